//! Giving notice: what is decided, when, and by which rules.

use jiff::{Span, Timestamp};

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, Binding, FrozenPlace, Meeting, NoticeGiven, Policy, PublishedRoll, Stage};
use crate::bodies::Power;
use crate::community::{OwnRules, Representation, fit};
use crate::election;
use crate::founding;
use crate::gathering;
use crate::law::pack::Threshold;
use crate::law::procedure::{Proxies, Representatives};
use crate::law::{Pack, Place, period};
use crate::outcome::Refusal;
use crate::renewal::require_not_blocked;
use crate::{Community, Moment, petition};

pub(super) fn decide(desk: &Desk<'_>, opens_at: Timestamp, closes_at: Timestamp) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    let (Stage::RollPublished, Some(roll)) = (meeting.stage(), &meeting.roll) else {
        return Err(desk.wrong_stage());
    };
    petition::require_notice_in_time(desk.community, desk.moment, meeting.id)?;
    let (pack, place) = (pack(desk)?, desk.community.place(desk.moment.law)?);
    let kinds = meeting.questions.iter().map(|question| question.kind.as_str());
    require_not_blocked(desk.community, desk.moment, kinds)?;
    check_times(desk, place, roll, opens_at, closes_at)?;
    let own = desk.community.rules_here(desk.moment.law)?;
    if own.parking != roll.parking() {
        return Err(AssemblyRefusal::RollByOtherRules.into());
    }
    let thresholds = thresholds(desk, pack)?;
    gathering::check_notice(meeting, &thresholds, (opens_at, closes_at))?;
    let candidates = election::frozen(desk.community, desk.moment, meeting)?;
    let policy = policy(pack, place, own, thresholds);
    Ok(vec![NoticeGiven { meeting: meeting.id, opens_at, closes_at, policy, candidates, by }.into()])
}

fn pack<'a>(desk: &Desk<'a>) -> Result<&'a Pack, Refusal> {
    let pack = desk.moment.law.packs.get(&desk.meeting.pack);
    Ok(pack.ok_or_else(|| AssemblyRefusal::PackUnknown { pack: desk.meeting.pack.clone() })?)
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
) -> Result<(u32, Vec<crate::law::pack::Bilingual>), Refusal> {
    let place: &'l Place = community.place(moment.law)?;
    let pack = moment.law.packs.get(&meeting.pack);
    let pack = pack.ok_or_else(|| AssemblyRefusal::PackUnknown { pack: meeting.pack.clone() })?;
    let line = meeting.occasion.notice(place);
    let own = place.own.contains(meeting.occasion.notice_leaf()) && place.is_confirmed(&line.basis);
    let floor = &pack.periods.notice_days;
    if own || line.days >= floor.days {
        Ok((line.days, place.cite(&line.basis)))
    } else {
        Ok((floor.days, pack.cite(&floor.basis)))
    }
}

/// Checks that owners are told in time and that voting is open for as long as the place asks for.
fn check_times(
    desk: &Desk<'_>,
    place: &Place,
    roll: &PublishedRoll,
    opens_at: Timestamp,
    closes_at: Timestamp,
) -> Result<(), Refusal> {
    let (days, basis) = notice_days(desk.community, desk.meeting, desk.moment)?;
    let zone = desk.community.zone();
    let today = desk.moment.today(zone);
    let earliest = period::ends_at(today, days, &desk.moment.law.calendar, zone)
        .ok_or(AssemblyRefusal::DateOutOfReach { from: today })?;
    if opens_at < earliest {
        return Err(AssemblyRefusal::NoticeTooShort { days, earliest, basis }.into());
    }
    founding::may_open(desk.community, desk.moment, desk.meeting, opens_at)?;
    if opens_at < roll.objections_until {
        return Err(AssemblyRefusal::OpensBeforeRollSettled { until: roll.objections_until }.into());
    }
    if closes_at <= opens_at {
        return Err(AssemblyRefusal::ClosesBeforeOpening.into());
    }
    let Some(window) = &place.procedure.voting.window else { return Ok(()) };
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

fn thresholds(desk: &Desk<'_>, pack: &Pack) -> Result<Vec<Threshold>, Refusal> {
    let of = |kind: &String| {
        let threshold = pack.matter(kind).and_then(|matter| pack.threshold_of(matter)).cloned();
        threshold.ok_or_else(|| AssemblyRefusal::MatterKindUnknown { kind: kind.clone() })
    };
    Ok(desk.meeting.questions.iter().map(|question| of(&question.kind)).collect::<Result<_, _>>()?)
}

/// Everything the vote rests on, as it is today.
fn policy(pack: &Pack, place: &Place, own: OwnRules, thresholds: Vec<Threshold>) -> Policy {
    let voting = &place.procedure.voting;
    let on_view = voting.result_on_view.as_ref().map_or(0, |period| period.days);
    Policy {
        pack: pack.id.clone(),
        pack_version: pack.version,
        pack_digest: pack.digest.clone(),
        silence: own.silence,
        duplicates: own.duplicates,
        publication: own.publication,
        objection_days: pack.periods.result_objection_days.days.max(on_view),
        thresholds,
        place: Some(FrozenPlace { id: place.id.clone(), version: place.version, digest: place.digest.clone() }),
        channels: Some(Binding {
            here: fit::binding(place),
            used: own.channels,
            order: own.order,
            basis: voting.channels.basis.clone(),
        }),
        publish_days: voting.result_published.as_ref().map(|period| period.days),
        parking: own.parking,
        proxies: Some(Proxies { allowed: own.proxies.allowed, cap: own.proxies.cap, ..voting.proxies.clone() }),
        representatives: Some(Representatives {
            allowed: own.representatives != Representation::NotAllowed,
            hand_in_only: own.representatives != Representation::Allowed,
            basis: voting.representatives.basis.clone(),
        }),
    }
}
