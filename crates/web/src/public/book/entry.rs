//! One entry of the book with the proof that it stands there.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use maud::{Markup, html};
use office::Proven;

use super::{fits, is_withheld, kind_name};
use crate::answer;
use crate::args;
use crate::look::Link;
use crate::parts::{self, Fact};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

/// Characters of a payload shown on the page; what is longer is there as a file.
const SHOWN: usize = 20_000;

pub(super) async fn show(here: Here, Path((_, position)): Path<(String, String)>) -> Result<Response, Response> {
    let proven = find(&here, &position).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let entry = &proven.entry;
    let withheld = is_withheld(&files.community, &entry.kind, entry.version, &entry.payload);
    let title = words.say_with("entry-title", args!["position" => entry.position.to_string()]);
    let body = html! {
        (parts::heading_with_caption(&kind_name(&words, &entry.kind), &title))
        (proof(&here, &words, &proven, withheld))
    };
    let page = here.page(&files, &words, title.clone());
    let back = here.at(&format!("/book/entries?from={}", entry.position));
    Ok(page.back(Link::new(back, words.say("parts-back"))).render(&body).into_response())
}

/// The bytes the entry's hash is taken over, so that anybody can take it with a tool of their own.
pub(super) async fn leaf(here: Here, Path((_, position)): Path<(String, String)>) -> Result<Response, Response> {
    let proven = find(&here, &position).await?;
    let files = here.desk.files().await;
    let entry = &proven.entry;
    if is_withheld(&files.community, &entry.kind, entry.version, &entry.payload) {
        return Err(answer::not_found(&here.visit));
    }
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], proven.leaf_data).into_response())
}

async fn find(here: &Here, position: &str) -> Result<Proven, Response> {
    let position = position.parse().map_err(|_| answer::not_found(&here.visit))?;
    match here.desk.proven(position).await {
        Ok(Some(proven)) => Ok(proven),
        Ok(None) => Err(answer::not_found(&here.visit)),
        Err(stop) => Err(answer::stopped(&here.visit, Some(&here.at("/book")), &stop)),
    }
}

/// The entry as it is stored, its hash, and what proves that it is in the book.
pub(super) fn proof(here: &Here, words: &Words, proven: &Proven, withheld: bool) -> Markup {
    let entry = &proven.entry;
    let at = Timestamp::from_millisecond(entry.recorded_at).unwrap_or_default();
    let said = words.say_with("entry-stands", args!["position" => entry.position.to_string(), "size" => proven.size]);
    let facts = [
        Fact::new(words.say("entry-position"), entry.position.to_string()),
        Fact::of(words.say("entry-kind"), html! { (kind_name(words, &entry.kind)) " " code { (entry.kind) } }),
        Fact::new(words.say("entry-at"), words.moment(at)),
        Fact::of(words.say("entry-ms"), html! { code { (entry.recorded_at) } }),
        Fact::new(words.say("entry-version"), entry.version.to_string()),
        Fact::of(words.say("entry-hash"), html! { code { (proven.leaf_hash()) } }),
    ];
    let payload = String::from_utf8_lossy(&entry.payload);
    let shown: String = payload.chars().take(SHOWN).collect();
    let leaf = here.at(&format!("/book/entries/{}/leaf", entry.position));
    let public = &here.visit.app.options.public_address;
    let command = format!("{{ printf '\\0'; curl -s {public}{leaf}; }} | sha256sum");
    html! {
        @if proven.holds {
            (fits(&words.say("entry-fits"), &said))
        } @else {
            (parts::warning(words, &words.say("entry-broken")))
        }
        (parts::facts(words, &facts))
        @if withheld {
            (parts::warning(words, &words.say("entry-withheld")))
        } @else {
            (parts::code_block(words, "payload", &words.say("entry-stored"), &shown))
            @if shown.len() < payload.len() { p class="hint" { (words.say("entry-long")) } }
            p { a href=(leaf) { (words.say("entry-leaf")) } }
            (parts::code_block(words, "hash-command", &words.say("entry-hash-command"), &command))
        }
        h2 { (words.say("entry-proof")) }
        p { (words.say("entry-proof-text")) }
        (parts::code_block(words, "proof", &words.say("entry-proof-label"), &proven.text()))
    }
}
