//! The sides that sit in a preparatory group.

use serde::{Deserialize, Serialize};

use crate::PublicText;

/// Whom a member of the preparatory group sits for (指导规则 §10; 北京市物业管理条例（2024）§31).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// 业主代表
    Owners,
    /// 建设单位
    Developer,
    /// 产权单位
    PropertyUnit,
    /// 街道办事处、乡镇人民政府
    StreetOffice,
    /// 社区党组织
    PartyOrganisation,
    /// 居民委员会
    ResidentsCommittee,
    /// 公安派出所
    Police,
}

impl Side {
    /// All sides, in the order pages list them.
    pub const ALL: [Self; 7] = [
        Self::Owners,
        Self::Developer,
        Self::PropertyUnit,
        Self::StreetOffice,
        Self::PartyOrganisation,
        Self::ResidentsCommittee,
        Self::Police,
    ];

    /// The word it is written as, in the book and in the files of places.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Owners => "owners",
            Self::Developer => "developer",
            Self::PropertyUnit => "property-unit",
            Self::StreetOffice => "street-office",
            Self::PartyOrganisation => "party-organisation",
            Self::ResidentsCommittee => "residents-committee",
            Self::Police => "police",
        }
    }

    /// The side that is written so.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.word() == word)
    }
}

/// That a side sent nobody, as it is published with the group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Which side.
    pub side: Side,
    /// Why: there is none here, or it was asked and sent nobody.
    pub reason: PublicText,
}
