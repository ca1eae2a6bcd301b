//! What can be asked of a recount from paper.

use crate::assembly::{BallotGiven, Mark};
use crate::ids::{EntryNo, MeetingId};

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
        /// What the first new keying said, opened from the vault, where there is one.
        first: Option<Vec<Mark>>,
        /// What was counted, opened from the vault.
        counted: Option<Vec<Mark>>,
    },
    /// Settle what was read differently.
    Settle {
        /// The meeting.
        meeting: MeetingId,
        /// The entry.
        entry: EntryNo,
        /// What the paper says.
        ballot: BallotGiven,
        /// What was counted, opened from the vault.
        counted: Option<Vec<Mark>>,
    },
}
