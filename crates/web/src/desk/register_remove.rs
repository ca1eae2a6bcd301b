//! Taking a home out of the register: finding it, saying why, confirming.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::assembly::Stage;
use governance::bodies::Power;
use governance::community::{CommunityCommand, Home};
use governance::ids::HomeId;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Column, Errors, Fact, Field, Form, Table};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::sought_home::SoughtHome;
use crate::visit::Here;
use crate::words::Words;

/// Homes found at most; whoever finds more should say more.
const FOUND_MAX: usize = 50;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/register/remove", get(find))
        .route("/c/{community}/desk/register/remove/{home}", get(ask).post(remove))
}

async fn find(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepRegister).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let query = show::query(&here);
    let typed = query.text("home");
    let body = html! {
        p { (words.say("desk-remove-text")) }
        form method="get" action=(here.at("/desk/register/remove")) {
            (Field::new("home", words.say("desk-remove-home")).hint(words.say("desk-remove-home-hint")).value(typed)
                .text(&words))
            (parts::buttons(&parts::button(&words.say("desk-remove-find"))))
        }
        @if !typed.is_empty() { (found(&here, &files, &words, typed)) }
    };
    let back = here.at("/desk/register");
    Ok(show::page(&here, &files, &words, &words.say("desk-remove-title"), &back, &body))
}

fn found(here: &Here, files: &Files, words: &Words, typed: &str) -> Markup {
    let sought = SoughtHome::typed(typed);
    let fits = files.community.register().homes().iter().filter(|home| sought.is_at(&home.place));
    let homes: Vec<&Home> = fits.take(FOUND_MAX + 1).collect();
    if homes.is_empty() {
        let title = words.say_with("desk-remove-not-found", args!["home" => typed]);
        return parts::empty(&title, &html! { p { (words.say("desk-remove-not-found-next")) } });
    }
    let columns = vec![
        Column::text(words.say("desk-remove-home")),
        Column::figures(words.say("desk-register-area")),
        Column::text(words.say("desk-remove-owners")),
    ];
    let rows = homes.iter().take(FOUND_MAX).map(|home| {
        vec![
            html! { a href=(here.at(&format!("/desk/register/remove/{}", home.id))) { (home.place.to_string()) } },
            html! { (words.area(home.area)) },
            html! { (names::owners(words, files, &home.owners)) },
        ]
    });
    html! {
        (Table::new(words.say_with("desk-remove-found", args!["home" => typed]), columns).rows(rows).render(words))
        @if homes.len() > FOUND_MAX { p { (words.say_with("desk-remove-found-more", args!["count" => FOUND_MAX])) } }
    }
}

async fn ask(here: Here, Path((_, home)): Path<(String, HomeId)>) -> Result<Response, Response> {
    here.require(Power::KeepRegister).await?;
    page(&here, home, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: HomeId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let register = files.community.register();
    let home = register.home(id).filter(|_| register.holds(id)).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say_with("desk-remove-home-title", args!["home" => home.place.to_string()]);
    let back = here.at("/desk/register/remove");
    let facts = [
        Fact::new(words.say("desk-register-area"), words.area(home.area)),
        Fact::new(words.say("desk-remove-owners"), names::owners(&words, &files, &home.owners)),
    ];
    let form = Form::post(here.at(&format!("/desk/register/remove/{id}")), here.visit.csrf()).render(&html! {
        (Field::new("reason", words.say("desk-remove-reason")).hint(words.say("desk-remove-reason-hint"))
            .typed(posted, errors).textarea(&words, 3))
        (parts::warning(&words, &words.say("desk-remove-consequence")))
        (parts::or_leave(&words, &parts::warning_button(&words.say("desk-remove-act")), &back))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (parts::facts(&words, &facts))
        (on_rolls(&files, &words, id))
        (show::refused_beside(&words, errors, refusal))
        (form)
    };
    Ok(show::asking(here, &files, &words, (&title, &back), errors, &body))
}

/// The meetings under way whose roll names the home: they keep it.
fn on_rolls(files: &Files, words: &Words, home: HomeId) -> Markup {
    let meetings: Vec<String> = files
        .community
        .assembly()
        .meetings()
        .iter()
        .filter(|meeting| (Stage::RollPublished..=Stage::Announced).contains(&meeting.stage()))
        .filter(|meeting| meeting.roll.as_ref().is_some_and(|roll| roll.entry_of(home).is_some()))
        .map(|meeting| names::meeting(words, meeting))
        .collect();
    html! {
        @if !meetings.is_empty() {
            p { (words.say_with("desk-remove-on-rolls", args!["meetings" => words.list(&meetings)])) }
        }
    }
}

async fn remove(
    here: Here,
    Path((_, home)): Path<(String, HomeId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::KeepRegister).await?;
    let command = CommunityCommand::RemoveHomes { homes: vec![home], reason: posted.text("reason").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            page(&here, home, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at("/desk/register"), "home-removed")),
    }
}
