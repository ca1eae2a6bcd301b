//! Counting, announcing and certifying a result.

use std::collections::HashMap;

use super::{Decision, Desk};
use crate::assembly::{
    AssemblyRefusal, Mark, ObjectionSubject, OpenedBallot, ResultAnnounced, ResultCertified, ResultCounted, Stage,
    recount,
};
use crate::bodies::Power;
use crate::ids::EntryNo;
use crate::law::period;
use crate::petition;

pub(super) fn count(desk: &Desk<'_>, ballots: &[OpenedBallot]) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    match meeting.stage() {
        Stage::Closed => {}
        Stage::Counted | Stage::Announced if meeting.needs_recount() => {}
        Stage::Counted => return Ok(vec![]),
        Stage::Convened
        | Stage::RollPublished
        | Stage::Noticed
        | Stage::Open
        | Stage::Announced
        | Stage::Certified
        | Stage::Cancelled => return Err(desk.wrong_stage()),
    }
    let papers = meeting.unsettled_papers().count();
    if papers > 0 {
        return Err(AssemblyRefusal::PapersUnsettled { papers }.into());
    }
    let opened: HashMap<EntryNo, &OpenedBallot> = ballots.iter().map(|ballot| (ballot.entry, ballot)).collect();
    for (entry, ballot) in meeting.ballots.ballots().filter(|(_, ballot)| !ballot.voided) {
        if opened.get(&entry).is_none_or(|opened| opened.seal != ballot.seal) {
            return Err(AssemblyRefusal::BallotNotOpened { entry }.into());
        }
    }
    let marks = |entry: EntryNo| -> Option<&[Mark]> { opened.get(&entry).map(|ballot| ballot.marks.as_slice()) };
    let results = recount(meeting, marks).map_err(|bad| AssemblyRefusal::CannotEvaluate { reason: bad.to_string() })?;
    Ok(vec![ResultCounted { meeting: meeting.id, count: meeting.count_no() + 1, results, by }.into()])
}

pub(super) fn announce(desk: &Desk<'_>) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    let notice = match (meeting.stage(), &meeting.notice) {
        (Stage::Counted, Some(notice)) => notice,
        (Stage::Announced, _) => return Ok(vec![]),
        _ => return Err(desk.wrong_stage()),
    };
    if meeting.needs_recount() {
        return Err(AssemblyRefusal::RecountDue.into());
    }
    let today = desk.moment.today(desk.community.zone());
    let days = notice.policy.objection_days;
    let objections_until = period::ends_at(today, days, &desk.moment.law.calendar, desk.community.zone())
        .ok_or(AssemblyRefusal::DateOutOfReach { from: today })?;
    Ok(vec![ResultAnnounced { meeting: meeting.id, count: meeting.count_no(), objections_until, by }.into()])
}

pub(super) fn certify(desk: &Desk<'_>) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    let announcement = match (meeting.stage(), meeting.announcement) {
        (Stage::Announced, Some(announcement)) => announcement,
        (Stage::Certified, _) => return Ok(vec![]),
        _ => return Err(desk.wrong_stage()),
    };
    if desk.moment.now < announcement.objections_until {
        return Err(AssemblyRefusal::ResultStillOnView { until: announcement.objections_until }.into());
    }
    let open = meeting.open_objections(ObjectionSubject::Result).count();
    if open > 0 {
        return Err(AssemblyRefusal::ResultObjectionsOpen { open }.into());
    }
    if meeting.needs_recount() {
        return Err(AssemblyRefusal::RecountDue.into());
    }
    let mut events = vec![ResultCertified { meeting: meeting.id, count: announcement.count, by }.into()];
    let today = desk.moment.today(desk.community.zone());
    events.extend(petition::after_certification(desk.community, meeting, today));
    Ok(events)
}
