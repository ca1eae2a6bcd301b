//! Questions that come on paper, and those of a body by its seat.

use axum::response::Response;
use governance::bodies::Power;
use governance::ids::DeliberationId;
use governance::informing::QUESTION_MAX;
use maud::html;

use super::super::opinion::check;
use super::super::{Of, at, find, framed, whose};
use crate::answer;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Posted::default(), &Errors::new()).await
}

async fn page(here: &Here, id: DeliberationId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let one = find(here, &files, id)?;
    whose::allowed(here, &files, one)?;
    let words = here.words(&files);
    let form = Form::post(at(here, id, "/dossier/ask"), here.visit.csrf()).render(&html! {
        (whose::asked(here, (&files, one), &words, words.say("desk-question-whose"), (posted, errors)))
        (Field::new("says", words.say("desk-question-says")).hint(words.say("desk-parties-object-hint"))
            .typed(posted, errors).textarea(&words, 4))
        (parts::buttons(&parts::button(&words.say("desk-deliberation-raise-act"))))
    });
    Ok(framed(here, &files, &words, one, (&words.say("desk-question-ask"), "/dossier"), (errors, None), &form))
}

pub(super) async fn take_in(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let origin = whose::picked(&words, &posted, &mut errors);
    check(&words, &mut errors, &posted, ("says", QUESTION_MAX));
    let (Some(origin), true) = (origin, errors.is_empty()) else {
        return page(&here, id, &posted, &errors).await;
    };
    let outcome = here.desk.ask_question(here.actor(), id, origin, posted.text("says")).await;
    Ok(answer::after(&here, outcome, &at(&here, id, "/dossier"), "question-taken-in"))
}
