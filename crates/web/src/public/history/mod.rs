//! What has happened here, newest first: how the community was founded, what its owners decided, who led it when.
//!
//! Nothing is kept for it: every line follows from the state and leads to the page that tells about it in full.

mod decided;
mod led;

use std::collections::BTreeMap;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::news::News;
use super::query;
use crate::app::App;
use crate::args;
use crate::look::Link;
use crate::parts;
use crate::visit::Here;
use crate::words::Words;

const PER_PAGE: usize = 40;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/history", get(show))
}

/// Something that happened on a day.
struct Happening {
    on: Date,
    what: String,
    /// What there is to say besides, in few words.
    more: Option<String>,
    href: String,
}

/// What every topic's lines are made from.
struct View<'a> {
    here: &'a Here,
    files: &'a Files,
    words: &'a Words,
    today: Date,
}

impl View<'_> {
    fn day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.files.community.zone().clone()).date()
    }

    fn happened(&self, on: Date, what: String, more: Option<String>, rest: &str) -> Happening {
        Happening { on, what, more, href: self.here.at(rest) }
    }

    /// Everything that happened up to today, newest first.
    fn all(&self) -> Vec<Happening> {
        let mut all = led::founding(self);
        all.extend(led::petitions(self));
        all.extend(led::renewals(self));
        all.extend(led::sittings(self));
        all.extend(decided::meetings(self));
        all.extend(decided::fates(self));
        all.retain(|happening| happening.on <= self.today);
        // Of one day, what was told last happened last.
        all.sort_by_key(|happening| happening.on);
        all.reverse();
        all
    }
}

fn view<'a>(here: &'a Here, files: &'a Files, words: &'a Words) -> View<'a> {
    let today = here.desk.door().now().to_zoned(files.community.zone().clone()).date();
    View { here, files, words, today }
}

async fn show(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("history-title");
    let all = view(&here, &files, &words).all();
    let pages = all.len().div_ceil(PER_PAGE).max(1);
    let page = query::page(&query::of(&here.visit)).min(pages);
    let shown: Vec<&Happening> = all.iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).collect();
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("history-lead")) }
        @if shown.is_empty() {
            (parts::empty(&words.say("history-none"), &html! { p { (words.say("community-no-matters-next")) } }))
        }
        @for year in shown.chunk_by(|one, next| one.on.year() == next.on.year()) {
            @if let Some(first) = year.first() {
                h2 { (words.say_with("history-year", args!["year" => first.on.year().to_string()])) }
                (list(&words, year))
            }
        }
        (parts::pagination(&words, page, pages, |page| here.at(&format!("/history?page={page}"))))
    };
    let page = here.page(&files, &words, title.clone());
    page.back(Link::new(here.at(""), files.community.name())).render(&body).into_response()
}

/// The newest lines for the community's front page; nothing where nothing has happened yet.
pub(super) fn newest(here: &Here, files: &Files, words: &Words, count: usize) -> Markup {
    let all = view(here, files, words).all();
    let shown: Vec<&Happening> = all.iter().take(count).collect();
    html! {
        @if !shown.is_empty() {
            h2 { (words.say("history-title")) }
            (list(words, &shown))
            @if all.len() > shown.len() {
                p { a href=(here.at("/history")) { (words.say_with("history-all", args!["count" => all.len()])) } }
            }
        }
    }
}

/// The same for feed readers: on the day it happened, named by that day and how many of the day and page came before.
pub(super) fn news(here: &Here, files: &Files, words: &Words) -> Vec<News> {
    let mut before: BTreeMap<(String, Date), usize> = BTreeMap::new();
    let told = view(here, files, words).all().into_iter().rev().filter_map(|happening| {
        let at = happening.on.to_zoned(files.community.zone().clone()).ok()?.timestamp();
        let count = before.entry((happening.href.clone(), happening.on)).or_default();
        *count += 1;
        Some(News {
            at,
            name: format!("{}-{count}", happening.on),
            title: happening.what,
            text: happening.more.unwrap_or_default(),
            page: happening.href,
        })
    });
    told.collect()
}

fn list(words: &Words, happenings: &[&Happening]) -> Markup {
    html! {
        ol class="history" {
            @for happening in happenings {
                li {
                    span class="history-day" { (words.date(happening.on)) }
                    div class="history-words" {
                        a href=(happening.href) { (happening.what) }
                        @if let Some(more) = &happening.more { p class="hint" { (more) } }
                    }
                }
            }
        }
    }
}
