//! Draws that a seed repeats, so that every demo has the same people and the same ballots.

use jiff::Timestamp;
use office::door::Door;

use crate::end::{Trouble, bad};

/// Draws that a seed repeats.
#[derive(Debug)]
pub(super) struct Dice(Door);

impl Dice {
    pub(super) fn seeded(seed: u64) -> Self {
        Self(Door::set_at(Timestamp::UNIX_EPOCH, seed))
    }

    /// A number below `sides`.
    pub(super) fn below(&mut self, sides: usize) -> Result<usize, Trouble> {
        let number = u64::from_be_bytes(self.0.draw().map_err(bad)?);
        // The remainder leans by less than one in 2^40 for anything drawn here; it is a demo.
        Ok(usize::try_from(number % sides.max(1) as u64).unwrap_or(0))
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(super) fn percent(&mut self, percent: usize) -> Result<bool, Trouble> {
        Ok(self.below(100)? < percent)
    }

    /// One of several.
    pub(super) fn pick<'a, T>(&mut self, among: &'a [T]) -> Result<&'a T, Trouble> {
        let place = self.below(among.len())?;
        among.get(place).ok_or_else(|| bad("nothing to draw from"))
    }

    /// Puts a list into a drawn order.
    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) -> Result<(), Trouble> {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1)?);
        }
        Ok(())
    }
}
