//! Giving notice: what is decided, when, and by which rules.

use jiff::civil::Date;
use jiff::{Span, Timestamp};

use super::{Decision, Desk};
use crate::assembly::{
    AssemblyRefusal, Binding, CauseKind, FrozenPlace, LettersIssued, Meeting, NoticeGiven, Policy, PublishedRoll,
    Stage, room_for_second,
};
use crate::bodies::Power;
use crate::community::{OwnRules, Representation, fit};
use crate::election;
use crate::founding;
use crate::gathering;
use crate::ids::MatterId;
use crate::law::pack::{Bilingual, Period, Threshold, Urgent};
use crate::law::procedure::{Proxies, Representatives};
use crate::law::{Law, Pack, Place, VotingLaw, period};
use crate::outcome::Refusal;
use crate::renewal::{Put, require_not_blocked};
use crate::{Community, Moment, petition};

pub(super) fn decide(desk: &Desk<'_>, opens_at: Timestamp, closes_at: Timestamp) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    let (Stage::RollPublished, Some(roll)) = (meeting.stage(), &meeting.roll) else {
        return Err(desk.wrong_stage());
    };
    petition::require_in_time(desk.community, desk.moment, meeting.id)?;
    // With the notice what is put to the vote is final.
    desk.require_questions_stand()?;
    let (pack, place) = (pack(desk)?, desk.community.place(desk.moment.law)?);
    if !pack.elsewhere {
        let kinds = meeting.questions.iter().map(|question| question.kind.as_str());
        require_not_blocked(desk.community, desk.moment, Put::of(meeting), kinds)?;
    }
    check_second(desk)?;
    let again = again_until(desk, pack)?;
    // The same meeting goes on: it votes from the moment it is told.
    let opens_at = again.as_ref().map_or(opens_at, |_| desk.moment.now);
    check_follow(meeting, pack, place)?;
    check_times(desk, (pack, place), roll, opens_at, closes_at)?;
    if let Some((until, basis)) = again.as_ref().filter(|(until, _)| closes_at > *until) {
        return Err(AssemblyRefusal::SecondClosesLater { until: *until, basis: basis.clone() }.into());
    }
    let own = desk.community.rules_here(desk.moment.law)?;
    if own.parking != roll.parking() {
        return Err(AssemblyRefusal::RollByOtherRules.into());
    }
    let thresholds = thresholds(meeting, pack)?;
    check_window(desk, pack, &thresholds, (opens_at, closes_at))?;
    let candidates = election::frozen(desk.community, desk.moment, meeting)?;
    let own = if pack.elsewhere { OwnRules { parking: own.parking, ..desk.community.rules() } } else { own };
    let policy = policy(pack, place, own, thresholds);
    gathering::check_notice(meeting, &policy, (opens_at, closes_at))?;
    let due = petition::opening_due(desk.community, desk.moment, meeting.id, (opens_at, closes_at))?;
    let mut events = vec![NoticeGiven { meeting: meeting.id, opens_at, closes_at, policy, candidates, by }.into()];
    events.extend(due);
    // The letters of its first vote lead to this one: there is nothing to wait for.
    events.extend(again.map(|_| LettersIssued { meeting: meeting.id, letters: roll.heads(), by }.into()));
    Ok(events)
}

/// Until when the very same meeting may vote again, and where that stands; none of any other meeting.
fn again_until(desk: &Desk<'_>, pack: &Pack) -> Result<Option<(Timestamp, Vec<Bilingual>)>, AssemblyRefusal> {
    let Some(until) = desk.community.assembly().votes_again_until(desk.meeting, desk.community.zone()) else {
        return Ok(None);
    };
    let basis = desk.meeting.second.as_ref().map(|second| pack.cite(&second.basis)).unwrap_or_default();
    match desk.moment.now >= until {
        true => Err(AssemblyRefusal::SecondOver { until, basis }),
        false => Ok(Some((until, basis))),
    }
}

pub(super) fn pack<'a>(desk: &Desk<'a>) -> Result<&'a Pack, Refusal> {
    Ok(pack_of(desk.meeting, desk.moment.law)?)
}

/// The pack that a meeting is held by.
fn pack_of<'l>(meeting: &Meeting, law: &'l Law) -> Result<&'l Pack, AssemblyRefusal> {
    law.packs.get(&meeting.pack).ok_or_else(|| AssemblyRefusal::PackUnknown { pack: meeting.pack.clone() })
}

/// How many days of notice a meeting needs, and where that stands.
///
/// The days are those of the place, never fewer than the pack's, unless the place says fewer in an article of its own
/// that was read in a copy of the source: a line nobody has checked may only make the owners wait longer.
///
/// # Errors
/// When the pack of the meeting or the place of the community is not known.
pub fn notice_days<'l>(
    community: &Community,
    meeting: &Meeting,
    moment: &Moment<'l>,
) -> Result<(u32, Vec<Bilingual>), Refusal> {
    let place: &'l Place = community.place(moment.law)?;
    let pack = pack_of(meeting, moment.law)?;
    if let Some(second) = meeting.second.as_ref().filter(|second| second.kind.is_at_once()) {
        return Ok((0, pack.cite(&second.basis)));
    }
    let (line, leaf) = (meeting.occasion.notice(place), meeting.occasion.notice_leaf());
    let floor = urgent(meeting, pack).map_or(&pack.periods.notice_days, |urgent| &urgent.notice_days);
    Ok(days_of((pack, place), (line, leaf), floor))
}

/// The first moment at which voting can open, if notice is given now.
///
/// # Errors
/// When the pack of the meeting or the place of the community is not known, or the days reach beyond every calendar.
pub fn opens_earliest(community: &Community, meeting: &Meeting, moment: &Moment<'_>) -> Result<Timestamp, Refusal> {
    let (days, _) = notice_days(community, meeting, moment)?;
    if days == 0 {
        return Ok(moment.now);
    }
    let today = moment.today(community.zone());
    let calendar = moment.law.calendar_of(pack_of(meeting, moment.law)?);
    let ends = period::ends_at(today, days, calendar, community.zone());
    Ok(ends.ok_or(AssemblyRefusal::DateOutOfReach { from: today })?)
}

/// How many days the roll of a meeting is on view for objection before voting opens, and where that stands; by the same
/// rule as the days of notice.
///
/// # Errors
/// When the pack of the meeting or the place of the community is not known.
pub fn roll_days<'l>(
    community: &Community,
    meeting: &Meeting,
    moment: &Moment<'l>,
) -> Result<(u32, Vec<Bilingual>), Refusal> {
    let place: &'l Place = community.place(moment.law)?;
    let pack = pack_of(meeting, moment.law)?;
    let (line, leaf) = (meeting.occasion.roll_on_view(place), meeting.occasion.roll_leaf());
    let floor = urgent(meeting, pack).map_or(&pack.periods.roll_days, |urgent| &urgent.roll_days);
    Ok(days_of((pack, place), (line, leaf), floor))
}

/// Whether a meeting is called for something that cannot wait.
fn is_urgent(meeting: &Meeting) -> bool {
    meeting.cause.as_ref().is_some_and(|cause| cause.kind == CauseKind::Emergency)
}

/// The shorter time of what cannot wait, where this meeting is about that and its law knows such a time for it.
fn urgent<'p>(meeting: &Meeting, pack: &'p Pack) -> Option<&'p Urgent> {
    let kinds = meeting.questions.iter().map(|question| question.kind.as_str());
    pack.urgent_for(kinds).filter(|_| pack.elsewhere && is_urgent(meeting))
}

/// The matter for whose sake an urgent meeting is told of as long before as any other.
fn excepted(meeting: &Meeting, pack: &Pack) -> Option<MatterId> {
    let line = pack.periods.urgent.as_ref().filter(|_| pack.elsewhere && is_urgent(meeting))?;
    let mut questions = meeting.questions.iter();
    questions.find(|question| line.except.contains(&question.kind)).map(|question| question.matter)
}

/// The days of a place's line, never fewer than the pack's unless the place says so itself and that was read.
fn days_of((pack, place): (&Pack, &Place), (line, leaf): (&Period, &str), floor: &Period) -> (u32, Vec<Bilingual>) {
    let own = place.own.contains(leaf) && place.is_confirmed(&line.basis);
    if !pack.elsewhere && (own || line.days >= floor.days) {
        (line.days, place.cite(&line.basis))
    } else {
        (floor.days, pack.cite(&floor.basis))
    }
}

/// Checks that owners are told in time and that voting is open for as long as the place asks for.
fn check_times(
    desk: &Desk<'_>,
    (pack, place): (&Pack, &Place),
    roll: &PublishedRoll,
    opens_at: Timestamp,
    closes_at: Timestamp,
) -> Result<(), Refusal> {
    let (days, basis) = notice_days(desk.community, desk.meeting, desk.moment)?;
    let zone = desk.community.zone();
    let earliest = opens_earliest(desk.community, desk.meeting, desk.moment)?;
    if opens_at < earliest {
        return Err(match excepted(desk.meeting, pack) {
            Some(matter) => AssemblyRefusal::NotOnUrgentNotice { matter, days, earliest, basis },
            None => AssemblyRefusal::NoticeTooShort { days, earliest, basis },
        }
        .into());
    }
    if !pack.elsewhere {
        founding::may_open(desk.community, desk.moment, desk.meeting, opens_at)?;
    }
    if opens_at < roll.objections_until {
        return Err(AssemblyRefusal::OpensBeforeRollSettled { until: roll.objections_until }.into());
    }
    if closes_at <= opens_at {
        return Err(AssemblyRefusal::ClosesBeforeOpening.into());
    }
    let Some(window) = place.procedure.voting.window.as_ref().filter(|_| !pack.elsewhere) else { return Ok(()) };
    let opens = opens_at.to_zoned(zone.clone());
    let after = |days: u32| opens.checked_add(Span::new().days(i64::from(days))).ok().map(|end| end.timestamp());
    let (Some(earliest), Some(latest)) = (after(window.min_days), after(window.max_days)) else {
        return Err(AssemblyRefusal::DateOutOfReach { from: opens.date() }.into());
    };
    let basis = || place.cite(&window.basis);
    if closes_at < earliest {
        return Err(AssemblyRefusal::VotingTooShort { days: window.min_days, earliest, basis: basis() }.into());
    }
    if closes_at > latest {
        return Err(AssemblyRefusal::VotingTooLong { days: window.max_days, latest, basis: basis() }.into());
    }
    Ok(())
}

/// Checks that the vote before still leaves room for this second one.
fn check_second(desk: &Desk<'_>) -> Result<(), AssemblyRefusal> {
    let Some(second) = &desk.meeting.second else { return Ok(()) };
    let first = desk.community.assembly().meeting(second.meeting).ok_or(AssemblyRefusal::MeetingUnknown)?;
    let stands = first.count_no() == second.count && !first.needs_recount();
    match second.matters.iter().find(|matter| !stands || room_for_second(first, **matter).is_none()) {
        None => Ok(()),
        Some(matter) => Err(AssemblyRefusal::SecondNotOpen { matter: *matter }),
    }
}

/// Checks that ballots which offer to go with the majority may do so.
fn check_follow(meeting: &Meeting, pack: &Pack, place: &Place) -> Result<(), AssemblyRefusal> {
    let line = &place.procedure.voting.follow_option;
    if (line.holds && !pack.elsewhere) || !meeting.questions.iter().any(crate::assembly::Question::offers_to_follow) {
        return Ok(());
    }
    Err(AssemblyRefusal::FollowNotAllowed { basis: place.cite(&line.basis) })
}

/// Checks that consents are collected for just as long as the law says, where it says how long.
fn check_window(
    desk: &Desk<'_>,
    pack: &Pack,
    thresholds: &[Threshold],
    (opens_at, closes_at): (Timestamp, Timestamp),
) -> Result<(), AssemblyRefusal> {
    let windows: Vec<Option<&Period>> = thresholds.iter().map(|threshold| threshold.window.as_ref()).collect();
    let Some((place, window)) = windows.iter().enumerate().find_map(|(place, window)| Some((place, (*window)?))) else {
        return Ok(());
    };
    if windows.iter().any(|other| other.map(|it| it.days) != Some(window.days)) {
        let matter = desk.meeting.questions.get(place).map(|question| question.matter);
        return matter.map_or(Ok(()), |matter| Err(AssemblyRefusal::WindowsDiffer { matter }));
    }
    let (from, end) = window_ends(desk.community, desk.meeting, (desk.moment.law, pack), window, opens_at);
    let end = end.ok_or(AssemblyRefusal::DateOutOfReach { from })?;
    let (days, basis) = (window.days, pack.cite(&window.basis));
    if closes_at < end {
        return Err(AssemblyRefusal::VotingTooShort { days, earliest: end, basis });
    }
    if closes_at > end {
        return Err(AssemblyRefusal::VotingTooLong { days, latest: end, basis });
    }
    Ok(())
}

/// From which day consents are collected, and when that is over. They run from the meeting in the room, or from the opening
/// where there is none.
fn window_ends(
    community: &Community,
    meeting: &Meeting,
    (law, pack): (&Law, &Pack),
    window: &Period,
    opens_at: Timestamp,
) -> (Date, Option<Timestamp>) {
    let from = meeting.gathering.as_ref().map_or(opens_at, |room| room.begins_at);
    let zone = community.zone();
    let from = from.to_zoned(zone.clone()).date();
    (from, period::ends_at(from, window.days, law.calendar_of(pack), zone))
}

/// How long the law of a vote collects consents, and the only moment at which it may close if it opens then; nothing where its
/// law leaves that to whoever gives notice.
#[must_use]
pub fn closing_by_law<'l>(
    community: &Community,
    meeting: &Meeting,
    law: &'l Law,
    opens_at: Timestamp,
) -> Option<(&'l Period, Timestamp)> {
    let pack = law.packs.get(&meeting.pack)?;
    let mut due = (0..meeting.questions.len()).filter_map(|place| due(meeting, pack, place).ok());
    let window = due.find_map(|threshold| threshold.window.as_ref())?;
    Some((window, window_ends(community, meeting, (law, pack), window, opens_at).1?))
}

/// Whether the rules of a vote count who attends or take no other votes, so that owners have to be called to a room before
/// notice is given.
#[must_use]
pub fn needs_room(meeting: &Meeting, law: &Law) -> bool {
    let Some(pack) = law.packs.get(&meeting.pack) else { return false };
    thresholds(meeting, pack).is_ok_and(|thresholds| thresholds.iter().any(|it| pack.needs_room(it)))
}

/// What each question of a meeting must pass under its pack as it is now: of a second vote, what it must pass then.
///
/// # Errors
/// Where the pack does not know a question.
pub fn thresholds(meeting: &Meeting, pack: &Pack) -> Result<Vec<Threshold>, Refusal> {
    let of = |place| -> Result<Threshold, Refusal> { Ok(due(meeting, pack, place)?.clone()) };
    (0..meeting.questions.len()).map(of).collect()
}

/// What the question at this place must pass under a pack as it is now.
fn due<'p>(meeting: &Meeting, pack: &'p Pack, place: usize) -> Result<&'p Threshold, AssemblyRefusal> {
    let kind = meeting.questions.get(place).map_or("", |question| question.kind.as_str());
    let (name, known) = match &meeting.second {
        Some(second) => {
            let name = second.thresholds.get(place).map_or("", String::as_str);
            (name, pack.thresholds.get(name))
        }
        None => (kind, pack.matter(kind).and_then(|matter| pack.threshold_of(matter))),
    };
    known.ok_or_else(|| AssemblyRefusal::MatterKindUnknown { kind: name.to_owned() })
}

/// What a question of a meeting must pass: as its notice froze it, before that as its pack says now.
#[must_use]
pub fn threshold<'a>(meeting: &'a Meeting, pack: Option<&'a Pack>, matter: MatterId) -> Option<&'a Threshold> {
    let place = meeting.questions.iter().position(|question| question.matter == matter)?;
    let frozen = meeting.notice.as_ref().and_then(|notice| notice.policy.thresholds.get(place));
    frozen.or_else(|| due(meeting, pack?, place).ok())
}

/// The owners' own rules as far as a pack that knows no place leaves them open.
fn within(pack: &Pack, law: &VotingLaw<'_>, own: OwnRules) -> OwnRules {
    let silence = if pack.silence.allowed.contains(&own.silence) { own.silence } else { pack.silence.default };
    let knows = pack.duplicates.allowed.contains(&own.duplicates);
    let duplicates = if knows { own.duplicates } else { pack.duplicates.default };
    OwnRules { silence, duplicates, ..fit::under(own, law) }
}

/// Everything the vote rests on, as it is today.
fn policy(pack: &Pack, place: &Place, own: OwnRules, thresholds: Vec<Threshold>) -> Policy {
    let voting = &place.procedure.voting;
    let on_view = voting.result_on_view.as_ref().filter(|_| !pack.elsewhere).map_or(0, |period| period.days);
    let opposed_for = thresholds.iter().filter_map(|it| it.objections.as_ref()).map(|window| window.days).max();
    let law = VotingLaw::of(pack, place);
    let own = if pack.elsewhere { within(pack, &law, own) } else { own };
    let place_of = (!pack.elsewhere).then_some(place);
    Policy {
        pack: pack.id.clone(),
        pack_version: pack.version,
        pack_digest: pack.digest.clone(),
        silence: own.silence,
        duplicates: own.duplicates,
        publication: own.publication,
        objection_days: pack.periods.result_objection.days.unwrap_or(0).max(on_view).max(opposed_for.unwrap_or(0)),
        objection_months: pack.periods.result_objection.months,
        measures: if pack.elsewhere { pack.weighed_by(&thresholds) } else { Vec::new() },
        weights: pack.weights.clone(),
        quorum_of_present: pack.quorum_of_present(),
        voted_in_person: thresholds.iter().any(|threshold| pack.asks_presence(threshold)),
        second_of_present: thresholds.iter().any(Threshold::second_asks_presence),
        thresholds,
        place: place_of.map(|place| FrozenPlace {
            id: place.id.clone(),
            version: place.version,
            digest: place.digest.clone(),
        }),
        channels: Some(Binding {
            here: fit::bind(law.channels),
            used: own.channels,
            order: own.order,
            basis: law.channels.basis.clone(),
        }),
        publish_days: voting.result_published.as_ref().filter(|_| !pack.elsewhere).map(|period| period.days),
        parking: own.parking,
        proxies: Some(Proxies { allowed: own.proxies.allowed, cap: own.proxies.cap, ..law.proxies.clone() }),
        proxy_limit: law.proxy_limit.cloned().map(Box::new),
        representatives: law.representatives.map(|line| Representatives {
            allowed: own.representatives != Representation::NotAllowed,
            hand_in_only: own.representatives != Representation::Allowed,
            basis: line.basis.clone(),
        }),
    }
}
