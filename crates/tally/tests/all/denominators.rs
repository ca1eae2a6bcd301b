//! What a share is taken of.

use crate::votes::*;
use tally::{CountedOption, Denominator, Figures, OptionKind, Outcome, Rule, SilenceClause};

/// More than half, and nobody need take part.
fn majority(of: Denominator) -> Rule {
    let mut made = rule(at_least(1, 1), of, more_than(1, 2));
    made.participation.clear();
    made
}

fn both(figure: u64) -> Figures {
    figures(figure, figure)
}

#[test]
fn abstentions_and_void_ballots_are_not_votes_cast_and_the_silent_and_absent_are_nothing() {
    for (of, for_it, against, expected) in [
        (Denominator::All, 51, 0, Outcome::Adopted),
        (Denominator::All, 50, 0, Outcome::Rejected),
        (Denominator::Participating, 36, 5, Outcome::Adopted),
        (Denominator::Participating, 35, 5, Outcome::Rejected),
        (Denominator::Cast, 6, 5, Outcome::Adopted),
        (Denominator::Cast, 5, 5, Outcome::Rejected),
        (Denominator::Cast, 1, 0, Outcome::Adopted),
        (Denominator::Cast, 0, 0, Outcome::Rejected),
        (Denominator::Present, 43, 0, Outcome::Adopted),
        (Denominator::Present, 42, 0, Outcome::Rejected),
    ] {
        let mut count = motion(100, [for_it, against, 20]);
        count.options.push(option("void", OptionKind::Void, figures(10, 100)));
        count.present = Some(figures(85, 850));
        assert_eq!(strict(&majority(of), &count).outcome, expected, "{for_it} to {against} of {of}");
    }
}

#[test]
fn who_was_present_is_who_handed_in_a_ballot_unless_it_is_said() {
    let mut count = motion(100, [40, 10, 20]);
    let reading = strict(&majority(Denominator::Present), &count);
    assert_eq!((reading.outcome, reading.comparisons[0].of), (Outcome::Adopted, Some(70)));
    count.present = Some(figures(80, 800));
    let reading = strict(&majority(Denominator::Present), &count);
    assert_eq!((reading.outcome, reading.comparisons[0].of), (Outcome::Rejected, Some(80)));
}

#[test]
fn who_was_present_and_handed_in_nothing_takes_part_in_a_meeting() {
    let mut count = motion(90, [40, 10, 0]);
    assert_eq!(strict(&ordinary(), &count).outcome, Outcome::QuorumNotMet);
    count.present = Some(figures(60, 600));
    assert_eq!(strict(&ordinary(), &count).outcome, Outcome::Adopted);
}

#[test]
fn votes_cast_for_choices_are_those_for_each_and_those_against_all() {
    let options = [
        option("a", OptionKind::Choice, both(6)),
        option("b", OptionKind::Choice, both(3)),
        option("none", OptionKind::Against, both(2)),
        option("abstain", OptionKind::Abstain, both(50)),
    ];
    let reading = strict(&majority(Denominator::Cast), &count(both(100), options));
    assert_eq!((outcome(&reading), reading.comparisons[0].of), ((Outcome::Adopted, Some("a")), Some(11)));
}

#[test]
fn an_unknown_number_of_abstentions_does_not_matter_to_votes_cast() {
    let mut count = motion(100, [6, 5, 0]);
    count.options[2].figures = Figures::default();
    assert_eq!(strict(&majority(Denominator::Cast), &count).outcome, Outcome::Adopted);
    assert_eq!(strict(&majority(Denominator::Participating), &count).outcome, Outcome::InsufficientData);
    count.options[1].figures = Figures::default();
    assert_eq!(strict(&majority(Denominator::Cast), &count).outcome, Outcome::InsufficientData);
}

/// Seven owners follow whichever leads.
fn following(votes: [u64; 3]) -> tally::Count {
    let mut count = motion(100, votes);
    count.options.push(option("follow", OptionKind::Follow, figures(7, 70)));
    count
}

#[test]
fn who_follows_the_leading_option_is_counted_with_it_only_where_the_rules_are_read_so() {
    let rule = majority(Denominator::Participating);
    for (votes, by_ballots, with_followers, to) in [
        ([20, 16, 0], Outcome::Rejected, Outcome::Adopted, Some("yes")),
        ([16, 20, 0], Outcome::Rejected, Outcome::Rejected, Some("no")),
        ([16, 16, 0], Outcome::Rejected, Outcome::Rejected, None),
        ([30, 16, 0], Outcome::Adopted, Outcome::Adopted, Some("yes")),
    ] {
        let evaluation = read(&rule, &following(votes));
        let [strict, led] = evaluation.readings.as_slice() else { panic!("two readings") };
        assert_eq!((strict.outcome, led.outcome, led.silent_to.as_deref()), (by_ballots, with_followers, to));
        assert_eq!(evaluation.differs, by_ballots != with_followers);
        assert_eq!(
            (strict.comparisons[0].of, led.comparisons[0].of),
            (Some(votes[0] + votes[1] + 7), strict.comparisons[0].of)
        );
    }
}

#[test]
fn who_follows_never_leads_and_stands_beside_silent_owners() {
    let mut count = following([2, 1, 0]);
    count.silent = Some(figures(80, 800));
    count.silence_clause = SilenceClause::CountsWithMajority;
    let led = rule_based(&ordinary(), &count);
    assert_eq!((led.outcome, led.silent_to.as_deref()), (Outcome::Adopted, Some("yes")));
    assert_eq!(led.comparisons[2].count, Some(2 + 7 + 80));
}

#[test]
fn nobody_follows_who_could_mark_several() {
    let options: Vec<CountedOption> = [("a", OptionKind::Choice), ("b", OptionKind::Choice), ("c", OptionKind::Follow)]
        .map(|(id, kind)| option(id, kind, both(8)))
        .into();
    let mut count = count(both(20), options);
    count.participating = tally::Participating::Stated(both(10));
    let problem = tally::evaluate(&ordinary(), &count).unwrap_err();
    assert_eq!(problem.to_string(), "options: who follows the leading option cannot mark several");
}

#[test]
fn votes_cast_hold_who_follows_only_where_an_option_leads() {
    let rule = majority(Denominator::Cast);
    for (votes, expected, cast) in [
        ([20, 16, 0], Outcome::Adopted, 43),
        ([16, 20, 0], Outcome::Rejected, 43),
        ([16, 16, 0], Outcome::Rejected, 32),
    ] {
        let led = rule_based(&rule, &following(votes));
        assert_eq!((led.outcome, led.comparisons[0].of), (expected, Some(cast)), "{votes:?}");
    }
}

#[test]
fn votes_cast_hold_silent_owners_only_where_they_take_part_and_an_option_leads() {
    let rule = majority(Denominator::Cast);
    for (votes, clause, expected, cast) in [
        ([30, 20, 0], SilenceClause::CountsWithMajority, Outcome::Adopted, 90),
        ([30, 30, 0], SilenceClause::CountsWithMajority, Outcome::Rejected, 60),
        ([22, 20, 0], SilenceClause::None, Outcome::Adopted, 49),
    ] {
        let mut count = motion(100, votes);
        count.silent = Some(figures(40, 400));
        count.silence_clause = clause;
        if clause == SilenceClause::None {
            count.options.push(option("follow", OptionKind::Follow, figures(7, 70)));
        }
        let led = rule_based(&rule, &count);
        assert_eq!((led.outcome, led.comparisons[0].of), (expected, Some(cast)), "{votes:?}");
    }
}

#[test]
fn silent_owners_nobody_counted_may_join_the_leader_and_outvote_another_choice() {
    let mut rule = majority(Denominator::Cast);
    rule.approval.iter_mut().for_each(|test| test.threshold = at_least(1, 4));
    let options = [option("a", OptionKind::Choice, both(10)), option("b", OptionKind::Choice, both(9))];
    let mut count = count(both(100), options);
    count.silence_clause = SilenceClause::CountsWithMajority;
    for (silent, expected) in [
        // Nineteen voted: both have a quarter of them, only the leader has one of a hundred.
        (Some(0), Outcome::NoDecision),
        (Some(81), Outcome::Adopted),
        (None, Outcome::InsufficientData),
    ] {
        count.silent = silent.map(both);
        assert_eq!(rule_based(&rule, &count).outcome, expected, "{silent:?}");
    }
}
