//! How many owners have a card, making out the missing ones, and finding one.

use axum::response::Response;
use governance::Actor;
use governance::bodies::Power;
use governance::card::CardCommand;
use governance::ids::OwnerId;
use maud::{Markup, html};
use office::{Act, Files};

use super::enter;
use super::pick::{self, Pick};
use crate::answer;
use crate::args;
use crate::desk::{names, show};
use crate::parts::{self, Column, Fact, Field, Form, Table};
use crate::posted::StaffPosted;
use crate::printed_address;
use crate::sought_home::SoughtHome;
use crate::visit::Here;
use crate::words::Words;

/// Owners that a search shows at most.
const FOUND_MAX: usize = 30;

pub(super) async fn show(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepRegister).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let owning = files.community.register().owning().into_iter().filter(|owns| *owns).count();
    let made = files.community.cards().count();
    let missing = owning.saturating_sub(made);
    let body = html! {
        p class="lead" { (words.say("cards-lead")) }
        (parts::facts(&words, &[
            Fact::new(words.say("cards-owners"), words.say_with("cards-people", args!["count" => owning])),
            Fact::new(words.say("cards-made"), words.say_with("cards-people", args!["count" => made])),
            Fact::new(words.say("cards-missing"), words.say_with("cards-people", args!["count" => missing])),
        ]))
        @if missing > 0 {
            (Form::post(here.at("/desk/cards"), here.visit.csrf())
                .render(&parts::buttons(&parts::button(&words.say("cards-issue")))))
        }
        @if made > 0 {
            (printed_address::warning(&here, &words))
            (parts::warning(&words, &words.say("cards-secret")))
            (pick::form(&here, &files, &words))
            (search(&here, &files, &words))
            (enter::list(&files, &words))
        }
    };
    Ok(show::wide(&here, &files, &words, &words.say("cards-title"), &here.at("/desk"), &body))
}

pub(super) async fn issue(here: Here, _: StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::KeepRegister).await?;
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), CardCommand::IssueCards)).await;
    Ok(answer::after(&here, outcome, &here.at("/desk/cards"), "cards-issued"))
}

/// One card: found by home, to print it again or make it out anew.
fn search(here: &Here, files: &Files, words: &Words) -> Markup {
    let query = show::query(here);
    let sought = query.text("home");
    html! {
        h2 { (words.say("cards-one")) }
        form method="get" action=(here.at("/desk/cards")) {
            (Field::new("home", words.say("cards-search")).hint(words.say("cards-search-hint")).value(sought).text(words))
            (parts::buttons(&parts::button(&words.say("desk-letters-find"))))
        }
        @if !sought.is_empty() { (found(here, files, words, sought)) }
    }
}

fn found(here: &Here, files: &Files, words: &Words, sought: &str) -> Markup {
    let home = SoughtHome::typed(sought);
    let homes = files.community.register().homes().iter().filter(|candidate| home.is_at(&candidate.place));
    let holders = homes.flat_map(|home| home.owners.iter().map(move |owner| (*owner, home)));
    let matches: Vec<(OwnerId, String)> = holders
        .filter(|(owner, _)| files.community.cards().of(*owner).is_some())
        .map(|(owner, home)| (owner, home.place.to_string()))
        .collect();
    let columns = vec![
        Column::text(words.say("owner-home")),
        Column::text(words.say("desk-roll-owner")),
        Column::text(words.say("desk-letters-acts")),
    ];
    let rows = matches.iter().take(FOUND_MAX).map(|(owner, place)| {
        let print = here.at(&format!("/desk/cards/print?{}", Pick::one(*owner).query()));
        vec![
            html! { (place) },
            html! { (names::owners(words, files, &[*owner])) },
            html! {
                a href=(print) { (words.say("desk-letters-print-one")) }
                " · " a href=(here.at(&format!("/desk/cards/{owner}/reissue"))) { (words.say("cards-reissue")) }
            },
        ]
    });
    html! {
        @if matches.is_empty() {
            (parts::empty(&words.say("desk-letters-not-found"), &html! { p { (words.say("cards-search-hint")) } }))
        } @else {
            (Table::new(words.say("cards-found"), columns).rows(rows).render(words))
            @if matches.len() > FOUND_MAX {
                p { (words.say_with("desk-more-not-shown", args!["count" => matches.len() - FOUND_MAX])) }
            }
        }
    }
}
