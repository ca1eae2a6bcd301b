//! Short ways to write down votes in tests.

use tally::{
    ApprovalTest, Attendance, Count, CountedOption, Denominator, Evaluation, Figures, Fraction, Measure, OptionKind,
    Outcome, Participating, ParticipationTest, Reading, Rule, Side, SilenceClause, Threshold, evaluate,
};

pub(crate) fn fraction(numerator: u32, denominator: u32) -> Fraction {
    Fraction::try_new(numerator, denominator).unwrap()
}

pub(crate) fn at_least(numerator: u32, denominator: u32) -> Threshold {
    Threshold::at_least(fraction(numerator, denominator))
}

pub(crate) fn more_than(numerator: u32, denominator: u32) -> Threshold {
    Threshold::more_than(fraction(numerator, denominator))
}

/// A rule that asks the same of heads and of area.
pub(crate) fn rule(participation: Threshold, of: Denominator, approval: Threshold) -> Rule {
    let measures = [Measure::Heads, Measure::Area];
    Rule {
        participation: measures
            .map(|measure| ParticipationTest { measure, who: Attendance::Any, threshold: participation, either: None })
            .to_vec(),
        approval: measures.map(|measure| ApprovalTest { measure, side: Side::For, of, threshold: approval }).to_vec(),
        ..Rule::default()
    }
}

/// Two thirds take part, more than half of them approve.
pub(crate) fn ordinary() -> Rule {
    rule(at_least(2, 3), Denominator::Participating, more_than(1, 2))
}

/// Two thirds take part, three quarters of them approve.
pub(crate) fn special() -> Rule {
    rule(at_least(2, 3), Denominator::Participating, at_least(3, 4))
}

/// More than half take part, two thirds of all approve.
pub(crate) fn of_all() -> Rule {
    rule(more_than(1, 2), Denominator::All, at_least(2, 3))
}

pub(crate) fn figures(heads: impl Into<Option<u64>>, area: impl Into<Option<u64>>) -> Figures {
    Figures { heads: heads.into(), area: area.into(), shares: None, lots: None }
}

pub(crate) fn option(id: &str, kind: OptionKind, figures: Figures) -> CountedOption {
    CountedOption { id: id.into(), kind, figures }
}

pub(crate) fn count(electorate: Figures, options: impl Into<Vec<CountedOption>>) -> Count {
    Count {
        electorate,
        options: options.into(),
        participating: Participating::SumOfOptions,
        silent: None,
        silence_clause: SilenceClause::None,
        present: None,
        in_person: None,
        objections: None,
        seats: None,
    }
}

/// A motion with so many heads for, against and abstaining, and ten of area to each head.
pub(crate) fn motion(electorate: u64, votes: [u64; 3]) -> Count {
    let [yes, no, abstain] = votes.map(|heads| figures(heads, heads * 10));
    let options = [
        option("yes", OptionKind::For, yes),
        option("no", OptionKind::Against, no),
        option("abstain", OptionKind::Abstain, abstain),
    ];
    count(figures(electorate, electorate * 10), options)
}

pub(crate) fn read(rule: &Rule, count: &Count) -> Evaluation {
    evaluate(rule, count).unwrap()
}

pub(crate) fn strict(rule: &Rule, count: &Count) -> Reading {
    read(rule, count).readings.swap_remove(0)
}

pub(crate) fn rule_based(rule: &Rule, count: &Count) -> Reading {
    read(rule, count).readings.swap_remove(1)
}

pub(crate) fn outcome(reading: &Reading) -> (Outcome, Option<&str>) {
    (reading.outcome, reading.winner.as_deref())
}
