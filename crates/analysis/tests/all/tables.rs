//! A table of votes keeps what was said, in whatever order it came.

use std::collections::BTreeMap;

use analysis::opinions::{Answers, Map, Standings, Vote, Votes};
use proptest::prelude::*;

pub(crate) fn vote() -> impl Strategy<Value = Vote> {
    prop_oneof![Just(Vote::Agree), Just(Vote::Disagree), Just(Vote::Pass)]
}

/// Votes by up to 30 people on up to 12 statements, some changed afterwards.
pub(crate) fn cells() -> impl Strategy<Value = Vec<(usize, usize, Vote)>> {
    prop::collection::vec((0..30usize, 0..12usize, vote()), 0..300)
}

pub(crate) fn table(cells: &[(usize, usize, Vote)]) -> Votes {
    let mut votes = Votes::new();
    for (person, statement, vote) in cells {
        votes.cast(*person, *statement, *vote);
    }
    votes
}

fn count(said: &[Vote]) -> Answers {
    let of = |vote: Vote| u32::try_from(said.iter().filter(|one| **one == vote).count()).unwrap();
    Answers { agree: of(Vote::Agree), disagree: of(Vote::Disagree), pass: of(Vote::Pass) }
}

proptest! {
    #[test]
    fn the_last_word_on_a_statement_counts_and_only_that(cells in cells()) {
        let votes = table(&cells);
        let last: BTreeMap<(usize, usize), Vote> = cells.iter().map(|(who, what, vote)| ((*who, *what), *vote)).collect();
        prop_assert_eq!(votes.count(), last.len());
        for statement in 0..votes.statements() {
            let said: Vec<Vote> = last.iter().filter(|((_, what), _)| *what == statement).map(|(_, vote)| *vote).collect();
            prop_assert_eq!(votes.answers(statement), count(&said));
        }
        for person in 0..votes.people() {
            let said: Vec<(usize, Vote)> =
                last.iter().filter(|((who, _), _)| *who == person).map(|((_, what), vote)| (*what, *vote)).collect();
            prop_assert_eq!(votes.of(person), &said[..]);
        }
    }

    #[test]
    fn groups_and_the_others_together_are_everybody_who_is_in_one(cells in cells(), groups in prop::collection::vec(prop::option::of(0..4usize), 30)) {
        let votes = table(&cells);
        let standings = Standings::of(&votes, &groups[..votes.people()]);
        for statement in 0..votes.statements() {
            let grouped: Vec<Vote> = (0..votes.people())
                .filter(|person| groups[*person].is_some())
                .flat_map(|person| votes.of(person).iter().filter(|(what, _)| *what == statement).map(|(_, vote)| *vote))
                .collect();
            for group in 0..standings.sizes().len() {
                let (own, others) = (standings.answers(group, statement), standings.others(group, statement));
                let both = Answers {
                    agree: own.agree + others.agree,
                    disagree: own.disagree + others.disagree,
                    pass: own.pass + others.pass,
                };
                prop_assert_eq!(both, count(&grouped));
            }
        }
    }

    #[test]
    fn the_order_in_which_votes_come_does_not_move_the_map(cells in cells(), seed in any::<u64>()) {
        let last: BTreeMap<(usize, usize), Vote> = cells.iter().map(|(who, what, vote)| ((*who, *what), *vote)).collect();
        let mut shuffled: Vec<(usize, usize, Vote)> = last.iter().map(|((who, what), vote)| (*who, *what, *vote)).collect();
        let straight = table(&shuffled);
        shuffled.sort_by_key(|(who, what, _)| (*who as u64 * 31 + *what as u64 + 1).wrapping_mul(seed | 1));
        let mixed = table(&shuffled);
        let (one, other) = (Map::of(&straight), Map::of(&mixed));
        prop_assert_eq!(one.as_ref().map(|map| &map.groups), other.as_ref().map(|map| &map.groups));
        prop_assert_eq!(one.as_ref().map(|map| &map.places), other.as_ref().map(|map| &map.places));
    }
}
