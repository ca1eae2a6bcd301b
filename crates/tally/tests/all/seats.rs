//! Votes that fill several seats.

use crate::votes::*;
use tally::{Count, Figures, Measure, OptionKind, Outcome, Participating, Reading, Seats, evaluate};

/// Eighty of a hundred owners vote for a committee.
fn election(seats: u32, alternates: u32, drawn: &[&str], candidates: &[(&str, Option<u64>, Option<u64>)]) -> Count {
    let options = candidates.iter().map(|(id, heads, area)| option(id, OptionKind::Choice, figures(*heads, *area)));
    let mut count = count(figures(100, 1_000), options.collect::<Vec<_>>());
    count.participating = Participating::Stated(figures(80, 800));
    count.seats = Some(Seats {
        seats,
        alternates,
        ranking: vec![Measure::Heads, Measure::Area],
        drawn: drawn.iter().map(|id| (*id).to_owned()).collect(),
    });
    count
}

/// Candidates with so many heads and ten of area to each head.
fn heads(of: &[(&'static str, u64)]) -> Vec<(&'static str, Option<u64>, Option<u64>)> {
    of.iter().map(|(id, heads)| (*id, Some(*heads), Some(heads * 10))).collect()
}

fn places(reading: &Reading) -> (Vec<&str>, Vec<&str>, Vec<&str>, u32) {
    (
        reading.winners.iter().map(String::as_str).collect(),
        reading.alternates.iter().map(String::as_str).collect(),
        reading.tied.iter().map(String::as_str).collect(),
        reading.seats_open,
    )
}

#[test]
fn those_who_passed_are_seated_in_the_order_of_heads_and_then_of_area() {
    let mut candidates = heads(&[("a", 50), ("b", 60), ("d", 41), ("e", 40)]);
    candidates.push(("c", Some(50), Some(501)));
    let reading = strict(&ordinary(), &election(2, 1, &[], &candidates));
    assert_eq!(places(&reading), (vec!["b", "c"], vec!["a"], vec![], 0));
    assert_eq!((reading.outcome, reading.winner.as_deref()), (Outcome::Adopted, None));
    assert_eq!(reading.comparisons.len(), 2 + 2 * 5);
}

#[test]
fn whoever_does_not_pass_gets_no_seat_though_seats_stay_open() {
    let reading = strict(&ordinary(), &election(3, 2, &[], &heads(&[("a", 41), ("b", 40)])));
    assert_eq!((reading.outcome, places(&reading)), (Outcome::Adopted, (vec!["a"], vec![], vec![], 2)));
    let nobody = strict(&ordinary(), &election(3, 2, &[], &heads(&[("a", 40), ("b", 40)])));
    assert_eq!((nobody.outcome, nobody.seats_open), (Outcome::NoDecision, 3));
}

#[test]
fn equals_before_the_last_seat_wait_for_a_lot_and_the_lot_decides() {
    let candidates = heads(&[("a", 70), ("b", 50), ("c", 50), ("d", 45)]);
    for (drawn, expected) in [
        (&[][..], (vec!["a"], vec!["d"], vec!["b", "c"], 1)),
        (&["b"][..], (vec!["a"], vec!["d"], vec!["b", "c"], 1)),
        (&["c", "b"][..], (vec!["a", "c"], vec!["b", "d"], vec![], 0)),
        (&["d", "b", "c"][..], (vec!["a", "b"], vec!["c", "d"], vec![], 0)),
    ] {
        let reading = strict(&ordinary(), &election(2, 2, drawn, &candidates));
        assert_eq!((reading.outcome, places(&reading)), (Outcome::Adopted, expected), "{drawn:?}");
    }
}

#[test]
fn equals_who_all_have_a_seat_or_all_have_none_need_no_lot_and_equal_alternates_do() {
    let candidates = heads(&[("b", 50), ("a", 50), ("c", 45), ("d", 45)]);
    let seated = strict(&ordinary(), &election(2, 0, &[], &candidates));
    assert_eq!(places(&seated), (vec!["a", "b"], vec![], vec![], 0));
    let alternates = strict(&ordinary(), &election(2, 2, &[], &candidates));
    assert_eq!(places(&alternates), (vec!["a", "b"], vec![], vec!["c", "d"], 0));
}

#[test]
fn one_seat_has_one_winner_and_none_while_a_lot_is_due() {
    let winner =
        |candidates: &[(&'static str, u64)]| strict(&ordinary(), &election(1, 0, &[], &heads(candidates))).winner;
    assert_eq!(winner(&[("a", 50), ("b", 60)]).as_deref(), Some("b"));
    assert_eq!(winner(&[("a", 60), ("b", 60)]), None);
}

#[test]
fn an_unknown_figure_leaves_an_election_open_only_if_it_could_change_who_is_elected() {
    let mut candidates = heads(&[("a", 70), ("b", 60)]);
    candidates.push(("c", Some(50), None));
    let filled = strict(&ordinary(), &election(2, 0, &[], &candidates));
    assert_eq!((filled.outcome, places(&filled).0), (Outcome::Adopted, vec!["a", "b"]));
    let alternate = strict(&ordinary(), &election(2, 1, &[], &candidates));
    assert_eq!((alternate.outcome, alternate.winners.len()), (Outcome::InsufficientData, 0));
    let failed = strict(&special(), &election(2, 1, &[], &candidates));
    assert_eq!((failed.outcome, places(&failed).0), (Outcome::Adopted, vec!["a", "b"]));
}

#[test]
fn silence_elects_nobody() {
    let mut count = election(1, 0, &[], &heads(&[("a", 50), ("b", 30)]));
    count.silent = Some(figures(20, 200));
    count.silence_clause = tally::SilenceClause::CountsWithMajority;
    let evaluation = read(&ordinary(), &count);
    assert_eq!((evaluation.readings.len(), evaluation.differs), (1, false));
}

#[test]
fn too_few_voters_elect_nobody() {
    let mut count = election(1, 0, &[], &heads(&[("a", 50)]));
    count.participating = Participating::Stated(figures(66, 800));
    assert_eq!(strict(&ordinary(), &count).outcome, Outcome::QuorumNotMet);
    count.participating = Participating::Stated(figures(None, 800));
    assert_eq!(strict(&ordinary(), &count).outcome, Outcome::InsufficientData);
}

#[test]
fn an_election_that_asks_what_cannot_be_is_refused() {
    let good = || election(1, 0, &["a"], &heads(&[("a", 50), ("b", 60)]));
    let problem = |change: fn(&mut Count)| {
        let mut count = good();
        change(&mut count);
        evaluate(&ordinary(), &count).unwrap_err().to_string()
    };
    assert!(evaluate(&ordinary(), &good()).is_ok());
    let seats = |count: &mut Count| count.seats.as_mut().unwrap().seats = 0;
    assert_eq!(problem(seats), "seats: there is at least one seat to fill");
    let summed = |count: &mut Count| count.participating = Participating::SumOfOptions;
    assert!(problem(summed).starts_with("participating: must be stated where seats are filled"));
    let motion = |count: &mut Count| count.options = vec![option("yes", OptionKind::For, figures(1, 1))];
    assert_eq!(problem(motion), "options: seats are filled from options that are a `choice`");
    let follow = |count: &mut Count| count.options.push(option("f", OptionKind::Follow, Figures::default()));
    assert!(problem(follow).starts_with("options: who follows the leading option"));
    let stranger = |count: &mut Count| count.seats.as_mut().unwrap().drawn = vec!["z".into()];
    assert_eq!(problem(stranger), "drawn: names somebody who is no candidate");
    let twice = |count: &mut Count| count.seats.as_mut().unwrap().drawn = vec!["a".into(), "a".into()];
    assert_eq!(problem(twice), "drawn: names a candidate twice");
}

#[test]
fn marks_of_several_candidates_on_one_ballot_are_no_several_voters() {
    let mut rule = ordinary();
    rule.approval.iter_mut().for_each(|test| (test.of, test.threshold) = (tally::Denominator::All, at_least(1, 4)));
    for (first, second, expected) in [
        // Fifty ballots may bear both marks: nobody knows whether two thirds took part.
        (50, 49, Outcome::InsufficientData),
        // Sixty-seven marks of one candidate are sixty-seven voters, whoever else marked what.
        (67, 49, Outcome::Adopted),
    ] {
        let mut count = election(1, 0, &[], &heads(&[("a", first), ("b", second)]));
        count.participating = Participating::Stated(Figures::default());
        assert_eq!(strict(&rule, &count).outcome, expected, "{first} and {second}");
    }
}
