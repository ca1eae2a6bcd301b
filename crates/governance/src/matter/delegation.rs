//! What a motion hands to a committee, as everybody who votes on it reads it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PublicText;

/// What a motion hands to a committee, up to how much and until when (民法典 §165).
///
/// It is worded with the motion and never changes after: a mandate is entered from it and holds nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// What may be done.
    pub scope: PublicText,
    /// How much money in fen, where money is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u64>,
    /// How much of it for a single thing in fen, where the motion says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<u64>,
    /// Its last day.
    pub until: Date,
}
