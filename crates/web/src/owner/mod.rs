//! The owner's page: what somebody can do here as an owner, by the card that reached them, without an account.
//!
//! The page is a list of sections, each a file of its own: what there is to do, by subject. A section is a function from
//! the card to what it shows, or nothing. The card does not vote; ballots come with letters of their own.

mod acts;
mod appeals;
mod candidacy;
mod card;
mod deliberations;
mod dossier;
mod founding;
mod homes;
mod inspections;
mod objections;
mod on_paper;
mod opinion;
mod opposition;
mod panels;
mod parties;
mod petitions;
mod raised;
mod renewal;
mod rooms;
mod signed;
mod spoken;
mod statements;
mod told;
mod verdict;
mod voices;
mod votes;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use office::Files;

use crate::app::App;
use crate::args;
use crate::parts;
use crate::words::{Country, Words};

pub(crate) use card::{Card, find_card};

/// What a section shows to the owner of a card; nothing where it has nothing to say.
type Section = fn(&Card, &Files, &Words) -> Option<Markup>;

/// The sections in the order of the page, and whether they are there in every country: what can be done first, what was
/// done and whose card it is last.
const SECTIONS: &[(Section, bool)] = &[
    (panels::waiting, false),
    (appeals::waiting, false),
    (votes::section, true),
    (voices::section, true),
    (objections::section, true),
    (founding::section, false),
    (candidacy::section, true),
    (renewal::section, false),
    (deliberations::section, false),
    (petitions::section, false),
    (inspections::section, false),
    (told::section, true),
    (acts::section, true),
    (homes::section, true),
];

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}", get(show))
        .merge(deliberations::routes())
        .merge(appeals::routes())
        .merge(statements::routes())
        .merge(opinion::routes())
        .merge(parties::routes())
        .merge(dossier::routes())
        .merge(rooms::routes())
        .merge(panels::routes())
        .merge(verdict::routes())
        .merge(petitions::routes())
        .merge(inspections::routes())
        .merge(founding::routes())
        .merge(renewal::routes())
        .merge(candidacy::routes())
        .merge(opposition::routes())
        .merge(objections::routes())
        .merge(voices::routes())
        .merge(told::routes())
}

async fn show(card: Card) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("owner-title");
    let mainland = words.country() == Country::Mainland;
    let sections = SECTIONS.iter().filter(|(_, everywhere)| mainland || *everywhere);
    let sections: Vec<Markup> = sections.filter_map(|(section, _)| section(&card, &files, &words)).collect();
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say_with("owner-lead", args!["community" => files.community.name()])) }
        @for section in &sections { section { (section) } }
        (parts::details(&words.say("owner-card-about"), &html! {
            p { (words.say("owner-card-secret")) }
            p { (words.say("owner-card-known")) }
            p { (words.say("owner-card-lost")) }
        }))
    };
    Ok(card.page(&files, &words, title).render(&body).into_response())
}
