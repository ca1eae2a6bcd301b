//! Typing in the code of a letter, for those who do not scan it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};

use office::CardCode;

use super::letter::find_letter;
use crate::owner::find_card;
use crate::parts::{self, Errors, Field, Form};
use crate::posted::Posted;
use crate::visit::Visit;
use crate::words::Words;

pub(super) async fn ask(visit: Visit) -> Markup {
    page(&visit, "", &Errors::new())
}

pub(super) async fn enter(visit: Visit, posted: Posted) -> Response {
    let typed = posted.text("code");
    if typed.is_empty() {
        let mut errors = Errors::new();
        errors.add("code", visit.plain_words().say("vote-missing-code"));
        return (StatusCode::UNPROCESSABLE_ENTITY, page(&visit, "", &errors)).into_response();
    }
    // Whoever has an owner's card in hand need not know that it is no letter.
    if let Ok(code) = typed.parse::<CardCode>()
        && visit.app.house.find_card(code).is_some()
    {
        return find_card(visit, typed).map_or_else(|answer| answer, |card| Redirect::to(&card.at("")).into_response());
    }
    match find_letter(visit, typed) {
        Ok(letter) => Redirect::to(&letter.at("")).into_response(),
        Err(answer) => answer,
    }
}

/// What a code is typed in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// To vote, by a letter; a card's is taken too.
    Letter,
    /// To act by card.
    Card,
}

impl Asked {
    /// A page of a card, or of a community that led here from one of its matters, asks for the code of a card.
    fn by(visit: &Visit) -> Self {
        if visit.path.starts_with("/o/") || visit.path.starts_with("/c/") { Self::Card } else { Self::Letter }
    }
}

/// The page that asks for a code.
pub(crate) fn page(visit: &Visit, typed: &str, errors: &Errors) -> Markup {
    let words = visit.plain_words();
    let title = match Asked::by(visit) {
        Asked::Letter => words.say("vote-title"),
        Asked::Card => words.say("card-entry-title"),
    };
    visit.page(&words, title).errors(!errors.is_empty()).render(&form(visit, &words, typed, errors))
}

/// The form that asks for it. What leads back to a matter stands in its address.
pub(crate) fn form(visit: &Visit, words: &Words, typed: &str, errors: &Errors) -> Markup {
    let (keys, rest) = match Asked::by(visit) {
        Asked::Letter => (
            ["vote-title", "vote-lead", "vote-code", "vote-button"],
            parts::details(&words.say("vote-no-letter"), &html! { p { (words.say("vote-no-letter-text")) } }),
        ),
        Asked::Card => (
            ["card-entry-title", "card-entry-lead", "card-entry-code", "parts-continue"],
            parts::details(&words.say("card-entry-none"), &html! { p { (words.say("card-entry-none-text")) } }),
        ),
    };
    let [title, lead, code, go] = keys.map(|key| words.say(key));
    let action = if visit.path.starts_with("/c/") { visit.path.as_str() } else { "/vote" };
    let field = Field::new("code", code)
        .hint(words.say("vote-code-hint"))
        .error(errors.of("code"))
        .value(typed)
        .autocomplete("one-time-code");
    html! {
        (errors.summary(words))
        (parts::heading(&title))
        p { (lead) }
        (Form::post(action, visit.csrf()).render(&html! {
            (field.code(words))
            (parts::buttons(&parts::button(&go)))
        }))
        (rest)
    }
}
