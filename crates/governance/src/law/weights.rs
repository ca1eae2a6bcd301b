//! Weights that a law cuts before they are counted.

use serde::{Deserialize, Serialize};
use tally::{Fraction, Measure};

use super::word;

/// How a weight is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WeightKind {
    /// Whoever holds more than half has no more than all others together.
    CutToOthers,
    /// Of what the original owner holds, a fraction is kept.
    Reduced,
    /// Of what one owner holds, no more than a fraction of all is counted.
    OwnerCap,
    /// Of what one agent holds for others, no more than a fraction of all is counted.
    ProxyCap,
}

impl WeightKind {
    /// The word it is written as.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::CutToOthers => "cut-to-others",
            Self::Reduced => "reduced",
            Self::OwnerCap => "owner-cap",
            Self::ProxyCap => "proxy-cap",
        }
    }
}

/// One cut of weights in one measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeightRule {
    /// How it is cut.
    pub kind: WeightKind,
    /// What is measured.
    #[serde(with = "word")]
    pub measure: Measure,
    /// What is kept, or the most that is counted.
    #[serde(default, with = "word::option", skip_serializing_if = "Option::is_none")]
    pub fraction: Option<Fraction>,
    /// Whoever holds this share of all or more is reduced; everybody, where it is not said.
    #[serde(default, with = "word::option", skip_serializing_if = "Option::is_none")]
    pub from: Option<Fraction>,
    /// Only where there are more lots than this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub more_than_lots: Option<u32>,
    /// Whether it is cut in the votes alone: whoever has it attends with all of it, and stays in the electorate with all of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub votes_alone: bool,
    /// Where that stands.
    pub basis: Vec<String>,
}
