//! What a desk entered in the owner's name from paper: told where they could say it themselves, and among what was done in
//! their name.

use governance::deliberation::Opinion;
use governance::ids::DeliberationId;
use governance::on_paper::{Ended, Said, Word};
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::Card;
use crate::args;
use crate::deliberation;
use crate::parts;
use crate::words::Words;

/// The papers of the owner in a deliberation.
fn own<'f>(card: &Card, files: &'f Files, id: DeliberationId) -> impl Iterator<Item = &'f Word> {
    let rounds = files.community.deliberations().opinion(id).map_or(0, Opinion::round_number);
    let words = files.community.on_paper().of(id).iter();
    words.filter(move |word| card.desk.is_word_of(files, (id, rounds), word, card.owner))
}

/// That a paper was entered, by which body, and how to set it right; the last one that was not rejected.
pub(super) fn told(
    card: &Card,
    files: &Files,
    words: &Words,
    id: DeliberationId,
    of: impl Fn(&Said) -> bool,
) -> Markup {
    let standing = |word: &&Word| of(&word.said) && !matches!(word.ended, Some(Ended::Rejected { .. }));
    let last = own(card, files, id).filter(standing).last();
    html! {
        @if let Some(word) = last {
            (parts::inset(&html! {
                p {
                    (words.say_with(if word.is_waiting() { "owner-word-waiting" } else { "owner-word-entered" }, args![
                        "body" => deliberation::body(files, word.body), "says" => deliberation::on_paper::says(words, word),
                        "at" => words.moment(word.at)
                    ]))
                }
                (deliberation::on_paper::without(words, &word.left_out))
                p { (words.say("owner-word-set-right")) }
            }))
        }
    }
}

/// Every paper that was entered in the owner's name.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let all = files.community.deliberations().all().iter();
    all.flat_map(|one| {
        let name = deliberation::number(words, one.id);
        own(card, files, one.id).map(move |word| {
            let (key, at) = match word.ended {
                None => ("owner-act-word-waiting", word.at),
                Some(Ended::Confirmed { at, .. }) => ("owner-act-word-confirmed", at),
                Some(Ended::Rejected { at, .. }) => ("owner-act-word-rejected", at),
            };
            let said = args![
                "deliberation" => name.as_str(), "body" => deliberation::body(files, word.body),
                "says" => deliberation::on_paper::says(words, word)
            ];
            (at, html! { (words.say_with(key, said)) })
        })
    })
    .collect()
}
