//! Weights that a law cuts before they are counted.

use crate::Fraction;

/// Cuts whoever holds more than half down to the sum of all others.
///
/// Half exactly is not more than half. Who holds everything has no others to be cut to and keeps it.
pub fn cut_to_others(weights: &mut [u64]) {
    let total = weights.iter().fold(0_u128, |sum, weight| sum.saturating_add((*weight).into()));
    for weight in weights {
        let others = total.saturating_sub((*weight).into());
        // Nobody else can hold more than half of the same total, so the others are as they were.
        if let Some(others) = u64::try_from(others).ok().filter(|others| *others > 0) {
            *weight = others.min(*weight);
        }
    }
}

/// What is kept of a weight, exactly: a number of parts and how many of them are a whole.
///
/// Callers that add it to other weights multiply those by the second number first.
#[must_use]
pub fn reduced(weight: u64, keep: Fraction) -> (u64, u32) {
    (weight.saturating_mul(keep.numerator().into()), keep.denominator())
}

/// What counts of the weights that one agent holds for others: at most so much of the total, rounded down.
#[must_use]
pub fn within_cap(held: &[u64], total: u64, cap: Fraction) -> u64 {
    let share = u128::from(total).saturating_mul(cap.numerator().into());
    let most = share.checked_div(cap.denominator().into()).unwrap_or(share);
    let held = held.iter().fold(0_u64, |sum, weight| sum.saturating_add(*weight));
    held.min(u64::try_from(most).unwrap_or(u64::MAX))
}
