//! What somebody brings in who held a conversation elsewhere.

use jiff::Timestamp;

use super::{HeldBackFor, Stance};
use crate::ids::{DeliberationId, StatementNo};
use crate::seal::Seal;

/// A conversation that was held elsewhere.
///
/// It comes as a concern of the body that answers first, worded and taken up in the same act: whoever brings it in has
/// looked at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtIn {
    /// The number the deliberation will bear: all seals are drawn from it.
    pub deliberation: DeliberationId,
    /// What it was about, sealed.
    pub words: Seal,
    /// The question; it is the title as well.
    pub question: String,
    /// What it is about.
    pub text: String,
    /// Why it is taken up here.
    pub reason: String,
    /// Where it was held.
    pub source: String,
    /// The fingerprint of the files it came in.
    pub digest: String,
    /// The first moment that the files name.
    pub began: Timestamp,
    /// The last one.
    pub ended: Timestamp,
    /// What was said, in the order of time.
    pub course: Vec<Told>,
}

/// One thing that was said elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The next statement.
    Statement {
        /// The seal of whoever made it there.
        author: Seal,
        /// Their words, sealed.
        words: Seal,
        /// The words that everybody reads, or why it is not shown.
        shown: Result<String, HeldBackFor>,
    },
    /// An answer. Those to statements that are not shown here were given while they were shown there.
    Answer {
        /// To which statement.
        statement: StatementNo,
        /// The seal of who answered.
        voice: Seal,
        /// What they said.
        stance: Stance,
    },
}
