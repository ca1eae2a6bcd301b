//! A fraction that must be reached or exceeded, or must not be.

use crate::Fraction;

/// Whether reaching a fraction exactly is enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Strictness {
    /// Reaching it is enough (以上, 民法典 §1259); of votes against: at most.
    Inclusive,
    /// It must be exceeded (过半数, 超过); of votes against: less than.
    Strict,
}

/// A fraction of something that must be reached or exceeded, within bounds in whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Threshold {
    /// The fraction.
    pub fraction: Fraction,
    /// Whether reaching it is enough.
    pub strictness: Strictness,
    /// Never less than this, whatever the fraction comes to.
    pub floor: Option<u64>,
    /// Never more than this, unless the floor says so.
    pub ceiling: Option<u64>,
}

impl Threshold {
    /// Two thirds or more, and the like.
    #[must_use]
    pub const fn at_least(fraction: Fraction) -> Self {
        Self { fraction, strictness: Strictness::Inclusive, floor: None, ceiling: None }
    }

    /// More than half, and the like.
    #[must_use]
    pub const fn more_than(fraction: Fraction) -> Self {
        Self { fraction, strictness: Strictness::Strict, floor: None, ceiling: None }
    }

    /// Whether a count is enough of a total.
    #[must_use]
    pub fn holds(self, count: u64, of: u64) -> bool {
        u128::from(count) >= self.exactly_needed(of)
    }

    /// The least count that would be enough of a total: both sides are multiplied out and compared.
    #[must_use]
    pub fn needed(self, of: u64) -> u64 {
        u64::try_from(self.exactly_needed(of)).unwrap_or(u64::MAX)
    }

    fn exactly_needed(self, of: u64) -> u128 {
        // A u64 times a u32 always fits a u128, so saturation never happens.
        let share = u128::from(of).saturating_mul(self.fraction.numerator().into());
        let below = u128::from(self.fraction.denominator());
        let needed = match self.strictness {
            Strictness::Inclusive => share.div_ceil(below),
            Strictness::Strict => share.checked_div(below).unwrap_or(share).saturating_add(1),
        };
        let needed = self.ceiling.map_or(needed, |ceiling| needed.min(ceiling.into()));
        needed.max(self.floor.unwrap_or(0).into())
    }

    /// How much a count still lacks while the total stays as it is.
    #[must_use]
    pub fn missing(self, count: u64, of: u64) -> u64 {
        self.needed(of).saturating_sub(count)
    }

    /// The greatest count that is still allowed of a total, where the fraction must not be exceeded or, if it is strict,
    /// must not be reached; `None` where not even nothing is less than it.
    #[must_use]
    pub fn allowed(self, of: u64) -> Option<u64> {
        let share = u128::from(of).saturating_mul(self.fraction.numerator().into());
        let below = u128::from(self.fraction.denominator());
        let allowed = match self.strictness {
            Strictness::Inclusive => Some(share.checked_div(below).unwrap_or(share)),
            Strictness::Strict => share.div_ceil(below).checked_sub(1),
        };
        let allowed = allowed.map(|allowed| u64::try_from(allowed).unwrap_or(u64::MAX));
        allowed.map(|allowed| self.ceiling.map_or(allowed, |ceiling| allowed.min(ceiling))).max(self.floor)
    }

    /// Whether a count that must stay low is low enough.
    #[must_use]
    pub fn keeps(self, count: u64, of: u64) -> bool {
        self.allowed(of).is_some_and(|allowed| count <= allowed)
    }

    /// By how much a count that must stay low is too high; 0 where it is not.
    #[must_use]
    pub fn excess(self, count: u64, of: u64) -> u64 {
        match self.allowed(of) {
            Some(allowed) => count.saturating_sub(allowed),
            None => count.saturating_add(1),
        }
    }
}
