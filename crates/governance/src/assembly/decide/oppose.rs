//! Written opposition to an adopted decision, by owners who may undo it together.

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, DecisionOpposed, PublishedRoll, Stage, undone_by};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{EntryNo, MatterId, OwnerId};
use crate::moment::Actor;

pub(super) fn decide(desk: &Desk<'_>, matter: MatterId, entry: Option<EntryNo>) -> Decision {
    let meeting = desk.meeting;
    let (entries, by) = match desk.moment.actor {
        Actor::Letter(letter, entry) if letter == meeting.id => (vec![entry], None),
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
    let new = entries.into_iter().filter(|entry| !opposed(entry));
    Ok(new.map(|entry| DecisionOpposed { meeting: meeting.id, matter, entry, by }.into()).collect())
}

/// The entries an owner votes for, alone or with others; the one that is named, where one is.
fn of_owner(desk: &Desk<'_>, owner: OwnerId, named: Option<EntryNo>) -> Result<Vec<EntryNo>, AssemblyRefusal> {
    let roll = desk.meeting.roll.iter().flat_map(PublishedRoll::numbered);
    let own = roll.filter(|(_, entry)| entry.owners.contains(&owner)).map(|(no, _)| no);
    let own: Vec<EntryNo> = own.filter(|no| named.is_none_or(|named| named == *no)).collect();
    if own.is_empty() { Err(AssemblyRefusal::NotOnRoll) } else { Ok(own) }
}
