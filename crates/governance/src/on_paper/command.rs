//! What can be asked about something said on paper.

use jiff::civil::Date;

use super::Said;
use crate::ids::{DeliberationId, OwnerId, RoomNo, VisitorNo, WordNo};
use crate::seal::Seal;

/// By what somebody took part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A seal that the book knows: of support, of a place in a pool or on a panel, of a voice or an author.
    Seal(Seal),
    /// The number somebody without a card was given at the door of a room.
    Visitor {
        /// Of which room.
        room: RoomNo,
        /// Which.
        visitor: VisitorNo,
    },
}

impl Part {
    /// The seal, where it is one.
    #[must_use]
    pub fn seal(self) -> Option<Seal> {
        match self {
            Self::Seal(seal) => Some(seal),
            Self::Visitor { .. } => None,
        }
    }
}

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
        /// By what they took part, where a result is judged; of an owner who consents the place they took on a panel.
        part: Option<Part>,
        /// Where the paper is kept, sealed.
        evidence: Seal,
        /// The day on which it was handed in, where that was before today.
        came_on: Option<Date>,
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
