//! The settings a community's own rules of procedure give to the engine.

use serde::{Deserialize, Serialize};

/// What the owners' rules of procedure say about silent owners (指导规则 §26(2)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SilenceClause {
    /// Nothing: only ballots that came back take part.
    None,
    /// Owners who were served and warned and stay silent take part and follow the leading option.
    CountsWithMajority,
}

/// Which ballot counts when one roll entry hands in two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DuplicatePolicy {
    /// The first one; it cannot be changed.
    First,
    /// The last one.
    Last,
    /// The electronic one; among ballots of the same sort the first.
    ElectronicWins,
    /// The paper one; among ballots of the same sort the first.
    PaperWins,
    /// Neither, when they came by different channels: the entry then counts as a void ballot.
    VoidBoth,
}

/// How single ballots are published once a result is certified.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Publication {
    /// To owners and authorities who inspect them; the public book holds commitments and totals.
    OnInspection,
    /// To everybody, by home.
    ByHome,
}

/// The community's own rules as far as the engine reads them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnRules {
    /// What happens with silence.
    pub silence: SilenceClause,
    /// Which of two ballots counts.
    pub duplicates: DuplicatePolicy,
    /// How ballots are published.
    pub publication: Publication,
}

impl Default for OwnRules {
    /// What holds until the owners decide otherwise: silence is silence, the first ballot stands, ballots are inspected.
    fn default() -> Self {
        Self {
            silence: SilenceClause::None,
            duplicates: DuplicatePolicy::First,
            publication: Publication::OnInspection,
        }
    }
}
