//! Elections that elected fewer than a committee must have: nobody sits, and all are elected anew (指导规则 §46).

use governance::assembly::Question;
use governance::election::Elected;
use governance::law::evaluate;
use maud::{Markup, html};

use crate::args;
use crate::parts::{self, Reading, Verdict};
use crate::words::Words;

/// A reading of an election that filled some seats: where those are too few to sit, that is what it came to.
pub(crate) fn judged(question: &Question, counted: &evaluate::Reading, reading: Reading) -> Reading {
    let election = question.election.as_ref().filter(|_| reading.verdict == Verdict::SeatsOpen);
    match election.is_some_and(|election| election.is_short_with(counted.winners.len())) {
        true => Reading { verdict: Verdict::TooFewElected, ..reading },
        false => reading,
    }
}

/// Whether some were elected, and too few of them to sit.
pub(crate) fn elected(question: &Question, elected: &Elected) -> bool {
    let is_settled = elected.quorum && elected.tied.is_empty() && !elected.seats.is_empty();
    let election = question.election.as_ref().filter(|_| is_settled);
    election.is_some_and(|election| election.is_short_with(elected.seats.len()))
}

/// What follows from it, in a sentence; nothing where enough were elected.
pub(crate) fn said(words: &Words, question: &Question, came_to: &Elected) -> Option<String> {
    let least = question.election.as_ref().map_or(0, |election| election.least);
    elected(question, came_to).then(|| words.say_with("too-few-said", args!["least" => least]))
}

/// The same as a warning on a page.
pub(crate) fn warning(words: &Words, question: &Question, came_to: &Elected) -> Markup {
    html! { @if let Some(said) = said(words, question, came_to) { (parts::warning(words, &said)) } }
}
