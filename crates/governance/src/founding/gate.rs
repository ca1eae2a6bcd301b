//! The gate: who may call owners together, and seat a committee, before there is an assembly.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{
    FoundingRefusal, MatterStanding, PreparatoryGroup, committee_seats, first_meeting, group::require_order,
    least_members, matters, sitting,
};
use crate::assembly::{FormNeeded, Meeting, QuestionGiven, Stage};
use crate::bodies::{Body, BodyKind, SeatRole};
use crate::law::{Place, period};
use crate::outcome::Refusal;
use crate::renewal::{group_may_convene, is_renewal_group};
use crate::{Community, Moment};

/// Whether a committee was entered as existing that no preparatory group of this book brought about.
#[must_use]
pub fn was_founded_before(community: &Community) -> bool {
    let has_sat = |body: &Body| body.kind == BodyKind::OwnersCommittee && !body.seats.is_empty();
    community.founding().group().is_none() && community.bodies().all().iter().any(has_sat)
}

/// Whether the owners' assembly exists: founded here, or before this book.
#[must_use]
pub fn exists(community: &Community) -> bool {
    community.founding().founded().is_some() || was_founded_before(community)
}

/// Whether a body may convene a meeting that asks these questions.
pub(crate) fn may_convene(
    community: &Community,
    moment: &Moment<'_>,
    convenor: &Body,
    questions: &[QuestionGiven],
) -> Result<(), Refusal> {
    let exists = exists(community);
    if convenor.kind != BodyKind::PreparatoryGroup {
        return if exists { Ok(()) } else { Err(FoundingRefusal::AssemblyNotFounded.into()) };
    }
    if exists {
        // The next committee is elected by a group of the same kind, which founds nothing.
        return match is_renewal_group(community, convenor) {
            true => group_may_convene(community, moment, convenor, questions),
            false => Err(FoundingRefusal::AssemblyExists.into()),
        };
    }
    let group = community.founding().group().filter(|group| group.body == convenor.id);
    let group = group.ok_or(FoundingRefusal::GroupNotPublished)?;
    is_settled(community, moment, group)?;
    may_put(community, moment, questions)
}

/// Whether the group is in order, published as it is now, and open to objection no more.
pub(super) fn is_settled(community: &Community, moment: &Moment<'_>, group: &PreparatoryGroup) -> Result<(), Refusal> {
    let place = community.place(moment.law)?;
    let members = sitting(community, moment.today(community.zone()));
    let absent = group.publication().map(|last| last.published.absent.as_slice()).unwrap_or_default();
    require_order(&members, absent, place)?;
    if group.needs_revision() {
        return Err(FoundingRefusal::GroupRevisionDue.into());
    }
    let published = group.publication().filter(|last| last.is_of(&members));
    let until = published.ok_or(FoundingRefusal::GroupNotPublished)?.published.on_view_until;
    if moment.now < until {
        return Err(FoundingRefusal::GroupStillOnView { until }.into());
    }
    match group.open_objections().count() {
        0 => Ok(()),
        open => Err(FoundingRefusal::GroupObjectionsOpen { open }.into()),
    }
}

/// What the group may put now: what an assembly rests on and does not hold yet, and what the place lets it put besides.
#[must_use]
pub fn may_be_put(community: &Community, place: &Place, today: Date) -> Vec<String> {
    let besides = place.procedure.founding.may_also_put.as_ref().map(|leaf| leaf.names.as_slice());
    let mut may = outstanding(community, place, today);
    may.extend(besides.unwrap_or_default().iter().cloned());
    may
}

/// Since when something is to be put to another meeting: the group's last one is over, and not all that an assembly rests on
/// holds.
pub(crate) fn failed_since(community: &Community, place: &Place, today: Date) -> Option<Timestamp> {
    let over = |meeting: &Meeting| matches!(meeting.stage(), Stage::Certified | Stage::Cancelled);
    if exists(community) || !first_meeting::meetings(community).all(over) {
        return None;
    }
    let last = first_meeting::meetings(community).filter_map(|meeting| meeting.certified).map(|(_, at)| at).max()?;
    Some(last).filter(|_| !outstanding(community, place, today).is_empty())
}

/// What an assembly rests on and does not hold yet.
fn outstanding(community: &Community, place: &Place, today: Date) -> Vec<String> {
    // An election that left the committee with too few is held again for the seats that are missing.
    let seated = committee_seats(community, today).map_or(0, |(_, members)| members);
    let is_short = (1..least_members(place, community.register())).contains(&seated)
        || first_meeting::elected_too_few(community, place, today);
    let outstanding = matters(community, place).into_iter().filter(|(kind, standing)| {
        !matches!(standing, MatterStanding::Holds { .. })
            || (is_short && FormNeeded::of(kind) == Some(FormNeeded::Election))
    });
    outstanding.map(|(kind, _)| kind).collect()
}

/// Whether the group may ask these questions now: all that is outstanding in the first meeting, and each in its form.
fn may_put(community: &Community, moment: &Moment<'_>, questions: &[QuestionGiven]) -> Result<(), Refusal> {
    let place = community.place(moment.law)?;
    let is_running = |meeting: &&Meeting| !matches!(meeting.stage(), Stage::Certified | Stage::Cancelled);
    if let Some(running) = first_meeting::meetings(community).find(is_running) {
        return Err(FoundingRefusal::FirstMeetingUnderWay { meeting: running.id }.into());
    }
    let today = moment.today(community.zone());
    let (outstanding, may) = (outstanding(community, place, today), may_be_put(community, place, today));
    if let Some(question) = questions.iter().find(|question| !may.contains(&question.kind)) {
        return Err(FoundingRefusal::GroupMayNotPut { kind: question.kind.clone(), may }.into());
    }
    let is_put = |kind: &String| questions.iter().any(|question| question.kind == *kind);
    let missing: Vec<String> = outstanding.iter().filter(|kind| !is_put(kind)).cloned().collect();
    let is_first = first_meeting::meetings(community).all(|meeting| meeting.stage() == Stage::Cancelled);
    // What failed is put again by itself; a meeting for nothing that is outstanding has no reason.
    if !missing.is_empty() && (is_first || missing.len() == outstanding.len()) {
        return Err(FoundingRefusal::FirstMeetingIncomplete { missing }.into());
    }
    questions.iter().try_for_each(is_in_its_form)
}

/// Whether a question asks for the text that is to hold, or elects, where its matter is one of these (指导规则 §§12, 15):
/// a yes to a matter alone adopts nothing and elects nobody.
fn is_in_its_form(question: &QuestionGiven) -> Result<(), Refusal> {
    let kind = question.kind.clone();
    match FormNeeded::of(&kind).filter(|needed| !needed.is_given(&question.form)) {
        Some(FormNeeded::Text(_)) => Err(FoundingRefusal::FirstMeetingWithoutText { kind }.into()),
        Some(FormNeeded::Election) => Err(FoundingRefusal::FirstMeetingWithoutElection { kind }.into()),
        None => Ok(()),
    }
}

/// Whether a vote may open then: the papers of a first meeting are published for so many days before (指导规则 §12).
pub(crate) fn may_open(
    community: &Community,
    moment: &Moment<'_>,
    meeting: &Meeting,
    opens_at: Timestamp,
) -> Result<(), Refusal> {
    if community.founding().group().is_none_or(|group| group.body != meeting.body) {
        return Ok(());
    }
    let days = community.place(moment.law)?.procedure.founding.published_before.days;
    let today = moment.today(community.zone());
    let earliest = period::ends_at(today, days, &moment.law.calendar, community.zone())
        .ok_or(FoundingRefusal::FoundingDateOutOfReach { from: today })?;
    if opens_at < earliest {
        return Err(FoundingRefusal::PapersNotOnView { days, earliest }.into());
    }
    Ok(())
}

/// Whether somebody may be seated from outside: members of the group are seated by its composition, and those of the
/// committee it prepares by its election alone.
pub(crate) fn may_seat(
    community: &Community,
    moment: &Moment<'_>,
    body: Option<&Body>,
    kind: BodyKind,
    role: Option<SeatRole>,
) -> Result<(), Refusal> {
    if matches!(role, Some(SeatRole::Secretary | SeatRole::Clerk | SeatRole::Observer)) {
        return Ok(());
    }
    let Some(group) = community.founding().group() else {
        // Owners who have handed in their application are on the way to a committee of their own election: none is entered
        // meanwhile as if it had been there before. Where it was, the street office gives the application back first.
        let application = community.founding().application();
        let is_handed_in = application.is_some_and(|application| application.submitted.is_some());
        let bypasses = is_handed_in && kind == BodyKind::OwnersCommittee;
        return if bypasses { Err(FoundingRefusal::AssemblyNotFounded.into()) } else { Ok(()) };
    };
    if role.is_some() && body.is_some_and(|body| body.id == group.body) {
        return Err(FoundingRefusal::SeatedByComposition.into());
    }
    if kind != BodyKind::OwnersCommittee || community.founding().founded().is_some() {
        return Ok(());
    }
    let place = community.place(moment.law)?;
    let elected = matters(community, place).iter().any(|(kind, standing)| {
        FormNeeded::of(kind) == Some(FormNeeded::Election) && matches!(standing, MatterStanding::Holds { .. })
    });
    let fact = if elected { FoundingRefusal::SeatedByElection } else { FoundingRefusal::AssemblyNotFounded };
    Err(fact.into())
}
