//! Keying in a sheet of statements (表态单) that came back: whose it is, one choice a statement, and where the paper is kept.

use axum::response::Response;
use governance::Refusal;
use governance::deliberation::{
    Conversation, Deliberation, Stance, Statement, StepClock, sheets_keyed_later, sheets_until,
};
use governance::ids::DeliberationId;
use governance::on_paper::Ticked;
use jiff::civil::Date;
use maud::{Markup, html};
use office::{Files, SaidOnPaper};

use super::opinion::check;
use super::statements::conversation;
use super::{Of, at, find, framed, on_paper};
use crate::args;
use crate::desk::inspections;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// The ways to the sheet and to where it is keyed in, while answers are taken.
pub(super) fn links(here: &Here, files: &Files, words: &Words, id: DeliberationId) -> Markup {
    let all = files.community.deliberations();
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let open = all.conversation(id).is_some_and(|talk| talk.is_open(today) && shown(talk).next().is_some());
    let asked = all.deliberation(id).filter(|one| on_paper::speaks(here, files, one));
    let keys = asked.is_some_and(|one| open || later(here, files, one).is_some());
    html! {
        @if open || keys {
            ul class="links" {
                @if open { li { a href=(here.at(&format!("/deliberations/{id}/opinions/sheet"))) { (words.say("statement-sheet-link")) } } }
                @if keys { li { a href=(at(here, id, "/sheet")) { (words.say("desk-sheet-key")) } } }
            }
        }
    }
}

/// The last day for answers, where that is over, and until when sheets that came by then are still keyed in.
fn later(here: &Here, files: &Files, one: &Deliberation) -> Option<(Date, StepClock)> {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    sheets_keyed_later((&files.community, here.desk.law()), one, today)
}

fn shown(conversation: &Conversation) -> impl Iterator<Item = &Statement> {
    conversation.statements().iter().filter(|statement| statement.text().is_some())
}

/// The field of a statement.
fn field(statement: &Statement) -> String {
    format!("stance-{}", statement.number)
}

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: DeliberationId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    on_paper::speaking(here, id).await?;
    let files = here.desk.files().await;
    let (one, talk) = (find(here, &files, id)?, conversation(here, &files, id)?);
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let later = later(here, &files, one);
    // What could be answered on the last day counts.
    let day = later.as_ref().map_or(today, |(until, _)| *until);
    let last = sheets_until((&files.community, here.desk.law()), one);
    let until = last.map_or(talk.until, |clock| clock.until);
    let body = html! {
        p class="lead" { (talk.question) }
        @if !talk.is_open(day) { p { (words.say("conversation-over")) } }
        @else if shown(talk).next().is_none() { p { (words.say("desk-sheet-nothing")) } }
        @else {
            p { (words.say_with("desk-sheet-lead", args!["until" => words.day(until)])) }
            (Form::post(at(here, id, "/sheet"), here.visit.csrf()).render(&html! {
                (Field::new("home", words.say("statement-sheet-home")).hint(words.say("desk-sheet-home-hint"))
                    .typed(posted, errors).text(&words))
                (Field::new("owner", words.say("statement-sheet-name")).hint(words.say("inspection-owner-hint"))
                    .typed(posted, errors).text(&words))
                @for statement in shown(talk) { (choices(&words, (talk, statement, day), posted, errors)) }
                (on_paper::came(&words, later, posted, errors))
                (on_paper::kept(&words, posted, errors))
                (parts::or_leave(&words, &parts::button(&words.say("desk-word-key")), &at(here, id, "/statements")))
            }))
        }
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-sheet-key"), "/statements"), (errors, refusal), &body))
}

/// What is ticked beside one statement; nothing is picked until somebody looked.
fn choices(
    words: &Words,
    (talk, statement, day): (&Conversation, &Statement, Date),
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let (name, text) = (field(statement), statement.text().map(ToString::to_string).unwrap_or_default());
    let picked = posted.text(&name);
    let stances = Stance::ALL.map(|stance| {
        let code = names::code(&stance);
        (words.say_of("stance-", &code), code)
    });
    let blank = (words.say("desk-sheet-blank"), String::new());
    let choices = stances.into_iter().chain([blank]).map(|(label, value)| {
        let checked = picked == value;
        Choice::new(value, label).checked(checked)
    });
    let legend = words
        .say_with("desk-sheet-statement", args!["number" => statement.number.to_string(), "text" => text.as_str()]);
    let legend = match statement.until.filter(|until| *until > talk.until) {
        _ if !talk.takes_answers(statement, day) => words.say_with("desk-sheet-closed", args!["statement" => legend]),
        Some(until) => words.say_with("desk-sheet-until", args!["statement" => legend, "until" => words.day(until)]),
        None => legend,
    };
    Choices::new(name.clone(), legend, choices.collect()).error(errors.of(&name)).inline().radios(words)
}

/// The statements that were ticked, in the order of their numbers.
fn ticked(conversation: &Conversation, posted: &Posted) -> Vec<Ticked> {
    let ticked = shown(conversation).filter_map(|statement| {
        let picked = posted.text(&field(statement)).to_owned();
        let stance = Stance::ALL.into_iter().find(|stance| names::code(stance) == picked)?;
        Some(Ticked { statement: statement.number, stance })
    });
    ticked.collect()
}

pub(super) async fn key(here: Here, Path((_, id)): Of, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    on_paper::speaking(&here, id).await?;
    let mut errors = Errors::new();
    let (owner, ticked, came_on) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let talk = conversation(&here, &files, id)?;
        let later = later(&here, &files, find(&here, &files, id)?);
        let came_on = on_paper::came_on(&words, later, &posted, &mut errors);
        let owner = inspections::asked(&files, &words, &posted, &mut errors);
        let ticked = ticked(talk, &posted);
        if let (true, Some(first)) = (ticked.is_empty(), shown(talk).next()) {
            errors.add(field(first), words.say("desk-sheet-none-ticked"));
        }
        check(&words, &mut errors, &posted, ("kept", on_paper::NOTE_MAX));
        (owner, ticked, came_on)
    };
    let Some(owner) = owner.filter(|_| errors.is_empty()) else {
        return page(&here, id, &posted, &errors, None).await;
    };
    let said = SaidOnPaper::Stances { owner, ticked: &ticked };
    match on_paper::key(&here, id, said, (posted.text("kept"), came_on)).await {
        Ok(keyed) => Ok(keyed),
        Err(refusal) => page(&here, id, &posted, &errors, Some(&refusal)).await,
    }
}
