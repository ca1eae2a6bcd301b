//! Before cards are shown: how many of which homes, and that this is entered in the book; and the list of all printings.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::assembly::Scope;
use governance::bodies::Power;
use governance::card::CardCommand;
use maud::{Markup, html};
use office::{Act, Files};

use super::pick::Pick;
use crate::answer;
use crate::args;
use crate::deliberation::parties;
use crate::desk::{names, show};
use crate::parts::{self, Column, Fact, Form, Table};
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::words::Words;

/// Printings that the list shows at once; the book has them all.
const LISTED: usize = 100;

/// Asks before cards are shown to somebody who has not entered that they print them.
pub(super) fn page(here: &Here, files: &Files, pick: &Pick) -> Response {
    let words = here.words(files);
    let title = words.say("cards-enter-title");
    let count = pick.all(files).len();
    let facts = [
        Fact::new(words.say("cards-enter-count"), words.say_with("cards-people", args!["count" => count])),
        Fact::new(words.say("cards-enter-scope"), scope(files, &words, &pick.scope(files))),
    ];
    let body = html! {
        (parts::facts(&words, &facts))
        (Form::post(here.at("/desk/cards/print"), here.visit.csrf()).render(&html! {
            (pick.hidden())
            (parts::warning(&words, &words.say("cards-enter-consequence")))
            (parts::buttons(&parts::button(&words.say("cards-show"))))
        }))
    };
    show::page(here, files, &words, &title, &here.at("/desk/cards"), &body)
}

/// The homes that cards were picked by, in words.
fn scope(files: &Files, words: &Words, scope: &Scope) -> String {
    match scope {
        Scope::Estate => words.say("cards-enter-estate"),
        Scope::Homes { homes } => {
            let homes = homes.iter().filter_map(|home| files.community.register().home(*home));
            words.list(&homes.map(|home| home.place.to_string()).collect::<Vec<_>>())
        }
        Scope::Building { .. } | Scope::Entrance { .. } => parties::homes(words, scope),
    }
}

/// Enters who prints which cards, and shows them.
pub(super) async fn enter(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let person = here.require(Power::KeepRegister).await?;
    let pick = Pick::of(&posted);
    let (owners, scope) = {
        let files = here.desk.files().await;
        (pick.all(&files), pick.scope(&files))
    };
    let to = here.at(&format!("/desk/cards/print?{}&page={}", pick.query(), pick.page));
    let command = CardCommand::PrintCards { owners, scope };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Ok(_) => Ok(Redirect::to(&to).into_response()),
        stopped => Ok(answer::after(&here, stopped, &here.at("/desk/cards"), "nothing-to-do")),
    }
}

/// Who printed which cards, the latest first.
pub(super) fn list(files: &Files, words: &Words) -> Markup {
    let printings = files.community.cards().printings();
    let columns = vec![
        Column::text(words.say("cards-printed-at")),
        Column::text(words.say("cards-printed-by")),
        Column::text(words.say("cards-enter-scope")),
        Column::text(words.say("cards-enter-count")),
    ];
    let rows = printings.iter().rev().take(LISTED).map(|one| {
        vec![
            html! { (words.moment(one.printing.at)) },
            html! { (names::person(words, files, one.printing.by)) },
            html! { (scope(files, words, &one.scope)) },
            html! { (words.say_with("cards-people", args!["count" => one.count])) },
        ]
    });
    html! {
        h2 { (words.say("cards-printed")) }
        @if printings.is_empty() { p { (words.say("cards-printed-none")) } }
        @else {
            (Table::new(words.say("cards-printed-text"), columns).rows(rows).render(words))
            @if printings.len() > LISTED {
                p { (words.say_with("desk-more-not-shown", args!["count" => printings.len() - LISTED])) }
            }
        }
    }
}
