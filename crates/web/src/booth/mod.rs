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
mod objection;
mod opposition;
mod question;
mod receipt;
mod start;
mod taken_out;
mod voice;
mod who;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use governance::assembly::{BallotOption, Channel, Form as AskedAs, Mark, Meeting, OptionKind, Question, Stage};
use governance::community::DuplicatePolicy;
use office::Files;

use crate::app::App;
use crate::posted::OWNER_FILE_MAX;
use crate::words::Words;
use crate::{args, candidates};

pub(crate) use enter::{form as code_form, page as code_page};
pub(crate) use letter::{Letter, code_in, find_code, find_letter};
pub(crate) use start::{SMALL_ELECTORATE, small};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/vote", get(enter::ask).post(enter::enter))
        .route("/b/{code}", get(start::show))
        .route("/b/{code}/questions/{number}", get(question::ask).post(question::answer))
        .route("/b/{code}/check", get(check::show))
        .route("/b/{code}/ballot", post(cast::cast))
        .route("/b/{code}/receipt", get(receipt::show))
        .route("/b/{code}/objections/{number}", get(objection::show))
        .route("/b/{code}/opposition/{matter}", get(opposition::ask).post(opposition::answer))
        .route("/b/{code}/opposition/{matter}/check", get(opposition::check).post(opposition::oppose))
        .route("/b/{code}/opposition/{matter}/receipt", get(opposition::receipt))
        .route("/b/{code}/who", get(who::ask).post(who::answer))
        .route("/b/{code}/voice", get(voice::show))
        .route("/b/{code}/voice/revoke", post(voice::revoke))
        .route("/b/{code}/voice/object", post(voice::object))
        .route("/b/{code}/voice/dispute", post(voice::dispute).layer(DefaultBodyLimit::max(OWNER_FILE_MAX)))
        .route("/b/{code}/receipt/marks", post(receipt::open))
}

/// Whether nothing can be cast here now, or a ballot is that nothing can replace: then the pages that ask lead to the one
/// that says so, wherever the Back button had brought the voter.
fn is_settled(letter: &Letter, meeting: &Meeting) -> bool {
    let Some(notice) = &meeting.notice else { return true };
    let is_open = meeting.stage() == Stage::Open && letter.desk.door().now() < notice.closes_at;
    let may_change = notice.policy.duplicates == DuplicatePolicy::Last;
    let has_voted = meeting.ballots.ballot(letter.entry).is_some();
    let is_kept_out = meeting.gathering.as_ref().is_some_and(|room| room.keeps_out(letter.entry));
    !is_open || is_kept_out || !notice.policy.binds(Channel::Online) || (has_voted && !may_change)
}

/// The words of an option as they stand on the ballot.
pub(crate) fn option_words(words: &Words, files: &Files, question: &Question, option: &BallotOption) -> String {
    match (&option.label, option.kind, option.mark) {
        (Some(label), ..) => label.to_string(),
        (None, OptionKind::Candidate, Mark::Proposal(number)) => {
            candidates::name(words, files, question.matter, number)
        }
        (None, OptionKind::Against, _) if question.form != AskedAs::Motion => words.say("mark-against-all"),
        (None, ..) => words.say_of("mark-", &option.mark.to_string()),
    }
}

/// The words of a mark as they stand on the ballot.
pub(crate) fn mark_words(words: &Words, files: &Files, question: &Question, mark: Mark) -> String {
    if let Mark::Several(picks) = mark {
        let names = candidates::names(words, files, question.matter, &picks.numbers().collect::<Vec<_>>());
        return if question.offers(mark) {
            names
        } else {
            let several = args!["names" => names, "marked" => picks.count(), "most" => question.most()];
            words.say_with("mark-too-many", several)
        };
    }
    match question.options.iter().find(|option| option.mark == mark) {
        Some(option) => option_words(words, files, question, option),
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
