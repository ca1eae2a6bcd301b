//! Draws groups of owners whose areas add up exactly to given figures.

use crate::end::{Trouble, bad};

/// Exchanges members between two groups until the first adds up to `target`.
///
/// Each round exchanges the two members that bring the sum nearest. With a few hundred areas that differ by hundredths
/// there is nearly always a pair for any difference, so it ends after a few dozen rounds; if not, the caller is told.
pub(super) fn exchange(area: &[u64], first: &mut [usize], second: &mut [usize], target: u64) -> Result<(), Trouble> {
    let of = |member: usize| i128::from(area.get(member).copied().unwrap_or(0));
    let mut missing = i128::from(target) - first.iter().map(|member| of(*member)).sum::<i128>();
    while missing != 0 {
        let pairs = first.iter().enumerate().flat_map(|(at, one)| {
            second.iter().enumerate().map(move |(from, other)| (at, from, of(*other) - of(*one)))
        });
        let best = pairs.min_by_key(|(_, _, gain)| (missing - gain).abs());
        let (at, from, gain) = best.filter(|(_, _, gain)| (missing - gain).abs() < missing.abs()).ok_or_else(no_fit)?;
        std::mem::swap(first.get_mut(at).ok_or_else(no_fit)?, second.get_mut(from).ok_or_else(no_fit)?);
        missing -= gain;
    }
    Ok(())
}

fn no_fit() -> Trouble {
    bad("the areas of the demo cannot be made to fit")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_keep_their_sizes_and_reach_the_target_to_the_last_unit() {
        let area: Vec<u64> = (0..300).map(|place| 9_000 + place * place % 7_919).collect();
        let mut first: Vec<usize> = (0..120).collect();
        let mut second: Vec<usize> = (120..300).collect();
        let sum: u64 = first.iter().map(|member| area[*member]).sum();
        exchange(&area, &mut first, &mut second, sum + 12_345).unwrap();
        assert_eq!(first.iter().map(|member| area[*member]).sum::<u64>(), sum + 12_345);
        let mut all: Vec<usize> = first.iter().chain(&second).copied().collect();
        all.sort_unstable();
        assert_eq!((first.len(), second.len(), all), (120, 180, (0..300).collect()));
    }

    #[test]
    fn a_sum_that_nobody_can_reach_is_told() {
        assert!(exchange(&[10, 10, 10, 10], &mut [0, 1], &mut [2, 3], 21).is_err());
    }
}
