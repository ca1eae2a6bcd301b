//! What can be asked of a community, its register and its own rules.

use super::{AreaSource, Holding, HomeUse, OwnRules, Place};
use crate::ids::{HomeId, OwnerId};
use crate::seal::Seal;

/// What can be asked of a community, its register and its own rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommunityCommand {
    /// Begin to keep a book.
    Found {
        /// The name people call the community by.
        name: String,
        /// IANA name of its time zone.
        time_zone: String,
    },
    /// Settle in which place the community lies, and so whose procedure it follows.
    SettlePlace {
        /// The place's name, such as `cn-hangzhou`.
        place: String,
    },
    /// Take back in which place it lies, which was settled by mistake.
    TakePlaceBack,
    /// Set the community's own rules.
    AdoptRules {
        /// The settings from now on.
        rules: OwnRules,
        /// Which decision of the owners they rest on.
        source: String,
    },
    /// Bring in a house register: owners and homes, new or as they are now.
    Register {
        /// The revision of the register from which this was worked out: owners met by name would be listed twice by two
        /// of the same file.
        seen: u64,
        /// Owners that are new, or whose particulars changed.
        owners: Vec<OwnerGiven>,
        /// Homes that are new or changed.
        homes: Vec<HomeGiven>,
    },
    /// Take homes out of the register: entered in error, demolished, merged into another.
    RemoveHomes {
        /// Which.
        homes: Vec<HomeId>,
        /// Why.
        reason: String,
    },
    /// Erase an owner's particulars.
    ForgetOwner {
        /// Whose.
        owner: OwnerId,
    },
}

/// An owner as a register gives them: sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnerGiven {
    /// The owner when the book knows them already.
    pub known: Option<OwnerId>,
    /// The seal of their particulars.
    pub seal: Seal,
}

/// How a home of a register points at an owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnerRef {
    /// Somebody the book knows and whose particulars stay as they are.
    Known(OwnerId),
    /// The owner at this place of the same command's list, counted from 0.
    Listed(usize),
}

/// A home as a register gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HomeGiven {
    /// Where it is.
    pub place: Place,
    /// What it is used for.
    pub usage: HomeUse,
    /// Area in 0.001 m².
    pub area: u64,
    /// Where the area comes from (最高法解释 §8).
    pub area_source: Option<AreaSource>,
    /// Its shares in the whole, where the law of the place weighs by them; where none are given it keeps those it has.
    pub shares: Option<u64>,
    /// Who owns it together; empty for the developer's stock.
    pub owners: Vec<OwnerRef>,
    /// How it is held.
    pub holding: Holding,
}
