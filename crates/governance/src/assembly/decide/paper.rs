//! Keying in paper ballots: twice, by two people; a third settles what differs.

use jiff::Timestamp;

use super::cast::Arrived;
use super::{Decision, Desk};
use crate::assembly::{
    AssemblyRefusal, BallotGiven, Channel, Mark, PaperKeyed, PaperSettled, PaperStanding, PaperWithdrawn,
};
use crate::bodies::Power;
use crate::gathering::{self, HandedIn};
use crate::ids::EntryNo;
use crate::outcome::Refusal;
use crate::seal::Seal;
use crate::voice::SignedGiven;

pub(super) fn key(
    desk: &Desk<'_>,
    entry: EntryNo,
    (received_at, signed): (Timestamp, &SignedGiven),
    ballot: &BallotGiven,
    first: Option<&[Mark]>,
) -> Decision {
    let by = desk.person_with(Power::Key)?;
    check_entry(desk, entry)?;
    desk.check_marks(ballot, true)?;
    let meeting = desk.meeting;
    let signed = desk.check_signature(entry, ballot, signed, received_at)?;
    let keyed = |agrees| PaperKeyed { meeting: meeting.id, entry, received_at, seal: ballot.seal, agrees, signed, by };
    let Some(paper) = meeting.papers.get(&entry) else {
        check_received(desk, received_at)?;
        gathering::check_came(meeting, entry, (signed, HandedIn::At(received_at)))?;
        return Ok(vec![keyed(None).into()]);
    };
    if paper.standing != PaperStanding::Once {
        return Err(AssemblyRefusal::PaperSettledAlready.into());
    }
    if paper.first.by == by {
        return Err(AssemblyRefusal::SamePersonTwice.into());
    }
    let first = first.ok_or(AssemblyRefusal::FirstKeyingMissing)?;
    // Whoever finds another time on the paper says so, and a third person looks: the time decides whether it counts.
    check_not_to_come(desk, received_at)?;
    let agrees = first == ballot.marks && paper.first.received_at == received_at && paper.first.signed == signed;
    let mut events = vec![keyed(Some(agrees)).into()];
    if agrees {
        events.extend(desk.take_ballot(entry, Arrived::on_paper(received_at), ballot.seal, signed));
    }
    Ok(events)
}

pub(super) fn settle(
    desk: &Desk<'_>,
    entry: EntryNo,
    (received_at, signed): (Timestamp, &SignedGiven),
    ballot: &BallotGiven,
) -> Decision {
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
    check_not_to_come(desk, received_at)?;
    let signed = desk.check_signature(entry, ballot, signed, received_at)?;
    let received = Some(received_at);
    let settled = PaperSettled { meeting: meeting.id, entry, seal: ballot.seal, received_at: received, signed, by };
    let mut events = vec![settled.into()];
    // Paper that turns out to have come too late or too early, or from somebody who was not in the room, is settled, so that
    // counting can begin, and does not count.
    let came = gathering::check_came(meeting, entry, (signed, HandedIn::At(received_at))).is_ok();
    if came && check_received(desk, received_at).is_ok() {
        events.extend(desk.take_ballot(entry, Arrived::on_paper(received_at), ballot.seal, signed));
    }
    Ok(events)
}

/// Takes back what was keyed in under a wrong roll number: two people agree on it, whoever keyed and whoever looked for the
/// paper. A paper that both keyings found, or that was settled, is there.
pub(super) fn withdraw(desk: &Desk<'_>, entry: EntryNo, reason: Seal) -> Decision {
    let by = desk.person_with(Power::Key)?;
    desk.require_box_open()?;
    let paper = desk.meeting.papers.get(&entry).ok_or(AssemblyRefusal::PaperNotKeyed)?;
    if paper.standing == PaperStanding::Settled {
        return Err(AssemblyRefusal::PaperSettledAlready.into());
    }
    if paper.keyings().any(|keying| keying.by == by) {
        return Err(AssemblyRefusal::WithdrawerKeyed.into());
    }
    Ok(vec![PaperWithdrawn { meeting: desk.meeting.id, entry, reason, by }.into()])
}

fn check_entry(desk: &Desk<'_>, entry: EntryNo) -> Result<(), Refusal> {
    desk.require_box_open()?;
    desk.require_binding(Channel::Paper)?;
    if desk.meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).is_none() {
        return Err(AssemblyRefusal::EntryUnknown { entry }.into());
    }
    Ok(())
}

/// Checks that the paper came while voting was open.
fn check_received(desk: &Desk<'_>, received_at: Timestamp) -> Result<(), Refusal> {
    if let Some(notice) = &desk.meeting.notice {
        if received_at >= notice.closes_at {
            return Err(AssemblyRefusal::PaperTooLate { closed_at: notice.closes_at }.into());
        }
        if received_at < notice.opens_at {
            return Err(AssemblyRefusal::PaperReceivedWhen.into());
        }
    }
    check_not_to_come(desk, received_at)
}

fn check_not_to_come(desk: &Desk<'_>, received_at: Timestamp) -> Result<(), Refusal> {
    if received_at > desk.moment.now { Err(AssemblyRefusal::PaperReceivedWhen.into()) } else { Ok(()) }
}
