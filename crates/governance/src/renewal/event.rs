//! What has happened to a renewal.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::founding::{Absence, GroupMember};
use crate::ids::{BodyId, ObjectionId, OwnerId, PersonId};
use crate::seal::Seal;

/// What has happened to a renewal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenewalEvent {
    /// The last months of a term began.
    RenewalOpened(RenewalOpened),
    /// The coming end of a term was reported to the authority.
    RenewalReported(RenewalReported),
    /// A group was formed that organises the renewal.
    GroupFormed(GroupFormed),
    /// Somebody objected to who sits in that group.
    CompositionOpposed(CompositionOpposed),
    /// An objection to who sits in it was settled.
    CompositionSettled(CompositionSettled),
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
    /// How many of them sit for the owners.
    pub owners: u32,
    /// Where its composition stands.
    pub basis: Vec<String>,
    /// Who sits in it and for whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seated: Vec<GroupMember>,
    /// The sides that sent nobody, each with the reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<Absence>,
    /// Who sits in it, and how that is open to objection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_view: Option<OnView>,
    /// Who recorded it.
    pub by: PersonId,
}

/// How the composition of a group is open to objection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnView {
    /// Who sits in it.
    pub sitting: Vec<PersonId>,
    /// Objections are taken until then.
    pub until: Timestamp,
    /// The sort of body that settles them, by the place's word for it.
    pub settled_by: String,
    /// Within so many days, where the place says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_days: Option<u32>,
    /// Where that stands.
    pub basis: Vec<String>,
    /// The place whose procedure holds.
    pub place: String,
    /// SHA-256 of that place's text.
    pub place_digest: String,
}

/// Somebody objected to who sits in the group that organises a renewal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompositionOpposed {
    /// The committee.
    pub committee: BodyId,
    /// The last day of its term.
    pub term_ends: Date,
    /// Its number.
    pub objection: ObjectionId,
    /// The owner it comes from, where it comes from one who is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<OwnerId>,
    /// What it says, sealed.
    pub seal: Seal,
    /// It is answered until then, where the place says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_until: Option<Timestamp>,
    /// Who took it down; none when it was raised by whoever it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// An objection to who sits in the group that organises a renewal was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompositionSettled {
    /// The committee.
    pub committee: BodyId,
    /// The last day of its term.
    pub term_ends: Date,
    /// Which one.
    pub objection: ObjectionId,
    /// Whether it stands; then others are seated and the group is recorded anew.
    pub upheld: bool,
    /// The reasons, sealed.
    pub seal: Seal,
    /// Who settled it.
    pub by: PersonId,
}
