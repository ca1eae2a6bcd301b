//! The hand-over list on paper: a line an item, with room for both signatures and a witness.

use axum::response::{IntoResponse, Response};
use governance::ids::HandoverId;
use maud::{Markup, html};

use super::{facts, how_much, list, occasion};
use crate::args;
use crate::names;
use crate::parts::{self, Column, Table};
use crate::path::Path;
use crate::visit::Here;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, HandoverId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let list = list(&here, &files, id)?;
    let title = words.say("handover-paper");
    let columns = vec![
        Column::text(words.say("handover-item")),
        Column::text(words.say("handover-sort")),
        Column::text(words.say("handover-how-much")),
        Column::text(words.say("handover-place")),
        Column::text(words.say("handover-giver-signs")),
        Column::text(words.say("handover-taker-signs")),
    ];
    let rows = list.items.iter().map(|item| {
        let signed = |signature: Option<(governance::ids::PersonId, jiff::Timestamp)>| -> Markup {
            let on = signature.map(|(_, at)| words.date_of(at));
            html! { @if let Some(on) = on { (words.say_with("handover-signed-on", args!["on" => on])) } }
        };
        vec![
            html! { (item.no) ". " (item.listed.text) },
            html! { (words.say_of("handover-sort-", &names::code(&item.listed.sort))) },
            html! { (how_much(&words, item)) },
            html! { (item.listed.place.as_ref().map(ToString::to_string).unwrap_or_default()) },
            signed(item.given),
            signed(item.taken),
        ]
    });
    let body = html! {
        article class="poster" {
            h2 { (files.community.name()) (words.say("handover-title")) }
            p { (occasion(&files, &words, list)) }
            (parts::facts(&words, &facts(&here, &files, &words, list)))
            (Table::new(words.say("handover-items"), columns).rows(rows).render(&words))
            p { (words.say("handover-paper-two")) }
            p { (words.say("handover-paper-signatures")) }
            p { (words.say("handover-paper-witness")) }
        }
    };
    let back = parts::back(&words, here.at(&format!("/handover/{id}")));
    Ok(here.page(&files, &words, title).sheet().back(back).render(&body).into_response())
}
