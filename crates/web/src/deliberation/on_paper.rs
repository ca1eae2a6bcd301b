//! What somebody says on paper, in words.

use governance::on_paper::{Said, Word};

use crate::args;
use crate::names;
use crate::words::Words;

/// What the paper says.
pub(crate) fn says(words: &Words, word: &Word) -> String {
    match word.said {
        Said::Consent { says, .. } => {
            words.say_with("word-consent", args!["says" => words.say_of("consent-", &names::code(&says))])
        }
        Said::Verdict { says, .. } => {
            words.say_with("word-verdict", args!["says" => words.say_of("verdict-", &names::code(&says))])
        }
        Said::Place { number, accepts, .. } => {
            let key = if accepts { "word-place-accepts" } else { "word-place-declines" };
            words.say_with(key, args!["number" => number.to_string()])
        }
    }
}
