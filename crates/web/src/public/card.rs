//! The way from a public page to the same matter by owner's card: whoever types the code of theirs goes on to it.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::Markup;
use office::LetterCode;

use super::query;
use crate::app::App;
use crate::booth;
use crate::look::Link;
use crate::owner::find_card;
use crate::parts::{self, Errors};
use crate::posted::{self, Posted};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/card", get(ask).post(enter))
}

/// The address that asks for a card's code and goes on to a page of the card; `to` begins with a slash.
pub(super) fn at(here: &Here, to: &str) -> String {
    here.at(&format!("/card?to={}", posted::encode(to)))
}

/// The button that leads there.
pub(super) fn button(here: &Here, words: &Words, to: &str) -> Markup {
    parts::button_link(&words.say("petition-how-go"), &at(here, to))
}

/// The page of the card that the address names; its front page where it names none.
fn destination(here: &Here) -> String {
    let named = query::of(&here.visit).text("to").to_owned();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-');
    if named.starts_with('/') && !named.contains("//") && named.chars().all(plain) { named } else { String::new() }
}

async fn ask(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("card-entry-title");
    let form = booth::code_form(&here.visit, &words, "", &Errors::new());
    let back = Link::new(here.at(""), files.community.name());
    here.page(&files, &words, title).back(back).render(&form).into_response()
}

async fn enter(here: Here, posted: Posted) -> Result<Response, Response> {
    let typed = posted.text("code");
    let wrong = |key: &str| {
        let mut errors = Errors::new();
        errors.add("code", here.visit.plain_words().say(key));
        (StatusCode::UNPROCESSABLE_ENTITY, booth::code_page(&here.visit, typed, &errors)).into_response()
    };
    if typed.is_empty() {
        return Err(wrong("vote-missing-code"));
    }
    // A ballot's code votes and does nothing else.
    if typed.parse::<LetterCode>().is_ok_and(|code| here.visit.app.house.find_letter(code).is_some()) {
        return Err(wrong("card-entry-letter"));
    }
    let card = find_card(here.visit.clone(), typed)?;
    // A card of another community knows nothing of this one's matters.
    let to = if card.desk.book() == here.desk.book() { destination(&here) } else { String::new() };
    Ok(Redirect::to(&card.at(&to)).into_response())
}
