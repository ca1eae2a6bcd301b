//! Why a change to a community, its register or its rules may not happen.

use serde::Serialize;

use crate::ids::{HomeId, OwnerId};

/// Why a change to a community, its register or its rules may not happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum CommunityRefusal {
    /// The community keeps a book already.
    AlreadyFounded,
    /// There is no community in this book yet.
    NotFounded,
    /// The name of the time zone is in no list.
    UnknownTimeZone {
        /// The name given.
        name: String,
    },
    /// This program does not know the procedure of the place.
    PlaceUnknown {
        /// The name given.
        place: String,
    },
    /// The register changed since this was worked out.
    RegisterChanged,
    /// The register names no home.
    RegisterEmpty,
    /// A home belongs to nobody and is not the developer's.
    HomeWithoutOwner {
        /// Which home.
        home: String,
    },
    /// The same home stands twice in one register.
    HomeListedTwice {
        /// Which home.
        home: String,
    },
    /// A home has no area.
    HomeWithoutArea {
        /// Which home.
        home: String,
    },
    /// No home with this number was ever registered.
    HomeUnknown {
        /// Which home.
        home: HomeId,
    },
    /// The book knows no such owner.
    OwnerUnknown {
        /// Which owner.
        owner: OwnerId,
    },
    /// The owner's particulars are needed as long as they own a home here.
    OwnerHoldsHome {
        /// Which owner.
        owner: OwnerId,
        /// One of the homes.
        home: String,
    },
    /// While a vote is under way the rules it runs by stay as they are.
    RulesInUse,
}
