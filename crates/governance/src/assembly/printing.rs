//! Who had the codes of ballot letters before their eyes: every showing and printing of letters is in the book.

use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{EntryNo, PersonId};

/// Entries of a roll whose numbers follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryRange {
    /// The first of them.
    pub first: EntryNo,
    /// The last of them.
    pub last: EntryNo,
}

impl EntryRange {
    /// Entries, in whatever order they are named, as few ranges.
    #[must_use]
    pub fn of(mut entries: Vec<EntryNo>) -> Vec<Self> {
        entries.sort_unstable();
        let mut ranges: Vec<Self> = Vec::new();
        for entry in entries {
            match ranges.last_mut() {
                Some(range) if entry.number() <= range.last.number().saturating_add(1) => range.last = entry,
                _ => ranges.push(Self { first: entry, last: entry }),
            }
        }
        ranges
    }

    /// Whether an entry is among them.
    #[must_use]
    pub fn holds(&self, entry: EntryNo) -> bool {
        (self.first..=self.last).contains(&entry)
    }
}

/// One printing of letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printing {
    /// Whose letters.
    pub entries: Vec<EntryRange>,
    /// Why, where voting had opened.
    pub reason: Option<PublicText>,
    /// Who printed them.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// Whether one of the letters was made out anew since, so that another code stands on it.
    pub outdated: bool,
}

impl Printing {
    /// How long whoever printed letters sees them without another entry: a page is loaded again, turned over and taken
    /// down as a file, and that is one printing. It cannot be longer than one sits at a printer.
    const LASTS_MINUTES: i64 = 30;

    /// Whether a letter is among them.
    #[must_use]
    pub fn holds(&self, entry: EntryNo) -> bool {
        self.entries.iter().any(|range| range.holds(entry))
    }

    /// Whether it is still the same printing when a person looks at the letters at a moment.
    #[must_use]
    pub fn lasts(&self, by: PersonId, now: Timestamp) -> bool {
        let until = self.at.checked_add(Span::new().minutes(Self::LASTS_MINUTES));
        self.by == by && !self.outdated && until.is_ok_and(|until| now < until)
    }
}
