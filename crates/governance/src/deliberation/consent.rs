//! What owners say to a version of an opinion, and how many of them must be able to live with it.

use serde::{Deserialize, Serialize};
use tally::{Fraction, Threshold};

use crate::law::word;

/// What an owner says to a version of the opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// Agrees.
    Agree,
    /// Would have it otherwise, and can live with it.
    LiveWith,
    /// Objects, with a reason.
    Object,
}

impl Consent {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Agree, Self::LiveWith, Self::Object];
}

/// How many said what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Agree.
    pub agree: u32,
    /// Can live with it.
    pub live_with: u32,
    /// Object.
    pub object: u32,
}

impl Figures {
    /// How many said anything.
    #[must_use]
    pub fn all(self) -> u32 {
        self.agree + self.live_with + self.object
    }
}

/// Whether a part is more than half.
#[must_use]
pub(crate) fn is_more_than_half(fraction: Fraction) -> bool {
    u64::from(fraction.numerator()) * 2 > u64::from(fraction.denominator())
}

/// How many must agree or be able to live with it, of those who say anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enough {
    /// The part.
    #[serde(with = "word")]
    pub fraction: Fraction,
    /// Whether reaching it exactly is enough.
    pub inclusive: bool,
}

impl Enough {
    /// A part that must agree. Exactly half is no agreement: as many are against it, so that at a half it is more than that.
    #[must_use]
    pub fn majority(fraction: Fraction, inclusive: bool) -> Self {
        Self { fraction, inclusive: inclusive && is_more_than_half(fraction) }
    }

    /// Whether these are enough. Where nobody objects it is agreed, however few spoke.
    #[must_use]
    pub fn is_reached(self, figures: Figures) -> bool {
        figures.object == 0 || self.holds(figures.agree + figures.live_with, figures.all())
    }

    /// Whether so many of all are enough.
    #[must_use]
    pub fn holds(self, part: u32, all: u32) -> bool {
        let threshold =
            if self.inclusive { Threshold::at_least(self.fraction) } else { Threshold::more_than(self.fraction) };
        threshold.holds(u64::from(part), u64::from(all))
    }
}
