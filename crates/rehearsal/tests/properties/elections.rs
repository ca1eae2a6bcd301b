//! Elections counted again by hand: who passes, who comes before whom, who waits, who draws.

use std::cmp::Reverse;

use governance::assembly::{Mark, QuestionResult, Stage};
use governance::election::{Elected, ElectionGiven, elected};
use proptest::prelude::*;
use rehearsal::fixture::World;
use rehearsal::fixture::elections::{self, five_seats};
use rehearsal::fixture::stations;

const AREAS: [u64; 12] =
    [100_000, 100_000, 100_000, 100_000, 100_000, 100_000, 80_000, 80_000, 80_000, 120_000, 120_000, 500_000];
const CANDIDATES: u8 = 7;
const SEATS: usize = 5;

/// What one entry says: candidates, against all, abstain; or nothing at all.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    Nothing,
    Abstain,
    Against,
    For(Vec<u8>),
}

impl Said {
    fn mark(&self) -> Option<Mark> {
        match self {
            Self::Nothing => None,
            Self::Abstain => Some(Mark::Abstain),
            Self::Against => Some(Mark::Against),
            Self::For(numbers) => Mark::several(numbers.iter().copied()),
        }
    }
}

fn said() -> impl Strategy<Value = Said> {
    // Most choose, so that elections come about; few choices of whom, so that there are equals.
    let some = prop::sample::subsequence((1..=CANDIDATES).collect::<Vec<_>>(), 1..=SEATS).prop_map(Said::For);
    let list = prop_oneof![
        Just(Said::For(vec![1, 2, 3, 4, 5])),
        Just(Said::For(vec![1, 2, 3, 6, 7])),
        Just(Said::For(vec![1, 4, 5, 6, 7])),
    ];
    prop_oneof![1 => Just(Said::Nothing), 1 => Just(Said::Abstain), 1 => Just(Said::Against), 4 => some, 6 => list]
}

fn ballots() -> impl Strategy<Value = Vec<Said>> {
    prop::collection::vec(said(), AREAS.len())
}

fn open(alternates: u32) -> World {
    elections::open(&AREAS, ElectionGiven { alternates, ..five_seats() }, CANDIDATES.into())
}

fn counted(world: &World, order: &[usize], ballots: &[Said]) -> QuestionResult {
    let mut world = world.clone();
    for place in order {
        if let Some(mark) = ballots[*place].mark() {
            stations::cast(&mut world, u32::try_from(*place).unwrap() + 1, &[mark]);
        }
    }
    elections::finish(&mut world, Stage::Counted);
    elections::result(&world).clone()
}

fn in_order(ballots: &[Said]) -> Vec<usize> {
    (0..ballots.len()).collect()
}

/// The count as somebody with a pencil makes it.
fn by_hand(ballots: &[Said], alternates: usize) -> Elected {
    let sum = |choose: &dyn Fn(&Said) -> bool| {
        let chosen = ballots.iter().zip(AREAS).filter(|(said, _)| choose(said));
        chosen.fold((0_u64, 0_u64), |(heads, area), (_, home)| (heads + 1, area + home))
    };
    let took_part = sum(&|said| *said != Said::Nothing);
    let all: u64 = AREAS.iter().sum();
    let quorum = took_part.0 * 3 >= AREAS.len() as u64 * 2 && took_part.1 * 3 >= all * 2;
    if !quorum {
        return Elected { quorum, seats: vec![], alternates: vec![], tied: vec![] };
    }
    let votes = |number: u8| sum(&|said| matches!(said, Said::For(numbers) if numbers.contains(&number)));
    let passes = |(heads, area): (u64, u64)| heads * 2 > took_part.0 && area * 2 > took_part.1;
    let mut passed: Vec<(u8, (u64, u64))> =
        (1..=CANDIDATES).map(|number| (number, votes(number))).filter(|(_, votes)| passes(*votes)).collect();
    passed.sort_by_key(|(number, votes)| (Reverse(*votes), *number));
    let (mut seats, mut waiting, mut tied) = (vec![], vec![], vec![]);
    let mut at = 0;
    for equals in passed.chunk_by(|one, other| one.1 == other.1) {
        let end = at + equals.len();
        let (splits_seats, splits_waiting) =
            (at < SEATS && end > SEATS, alternates > 0 && at < SEATS + alternates && end > SEATS && equals.len() > 1);
        for (place, (number, _)) in (at..).zip(equals) {
            if splits_seats || splits_waiting {
                tied.push(*number);
            } else if place < SEATS {
                seats.push(*number);
            } else if place < SEATS + alternates {
                waiting.push(*number);
            }
        }
        at = end;
    }
    Elected { quorum, seats, alternates: waiting, tied }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_election_counted_by_hand_comes_to_the_same(ballots in ballots(), alternates in 0..=2_u32) {
        let result = counted(&open(alternates), &in_order(&ballots), &ballots);
        prop_assert_eq!(elected(&result).unwrap(), by_hand(&ballots, alternates as usize));
    }

    #[test]
    fn the_order_in_which_ballots_come_changes_no_election(
        ballots in ballots(),
        order in Just((0..AREAS.len()).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let world = open(1);
        prop_assert_eq!(counted(&world, &in_order(&ballots), &ballots), counted(&world, &order, &ballots));
    }

    #[test]
    fn one_more_vote_never_costs_a_candidate_their_seat(
        mut ballots in ballots(),
        voter in 0..AREAS.len(),
        candidate in 1..=CANDIDATES,
    ) {
        let world = open(0);
        let before = elected(&counted(&world, &in_order(&ballots), &ballots)).unwrap();
        let more = match &ballots[voter] {
            Said::For(numbers) if !numbers.contains(&candidate) && numbers.len() < SEATS => {
                Said::For(numbers.iter().copied().chain([candidate]).collect())
            }
            Said::Abstain | Said::Against => Said::For(vec![candidate]),
            other => other.clone(),
        };
        ballots[voter] = more;
        let after = elected(&counted(&world, &in_order(&ballots), &ballots)).unwrap();
        if before.seats.contains(&candidate) {
            prop_assert!(after.seats.contains(&candidate), "{before:?}, then {after:?}");
        }
        if before.tied.contains(&candidate) {
            prop_assert!(after.seats.contains(&candidate) || after.tied.contains(&candidate), "{before:?}, then {after:?}");
        }
    }

    #[test]
    fn a_set_of_candidates_is_read_back_as_it_was_written(numbers in prop::collection::btree_set(1..=32_u8, 1..=32)) {
        let mark = Mark::several(numbers.iter().copied()).unwrap();
        prop_assert_eq!(mark.to_string().parse::<Mark>(), Ok(mark));
        prop_assert_eq!(mark.marked() as usize, numbers.len());
        for number in 1..=32 {
            prop_assert_eq!(mark.marks(Mark::Proposal(number)), numbers.contains(&number));
        }
    }
}
