//! What can be wrong with a book.

use std::fmt;

use crate::note::NoteProblem;

/// The first position of a book that is wrong, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstBad {
    /// The position.
    pub position: u64,
    /// What is wrong with it.
    pub fault: Fault,
}

impl fmt::Display for FirstBad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entry {}: {}", self.position, self.fault)
    }
}

/// What is wrong with a position.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is no such entry, though there are later ones.
    #[error("this entry is missing")]
    Missing,
    /// The row cannot be read at all.
    #[error("this entry cannot be read: {0}")]
    Unreadable(String),
    /// Its content and its hash contradict each other.
    #[error("its content does not fit the hash stored with it: one of them was changed")]
    Content,
    /// A tree hash is wrong; what is signed above it shows that the entries are sound.
    #[error("a tree hash stored with it was changed; the entries themselves are sound")]
    TreeHash,
    /// Entries were changed together with their own hashes.
    #[error("an entry between this one and entry {to} was changed together with its own hash")]
    Entries {
        /// The last entry that may be meant.
        to: u64,
    },
    /// Entries and a tree hash contradict each other, and nothing above them decides.
    #[error("the entries from here to {to} contradict the tree hash stored with entry {to}")]
    EntriesOrTreeHash {
        /// The last entry that may be meant, with which the tree hash is stored.
        to: u64,
    },
    /// The entries are not those that were signed.
    #[error("the entries from here on are not those that the checkpoint of {size} entries was signed for")]
    Checkpoint {
        /// The size of the checkpoint.
        size: u64,
    },
    /// A checkpoint is no longer what was signed.
    #[error("the checkpoint of {size} entries, which ends with this one, cannot be trusted: {problem}")]
    Note {
        /// The size of the checkpoint.
        size: u64,
        /// What is wrong with it.
        problem: NoteProblem,
    },
    /// The end of the book was cut off.
    #[error("the book ends before this entry, but its checkpoint counts {size} entries")]
    CutOff {
        /// The size of the checkpoint.
        size: u64,
    },
    /// Entries were added that nobody signed.
    #[error("the entries from here on are covered by no checkpoint")]
    Unsigned,
}
