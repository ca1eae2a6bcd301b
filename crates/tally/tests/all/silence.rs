//! Owners who were served and warned and did not answer.

use crate::votes::*;
use tally::{Count, OptionKind, Outcome, Participating, Rule, SilenceClause};

fn with_silent(mut count: Count, heads: impl Into<Option<u64>>, area: impl Into<Option<u64>>) -> Count {
    count.silent = Some(figures(heads, area));
    count.silence_clause = SilenceClause::CountsWithMajority;
    count
}

#[test]
fn without_a_clause_silence_is_silence() {
    let mut count = motion(100, [50, 10, 0]);
    count.silent = Some(figures(40, 400));
    let evaluation = read(&ordinary(), &count);
    assert_eq!(evaluation.readings.len(), 1);
    assert_eq!(outcome(&evaluation.readings[0]), (Outcome::QuorumNotMet, None));
}

#[test]
fn silent_owners_take_part_and_follow_the_leading_option() {
    let count = with_silent(motion(100, [40, 20, 0]), 30, 300);
    let evaluation = read(&ordinary(), &count);
    assert_eq!(outcome(&evaluation.readings[0]), (Outcome::QuorumNotMet, None));
    assert_eq!(outcome(&evaluation.readings[1]), (Outcome::Adopted, Some("yes")));
    assert!(evaluation.differs);
    let reading = &evaluation.readings[1];
    assert_eq!(reading.silent_to.as_deref(), Some("yes"));
    assert_eq!((reading.comparisons[0].count, reading.comparisons[2].count), (Some(90), Some(70)));
}

#[test]
fn silent_owners_who_follow_the_leading_opposition_adopt_nothing() {
    let reading = rule_based(&ordinary(), &with_silent(motion(100, [20, 40, 0]), 30, 300));
    assert_eq!(outcome(&reading), (Outcome::Rejected, None));
    assert_eq!(reading.silent_to.as_deref(), Some("no"));
}

#[test]
fn abstentions_never_lead() {
    let reading = rule_based(&ordinary(), &with_silent(motion(100, [20, 10, 40]), 30, 300));
    assert_eq!(reading.silent_to.as_deref(), Some("yes"));
    assert_eq!(outcome(&reading), (Outcome::Rejected, None));
}

#[test]
fn silent_owners_are_added_to_nobody_when_two_options_are_equal() {
    let reading = rule_based(&ordinary(), &with_silent(motion(100, [30, 30, 0]), 40, 400));
    assert_eq!(reading.silent_to, None);
    assert_eq!(reading.comparisons[0].count, Some(100));
    assert_eq!(outcome(&reading), (Outcome::Rejected, None));
}

#[test]
fn silent_owners_are_added_to_nobody_when_heads_and_area_disagree() {
    let options =
        [option("yes", OptionKind::For, figures(40, 200)), option("no", OptionKind::Against, figures(20, 400))];
    let reading = rule_based(&ordinary(), &with_silent(count(figures(100, 1_000), options), 30, 300));
    assert_eq!(reading.silent_to, None);
    assert_eq!(outcome(&reading), (Outcome::Rejected, None));
}

#[test]
fn nobody_leads_a_vote_in_which_nobody_voted() {
    let reading = rule_based(&ordinary(), &with_silent(motion(100, [0, 0, 0]), 100, 1_000));
    assert_eq!(reading.silent_to, None);
    assert_eq!(outcome(&reading), (Outcome::Rejected, None));
}

#[test]
fn a_measure_that_is_unknown_has_no_say_in_who_leads() {
    let mut count = with_silent(motion(100, [40, 20, 0]), 30, 300);
    count.options[1].figures.area = None;
    assert_eq!(rule_based(&ordinary(), &count).silent_to.as_deref(), Some("yes"));
}

#[test]
fn when_no_figure_tells_who_leads_the_outcome_stands_only_if_it_is_the_same_for_all() {
    let mut count = with_silent(motion(100, [40, 20, 0]), 30, 300);
    count.options[1].figures = figures(None, None);
    let reading = rule_based(&ordinary(), &count);
    assert_eq!((reading.outcome, reading.silent_to.as_deref()), (Outcome::InsufficientData, None));
    assert_eq!(reading.comparisons[2].count, None);
    let mut sure = with_silent(motion(100, [80, 2, 0]), 3, 30);
    sure.options[1].figures = figures(None, None);
    assert_eq!(outcome(&rule_based(&ordinary(), &sure)), (Outcome::Adopted, Some("yes")));
}

#[test]
fn readings_that_agree_do_not_differ() {
    assert!(!read(&ordinary(), &with_silent(motion(100, [60, 20, 0]), 10, 100)).differs);
}

#[test]
fn silent_owners_whose_area_is_unknown_leave_the_reading_open_when_it_matters() {
    let count = with_silent(motion(100, [40, 20, 0]), 40, None);
    assert_eq!(outcome(&rule_based(&ordinary(), &count)), (Outcome::InsufficientData, None));
}

/// Area is equal on both sides, so that nobody leads; only heads are tested for approval.
fn tied(yes: Option<u64>, participating: Participating, silent: Option<u64>) -> (Rule, Count) {
    let mut rule = ordinary();
    rule.approval.truncate(1);
    let options =
        [option("yes", OptionKind::For, figures(yes, 400)), option("no", OptionKind::Against, figures(20, 400))];
    let mut count = with_silent(count(figures(100, 1_000), options), silent, 0);
    count.participating = participating;
    (rule, count)
}

#[test]
fn silent_owners_of_unknown_number_who_follow_nobody_can_outweigh_a_majority() {
    let (rule, open) = tied(Some(50), Participating::SumOfOptions, None);
    assert_eq!(outcome(&rule_based(&rule, &open)), (Outcome::InsufficientData, None));
    let (rule, settled) = tied(Some(51), Participating::SumOfOptions, None);
    assert_eq!(outcome(&rule_based(&rule, &settled)), (Outcome::Adopted, Some("yes")));
    let (rule, known) = tied(Some(50), Participating::SumOfOptions, Some(29));
    assert_eq!(outcome(&rule_based(&rule, &known)), (Outcome::Adopted, Some("yes")));
}

#[test]
fn an_unknown_option_cannot_have_the_silent_owners_who_follow_nobody() {
    let unknown = Participating::Stated(figures(None, 800));
    let (rule, count) = tied(None, unknown, Some(60));
    assert_eq!(outcome(&rule_based(&rule, &count)), (Outcome::Rejected, None));
}

#[test]
fn who_leads_is_told_by_the_measures_of_the_rule_and_by_no_other() {
    use tally::Measure;
    let mut rule = ordinary();
    rule.participation.retain(|test| test.measure == Measure::Heads);
    rule.approval.retain(|test| test.measure == Measure::Heads);
    let options = [option("yes", OptionKind::For, figures(20, 1)), option("no", OptionKind::Against, figures(10, 100))];
    let count = with_silent(crate::votes::count(figures(100, 0), options.clone()), 60, 0);
    // No area is tested, so an electorate without any decides all the same.
    let mut of_heads = count.clone();
    of_heads.electorate.area = Some(1_000);
    assert_eq!(rule_based(&rule, &of_heads).silent_to.as_deref(), Some("yes"));
    let mut without_area = count;
    without_area.options.iter_mut().for_each(|option| option.figures.area = Some(0));
    assert_eq!(rule_based(&rule, &without_area).silent_to.as_deref(), Some("yes"));
    for measure in [Measure::Heads, Measure::Area] {
        let mut rule = ordinary();
        rule.participation.retain(|test| test.measure == measure);
        rule.approval.retain(|test| test.measure == measure);
        let leads = if measure == Measure::Heads { "yes" } else { "no" };
        assert_eq!(rule_based(&rule, &of_heads).silent_to.as_deref(), Some(leads));
        rule.participation.clear();
        assert_eq!(rule_based(&rule, &of_heads).silent_to.as_deref(), Some(leads), "approval alone tells");
        let mut rule = ordinary();
        rule.participation.retain(|test| test.measure == measure);
        rule.approval.clear();
        assert_eq!(rule_based(&rule, &of_heads).silent_to.as_deref(), Some(leads), "participation alone tells");
    }
}
