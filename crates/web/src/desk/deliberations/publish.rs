//! Wording what was raised for everybody to read: its matter, and nobody's name.

use axum::response::{IntoResponse, Redirect, Response};
use governance::deliberation::DeliberationCommand;
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::{Of, answering, at, own_words, private, raiser};
use crate::answer;
use crate::deliberation;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, None, &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: governance::ids::DeliberationId,
    posted: Option<&Posted>,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    if one.public.is_some() || !one.is_waiting() {
        return Ok(Redirect::to(&at(here, id, "")).into_response());
    }
    let says = own_words(here, &one).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-deliberation-publish");
    let typed = |field: &str| posted.map(|posted| posted.text(field).to_owned()).unwrap_or_default();
    let form = html! {
        (private(&words, &files, &one, says.as_deref()))
        (Form::post(at(here, id, "/publish"), here.visit.csrf()).render(&html! {
            (Field::new("title", words.say("desk-deliberation-title")).hint(words.say("desk-deliberation-title-hint"))
                .value(typed("title")).error(errors.of("title")).text(&words))
            (Field::new("text", words.say("desk-deliberation-text")).hint(words.say("desk-deliberation-text-hint"))
                .value(typed("text")).error(errors.of("text")).textarea(&words, 6))
            (parts::warning(&words, &words.say("desk-deliberation-publish-means")))
            (parts::or_leave(&words, &parts::button(&words.say("desk-deliberation-publish-act")), &at(here, id, "")))
        }))
    };
    let number = deliberation::number(&words, id);
    let frame = show::Frame { caption: &number, title: &title, back: &at(here, id, ""), errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

pub(super) async fn publish(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (one, person) = answering(&here, id).await?;
    let (title, text) = (posted.text("title").to_owned(), posted.text("text").to_owned());
    let mut errors = Errors::new();
    {
        let files = here.desk.files().await;
        let words = here.words(&files);
        for field in ["title", "text"] {
            raiser::keep_out((&words, &files), &one, (field, posted.text(field)), &mut errors);
        }
    }
    if !errors.is_empty() {
        return page(&here, id, Some(&posted), &errors, None).await;
    }
    // What is wrong with words is said at the field they stand in.
    let wrong = if title.trim().is_empty() || governance::holds_personal_number(&title) || title.chars().count() > 60 {
        "title"
    } else {
        "text"
    };
    let command = DeliberationCommand::Publish { deliberation: id, title, text };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, wrong, &refusal).await;
            page(&here, id, Some(&posted), &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, ""), "deliberation-published")),
    }
}
