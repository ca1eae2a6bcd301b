//! What can be asked of deliberations.

use super::{AnswerGiven, Raiser};
use crate::ids::{DeliberationId, OwnerId};
use crate::seal::Seal;

/// What can be asked of deliberations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeliberationCommand {
    /// Raise a concern: an owner by card, somebody by their seat for a body, or somebody at the desk from paper.
    Raise {
        /// The number it will bear: seals of owners are drawn from it.
        deliberation: DeliberationId,
        /// Who raises it.
        raiser: Raiser,
        /// The owner behind the seal, when it came on paper.
        on_paper: Option<OwnerId>,
        /// Their own words, sealed.
        words: Seal,
    },
    /// Put it in words that everybody may read.
    Publish {
        /// Which.
        deliberation: DeliberationId,
        /// Its title.
        title: String,
        /// What it is about.
        text: String,
    },
    /// Support it, by card.
    Support {
        /// Which.
        deliberation: DeliberationId,
        /// The seal of who supports it.
        supporter: Seal,
    },
    /// Take support back.
    WithdrawSupport {
        /// Which.
        deliberation: DeliberationId,
        /// The seal of who supported it.
        supporter: Seal,
    },
    /// Answer it.
    Answer {
        /// Which.
        deliberation: DeliberationId,
        /// What.
        answer: AnswerGiven,
        /// Why, or what comes next, for everybody to read.
        reason: String,
    },
    /// Withdraw it: whoever raised it.
    Withdraw {
        /// Which.
        deliberation: DeliberationId,
        /// Who raised it.
        raiser: Raiser,
    },
}
