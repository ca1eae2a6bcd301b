//! The published roll: who decides, with what area, from which source. Homes and figures, no names.

mod list;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{ObjectionSubject, PublishedRoll};
use governance::bodies::Power;
use governance::law::evaluate;
use maud::{Markup, html};

use super::objection;
use super::seen::Seen;
use crate::again;
use crate::app::App;
use crate::args;
use crate::look::{Link, Width};
use crate::names;
use crate::parts::{self, Column, Fact, Field, Table};
use crate::path::Path;
use crate::visit::Here;
use crate::weighed;
use crate::words::{Measure, Words};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/matters/{matter}/roll", get(show))
}

async fn show(here: Here, Path((_, matter)): Path<(String, String)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let seen = Seen::find(&here, &files, &matter)?;
    let words = here.words(&files);
    let title = words.say("roll-title");
    let query = super::query::of(&here.visit);
    // Who stands behind an entry is for those who work with the roll; others see homes and figures.
    let with_names = here.may(&files, Power::Observe);
    let body = html! {
        (parts::heading_with_caption(seen.matter.title.as_str(), &title))
        @match seen.roll() {
            None => (parts::empty(&words.say("roll-none"), &html! { p { (words.say("roll-none-next")) } })),
            Some(roll) => {
                (objections_open(&seen, &words))
                (search(&seen, &words, query.text("home")))
                (list::list(&seen, &words, roll, &query, with_names))
                (figures(&seen, &words, roll))
                (objection::table(&seen, &words, ObjectionSubject::Roll))
            }
        }
    };
    let page = here.page(&files, &words, title.clone()).width(Width::Wide);
    Ok(page.back(Link::new(seen.at(""), seen.matter.title.as_str())).render(&body).into_response())
}

fn objections_open(seen: &Seen<'_>, words: &Words) -> Markup {
    html! {
        p class="lead" {
            (words.say_of("roll-lead-", weighed::word(weighed::weighed(seen.here.desk.law(), seen.meeting))))
        }
        p class="hint" { (words.say("book-who-voted")) }
        @if let Some(until) = seen.roll_objections_until() {
            p { (words.say_with("roll-object-until", args!["until" => words.deadline(until)])) }
            (parts::buttons(&parts::button_link(&words.say("roll-object"), &seen.at("/roll/object"))))
        }
    }
}

fn figures(seen: &Seen<'_>, words: &Words, roll: &PublishedRoll) -> Markup {
    let law = seen.here.desk.law();
    let weighed = weighed::weighed(law, seen.meeting);
    let by_area = weighed == Some(evaluate::Measure::Area);
    let mut facts = vec![
        Fact::new(words.say("matter-scope"), names::scope(words, &seen.meeting.scope)),
        Fact::new(words.say("roll-heads"), words.figure(Measure::Heads, roll.heads())),
    ];
    if weighed.is_some() {
        let weight = weighed::said(words, weighed::of_roll(law, seen.meeting, roll));
        facts.push(Fact::new(words.say_of("roll-", weighed::word(weighed)), weight));
    }
    facts.extend([
        Fact::new(words.say("roll-published"), words.moment(roll.published_at)),
        Fact::new(
            words.say("roll-objections-until"),
            again::kept_roll(words, seen.meeting).unwrap_or_else(|| words.deadline(roll.objections_until)),
        ),
        Fact::new(words.say("roll-revision"), words.say_with("roll-revision-number", args!["number" => roll.revision])),
        Fact::new(
            words.say("roll-frozen"),
            match seen.meeting.opened_at {
                Some(at) => words.say_with("roll-frozen-at", args!["at" => words.moment(at)]),
                None => words.say("roll-frozen-not-yet"),
            },
        ),
    ]);
    if let Some(left_out) = &roll.left_out {
        facts.push(Fact::new(words.say("roll-left-out"), names::left_out(words, left_out)));
    }
    if let Some(pack) = seen.pack() {
        let areas = pack.area.iter().filter(|_| by_area).flat_map(|area| &area.basis);
        let basis: Vec<String> = pack.heads.basis.iter().chain(areas).cloned().collect();
        facts.push(Fact::new(words.say("roll-basis"), names::articles(words, pack, &basis)));
    }
    let rows = roll.sources.iter().map(|line| {
        vec![
            html! { (names::area_source(words, line.source)) },
            html! { (words.number(line.homes)) },
            html! { (words.area_figure(u128::from(line.area))) },
        ]
    });
    let homes: u64 = roll.sources.iter().map(|line| u64::from(line.homes)).sum();
    let columns = vec![
        Column::text(words.say("roll-source")),
        Column::figures(words.say("roll-source-homes")),
        Column::figures(words.say("roll-source-area")),
    ];
    let digest = html! {
        p { (words.say("roll-digest-explained")) }
        (parts::code_block(words, "roll-digest", &words.say("roll-digest"), &roll.digest))
    };
    html! {
        (parts::facts(words, &facts))
        @if by_area {
            (Table::new(words.say("roll-sources"), columns).rows(rows).totals(vec![
                html! { (words.number(homes)) },
                html! { (words.area_figure(u128::from(roll.area))) },
            ]).render(words))
        }
        (parts::details(&words.say("roll-digest"), &digest))
    }
}

fn search(seen: &Seen<'_>, words: &Words, typed: &str) -> Markup {
    html! {
        h2 id="entries" { (words.say("roll-find")) }
        form method="get" action={ (seen.at("/roll")) "#entries" } novalidate {
            (Field::new("home", words.say("roll-find-home")).hint(words.say("roll-find-hint")).value(typed).text(words))
            (parts::buttons(&html! { button class="button" type="submit" { (words.say("roll-find-button")) } }))
        }
    }
}
