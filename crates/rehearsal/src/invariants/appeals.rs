//! What holds of looking again at what is not shown.

use governance::Event;
use governance::appeal::{AppealEvent, Grounds, Spoken, held_back};
use governance::deliberation::DeliberationEvent;
use governance::ids::{BodyId, PersonId};
use jiff::civil::Date;

use super::deliberations::leads;
use super::{Step, must};

/// Only something that is not shown is asked to be looked at again, once, with days that lie ahead; and somebody else than
/// whoever did not show it answers, once, for the body that was asked.
pub(super) fn a_second_look_is_anothers(step: &Step<'_>) -> Result<(), String> {
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    let (id, about, happened): (_, _, Result<(BodyId, Date), PersonId>) = match step.event {
        Event::Appeal(event) => {
            let id = event.deliberation();
            match event {
                AppealEvent::CommentAppealed(event) => {
                    (id, Spoken::Comment(event.comment), Ok((event.terms.body, event.terms.until)))
                }
                AppealEvent::CommentAppealAnswered(event) => (id, Spoken::Comment(event.comment), Err(event.by)),
                AppealEvent::QuestionAppealed(event) => {
                    (id, Spoken::Question(event.question), Ok((event.terms.body, event.terms.until)))
                }
                AppealEvent::QuestionAppealAnswered(event) => (id, Spoken::Question(event.question), Err(event.by)),
                AppealEvent::ConcernAppealed(event) => {
                    (id, Spoken::Answer(event.answer), Ok((event.terms.body, event.terms.until)))
                }
                AppealEvent::ConcernAppealAnswered(event) => {
                    let after = step.after.deliberations().deliberation(id);
                    let taken = after.is_some_and(|one| one.is_taken_up() && one.public.is_some());
                    must(taken == event.taken_up.is_some(), || format!("{event:?} was not followed"))?;
                    (id, Spoken::Answer(event.answer), Err(event.by))
                }
            }
        }
        Event::Deliberation(DeliberationEvent::StatementAppealed(event)) => {
            (event.deliberation, Spoken::Statement(event.statement), Ok((event.body, event.until)))
        }
        Event::Deliberation(DeliberationEvent::StatementAppealAnswered(event)) => {
            (event.deliberation, Spoken::Statement(event.statement), Err(event.by))
        }
        _ => return Ok(()),
    };
    let said = held_back(step.before, id, about).ok_or_else(|| format!("{about} was never said"))?;
    match happened {
        Ok((_, until)) => {
            let silent = said.because.is_some_and(|(grounds, ..)| grounds == Grounds::Unanswered);
            let turn = step.before.deliberations().deliberation(id).and_then(|one| one.turn());
            let over = turn.is_some_and(|turn| today > turn.until);
            let fits = said.because.is_some() && said.appeal.is_none() && (!silent || over);
            must(fits && until > today, || format!("{:?} on {today}", step.event))
        }
        Err(by) => {
            let appeal = said.appeal.filter(|appeal| appeal.is_waiting());
            let appeal = appeal.ok_or_else(|| format!("{:?} to nobody", step.event))?;
            must(Some(by) != appeal.held_back_by, || format!("{:?} by whoever did not show it", step.event))?;
            must(leads(step, by, appeal.body), || format!("{by} does not lead {}", appeal.body))
        }
    }
}
