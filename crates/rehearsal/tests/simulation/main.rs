//! A fixed set of simulated communities; `cargo run -p rehearsal -- simulate --seeds A..B` lets more of them live.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod broken;

use rehearsal::simulation::{Life, decade, founding, live};

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
    assert!(all.items_decided >= 8, "{all:?}");
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

#[test]
fn communities_live_ten_years_and_nothing_that_must_hold_breaks() {
    let mut all = decade::Decade::default();
    for seed in 0..3 {
        match decade::live(seed) {
            Ok(life) => all = all.and(life),
            Err(broken) => panic!("seed {}: {}\n{}", broken.seed, broken.reason, broken.log.join("\n")),
        }
    }
    assert!(all.founded == 3 && all.certified >= 30 && all.elected >= 4 && all.renewed >= 2, "{all}");
    assert!(all.handed_in >= 8 && all.refusals >= 2_000 && all.crashes >= 8, "{all}");
    assert!(all.seen.kinds.len() >= 100, "none reached {:?}", all.seen.missing());
}
