//! What an opinion may not agree on: the limits that were considered for it, and that it was stopped.

use jiff::Timestamp;

use crate::PublicText;
use crate::ids::PersonId;

/// Why a text that speaks of a limit keeps to the law all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Considered {
    /// The limits, by name.
    pub limits: Vec<String>,
    /// Where they stand.
    pub basis: Vec<String>,
    /// Why it does.
    pub reason: PublicText,
    /// When that was said.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
}

/// That an opinion was stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stopped {
    /// The limit it runs against, by name; none where another article was named.
    pub limit: Option<String>,
    /// Where it stands that nobody can agree on that.
    pub basis: Vec<String>,
    /// What in it, and why.
    pub reason: PublicText,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: PersonId,
}
