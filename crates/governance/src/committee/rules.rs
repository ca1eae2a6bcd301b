//! What a sitting is held by, frozen when it is called, and how parts of the members are weighed.

use serde::{Deserialize, Serialize};
use tally::{Strictness, Threshold};

use crate::law::Place;
use crate::law::procedure::Share;

/// The lines of the place that a sitting is held by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingRules {
    /// The place.
    pub place: String,
    /// SHA-256 of its text, in hexadecimal.
    pub place_digest: String,
    /// How long before the sitting its agenda is published, in days.
    pub agenda_days: u32,
    /// How many of the members must be there.
    pub quorum: Share,
    /// How many of all members decide.
    pub decides: Share,
    /// By when what was decided is published, in days.
    pub published_days: u32,
}

impl SittingRules {
    pub(super) fn of(place: &Place) -> Self {
        let committee = &place.procedure.committee;
        Self {
            place: place.id.clone(),
            place_digest: place.digest.clone(),
            agenda_days: committee.agenda.days,
            quorum: committee.quorum.clone(),
            decides: committee.decides.clone(),
            published_days: committee.published.days,
        }
    }
}

/// So many of the members against the part of them that a rule asks for: both sides of the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighing {
    /// The part that is asked for, with its article.
    pub test: Share,
    /// How many there are.
    pub count: u32,
    /// Of how many members.
    pub of: u32,
    /// How many would be enough.
    pub needed: u32,
}

impl Weighing {
    pub(crate) fn new(test: &Share, count: usize, of: usize) -> Self {
        let strictness = if test.inclusive { Strictness::Inclusive } else { Strictness::Strict };
        let threshold = Threshold { fraction: test.fraction, strictness, floor: None, ceiling: None };
        let whole = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let needed = u32::try_from(threshold.needed(whole(of).into())).unwrap_or(u32::MAX);
        Self { test: test.clone(), count: whole(count), of: whole(of), needed }
    }

    /// Whether there are enough; of nobody there are never enough.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.of > 0 && self.count >= self.needed
    }

    /// How many more it takes.
    #[must_use]
    pub fn missing(&self) -> u32 {
        self.needed.saturating_sub(self.count)
    }
}
