//! What was done in the owner's name: whoever prints cards knows their codes, so the owner is told.

use maud::{Markup, html};
use office::Files;

use super::Card;
use crate::args;
use crate::parts;
use crate::words::Words;

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let made = files.community.cards().of(card.owner)?;
    Some(html! {
        h2 { (words.say("owner-acts")) }
        ul {
            li {
                (parts::moment(words, made.made_at)) " "
                (words.say_with("owner-card-made", args!["serial" => made.serial + 1]))
            }
        }
        p class="hint" { (words.say("owner-acts-hint")) }
    })
}
