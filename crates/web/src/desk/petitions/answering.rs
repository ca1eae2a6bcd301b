//! The answer to a petition: the body whose turn it is convenes or refuses; the street office orders.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::{BodyKind, Power};
use governance::ids::{BodyId, PersonId, PetitionId};
use governance::petition::{Convenor, Petition, PetitionCommand, PetitionRefusal};
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Files, Stop};

use super::forms::Answer;
use super::{OfPetition, at, find, framed};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::petition;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// The street office for which the person signed in acts.
pub(super) fn office(here: &Here, files: &Files) -> Option<BodyId> {
    let moment = here.desk.moment(here.actor());
    let offices = files.community.bodies().all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
    offices.map(|body| body.id).find(|body| files.community.may_in(&moment, Power::Convene, *body))
}

/// The body whose turn it is, when the person signed in acts for it.
async fn acting(here: &Here, id: PetitionId) -> Result<(PersonId, BodyId), Response> {
    let person = here.require(Power::Convene).await?;
    let files = here.desk.files().await;
    let petition = find(here, &files, id)?;
    if petition.demand.recalls(person) {
        let refused = Stop::Refused(PetitionRefusal::OwnRecall.into());
        return Err(answer::stopped(&here.visit, Some(&at(here, id, "")), &refused));
    }
    let turn = petition.turn().copied();
    let turn = turn.ok_or_else(|| answer::not_found(&here.visit))?;
    if files.community.may_in(&here.desk.moment(Actor::Person(person)), Power::Convene, turn.body) {
        Ok((person, turn.body))
    } else {
        Err(answer::not_for_you(&here.visit))
    }
}

/// The pack a meeting here is held under: that of the community's place.
fn pack(here: &Here, files: &Files) -> String {
    files.community.place(here.desk.law()).map(|place| place.over.clone()).unwrap_or_default()
}

/// What a page asks to confirm.
struct Asked<'a> {
    id: PetitionId,
    title: &'a str,
    rest: &'a str,
    means: String,
    button: &'a str,
}

fn confirming(
    here: &Here,
    files: &Files,
    words: &Words,
    asked: &Asked<'_>,
    command: PetitionCommand,
) -> Result<Response, Response> {
    let petition = find(here, files, asked.id)?;
    let refusal = show::would_refuse(here, files, command);
    let body = html! {
        p { (petition::title(words, files, petition)) }
        (petition::about(words, here.desk.law(), files, petition))
        (show::refused(words, refusal.as_ref()))
        @if refusal.is_none() {
            (parts::warning(words, &asked.means))
            (Form::post(at(here, asked.id, asked.rest), here.visit.csrf())
                .render(&parts::or_leave(words, &parts::button(&words.say(asked.button)), &at(here, asked.id, ""))))
        }
    };
    Ok(show::page(here, files, words, &words.say(asked.title), &at(here, asked.id, ""), &body))
}

pub(super) async fn ask_convene(here: Here, Path((_, id)): OfPetition) -> Result<Response, Response> {
    let (_, body) = acting(&here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let petition = find(&here, &files, id)?;
    let pack = pack(&here, &files);
    let answer = Answer { here: &here, files: &files, words: &words, petition, body, pack };
    Ok(answer.page(&show::query(&here)))
}

pub(super) async fn convene(
    here: Here,
    Path((_, id)): OfPetition,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (person, body) = acting(&here, id).await?;
    let (pack, forms) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let (petition, pack) = (find(&here, &files, id)?, pack(&here, &files));
        let answer = Answer { here: &here, files: &files, words: &words, petition, body, pack: pack.clone() };
        match answer.forms(&posted) {
            Some(forms) => (pack, forms),
            None => return Ok(Redirect::to(&answer.address(&posted, None)).into_response()),
        }
    };
    let command = PetitionCommand::Convene { petition: id, body, pack, forms };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, id, ""), "petition-convened"))
}

pub(super) async fn ask_order(here: Here, Path((_, id)): OfPetition) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    let files = here.desk.files().await;
    if office(&here, &files).is_none() {
        drop(files);
        return Err(answer::not_for_you(&here.visit));
    }
    let words = here.words(&files);
    let asked = Asked {
        id,
        title: "desk-petition-order",
        rest: "/order",
        means: order_means(&files, &words, find(&here, &files, id)?),
        button: "desk-petition-order",
    };
    confirming(&here, &files, &words, &asked, PetitionCommand::Order { petition: id })
}

/// What an order begins: so many days, and who convenes after them.
fn order_means(files: &Files, words: &Words, petition: &Petition) -> String {
    let (days, order) = petition.handed_in.as_ref().map_or((0, &[][..]), |one| (one.stand_in_days, &one.convenors[..]));
    let after = order.iter().skip_while(|convenor| **convenor != Convenor::CommitteeByOrder).skip(1);
    let bodies = files.community.bodies().all();
    let mut there = after.filter_map(|convenor| bodies.iter().find(|body| body.kind == convenor.body_kind()));
    match there.next() {
        Some(next) => words.say_with("desk-petition-order-means", args!["days" => days, "body" => next.name.as_str()]),
        None => words.say_with("desk-petition-order-means-last", args!["days" => days]),
    }
}

pub(super) async fn order(here: Here, Path((_, id)): OfPetition, _: StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::Convene).await?;
    let act = Act::new(Actor::Person(person), PetitionCommand::Order { petition: id });
    Ok(answer::after(&here, here.desk.carry_out(act).await, &at(&here, id, ""), "petition-ordered"))
}

pub(super) async fn ask_refuse(here: Here, Path((_, id)): OfPetition) -> Result<Response, Response> {
    acting(&here, id).await?;
    refuse_page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn refuse_page(
    here: &Here,
    id: PetitionId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let petition = find(here, &files, id)?;
    let title = words.say("desk-petition-refuse");
    let form = html! {
        (Form::post(at(here, id, "/refuse"), here.visit.csrf()).render(&html! {
            (Field::new("reason", words.say("desk-petition-refuse-reason")).hint(words.say("desk-petition-refuse-hint"))
                .typed(posted, errors).textarea(&words, 5))
            (parts::warning(&words, &words.say("desk-petition-refuse-means")))
            (parts::or_leave(&words, &parts::warning_button(&title), &at(here, id, "")))
        }))
    };
    Ok(framed(here, &files, &words, petition, &title, (errors, refusal), &form))
}

pub(super) async fn refuse(
    here: Here,
    Path((_, id)): OfPetition,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (person, _) = acting(&here, id).await?;
    if posted.text("reason").is_empty() {
        let mut errors = Errors::new();
        errors.add("reason", here.words(&*here.desk.files().await).say("desk-petition-refuse-missing"));
        return refuse_page(&here, id, &posted, &errors, None).await;
    }
    let command = PetitionCommand::Refuse { petition: id, reason: posted.text("reason").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            refuse_page(&here, id, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, ""), "petition-refused")),
    }
}
