//! Decides what a command about deliberations would change: one file a station.

mod answer;
mod appeal;
mod brought_in;
mod conversation;
mod raise;
mod support;

use super::{Deliberation, DeliberationCommand, DeliberationRefusal};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{BodyId, DeliberationId, PersonId};
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment};

pub use conversation::{QUESTION_MAX, STATEMENT_MAX};
pub use raise::answers_first;

type Decision = Result<Vec<Event>, Refusal>;

/// What every decision about a deliberation may know.
struct Desk<'a> {
    community: &'a Community,
    deliberation: &'a Deliberation,
    moment: &'a Moment<'a>,
}

pub(crate) fn decide(community: &Community, command: DeliberationCommand, moment: &Moment<'_>) -> Decision {
    let at = |id: DeliberationId| -> Result<Desk<'_>, Refusal> {
        let deliberation = community.deliberations().deliberation(id);
        let deliberation = deliberation.ok_or(DeliberationRefusal::DeliberationUnknown)?;
        Ok(Desk { community, deliberation, moment })
    };
    match command {
        DeliberationCommand::Raise { deliberation, raiser, on_paper, words } => {
            raise::raise(community, moment, deliberation, (raiser, on_paper), words)
        }
        DeliberationCommand::Publish { deliberation, title, text } => {
            answer::publish(&at(deliberation)?, &title, &text)
        }
        DeliberationCommand::Support { deliberation, supporter } => support::support(&at(deliberation)?, supporter),
        DeliberationCommand::WithdrawSupport { deliberation, supporter } => {
            support::withdraw(&at(deliberation)?, supporter)
        }
        DeliberationCommand::Answer { deliberation, answer, reason } => {
            answer::answer(&at(deliberation)?, answer, &reason)
        }
        DeliberationCommand::Withdraw { deliberation, raiser } => raise::withdraw(&at(deliberation)?, raiser),
        DeliberationCommand::OpenConversation { deliberation, question, until } => {
            conversation::open(&at(deliberation)?, &question, until)
        }
        DeliberationCommand::AddStatement { deliberation, statement, author, words } => {
            conversation::add(&at(deliberation)?, statement, author, words)
        }
        DeliberationCommand::PublishStatement { deliberation, statement, text } => {
            conversation::publish(&at(deliberation)?, statement, &text)
        }
        DeliberationCommand::HoldBackStatement { deliberation, statement, reason } => {
            conversation::hold_back(&at(deliberation)?, statement, reason)
        }
        DeliberationCommand::AppealStatement { deliberation, statement, author, words } => {
            appeal::appeal(&at(deliberation)?, statement, author, words)
        }
        DeliberationCommand::AnswerAppeal { deliberation, statement, text, reason } => {
            appeal::answer(&at(deliberation)?, statement, text.as_deref(), &reason)
        }
        DeliberationCommand::AnswerStatement { deliberation, statement, voice, stance } => {
            conversation::answer(&at(deliberation)?, statement, voice, stance)
        }
        DeliberationCommand::BringIn(given) => brought_in::bring_in(community, moment, *given),
    }
}

/// The person acting for a body, or for the one that carries on what it began.
fn acting_for(community: &Community, moment: &Moment<'_>, body: BodyId) -> Result<PersonId, Refusal> {
    let power = Power::Deliberate;
    community.require_at(moment, power, body)?;
    Ok(moment.person().ok_or(BodiesRefusal::PowerMissing { power })?)
}
