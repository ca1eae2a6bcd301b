//! Why something on paper is not taken in.

use jiff::civil::Date;
use serde::Serialize;

use crate::ids::WordNo;

/// Why something on paper is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum OnPaperRefusal {
    /// Another body takes in paper for this deliberation.
    PaperTakenInElsewhere,
    /// The body has an interest of its own in it, so it does not speak for others.
    PaperByInterested,
    /// What is said in somebody's name from paper is keyed by one person and confirmed by another.
    PaperNeedsTwo,
    /// Whoever it is has said it by card.
    OwnWordStands,
    /// Support of the same name and home was entered from paper already.
    SupportedOnPaperAlready,
    /// What was raised by card is withdrawn by card.
    WithdrawnByCard,
    /// On the sheet no statement is ticked, or one of them twice.
    NothingTicked,
    /// Another paper of theirs about the same waits to be confirmed.
    WordWaitsAlready {
        /// Which.
        word: WordNo,
    },
    /// Another was keyed at the same moment and bears the number.
    WordNumberTaken,
    /// There is no such paper.
    WordUnknown,
    /// It was confirmed or rejected already.
    WordOver,
    /// Whoever keyed it in does not confirm it.
    WordConfirmedBySame,
    /// A paper cannot have come on the day named: before it was asked, or after today.
    CameOutside {
        /// Since when it is asked.
        since: Date,
        /// Today.
        today: Date,
    },
    /// A sheet of statements is not confirmed any more: so many days after the last one for answers are over.
    SheetTooLate {
        /// So many days.
        days: u32,
        /// The last of them.
        until: Date,
        /// Where that stands.
        basis: Vec<String>,
    },
}
