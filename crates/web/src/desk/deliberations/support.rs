//! Support that comes on paper: from an owner, or from somebody who lives here and owns nothing. Somebody else confirms it.

use axum::response::Response;
use governance::Refusal;
use governance::ids::DeliberationId;
use maud::html;
use office::{SaidOnPaper, Supporter};

use super::on_paper::{self, NOTE_MAX, home};
use super::opinion::check;
use super::{Of, at, find, framed};
use crate::deliberation;
use crate::desk::inspections;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// Characters that who somebody is may have.
const WHO_MAX: usize = 100;

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
    let one = find(here, &files, id)?;
    if !one.is_open() {
        return Ok(home(here, id));
    }
    let words = here.words(&files);
    let form = html! {
        p class="lead" { (words.say("desk-support-lead")) }
        (deliberation::public_words(&words, one))
        (Form::post(at(here, id, "/support"), here.visit.csrf()).render(&html! {
            (Field::new("home", words.say("statement-sheet-home")).hint(words.say("desk-support-home-hint")).optional()
                .typed(posted, errors).text(&words))
            (Field::new("owner", words.say("statement-sheet-name")).hint(words.say("inspection-owner-hint")).optional()
                .typed(posted, errors).text(&words))
            (Field::new("who", words.say("desk-support-who")).hint(words.say("desk-support-who-hint")).optional()
                .typed(posted, errors).text(&words))
            (Field::new("lives", words.say("desk-support-lives")).hint(words.say("desk-support-who-hint")).optional()
                .typed(posted, errors).text(&words))
            (on_paper::kept(&words, posted, errors))
            (parts::or_leave(&words, &parts::button(&words.say("desk-word-key")), &at(here, id, "")))
        }))
    };
    Ok(framed(here, &files, &words, one, (&words.say("desk-support"), ""), (errors, refusal), &form))
}

pub(super) async fn support(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    on_paper::speaking(&here, id).await?;
    let mut errors = Errors::new();
    let owner = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        check(&words, &mut errors, &posted, ("kept", NOTE_MAX));
        match posted.text("home").trim() {
            "" => {
                check(&words, &mut errors, &posted, ("who", WHO_MAX));
                check(&words, &mut errors, &posted, ("lives", WHO_MAX));
                None
            }
            _ => inspections::asked(&files, &words, &posted, &mut errors),
        }
    };
    if !errors.is_empty() {
        return page(&here, id, &posted, &errors, None).await;
    }
    let written = format!("{}，{}", posted.text("who").trim(), posted.text("lives").trim());
    let who = owner.map_or(Supporter::Slip(&written), Supporter::Owner);
    match on_paper::key(&here, id, SaidOnPaper::Support(who), (posted.text("kept"), None)).await {
        Ok(keyed) => Ok(keyed),
        Err(refusal) => page(&here, id, &posted, &errors, Some(&refusal)).await,
    }
}
