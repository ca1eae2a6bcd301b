//! What is true of ballots that name several persons, and of weights that one hand holds for others.

use std::collections::BTreeSet;

use crate::properties::{candidates, elections};
use crate::votes::{count, figures, fraction, option};
use proptest::prelude::*;
use tally::{Count, Figures, Measure, OptionKind, Outcome, Participating, Seats, evaluate, reduced, within_cap};

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// An election by these ballots: each has an area and marks some of four candidates.
fn by_ballots(ballots: &[(u64, BTreeSet<usize>)], electorate: Figures, seats: u32) -> Count {
    let sum = |of: &dyn Fn(&BTreeSet<usize>) -> bool| {
        let marked = ballots.iter().filter(|(_, marks)| of(marks));
        marked.fold((0, 0), |(heads, area), (weight, _)| (heads + 1, area + weight))
    };
    let named = NAMES.iter().enumerate().map(|(place, name)| {
        let (heads, area) = sum(&|marks| marks.contains(&place));
        option(name, OptionKind::Choice, figures(heads, area))
    });
    let (heads, area) = sum(&|_| true);
    Count {
        participating: Participating::Stated(figures(heads, area)),
        seats: Some(Seats { seats, alternates: 1, ranking: vec![Measure::Heads, Measure::Area], drawn: vec![] }),
        ..count(electorate, named.collect::<Vec<_>>())
    }
}

fn ballots() -> impl Strategy<Value = Vec<(u64, BTreeSet<usize>)>> {
    prop::collection::vec((1..5_u64, prop::collection::btree_set(0..4_usize, 0..=3)), 1..9)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_order_of_the_ballots_and_who_cast_which_elects_nobody_else(
        rule in elections(), ballots in ballots(), turn in 0..9_usize, outside in 0..3_u64, seats in 1..4_u32
    ) {
        let area: u64 = ballots.iter().map(|(area, _)| area).sum();
        let electorate = figures(ballots.len() as u64 + outside, area + outside);
        let mut turned = ballots.clone();
        turned.rotate_left(turn % ballots.len());
        let straight = evaluate(&rule, &by_ballots(&ballots, electorate, seats));
        prop_assert_eq!(&straight, &evaluate(&rule, &by_ballots(&turned, electorate, seats)));
        // Owners of equal weight who trade their ballots change nothing either.
        let mut traded = ballots.clone();
        let (first, last) = (traded[0].1.clone(), traded.last().unwrap().1.clone());
        if traded[0].0 == traded.last().unwrap().0 {
            traded[0].1 = last;
            traded.last_mut().unwrap().1 = first;
        }
        prop_assert_eq!(&straight, &evaluate(&rule, &by_ballots(&traded, electorate, seats)));
    }

    #[test]
    fn one_more_mark_never_costs_a_candidate_the_seat(
        rule in elections(), ballots in ballots(), voter in 0..9_usize, who in 0..4_usize, seats in 1..4_u32
    ) {
        let area: u64 = ballots.iter().map(|(area, _)| area).sum();
        let electorate = figures(ballots.len() as u64, area);
        let mut more = ballots.clone();
        let voter = voter % ballots.len();
        more[voter].1.insert(who);
        let seated = |ballots: &[(u64, BTreeSet<usize>)]| {
            let reading = evaluate(&rule, &by_ballots(ballots, electorate, seats)).unwrap().readings.swap_remove(0);
            reading.winners.contains(&NAMES[who].to_owned())
        };
        prop_assert!(!seated(&ballots) || seated(&more));
    }

    #[test]
    fn more_votes_for_one_candidate_never_cost_the_seat_whatever_is_unknown(
        rule in elections(), count in candidates(), who in 0..4_usize
    ) {
        let before = evaluate(&rule, &count).unwrap().readings.swap_remove(0);
        let mut more = count.clone();
        let known = more.options[who].figures;
        let raised = |figure: Option<u64>| figure.map(|figure| (figure + 1).min(6));
        more.options[who].figures = Figures { heads: raised(known.heads), area: raised(known.area), ..known };
        let after = evaluate(&rule, &more).unwrap().readings.swap_remove(0);
        let name = count.options[who].id.clone();
        let lost = before.winners.contains(&name) && !after.winners.contains(&name);
        prop_assert!(!lost || after.outcome == Outcome::InsufficientData, "{:?} {:?}", before, after);
    }

    #[test]
    fn what_one_hand_holds_counts_to_the_last_unit_below_its_cap(
        held in prop::collection::vec(0..60_u64, 0..6), total in 0..400_u64, above in 1..6_u32, more in 0..4_u32, turn in 0..6_usize
    ) {
        let cap = fraction(above, above + more);
        let counted = within_cap(&held, total, cap);
        let sum: u64 = held.iter().sum();
        // Counted one by one: as long as one more is still within the cap and held.
        let mut expected = 0_u64;
        while expected < sum && (expected + 1) * u64::from(above + more) <= total * u64::from(above) {
            expected += 1;
        }
        prop_assert_eq!(counted, expected);
        let mut turned = held.clone();
        turned.rotate_left(turn % held.len().max(1));
        prop_assert_eq!(within_cap(&turned, total, cap), counted);
    }

    #[test]
    fn what_is_kept_of_weights_compares_as_the_fractions_do(one in 0..500_u64, other in 0..500_u64, above in 1..6_u32, more in 0..4_u32) {
        let keep = fraction(above, above + more);
        let ((kept, whole), (beside, same)) = (reduced(one, keep), reduced(other, keep));
        prop_assert_eq!(whole, same);
        prop_assert_eq!(kept.cmp(&beside), one.cmp(&other));
        prop_assert!(kept <= one * u64::from(whole) && (more > 0 || kept == one * u64::from(whole)));
    }
}
