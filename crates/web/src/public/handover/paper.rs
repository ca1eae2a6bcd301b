//! The hand-over list on paper: a line an item, with room for both signatures and a witness.

use axum::response::{IntoResponse, Response};
use governance::ids::{HandoverId, PersonId};
use jiff::Timestamp;
use maud::html;

use super::{facts, how_much, list, occasion};
use crate::args;
use crate::names;
use crate::parts;
use crate::parts::paper::{Cell, Form, Grid, Paper};
use crate::path::Path;
use crate::visit::Here;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, HandoverId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let list = list(&here, &files, id)?;
    let title = words.say("handover-paper");
    let mut grid = Grid::new(vec![
        (words.say("handover-item"), ""),
        (words.say("handover-sort"), "short"),
        (words.say("handover-how-much"), "sign"),
        (words.say("handover-place"), "short"),
        (words.say("handover-giver-signs"), "name"),
        (words.say("handover-taker-signs"), "name"),
    ])
    .tall();
    for item in &list.items {
        let signed = |signature: Option<(PersonId, Timestamp)>| {
            let on = signature.map(|(_, at)| words.date_of(at));
            Cell::text(on.map(|on| words.say_with("handover-signed-on", args!["on" => on])).unwrap_or_default())
        };
        grid = grid.row(vec![
            Cell::text(format!("{}. {}", item.no, item.listed.text)),
            Cell::text(words.say_of("handover-sort-", &names::code(&item.listed.sort))),
            Cell::text(how_much(&words, item)),
            Cell::text(item.listed.place.as_ref().map(ToString::to_string).unwrap_or_default()),
            signed(item.given),
            signed(item.taken),
        ]);
    }
    let body = html! {
        (parts::facts(&words, &facts(&here, &files, &words, list)))
        (grid.render())
        p { (words.say("handover-paper-two")) }
        p { (words.say("handover-paper-signatures")) }
        p { (words.say("handover-paper-witness")) }
    };
    let paper = Paper::new(Form::List, words.say("handover-title"))
        .issued_by(files.community.name())
        .subtitle(occasion(&files, &words, list))
        .body(body);
    let back = parts::back(&words, here.at(&format!("/handover/{id}")));
    Ok(here.page(&files, &words, title).sheet().back(back).render(&paper.render(&words)).into_response())
}
