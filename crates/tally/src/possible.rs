//! What the outcome is whatever the unknown figures are, where that can be said.
//!
//! A test may be certain to hold, certain to fail, or open. Measures do not limit each other, so an outcome is settled
//! exactly when no open test could change it. The exceptions lean to caution: open tests are not weighed against each
//! other where a rule would let several choices pass at once (a share of half or less, or several marks on a ballot),
//! where in one measure it asks for so much in favour and for no more than so much against, where objections are
//! compared with anything but the whole electorate, and where it is known who came in person but not who was present.

use crate::bounds::View;
use crate::{ApprovalTest, Attendance, Denominator, OptionKind, Outcome, ParticipationTest, Rule, Side};

/// An outcome and the index of the option that won.
pub(crate) type Settled = (Outcome, Option<usize>);

/// What may be true of a conjunction of tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Certainty {
    Holds,
    Fails,
    Open,
}

/// The outcome that every possible state of the unknown figures leads to, or `None` when they do not all agree.
pub(crate) fn settled(rule: &Rule, view: &View<'_>) -> Option<Settled> {
    after_objections(rule, view, settled_vote(rule, view))
}

/// The outcome of the vote itself, whatever was objected to it.
pub(crate) fn settled_vote(rule: &Rule, view: &View<'_>) -> Option<Settled> {
    match quorum(rule, view) {
        Certainty::Fails => return Some((Outcome::QuorumNotMet, None)),
        Certainty::Open => return None,
        Certainty::Holds => {}
    }
    let (mut passed, mut open) = (Vec::new(), false);
    for index in contenders(view) {
        match passes(&rule.approval, view, index) {
            Certainty::Holds => passed.push(index),
            Certainty::Open => open = true,
            Certainty::Fails => {}
        }
    }
    match (passed.as_slice(), open) {
        ([], false) if is_motion(view) => Some((Outcome::Rejected, None)),
        ([], false) => Some((Outcome::NoDecision, None)),
        ([winner], false) => Some((Outcome::Adopted, Some(*winner))),
        ([_, _, ..], _) => Some((Outcome::NoDecision, None)),
        ([] | [_], true) => None,
    }
}

fn after_objections(rule: &Rule, view: &View<'_>, vote: Option<Settled>) -> Option<Settled> {
    if rule.objection.is_empty() || view.count.objections.is_none() {
        return vote;
    }
    match (vote, all(rule.objection.iter().map(|test| objected(test, view)))) {
        (Some((Outcome::Adopted, _)), Certainty::Holds) => Some((Outcome::Rejected, None)),
        (Some((Outcome::Adopted, _)), Certainty::Open) => None,
        (None, Certainty::Holds) if is_motion(view) && quorum(rule, view) == Certainty::Holds => {
            Some((Outcome::Rejected, None))
        }
        (vote, _) => vote,
    }
}

/// Whether a second vote may be held after this outcome of the vote; `None` where no rule says so or nobody can tell.
pub(crate) fn second(rule: &Rule, view: &View<'_>, vote: Option<Settled>) -> Option<bool> {
    let second = rule.second.as_ref()?;
    let (outcome, _) = vote?;
    if !second.on.contains(&outcome) {
        return Some(false);
    }
    let mut contenders = contenders(view).map(|index| passes(&second.when, view, index));
    match contenders.try_fold(Certainty::Fails, |so_far, here| match (so_far, here) {
        (_, Certainty::Holds) => None,
        (Certainty::Open, _) | (_, Certainty::Open) => Some(Certainty::Open),
        (known, _) => Some(known),
    }) {
        None => Some(true),
        Some(Certainty::Open) => None,
        Some(_) => Some(false),
    }
}

/// Whether enough take part.
pub(crate) fn quorum(rule: &Rule, view: &View<'_>) -> Certainty {
    let alone = rule.participation.iter().filter(|test| test.either.is_none()).map(|test| attended(test, view));
    let mut groups: Vec<u8> = rule.participation.iter().filter_map(|test| test.either).collect();
    groups.sort_unstable();
    groups.dedup();
    let groups = groups.into_iter().map(|group| {
        let members = rule.participation.iter().filter(|test| test.either == Some(group));
        any(members.map(|test| attended(test, view)))
    });
    all(alone.chain(groups))
}

fn attended(test: &ParticipationTest, view: &View<'_>) -> Certainty {
    let turnout = view.turnout(test.measure, test.who);
    let electorate = view.count.electorate.get(test.measure);
    let least = electorate.unwrap_or_else(|| view.least_electorate(test.measure, turnout.high));
    let least = match test.who {
        Attendance::Any => least,
        // Others than those who came in person may take part.
        Attendance::InPerson => {
            let here = view.turnout(test.measure, Attendance::Any);
            let owners = |present: u64| view.least_electorate(test.measure, present.max(turnout.high));
            electorate.unwrap_or_else(|| owners(here.low))
        }
    };
    let can_hold = test.threshold.holds(turnout.high, least);
    let can_fail = !test.threshold.holds(turnout.low, electorate.unwrap_or(u64::MAX));
    certainty(can_hold, can_fail)
}

/// Whether every test holds for the option at this index; one that nobody chose passes none, even of nobody.
pub(crate) fn passes(tests: &[ApprovalTest], view: &View<'_>, index: usize) -> Certainty {
    all(tests.iter().map(|test| {
        let standing = view.standing(index, test.measure);
        let (best, worst) = (standing.best, standing.worst);
        match (test.side, view.against()) {
            (Side::For, _) => certainty(
                best.count > 0 && test.threshold.holds(best.count, best.whole(test.of)),
                worst.count == 0 || !test.threshold.holds(worst.count, worst.whole(test.of)),
            ),
            (Side::Against, Some(against)) => {
                let against = view.standing(against, test.measure);
                let (most, least) = (against.best, against.worst);
                certainty(
                    best.count > 0 && test.threshold.keeps(least.count, least.whole(test.of)),
                    worst.count == 0 || !test.threshold.keeps(most.count, most.whole(test.of)),
                )
            }
            (Side::Against, None) => Certainty::Open,
        }
    }))
}

fn objected(test: &ApprovalTest, view: &View<'_>) -> Certainty {
    let figure = view.count.objections.and_then(|figures| figures.get(test.measure));
    let known = view.whole(test.measure, test.of);
    let all = view.count.electorate.get(test.measure).unwrap_or(u64::MAX);
    let low = figure.unwrap_or(0);
    let high = figure.unwrap_or(all);
    let least = match test.of {
        Denominator::All => {
            view.least_electorate(test.measure, view.turnout(test.measure, Attendance::Any).low).max(high)
        }
        Denominator::Participating | Denominator::Cast | Denominator::Present => 0,
    };
    certainty(
        high > 0 && test.threshold.holds(high, known.unwrap_or(least)),
        low == 0 || !test.threshold.holds(low, known.unwrap_or(all)),
    )
}

fn contenders(view: &View<'_>) -> impl Iterator<Item = usize> {
    let options = view.count.options.iter().enumerate();
    options.filter(|(_, option)| option.kind.can_pass()).map(|(index, _)| index)
}

fn is_motion(view: &View<'_>) -> bool {
    view.count.options.iter().any(|option| option.kind == OptionKind::For)
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

fn any(tests: impl Iterator<Item = Certainty>) -> Certainty {
    tests.fold(Certainty::Fails, |so_far, test| match (so_far, test) {
        (Certainty::Holds, _) | (_, Certainty::Holds) => Certainty::Holds,
        (Certainty::Open, _) | (_, Certainty::Open) => Certainty::Open,
        (Certainty::Fails, Certainty::Fails) => Certainty::Fails,
    })
}
