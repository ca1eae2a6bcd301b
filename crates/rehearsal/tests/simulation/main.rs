//! A fixed set of simulated communities; `cargo run -p rehearsal -- simulate --seeds A..B` lets more of them live.

use rehearsal::simulation::{Life, live};

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
