//! Taking in a slip of paper, or raising something for a body.

use axum::response::Response;
use governance::bodies::{Body, Power};
use governance::ids::{BodyId, PersonId};
use governance::{Actor, Refusal};
use maud::html;
use office::{Files, Origin, Stop};

use super::at;
use crate::answer;
use crate::args;
use crate::deliberation;
use crate::desk::{inspections, objections, show};
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// The value of the choice that a slip of paper lies on the table.
const PAPER: &str = "paper";

pub(super) async fn ask(here: Here) -> Result<Response, Response> {
    allowed(&here).await?;
    Ok(page(&here, &Posted::default(), &Errors::new(), None).await)
}

async fn allowed(here: &Here) -> Result<PersonId, Response> {
    match here.require(Power::Key).await {
        Ok(person) => Ok(person),
        Err(_) => here.require(Power::TakeIn).await,
    }
}

/// The bodies for which the person signed in may raise something.
fn own_bodies<'f>(here: &Here, files: &'f Files) -> Vec<&'f Body> {
    let moment = here.desk.moment(here.actor());
    let bodies = files.community.bodies().all().iter();
    bodies.filter(|body| files.community.may_in(&moment, Power::Deliberate, body.id)).collect()
}

async fn page(here: &Here, posted: &Posted, errors: &Errors, refusal: Option<&Refusal>) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-deliberation-raise");
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let mut whose =
        vec![Choice::new(PAPER, words.say("desk-deliberation-from-paper")).checked(posted.text("whose") == PAPER)];
    whose.extend(own_bodies(here, &files).into_iter().map(|body| {
        let id = body.id.to_string();
        let label = words.say_with("desk-deliberation-for-body", args!["body" => body.name.as_str()]);
        let checked = posted.text("whose") == id;
        Choice::new(id, label).checked(checked)
    }));
    let says = posted.text("says");
    let similar = deliberation::similar(&files, says);
    let asks_again = !similar.is_empty() && errors.is_empty() && refusal.is_none();
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p class="lead" { (words.say("desk-deliberation-raise-lead")) }
        (show::refused_beside(&words, errors, refusal))
        @if asks_again {
            @if !similar.open.is_empty() {
                h2 { (words.say("owner-deliberate-similar")) }
                p { (words.say("desk-deliberation-similar-text")) }
                ul class="tasks" {
                    @for one in &similar.open { (deliberation::item(&words, &files, one, (today, &at(here, one.id, "")))) }
                }
            }
            (deliberation::earlier::section((&words, &files), &similar.ended, today, |id| at(here, id, "")))
            @if !similar.ended.is_empty() { p { (words.say("desk-deliberation-earlier-text")) } }
        }
        (Form::post(here.at("/desk/deliberations/raise"), here.visit.csrf()).render(&html! {
            @if asks_again { (parts::hidden("seen", "yes")) }
            (Choices::new("whose", words.say("desk-deliberation-whose"), whose).error(errors.of("whose")).radios(&words))
            (Field::new("home", words.say("statement-sheet-home")).hint(words.say("desk-deliberation-home-hint")).optional()
                .typed(posted, errors).text(&words))
            (Field::new("owner", words.say("statement-sheet-name")).hint(words.say("inspection-owner-hint")).optional()
                .typed(posted, errors).text(&words))
            (Field::new("says", words.say("desk-deliberation-says")).hint(words.say("desk-deliberation-says-hint"))
                .value(says).error(errors.of("says")).textarea(&words, 5))
            (parts::buttons(&parts::button(&words.say("desk-deliberation-raise-act"))))
        }))
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/deliberations")), errors, &body)
}

/// Whose it is: a body's, an owner's whose home and name were found, or somebody else's slip.
fn origin(words: &Words, files: &Files, posted: &Posted, errors: &mut Errors) -> Option<Origin> {
    let whose = posted.text("whose");
    if let Ok(body) = whose.parse::<BodyId>() {
        for field in ["home", "owner"].into_iter().filter(|field| !posted.text(field).is_empty()) {
            errors.add(field, words.say("desk-deliberation-body-lives-nowhere"));
        }
        return Some(Origin::Body(body));
    }
    if whose != PAPER {
        errors.add("whose", words.say("desk-pick-one"));
        return None;
    }
    if posted.text("home").is_empty() && posted.text("owner").is_empty() {
        return Some(Origin::Slip);
    }
    inspections::asked(files, words, posted, errors).map(Origin::Owner)
}

pub(super) async fn raise(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = allowed(&here).await?;
    let says = posted.text("says");
    let mut errors = Errors::new();
    let (origin, similar) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        objections::check_words(&words, &mut errors, "says", says);
        let origin = origin(&words, &files, &posted, &mut errors);
        (origin, posted.text("seen").is_empty() && !deliberation::similar(&files, says).is_empty())
    };
    let Some(origin) = origin.filter(|_| errors.is_empty() && !similar) else {
        return Ok(page(&here, &posted, &errors, None).await);
    };
    match here.desk.raise_deliberation(Actor::Person(person), origin, says).await {
        Err(Stop::Refused(refusal @ Refusal::Deliberation(_))) => {
            Ok(page(&here, &posted, &errors, Some(&refusal)).await)
        }
        outcome => {
            let raised = outcome.as_ref().ok().and_then(deliberation::raised);
            let address = raised.map_or_else(|| here.at("/desk/deliberations"), |id| at(&here, id, ""));
            Ok(answer::after(&here, outcome, &address, "deliberation-taken-in"))
        }
    }
}
