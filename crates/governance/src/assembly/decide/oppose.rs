//! Written opposition to an adopted decision, by owners who may undo it together.
//!
//! Whoever votes for an entry opposes for it, and nobody else: where a guardian or an heir is recorded, not the owner.

use super::{Decision, Desk};
use crate::assembly::{
    AssemblyRefusal, DecisionOpposed, KeyedOpposition, Meeting, OppositionKeyed, OppositionSetAside, PublishedRoll,
    Stage, undone_by,
};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{EntryNo, MatterId, OwnerId, PersonId};
use crate::moment::Actor;
use crate::outcome::Refusal;
use crate::seal::Seal;
use crate::voice::{self, Signed, SignedGiven, VoiceRefusal};

pub(super) fn decide(desk: &Desk<'_>, matter: MatterId, (entry, signed): (Option<EntryNo>, &SignedGiven)) -> Decision {
    let meeting = desk.meeting;
    let entries = match desk.moment.actor {
        Actor::Letter(letter, _) if letter == meeting.id && matches!(signed, SignedGiven::Carried(_)) => {
            return Err(VoiceRefusal::CarrierMarks.into());
        }
        Actor::Letter(letter, entry) if letter == meeting.id => vec![entry],
        // A card is its owner's; whoever speaks for another entry has the letter of that, or comes to a desk.
        Actor::Owner(_) if *signed != SignedGiven::Owner => return Err(VoiceRefusal::VoiceElsewhere.into()),
        Actor::Owner(owner) => of_owner(desk, owner, entry)?,
        // Nobody at a desk speaks for an owner alone: paper is keyed in by one and confirmed by another.
        Actor::Person(_) | Actor::Letter(..) | Actor::Visitor => return Err(AssemblyRefusal::NotOnRoll.into()),
        Actor::Operator | Actor::Clock => return Err(BodiesRefusal::PowerMissing { power: Power::Key }.into()),
    };
    require_open(desk, matter)?;
    if entries.is_empty() {
        return Err(AssemblyRefusal::NotOnRoll.into());
    }
    if let Some(entry) = entries.iter().find(|entry| !on_roll(meeting, **entry)) {
        return Err(AssemblyRefusal::EntryUnknown { entry: *entry }.into());
    }
    let mut events = Vec::new();
    let mut refused = None;
    for entry in entries.into_iter().filter(|entry| !is_opposed(meeting, (matter, *entry))) {
        let at = desk.moment.now;
        match voice::check_opposition(desk.community, meeting, (entry, matter), (signed, at)) {
            Ok(signed) => events.push(DecisionOpposed { meeting: meeting.id, matter, entry, signed, by: None }.into()),
            Err(refusal) => refused = refused.or(Some(refusal)),
        }
    }
    // By card an owner opposes for what they vote for, beside what somebody else votes for.
    match refused {
        Some(refusal) if events.is_empty() => Err(refusal),
        _ => Ok(events),
    }
}

/// Keyed in from paper by one person: it counts once another one has seen the paper. Whose own word stands already is not
/// spoken for.
pub(super) fn key(
    desk: &Desk<'_>,
    (matter, entry): (MatterId, EntryNo),
    signed: &SignedGiven,
    evidence: Seal,
) -> Decision {
    let (meeting, by) = (desk.meeting, desk.person_with(Power::Key)?);
    require_open(desk, matter)?;
    if !on_roll(meeting, entry) {
        return Err(AssemblyRefusal::EntryUnknown { entry }.into());
    }
    if is_opposed(meeting, (matter, entry)) {
        return Ok(vec![]);
    }
    if meeting.opposition_keyed.contains_key(&(matter, entry)) {
        return Err(AssemblyRefusal::OppositionWaits { entry }.into());
    }
    let signed = voice::check_opposition(desk.community, meeting, (entry, matter), (signed, desk.moment.now))?;
    Ok(vec![OppositionKeyed { meeting: meeting.id, matter, entry, signed, evidence, by }.into()])
}

/// Confirmed by somebody else; what came in time is confirmed until the result is certified.
pub(super) fn confirm(desk: &Desk<'_>, (matter, entry): (MatterId, EntryNo)) -> Decision {
    let meeting = desk.meeting;
    let by = desk.person_with(Power::Key)?;
    if is_opposed(meeting, (matter, entry)) {
        return Ok(vec![]);
    }
    let keyed = waiting(desk, by, (matter, entry))?;
    let given = match keyed.signed {
        Signed::Owner => SignedGiven::Owner,
        Signed::Carried { voice } => SignedGiven::Carried(voice),
        Signed::Voice { voice, .. } => SignedGiven::Voice { voice, opinion: None },
    };
    let signed = voice::check_opposition(desk.community, meeting, (entry, matter), (&given, desk.moment.now))?;
    Ok(vec![DecisionOpposed { meeting: meeting.id, matter, entry, signed, by: Some(by) }.into()])
}

/// Set aside by somebody else, with the reason.
pub(super) fn set_aside(desk: &Desk<'_>, (matter, entry): (MatterId, EntryNo), reason: Seal) -> Decision {
    let by = desk.person_with(Power::Key)?;
    waiting(desk, by, (matter, entry))?;
    Ok(vec![OppositionSetAside { meeting: desk.meeting.id, matter, entry, reason, by }.into()])
}

/// What somebody else keyed in for an entry.
fn waiting(desk: &Desk<'_>, by: PersonId, about: (MatterId, EntryNo)) -> Result<KeyedOpposition, Refusal> {
    if desk.meeting.stage() != Stage::Announced {
        return Err(desk.wrong_stage());
    }
    let keyed = desk.meeting.opposition_keyed.get(&about).copied();
    let keyed = keyed.ok_or(AssemblyRefusal::OppositionNotKeyed { entry: about.1 })?;
    if keyed.by == by {
        return Err(AssemblyRefusal::OppositionByKeyer.into());
    }
    Ok(keyed)
}

fn require_open(desk: &Desk<'_>, matter: MatterId) -> Result<(), Refusal> {
    let announced = desk.meeting.announcement.filter(|_| desk.meeting.stage() == Stage::Announced);
    let announced = announced.ok_or_else(|| desk.wrong_stage())?;
    if desk.moment.now >= announced.objections_until {
        return Err(AssemblyRefusal::ObjectionTooLate { until: announced.objections_until }.into());
    }
    if undone_by(desk.meeting, matter).is_none() {
        return Err(AssemblyRefusal::OppositionUndoesNothing { matter }.into());
    }
    Ok(())
}

fn on_roll(meeting: &Meeting, entry: EntryNo) -> bool {
    meeting.roll.as_ref().is_some_and(|roll| roll.entry(entry).is_some())
}

fn is_opposed(meeting: &Meeting, (matter, entry): (MatterId, EntryNo)) -> bool {
    meeting.opposed.get(&matter).is_some_and(|entries| entries.contains_key(&entry))
}

/// The entries an owner votes for, alone or with others; the one that is named, where one is.
fn of_owner(desk: &Desk<'_>, owner: OwnerId, named: Option<EntryNo>) -> Result<Vec<EntryNo>, AssemblyRefusal> {
    let roll = desk.meeting.roll.iter().flat_map(PublishedRoll::numbered);
    let own = roll.filter(|(_, entry)| entry.owners.contains(&owner)).map(|(no, _)| no);
    let own: Vec<EntryNo> = own.filter(|no| named.is_none_or(|named| named == *no)).collect();
    if own.is_empty() { Err(AssemblyRefusal::NotOnRoll) } else { Ok(own) }
}
