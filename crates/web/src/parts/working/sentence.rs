//! One test told in words, and its two sides in figures.

use std::fmt;

use super::{Asked, Comparison};
use crate::args;
use crate::words::{Measure, Words};

/// The test as a lay reader would tell it.
pub fn sentence(words: &Words, comparison: &Comparison) -> String {
    let measure_id = match comparison.measure {
        Measure::Heads => "heads",
        Measure::Area => "area",
    };
    let (Some(count), Some(of)) = (comparison.count, comparison.of) else {
        return match &comparison.asked {
            Asked::Participation => words.say_of("test-unknown-participation-", measure_id),
            Asked::ApprovalOfParticipating(option) | Asked::ApprovalOfAll(option) => {
                words.say_of_with("test-unknown-approval-", measure_id, args!["option" => option.as_str()])
            }
        };
    };
    let figure = |figure| words.figure(comparison.measure, figure);
    let whole = match comparison.asked {
        Asked::Participation | Asked::ApprovalOfAll(_) => {
            words.say_with("test-whole-all", args!["figure" => figure(of)])
        }
        Asked::ApprovalOfParticipating(_) => words.say_with("test-whole-participating", args!["figure" => figure(of)]),
    };
    let facts = match &comparison.asked {
        Asked::Participation => {
            words.say_of_with("test-participation-", measure_id, args!["count" => figure(count), "whole" => whole])
        }
        Asked::ApprovalOfParticipating(option) | Asked::ApprovalOfAll(option) => words.say_of_with(
            "test-approval-",
            measure_id,
            args!["option" => option.as_str(), "count" => figure(count), "whole" => whole],
        ),
    };
    let required = words.say_with(
        "test-required",
        args!["part" => required_part(words, comparison), "least" => figure(least(of, comparison))],
    );
    let verdict = match (comparison.holds, comparison.missing) {
        (Some(true), _) => words.say("test-met"),
        (Some(false), Some(missing)) => words.say_with("test-missing", args!["missing" => figure(missing)]),
        (Some(false), None) => words.say("test-unmet"),
        (None, _) => words.say("test-undecided"),
    };
    [facts, required, verdict].join(words.lang().sentence_separator())
}

fn required_part(words: &Words, comparison: &Comparison) -> String {
    let (numerator, denominator) = comparison.fraction;
    let part = words.fraction(numerator, denominator);
    match (comparison.inclusive, comparison.fraction) {
        (true, _) => words.say_with("test-not-less-than", args!["part" => part]),
        (false, (1, 2)) => words.say("test-more-than-half"),
        (false, _) => words.say_with("test-more-than", args!["part" => part]),
    }
}

/// The least figure that passes, in the measure's smallest unit.
fn least(of: u64, comparison: &Comparison) -> u64 {
    let (numerator, denominator) = comparison.fraction;
    let product = u128::from(of).saturating_mul(u128::from(numerator));
    let denominator = u128::from(denominator).max(1);
    let least = if comparison.inclusive { product.div_ceil(denominator) } else { product / denominator + 1 };
    u64::try_from(least).unwrap_or(u64::MAX)
}

/// Both sides of a comparison: `646 × 3 = 1,938`, `≥`, `817 × 2 = 1,634`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The figure times the denominator.
    pub left: String,
    /// How they compare.
    pub sign: &'static str,
    /// The whole times the numerator.
    pub right: String,
}

impl fmt::Display for Sides {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {} {}", self.left, self.sign, self.right)
    }
}

/// Both sides of the comparison, multiplied out so that nothing is rounded.
pub fn sides(words: &Words, comparison: &Comparison) -> Option<Sides> {
    let (numerator, denominator) = comparison.fraction;
    let (count, of, holds) = (comparison.count?, comparison.of?, comparison.holds?);
    let sign = match (holds, comparison.inclusive) {
        (true, true) => "≥",
        (true, false) => ">",
        (false, true) => "<",
        (false, false) => "≤",
    };
    let side = |figure: u64, factor: u64| {
        let product = u128::from(figure).saturating_mul(u128::from(factor));
        let shown = words.bare_figure(comparison.measure, figure.into());
        format!("{shown} × {factor} = {}", words.bare_figure(comparison.measure, product))
    };
    Some(Sides { left: side(count, denominator), sign, right: side(of, numerator) })
}
