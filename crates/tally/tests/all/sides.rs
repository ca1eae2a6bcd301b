//! Tests of the votes against a motion.

use crate::votes::*;
use tally::{Count, Denominator, Figures, OptionKind, Outcome, Rule, Side, Stage, Threshold, evaluate};

fn against(of: Denominator, threshold: Threshold) -> Rule {
    let mut made = rule(at_least(1, 1), of, threshold);
    made.participation.clear();
    made.approval.iter_mut().for_each(|test| test.side = Side::Against);
    made
}

fn at_most_a_quarter() -> Rule {
    against(Denominator::Cast, at_least(1, 4))
}

fn less_than_half() -> Rule {
    against(Denominator::Cast, more_than(1, 2))
}

#[test]
fn a_motion_stands_while_no_more_than_so_much_is_against_it() {
    for (rule, votes, expected) in [
        (at_most_a_quarter(), [75, 25, 0], Outcome::Adopted),
        (at_most_a_quarter(), [74, 26, 0], Outcome::Rejected),
        (at_most_a_quarter(), [3, 1, 90], Outcome::Adopted),
        (at_most_a_quarter(), [1, 0, 0], Outcome::Adopted),
        (at_most_a_quarter(), [0, 0, 90], Outcome::Rejected),
        (less_than_half(), [51, 49, 0], Outcome::Adopted),
        (less_than_half(), [50, 50, 0], Outcome::Rejected),
        (against(Denominator::Participating, at_least(1, 4)), [10, 25, 65], Outcome::Adopted),
        (against(Denominator::All, more_than(1, 4)), [10, 24, 0], Outcome::Adopted),
        (against(Denominator::All, more_than(1, 4)), [10, 25, 0], Outcome::Rejected),
    ] {
        assert_eq!(strict(&rule, &motion(100, votes)).outcome, expected, "{votes:?}");
    }
}

#[test]
fn the_comparison_names_the_option_against_and_says_by_how_much_it_is_over() {
    for (votes, holds, over, allowed) in
        [([74, 26, 0], false, 1, 25), ([75, 25, 0], true, 0, 25), ([60, 40, 0], false, 15, 25)]
    {
        let reading = strict(&at_most_a_quarter(), &motion(100, votes));
        let test = &reading.comparisons[0];
        assert_eq!((test.stage, test.side, test.option.as_deref()), (Stage::Approval, Side::Against, Some("no")));
        assert_eq!((test.count, test.of, test.holds), (Some(votes[1]), Some(100), Some(holds)));
        assert_eq!((test.missing, test.needed), (Some(over), Some(allowed)));
    }
}

#[test]
fn an_unknown_number_against_leaves_a_motion_open_and_unknown_abstentions_do_not() {
    let mut count = motion(100, [30, 10, 0]);
    count.options[2].figures = Figures::default();
    assert_eq!(strict(&at_most_a_quarter(), &count).outcome, Outcome::Adopted);
    count.options[1].figures = Figures::default();
    assert_eq!(strict(&at_most_a_quarter(), &count).outcome, Outcome::InsufficientData);
    count.participating = tally::Participating::Stated(figures(40, 400));
    assert_eq!(strict(&at_most_a_quarter(), &count).outcome, Outcome::Adopted);
}

#[test]
fn votes_against_are_compared_for_a_motion_with_one_option_against_it() {
    let problem = |count: &Count| evaluate(&at_most_a_quarter(), count).unwrap_err().to_string();
    let mut nobody_can_object = motion(100, [3, 1, 0]);
    nobody_can_object.options.remove(1);
    let one = "options: where votes against are compared, a motion has one option `against` it";
    assert_eq!(problem(&nobody_can_object), one);
    let mut twice = motion(100, [3, 1, 0]);
    twice.options.push(option("never", OptionKind::Against, figures(1, 10)));
    assert_eq!(problem(&twice), one);
    let choices = [option("a", OptionKind::Choice, figures(1, 1)), option("no", OptionKind::Against, figures(1, 1))];
    let choice = "options: votes against are compared for a motion, not for a `choice`";
    assert_eq!(problem(&count(figures(9, 9), choices)), choice);
}
