//! What was said on paper, as it stands.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{LeftOut, OnPaperEvent, Said, WordKeyed};
use crate::ids::{BodyId, DeliberationId, PersonId, WordNo};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// How something said on paper ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// It was confirmed.
    Confirmed {
        /// For which body.
        body: BodyId,
        /// By whom.
        by: PersonId,
        /// When.
        at: Timestamp,
    },
    /// It was rejected.
    Rejected {
        /// Why, sealed.
        reason: Seal,
        /// By whom.
        by: PersonId,
        /// When.
        at: Timestamp,
    },
}

/// When a paper came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Came {
    /// When it was keyed in.
    pub keyed: Timestamp,
    /// On which day it was handed in.
    pub on: Date,
}

/// Something said on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its number in the deliberation.
    pub number: WordNo,
    /// What is said.
    pub said: Said,
    /// Where the paper is kept, sealed.
    pub evidence: Seal,
    /// The body that took the paper in.
    pub body: BodyId,
    /// Who keyed it.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
    /// The day on which the paper was handed in, where it was keyed in on a later one.
    pub came_on: Option<Date>,
    /// How it ended.
    pub ended: Option<Ended>,
    /// The lines of a sheet that were left out when it was confirmed.
    pub left_out: Vec<LeftOut>,
}

impl Word {
    /// When it was keyed in, and on which day the paper came.
    #[must_use]
    pub fn came(&self, zone: &TimeZone) -> Came {
        Came { keyed: self.at, on: self.came_on.unwrap_or_else(|| self.at.to_zoned(zone.clone()).date()) }
    }

    /// Whether it waits for somebody to confirm it.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.ended.is_none()
    }

    /// When it was confirmed or rejected.
    #[must_use]
    pub fn ended_at(&self) -> Option<Timestamp> {
        self.ended.map(|(Ended::Confirmed { at, .. } | Ended::Rejected { at, .. })| at)
    }

    /// When it was confirmed.
    #[must_use]
    pub fn confirmed_at(&self) -> Option<Timestamp> {
        match self.ended {
            Some(Ended::Confirmed { at, .. }) => Some(at),
            Some(Ended::Rejected { .. }) | None => None,
        }
    }
}

/// What was said on paper in all deliberations.
#[derive(Debug, Clone, Default)]
pub struct OnPaper {
    of: BTreeMap<DeliberationId, Vec<Word>>,
}

impl OnPaper {
    /// What was said on paper in a deliberation, oldest first.
    #[must_use]
    pub fn of(&self, deliberation: DeliberationId) -> &[Word] {
        self.of.get(&deliberation).map_or(&[], Vec::as_slice)
    }

    /// One of it.
    #[must_use]
    pub fn word(&self, deliberation: DeliberationId, number: WordNo) -> Option<&Word> {
        self.of(deliberation).get(number.index())
    }

    /// The number that the next one bears.
    #[must_use]
    pub fn next(&self, deliberation: DeliberationId) -> WordNo {
        WordNo::after(self.of(deliberation).len())
    }

    /// What waits to be confirmed in a deliberation.
    pub fn waiting(&self, deliberation: DeliberationId) -> impl Iterator<Item = &Word> {
        self.of(deliberation).iter().filter(|word| word.is_waiting())
    }

    /// The last paper that was confirmed of the same person about the same.
    #[must_use]
    pub fn confirmed(&self, deliberation: DeliberationId, said: &Said) -> Option<&Word> {
        let mut words = self.of(deliberation).iter().rev();
        words.find(|word| word.confirmed_at().is_some() && word.said.is_of_same(said))
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &OnPaperEvent) -> Result<(), ImpossibleHistory> {
        let words = self.of.entry(event.deliberation()).or_default();
        let at = recorded.at;
        let (number, ended) = match event {
            OnPaperEvent::WordKeyed(event) => {
                if event.word != WordNo::after(words.len()) {
                    return Err(ImpossibleHistory("the number of something said on paper leaves a gap"));
                }
                let WordKeyed { word: number, said, evidence, body, by, came_on, .. } = event.clone();
                words.push(Word { number, said, evidence, body, by, at, came_on, ended: None, left_out: Vec::new() });
                return Ok(());
            }
            OnPaperEvent::WordConfirmed(event) => (event.word, Ended::Confirmed { body: event.body, by: event.by, at }),
            OnPaperEvent::WordRejected(event) => {
                (event.word, Ended::Rejected { reason: event.reason, by: event.by, at })
            }
        };
        let word = words.get_mut(number.index()).filter(|word| word.is_waiting());
        let word = word.ok_or(ImpossibleHistory("something said on paper was looked at that nobody keyed"))?;
        if matches!(ended, Ended::Confirmed { by, .. } if by == word.by) {
            return Err(ImpossibleHistory("whoever keyed something said on paper confirmed it"));
        }
        word.ended = Some(ended);
        if let OnPaperEvent::WordConfirmed(event) = event {
            word.left_out.clone_from(&event.left_out);
        }
        Ok(())
    }
}
