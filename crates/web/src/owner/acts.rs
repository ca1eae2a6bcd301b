//! What was done in the owner's name: whoever prints cards knows their codes, so the owner is told.

use std::cmp::Reverse;

use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::{
    Card, candidacy, deliberations, founding, inspections, on_paper, opposition, petitions, renewal, rooms, spoken,
};
use crate::args;
use crate::names;
use crate::parts;
use crate::words::Words;

/// What a subject has to tell of acts, each with when it was done.
type Topic = fn(&Card, &Files, &Words) -> Vec<(Timestamp, Markup)>;

const TOPICS: [Topic; 11] = [
    printed,
    petitions::acts,
    deliberations::acts,
    spoken::acts,
    on_paper::acts,
    rooms::acts,
    inspections::acts,
    founding::acts,
    renewal::acts,
    candidacy::acts,
    opposition::acts,
];

/// Who printed the card, and so had its code before their eyes.
fn printed(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let printings = files.community.cards().printings_of(card.owner);
    printings
        .map(|one| {
            let name = names::person(words, files, one.printing.by);
            (one.printing.at, html! { (words.say_with("owner-card-printed", args!["name" => name])) })
        })
        .collect()
}

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let made = files.community.cards().of(card.owner)?;
    let mut acts: Vec<(Timestamp, Markup)> = TOPICS.iter().flat_map(|topic| topic(card, files, words)).collect();
    acts.sort_by_key(|(at, _)| Reverse(*at));
    Some(html! {
        h2 { (words.say("owner-acts")) }
        ul class="reports" {
            @for (at, act) in &acts { li { p { (parts::moment(words, *at)) " " (act) } } }
            li {
                p {
                    (parts::moment(words, made.made_at)) " "
                    (words.say_with("owner-card-made", args!["serial" => made.serial + 1]))
                }
            }
        }
        p class="hint" { (words.say("owner-acts-hint")) }
    })
}
