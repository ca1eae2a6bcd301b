//! What somebody entered into the book, newest first: what was done on a body's behalf is on record, and whoever entrusted
//! it can look.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::ids::PersonId;
use jiff::Timestamp;
use maud::html;

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Column, Fact, Table};
use crate::path::Path;
use crate::public::book::kind_name;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/acts/{person}", get(show))
}

async fn show(here: Here, Path((_, person)): Path<(String, PersonId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let size = {
        let files = here.desk.files().await;
        if files.community.bodies().persons().get(person.index()).is_none() {
            return Err(answer::not_found(&here.visit));
        }
        files.community.size()
    };
    let before = show::query(&here).text("before").parse::<u64>().map_or(size, |before| before.min(size));
    let acted = here.desk.acted(person, before).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let seats: Vec<Fact> = files
        .community
        .bodies()
        .seats_of(person, today)
        .map(|(body, seat)| Fact::new(body.name.as_str(), names::seat(&words, body, seat)))
        .collect();
    let rows = acted.entries.iter().map(|entry| {
        let at = Timestamp::from_millisecond(entry.recorded_at).unwrap_or_default();
        vec![
            html! { (words.moment(at)) },
            html! { a href=(here.at(&format!("/book/entries/{}", entry.position))) { (kind_name(&words, &entry.kind)) } },
            html! { (entry.position) },
        ]
    });
    let columns = vec![
        Column::text(words.say("entry-at")),
        Column::text(words.say("entry-kind")),
        Column::figures(words.say("entry-position")),
    ];
    let title = words.say_with("acts-title", args!["name" => names::person(&words, &files, person)]);
    let body = html! {
        p class="lead" { (words.say("acts-lead")) }
        (parts::facts(&words, &seats))
        @if acted.entries.is_empty() {
            p { (words.say(if acted.before == 0 { "acts-none" } else { "acts-none-here" })) }
        } @else {
            (Table::new(words.say("acts-caption"), columns).rows(rows).render(&words))
        }
        @if acted.before > 0 {
            p { a href=(here.at(&format!("/desk/acts/{person}?before={}", acted.before))) { (words.say("acts-earlier")) } }
        }
    };
    Ok(show::wide(&here, &files, &words, &title, &here.at("/desk/bodies"), &body))
}
