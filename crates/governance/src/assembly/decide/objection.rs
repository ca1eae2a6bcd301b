//! Objections to a roll, to what is put to the vote, or to a result, and their answers.

use super::{Decision, Desk};
use crate::assembly::{
    AssemblyRefusal, ObjectionAnswer, ObjectionAnswered, ObjectionRaised, ObjectionSubject, PublishedRoll, Stage,
};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{EntryNo, ObjectionId, OwnerId};
use crate::moment::Actor;
use crate::seal::Seal;

pub(super) fn raise(desk: &Desk<'_>, subject: ObjectionSubject, entry: Option<EntryNo>, seal: Seal) -> Decision {
    let meeting = desk.meeting;
    if let Some(matter) = subject.matter() {
        let question = meeting.questions.iter().find(|question| question.matter == matter);
        if question.and_then(ObjectionSubject::of_question) != Some(subject) {
            return Err(AssemblyRefusal::NothingToObjectTo { matter }.into());
        }
    }
    let until = match (subject, meeting.stage()) {
        (ObjectionSubject::Roll, Stage::RollPublished | Stage::Noticed) => {
            meeting.roll.as_ref().map(|roll| roll.objections_until)
        }
        // What is put to the vote is on view until voting opens; who stands is published with the notice (指导规则 §12).
        (ObjectionSubject::Text(_), Stage::RollPublished) => None,
        (ObjectionSubject::Text(_) | ObjectionSubject::Candidates(_), Stage::Noticed) => {
            meeting.notice.as_ref().map(|notice| notice.opens_at)
        }
        (ObjectionSubject::Result, Stage::Announced) => {
            meeting.announcement.map(|announcement| announcement.objections_until)
        }
        _ => return Err(desk.wrong_stage()),
    };
    if let Some(until) = until.filter(|until| desk.moment.now >= *until) {
        return Err(AssemblyRefusal::ObjectionTooLate { until }.into());
    }
    // Whoever holds a letter speaks for its entry, and an owner's card for the one its owner stands in; at the desk somebody with the power to key takes it down; and
    // whoever finds themselves missing from a roll has no letter, so objections to a roll are open to anybody.
    let entry = match desk.moment.actor {
        Actor::Letter(letter, entry) if letter == meeting.id => Some(entry),
        Actor::Person(_) => {
            desk.person_with(Power::Key)?;
            entry
        }
        Actor::Owner(owner) => match entry_of(desk, owner) {
            None if subject != ObjectionSubject::Roll => return Err(AssemblyRefusal::NotOnRoll.into()),
            entry => entry,
        },
        Actor::Visitor | Actor::Letter(..) if subject == ObjectionSubject::Roll => None,
        Actor::Visitor | Actor::Letter(..) => return Err(AssemblyRefusal::NotOnRoll.into()),
        Actor::Operator | Actor::Clock => {
            return Err(BodiesRefusal::PowerMissing { power: Power::Key }.into());
        }
    };
    if let Some(entry) = entry
        && meeting.roll.as_ref().and_then(|roll| roll.entry(entry)).is_none()
    {
        return Err(AssemblyRefusal::EntryUnknown { entry }.into());
    }
    // One at a time: each stands in the book for ever and must be answered before a result is certified.
    if let Some(entry) = entry
        && let Some(open) = meeting.open_objections(subject).find(|open| open.entry == Some(entry))
    {
        return Err(AssemblyRefusal::ObjectionOpen { objection: open.id }.into());
    }
    let objection = ObjectionId::after(meeting.objections.len());
    Ok(vec![ObjectionRaised { meeting: meeting.id, objection, subject, entry, seal }.into()])
}

/// The entry of the roll that an owner stands in, alone or with others.
fn entry_of(desk: &Desk<'_>, owner: OwnerId) -> Option<EntryNo> {
    let mut lines = desk.meeting.roll.iter().flat_map(PublishedRoll::numbered);
    lines.find(|(_, line)| line.owners.contains(&owner)).map(|(no, _)| no)
}

pub(super) fn answer(desk: &Desk<'_>, id: ObjectionId, answer: ObjectionAnswer, seal: Seal) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let meeting = desk.meeting;
    let objection = meeting.objections.get(id.index()).ok_or(AssemblyRefusal::ObjectionUnknown)?;
    if objection.answer.is_some() {
        return Ok(vec![]);
    }
    match meeting.stage() {
        Stage::Certified | Stage::Cancelled => return Err(desk.wrong_stage()),
        Stage::Convened
        | Stage::RollPublished
        | Stage::Noticed
        | Stage::Open
        | Stage::Closed
        | Stage::Counted
        | Stage::Announced => {}
    }
    // What people vote on, or have voted on, is not put otherwise any more; the answer can still say why it was right.
    let is_upheld = matches!(answer, ObjectionAnswer::Upheld { .. });
    if is_upheld && objection.subject.matter().is_some() && meeting.stage() >= Stage::Open {
        return Err(AssemblyRefusal::QuestionDecidedUpon.into());
    }
    if let ObjectionAnswer::Upheld { set_aside, reinstated } = &answer {
        let has_none = |entry: &&EntryNo| {
            objection.subject != ObjectionSubject::Result || meeting.ballots.ballot(**entry).is_none()
        };
        if let Some(entry) = set_aside.iter().find(has_none) {
            return Err(AssemblyRefusal::EntryUnknown { entry: *entry }.into());
        }
        let has_no_other = |entry: &&EntryNo| !set_aside.contains(entry) || meeting.ballots.aside(**entry).is_none();
        if let Some(entry) = reinstated.iter().find(has_no_other) {
            return Err(AssemblyRefusal::NoOtherBallot { entry: *entry }.into());
        }
    }
    Ok(vec![ObjectionAnswered { meeting: meeting.id, objection: id, answer, seal, by }.into()])
}
