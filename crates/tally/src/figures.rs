//! One figure for each measure, as far as it is known.

use crate::Measure;

/// One figure for each measure, in whole smallest units; `None` where nobody knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Figures {
    /// Owners.
    pub heads: Option<u64>,
    /// Floor area in its smallest unit.
    pub area: Option<u64>,
    /// Shares.
    pub shares: Option<u64>,
    /// Homes.
    pub lots: Option<u64>,
}

impl Figures {
    /// Figures for heads and area, both known.
    #[must_use]
    pub const fn of(heads: u64, area: u64) -> Self {
        Self { heads: Some(heads), area: Some(area), shares: None, lots: None }
    }

    /// The figure for one measure.
    #[must_use]
    pub const fn get(&self, measure: Measure) -> Option<u64> {
        match measure {
            Measure::Heads => self.heads,
            Measure::Area => self.area,
            Measure::Shares => self.shares,
            Measure::Lots => self.lots,
        }
    }

    /// The same figures with another one for this measure.
    #[must_use]
    pub const fn with(mut self, measure: Measure, figure: Option<u64>) -> Self {
        match measure {
            Measure::Heads => self.heads = figure,
            Measure::Area => self.area = figure,
            Measure::Shares => self.shares = figure,
            Measure::Lots => self.lots = figure,
        }
        self
    }
}
