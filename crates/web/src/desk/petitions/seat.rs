//! Members of the committee by their own seats: asking for the recall of one of them, signing, taking a signature back
//! (指导规则 §44).

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::ids::{PersonId, PetitionId};
use governance::petition::{PetitionCommand, SignedBy};
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::{OfPetition, asking, at};
use crate::answer;
use crate::desk::show;
use crate::parts::{self, Errors, Form};
use crate::path::Path;
use crate::petition::form::{Typed, raised};
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

fn raise_at(here: &Here) -> String {
    here.at("/desk/petitions/raise/seat")
}

pub(super) async fn ask(here: Here) -> Result<Response, Response> {
    here.require(Power::Sit).await?;
    Ok(page(&here, &Posted::default(), &Errors::new(), None).await)
}

/// Whom the recall is of, and why. Members ask for nothing else: meetings are asked for by owners.
async fn page(here: &Here, posted: &Posted, errors: &Errors, refusal: Option<&Refusal>) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-petition-raise-seat");
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p class="lead" { (words.say("desk-petition-raise-seat-lead")) }
        (show::refused_beside(&words, errors, refusal))
        p { (words.say("petition-raise-public")) }
        (Form::post(raise_at(here), here.visit.csrf()).render(&html! {
            (Typed::of(posted).recall().fields(asking(here, &words, &files), errors))
            (parts::buttons(&parts::button(&words.say("parts-continue"))))
        }))
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/petitions")), errors, &body)
}

async fn check(here: &Here, typed: &Typed) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("petition-check-title");
    let body = html! {
        (parts::heading(&title))
        (parts::facts(&words, &typed.facts(asking(here, &words, &files))))
        (parts::warning(&words, &words.say("petition-check-means")))
        (Form::post(raise_at(here), here.visit.csrf()).render(&html! {
            (typed.hidden()) (parts::hidden("checked", "yes"))
            (parts::buttons(&html! {
                (parts::button(&words.say("petition-raise")))
                (parts::secondary_button(&words.say("petition-change"), "change", "yes"))
            }))
        }))
    };
    show::asking(here, &files, &words, (&title, &raise_at(here)), &Errors::new(), &body)
}

pub(super) async fn raise(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Sit).await?;
    let typed = Typed::of(&posted).recall();
    let words = here.words(&*here.desk.files().await);
    let mut errors = typed.mistakes(&words);
    if !errors.is_empty() || !posted.text("change").is_empty() {
        return Ok(page(&here, &posted, &errors, None).await);
    }
    if posted.text("checked").is_empty() {
        return Ok(check(&here, &typed).await);
    }
    let demand = typed.demand(&words, &*here.desk.files().await);
    let Some(demand) = demand else { return Ok(Redirect::to(&raise_at(&here)).into_response()) };
    match here.desk.raise_petition_as_member(by, demand).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            errors.add("reason", answer::Said::of(&words, &refusal).why);
            Ok(page(&here, &posted, &errors, Some(&refusal)).await)
        }
        outcome => {
            let raised = outcome.as_ref().ok().and_then(raised);
            let address = raised.map_or_else(|| here.at("/desk/petitions"), |id| at(&here, id, ""));
            Ok(answer::after(&here, outcome, &address, "petition-raised"))
        }
    }
}

async fn carry_out(here: &Here, by: PersonId, id: PetitionId, command: PetitionCommand, done: &str) -> Response {
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
    answer::after(here, outcome, &at(here, id, ""), done)
}

pub(super) async fn sign(here: Here, Path((_, id)): OfPetition, _: StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Sit).await?;
    let command = PetitionCommand::Sign { petition: id, signer: SignedBy::Member(by) };
    Ok(carry_out(&here, by, id, command, "petition-signed").await)
}

pub(super) async fn withdraw(here: Here, Path((_, id)): OfPetition, _: StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Sit).await?;
    let command = PetitionCommand::Withdraw { petition: id, signer: SignedBy::Member(by), evidence: None };
    Ok(carry_out(&here, by, id, command, "petition-withdrawn").await)
}
