//! Weights that a law cut in a count, row by row, for pages and papers alike.

use governance::assembly::Question;
use governance::law::Pack;
use governance::law::evaluate::{self, Adjustment};
use office::Files;

use crate::names;
use crate::words::{Measure, Words};

/// What the columns are called: the option, the measure, what was held, what was counted, where that stands.
pub(crate) fn columns(words: &Words) -> [String; 5] {
    [
        words.say("result-option"),
        words.say("result-cut-measure"),
        words.say("result-cut-from"),
        words.say("result-cut-to"),
        words.say("result-cut-basis"),
    ]
}

/// What a count cut, in the order of the columns.
pub(crate) fn rows<'c>(
    words: &'c Words,
    files: &'c Files,
    pack: Option<&'c Pack>,
    question: &'c Question,
    cuts: &'c [Adjustment],
) -> impl Iterator<Item = [String; 5]> + 'c {
    cuts.iter().map(move |cut| {
        let option = match &cut.option {
            Some(option) => names::mark(words, files, question, option),
            None => words.say("result-cut-not-voted"),
        };
        [
            option,
            measure(words, cut.measure),
            cut.from.clone(),
            cut.to.clone(),
            names::articles_of(words, pack, &cut.basis),
        ]
    })
}

/// What is measured.
pub(crate) fn measure(words: &Words, measure: evaluate::Measure) -> String {
    words.say_of("result-", Measure::from(measure).id())
}
