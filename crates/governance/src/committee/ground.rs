//! The register of the uses of seals, and what a use rests on.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{BodyId, MandateId, MatterId, PersonId, SealUseId, SittingId};

/// Which seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SealKind {
    /// 业主大会印章
    Assembly,
    /// 业主委员会印章
    Committee,
}

impl SealKind {
    /// Both, in the order pages list them.
    pub const ALL: [Self; 2] = [Self::Committee, Self::Assembly];
}

/// What the use of a seal rests on.
///
/// A use that rests on nothing is never allowed. When it has happened all the same it is entered as what it is: a
/// register that could not hold it would only hide it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum Ground {
    /// A decision of the committee.
    Decision {
        /// The sitting.
        sitting: SittingId,
        /// The item of its agenda.
        item: u32,
    },
    /// A certified decision of the owners.
    Assembly {
        /// The matter.
        matter: MatterId,
    },
    /// A mandate of the owners. Entered before a sitting had to decide that it is used; no use rests on one alone any more.
    Mandate {
        /// The mandate.
        mandate: MandateId,
        /// How much of its money is used, in fen, where it speaks of money.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        amount: Option<u64>,
    },
    /// Nothing: it happened against the rule.
    Irregular {
        /// How that came about.
        reason: PublicText,
    },
}

impl Ground {
    /// Whether the use is an exception: it happened and should not have.
    #[must_use]
    pub fn is_irregular(&self) -> bool {
        matches!(self, Self::Irregular { .. })
    }
}

/// One use of a seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealUse {
    /// Its number.
    pub id: SealUseId,
    /// The body that keeps the seal.
    pub body: BodyId,
    /// Which seal.
    pub seal: SealKind,
    /// On what document.
    pub document: PublicText,
    /// On how many copies.
    pub copies: u32,
    /// What it rests on.
    pub ground: Ground,
    /// Who asked for it.
    pub asked_by: PersonId,
    /// Who keeps the seal.
    pub keeper: PersonId,
    /// When the seal was set.
    pub used_at: Timestamp,
    /// When that was entered.
    pub entered_at: Timestamp,
}
