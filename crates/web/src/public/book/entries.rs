//! The entries of the book, page by page.

use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use maud::{Markup, html};

use super::laid_out::laid_out;
use super::{is_withheld, kind_name};
use crate::answer;
use crate::args;
use crate::look::Link;
use crate::parts::{self, Column, Table};
use crate::visit::Here;

const PER_PAGE: u64 = 50;
/// Characters of a payload shown in the list; the whole stands on the entry's page.
const SHOWN: usize = 1_500;

pub(super) async fn show(here: Here) -> Result<Response, Response> {
    let size = here.desk.files().await.community.size();
    let pages = size.div_ceil(PER_PAGE).max(1);
    let from = super::super::query::of(&here.visit).text("from").parse::<u64>().ok();
    // The latest page is what most readers look for.
    let page = from.map_or(pages, |from| (from / PER_PAGE).saturating_add(1)).min(pages);
    let first = (page - 1) * PER_PAGE;
    let limit = usize::try_from(PER_PAGE).unwrap_or_default();
    let entries = here.desk.entries(first, limit).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let rows = entries.iter().map(|entry| {
        let at = Timestamp::from_millisecond(entry.recorded_at).unwrap_or_default();
        let payload = if is_withheld(&files.community, &entry.kind, entry.version, &entry.payload) {
            html! { (words.say("entry-withheld-short")) }
        } else {
            parts::details(&words.say("entry-payload"), &payload(&entry.payload, &words.say("entry-cut")))
        };
        vec![
            html! { a href=(here.at(&format!("/book/entries/{}", entry.position))) { (entry.position) } },
            html! { (kind_name(&words, &entry.kind)) },
            html! { (words.moment(at)) },
            payload,
        ]
    });
    let columns = vec![
        Column::text(words.say("entry-position")),
        Column::text(words.say("entry-kind")),
        Column::text(words.say("entry-at")),
        Column::text(words.say("entry-payload")),
    ];
    let title = words.say("entries-title");
    let last = first.saturating_add(PER_PAGE).min(size).saturating_sub(1);
    let caption = words.say_with("entries-caption", args!["first" => first, "last" => last, "size" => size]);
    let to_page = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let body = html! {
        (parts::heading(&title))
        p { (words.say("entries-lead")) }
        p class="hint" { (words.say("book-who-voted")) }
        @if size == 0 {
            (parts::empty(&words.say("entries-none"), &html! {}))
        } @else {
            (Table::new(caption, columns).rows(rows).render(&words))
            (parts::pagination(&words, to_page(page), to_page(pages), |number| {
                let from = u64::try_from(number).unwrap_or(1).saturating_sub(1).saturating_mul(PER_PAGE);
                here.at(&format!("/book/entries?from={from}"))
            }))
        }
    };
    let page = here.page(&files, &words, title.clone()).width(crate::look::Width::Wide);
    Ok(page.back(Link::new(here.at("/book"), words.say("parts-back"))).render(&body).into_response())
}

/// The payload laid out for reading; it is hashed as the entry's own page shows it.
fn payload(bytes: &[u8], cut: &str) -> Markup {
    let (shown, is_cut) = laid_out(bytes, SHOWN);
    html! {
        div class="code" { pre { code { (shown) @if is_cut { "…" } } } }
        @if is_cut { p class="hint" { (cut) } }
    }
}
