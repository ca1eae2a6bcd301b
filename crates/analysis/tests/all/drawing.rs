//! The draw: the same from the same seed, by hashes that can be worked out by hand, and as likely as the lottery says.

use analysis::panel::{Lottery, Panel, Pool, Quota, TICKETS};
use sha2::{Digest, Sha256};

/// Two women and ten men, one woman on a panel of four.
fn pool() -> Pool {
    let quotas = [Quota { least: 1, most: 1 }, Quota { least: 3, most: 3 }];
    let people: Vec<Vec<usize>> = (0..12).map(|person| vec![usize::from(person >= 2)]).collect();
    Pool::new(4, &quotas, &people)
}

#[test]
fn the_same_seed_draws_the_same_people() {
    let pool = pool();
    let lottery = Lottery::fairest(&pool).unwrap();
    assert_eq!(lottery.draw(&pool, "2026-11-28 0417"), lottery.draw(&pool, "2026-11-28 0417"));
    let drawn: std::collections::BTreeSet<Vec<usize>> =
        (0..50).map(|seed| lottery.draw(&pool, &seed.to_string())).collect();
    assert!(drawn.len() > 20, "{} different panels of 50 seeds", drawn.len());
}

/// The hash of a choice as RFC 3797 writes it, worked out with two decimal digits at a time.
fn by_hand(number: u8, seed: &str, count: usize) -> usize {
    let text = [&[0, number], seed.as_bytes(), &[0, number]].concat();
    let digits: String = Sha256::digest(text).iter().map(|byte| format!("{byte:08b}")).collect();
    digits.chars().fold(0, |rest, bit| (rest * 2 + usize::from(bit == '1')) % count)
}

#[test]
fn each_choice_can_be_worked_out_by_hand() {
    let pool = Pool::new(3, &[], &vec![Vec::new(); 10]);
    let lottery = Lottery { panels: vec![Panel { tickets: TICKETS, of_kind: vec![3] }] };
    let mut left: Vec<usize> = (0..10).collect();
    let mut expected: Vec<usize> =
        (1..=3u8).map(|number| left.remove(by_hand(number, "开奖号 04 17 23", left.len()))).collect();
    expected.sort_unstable();
    assert_eq!(lottery.draw(&pool, "开奖号 04 17 23"), expected);
}

#[test]
fn the_ticket_that_is_drawn_decides_between_panels() {
    let people: Vec<Vec<usize>> = vec![vec![0], vec![1]];
    let free = Quota { least: 0, most: 1 };
    let pool = Pool::new(1, &[free, free], &people);
    let lottery =
        Lottery { panels: vec![Panel { tickets: 3, of_kind: vec![1, 0] }, Panel { tickets: 5, of_kind: vec![0, 1] }] };
    for seed in 0..40 {
        let seed = seed.to_string();
        let expected = if by_hand(0, &seed, 8) < 3 { 0 } else { 1 };
        assert_eq!(lottery.draw(&pool, &seed), [expected], "seed {seed}");
    }
}

#[test]
fn over_many_draws_everybody_is_drawn_as_often_as_their_chance_says() {
    const DRAWS: u32 = 10_000;
    let pool = pool();
    let lottery = Lottery::fairest(&pool).unwrap();
    let mut times = [0u32; 12];
    for seed in 0..DRAWS {
        let drawn = lottery.draw(&pool, &format!("draw {seed}"));
        assert_eq!(drawn.len(), 4);
        assert_eq!(drawn.iter().filter(|person| **person < 2).count(), 1, "{drawn:?}");
        for person in drawn {
            times[person] += 1;
        }
    }
    for (person, times) in times.into_iter().enumerate() {
        let chance = lottery.chance(&pool, pool.kind_of(person));
        let spread = (f64::from(DRAWS) * chance * (1.0 - chance)).sqrt();
        let off = (f64::from(times) - f64::from(DRAWS) * chance).abs();
        assert!(off < 4.0 * spread, "{person}: {times} times, expected {}", f64::from(DRAWS) * chance);
    }
}
