//! What has happened to a community, its register and its own rules.

use serde::{Deserialize, Serialize};

use super::{Home, OwnRules};
use crate::PublicText;
use crate::ids::{HomeId, OwnerId, PersonId};
use crate::seal::Seal;

/// What has happened to a community, its register and its own rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommunityEvent {
    /// The community began to keep a book.
    Founded(Founded),
    /// It was settled in which place the community lies.
    PlaceSettled(PlaceSettled),
    /// The place that was settled was settled by mistake: none is settled now.
    PlaceTakenBack(PlaceTakenBack),
    /// The community's own rules were set.
    RulesAdopted(RulesAdopted),
    /// Owners were recorded.
    OwnersRecorded(OwnersRecorded),
    /// Homes were registered anew or as they are now.
    HomesRegistered(HomesRegistered),
    /// Homes were taken out of the register.
    HomesRemoved(HomesRemoved),
    /// An owner's particulars were erased from the vault.
    OwnerForgotten(OwnerForgotten),
}

/// The community began to keep a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founded {
    /// The name people call it by.
    pub name: PublicText,
    /// IANA name of the time zone that its days and periods follow.
    pub time_zone: String,
}

/// It was settled in which place the community lies, and so whose procedure it follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceSettled {
    /// The place's name, such as `cn-hangzhou`.
    pub place: String,
    /// Who settled it; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// The place that was settled was settled by mistake: none is settled now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceTakenBack {
    /// Who took it back; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// The community's own rules were set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RulesAdopted {
    /// The settings from then on.
    pub rules: OwnRules,
    /// Which decision of the owners they rest on.
    pub source: PublicText,
}

/// Owners were recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnersRecorded {
    /// Each owner with the seal of their particulars; an owner known already gets new particulars.
    pub owners: Vec<(OwnerId, Seal)>,
}

/// Homes were registered anew or as they are now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomesRegistered {
    /// The homes as they are from then on.
    pub homes: Vec<Home>,
    /// Who brought the register in; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// Homes were taken out of the register; rolls that were published before keep them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomesRemoved {
    /// Their numbers; a home that is registered again at its place gets its number back.
    pub homes: Vec<HomeId>,
    /// Why.
    pub reason: PublicText,
    /// Who took them out; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// An owner's particulars were erased from the vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnerForgotten {
    /// Whose.
    pub owner: OwnerId,
}
