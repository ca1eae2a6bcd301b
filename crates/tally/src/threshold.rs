//! A fraction that must be reached or exceeded.

use crate::Fraction;

/// Whether reaching a fraction exactly is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Strictness {
    /// Reaching it is enough (以上, 民法典 §1259).
    Inclusive,
    /// It must be exceeded (过半数, 超过).
    Strict,
}

/// A fraction of something that must be reached or exceeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Threshold {
    /// The fraction.
    pub fraction: Fraction,
    /// Whether reaching it is enough.
    pub strictness: Strictness,
}

impl Threshold {
    /// Two thirds or more, and the like.
    #[must_use]
    pub const fn at_least(fraction: Fraction) -> Self {
        Self { fraction, strictness: Strictness::Inclusive }
    }

    /// More than half, and the like.
    #[must_use]
    pub const fn more_than(fraction: Fraction) -> Self {
        Self { fraction, strictness: Strictness::Strict }
    }

    /// Whether a count is enough of a total: both sides are multiplied out and compared.
    #[must_use]
    pub fn holds(self, count: u64, of: u64) -> bool {
        // A u64 times a u32 always fits a u128, so saturation never happens.
        let left = u128::from(count).saturating_mul(self.fraction.denominator().into());
        let right = u128::from(of).saturating_mul(self.fraction.numerator().into());
        match self.strictness {
            Strictness::Inclusive => left >= right,
            Strictness::Strict => left > right,
        }
    }

    /// The least count that would be enough of a total.
    #[must_use]
    pub fn needed(self, of: u64) -> u64 {
        let share = u128::from(of).saturating_mul(self.fraction.numerator().into());
        let below = u128::from(self.fraction.denominator());
        let needed = match self.strictness {
            Strictness::Inclusive => share.div_ceil(below),
            Strictness::Strict => share.checked_div(below).unwrap_or(share).saturating_add(1),
        };
        u64::try_from(needed).unwrap_or(u64::MAX)
    }

    /// How much a count still lacks while the total stays as it is.
    #[must_use]
    pub fn missing(self, count: u64, of: u64) -> u64 {
        self.needed(of).saturating_sub(count)
    }
}
