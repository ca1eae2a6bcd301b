//! A hand-over list for everybody to read: what is handed over, what is missing, what was refused.
//!
//! Those who leave and those who come sign here item by item. Whoever leaves has no seat any more and so no desk: the
//! page is for all, and the rules say whose signature counts.

mod item;
mod paper;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::handover::{Handover, Item, ItemStanding};
use governance::ids::{BodyId, HandoverId};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::{Link, Width};
use crate::names;
use crate::parts::{self, Column, Fact, Table, Tone};
use crate::path::Path;
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/handover/{handover}", get(show))
        .route("/c/{community}/handover/{handover}/paper", get(paper::show))
        .route("/c/{community}/handover/{handover}/items/{item}", get(item::show).post(item::sign))
}

fn list<'f>(here: &Here, files: &'f Files, id: HandoverId) -> Result<&'f Handover, Response> {
    files.community.handovers().handover(id).ok_or_else(|| answer::not_found(&here.visit))
}

async fn show(here: Here, Path((_, id)): Path<(String, HandoverId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let list = list(&here, &files, id)?;
    let title = words.say("handover-title");
    let open = list.items.iter().filter(|item| item.standing() != ItemStanding::HandedOver).count();
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let body = html! {
        (parts::heading_with_caption(&occasion(&files, &words, list), &title))
        p class="lead" { (words.say(if list.handed_on.is_some() { "handed-on-lead" } else { "handover-lead" })) }
        (parts::facts(&words, &facts(&here, &files, &words, list)))
        @if open > 0 && today > list.until { (parts::warning(&words, &words.say_with("handover-overdue", args!["open" => open]))) }
        (table(&here, &words, list))
        p { a href=(here.at(&format!("/handover/{id}/paper"))) { (words.say("handover-paper")) } }
        @if here.person().is_some() {
            p { a href=(here.at(&format!("/desk/handover/{id}/add"))) { (words.say("handover-add")) } }
        } @else {
            p class="hint" { a href="/sign-in" { (words.say("nav-sign-in")) } " " (words.say("handover-sign-in")) }
        }
    };
    let back = Link::new(here.at("/renewal"), words.say("parts-back"));
    Ok(here.page(&files, &words, title).width(Width::Wide).back(back).render(&body).into_response())
}

/// Which committee hands over, and at the end of which term.
fn occasion(files: &Files, words: &Words, list: &Handover) -> String {
    let giver = list.handed_on.map(|handed_on| handed_on.giver);
    of_term(files, words, (list.body, list.term_ends), giver)
}

/// The committee and the term, and who hands on what it kept since, where somebody does.
pub(crate) fn of_term(files: &Files, words: &Words, (body, ends): (BodyId, Date), giver: Option<BodyId>) -> String {
    let name = |id| files.community.bodies().body(id).map(|body| body.name.to_string()).unwrap_or_default();
    let (body, ends) = (name(body), words.date(ends));
    match giver {
        Some(giver) => {
            words.say_with("handed-on-of-term", args!["giver" => name(giver), "body" => body, "ends" => ends])
        }
        None => words.say_with("handover-of-term", args!["body" => body, "ends" => ends]),
    }
}

/// Who keeps an item until there is a next committee.
fn kept(files: &Files, words: &Words, keeper: BodyId) -> String {
    let name = files.community.bodies().body(keeper).map(|body| body.name.to_string()).unwrap_or_default();
    words.say_with("handover-kept-by", args!["body" => name])
}

fn facts(here: &Here, files: &Files, words: &Words, list: &Handover) -> Vec<Fact> {
    let done = list.items.iter().filter(|item| item.standing() == ItemStanding::HandedOver).count();
    let mut facts = vec![
        Fact::new(words.say("handover-until"), words.day(list.until)),
        Fact::new(words.say("handover-basis"), sittings::articles(here, &files.community, words, &list.basis)),
        Fact::new(
            words.say("handover-done"),
            words.say_with("handover-done-of", args!["done" => done, "all" => list.items.len()]),
        ),
    ];
    if let Some(handed_on) = list.handed_on {
        facts.insert(0, Fact::new(words.say("handed-on-seated"), words.day(handed_on.seated)));
    }
    for next in next_lists(here, files, words, list) {
        facts.push(next);
    }
    if let Some(at) = list.finished_at() {
        let on = at.to_zoned(files.community.zone().clone()).date();
        facts.push(Fact::new(words.say("handover-finished"), words.day(on)));
    }
    facts
}

/// Where what was taken in a gap goes on to: the list by which it does or, before there is one, that it is kept.
fn next_lists(here: &Here, files: &Files, words: &Words, list: &Handover) -> Vec<Fact> {
    let next = |keeper: BodyId| files.community.handovers().given_by(keeper, list.body, list.term_ends);
    let said = |keeper: BodyId| match next(keeper) {
        Some(next) => Fact::of(
            words.say("handover-kept"),
            html! {
                (kept(files, words, keeper)) " "
                a href=(here.at(&format!("/handover/{}", next.id))) { (words.say("handed-on-list")) }
            },
        ),
        None => Fact::new(words.say("handover-kept"), kept(files, words, keeper)),
    };
    list.keepers().into_iter().map(said).collect()
}

fn table(here: &Here, words: &Words, list: &Handover) -> Markup {
    let columns = vec![
        Column::text(words.say("handover-item")),
        Column::text(words.say("handover-sort")),
        Column::text(words.say("handover-how-much")),
        Column::text(words.say("handover-place")),
        Column::text(words.say("handover-standing")),
    ];
    let rows = list.items.iter().map(|item| {
        let href = here.at(&format!("/handover/{}/items/{}", list.id, item.no));
        vec![
            html! {
                a href=(href) { (item.no) ". " (item.listed.text) }
                @if let Some(said) = missing(words, item) { br; span class="hint" { (said) } }
            },
            html! { (words.say_of("handover-sort-", &names::code(&item.listed.sort))) },
            html! { (how_much(words, item)) },
            html! { (item.listed.place.as_ref().map(ToString::to_string).unwrap_or_default()) },
            standing(words, item),
        ]
    });
    Table::new(words.say("handover-items"), columns).rows(rows).render(words)
}

/// How many, how much money; empty where neither is said.
fn how_much(words: &Words, item: &Item) -> String {
    let quantity = item.listed.quantity.map(|count| words.say_with("handover-quantity", args!["count" => count]));
    let money = item.listed.fen.map(|fen| words.money(fen));
    words.list(&quantity.into_iter().chain(money).collect::<Vec<_>>())
}

/// What is said to be missing of an item; of one that was handed over all the same, that it was.
fn missing(words: &Words, item: &Item) -> Option<String> {
    let (text, at) = item.missing.as_ref()?;
    let said = words.say_with("handover-missing-said", args!["text" => text.as_str(), "at" => words.date_of(*at)]);
    let key = match item.standing() {
        ItemStanding::HandedOver => "handover-was-missing",
        _ => "handover-is-missing",
    };
    Some(words.say_with(key, args!["said" => said]))
}

fn standing(words: &Words, item: &Item) -> Markup {
    let (tone, text) = match item.standing() {
        ItemStanding::Listed => (Tone::Plain, words.say("handover-listed")),
        ItemStanding::HandedIn => (Tone::Care, words.say("handover-handed-in")),
        ItemStanding::Taken => (Tone::Care, words.say("handover-taken")),
        ItemStanding::HandedOver => (Tone::Good, words.say("handover-handed-over")),
        ItemStanding::Missing => (Tone::Bad, words.say("handover-missing")),
        ItemStanding::Refused => (Tone::Bad, words.say("handover-refused")),
    };
    parts::tag(tone, &text)
}
