//! Written opposition to an adopted decision, by owners who may undo it together.
//!
//! Whoever votes for an entry opposes for it, and nobody else: where a guardian or an heir is recorded, not the owner.

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, DecisionOpposed, PublishedRoll, Stage, undone_by};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{EntryNo, MatterId, OwnerId};
use crate::moment::Actor;
use crate::voice::{self, SignedGiven, VoiceRefusal};

pub(super) fn decide(desk: &Desk<'_>, matter: MatterId, (entry, signed): (Option<EntryNo>, &SignedGiven)) -> Decision {
    let meeting = desk.meeting;
    let (entries, by) = match desk.moment.actor {
        Actor::Letter(letter, _) if letter == meeting.id && matches!(signed, SignedGiven::Carried(_)) => {
            return Err(VoiceRefusal::CarrierMarks.into());
        }
        Actor::Letter(letter, entry) if letter == meeting.id => (vec![entry], None),
        // A card is its owner's; whoever speaks for another entry has the letter of that, or comes to a desk.
        Actor::Owner(_) if *signed != SignedGiven::Owner => return Err(VoiceRefusal::VoiceElsewhere.into()),
        Actor::Owner(owner) => (of_owner(desk, owner, entry)?, None),
        Actor::Person(_) => (entry.into_iter().collect(), Some(desk.person_with(Power::Key)?)),
        Actor::Letter(..) | Actor::Visitor => return Err(AssemblyRefusal::NotOnRoll.into()),
        Actor::Operator | Actor::Clock => return Err(BodiesRefusal::PowerMissing { power: Power::Key }.into()),
    };
    let announced = meeting.announcement.filter(|_| meeting.stage() == Stage::Announced);
    let announced = announced.ok_or_else(|| desk.wrong_stage())?;
    if desk.moment.now >= announced.objections_until {
        return Err(AssemblyRefusal::ObjectionTooLate { until: announced.objections_until }.into());
    }
    if undone_by(meeting, matter).is_none() {
        return Err(AssemblyRefusal::OppositionUndoesNothing { matter }.into());
    }
    if entries.is_empty() {
        return Err(AssemblyRefusal::NotOnRoll.into());
    }
    let on_roll = |entry: &EntryNo| meeting.roll.as_ref().is_some_and(|roll| roll.entry(*entry).is_some());
    if let Some(entry) = entries.iter().find(|entry| !on_roll(entry)) {
        return Err(AssemblyRefusal::EntryUnknown { entry: *entry }.into());
    }
    let opposed = |entry: &EntryNo| meeting.opposed.get(&matter).is_some_and(|entries| entries.contains_key(entry));
    let mut events = Vec::new();
    let mut refused = None;
    for entry in entries.into_iter().filter(|entry| !opposed(entry)) {
        let at = desk.moment.now;
        match voice::check_opposition(desk.community, meeting, (entry, matter), (signed, at)) {
            Ok(signed) => events.push(DecisionOpposed { meeting: meeting.id, matter, entry, signed, by }.into()),
            Err(refusal) => refused = refused.or(Some(refusal)),
        }
    }
    // By card an owner opposes for what they vote for, beside what somebody else votes for.
    match refused {
        Some(refusal) if events.is_empty() => Err(refusal),
        _ => Ok(events),
    }
}

/// The entries an owner votes for, alone or with others; the one that is named, where one is.
fn of_owner(desk: &Desk<'_>, owner: OwnerId, named: Option<EntryNo>) -> Result<Vec<EntryNo>, AssemblyRefusal> {
    let roll = desk.meeting.roll.iter().flat_map(PublishedRoll::numbered);
    let own = roll.filter(|(_, entry)| entry.owners.contains(&owner)).map(|(no, _)| no);
    let own: Vec<EntryNo> = own.filter(|no| named.is_none_or(|named| named == *no)).collect();
    if own.is_empty() { Err(AssemblyRefusal::NotOnRoll) } else { Ok(own) }
}
