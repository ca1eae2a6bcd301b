//! Counting, announcing and certifying a result.

use std::collections::HashMap;

use super::{Decision, Desk};
use crate::assembly::result::after_opposition;
use crate::assembly::{
    AssemblyRefusal, Mark, ObjectionSubject, OpenedBallot, ResultAnnounced, ResultCertified, ResultCounted, Stage,
    recount,
};
use crate::bodies::Power;
use crate::charter::adoptions;
use crate::election;
use crate::ids::EntryNo;
use crate::petition;
use crate::recount::RecountRefusal;
use crate::voice::VoiceRefusal;

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
    let open = desk.community.assembly().voices().disputes_open(meeting.id);
    if open > 0 {
        return Err(VoiceRefusal::DisputesOpen { open }.into());
    }
    if let Some(recount) = meeting.paper_recount() {
        let open = meeting.papers_to_reread(recount);
        if open > 0 {
            return Err(RecountRefusal::RecountUnfinished { open }.into());
        }
        if meeting.is_to_be_settled(recount) {
            return Err(RecountRefusal::RecountUnsettled.into());
        }
    }
    let opened: HashMap<EntryNo, &OpenedBallot> = ballots.iter().map(|ballot| (ballot.entry, ballot)).collect();
    for (entry, ballot) in meeting.ballots.ballots().filter(|(_, ballot)| !ballot.voided) {
        if opened.get(&entry).is_none_or(|opened| opened.seal != ballot.seal) {
            return Err(AssemblyRefusal::BallotNotOpened { entry }.into());
        }
    }
    let marks = |entry: EntryNo| -> Option<&[Mark]> { opened.get(&entry).map(|ballot| ballot.marks.as_slice()) };
    let voices = desk.community.assembly().voices();
    let results = recount(meeting, voices, marks);
    let results = results.map_err(|bad| AssemblyRefusal::CannotEvaluate { reason: bad.to_string() })?;
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
    let calendar =
        super::notice::pack(desk).map_or(&desk.moment.law.calendar, |pack| desk.moment.law.calendar_of(pack));
    let until = notice.policy.objections_until(today, calendar, desk.community.zone());
    let objections_until = until.ok_or(AssemblyRefusal::DateOutOfReach { from: today })?;
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
    let waiting = meeting.opposition_keyed.len();
    if waiting > 0 {
        return Err(AssemblyRefusal::OppositionUnconfirmed { waiting }.into());
    }
    election::check_lots(meeting)?;
    let mut events = Vec::new();
    let mut count = announcement.count;
    // What owners opposed in writing is known only now, and may have undone what the vote adopted.
    let opposed =
        after_opposition(meeting).map_err(|bad| AssemblyRefusal::CannotEvaluate { reason: bad.to_string() })?;
    if let Some(results) = opposed {
        count += 1;
        let objections_until = announcement.objections_until;
        events.push(ResultCounted { meeting: meeting.id, count, results, by }.into());
        events.push(ResultAnnounced { meeting: meeting.id, count, objections_until, by }.into());
    }
    events.push(ResultCertified { meeting: meeting.id, count, by }.into());
    // What owners wrote into their own rules holds from the certified result on.
    events.extend(adoptions(desk.community, desk.moment, meeting));
    events.extend(petition::after_certification(desk.community, meeting, desk.moment));
    Ok(events)
}
