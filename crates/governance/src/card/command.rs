//! What can be asked of owners' cards.

use crate::ids::OwnerId;

/// What can be asked of owners' cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardCommand {
    /// Make out a card for every owner who has a home and no card.
    IssueCards,
    /// Make out one owner's card anew.
    ReissueCard {
        /// Whose.
        owner: OwnerId,
    },
}
