//! What can be asked of a recount from paper.

use crate::assembly::{BallotGiven, Mark};
use crate::ids::{EntryNo, MeetingId};
use crate::seal::Seal;

/// What can be asked of a recount from paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecountCommand {
    /// Have every paper ballot read anew.
    Order {
        /// The meeting.
        meeting: MeetingId,
    },
    /// Key a paper ballot in again.
    KeyAgain {
        /// The meeting.
        meeting: MeetingId,
        /// The entry.
        entry: EntryNo,
        /// What the paper says.
        ballot: BallotGiven,
    },
    /// Settle all that was read differently, which ends the recount.
    Settle {
        /// The meeting.
        meeting: MeetingId,
        /// Every paper that still counts, opened from the vault.
        papers: Vec<PaperRead>,
    },
}

/// A paper that two people have read anew, opened from the vault, and sealed anew whatever it turned out to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRead {
    /// The entry.
    pub entry: EntryNo,
    /// What was counted.
    pub counted: Vec<Mark>,
    /// What the two new keyings say.
    pub read: [Vec<Mark>; 2],
    /// What a third person found with the paper in hand, where that was needed.
    pub settled: Option<Vec<Mark>>,
    /// What counts from now on, sealed.
    pub seal: Seal,
}

impl PaperRead {
    /// Whether somebody else must look at the paper: the two read it differently, or unlike what was counted.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.read.iter().any(|read| *read != self.counted)
    }
}
