//! A ballot that was not the will of those it belongs to, and a paper signed by somebody without a voice.

use jiff::Timestamp;

use super::{Decision, person_with, require_box_open};
use crate::assembly::{AssemblyRefusal, Meeting, Stage};
use crate::bodies::Power;
use crate::ids::EntryNo;
use crate::moment::Actor;
use crate::seal::Seal;
use crate::voice::{BallotDisputed, DisputeSettled, PaperKeptAside, VoiceRefusal};
use crate::{Community, Moment};

pub(super) fn raise(
    community: &Community,
    meeting: &Meeting,
    entry: Option<EntryNo>,
    seal: Seal,
    moment: &Moment<'_>,
) -> Decision {
    let roll = meeting.roll.as_ref();
    let of = |entry: EntryNo| roll.and_then(|roll| roll.entry(entry));
    let (entry, by) = match (moment.actor, entry) {
        (Actor::Letter(letter, entry), _) if letter == meeting.id => (entry, None),
        (Actor::Owner(owner), Some(entry)) if of(entry).is_some_and(|line| line.owners.contains(&owner)) => {
            (entry, None)
        }
        (Actor::Person(_), Some(entry)) => (entry, Some(person_with(community, moment, Power::Key, Some(meeting))?)),
        _ => return Err(AssemblyRefusal::NotOnRoll.into()),
    };
    let owners = &of(entry).ok_or(AssemblyRefusal::EntryUnknown { entry })?.owners;
    // Afterwards whoever disagrees objects to the result.
    match (meeting.stage(), &meeting.notice) {
        (Stage::Open, Some(notice)) if moment.now < notice.closes_at => {}
        (Stage::Open, Some(notice)) => return Err(AssemblyRefusal::VotingEnded { at: notice.closes_at }.into()),
        (stage, _) => return Err(AssemblyRefusal::WrongStage { stage }.into()),
    }
    let ballot = meeting.ballots.ballot(entry).ok_or(VoiceRefusal::NoBallotToDispute { entry })?;
    if owners.len() < 2 && ballot.signed.spoken().is_none() {
        return Err(VoiceRefusal::OwnBallot.into());
    }
    if community.assembly().voices().open_dispute(meeting.id, entry).is_some() {
        return Ok(vec![]);
    }
    Ok(vec![BallotDisputed { meeting: meeting.id, entry, seal, by }.into()])
}

pub(super) fn settle(
    community: &Community,
    meeting: &Meeting,
    entry: EntryNo,
    (stands, seal): (bool, Seal),
    moment: &Moment<'_>,
) -> Decision {
    let by = person_with(community, moment, Power::Convene, Some(meeting))?;
    require_box_open(meeting)?;
    if community.assembly().voices().open_dispute(meeting.id, entry).is_none() {
        return Err(VoiceRefusal::NoDispute.into());
    }
    Ok(vec![DisputeSettled { meeting: meeting.id, entry, stands, seal, by }.into()])
}

pub(super) fn keep_aside(
    community: &Community,
    meeting: &Meeting,
    entry: EntryNo,
    (received_at, seal): (Timestamp, Seal),
    moment: &Moment<'_>,
) -> Decision {
    let by = person_with(community, moment, Power::Key, Some(meeting))?;
    require_box_open(meeting)?;
    if meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).is_none() {
        return Err(AssemblyRefusal::EntryUnknown { entry }.into());
    }
    if received_at > moment.now {
        return Err(AssemblyRefusal::PaperReceivedWhen.into());
    }
    let mut aside = community.assembly().voices().kept_aside(meeting.id).iter();
    if aside.any(|kept| kept.entry == entry && kept.received_at == received_at) {
        return Ok(vec![]);
    }
    Ok(vec![PaperKeptAside { meeting: meeting.id, entry, received_at, seal, by }.into()])
}
