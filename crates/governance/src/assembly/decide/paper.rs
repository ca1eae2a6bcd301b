//! Keying in paper ballots: twice, by two people; a third settles what differs.

use jiff::Timestamp;

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, BallotGiven, Channel, Mark, PaperKeyed, PaperSettled, PaperStanding};
use crate::bodies::Power;
use crate::ids::EntryNo;
use crate::outcome::Refusal;

pub(super) fn key(
    desk: &Desk<'_>,
    entry: EntryNo,
    received_at: Timestamp,
    ballot: &BallotGiven,
    first: Option<&[Mark]>,
) -> Decision {
    let by = desk.person_with(Power::Key)?;
    check_taken(desk, entry, received_at)?;
    desk.check_marks(ballot, true)?;
    let meeting = desk.meeting;
    let keyed = |agrees| PaperKeyed { meeting: meeting.id, entry, received_at, seal: ballot.seal, agrees, by };
    let Some(paper) = meeting.papers.get(&entry) else {
        return Ok(vec![keyed(None).into()]);
    };
    if paper.standing != PaperStanding::Once {
        return Err(AssemblyRefusal::PaperSettledAlready.into());
    }
    if paper.first.by == by {
        return Err(AssemblyRefusal::SamePersonTwice.into());
    }
    let first = first.ok_or(AssemblyRefusal::FirstKeyingMissing)?;
    let agrees = first == ballot.marks;
    let mut events = vec![keyed(Some(agrees)).into()];
    if agrees {
        events.extend(desk.take_ballot(entry, Channel::Paper, None, ballot.seal));
    }
    Ok(events)
}

pub(super) fn settle(desk: &Desk<'_>, entry: EntryNo, ballot: &BallotGiven) -> Decision {
    let by = desk.person_with(Power::Key)?;
    desk.require_box_open()?;
    desk.check_marks(ballot, true)?;
    let meeting = desk.meeting;
    let Some((paper, second)) = meeting.papers.get(&entry).and_then(|paper| Some((paper, paper.second?))) else {
        return Err(AssemblyRefusal::NothingToSettle.into());
    };
    if paper.standing != PaperStanding::Differs {
        return Err(AssemblyRefusal::NothingToSettle.into());
    }
    if paper.first.by == by || second.by == by {
        return Err(AssemblyRefusal::SettlerKeyed.into());
    }
    let mut events = vec![PaperSettled { meeting: meeting.id, entry, seal: ballot.seal, by }.into()];
    events.extend(desk.take_ballot(entry, Channel::Paper, None, ballot.seal));
    Ok(events)
}

fn check_taken(desk: &Desk<'_>, entry: EntryNo, received_at: Timestamp) -> Result<(), Refusal> {
    desk.require_box_open()?;
    let meeting = desk.meeting;
    if meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).is_none() {
        return Err(AssemblyRefusal::EntryUnknown { entry }.into());
    }
    if let Some(notice) = &meeting.notice {
        if received_at >= notice.closes_at {
            return Err(AssemblyRefusal::PaperTooLate { closed_at: notice.closes_at }.into());
        }
        if received_at < notice.opens_at || received_at > desk.moment.now {
            return Err(AssemblyRefusal::PaperReceivedWhen.into());
        }
    }
    Ok(())
}
