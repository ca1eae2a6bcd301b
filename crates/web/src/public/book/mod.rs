//! The book itself: what it is, how to check it, its checkpoint, and every entry in it.

mod check;
pub(crate) mod download;
mod entries;
mod entry;
mod kept;
mod laid_out;

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::Community;
use maud::{Markup, html};
use office::Announced;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::{Icon, Link};
use crate::parts::{self, Fact, Field};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/book", get(show))
        .route("/c/{community}/book/checkpoint", get(checkpoint))
        .route("/c/{community}/book/check", get(check::show))
        .route("/c/{community}/book/kept", get(kept::show))
        .route("/c/{community}/book/consistency/{size}", get(kept::proof))
        .route("/c/{community}/book/bundle.zip", get(download::bundle))
        .route("/c/{community}/book/entries", get(entries::show))
        .route("/c/{community}/book/entries/{position}", get(entry::show))
        .route("/c/{community}/book/entries/{position}/leaf", get(entry::leaf))
}

async fn show(here: Here) -> Result<Response, Response> {
    let checkpoint = here.desk.checkpoint().await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("book-title");
    let facts = [
        Fact::new(words.say("book-size"), words.number(files.community.size())),
        Fact::of(words.say("book-name"), html! { code { (here.desk.book()) } }),
    ];
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("book-lead")) }
        p { (words.say("book-who-voted")) }
        (parts::facts(&words, &facts))
        p { a href=(here.at("/book/entries")) { (words.say("book-to-entries")) } }
        (check_form(&here, &words, "", None))
        @if let Some(checkpoint) = &checkpoint {
            (the_checkpoint(&here, &words, checkpoint))
            (kept::form(&here, &words, "", None))
        }
        (offline(&here, &words))
    };
    let page = here.page(&files, &words, title.clone());
    Ok(page.back(Link::new(here.at(""), files.community.name())).render(&body).into_response())
}

/// Asks for a receipt number. Looking something up changes nothing, so the form is a question in the address.
fn check_form(here: &Here, words: &Words, typed: &str, error: Option<&str>) -> Markup {
    html! {
        h2 { (words.say("book-check")) }
        form method="get" action=(here.at("/book/check")) novalidate {
            (Field::new("receipt", words.say("book-check-receipt")).hint(words.say("book-check-hint")).value(typed).error(error).code(words))
            (parts::buttons(&html! { button class="button" type="submit" { (words.say("book-check-button")) } }))
        }
    }
}

fn the_checkpoint(here: &Here, words: &Words, checkpoint: &str) -> Markup {
    html! {
        h2 { (words.say("book-checkpoint")) }
        p { (words.say("book-checkpoint-text")) }
        (parts::code_block(words, "latest", &words.say("book-checkpoint-label"), checkpoint))
        p { a href=(here.at("/book/checkpoint")) { (words.say("book-checkpoint-plain")) } }
        div class="qr-block" { (parts::qr(checkpoint, &words.say("book-checkpoint-label"))) }
        @if let Some(key) = here.desk.verifier_key() {
            (parts::code_block(words, "key", &words.say("book-key"), &key))
            p class="hint" { (words.say("book-key-text")) }
        }
    }
}

fn offline(here: &Here, words: &Words) -> Markup {
    let book = here.desk.book();
    let verify = format!("unzip gongzhi-{book}-*.zip\ngongzhi verify gongzhi-{book}");
    let compare = format!("gongzhi verify gongzhi-{book} --checkpoint FILE");
    let export = format!("gongzhi export --data DIR --community {book} --out OUT");
    html! {
        h2 { (words.say("book-offline")) }
        ol class="steps" {
            li {
                p { (words.say("book-offline-download")) }
                p { a href=(here.at("/book/bundle.zip")) download { (words.say("book-bundle")) } }
                p class="hint" { (words.say("book-bundle-text")) }
            }
            li {
                (words.say("book-offline-verify"))
                p class="hint" { (words.say_with("book-offline-program", args!["version" => env!("CARGO_PKG_VERSION")])) }
                (parts::code_block(words, "verify", &words.say("book-command"), &verify))
            }
            li {
                (words.say("book-offline-compare"))
                (parts::code_block(words, "compare", &words.say("book-command"), &compare))
            }
        }
        (parts::details(&words.say("book-how"), &html! {
            p { (words.say("book-how-text")) }
            p { (words.say("book-offline-export")) }
            (parts::code_block(words, "export", &words.say("book-command"), &export))
        }))
        (parts::buttons(&parts::print_button(words)))
    }
}

/// The signed checkpoint as plain text, for programs and for the notice board.
async fn checkpoint(here: Here) -> Result<Response, Response> {
    match here.desk.checkpoint().await {
        Ok(Some(note)) => Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], note).into_response()),
        Ok(None) => Err(answer::not_found(&here.visit)),
        Err(stop) => Err(answer::stopped(&here.visit, None, &stop)),
    }
}

/// Says that something was checked and fits.
fn fits(title: &str, text: &str) -> Markup {
    html! {
        div class="notification" role="status" {
            (Icon::Tick)
            div { h2 { (title) } p { (text) } }
        }
    }
}

/// Whether an entry must not be shown yet.
fn is_withheld(community: &Community, kind: &str, version: u32, payload: &[u8]) -> bool {
    Announced::of(community).withholds(kind, version, payload)
}

/// What an entry's kind is called; a kind of a later version keeps its own word.
pub(crate) fn kind_name(words: &Words, kind: &str) -> String {
    let id = kind.replace(['.', '_'], "-");
    if words.has("kind-", &id) { words.say_of("kind-", &id) } else { kind.to_owned() }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::words::Lang;

    #[test]
    fn every_kind_of_entry_has_a_name_in_both_languages() {
        let kinds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/events.md");
        let kinds = std::fs::read_to_string(kinds).unwrap();
        let kinds = kinds.lines().filter_map(|line| line.strip_prefix("### `")?.split_once('`').map(|(kind, _)| kind));
        let kinds: Vec<&str> = kinds.collect();
        assert!(kinds.len() > 100, "{}", kinds.len());
        for lang in Lang::ALL {
            let words = Words::new(lang, TimeZone::UTC);
            let nameless: Vec<&&str> = kinds.iter().filter(|kind| kind_name(&words, kind) == **kind).collect();
            assert!(nameless.is_empty(), "{} has no name for {nameless:?}", lang.tag());
        }
    }
}
