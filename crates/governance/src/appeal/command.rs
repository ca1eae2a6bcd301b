//! What can be asked about something that is not shown.

use super::Spoken;
use crate::deliberation::Raiser;
use crate::ids::DeliberationId;
use crate::seal::Seal;

/// What can be asked about something that is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AppealCommand {
    /// Ask that others look again: whoever said it.
    Ask {
        /// About which deliberation it was said.
        deliberation: DeliberationId,
        /// What.
        about: Spoken,
        /// Who said it.
        author: Raiser,
        /// Why, sealed.
        words: Seal,
    },
    /// Look again.
    Answer {
        /// About which deliberation it was said.
        deliberation: DeliberationId,
        /// What.
        about: Spoken,
        /// The words that everybody will read; none to go on not showing it.
        shown: Option<ShownAgain>,
        /// Why, for everybody to read.
        reason: String,
    },
}

/// Words that everybody will read, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShownAgain {
    /// Of a statement, a question, or what an amendment proposes; of an objection it is not read.
    pub text: String,
    /// Why somebody amends or objects; of a statement or a question it is not read.
    pub why: String,
}
