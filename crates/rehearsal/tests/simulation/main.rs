//! A fixed set of simulated communities; `cargo run -p rehearsal -- simulate --seeds A..B` lets more of them live.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod broken;

use rehearsal::simulation::decade::{self, Decade, elsewhere};
use rehearsal::simulation::{Life, founding, live};

fn lives(seeds: std::ops::Range<u64>) -> Life {
    let mut all = Life::default();
    for seed in seeds {
        match live(seed) {
            Ok(life) => all = all.and(life),
            Err(broken) => panic!("seed {}: {}\n{}", broken.seed, broken.reason, broken.log.join("\n")),
        }
    }
    all
}

#[test]
fn what_must_hold_holds_in_the_first_communities() {
    let all = lives(0..4);
    // They do live: a simulation in which nothing happens would hold too.
    assert!(all.certified >= 2 && all.ballots >= 100 && all.refusals >= 100 && all.crashes >= 8, "{all:?}");
    assert!(all.items_decided >= 6, "{all:?}");
}

#[test]
fn what_must_hold_holds_in_the_next_communities() {
    let all = lives(4..8);
    assert!(all.certified >= 2 && all.ballots >= 100 && all.refusals >= 100 && all.crashes >= 8, "{all:?}");
    assert!(all.items_decided >= 8, "{all:?}");
}

#[test]
fn communities_that_start_with_nothing_found_themselves_and_nothing_that_must_hold_breaks() {
    let all = (0..24).map(|seed| founding::live(seed).unwrap_or_else(|reason| panic!("{reason}")));
    let all = all.fold(founding::Founding::default(), founding::Founding::and);
    assert!(all.founded >= 4 && all.filed >= 2 && all.held >= 6 && all.refusals >= 500, "{all:?}");
}

/// Each seed is a test of its own, so that they run side by side.
fn ten_years(seed: u64) -> Decade {
    match decade::live(seed) {
        Ok(life) => life,
        Err(broken) => panic!("seed {}: {}\n{}", broken.seed, broken.reason, broken.log.join("\n")),
    }
}

/// What people quarrel about, or not: these need not happen in every life.
const QUARRELS: [&str; 2] = ["fate", "recount"];

/// An assembly was founded, the house fell, much was refused, and every topic had its part. That every kind of entry is
/// reached is for many lives together: `rehearsal decade` over thirty of them fails where one is not.
fn it_was_a_life(all: &Decade) {
    assert!(all.founded == 1 && all.certified >= 10 && all.crashes >= 1 && all.refusals >= 1_000, "{all}");
    let untouched = all.seen.untouched();
    assert!(untouched.iter().all(|topic| QUARRELS.contains(topic)), "nothing happened in {untouched:?}");
}

#[test]
fn a_community_lives_ten_years_and_nothing_that_must_hold_breaks() {
    it_was_a_life(&ten_years(0));
}

/// An estate elsewhere lived: owners were called to a room and voted, results were certified, much was refused, the house fell.
fn it_was_a_life_elsewhere(seed: u64) {
    let (pack, _) = elsewhere::LAWS[usize::try_from(seed).unwrap()];
    let all = match elsewhere::live(seed) {
        Ok(life) => life,
        Err(broken) => panic!("{pack}, seed {seed}: {}\n{}", broken.reason, broken.log.join("\n")),
    };
    assert!(all.certified >= 5 && all.crashes >= 1 && all.refusals >= 200, "{pack}: {all}");
    let reached = |kind: &str| all.seen.kinds.contains_key(kind);
    for kind in ["gathering.called", "gathering.checked_in", "assembly.ballot_cast", "assembly.objection_raised"] {
        assert!(reached(kind), "{pack}: {:?}", all.seen.kinds);
    }
    // The same meeting votes again on its day, in its form; and somebody would have had it later, or elsewhere.
    if pack == "fr-1965" {
        for code in ["second-over", "form-of-first", "second-called"] {
            assert!(all.seen.refusals.contains(code), "{code}: {:?}", all.seen.refusals);
        }
    }
}

#[test]
fn an_estate_in_hong_kong_lives_five_years_under_its_law_and_nothing_that_must_hold_breaks() {
    it_was_a_life_elsewhere(0);
}

#[test]
fn an_estate_in_germany_lives_five_years_under_its_law_and_nothing_that_must_hold_breaks() {
    it_was_a_life_elsewhere(1);
}

#[test]
fn an_estate_in_france_lives_five_years_under_its_law_and_nothing_that_must_hold_breaks() {
    it_was_a_life_elsewhere(3);
}
