//! A checkpoint that somebody kept: whether the book of today begins with the book of then, and the proof of it.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use office::{Continuation, GivenCheckpoint, NotContinued};

use super::fits;
use crate::answer;
use crate::args;
use crate::look::Link;
use crate::parts::{self, Errors, Fact, Field};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn show(here: Here) -> Result<Response, Response> {
    let query = super::super::query::of(&here.visit);
    let typed = query.text("checkpoint");
    let given = typed.parse::<GivenCheckpoint>().ok();
    let held = match &given {
        Some(given) => {
            let held = here.desk.continues(given).await;
            Some(held.map_err(|stop| answer::stopped(&here.visit, Some(&here.at("/book")), &stop))?)
        }
        None => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("kept-title");
    let mut errors = Errors::new();
    match &held {
        Some(Ok(_)) => {}
        Some(Err(not)) => errors.add("checkpoint", not_continued(&words, not)),
        None => errors.add("checkpoint", words.say("kept-unreadable")),
    }
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @match (&given, &held) {
            (Some(given), Some(Ok(found))) => (continued(&here, &words, given, found)),
            (_, Some(Err(NotContinued::Shorter { .. } | NotContinued::Changed { .. }))) => {
                (parts::warning(&words, &words.say("kept-alarm")))
            }
            _ => {}
        }
        (form(&here, &words, typed, errors.of("checkpoint")))
    };
    let page = here.page(&files, &words, title.clone()).errors(!errors.is_empty());
    let page = page.back(Link::new(here.at("/book"), words.say("parts-back"))).render(&body);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page).into_response())
}

/// The proof as plain text, for programs.
pub(super) async fn proof(here: Here, Path((_, size)): Path<(String, String)>) -> Result<Response, Response> {
    let size = size.parse().map_err(|_| answer::not_found(&here.visit))?;
    match here.desk.continuation(size).await {
        Ok(Some(found)) => Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], found.text()).into_response()),
        Ok(None) => Err(answer::not_found(&here.visit)),
        Err(stop) => Err(answer::stopped(&here.visit, Some(&here.at("/book")), &stop)),
    }
}

/// Asks for a checkpoint. Nothing is changed by it, so the form is a question in the address.
pub(super) fn form(here: &Here, words: &Words, typed: &str, error: Option<&str>) -> Markup {
    let field = Field::new("checkpoint", words.say("kept-field")).hint(words.say("kept-hint")).value(typed);
    html! {
        h2 { (words.say("kept-check")) }
        form method="get" action=(here.at("/book/kept")) novalidate {
            (field.error(error).textarea(words, 6))
            (parts::buttons(&html! { button class="button" type="submit" { (words.say("kept-button")) } }))
        }
    }
}

fn continued(here: &Here, words: &Words, given: &GivenCheckpoint, found: &Continuation) -> Markup {
    let (from, size) = (found.from, found.size);
    let facts =
        [Fact::new(words.say("kept-then"), words.number(from)), Fact::new(words.say("kept-now"), words.number(size))];
    let said = words.say_with("kept-continued", args!["from" => from, "added" => size.saturating_sub(from)]);
    let proof = here.at(&format!("/book/consistency/{from}"));
    html! {
        (fits(&words.say("entry-fits"), &said))
        @if !given.is_signed() { p { (words.say("kept-unsigned")) } }
        (parts::facts(words, &facts))
        h2 { (words.say("kept-proof")) }
        p { (words.say("kept-proof-text")) }
        (parts::code_block(words, "consistency", &words.say("kept-proof-label"), &found.text()))
        p { a href=(proof) { (words.say("book-checkpoint-plain")) } }
    }
}

fn not_continued(words: &Words, not: &NotContinued) -> String {
    match not {
        NotContinued::AnotherBook { origin } => words.say_with("kept-other", args!["origin" => origin.clone()]),
        NotContinued::Signature(_) => words.say("kept-signature"),
        NotContinued::Shorter { kept, size } => words.say_with("kept-shorter", args!["kept" => *kept, "size" => *size]),
        NotContinued::Changed { kept } => words.say_with("kept-changed", args!["kept" => *kept]),
    }
}
