//! What may follow a vote: a second one, or objections that undo it.

use crate::votes::*;
use tally::{ApprovalTest, Count, Denominator, Measure, OptionKind, Outcome, Rule, Second, Side, Stage, evaluate};

fn test(of: Denominator, threshold: tally::Threshold) -> ApprovalTest {
    ApprovalTest { measure: Measure::Heads, side: Side::For, of, threshold }
}

/// A majority of all; whoever has a third of all may ask for a second vote.
fn with_second() -> Rule {
    let mut rule = of_all();
    rule.participation.clear();
    let when = vec![test(Denominator::All, at_least(1, 3))];
    rule.second = Some(Second { on: vec![Outcome::Rejected], when });
    rule
}

#[test]
fn a_second_vote_may_be_held_where_the_first_came_close_enough() {
    for (votes, expected, may, listed) in [
        ([34, 10, 0], Outcome::Rejected, Some(true), true),
        ([33, 10, 0], Outcome::Rejected, Some(false), true),
        ([70, 10, 0], Outcome::Adopted, Some(false), false),
    ] {
        let reading = strict(&with_second(), &motion(100, votes));
        assert_eq!((reading.outcome, reading.second), (expected, may), "{votes:?}");
        let second: Vec<_> = reading.comparisons.iter().filter(|test| test.stage == Stage::Second).collect();
        assert_eq!(second.len(), usize::from(listed));
        assert!(second.iter().all(|test| (test.test, test.count, test.needed) == (0, Some(votes[0]), Some(34))));
    }
    assert_eq!(strict(&of_all(), &motion(100, [34, 10, 0])).second, None);
}

#[test]
fn a_second_vote_without_conditions_may_always_follow_its_outcomes() {
    let mut rule = ordinary();
    rule.second = Some(Second { on: vec![Outcome::QuorumNotMet], when: vec![] });
    assert_eq!(strict(&rule, &motion(100, [10, 0, 0])).second, Some(true));
    assert_eq!(strict(&rule, &motion(100, [10, 60, 0])).second, Some(false));
}

#[test]
fn an_unknown_figure_leaves_a_second_vote_open() {
    let mut count = motion(100, [34, 10, 0]);
    count.options[0].figures = figures(None, 10);
    let reading = strict(&with_second(), &count);
    assert_eq!((reading.outcome, reading.second), (Outcome::Rejected, None));
    count.options[0].figures = figures(None, None);
    let reading = strict(&with_second(), &count);
    assert_eq!((reading.outcome, reading.second), (Outcome::InsufficientData, None));
    assert_eq!(reading.comparisons.last().unwrap().stage, Stage::Second);
}

/// Objections of more than half of all heads and of all area undo the decision.
fn with_objections() -> Rule {
    let mut rule = ordinary();
    rule.objection = [Measure::Heads, Measure::Area]
        .map(|measure| ApprovalTest { measure, ..test(Denominator::All, more_than(1, 2)) })
        .into();
    rule
}

fn objected(heads: impl Into<Option<u64>>, area: impl Into<Option<u64>>) -> Count {
    let mut count = motion(100, [50, 20, 0]);
    count.objections = Some(figures(heads, area));
    count
}

#[test]
fn objections_undo_a_decision_when_every_test_of_them_holds() {
    for (count, expected) in [
        (motion(100, [50, 20, 0]), Outcome::Adopted),
        (objected(51, 501), Outcome::Rejected),
        (objected(51, 500), Outcome::Adopted),
        (objected(50, 1_000), Outcome::Adopted),
        (objected(51, None), Outcome::InsufficientData),
        (objected(50, None), Outcome::Adopted),
    ] {
        assert_eq!(strict(&with_objections(), &count).outcome, expected, "{:?}", count.objections);
    }
}

#[test]
fn objections_are_listed_beside_no_option_and_help_nothing_that_failed() {
    let reading = strict(&with_objections(), &objected(51, 501));
    let listed: Vec<_> = reading.comparisons.iter().filter(|test| test.stage == Stage::Objection).collect();
    assert_eq!(listed.iter().map(|test| test.test).collect::<Vec<_>>(), [0, 1]);
    assert_eq!((listed[0].option.as_ref(), listed[0].count, listed[0].of), (None, Some(51), Some(100)));
    let mut failed = motion(100, [20, 50, 0]);
    failed.objections = Some(figures(0, 0));
    assert_eq!(strict(&with_objections(), &failed).outcome, Outcome::Rejected);
    failed.options[0].kind = OptionKind::Choice;
    failed.objections = Some(figures(90, 900));
    assert_eq!(strict(&with_objections(), &failed).outcome, Outcome::NoDecision);
}

#[test]
fn objections_are_refused_where_the_rule_knows_none_and_where_there_are_too_many() {
    let problem = |rule: &Rule, count: &Count| evaluate(rule, count).unwrap_err().to_string();
    assert_eq!(problem(&ordinary(), &objected(1, 1)), "objections: the rule knows no objections that undo a decision");
    assert_eq!(problem(&with_objections(), &objected(101, 1)), "objections.heads: more than the electorate has");
}

#[test]
fn objections_are_compared_with_votes_cast_and_nobody_objects_where_nobody_voted() {
    let of_cast = |measure| {
        let mut rule = of_all();
        rule.participation.clear();
        rule.objection = vec![ApprovalTest { measure, ..test(Denominator::Cast, at_least(1, 2)) }];
        rule
    };
    // Seventy of a hundred approve; how many voted against nobody knows: ten objections may be many or few.
    let mut count = motion(100, [70, 10, 0]);
    count.options[1].figures = figures(None, 0);
    for (objections, expected) in [(0, Outcome::Adopted), (10, Outcome::InsufficientData), (50, Outcome::Rejected)] {
        count.objections = Some(figures(objections, 0));
        let outcome = strict(&of_cast(Measure::Heads), &count).outcome;
        assert_eq!(outcome, expected, "{objections} objections");
    }
    // No home voted and none objects: half of nothing is not reached.
    let mut count = motion(100, [70, 10, 0]);
    for option in &mut count.options {
        option.figures.lots = Some(0);
    }
    count.objections = Some(tally::Figures { lots: Some(0), ..tally::Figures::default() });
    assert_eq!(strict(&of_cast(Measure::Lots), &count).outcome, Outcome::Adopted);
}

#[test]
fn what_a_second_vote_is_a_share_of_is_unknown_only_where_an_unknown_leader_adds_to_it() {
    use tally::SilenceClause;
    for (of, follows, known) in [
        (Denominator::Cast, false, false),
        (Denominator::Cast, true, false),
        (Denominator::All, false, true),
        (Denominator::All, true, true),
    ] {
        let mut rule = of_all();
        let when = vec![ApprovalTest { measure: Measure::Lots, ..test(of, at_least(1, 3)) }];
        rule.second = Some(Second { on: vec![Outcome::Rejected], when });
        let mut count = motion(100, [34, 10, 0]);
        count.electorate.lots = Some(50);
        for option in &mut count.options {
            option.figures = tally::Figures { lots: Some(8), ..tally::Figures::default() };
        }
        if follows {
            count.options[2].kind = OptionKind::Follow;
        } else {
            count.silence_clause = SilenceClause::CountsWithMajority;
        }
        let reading = rule_based(&rule, &count);
        let second: Vec<_> = reading.comparisons.iter().filter(|test| test.stage == Stage::Second).collect();
        assert_eq!(second.len(), 1);
        assert_eq!((second[0].count, second[0].of.is_some()), (None, known), "of {of}, follows: {follows}");
    }
}
