//! Who had codes before their eyes, of ballot letters or of owners' cards: every showing and printing is in the book.

use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{Counted, EntryNo, PersonId};

/// Numbers that follow each other: of a roll's entries or of owners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberRange<N> {
    /// The first of them.
    pub first: N,
    /// The last of them.
    pub last: N,
}

/// Entries of a roll whose numbers follow each other.
pub type EntryRange = NumberRange<EntryNo>;

impl<N: Counted> NumberRange<N> {
    /// Numbers, in whatever order they are named, as few ranges.
    #[must_use]
    pub fn of(mut numbers: Vec<N>) -> Vec<Self> {
        numbers.sort_unstable();
        let mut ranges: Vec<Self> = Vec::new();
        for number in numbers {
            match ranges.last_mut() {
                Some(range) if number.number() <= range.last.number().saturating_add(1) => range.last = number,
                _ => ranges.push(Self { first: number, last: number }),
            }
        }
        ranges
    }

    /// Whether a number is among them.
    #[must_use]
    pub fn holds(&self, number: N) -> bool {
        (self.first..=self.last).contains(&number)
    }
}

/// One printing of letters, or of cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printing<N = EntryNo> {
    /// Whose letters, or cards.
    pub entries: Vec<NumberRange<N>>,
    /// Why, where voting had opened.
    pub reason: Option<PublicText>,
    /// Who printed them.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// Whether one of them was made out anew since, so that another code stands on it.
    pub outdated: bool,
}

impl<N: Counted> Printing<N> {
    /// How long whoever printed letters sees them without another entry: a page is loaded again, turned over and taken
    /// down as a file, and that is one printing. It cannot be longer than one sits at a printer.
    const LASTS_MINUTES: i64 = 30;

    /// Whether a letter or card is among them.
    #[must_use]
    pub fn holds(&self, number: N) -> bool {
        self.entries.iter().any(|range| range.holds(number))
    }

    /// Whether it is still the same printing when a person looks at them at a moment.
    #[must_use]
    pub fn lasts(&self, by: PersonId, now: Timestamp) -> bool {
        let until = self.at.checked_add(Span::new().minutes(Self::LASTS_MINUTES));
        self.by == by && !self.outdated && until.is_ok_and(|until| now < until)
    }
}
