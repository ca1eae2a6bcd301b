//! Whose card it is: the homes, so that nobody acts with a neighbour's.

use maud::{Markup, html};
use office::Files;

use super::Card;
use crate::parts::{self, Column, Table};
use crate::words::Words;

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let columns = vec![
        Column::text(words.say("owner-home")),
        Column::figures(words.say("owner-area")),
        Column::text(words.say("owner-shared")),
    ];
    let homes = card.homes(files);
    let rows = homes.iter().map(|home| {
        let others = home.owners.len().saturating_sub(1);
        let shared = match others {
            0 => words.say("owner-alone"),
            others => words.say_with("owner-with-others", crate::args!["count" => others]),
        };
        vec![html! { (home.place) }, html! { (words.area(home.area)) }, html! { (shared) }]
    });
    let table = Table::new(words.say("owner-homes-caption"), columns).rows(rows).render(words);
    Some(html! {
        h2 { (words.say("owner-homes")) }
        (table)
        p class="hint" { (words.say("owner-homes-wrong")) }
        (parts::details(&words.say("owner-heads"), &html! { p { (words.say("owner-heads-text")) } }))
    })
}
