//! The gate: who may call owners together, and seat a committee, before there is an assembly.

use jiff::Timestamp;

use super::{
    FoundingRefusal, MatterStanding, PreparatoryGroup, committee_seats, first_meeting, group::require_order,
    least_members, matters, sitting,
};
use crate::assembly::{Meeting, Stage};
use crate::bodies::{Body, BodyKind, SeatRole};
use crate::law::period;
use crate::outcome::Refusal;
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

/// Whether a body may convene a meeting that decides these matters.
pub(crate) fn may_convene(
    community: &Community,
    moment: &Moment<'_>,
    convenor: &Body,
    kinds: &[&str],
) -> Result<(), Refusal> {
    let exists = exists(community);
    if convenor.kind != BodyKind::PreparatoryGroup {
        return if exists { Ok(()) } else { Err(FoundingRefusal::AssemblyNotFounded.into()) };
    }
    if exists {
        return Err(FoundingRefusal::AssemblyExists.into());
    }
    let group = community.founding().group().filter(|group| group.body == convenor.id);
    let group = group.ok_or(FoundingRefusal::GroupNotPublished)?;
    is_settled(community, moment, group)?;
    may_put(community, moment, kinds)
}

/// Whether the group is in order, published as it is now, and open to objection no more.
pub(super) fn is_settled(community: &Community, moment: &Moment<'_>, group: &PreparatoryGroup) -> Result<(), Refusal> {
    let place = community.place(moment.law)?;
    let members = sitting(community, moment.today(community.zone()));
    require_order(&members, place)?;
    if group.needs_revision() {
        return Err(FoundingRefusal::GroupRevisionDue.into());
    }
    let published = group.publication().filter(|last| last.published.members == members);
    let until = published.ok_or(FoundingRefusal::GroupNotPublished)?.published.on_view_until;
    if moment.now < until {
        return Err(FoundingRefusal::GroupStillOnView { until }.into());
    }
    match group.open_objections().count() {
        0 => Ok(()),
        open => Err(FoundingRefusal::GroupObjectionsOpen { open }.into()),
    }
}

/// Whether the group may put these matters now: what an assembly rests on and does not hold yet, all of it in the first
/// meeting, and what the place lets it put besides.
fn may_put(community: &Community, moment: &Moment<'_>, kinds: &[&str]) -> Result<(), Refusal> {
    let place = community.place(moment.law)?;
    let is_running = |meeting: &&Meeting| !matches!(meeting.stage(), Stage::Certified | Stage::Cancelled);
    if let Some(running) = first_meeting::meetings(community).find(is_running) {
        return Err(FoundingRefusal::FirstMeetingUnderWay { meeting: running.id }.into());
    }
    let standing = matters(community, place);
    // An election that left the committee with too few is held again for the seats that are missing.
    let today = moment.today(community.zone());
    let seated = committee_seats(community, today).map_or(0, |(_, members)| members);
    let is_short = (1..least_members(place, community.register())).contains(&seated)
        || first_meeting::elected_too_few(community, place, today);
    let outstanding = standing.into_iter().filter(|(kind, standing)| {
        !matches!(standing, MatterStanding::Holds { .. }) || (is_short && kind == "elect-committee")
    });
    let outstanding: Vec<String> = outstanding.map(|(kind, _)| kind).collect();
    let besides = place.procedure.founding.may_also_put.as_ref().map(|leaf| leaf.names.as_slice());
    let may: Vec<String> = outstanding.iter().chain(besides.unwrap_or_default()).cloned().collect();
    if let Some(kind) = kinds.iter().find(|kind| !may.iter().any(|one| one == *kind)) {
        return Err(FoundingRefusal::GroupMayNotPut { kind: (*kind).to_owned(), may }.into());
    }
    let missing: Vec<String> = outstanding.iter().filter(|kind| !kinds.contains(&kind.as_str())).cloned().collect();
    let is_first = first_meeting::meetings(community).all(|meeting| meeting.stage() == Stage::Cancelled);
    // What failed is put again by itself; a meeting for nothing that is outstanding has no reason.
    if !missing.is_empty() && (is_first || missing.len() == outstanding.len()) {
        return Err(FoundingRefusal::FirstMeetingIncomplete { missing }.into());
    }
    Ok(())
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

/// Whether somebody may be seated from outside: members of the group are seated by its composition, and a committee sits
/// only after it was elected.
pub(crate) fn may_seat(
    community: &Community,
    moment: &Moment<'_>,
    body: Option<&Body>,
    kind: BodyKind,
    role: Option<SeatRole>,
) -> Result<(), Refusal> {
    let Some(group) = community.founding().group() else { return Ok(()) };
    if matches!(role, Some(SeatRole::Secretary | SeatRole::Clerk | SeatRole::Observer)) {
        return Ok(());
    }
    if role.is_some() && body.is_some_and(|body| body.id == group.body) {
        return Err(FoundingRefusal::SeatedByComposition.into());
    }
    if kind != BodyKind::OwnersCommittee || community.founding().founded().is_some() {
        return Ok(());
    }
    let place = community.place(moment.law)?;
    let elected = matters(community, place)
        .iter()
        .any(|(kind, standing)| kind == "elect-committee" && matches!(standing, MatterStanding::Holds { .. }));
    if elected { Ok(()) } else { Err(FoundingRefusal::AssemblyNotFounded.into()) }
}
