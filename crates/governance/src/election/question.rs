//! What an election fills, as it is announced.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::BodyId;

/// What an election fills: settled when the meeting is convened, by the procedure of the place on that day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    /// Whose seats.
    pub body: ElectedBody,
    /// How many seats.
    pub seats: u32,
    /// How many alternates are named after them, in order.
    pub alternates: u32,
    /// For how long.
    pub term: ElectedTerm,
    /// If fewer than this are elected nobody is seated (指导规则 §46: a committee below half of its number is elected anew).
    pub least: u32,
}

impl Election {
    /// Whether so many are too few to sit: then nobody takes a seat, and all of them are elected anew.
    #[must_use]
    pub fn is_short_with(&self, elected: usize) -> bool {
        elected < self.least as usize
    }
}

/// Whose seats an election fills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ElectedBody {
    /// Those of a committee there is.
    Existing {
        /// Which.
        body: BodyId,
    },
    /// Those of an owners' committee that the election brings about.
    New {
        /// What it will be called.
        title: PublicText,
    },
}

impl ElectedBody {
    /// The committee, where there is one already.
    #[must_use]
    pub fn existing(&self) -> Option<BodyId> {
        match self {
            Self::Existing { body } => Some(*body),
            Self::New { .. } => None,
        }
    }
}

/// For how long people are elected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ElectedTerm {
    /// For a term of their own, which begins when the running one is over.
    Years {
        /// How many years.
        years: u32,
    },
    /// For what is left of the running term: a by-election.
    Rest {
        /// Its last day.
        until: Date,
    },
}
