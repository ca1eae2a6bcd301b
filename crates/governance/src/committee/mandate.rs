//! What the owners authorised a committee to do.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::PublicText;
use crate::ids::{BodyId, MandateId, MatterId};

/// A mandate: named things, within a limit, until a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// Its number.
    pub id: MandateId,
    /// Who may act on it.
    pub body: BodyId,
    /// The matter by whose certified decision the owners gave it.
    pub matter: MatterId,
    /// Which of the rule pack's matters it is about.
    pub kind: String,
    /// What may be done.
    pub scope: PublicText,
    /// How much money in fen, where money is meant.
    pub limit: Option<u64>,
    /// How much of it for a single thing in fen, where the owners said so.
    pub each: Option<u64>,
    /// How much of it was used by decisions and under a seal, in fen.
    pub used: u64,
    /// Its last day.
    pub until: Date,
    /// When it was entered.
    pub granted_at: Timestamp,
}

impl Mandate {
    /// What is left of the money, in fen; none where no money is meant.
    #[must_use]
    pub fn left(&self) -> Option<u64> {
        self.limit.map(|limit| limit.saturating_sub(self.used))
    }
}
