//! Settling where the community lies: the places there are, each with what differs from the country.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::community::{CommunityCommand, CommunityRefusal};
use governance::law::Place;
use governance::{Actor, Refusal};
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
    let in_use = show::would_refuse(here, files, CommunityCommand::TakePlaceBack);
    let in_use = in_use.filter(|refusal| matches!(refusal, Refusal::Community(CommunityRefusal::PlaceInUse { .. })));
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (refused)
        p { (words.say("place-desk-text")) }
        @if files.community.settled_place().is_none() { p { (words.say("place-none-settled")) } }
        @if let Some(refusal) = in_use.filter(|_| here.may(files, Power::KeepRules)) {
            @if errors.is_empty() { (answer::refused(&words, &refusal)) }
        } @else if here.may(files, Power::KeepRules) {
            (Form::post(here.at("/desk/place"), here.visit.csrf()).render(&html! {
                (Choices::new("place", words.say("place-ask"), choices.collect()).error(errors.of("place")).radios(&words))
                (parts::warning(&words, &words.say("place-consequence")))
                (parts::buttons(&parts::button(&words.say("place-settle"))))
            }))
            @if files.community.settled_place().is_some() {
                p { (words.say("place-take-back-text")) }
                (Form::post(here.at("/desk/place"), here.visit.csrf()).render(&html! {
                    (parts::hidden("act", "take-back"))
                    (parts::buttons(&parts::warning_button(&words.say("place-take-back"))))
                }))
            }
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
    let lines = html! {
        @for section in place_lines::SECTIONS { (place_lines::own_section(words, place, section)) }
        (place_lines::beyond(words, place))
    };
    parts::details(&summary, &lines)
}

async fn settle(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::KeepRules).await?;
    let mut errors = Errors::new();
    let place = posted.text("place").to_owned();
    let words = here.words(&*here.desk.files().await);
    if posted.text("act") == "take-back" {
        let act = Act::new(Actor::Person(person), CommunityCommand::TakePlaceBack);
        let outcome = here.desk.carry_out(act).await;
        return Ok(answer::after(&here, outcome, &here.at("/desk/place"), "place-taken-back"));
    }
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
