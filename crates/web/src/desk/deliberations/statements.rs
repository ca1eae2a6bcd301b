//! The statements of a conversation at the desk: what waits, taking one in from the room, and showing it or not.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::deliberation::{Conversation, DeliberationCommand, HeldBackFor, STATEMENT_MAX, Statement};
use governance::ids::{DeliberationId, StatementNo};
use governance::room::Room;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{Of, answering, answers, appeal, at, find, framed, sheet};
use crate::answer;
use crate::args;
use crate::deliberation::{self, arguments, rooms};
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// What is picked to show a statement; the other choices are the reasons not to.
const SHOW: &str = "show";

pub(super) type At = Path<(String, DeliberationId, StatementNo)>;

pub(super) fn conversation<'f>(
    here: &Here,
    files: &'f Files,
    id: DeliberationId,
) -> Result<&'f Conversation, Response> {
    files.community.deliberations().conversation(id).ok_or_else(|| answer::not_found(&here.visit))
}

pub(super) async fn list(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let (one, conversation) = (find(&here, &files, id)?, conversation(&here, &files, id)?);
    let words = here.words(&files);
    let looks = answers(&here, &files, one);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let (waiting, seen): (Vec<&Statement>, Vec<&Statement>) =
        conversation.statements().iter().partition(|statement| statement.moderation.is_none());
    let body = html! {
        p class="lead" { (conversation.question) }
        p { (deliberation::conversation_runs(&words, conversation)) }
        @if conversation.takes_statements(today) && (here.may(&files, Power::Key) || here.may(&files, Power::Deliberate)) {
            p { (parts::button_link(&words.say("desk-statement-add"), &at(&here, id, "/state"))) }
        }
        (sheet::links(&here, &files, &words, id))
        h2 { (words.say("desk-statements-waiting")) }
        (deliberation::looked::statements(&words, conversation, today))
        @if waiting.is_empty() { p { (words.say("desk-statements-none-waiting")) } }
        ul class="tasks" { @for one in waiting { (item(&here, &words, id, one, looks)) } }
        (appeal::waiting(&here, &files, &words, one))
        @if !seen.is_empty() {
            (parts::details(&words.say_with("desk-statements-seen", args!["count" => seen.len()]), &html! {
                ul class="opinions" { @for one in &seen { li { (seen_words(&words, one)) } } }
            }))
        }
        p { a href=(here.at(&format!("/deliberations/{id}/opinions"))) { (words.say("opinions-link")) } }
    };
    let title = words.say("conversation-title");
    Ok(show::wide(&here, &files, &words, &title, &at(&here, id, ""), &body))
}

fn item(here: &Here, words: &Words, id: DeliberationId, one: &Statement, looks: bool) -> Markup {
    let number = words.say_with("statement-number", args!["number" => one.number.number()]);
    let origin = match one.room {
        Some(room) => words.say_with("statement-in-room", args!["number" => room.to_string()]),
        None if one.author.is_some() => words.say("statement-by-card"),
        None => words.say("statement-from-room"),
    };
    html! {
        li class="task" {
            div class="task-words" {
                @if looks { a class="task-title" href=(at(here, id, &format!("/statements/{}", one.number))) { (number) } }
                @else { span class="task-title" { (number) } }
                p class="hint" {
                    (words.moment(one.at)) " · " (origin)
                    @if let Some(clock) = &one.clock { " · " (words.say_with("looked-until", args!["until" => words.day(clock.until)])) }
                }
            }
        }
    }
}

fn seen_words(words: &Words, one: &Statement) -> Markup {
    let number = words.say_with("statement-number", args!["number" => one.number.number()]);
    html! {
        (number) " " @match (one.text(), one.held_back()) {
            (Some(text), _) => { (text) }
            (None, Some(reason)) => { strong { (words.say_of("held-back-", &names::code(&reason))) } }
            (None, None) => {}
        }
    }
}

pub(super) async fn ask(here: Here, Path((_, id, number)): At) -> Result<Response, Response> {
    page(&here, (id, number), None, &Errors::new(), None).await
}

async fn page(
    here: &Here,
    (id, number): (DeliberationId, StatementNo),
    posted: Option<&Posted>,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let statement = {
        let files = here.desk.files().await;
        conversation(here, &files, id)?.statement(number).cloned()
    };
    let statement = statement.ok_or_else(|| answer::not_found(&here.visit))?;
    if statement.moderation.is_some() {
        return Ok(Redirect::to(&at(here, id, "/statements")).into_response());
    }
    let says = here.desk.words(&statement.words).await;
    let says = says.map_err(|stop| answer::stopped(&here.visit, None, &stop))?.unwrap_or_default();
    let files = here.desk.files().await;
    let words = here.words(&files);
    let typed = |field: &str| posted.map(|posted| posted.text(field).to_owned());
    let picked = typed("outcome").unwrap_or_default();
    let shows = Choice::new(SHOW, words.say("desk-statement-show")).hint(words.say("desk-statement-show-hint"));
    let reasons = HeldBackFor::ALL.map(|reason| {
        let code = names::code(&reason);
        let label = words.say_of("held-back-", &code);
        let checked = picked == code;
        Choice::new(code, words.say_with("desk-statement-hold-back", args!["reason" => label])).checked(checked)
    });
    let choices = std::iter::once(shows.checked(picked == SHOW)).chain(reasons).collect();
    let title = words.say_with("statement-number", args!["number" => number.number()]);
    let form = html! {
        p class="hint" { (words.say("desk-statement-private")) }
        @if let Some(reason) = arguments::is_reason(&words, &statement) { p { (reason) } }
        (parts::inset(&html! { p { (says) } }))
        (Form::post(at(here, id, &format!("/statements/{number}")), here.visit.csrf()).render(&html! {
            (Choices::new("outcome", words.say("desk-statement-outcome"), choices).error(errors.of("outcome")).radios(&words))
            (Field::new("text", words.say("desk-statement-text")).hint(words.say("desk-statement-text-hint"))
                .value(typed("text").unwrap_or(says)).error(errors.of("text")).textarea(&words, 3))
            (parts::or_leave(&words, &parts::button(&words.say("desk-statement-act")), &at(here, id, "/statements")))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&title, "/statements"), (errors, refusal), &form))
}

pub(super) async fn look(
    here: Here,
    Path((_, id, number)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let outcome = posted.text("outcome");
    let reason = HeldBackFor::ALL.into_iter().find(|reason| names::code(reason) == outcome);
    let command = match reason {
        Some(reason) => DeliberationCommand::HoldBackStatement { deliberation: id, statement: number, reason },
        None if outcome == SHOW => {
            let text = posted.text("text").to_owned();
            DeliberationCommand::PublishStatement { deliberation: id, statement: number, text }
        }
        None => {
            let words = here.words(&*here.desk.files().await);
            let mut errors = Errors::new();
            errors.add("outcome", words.say("desk-pick-one"));
            return page(&here, (id, number), Some(&posted), &errors, None).await;
        }
    };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "text", &refusal).await;
            page(&here, (id, number), Some(&posted), &errors, Some(&refusal)).await
        }
        Err(Stop::Refused(refusal)) => page(&here, (id, number), Some(&posted), &Errors::new(), Some(&refusal)).await,
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/statements"), "statement-looked-at")),
    }
}

pub(super) async fn ask_from_room(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    let asked = show::query(&here);
    room_page(&here, id, &asked, &Errors::new(), None).await
}

/// The room that a statement was made in, where the form names one.
fn room_of<'f>(files: &'f Files, id: DeliberationId, posted: &Posted) -> Option<&'f Room> {
    files.community.rooms().room(id, posted.text("room").parse().ok()?)
}

async fn room_page(
    here: &Here,
    id: DeliberationId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let conversation = conversation(here, &files, id)?;
    if !here.may(&files, Power::Key) && !here.may(&files, Power::Deliberate) {
        return Err(answer::not_without(&here.visit, Power::Key));
    }
    let words = here.words(&files);
    let title = words.say("desk-statement-add");
    let form = html! {
        @if let Some(room) = room_of(&files, id, posted) { p { (rooms::name(&words, room)) } }
        (Form::post(at(here, id, "/state"), here.visit.csrf()).render(&html! {
            @if let Some(room) = room_of(&files, id, posted) { (parts::hidden("room", &room.number.to_string())) }
            (Field::new("says", words.say("desk-statement-says"))
                .hint(words.say_with("desk-statement-says-hint", args!["most" => STATEMENT_MAX]))
                .typed(posted, errors).textarea(&words, 3))
            (arguments::ask(&words, posted))
            (parts::buttons(&parts::button(&words.say("desk-deliberation-raise-act"))))
        }))
    };
    let frame = show::Frame {
        caption: conversation.question.as_str(),
        title: &title,
        back: &at(here, id, "/statements"),
        errors,
        refusal,
    };
    Ok(frame.around(here, &files, &words, &form))
}

pub(super) async fn from_room(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (words, says) = (here.words(&*here.desk.files().await), posted.text("says"));
    let mut errors = Errors::new();
    if says.is_empty() {
        errors.add("says", words.say("desk-words-missing"));
    } else if says.chars().count() > STATEMENT_MAX {
        errors.add("says", words.say_with("desk-words-too-long", args!["most" => STATEMENT_MAX]));
    }
    if !errors.is_empty() {
        return room_page(&here, id, &posted, &errors, None).await;
    }
    let room = room_of(&*here.desk.files().await, id, &posted).map(|room| room.number);
    let from = (room, arguments::picked(&posted));
    let outcome = here.desk.add_statement_from(here.actor(), id, from, says).await;
    // Whoever takes down what is said in a room goes on with the next.
    let back = match room {
        Some(room) => at(&here, id, &format!("/state?room={room}")),
        None => at(&here, id, "/statements"),
    };
    match outcome {
        Err(Stop::Refused(refusal)) => room_page(&here, id, &posted, &errors, Some(&refusal)).await,
        outcome => Ok(answer::after(&here, outcome, &back, "statement-taken-in")),
    }
}
