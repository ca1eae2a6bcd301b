//! Written opposition to an adopted decision, by owners who may undo it together.

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, DecisionOpposed, Outcome, Stage};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{EntryNo, MatterId};
use crate::moment::Actor;

pub(super) fn decide(desk: &Desk<'_>, matter: MatterId, entry: Option<EntryNo>) -> Decision {
    let meeting = desk.meeting;
    let (entry, by) = match desk.moment.actor {
        Actor::Letter(letter, entry) if letter == meeting.id => (Some(entry), None),
        Actor::Person(_) => (entry, Some(desk.person_with(Power::Key)?)),
        Actor::Letter(..) | Actor::Owner(_) | Actor::Visitor => return Err(AssemblyRefusal::NotOnRoll.into()),
        Actor::Operator | Actor::Clock => return Err(BodiesRefusal::PowerMissing { power: Power::Key }.into()),
    };
    let announced = meeting.announcement.filter(|_| meeting.stage() == Stage::Announced);
    let announced = announced.ok_or_else(|| desk.wrong_stage())?;
    if desk.moment.now >= announced.objections_until {
        return Err(AssemblyRefusal::ObjectionTooLate { until: announced.objections_until }.into());
    }
    let adopted = meeting.result(matter).and_then(|result| result.deciding());
    let adopted = adopted.is_some_and(|reading| reading.outcome == Outcome::Adopted);
    let place = meeting.questions.iter().position(|question| question.matter == matter);
    let threshold = place.zip(meeting.notice.as_ref()).and_then(|(place, it)| it.policy.thresholds.get(place));
    if !adopted || threshold.is_none_or(|threshold| threshold.objections.is_none()) {
        return Err(AssemblyRefusal::OppositionUndoesNothing { matter }.into());
    }
    let on_roll = |entry: &EntryNo| meeting.roll.as_ref().is_some_and(|roll| roll.entry(*entry).is_some());
    let entry = entry.ok_or(AssemblyRefusal::NotOnRoll)?;
    if !on_roll(&entry) {
        return Err(AssemblyRefusal::EntryUnknown { entry }.into());
    }
    if meeting.opposed.get(&matter).is_some_and(|entries| entries.contains(&entry)) {
        return Ok(vec![]);
    }
    Ok(vec![DecisionOpposed { meeting: meeting.id, matter, entry, by }.into()])
}
