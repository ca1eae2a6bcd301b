//! Why something may not happen in a recount from paper.

use serde::Serialize;

use crate::ids::EntryNo;

/// Why something may not happen in a recount from paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum RecountRefusal {
    /// No upheld objection asks for a new count.
    RecountNotDue,
    /// No ballot of this vote is on paper.
    NoPaperToRecount,
    /// No recount from paper was ordered.
    NoRecount,
    /// The entry's ballot is not among the papers to be read anew.
    NotOnPaper {
        /// The entry.
        entry: EntryNo,
    },
    /// Whoever had a hand in the first keying does not read the paper anew.
    KeyedBefore,
    /// This paper is read anew already.
    RereadAlready,
    /// The ballot that was counted could not be opened from the vault.
    CountedMissing,
    /// Papers still wait to be read anew.
    RecountUnfinished {
        /// How many.
        open: usize,
    },
    /// Whoever read a paper of this recount anew does not settle what was read differently.
    ReadAnewYourself,
    /// Nobody has said with the paper in hand what some papers say that were read differently.
    DifferencesOpen {
        /// How many.
        open: usize,
    },
    /// All papers are read anew, and what was read differently is not settled yet.
    RecountUnsettled,
}
