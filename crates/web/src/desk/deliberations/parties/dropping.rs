//! Taking somebody off the list, with a reason.

use axum::response::{IntoResponse, Redirect, Response};
use governance::deliberation::DeliberationCommand;
use governance::ids::{DeliberationId, PartyNo};
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::super::{answering, at, framed};
use super::of_list;
use crate::answer;
use crate::args;
use crate::deliberation::parties as shown;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

type At = Path<(String, DeliberationId, PartyNo)>;

pub(super) async fn ask(here: Here, Path((_, id, number)): At) -> Result<Response, Response> {
    page(&here, (id, number), &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    (id, number): (DeliberationId, PartyNo),
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let Some(party) = one.parties.party(number) else {
        return Ok(Redirect::to(&of_list(here, id)).into_response());
    };
    let form = html! {
        p { (words.say_with("desk-party-drop-lead", args!["name" => shown::name(&words, &files, &party.who)])) }
        (Form::post(at(here, id, &format!("/parties/{number}/drop")), here.visit.csrf()).render(&html! {
            (Field::new("reason", words.say("desk-party-drop-reason")).hint(words.say("desk-party-drop-hint"))
                .typed(posted, errors).textarea(&words, 3))
            @if one.parties.in_public().is_some() { (parts::warning(&words, &words.say("desk-party-change-means"))) }
            (parts::or_leave(&words, &parts::button(&words.say("desk-party-drop")), &of_list(here, id)))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&words.say("desk-party-drop"), "/parties"), (errors, refusal), &form))
}

pub(super) async fn drop_one(
    here: Here,
    Path((_, id, number)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let reason = posted.text("reason").to_owned();
    let command = DeliberationCommand::DropParty { deliberation: id, party: number, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            page(&here, (id, number), &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &of_list(&here, id), "party-dropped")),
    }
}
