//! What a desk entered in the owner's name from paper: told where they could say it themselves, and among what was done in
//! their name.

use governance::deliberation::{Opinion, is_paper_lapsed};
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
                    (words.say_with(key(card, files, id, word), args![
                        "body" => deliberation::body(files, word.body), "says" => deliberation::on_paper::says(words, word),
                        "at" => words.moment(word.at)
                    ]))
                }
                (deliberation::on_paper::without(words, &word.left_out))
                @if !is_lapsed(card, files, id, word) { p { (words.say("owner-word-set-right")) } }
            }))
        }
    }
}

/// Whether nobody confirmed it in the days for that, so that it never counts.
fn is_lapsed(card: &Card, files: &Files, id: DeliberationId, word: &Word) -> bool {
    let one = files.community.deliberations().deliberation(id);
    let of = (&files.community, card.desk.law());
    one.is_some_and(|one| is_paper_lapsed(of, one, word, card.today(files)))
}

/// What is said of a paper that was not rejected.
fn key(card: &Card, files: &Files, id: DeliberationId, word: &Word) -> &'static str {
    match (word.is_waiting(), is_lapsed(card, files, id, word)) {
        (_, true) => "owner-word-lapsed",
        (true, false) => "owner-word-waiting",
        (false, false) => "owner-word-entered",
    }
}

/// Every paper that was entered in the owner's name.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let all = files.community.deliberations().all().iter();
    all.flat_map(|one| {
        let name = deliberation::number(words, one.id);
        own(card, files, one.id).map(move |word| {
            let (key, at) = match word.ended {
                None if is_lapsed(card, files, one.id, word) => ("owner-act-word-lapsed", word.at),
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
