//! What counts come to, case by case.

use crate::votes::*;
use tally::{Figures, Measure, OptionKind, Outcome, Participating, Stage};

#[test]
fn a_motion_passes_when_enough_take_part_and_more_than_half_of_them_agree() {
    for (votes, expected) in [
        ([34, 33, 0], (Outcome::Adopted, Some("yes"))),
        ([33, 34, 0], (Outcome::Rejected, None)),
        ([34, 34, 0], (Outcome::Rejected, None)),
        ([34, 32, 0], (Outcome::QuorumNotMet, None)),
        ([66, 0, 0], (Outcome::QuorumNotMet, None)),
        ([67, 0, 0], (Outcome::Adopted, Some("yes"))),
        ([34, 0, 33], (Outcome::Adopted, Some("yes"))),
        ([34, 0, 34], (Outcome::Rejected, None)),
        ([0, 67, 0], (Outcome::Rejected, None)),
        ([0, 0, 100], (Outcome::Rejected, None)),
        ([0, 0, 0], (Outcome::QuorumNotMet, None)),
    ] {
        let count = motion(100, votes);
        assert_eq!(outcome(&strict(&ordinary(), &count)), expected, "{votes:?}");
    }
}

#[test]
fn three_quarters_of_those_who_took_part_are_enough_when_reached_exactly() {
    assert_eq!(outcome(&strict(&special(), &motion(100, [75, 25, 0]))), (Outcome::Adopted, Some("yes")));
    assert_eq!(outcome(&strict(&special(), &motion(100, [74, 25, 0]))), (Outcome::Rejected, None));
}

#[test]
fn silence_weighs_against_a_motion_that_needs_two_thirds_of_all() {
    assert_eq!(outcome(&strict(&of_all(), &motion(99, [66, 0, 0]))), (Outcome::Adopted, Some("yes")));
    assert_eq!(outcome(&strict(&of_all(), &motion(99, [65, 0, 0]))), (Outcome::Rejected, None));
    assert_eq!(outcome(&strict(&of_all(), &motion(99, [49, 0, 0]))), (Outcome::QuorumNotMet, None));
}

#[test]
fn heads_alone_do_not_carry_a_motion_that_area_fails() {
    let options =
        [option("yes", OptionKind::For, figures(60, 400)), option("no", OptionKind::Against, figures(20, 500))];
    let reading = strict(&ordinary(), &count(figures(100, 1_000), options));
    assert_eq!(outcome(&reading), (Outcome::Rejected, None));
    let holds: Vec<_> = reading.comparisons.iter().map(|test| (test.measure, test.holds)).collect();
    assert_eq!(holds[2..], [(Measure::Heads, Some(true)), (Measure::Area, Some(false))]);
}

#[test]
fn the_failure_of_a_motion_never_adopts_its_opposite() {
    let count = motion(100, [5, 95, 0]);
    let reading = strict(&ordinary(), &count);
    assert_eq!(outcome(&reading), (Outcome::Rejected, None));
    assert!(reading.comparisons.iter().all(|test| test.option.as_deref() != Some("no")));
}

#[test]
fn against_all_choices_never_wins() {
    let options = [
        option("a", OptionKind::Choice, figures(10, 100)),
        option("b", OptionKind::Choice, figures(20, 200)),
        option("neither", OptionKind::Against, figures(70, 700)),
    ];
    assert_eq!(outcome(&strict(&ordinary(), &count(figures(100, 1_000), options))), (Outcome::NoDecision, None));
}

#[test]
fn the_one_choice_that_passes_wins() {
    let options = [
        option("a", OptionKind::Choice, figures(30, 300)),
        option("b", OptionKind::Choice, figures(60, 600)),
        option("void", OptionKind::Void, figures(10, 100)),
    ];
    assert_eq!(outcome(&strict(&ordinary(), &count(figures(100, 1_000), options))), (Outcome::Adopted, Some("b")));
}

#[test]
fn several_choices_that_pass_together_decide_nothing() {
    let options =
        [option("a", OptionKind::Choice, figures(60, 600)), option("b", OptionKind::Choice, figures(70, 700))];
    let mut count = count(figures(100, 1_000), options);
    count.participating = Participating::Stated(figures(100, 1_000));
    assert_eq!(outcome(&strict(&ordinary(), &count)), (Outcome::NoDecision, None));
}

#[test]
fn every_comparison_is_shown_with_both_sides_and_what_is_missing() {
    let reading = strict(&ordinary(), &motion(817, [370, 214, 21]));
    let shown: Vec<_> = reading
        .comparisons
        .iter()
        .map(|test| (test.stage, test.measure, test.option.as_deref(), test.count, test.of, test.holds, test.missing))
        .collect();
    let yes = Some("yes");
    assert_eq!(
        shown,
        [
            (Stage::Participation, Measure::Heads, None, Some(605), Some(817), Some(true), Some(0)),
            (Stage::Participation, Measure::Area, None, Some(6_050), Some(8_170), Some(true), Some(0)),
            (Stage::Approval, Measure::Heads, yes, Some(370), Some(605), Some(true), Some(0)),
            (Stage::Approval, Measure::Area, yes, Some(3_700), Some(6_050), Some(true), Some(0)),
        ]
    );
    let short = strict(&ordinary(), &motion(817, [300, 214, 21]));
    assert_eq!(short.comparisons[0].missing, Some(545 - 535));
}

#[test]
fn a_measure_the_rule_does_not_test_changes_nothing() {
    let mut count = motion(100, [60, 10, 0]);
    count.electorate.shares = Some(5);
    count.options[0].figures.shares = Some(3);
    assert_eq!(outcome(&strict(&ordinary(), &count)), (Outcome::Adopted, Some("yes")));
}

#[test]
fn an_unknown_figure_is_passed_over_when_it_cannot_change_the_outcome() {
    // 39 of 40 agree; the area that took part is unknown, but more than half of all area agreed.
    let mut count = count(figures(51, 4_079_000), [option("yes", OptionKind::For, figures(39, 3_177_000))]);
    count.participating = Participating::Stated(figures(40, None));
    let reading = strict(&ordinary(), &count);
    assert_eq!(outcome(&reading), (Outcome::Adopted, Some("yes")));
    assert_eq!(reading.comparisons[1].holds, None);
    assert_eq!(reading.comparisons[3].missing, None);
}

#[test]
fn an_unknown_figure_that_could_change_the_outcome_leaves_it_open() {
    let mut count = motion(100, [60, 10, 0]);
    count.options[0].figures.area = None;
    assert_eq!(outcome(&strict(&ordinary(), &count)), (Outcome::InsufficientData, None));
    count.participating = Participating::Stated(Figures::default());
    count.options.truncate(1);
    assert_eq!(outcome(&strict(&ordinary(), &count)), (Outcome::InsufficientData, None));
}

#[test]
fn a_quorum_known_to_be_missed_decides_whatever_else_is_unknown() {
    let options =
        [option("yes", OptionKind::For, figures(60, None)), option("no", OptionKind::Against, figures(6, None))];
    assert_eq!(outcome(&strict(&ordinary(), &count(figures(100, None), options))), (Outcome::QuorumNotMet, None));
}

#[test]
fn a_quorum_is_missed_by_the_bounds_when_too_many_are_known_to_be_silent() {
    let mut count = motion(100, [60, 0, 0]);
    count.options[1].figures.heads = None;
    count.silent = Some(figures(34, None));
    assert_eq!(outcome(&strict(&ordinary(), &count)), (Outcome::QuorumNotMet, None));
}

#[test]
fn a_motion_that_cannot_pass_any_more_is_rejected_though_a_figure_is_unknown() {
    let mut count = motion(100, [30, 36, 0]);
    count.options[2].figures = figures(None, None);
    assert_eq!(outcome(&strict(&ordinary(), &count)), (Outcome::InsufficientData, None));
    count.participating = Participating::Stated(figures(70, 700));
    assert_eq!(outcome(&strict(&ordinary(), &count)), (Outcome::Rejected, None));
}

/// Choices on ballots that marked several: 80 ballots, more marks than that.
fn marked(heads: [Option<u64>; 4], area: [Option<u64>; 4], participating: Figures) -> tally::Reading {
    let kinds = [OptionKind::Choice, OptionKind::Choice, OptionKind::Choice, OptionKind::Against];
    let options = kinds.into_iter().zip(["a", "b", "c", "none"]).zip(heads.into_iter().zip(area));
    let options: Vec<_> = options.map(|((kind, id), (heads, area))| option(id, kind, figures(heads, area))).collect();
    let mut count = count(figures(100, 1_000), options);
    count.participating = Participating::Stated(participating);
    strict(&ordinary(), &count)
}

#[test]
fn where_ballots_marked_several_choices_an_unknown_one_may_be_on_all_of_them() {
    let heads = [Some(50), Some(35), None, Some(40)];
    let area = [Some(500), Some(100), None, Some(100)];
    assert_eq!(outcome(&marked(heads, area, figures(80, 800))), (Outcome::InsufficientData, None));
}

#[test]
fn where_ballots_marked_several_choices_the_largest_tells_how_many_took_part() {
    let heads = [Some(60), Some(50), Some(0), Some(0)];
    let area = [Some(700), Some(100), Some(0), Some(0)];
    assert_eq!(outcome(&marked(heads, area, figures(80, None))), (Outcome::Adopted, Some("a")));
}
