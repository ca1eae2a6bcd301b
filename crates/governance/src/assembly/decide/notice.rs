//! Giving notice: what is decided, when, and by which rules.

use jiff::Timestamp;

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, NoticeGiven, Policy, Stage};
use crate::bodies::Power;
use crate::founding;
use crate::law::period;

pub(super) fn decide(desk: &Desk<'_>, opens_at: Timestamp, closes_at: Timestamp) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    let (Stage::RollPublished, Some(roll)) = (meeting.stage(), &meeting.roll) else {
        return Err(desk.wrong_stage());
    };
    let pack = desk.moment.law.packs.get(&meeting.pack);
    let pack = pack.ok_or_else(|| AssemblyRefusal::PackUnknown { pack: meeting.pack.clone() })?;
    let days = pack.periods.notice_days.days;
    let today = desk.moment.today(desk.community.zone());
    let earliest = period::ends_at(today, days, &desk.moment.law.calendar, desk.community.zone())
        .ok_or(AssemblyRefusal::DateOutOfReach { from: today })?;
    if opens_at < earliest {
        return Err(AssemblyRefusal::NoticeTooShort { days, earliest }.into());
    }
    founding::may_open(desk.community, desk.moment, meeting, opens_at)?;
    if opens_at < roll.objections_until {
        return Err(AssemblyRefusal::OpensBeforeRollSettled { until: roll.objections_until }.into());
    }
    if closes_at <= opens_at {
        return Err(AssemblyRefusal::ClosesBeforeOpening.into());
    }
    let thresholds = meeting
        .questions
        .iter()
        .map(|question| {
            let threshold = pack.matter(&question.kind).and_then(|matter| pack.threshold_of(matter)).cloned();
            threshold.ok_or_else(|| AssemblyRefusal::MatterKindUnknown { kind: question.kind.clone() })
        })
        .collect::<Result<_, _>>()?;
    let own = desk.community.rules();
    let policy = Policy {
        pack: pack.id.clone(),
        pack_version: pack.version,
        pack_digest: pack.digest.clone(),
        silence: own.silence,
        duplicates: own.duplicates,
        publication: own.publication,
        objection_days: pack.periods.result_objection_days.days,
        thresholds,
    };
    Ok(vec![NoticeGiven { meeting: meeting.id, opens_at, closes_at, policy, by }.into()])
}
