//! What an opinion may not agree on: the limits that were considered for it, and that it was stopped.

use jiff::Timestamp;

use super::Deliberation;
use crate::PublicText;
use crate::ids::PersonId;
use crate::law::limits::{Limit, Limits};

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

/// The limits that a text points to and of which nobody said yet why it keeps to the law, each with the words found.
#[must_use]
pub fn unconsidered<'l>(
    one: &Deliberation,
    limits: &'l Limits,
    texts: &[PublicText],
) -> Vec<(&'l Limit, Vec<&'l str>)> {
    let text: String = texts.iter().map(PublicText::as_str).collect::<Vec<_>>().join("\n");
    let is_considered = |limit: &Limit| one.considered.iter().any(|said| said.limits.contains(&limit.id));
    limits.pointed_to(&text).into_iter().filter(|(limit, _)| !is_considered(limit)).collect()
}
