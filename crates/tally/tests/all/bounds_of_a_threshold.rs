//! Shares with a floor and a ceiling, a choice between tests, and who came in person.

use crate::votes::*;
use tally::{Attendance, Outcome, Rule, Stage, Threshold, evaluate};

#[test]
fn a_ceiling_caps_what_is_needed_and_a_floor_has_the_last_word() {
    for (floor, ceiling, of, needed) in [
        (None, Some(100), 1_000, 50),
        (None, Some(100), 2_000, 100),
        (None, Some(100), 3_000, 100),
        (None, Some(100), 19, 1),
        (Some(3), None, 10, 3),
        (Some(3), None, 60, 3),
        (Some(3), None, 61, 4),
        (Some(7), Some(5), 1_000, 7),
    ] {
        let threshold = Threshold { floor, ceiling, ..at_least(1, 20) };
        assert_eq!(threshold.needed(of), needed, "{floor:?} {ceiling:?} of {of}");
        assert!(threshold.holds(needed, of) && !threshold.holds(needed - 1, of));
    }
}

#[test]
fn what_is_allowed_is_capped_and_raised_alike() {
    let quarter = at_least(1, 4);
    assert_eq!((quarter.allowed(100), quarter.allowed(103)), (Some(25), Some(25)));
    assert_eq!((more_than(1, 4).allowed(100), more_than(1, 4).allowed(0)), (Some(24), None));
    assert_eq!(Threshold { ceiling: Some(10), ..quarter }.allowed(100), Some(10));
    assert_eq!(Threshold { floor: Some(30), ..quarter }.allowed(100), Some(30));
    assert_eq!((more_than(1, 4).excess(0, 0), more_than(1, 4).keeps(0, 0)), (1, false));
}

fn in_person() -> Rule {
    let mut rule = ordinary();
    rule.participation.truncate(1);
    rule.participation[0].who = Attendance::InPerson;
    rule.participation[0].threshold = Threshold { ceiling: Some(100), ..at_least(1, 20) };
    rule
}

#[test]
fn so_many_must_come_in_person_whoever_else_takes_part() {
    for (here, expected) in [(50, Outcome::Adopted), (49, Outcome::QuorumNotMet), (0, Outcome::QuorumNotMet)] {
        let mut count = motion(1_000, [80, 20, 0]);
        count.in_person = Some(figures(here, None));
        let reading = strict(&in_person(), &count);
        let test = &reading.comparisons[0];
        assert_eq!(
            (reading.outcome, test.stage, test.count, test.needed),
            (expected, Stage::InPerson, Some(here), Some(50))
        );
    }
}

#[test]
fn where_nobody_says_who_came_in_person_nobody_knows_unless_too_few_took_part_at_all() {
    let enough = motion(1_000, [80, 20, 0]);
    assert_eq!(strict(&in_person(), &enough).outcome, Outcome::InsufficientData);
    let too_few = motion(1_000, [40, 9, 0]);
    assert_eq!(strict(&in_person(), &too_few).outcome, Outcome::QuorumNotMet);
}

#[test]
fn who_came_in_person_was_present_beside_the_silent_though_nobody_says_how_many_owners_there_are() {
    let mut rule = in_person();
    rule.participation[0].threshold = more_than(1, 2);
    for (silent, expected) in [(1, Outcome::InsufficientData), (2, Outcome::QuorumNotMet)] {
        let mut count = count(figures(None, 100), [option("yes", tally::OptionKind::For, figures(None, 60))]);
        count.in_person = Some(figures(2, None));
        count.silent = Some(figures(silent, 0));
        assert_eq!(strict(&rule, &count).outcome, expected, "{silent}");
    }
}

#[test]
fn of_tests_with_one_number_one_must_hold() {
    let mut rule = ordinary();
    rule.participation.iter_mut().for_each(|test| test.either = Some(1));
    for (heads, area, expected) in [
        (Some(70), Some(100), Outcome::Rejected),
        (Some(10), Some(700), Outcome::Rejected),
        (Some(10), Some(100), Outcome::QuorumNotMet),
        (Some(70), None, Outcome::Rejected),
        (Some(10), None, Outcome::InsufficientData),
    ] {
        let mut count = motion(100, [5, 5, 0]);
        count.participating = tally::Participating::Stated(figures(heads, area));
        assert_eq!(strict(&rule, &count).outcome, expected, "{heads:?} {area:?}");
    }
}

#[test]
fn those_present_and_in_person_cannot_be_more_or_fewer_than_there_are() {
    let says = |present: Option<u64>, in_person: Option<u64>| {
        let mut count = motion(100, [40, 10, 0]);
        count.silent = Some(figures(20, None));
        count.present = present.map(|here| figures(here, None));
        count.in_person = in_person.map(|here| figures(here, None));
        evaluate(&ordinary(), &count).map_err(|problem| problem.to_string()).err()
    };
    assert_eq!(says(Some(50), Some(50)), None);
    assert_eq!(says(Some(80), None), None);
    assert_eq!(says(Some(49), None).unwrap(), "present.heads: fewer than took part");
    assert_eq!(
        says(Some(81), None).unwrap(),
        "present.heads: together with silent owners more than the electorate has"
    );
    assert_eq!(says(Some(60), Some(61)).unwrap(), "in_person.heads: more than were present");
    assert_eq!(says(None, Some(51)).unwrap(), "in_person.heads: more than were present");
    assert_eq!(says(None, Some(101)).unwrap(), "in_person.heads: more than the electorate has");
}
