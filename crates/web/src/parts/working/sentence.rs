//! One test told in words, and its two sides in figures.

use std::fmt;

use super::{Asked, Comparison, Whole};
use crate::args;
use crate::words::Words;

/// The test as a lay reader would tell it.
pub fn sentence(words: &Words, comparison: &Comparison) -> String {
    let measure_id = comparison.measure.id();
    let (Some(count), Some(of)) = (comparison.count, comparison.of) else {
        return unknown(words, &comparison.asked, measure_id);
    };
    let figure = |figure| words.figure(comparison.measure, figure);
    let whole = match &comparison.asked {
        Asked::Participation | Asked::Attendance | Asked::InPerson => Whole::All,
        Asked::Approval(_, whole) | Asked::Second(_, whole) | Asked::Against(whole) | Asked::Objection(whole) => *whole,
    };
    let whole = words.say_with(
        match whole {
            Whole::All => "test-whole-all",
            Whole::Participating => "test-whole-participating",
            Whole::Cast => "test-whole-cast",
            Whole::Present => "test-whole-present",
        },
        args!["figure" => figure(of)],
    );
    let counted = args!["count" => figure(count), "whole" => whole.as_str()];
    let approval = |option: &str| {
        let counted = args!["option" => option, "count" => figure(count), "whole" => whole.as_str()];
        let key = format!("added-{measure_id}");
        let key = if comparison.added && words.has("test-approval-", &key) { key.as_str() } else { measure_id };
        words.say_of_with("test-approval-", key, counted)
    };
    let facts = match &comparison.asked {
        Asked::Participation => {
            let key = format!("added-{measure_id}");
            let key =
                if comparison.added && words.has("test-participation-", &key) { key.as_str() } else { measure_id };
            words.say_of_with("test-participation-", key, counted)
        }
        Asked::Attendance => words.say_of_with("test-attendance-", measure_id, counted),
        Asked::InPerson => words.say_of_with("test-in-person-", measure_id, counted),
        Asked::Against(_) => words.say_of_with("test-against-", measure_id, counted),
        Asked::Objection(_) => words.say_of_with("test-objection-", measure_id, counted),
        Asked::Approval(option, _) => approval(option),
        Asked::Second(option, _) => words.say_with("test-second", args!["facts" => approval(option)]),
    };
    let required = match comparison.asked {
        Asked::Against(_) => words.say_with(
            "test-required-at-most",
            args!["part" => allowed_part(words, comparison), "most" => figure(comparison.needed.unwrap_or(0))],
        ),
        _ => words.say_with(
            "test-required",
            args![
                "part" => required_part(words, comparison),
                "least" => figure(comparison.needed.unwrap_or_else(|| least(of, comparison))),
            ],
        ),
    };
    let mut told = vec![facts, required, verdict(words, comparison)];
    if comparison.either {
        told.push(words.say("test-either"));
    }
    told.join(words.lang().sentence_separator())
}

fn unknown(words: &Words, asked: &Asked, measure_id: &str) -> String {
    match asked {
        Asked::Participation | Asked::Attendance => words.say_of("test-unknown-participation-", measure_id),
        Asked::InPerson => words.say_of("test-unknown-in-person-", measure_id),
        Asked::Against(_) => words.say_of("test-unknown-against-", measure_id),
        Asked::Objection(_) => words.say_of("test-unknown-objection-", measure_id),
        Asked::Approval(option, _) | Asked::Second(option, _) => {
            words.say_of_with("test-unknown-approval-", measure_id, args!["option" => option.as_str()])
        }
    }
}

fn verdict(words: &Words, comparison: &Comparison) -> String {
    let figure = |figure| words.figure(comparison.measure, figure);
    match (&comparison.asked, comparison.holds, comparison.missing) {
        (Asked::Objection(_), Some(true), _) => words.say("test-objection-met"),
        (Asked::Objection(_), Some(false), _) => words.say("test-objection-unmet"),
        (_, Some(true), _) => words.say("test-met"),
        (Asked::Against(_), Some(false), Some(missing)) => {
            words.say_with("test-excess", args!["excess" => figure(missing)])
        }
        (_, Some(false), Some(missing)) => words.say_with("test-missing", args!["missing" => figure(missing)]),
        (_, Some(false), None) => words.say("test-unmet"),
        (_, None, _) => words.say("test-undecided"),
    }
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

fn allowed_part(words: &Words, comparison: &Comparison) -> String {
    let (numerator, denominator) = comparison.fraction;
    let part = words.fraction(numerator, denominator);
    if comparison.inclusive {
        words.say_with("test-not-more-than", args!["part" => part])
    } else {
        words.say_with("test-less-than", args!["part" => part])
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
///
/// Votes against stand beside the part of the whole they may be, and a figure beside the one that is needed where the part
/// alone does not say it.
pub fn sides(words: &Words, comparison: &Comparison) -> Option<Sides> {
    let (numerator, denominator) = comparison.fraction;
    let (count, of, holds) = (comparison.count?, comparison.of?, comparison.holds?);
    let bare = |figure: u64| words.bare_figure(comparison.measure, figure.into());
    if matches!(comparison.asked, Asked::Against(_)) {
        let sign = match (holds, comparison.inclusive) {
            (true, true) => "≤",
            (true, false) => "<",
            (false, true) => ">",
            (false, false) => "≥",
        };
        let left = words.say_with("test-side-against", args!["count" => bare(count)]);
        let part = format!("{numerator}/{denominator}");
        let right = words.say_with("test-side-part", args!["part" => part, "of" => bare(of)]);
        return Some(Sides { left, sign, right });
    }
    if let Some(needed) = comparison.needed {
        return Some(Sides { left: bare(count), sign: if holds { "≥" } else { "<" }, right: bare(needed) });
    }
    let sign = match (holds, comparison.inclusive) {
        (true, true) => "≥",
        (true, false) => ">",
        (false, true) => "<",
        (false, false) => "≤",
    };
    let side = |figure: u64, factor: u64| {
        let product = u128::from(figure).saturating_mul(u128::from(factor));
        format!("{} × {factor} = {}", bare(figure), words.bare_figure(comparison.measure, product))
    };
    Some(Sides { left: side(count, denominator), sign, right: side(of, numerator) })
}
