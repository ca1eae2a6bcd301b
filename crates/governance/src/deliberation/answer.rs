//! What can be answered to what was raised.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Deliberation, Joining, Raiser, StepClock};
use crate::PublicText;
use crate::ids::{BodyId, DeliberationId, PersonId, TemplateNo};
use crate::seal::Seal;

/// An answer to what was raised. Closed, refused and handed on are different things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Answer {
    /// It is taken up: its parties are settled next.
    TakenUp,
    /// It is declined.
    Declined,
    /// Another open one asks for the same.
    Joined {
        /// Which.
        into: DeliberationId,
    },
    /// It is another body's, which answers by a day of its own.
    HandedOn {
        /// To which.
        to: BodyId,
        /// So many days it has.
        days: u32,
        /// The last of them.
        until: Date,
    },
    /// It is for somebody who keeps no seat here, such as a department of the city.
    HandedOut {
        /// For whom.
        to: PublicText,
    },
}

/// What a body answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// What.
    pub answer: Answer,
    /// Why, or what comes next.
    pub reason: PublicText,
    /// When.
    pub at: Timestamp,
    /// Who recorded it.
    pub by: PersonId,
}

/// What somebody wants to answer, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerGiven {
    /// Take it up by the standard template.
    TakeUp,
    /// Take it up by a template of the community.
    TakeUpBy(TemplateNo),
    /// Decline it.
    Decline,
    /// Join it to another one.
    Join(Joining),
    /// Hand it on to a body.
    HandOn(BodyId),
    /// Hand it to somebody outside.
    HandOut(String),
}

/// What a raiser asked for in writing, as the body that answers took it in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawnFor {
    /// The body.
    pub body: BodyId,
    /// Why the raiser withdraws it.
    pub reason: PublicText,
    /// Where their writing is kept, sealed.
    pub evidence: Seal,
}

impl Deliberation {
    /// Whether an owner raised it by card: then nobody else withdraws it.
    #[must_use]
    pub fn is_by_card(&self) -> bool {
        matches!(self.raiser, Raiser::Owner(_)) && self.entered_by.is_none()
    }

    /// Whoever raised it keeps it up: what a paper withdrew waits for its answer again, with days of its own.
    pub(super) fn keeps_up(&mut self, at: Timestamp, clock: Option<&StepClock>) {
        self.kept_up_at = Some(at);
        (self.withdrawn_at, self.withdrawn_for) = (None, None);
        if let (Some(turn), Some(clock)) = (self.turns.last_mut(), clock) {
            turn.until = clock.until;
        }
    }
}
