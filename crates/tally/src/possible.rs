//! What the outcome is whatever the unknown figures are, where that can be said.
//!
//! A test may be certain to hold, certain to fail, or open. Measures do not limit each other, so an outcome is settled
//! exactly when no open test could change it. The one exception leans to caution: where a rule would let several choices
//! pass at once (a share of half or less, or several marks on a ballot), open tests of two choices are not weighed
//! against each other.

use crate::bounds::{Point, View};
use crate::{ApprovalTest, Denominator, Outcome, Rule};

/// An outcome and the index of the option that won.
pub(crate) type Settled = (Outcome, Option<usize>);

/// What may be true of a conjunction of tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Certainty {
    Holds,
    Fails,
    Open,
}

/// The outcome that every possible state of the unknown figures leads to, or `None` when they do not all agree.
pub(crate) fn settled(rule: &Rule, view: &View<'_>) -> Option<Settled> {
    match quorum(rule, view) {
        Certainty::Fails => return Some((Outcome::QuorumNotMet, None)),
        Certainty::Open => return None,
        Certainty::Holds => {}
    }
    let options = view.count.options.iter().enumerate().filter(|(_, option)| option.kind.can_pass());
    let (mut passed, mut open, mut is_choice) = (Vec::new(), false, false);
    for (index, option) in options {
        is_choice |= option.kind == crate::OptionKind::Choice;
        match approval(rule, view, index) {
            Certainty::Holds => passed.push(index),
            Certainty::Open => open = true,
            Certainty::Fails => {}
        }
    }
    match (passed.as_slice(), open) {
        ([], false) if is_choice => Some((Outcome::NoDecision, None)),
        ([], false) => Some((Outcome::Rejected, None)),
        ([winner], false) => Some((Outcome::Adopted, Some(*winner))),
        ([_, _, ..], _) => Some((Outcome::NoDecision, None)),
        ([] | [_], true) => None,
    }
}

fn quorum(rule: &Rule, view: &View<'_>) -> Certainty {
    all(rule.participation.iter().map(|test| {
        let turnout = view.turnout(test.measure);
        let electorate = view.count.electorate.get(test.measure);
        let least = electorate.unwrap_or_else(|| view.least_electorate(test.measure, turnout.high));
        let can_hold = test.threshold.holds(turnout.high, least);
        let can_fail = !test.threshold.holds(turnout.low, electorate.unwrap_or(u64::MAX));
        certainty(can_hold, can_fail)
    }))
}

fn approval(rule: &Rule, view: &View<'_>, index: usize) -> Certainty {
    all(rule.approval.iter().map(|test| {
        let standing = view.standing(index, test.measure);
        certainty(passes(test, standing.best), !passes(test, standing.worst))
    }))
}

/// Whether an option would pass a test; one that nobody chose passes none, even of nobody.
fn passes(test: &ApprovalTest, point: Point) -> bool {
    let of = match test.of {
        Denominator::All => point.electorate,
        Denominator::Participating => point.participating,
    };
    point.count > 0 && test.threshold.holds(point.count, of)
}

const fn certainty(can_hold: bool, can_fail: bool) -> Certainty {
    match (can_hold, can_fail) {
        (true, false) => Certainty::Holds,
        (true, true) => Certainty::Open,
        (false, _) => Certainty::Fails,
    }
}

fn all(tests: impl Iterator<Item = Certainty>) -> Certainty {
    tests.fold(Certainty::Holds, |so_far, test| match (so_far, test) {
        (Certainty::Fails, _) | (_, Certainty::Fails) => Certainty::Fails,
        (Certainty::Open, _) | (_, Certainty::Open) => Certainty::Open,
        (Certainty::Holds, Certainty::Holds) => Certainty::Holds,
    })
}
