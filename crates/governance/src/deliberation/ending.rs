//! How the forming of an opinion ends: settled, with what others still decide of it, or without agreement.

use serde::{Deserialize, Serialize};

use super::StepClock;
use crate::PublicText;

/// Whether the opinion touches what the law reserves to the owners' vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "touches", rename_all = "kebab-case")]
pub enum Touches {
    /// It does not.
    Nothing,
    /// It does, and is not carried out before the owners have voted.
    Reserved {
        /// Which matter of the rule pack.
        kind: String,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// It is agreed, and a meeting of residents or of their representatives decides on it all the same.
    Meeting {
        /// Which.
        goes_to: GoesTo,
        /// Where that stands.
        basis: Vec<String>,
    },
}

/// A matter that is reserved to the owners' vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReservedMatter {
    /// Which matter of the rule pack.
    pub kind: String,
    /// Where that stands.
    pub basis: Vec<String>,
}

/// What a decision leaves to the owners, as it was corrected: a matter with the day by which their vote is named, or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaves {
    /// What the law reserves of it to their vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reserved: Option<ReservedMatter>,
    /// By when whoever convenes names that vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<StepClock>,
}

/// Where an opinion goes on which no agreement was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GoesTo {
    /// 居民代表会议
    RepresentativesMeeting,
    /// 居民会议
    ResidentsMeeting,
    /// 业主大会
    OwnersMeeting,
    /// Nowhere: it ends without an opinion.
    Nowhere,
}

impl GoesTo {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::RepresentativesMeeting, Self::ResidentsMeeting, Self::OwnersMeeting, Self::Nowhere];

    /// Whether residents or their representatives meet there.
    #[must_use]
    pub fn is_of_residents(self) -> bool {
        matches!(self, Self::RepresentativesMeeting | Self::ResidentsMeeting)
    }

    /// The name it has in the lines of a place.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::RepresentativesMeeting => "representatives-meeting",
            Self::ResidentsMeeting => "residents-meeting",
            Self::OwnersMeeting => "owners-meeting",
            Self::Nowhere => "nowhere",
        }
    }
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// An opinion was settled.
    Settled {
        /// What the law reserves of it.
        touches: Touches,
        /// What the majority holds, and why.
        majority: PublicText,
        /// What those hold who object.
        minority: Option<PublicText>,
        /// Why it was settled though fewer said something than the place asks for.
        few: Option<PublicText>,
        /// By when whoever convenes names the owners' vote, or the meeting decides; nothing where neither is awaited.
        clock: Option<StepClock>,
    },
    /// No agreement was found.
    Undecided {
        /// Where it goes.
        goes_to: GoesTo,
        /// Why there; nothing where it went by itself because nobody said so in time.
        reason: Option<PublicText>,
        /// By when the meeting it goes to decides; none where it goes nowhere.
        clock: Option<StepClock>,
    },
}
