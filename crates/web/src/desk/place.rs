//! Settling where the community lies: the places there are, each with what differs from the country.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::bodies::Power;
use governance::community::CommunityCommand;
use governance::law::Place;
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::show;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::place_lines;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/place", get(ask).post(settle))
}

async fn ask(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    Ok(page(&here, &files, &Posted::default(), &Errors::new(), &html! {}))
}

/// The places one can pick: the country first, the blank one never.
fn places(here: &Here) -> Vec<&Place> {
    let mut places: Vec<&Place> =
        here.desk.law().places.iter().filter(|place| place.base.is_none() || !place.own.is_empty()).collect();
    places.sort_by_key(|place| (place.base.is_some(), place.id.clone()));
    places
}

fn page(here: &Here, files: &Files, posted: &Posted, errors: &Errors, refused: &Markup) -> Response {
    let words = here.words(files);
    let title = words.say("place-desk-title");
    let now = files.community.place(here.desk.law()).map(|place| place.id.clone()).unwrap_or_default();
    let places = places(here);
    let typed = posted.text("place");
    let checked = if typed.is_empty() { now.as_str() } else { typed };
    let choices = places.iter().map(|place| {
        let hint = match place.own.len() {
            _ if place.base.is_none() => words.say("place-country-hint"),
            lines => words.say_with("place-own-hint", args!["count" => lines]),
        };
        Choice::new(&place.id, names::of_pack(&words, &place.name)).hint(hint).checked(place.id == checked)
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (refused)
        p { (words.say("place-desk-text")) }
        @if here.may(files, Power::KeepRules) {
            (Form::post(here.at("/desk/place"), here.visit.csrf()).render(&html! {
                (Choices::new("place", words.say("place-ask"), choices.collect()).error(errors.of("place")).radios(&words))
                (parts::warning(&words, &words.say("place-consequence")))
                (parts::buttons(&parts::button(&words.say("place-settle"))))
            }))
        }
        p { a href=(here.at("/place")) { (words.say("place-public-link")) } }
        h2 { (words.say("place-differences")) }
        p { (words.say("place-legend")) }
        @for place in places.iter().filter(|place| place.base.is_some()) { (differences(&words, place)) }
    };
    show::asking(here, files, &words, (&title, &here.at("/desk")), errors, &body)
}

/// What a place says otherwise than the country, folded up until somebody wants to read it.
fn differences(words: &Words, place: &Place) -> Markup {
    let summary = words
        .say_with("place-differs", args!["name" => names::of_pack(words, &place.name), "count" => place.own.len()]);
    let lines = html! { @for section in place_lines::SECTIONS { (place_lines::own_section(words, place, section)) } };
    parts::details(&summary, &lines)
}

async fn settle(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::KeepRules).await?;
    let mut errors = Errors::new();
    let place = posted.text("place").to_owned();
    let words = here.words(&*here.desk.files().await);
    if place.is_empty() {
        errors.add("place", words.say("desk-pick-one"));
    } else {
        let command = CommunityCommand::SettlePlace { place };
        match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
            Err(Stop::Refused(refusal)) => {
                errors.add("place", answer::Said::of(&words, &refusal).why);
                let files = here.desk.files().await;
                return Ok(page(&here, &files, &posted, &errors, &answer::refused(&words, &refusal)));
            }
            outcome => return Ok(answer::after(&here, outcome, &here.at("/desk/place"), "place-settled")),
        }
    }
    let files = here.desk.files().await;
    Ok(page(&here, &files, &posted, &errors, &html! {}))
}
