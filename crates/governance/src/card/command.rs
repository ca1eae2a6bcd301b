//! What can be asked of owners' cards.

use crate::assembly::Scope;
use crate::ids::OwnerId;

/// What can be asked of owners' cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardCommand {
    /// Make out a card for every owner who has a home and no card.
    IssueCards,
    /// Make out one owner's card anew.
    ReissueCard {
        /// Whose.
        owner: OwnerId,
    },
    /// Show or print cards, with the codes that stand on them.
    PrintCards {
        /// Whose.
        owners: Vec<OwnerId>,
        /// The homes they were picked by.
        scope: Scope,
    },
}
