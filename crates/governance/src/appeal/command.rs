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
        /// The words that everybody will read; none to go on not showing it, or to let the answer stand.
        shown: Option<ShownAgain>,
        /// Why, for everybody to read.
        reason: String,
    },
}

/// Words that everybody will read, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ShownAgain {
    /// The title of what was raised, where nobody had worded it; else it is not read.
    pub title: String,
    /// Of a statement, a question, or what an amendment proposes, or what was raised is about; of an objection it is not read.
    pub text: String,
    /// Why somebody amends or objects; of a statement or a question it is not read.
    pub why: String,
}
