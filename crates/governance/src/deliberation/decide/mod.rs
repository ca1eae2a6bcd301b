//! Decides what a command about deliberations would change: one file a station.

mod answer;
mod brought_in;
mod carrying_out;
mod comments;
mod conversation;
mod limits;
mod opinion;
mod parties;
mod raise;
mod report;
mod signing;
mod steps;
mod support;
mod undecided;
mod vote;
mod withdraw;

use std::borrow::Cow;

use super::{Deliberation, DeliberationCommand, DeliberationRefusal, Step};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{BodyId, DeliberationId, PersonId};
use crate::law::procedure::Deliberation as Lines;
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment};

pub use answer::{TEXT_MAX as CONCERN_TEXT_MAX, TITLE_MAX as CONCERN_TITLE_MAX};
pub use carrying_out::STEP_MAX;
pub use conversation::left_out;
pub use conversation::{QUESTION_MAX, STATEMENT_MAX};
pub(crate) use conversation::{days_shown_again, looked_by, stances_on_paper};
pub use opinion::{PARAGRAPH_MAX, REASON_MAX as COMMENT_REASON_MAX};
pub use raise::answers_first;
pub(crate) use report::require_part;
pub(crate) use signing::signs_on_paper;
pub(crate) use steps::counted;
pub(crate) use support::supports_on_paper;
pub use withdraw::REASON_MAX as WITHDRAWAL_REASON_MAX;
pub(crate) use withdraw::withdraws_on_paper;

pub(crate) type Decision = Result<Vec<Event>, Refusal>;

/// What every decision about a deliberation may know.
pub(crate) struct Desk<'a> {
    pub(crate) community: &'a Community,
    pub(crate) deliberation: &'a Deliberation,
    pub(crate) moment: &'a Moment<'a>,
}

impl<'a> Desk<'a> {
    /// The desk of one deliberation.
    pub(crate) fn at(community: &'a Community, id: DeliberationId, moment: &'a Moment<'a>) -> Result<Self, Refusal> {
        let deliberation = community.deliberations().deliberation(id);
        let deliberation = deliberation.ok_or(DeliberationRefusal::DeliberationUnknown)?;
        Ok(Self { community, deliberation, moment })
    }

    /// What holds for it.
    pub(crate) fn lines(&self) -> Result<Cow<'a, Lines>, Refusal> {
        Ok(self.community.lines_of(self.deliberation, self.moment.law)?)
    }
}

pub(crate) fn decide(community: &Community, command: DeliberationCommand, moment: &Moment<'_>) -> Decision {
    let at = |id: DeliberationId| Desk::at(community, id, moment);
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
        DeliberationCommand::MoveOn { deliberation, to } => steps::move_on(&at(deliberation)?, to, &[]),
        DeliberationCommand::MoveOnWithout { deliberation, to, without } => {
            steps::move_on(&at(deliberation)?, to, &without)
        }
        DeliberationCommand::SendBack { deliberation, to, reason } => steps::send_back(&at(deliberation)?, to, &reason),
        DeliberationCommand::Withdraw { deliberation, raiser } => withdraw::withdraw(&at(deliberation)?, raiser),
        DeliberationCommand::KeepUp { deliberation, raiser } => withdraw::keep_up(&at(deliberation)?, raiser),
        DeliberationCommand::NameParties { deliberation, parties, reason } => {
            parties::name(&at(deliberation)?, parties, &reason)
        }
        DeliberationCommand::DropParty { deliberation, party, reason } => {
            parties::drop_one(&at(deliberation)?, party, &reason)
        }
        DeliberationCommand::PublishParties { deliberation } => parties::publish(&at(deliberation)?),
        DeliberationCommand::InviteParties { deliberation, parties } => parties::invite(&at(deliberation)?, parties),
        DeliberationCommand::ObjectToParties { deliberation, comment, party, author, reason } => {
            parties::object(&at(deliberation)?, comment, party, (author, reason))
        }
        DeliberationCommand::OpenConversation { deliberation, question, until } => {
            conversation::open(&at(deliberation)?, &question, until)
        }
        DeliberationCommand::AddStatement { deliberation, statement, author, room, argues, words } => {
            conversation::add(&at(deliberation)?, statement, (author, room), (argues, words))
        }
        DeliberationCommand::PublishStatement { deliberation, statement, text } => {
            conversation::publish(&at(deliberation)?, statement, &text)
        }
        DeliberationCommand::HoldBackStatement { deliberation, statement, reason } => {
            conversation::hold_back(&at(deliberation)?, statement, reason)
        }
        DeliberationCommand::AnswerStatement { deliberation, statement, voice, stance } => {
            conversation::answer(&at(deliberation)?, statement, voice, stance)
        }
        DeliberationCommand::BringIn(given) => brought_in::bring_in(community, moment, *given),
        DeliberationCommand::DraftOpinion { deliberation, title, paragraphs, why } => {
            opinion::draft(&at(deliberation)?, (&title, &paragraphs), &why)
        }
        DeliberationCommand::Amend { deliberation, comment, paragraph, author, text, reason } => {
            comments::amend(&at(deliberation)?, comment, paragraph, author, (text, reason))
        }
        DeliberationCommand::PublishComment { deliberation, comment, text, reason } => {
            comments::publish(&at(deliberation)?, comment, &text, &reason)
        }
        DeliberationCommand::HoldBackComment { deliberation, comment, reason } => {
            comments::hold_back(&at(deliberation)?, comment, reason)
        }
        DeliberationCommand::AnswerComment { deliberation, comment, taken, reason } => {
            comments::answer(&at(deliberation)?, comment, taken, &reason)
        }
        DeliberationCommand::PutOpinion { deliberation } => opinion::put(&at(deliberation)?),
        DeliberationCommand::SayConsent { deliberation, voice, says, objection, seat } => {
            comments::say(&at(deliberation)?, (voice, seat), says, objection)
        }
        DeliberationCommand::SettleOpinion { deliberation, leaves, majority, minority, few } => {
            opinion::settle(&at(deliberation)?, &leaves, &majority, (&minority, &few))
        }
        DeliberationCommand::LeaveUndecided { deliberation, goes_to, reason } => {
            undecided::leave(&at(deliberation)?, goes_to, &reason)
        }
        DeliberationCommand::LetGo { deliberation } => undecided::let_go(&at(deliberation)?),
        DeliberationCommand::RecordDecision { deliberation, adopted, reserved, on, text, left_out } => {
            undecided::record(&at(deliberation)?, (adopted, on), reserved.as_deref(), (&text, &left_out))
        }
        DeliberationCommand::CorrectDecision { deliberation, adopted, reserved, on, text, left_out, reason } => {
            undecided::correct(&at(deliberation)?, (adopted, on), reserved.as_deref(), (&text, &left_out), &reason)
        }
        DeliberationCommand::ConsiderLimits { deliberation, limits, sentences, reason } => {
            limits::consider(&at(deliberation)?, (&limits, &sentences), &reason)
        }
        DeliberationCommand::StopOpinion { deliberation, limit, article, reason } => {
            limits::stop(&at(deliberation)?, limit.as_deref(), &article, &reason)
        }
        DeliberationCommand::LookAtLimits { deliberation, sentences, reason } => {
            limits::look(&at(deliberation)?, &sentences, &reason)
        }
        DeliberationCommand::StrikeSignature { deliberation, party, seat } => {
            signing::strike(&at(deliberation)?, party, seat)
        }
        DeliberationCommand::SignOpinion { deliberation, body } => signing::sign(&at(deliberation)?, body),
        DeliberationCommand::NameVote { deliberation, matter } => vote::name(&at(deliberation)?, matter),
        DeliberationCommand::AssignTask { deliberation, again, given } => {
            carrying_out::assign(&at(deliberation)?, again, &given)
        }
        DeliberationCommand::ReportTask { deliberation, task, progress, text, reached, source } => {
            carrying_out::report(&at(deliberation)?, task, progress, (&text, reached, &source))
        }
        DeliberationCommand::ReportResult { deliberation, text } => report::report(&at(deliberation)?, &text),
        DeliberationCommand::SayVerdict { deliberation, who, part, says } => {
            report::say(&at(deliberation)?, who, part, says)
        }
        DeliberationCommand::JudgeResult { deliberation, back } => report::judge(&at(deliberation)?, back),
        DeliberationCommand::AddUp { deliberation } => report::add_up(&at(deliberation)?),
    }
}

/// Who acts for the body that took it up and leads it.
pub(crate) fn leading(desk: &Desk<'_>) -> Result<PersonId, Refusal> {
    let turn = desk.deliberation.turn().ok_or(DeliberationRefusal::DeliberationOver)?;
    acting_for(desk.community, desk.moment, turn.body)
}

/// Checks that it was taken up, is not closed and is at a step.
fn at_step(desk: &Desk<'_>, needed: Step) -> Result<(), Refusal> {
    require_not_closed(desk)?;
    if !desk.deliberation.is_taken_up() {
        return Err(DeliberationRefusal::DeliberationNotTakenUp.into());
    }
    match desk.deliberation.step() {
        step if step == needed => Ok(()),
        step => Err(DeliberationRefusal::NotAtStep { needed, step }.into()),
    }
}

/// Checks that nothing was judged to be the end of it.
pub(crate) fn require_not_closed(desk: &Desk<'_>) -> Result<(), Refusal> {
    match desk.deliberation.closed() {
        Some(_) => Err(DeliberationRefusal::DeliberationClosed.into()),
        None => Ok(()),
    }
}

/// The person acting for a body, or for the one that carries on what it began.
pub(crate) fn acting_for(community: &Community, moment: &Moment<'_>, body: BodyId) -> Result<PersonId, Refusal> {
    let power = Power::Deliberate;
    community.require_at(moment, power, body)?;
    Ok(moment.person().ok_or(BodiesRefusal::PowerMissing { power })?)
}
