//! How fair a lottery is: quotas met, chances that add up, and nobody who could have had more.

use analysis::panel::{Lottery, NoLottery, Pool, Quota, TICKETS};
use proptest::prelude::*;

fn quota(least: u32, most: u32) -> Quota {
    Quota { least, most }
}

/// So many people of each kind, kind by kind.
fn people(kinds: &[(&[usize], usize)]) -> Vec<Vec<usize>> {
    kinds.iter().flat_map(|(counts_for, count)| vec![counts_for.to_vec(); *count]).collect()
}

fn chances(pool: &Pool, lottery: &Lottery) -> Vec<f64> {
    (0..pool.kinds()).map(|kind| lottery.chance(pool, kind)).collect()
}

fn near(one: f64, other: f64) {
    assert!((one - other).abs() < 1e-7, "{one} is not {other}");
}

#[test]
fn without_quotas_everybody_has_the_same_chance() {
    let pool = Pool::new(3, &[], &people(&[(&[], 10)]));
    let lottery = Lottery::fairest(&pool).unwrap();
    near(lottery.chance(&pool, 0), 0.3);
}

#[test]
fn the_few_get_more_only_where_a_quota_asks_for_it() {
    // Two women among twelve, and one woman on a panel of four: each woman 1/2, each man 3/10.
    let pool = Pool::new(4, &[quota(1, 1), quota(3, 3)], &people(&[(&[0], 2), (&[1], 10)]));
    let lottery = Lottery::fairest(&pool).unwrap();
    near(lottery.chance(&pool, 0), 0.5);
    near(lottery.chance(&pool, 1), 0.3);
}

#[test]
fn a_quota_with_room_is_used_so_that_the_least_get_the_most() {
    // Between one and two women: two for two in five panels of four makes 4/12 for everybody.
    let pool = Pool::new(4, &[quota(0, 1), quota(3, 4)], &people(&[(&[0], 2), (&[1], 10)]));
    let lottery = Lottery::fairest(&pool).unwrap();
    near(lottery.chance(&pool, 0), 1.0 / 3.0);
    near(lottery.chance(&pool, 1), 1.0 / 3.0);
}

#[test]
fn after_the_smallest_chance_the_next_smallest_is_made_greatest() {
    // One seat each for old and young. Both old are of building A; the young are one of A and three of B, and one of the
    // panel at most is of A — so an old one always is, and a young one of A never.
    let quotas = [quota(1, 1), quota(1, 1), quota(0, 1)];
    let pool = Pool::new(2, &quotas, &people(&[(&[0, 2], 2), (&[1, 2], 1), (&[1], 3)]));
    let lottery = Lottery::fairest(&pool).unwrap();
    near(lottery.chance(&pool, 0), 0.5);
    near(lottery.chance(&pool, 1), 0.0);
    near(lottery.chance(&pool, 2), 1.0 / 3.0);
}

#[test]
fn a_quota_nobody_can_fill_is_named() {
    let pool = Pool::new(4, &[quota(0, 4), quota(3, 4)], &people(&[(&[0], 9), (&[1], 2)]));
    assert_eq!(Lottery::fairest(&pool).unwrap_err(), NoLottery::TooFew { quota: 1, least: 3, have: 2 });
}

#[test]
fn quotas_that_contradict_each_other_leave_no_panel() {
    let pool = Pool::new(4, &[quota(3, 4), quota(3, 4)], &people(&[(&[0], 9), (&[1], 9)]));
    assert_eq!(Lottery::fairest(&pool).unwrap_err(), NoLottery::NoPanel);
    let pool = Pool::new(12, &[], &people(&[(&[], 9)]));
    assert_eq!(Lottery::fairest(&pool).unwrap_err(), NoLottery::NoPanel);
}

/// Every panel there is, by listing them.
fn every_panel(pool: &Pool, size: u32, quotas: &[Quota], kinds: &[(Vec<usize>, u32)]) -> Vec<Vec<u32>> {
    let mut panels: Vec<Vec<u32>> = vec![Vec::new()];
    assert_eq!(pool.kinds(), kinds.len());
    for (_, most) in kinds {
        panels = panels
            .into_iter()
            .flat_map(|begun| (0..=*most).map(move |count| [&begun[..], &[count]].concat()))
            .collect();
    }
    panels.retain(|panel| {
        panel.iter().sum::<u32>() == size
            && quotas.iter().enumerate().all(|(at, quota)| {
                let have: u32 =
                    panel.iter().zip(kinds).filter(|(_, kind)| kind.0.contains(&at)).map(|(count, _)| count).sum();
                (quota.least..=quota.most).contains(&have)
            })
    });
    panels
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Four kinds over two features with two values each, with quotas that may or may not be met.
    #[test]
    fn chances_add_up_and_no_weighing_of_people_gives_every_panel_less_than_the_lottery(
        counts in prop::array::uniform4(1u32..5),
        size in 1u32..6,
        bounds in prop::array::uniform4((0u32..3, 0u32..4)),
    ) {
        let meets: [Vec<usize>; 4] = [vec![0, 2], vec![0, 3], vec![1, 2], vec![1, 3]];
        let kinds: Vec<(Vec<usize>, u32)> = meets.into_iter().zip(counts).collect();
        let quotas: Vec<Quota> = bounds.iter().map(|(least, more)| quota(*least, least + more)).collect();
        let all: Vec<Vec<usize>> = kinds.iter().flat_map(|(meets, count)| vec![meets.clone(); *count as usize]).collect();
        let pool = Pool::new(size, &quotas, &all);
        let panels = every_panel(&pool, size, &quotas, &kinds);
        let lottery = match Lottery::fairest(&pool) {
            Ok(lottery) => lottery,
            Err(NoLottery::Unsolved) => return Err(TestCaseError::fail("unsolved")),
            Err(_) => {
                prop_assert!(panels.is_empty());
                return Ok(());
            }
        };
        for panel in &lottery.panels {
            prop_assert!(panels.contains(&panel.of_kind), "{:?} is no panel", panel.of_kind);
        }
        prop_assert_eq!(lottery.panels.iter().map(|panel| panel.tickets).sum::<u64>(), TICKETS);
        let chances = chances(&pool, &lottery);
        let seats: f64 = chances.iter().zip(&kinds).map(|(chance, kind)| chance * f64::from(kind.1)).sum();
        prop_assert!((seats - f64::from(size)).abs() < 1e-6);

        // Nobody among the least can have more: mixing in any one panel lowers somebody who has no more than they do.
        let least = chances.iter().copied().fold(f64::INFINITY, f64::min);
        for panel in &panels {
            let raises_all = panel.iter().zip(&kinds).zip(&chances).all(|((count, kind), chance)| {
                f64::from(*count) / f64::from(kind.1) > chance + 1e-6 || *chance > least + 1e-6
            });
            prop_assert!(!raises_all, "{panel:?} raises everybody who has the least chance {least}");
        }
    }
}
