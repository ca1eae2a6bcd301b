//! What is true of every count.

use crate::votes::{at_least, more_than, option, outcome, rule};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use tally::{
    Count, CountedOption, Denominator, Figures, Measure, OptionKind, Outcome, Participating, Rule, SilenceClause,
    Strictness, Threshold, evaluate,
};

fn thresholds() -> impl Strategy<Value = Threshold> {
    select(vec![at_least(1, 2), more_than(1, 2), at_least(2, 3), more_than(1, 3), at_least(3, 4), at_least(1, 1)])
}

/// Rules over heads and area; a few test only approval, and a few mix what the share is taken of.
fn rules() -> impl Strategy<Value = Rule> {
    let of = select(vec![Denominator::All, Denominator::Participating]);
    (thresholds(), of, thresholds(), 0..8_u8).prop_map(|(participation, of, approval, shape)| {
        let mut made = rule(participation, of, approval);
        match shape {
            0 => made.participation.clear(),
            1 => made.approval[1].of = Denominator::All,
            2 => made.approval.truncate(1),
            3 => made.participation.truncate(1),
            _ => {}
        }
        made
    })
}

/// The true figures of one measure.
#[derive(Debug, Clone)]
struct World {
    votes: Vec<u64>,
    returned: u64,
    silent: u64,
    electorate: u64,
}

fn worlds(options: usize, overlap: bool) -> impl Strategy<Value = World> {
    (prop::collection::vec(0..4_u64, options), 0..3_u64, 0..4_u64, 0..3_u64).prop_map(
        move |(votes, unlisted, silent, outside)| {
            let marks: u64 = votes.iter().sum();
            let most = votes.iter().copied().max().unwrap_or(0);
            let returned = if overlap { marks.saturating_sub(2).max(most) } else { marks + unlisted };
            World { electorate: (returned + silent + outside).max(1), votes, returned, silent }
        },
    )
}

fn counts() -> impl Strategy<Value = Count> {
    (1..4_usize, any::<bool>(), any::<bool>(), 0..8_u8).prop_flat_map(|(options, is_choice, states, chance)| {
        let overlap = is_choice && states && chance == 0;
        let worlds = (worlds(options, overlap), worlds(options, overlap));
        // Figures 0 to 2 are electorate, participation and silent owners, then come the options.
        let hidden = || subsequence((0..options + 3).collect::<Vec<_>>(), 0..=2);
        (worlds, (hidden(), hidden()), any::<bool>(), Just((is_choice, states, overlap)))
            .prop_map(|(worlds, hidden, has_silent, shape)| shown(&worlds, &hidden, has_silent, shape))
    })
}

fn shown(
    (heads, area): &(World, World),
    hidden: &(Vec<usize>, Vec<usize>),
    has_silent: bool,
    (is_choice, states, overlap): (bool, bool, bool),
) -> Count {
    let figures = |place: usize, figure: fn(&World, usize) -> u64| Figures {
        heads: (!hidden.0.contains(&place)).then(|| figure(heads, place)),
        area: (!hidden.1.contains(&place)).then(|| figure(area, place)),
        shares: None,
        lots: None,
    };
    let kinds = match (is_choice, overlap) {
        (_, true) => [OptionKind::Choice; 3],
        (true, _) => [OptionKind::Choice, OptionKind::Choice, OptionKind::Against],
        (false, _) => [OptionKind::For, OptionKind::Against, OptionKind::Abstain],
    };
    let options = kinds.iter().zip(["a", "b", "c"]).take(heads.votes.len()).enumerate();
    let electorate = figures(0, |world, _| world.electorate);
    Count {
        electorate,
        options: options
            .map(|(index, (kind, id))| option(id, *kind, figures(index + 3, |world, place| world.votes[place - 3])))
            .collect(),
        participating: if states {
            Participating::Stated(figures(1, |world, _| world.returned))
        } else {
            Participating::SumOfOptions
        },
        silent: has_silent.then(|| figures(2, |world, _| world.silent)),
        silence_clause: SilenceClause::CountsWithMajority,
        present: None,
        in_person: None,
        objections: None,
        seats: None,
    }
}

/// Whether two options can never pass together, so that bounds must be exact.
fn is_exclusive(rule: &Rule, count: &Count) -> bool {
    let is_motion = count.options.iter().any(|option| option.kind == OptionKind::For);
    let more_than_half = |threshold: Threshold| {
        let (above, below) = (threshold.fraction.numerator() * 2, threshold.fraction.denominator());
        above > below || above == below && threshold.strictness == Strictness::Strict
    };
    is_motion || !crate::oracle::marks_overlap(count) && rule.approval.iter().any(|test| more_than_half(test.threshold))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn the_bounds_agree_with_trying_every_figure_that_is_possible(rule in rules(), count in counts()) {
        let evaluation = evaluate(&rule, &count).unwrap();
        for (reading, silent_take_part) in evaluation.readings.iter().zip([false, true]) {
            let found = (reading.outcome, reading.winner.clone());
            let expected = crate::oracle::ending(&rule, &count, silent_take_part);
            if is_exclusive(&rule, &count) || found.0 != Outcome::InsufficientData {
                prop_assert_eq!(found, expected, "{:?}", reading.name);
            }
        }
    }

    #[test]
    fn the_order_of_the_options_changes_nothing(rule in rules(), count in counts(), turn in 0..3_usize) {
        let mut turned = count.clone();
        turned.options.rotate_left(turn % count.options.len());
        let (straight, turned) = (evaluate(&rule, &count).unwrap(), evaluate(&rule, &turned).unwrap());
        prop_assert_eq!(straight.differs, turned.differs);
        for (one, other) in straight.readings.iter().zip(&turned.readings) {
            prop_assert_eq!(outcome(one), outcome(other));
            prop_assert_eq!(&one.silent_to, &other.silent_to);
            prop_assert!(one.comparisons.iter().all(|comparison| other.comparisons.contains(comparison)));
        }
    }

    #[test]
    fn one_more_vote_in_favour_never_loses_a_motion(
        rule in rules(), yes in 0..20_u64, no in 0..20_u64, unlisted in 1..10_u64, outside in 0..30_u64
    ) {
        let returned = yes + no + unlisted;
        let all = |figure: u64| Figures::of(figure, figure);
        let voted = |yes: u64| Count {
            electorate: all(returned + outside),
            options: vec![option("yes", OptionKind::For, all(yes)), option("no", OptionKind::Against, all(no))],
            participating: Participating::Stated(all(returned)),
            silent: None,
            silence_clause: SilenceClause::None,
            present: None,
            in_person: None,
            objections: None,
            seats: None,
        };
        let adopted = |count: &Count| evaluate(&rule, count).unwrap().readings[0].outcome == Outcome::Adopted;
        prop_assert!(!adopted(&voted(yes)) || adopted(&voted(yes + 1)));
    }

    #[test]
    fn knowing_more_never_changes_an_outcome_that_was_settled(rule in rules(), count in counts(), index in 0..3_usize) {
        let strict = |count: &Count| evaluate(&rule, count).map(|it| {
            let first = &it.readings[0];
            (first.outcome, first.winner.clone())
        });
        let before = strict(&count).unwrap();
        for figure in 0..6 {
            let mut told = count.clone();
            let place = index % told.options.len();
            let known: &mut CountedOption = &mut told.options[place];
            if known.figures.get(Measure::Heads).is_some() {
                break;
            }
            known.figures.heads = Some(figure);
            // Figures that contradict each other are refused, and marks that newly overlap are another sort of vote.
            if crate::oracle::marks_overlap(&told) != crate::oracle::marks_overlap(&count) {
                continue;
            }
            if let Ok(after) = strict(&told) {
                prop_assert!(before.0 == Outcome::InsufficientData || before == after, "{:?} {:?}", before, after);
            }
        }
    }
}
