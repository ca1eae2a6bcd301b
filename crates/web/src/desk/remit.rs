//! What somebody who works for a body is entrusted with.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{BodiesCommand, BodiesRefusal, Body, Power, Remit, SeatRole};
use governance::ids::{BodyId, PersonId};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names as called;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/bodies/{body}/remit/{person}/{role}", get(ask).post(entrust))
}

type SeatPath = Path<(String, BodyId, PersonId, String)>;

/// The address of the page for a seat.
pub(super) fn at(here: &Here, body: &Body, person: PersonId, role: SeatRole) -> String {
    here.at(&format!("/desk/bodies/{}/remit/{person}/{}", body.id, called::code(&role)))
}

/// Whether somebody in this role acts on a remit at all: who was elected answers to the owners.
pub(super) fn applies(body: &Body, role: SeatRole) -> bool {
    !role.is_member() && body.entrustable(role).next().is_some()
}

/// What a remit holds, as a list.
pub(super) fn list(words: &Words, remit: &Remit) -> Markup {
    html! {
        ul class="plain" { @for power in &remit.powers { li { (power_name(words, *power)) } } }
        p class="hint" { (words.say_with("remit-source-of", args!["source" => remit.source.as_str()])) }
    }
}

fn power_name(words: &Words, power: Power) -> String {
    words.say_with("refusal-part-power", args!["power" => called::code(&power)])
}

async fn ask(here: Here, Path((_, body, person, role)): SeatPath) -> Result<Response, Response> {
    here.require(Power::KeepSeats).await?;
    let posted = {
        let files = here.desk.files().await;
        let (body, role) = seat(&here, &files, body, &role)?;
        body.remit(person, role).map(|remit| {
            let powers = remit.powers.iter().map(|power| ("power", called::code(power)));
            let fields: Vec<(&str, String)> = powers.chain([("source", remit.source.to_string())]).collect();
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            Posted::decode(show::as_query(&fields).as_bytes())
        })
    };
    page(&here, (body, person, &role), &posted.unwrap_or_default(), &Errors::new(), None).await
}

/// The body and the role of an address.
fn seat<'a>(here: &Here, files: &'a Files, body: BodyId, role: &str) -> Result<(&'a Body, SeatRole), Response> {
    let body = files.community.bodies().body(body);
    let role = SeatRole::ALL.into_iter().find(|known| called::code(known) == role);
    body.zip(role).filter(|(body, role)| applies(body, *role)).ok_or_else(|| answer::not_found(&here.visit))
}

async fn page(
    here: &Here,
    (body, person, role_word): (BodyId, PersonId, &str),
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (body, role) = seat(here, &files, body, role_word)?;
    let facts = [
        Fact::new(words.say("desk-seat-name"), names::person(&words, &files, person)),
        Fact::new(words.say("desk-seat-body"), body.name.as_str()),
        Fact::new(words.say("desk-seat-role"), called::role(&words, body.kind, role)),
    ];
    let picked: Vec<&str> = posted.all("power").collect();
    let choices = body.entrustable(role).map(|power| {
        let code = called::code(&power);
        let checked = picked.contains(&code.as_str());
        Choice::new(code, power_name(&words, power)).checked(checked)
    });
    let back = here.at("/desk/bodies");
    let form = html! {
        (parts::facts(&words, &facts))
        p { (words.say("remit-lead")) }
        (Form::post(at(here, body, person, role), here.visit.csrf()).render(&html! {
            (Choices::new("power", words.say("remit-powers"), choices.collect()).hint(words.say("remit-powers-hint"))
                .error(errors.of("power")).checkboxes(&words))
            (Field::new("source", words.say("remit-source")).hint(words.say("remit-source-hint"))
                .typed(posted, errors).text(&words))
            (parts::or_leave(&words, &parts::button(&words.say("remit-act")), &back))
        }))
    };
    let (caption, title) = (body.name.as_str(), words.say("remit-title"));
    Ok(show::Frame { caption, title: &title, back: &back, errors, refusal }.around(here, &files, &words, &form))
}

async fn entrust(
    here: Here,
    Path((_, body, person, role_word)): SeatPath,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require(Power::KeepSeats).await?;
    let (role, words) = {
        let files = here.desk.files().await;
        (seat(&here, &files, body, &role_word)?.1, here.words(&files))
    };
    let mut errors = Errors::new();
    if posted.text("source").is_empty() {
        errors.add("source", words.say("remit-source-missing"));
    }
    let picked: Vec<&str> = posted.all("power").collect();
    let powers = Power::ALL.into_iter().filter(|power| picked.contains(&called::code(power).as_str())).collect();
    if picked.is_empty() {
        errors.add("power", words.say("remit-powers-missing"));
    }
    let asked = (body, person, role_word.as_str());
    if !errors.is_empty() {
        return page(&here, asked, &posted, &errors, None).await;
    }
    let source = posted.text("source").to_owned();
    let command = BodiesCommand::Entrust { body, person, role, powers, source };
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        Err(Stop::Refused(refusal)) if field_of(&refusal).is_some() => {
            errors.add(field_of(&refusal).unwrap_or_default(), answer::Said::of(&words, &refusal).why);
            page(&here, asked, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at("/desk/bodies"), "seat-entrusted")),
    }
}

/// The field of the form that a refusal is about.
fn field_of(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::Text(_) => Some("source"),
        Refusal::Bodies(BodiesRefusal::RemitEmpty | BodiesRefusal::RemitBeyondSeat { .. }) => Some("power"),
        _ => None,
    }
}
