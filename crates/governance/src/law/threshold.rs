//! The tests of a rule pack, with the articles they stand in.

use serde::{Deserialize, Serialize};
use tally::{Denominator, Fraction, Measure, Strictness};

use super::word;

/// Every test that a decision must pass.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// How much of the electorate must take part.
    #[serde(default)]
    pub participation: Vec<ParticipationTest>,
    /// How much must be in favour.
    pub approval: Vec<ApprovalTest>,
}

/// So much of the electorate must take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipationTest {
    /// What is measured.
    #[serde(with = "word")]
    pub measure: Measure,
    /// The share of the electorate.
    #[serde(with = "word")]
    pub fraction: Fraction,
    /// Whether reaching the share exactly is enough.
    pub inclusive: bool,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// So much must be in favour.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApprovalTest {
    /// What is measured.
    #[serde(with = "word")]
    pub measure: Measure,
    /// What the share is taken of.
    #[serde(with = "word")]
    pub of: Denominator,
    /// The share.
    #[serde(with = "word")]
    pub fraction: Fraction,
    /// Whether reaching the share exactly is enough.
    pub inclusive: bool,
    /// Where that stands.
    pub basis: Vec<String>,
}

impl Threshold {
    /// The tests as they are counted.
    #[must_use]
    pub fn rule(&self) -> tally::Rule {
        tally::Rule {
            participation: self
                .participation
                .iter()
                .map(|test| tally::ParticipationTest {
                    measure: test.measure,
                    threshold: reached(test.fraction, test.inclusive),
                })
                .collect(),
            approval: self
                .approval
                .iter()
                .map(|test| tally::ApprovalTest {
                    measure: test.measure,
                    of: test.of,
                    threshold: reached(test.fraction, test.inclusive),
                })
                .collect(),
        }
    }
}

fn reached(fraction: Fraction, inclusive: bool) -> tally::Threshold {
    let strictness = if inclusive { Strictness::Inclusive } else { Strictness::Strict };
    tally::Threshold { fraction, strictness }
}
