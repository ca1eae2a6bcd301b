//! The booth: from a ballot letter to a receipt, without an account.
//!
//! A letter's code opens it. Each question has its own page, all answers are shown before anything counts, and one
//! button casts the ballot. What was answered so far waits in the drawer for two hours, so no answer ever stands in an
//! address; the form that casts carries every answer itself, so what is cast is what was on the screen.

mod cast;
mod check;
mod draft;
mod enter;
mod letter;
mod question;
mod receipt;
mod start;

use axum::Router;
use axum::routing::{get, post};
use governance::assembly::{BallotOption, Channel, Mark, Meeting, OptionKind, Question};
use governance::community::DuplicatePolicy;

use crate::app::App;
use crate::words::Words;

pub(crate) use enter::page as ask_code;
pub(crate) use letter::{Letter, wait};
pub(crate) use start::SMALL_ELECTORATE;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/vote", get(enter::ask).post(enter::enter))
        .route("/b/{code}", get(start::show))
        .route("/b/{code}/questions/{number}", get(question::ask).post(question::answer))
        .route("/b/{code}/check", get(check::show))
        .route("/b/{code}/ballot", post(cast::cast))
        .route("/b/{code}/receipt", get(receipt::show))
        .route("/b/{code}/receipt/marks", post(receipt::open))
}

/// Whether a ballot is cast that nothing can replace: then the pages that ask lead to the one that says so, wherever the
/// Back button had brought the voter.
fn is_settled(letter: &Letter, meeting: &Meeting) -> bool {
    let may_change = meeting.notice.as_ref().is_some_and(|notice| notice.policy.duplicates == DuplicatePolicy::Last);
    !may_change && meeting.ballots.ballot(letter.entry).is_some()
}

/// The words of an option as they stand on the ballot.
pub(crate) fn option_words(words: &Words, question: &Question, option: &BallotOption) -> String {
    match (&option.label, option.kind) {
        (Some(label), _) => label.to_string(),
        (None, OptionKind::Against) if question.options.iter().any(|other| other.kind == OptionKind::Choice) => {
            words.say("mark-against-all")
        }
        (None, _) => words.say_of("mark-", &option.mark.to_string()),
    }
}

/// The words of a mark as they stand on the ballot.
pub(crate) fn mark_words(words: &Words, question: &Question, mark: Mark) -> String {
    match question.options.iter().find(|option| option.mark == mark) {
        Some(option) => option_words(words, question, option),
        None => words.say("mark-void"),
    }
}

/// The end of the key under which a channel's name stands in the locales.
pub(crate) fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Online => "online",
        Channel::Paper => "paper",
        Channel::Platform => "platform",
    }
}

/// The name under which a form sends the answer to a question, counted from 1.
fn field_of(number: usize) -> String {
    format!("q{number}")
}
