//! Why something may not happen to a card, or by one.

use serde::Serialize;

use crate::ids::OwnerId;

/// Why something may not happen to a card, or by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum CardRefusal {
    /// The owner has no card that could be made out anew.
    CardMissing {
        /// Which owner.
        owner: OwnerId,
    },
    /// The owner owns no home here any more, so that the card speaks for nobody (民法典 §271).
    CardEnded,
    /// Only an owner may do this, by their card.
    CardNeeded,
}
