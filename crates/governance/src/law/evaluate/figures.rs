//! The figures of a vote as they are written.

use serde::Serialize;
use tally::{Measure, OptionKind};

use crate::law::area::Area;
use crate::law::word;

/// One figure for each measure; what is not known is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Figures {
    /// Owners.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heads: Option<u64>,
    /// Floor area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// Shares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<u64>,
    /// Homes, each with one vote.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lots: Option<u64>,
}

impl Figures {
    /// The figure of a measure, if it is known; areas in 0.001 m².
    #[must_use]
    pub fn get(self, measure: Measure) -> Option<u64> {
        tally::Figures::from(self).get(measure)
    }
}

impl From<Figures> for tally::Figures {
    fn from(figures: Figures) -> Self {
        Self {
            heads: figures.heads,
            area: figures.area.map(Area::thousandths),
            shares: figures.shares,
            lots: figures.lots,
        }
    }
}

/// One option with what was counted for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CountedOption {
    /// Its name within the count.
    pub id: String,
    /// What it stands for.
    #[serde(with = "word")]
    pub kind: OptionKind,
    /// What was counted for it.
    #[serde(flatten)]
    pub figures: Figures,
}

/// How many took part by handing in a ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Participating {
    /// The options add up to it.
    SumOfOptions,
    /// A source states it; what is left out is unknown.
    Stated(Figures),
}

impl Participating {
    pub(super) fn is_sum(&self) -> bool {
        *self == Self::SumOfOptions
    }
}
