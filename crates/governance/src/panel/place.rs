//! Places on a panel as they were drawn, and what those who have them said.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::ids::PersonId;

/// What somebody who was drawn said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// They accept.
    Accepted,
    /// They decline.
    Declined,
    /// Nothing by their last day, which counts as declining.
    Silent,
}

/// A place on the panel, as it was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// In which round; the first draw is round 1.
    pub round: u32,
    /// The last day to answer.
    pub until: Date,
    /// What they said, and when.
    pub said: Option<(Said, Timestamp)>,
    /// Who entered it, where it came on paper and they did not say it themselves since.
    pub by: Option<PersonId>,
}

impl Place {
    /// Whether an answer is awaited on a day: nothing was said yet.
    #[must_use]
    pub fn is_awaited(&self, today: Date) -> bool {
        self.said.is_none() && today <= self.until
    }

    /// Whether only a paper says that they decline.
    #[must_use]
    pub(super) fn is_declined_on_paper(&self) -> bool {
        self.by.is_some() && matches!(self.said, Some((Said::Declined, _)))
    }

    /// Whether they said it by their own card.
    #[must_use]
    pub fn is_own_word(&self) -> bool {
        self.by.is_none() && matches!(self.said, Some((Said::Accepted | Said::Declined, _)))
    }
}
