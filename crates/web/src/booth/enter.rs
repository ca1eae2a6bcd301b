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

/// The page that asks for a code.
pub(crate) fn page(visit: &Visit, typed: &str, errors: &Errors) -> Markup {
    let words = visit.plain_words();
    let title = words.say("vote-title");
    let field = Field::new("code", words.say("vote-code"))
        .hint(words.say("vote-code-hint"))
        .error(errors.of("code"))
        .value(typed)
        .autocomplete("one-time-code");
    visit.page(&words, title.clone()).errors(!errors.is_empty()).render(&html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p { (words.say("vote-lead")) }
        (Form::post("/vote", "").render(&html! {
            (field.code(&words))
            (parts::buttons(&parts::button(&words.say("vote-button"))))
        }))
        (parts::details(&words.say("vote-no-letter"), &html! { p { (words.say("vote-no-letter-text")) } }))
    })
}
