//! Why an extraordinary meeting is called.

use serde::{Deserialize, Serialize};

use super::Occasion;
use crate::PublicText;

/// Of which sort the cause of an extraordinary meeting is; a place says which of them it knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CauseKind {
    /// Enough owners ask for it (物业管理条例 §13, 指导规则 §21).
    Petition,
    /// Enough members propose a recall (指导规则 §44).
    RecallByMembers,
    /// Something happened that cannot wait (指导规则 §21).
    Emergency,
    /// The owners' own rules name the case (指导规则 §21).
    OwnRules,
    /// Too few members of the committee are left (指导规则 §46).
    Vacancies,
    /// The authority orders it held (指导规则 §51).
    Order,
}

impl CauseKind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Petition, Self::RecallByMembers, Self::Emergency, Self::OwnRules, Self::Vacancies, Self::Order];

    /// Whether a meeting is convened from a petition that says it, and from nothing else.
    #[must_use]
    pub const fn is_of_petition(self) -> bool {
        matches!(self, Self::Petition | Self::RecallByMembers)
    }

    /// The word the rules of a place use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Petition => "petition",
            Self::RecallByMembers => "recall-by-members",
            Self::Emergency => "emergency",
            Self::OwnRules => "own-rules",
            Self::Vacancies => "vacancies",
            Self::Order => "order",
        }
    }
}

/// Why an extraordinary meeting is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// Of which sort it is.
    pub kind: CauseKind,
    /// What happened, which clause names it, or which order it is; a petition says that itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<PublicText>,
    /// Where it stands that there is a meeting then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<String>,
}

/// What somebody wants to hold a meeting for, in words not yet checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingFor {
    /// A regular one.
    Regular,
    /// An extraordinary one.
    Extraordinary {
        /// Of which sort its cause is.
        cause: CauseKind,
        /// What happened, which clause names it, or which order it is.
        says: String,
    },
}

impl MeetingFor {
    /// Which of the two it is.
    #[must_use]
    pub fn occasion(&self) -> Occasion {
        match self {
            Self::Regular => Occasion::Regular,
            Self::Extraordinary { .. } => Occasion::Extraordinary,
        }
    }
}
