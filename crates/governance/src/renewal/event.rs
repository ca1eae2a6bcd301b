//! What has happened to a renewal.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{BodyId, PersonId};

/// What has happened to a renewal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenewalEvent {
    /// The last months of a term began.
    RenewalOpened(RenewalOpened),
    /// The coming end of a term was reported to the authority.
    RenewalReported(RenewalReported),
    /// A group was formed that organises the renewal.
    GroupFormed(GroupFormed),
}

/// The last months of a term began: the next committee is to be elected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalOpened {
    /// The committee.
    pub committee: BodyId,
    /// The last day of its term.
    pub term_ends: Date,
    /// How many months before its end a renewal begins.
    pub months: u32,
    /// Where that stands.
    pub basis: Vec<String>,
    /// Who opened it; none when the clock did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// The coming end of a term was reported to the authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenewalReported {
    /// The committee.
    pub committee: BodyId,
    /// The last day of its term.
    pub term_ends: Date,
    /// To whom and how.
    pub text: PublicText,
    /// Who reported.
    pub by: PersonId,
}

/// A group was formed that organises the renewal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupFormed {
    /// The committee.
    pub committee: BodyId,
    /// The last day of its term.
    pub term_ends: Date,
    /// The group.
    pub group: BodyId,
    /// How many sit in it.
    pub members: u32,
    /// How many of them sit as owners.
    pub owners: u32,
    /// Where its composition stands.
    pub basis: Vec<String>,
    /// Who recorded it.
    pub by: PersonId,
}
