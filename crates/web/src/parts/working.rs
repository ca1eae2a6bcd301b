//! The working of a count: each test as a sentence, both sides of the comparison, the article.

use maud::{Markup, html};

use super::text::{Tone, details, tag, warning};
use crate::args;
use crate::look::Icon;
use crate::words::{Measure, Words};

/// What a test asks about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Did enough take part?
    Participation,
    /// Did enough agree to this option, among those who took part?
    ApprovalOfParticipating(String),
    /// Did enough agree to this option, among all?
    ApprovalOfAll(String),
}

/// One comparison that was made, as the count recorded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What it asks.
    pub asked: Asked,
    /// What it measures.
    pub measure: Measure,
    /// The figure compared; nothing when it is not known.
    pub count: Option<u64>,
    /// What it is a part of; nothing when it is not known.
    pub of: Option<u64>,
    /// Numerator and denominator of the required part.
    pub fraction: (u64, u64),
    /// Is exactly the required part enough?
    pub inclusive: bool,
    /// Does it hold? Nothing when a figure is not known.
    pub holds: Option<bool>,
    /// The least further amount that would make it hold.
    pub missing: Option<u64>,
    /// The articles it rests on.
    pub basis: Vec<String>,
}

/// What follows from a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The motion, or one of the options, has passed.
    Adopted,
    /// The motion has not passed; that does not pass its opposite.
    Rejected,
    /// None of the options has passed.
    NoDecision,
    /// Too few took part.
    QuorumNotMet,
    /// A figure is missing that could decide it.
    InsufficientData,
}

impl Verdict {
    fn id(self) -> &'static str {
        match self {
            Verdict::Adopted => "adopted",
            Verdict::Rejected => "rejected",
            Verdict::NoDecision => "no-decision",
            Verdict::QuorumNotMet => "quorum-not-met",
            Verdict::InsufficientData => "insufficient-data",
        }
    }

    fn tone(self) -> Tone {
        match self {
            Verdict::Adopted => Tone::Good,
            Verdict::Rejected | Verdict::NoDecision | Verdict::QuorumNotMet => Tone::Bad,
            Verdict::InsufficientData => Tone::Care,
        }
    }

    /// The verdict in a word or two.
    pub fn name(self, words: &Words) -> String {
        words.say_of("verdict-", self.id())
    }

    /// The verdict as a tag.
    pub fn tag(self, words: &Words) -> Markup {
        tag(self.tone(), &self.name(words))
    }
}

/// Which ballots a reading counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadingKind {
    /// Only those that came back.
    Strict,
    /// Silent owners as the community's own rules say.
    RuleBased,
}

/// One way of counting, carried through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which ballots it counts.
    pub kind: ReadingKind,
    /// What follows.
    pub verdict: Verdict,
    /// The name of the option that passed.
    pub winner: Option<String>,
    /// Every comparison made, in order.
    pub comparisons: Vec<Comparison>,
}

/// The working of a count in every reading. `id` begins the ids of the headings.
pub fn working(words: &Words, id: &str, readings: &[Reading], differs: bool) -> Markup {
    html! {
        @if differs { (warning(words, &words.say("working-differs"))) }
        @for (at, reading) in readings.iter().enumerate() {
            @let heading_id = format!("{id}-{}", at + 1);
            section class="working" aria-labelledby=(heading_id) {
                h3 id=(heading_id) {
                    @match reading.kind {
                        ReadingKind::Strict => { (words.say("working-strict")) }
                        ReadingKind::RuleBased => { (words.say("working-rule-based")) }
                    }
                }
                (verdict(words, reading))
                ol class="tests" { @for comparison in &reading.comparisons { (test(words, comparison)) } }
            }
        }
        (details(&words.say("working-how"), &html! { p { (words.say("working-how-text")) } }))
    }
}

fn verdict(words: &Words, reading: &Reading) -> Markup {
    let explained = match &reading.winner {
        Some(winner) => words.say_with("working-winner", args!["option" => winner.as_str()]),
        None => words.say_of("verdict-explained-", reading.verdict.id()),
    };
    html! { p class="verdict" { (reading.verdict.tag(words)) " " (explained) } }
}

fn test(words: &Words, comparison: &Comparison) -> Markup {
    let (class, icon) = match comparison.holds {
        Some(true) => ("test met", Icon::Tick),
        Some(false) => ("test unmet", Icon::Cross),
        None => ("test unknown", Icon::Question),
    };
    html! {
        li class=(class) {
            (icon)
            div {
                p { (sentence(words, comparison)) }
                @if let Some(sides) = sides(words, comparison) {
                    p class="comparison" { span class="unseen" { (words.say("working-sides")) } (sides) }
                }
                @if !comparison.basis.is_empty() {
                    p class="basis" { (words.say("working-basis")) (words.list(&comparison.basis)) }
                }
            }
        }
    }
}

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

/// Both sides of the comparison, multiplied out so that nothing is rounded: `646 × 3 = 1,938 ≥ 817 × 2 = 1,634`.
pub fn sides(words: &Words, comparison: &Comparison) -> Option<String> {
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
    Some(format!("{} {sign} {}", side(count, denominator), side(of, numerator)))
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::{Asked, Comparison, sentence, sides};
    use crate::words::{Lang, Measure, Words};

    fn heads() -> Comparison {
        Comparison {
            asked: Asked::Participation,
            measure: Measure::Heads,
            count: Some(646),
            of: Some(817),
            fraction: (2, 3),
            inclusive: true,
            holds: Some(true),
            missing: Some(0),
            basis: vec!["民法典 §278(2)".into()],
        }
    }

    fn area_of_one_option() -> Comparison {
        Comparison {
            asked: Asked::ApprovalOfParticipating("B 方案".into()),
            measure: Measure::Area,
            count: Some(46_000_000),
            of: Some(92_508_760),
            fraction: (1, 2),
            inclusive: false,
            holds: Some(false),
            missing: Some(254_381),
            ..heads()
        }
    }

    fn words(lang: Lang) -> Words {
        Words::new(lang, TimeZone::UTC)
    }

    #[test]
    fn a_test_is_told_as_a_sentence_with_what_was_required_and_how_it_ended() {
        assert_eq!(
            sentence(&words(Lang::Zh), &heads()),
            "参加表决的有 646 户，占全部 817 户；要求不少于三分之二，即至少 545 户。符合。"
        );
        assert_eq!(
            sentence(&words(Lang::En), &heads()),
            "646 owners took part, out of all 817 owners; at least two thirds was required, that is 545 owners. Met."
        );
    }

    #[test]
    fn an_unmet_test_says_what_was_missing_to_the_thousandth() {
        assert_eq!(
            sentence(&words(Lang::Zh), &area_of_one_option()),
            "同意“B 方案”的面积有 46,000.00 ㎡，占参加表决的 92,508.76 ㎡；要求过半数，即至少 46,254.381 ㎡。不符合，还差 254.381 ㎡。"
        );
    }

    #[test]
    fn both_sides_are_multiplied_out_and_the_sign_says_which_is_greater() {
        assert_eq!(sides(&words(Lang::Zh), &heads()).unwrap(), "646 × 3 = 1,938 ≥ 817 × 2 = 1,634");
        assert_eq!(
            sides(&words(Lang::Zh), &area_of_one_option()).unwrap(),
            "46,000.00 × 2 = 92,000.00 ≤ 92,508.76 × 1 = 92,508.76"
        );
    }

    #[test]
    fn an_unknown_figure_is_said_to_be_unknown() {
        let unknown = Comparison { count: None, holds: None, missing: None, ..area_of_one_option() };
        assert_eq!(sentence(&words(Lang::Zh), &unknown), "同意“B 方案”的面积没有公布，这一项无法判断。");
        assert_eq!(sides(&words(Lang::Zh), &unknown), None);
    }
}
