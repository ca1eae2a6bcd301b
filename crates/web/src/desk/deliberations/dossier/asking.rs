//! Questions that come on paper, and those of a body by its seat.

use axum::response::Response;
use governance::bodies::Power;
use governance::ids::{BodyId, DeliberationId};
use governance::informing::QUESTION_MAX;
use maud::html;
use office::Origin;

use super::super::opinion::check;
use super::super::{Of, at, bodies_of, enters, find};
use crate::answer;
use crate::deliberation;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// What is picked where it came on paper.
const PAPER: &str = "paper";

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Posted::default(), &Errors::new()).await
}

async fn page(here: &Here, id: DeliberationId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    if !enters(here, &files) {
        return Err(answer::not_without(&here.visit, Power::Key));
    }
    let one = find(here, &files, id)?;
    let words = here.words(&files);
    let paper = here.may(&files, Power::Key).then(|| Choice::new(PAPER, words.say("desk-amend-paper")));
    let whose = bodies_of(here, &files).into_iter().map(|body| Choice::new(body.id.to_string(), body.name.as_str()));
    let whose: Vec<Choice> = paper
        .into_iter()
        .chain(whose)
        .map(|choice| {
            let checked = choice.is(posted.text("whose"));
            choice.checked(checked)
        })
        .collect();
    let form = Form::post(at(here, id, "/dossier/ask"), here.visit.csrf()).render(&html! {
        (Choices::new("whose", words.say("desk-question-whose"), whose).error(errors.of("whose")).radios(&words))
        (Field::new("says", words.say("desk-question-says")).hint(words.say("desk-parties-object-hint"))
            .value(posted.text("says")).error(errors.of("says")).textarea(&words, 4))
        (parts::buttons(&parts::button(&words.say("desk-deliberation-raise-act"))))
    });
    let (caption, title) = (deliberation::title(&words, one), words.say("desk-question-ask"));
    let back = at(here, id, "/dossier");
    let frame = show::Frame { caption: &caption, title: &title, back: &back, errors, refusal: None };
    Ok(frame.around(here, &files, &words, &form))
}

pub(super) async fn take_in(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let origin = match posted.text("whose") {
        PAPER => Some(Origin::Slip),
        body => body.parse::<BodyId>().ok().map(Origin::Body),
    };
    if origin.is_none() {
        errors.add("whose", words.say("desk-pick-one"));
    }
    check(&words, &mut errors, &posted, ("says", QUESTION_MAX));
    let (Some(origin), true) = (origin, errors.is_empty()) else {
        return page(&here, id, &posted, &errors).await;
    };
    let outcome = here.desk.ask_question(here.actor(), id, origin, posted.text("says")).await;
    Ok(answer::after(&here, outcome, &at(&here, id, "/dossier"), "question-taken-in"))
}
