//! What can be asked about something said on paper.

use super::Said;
use crate::ids::{DeliberationId, OwnerId, WordNo};
use crate::seal::Seal;

/// What can be asked about something said on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnPaperCommand {
    /// Key it in.
    Key {
        /// About which deliberation.
        deliberation: DeliberationId,
        /// The number it will bear.
        word: WordNo,
        /// What is said.
        said: Said,
        /// The owner behind the seal, where it is an owner's.
        owner: Option<OwnerId>,
        /// A seal by which the owner took part, where a result is judged.
        part: Option<Seal>,
        /// Where the paper is kept, sealed.
        evidence: Seal,
    },
    /// Look at the paper and confirm it: another person.
    Confirm {
        /// About which deliberation.
        deliberation: DeliberationId,
        /// Which.
        word: WordNo,
    },
    /// Reject what the paper does not say, or what is not to be said any more.
    Reject {
        /// About which deliberation.
        deliberation: DeliberationId,
        /// Which.
        word: WordNo,
        /// Why, sealed.
        reason: Seal,
    },
}
