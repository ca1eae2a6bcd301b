//! What can be asked of deliberations.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{AnswerGiven, HeldBackFor, Raiser, Stance};
use crate::ids::{DeliberationId, OwnerId, StatementNo};
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
    /// Open a conversation about what was taken up.
    OpenConversation {
        /// About which.
        deliberation: DeliberationId,
        /// The question that statements speak to.
        question: String,
        /// The last day for statements and answers.
        until: Date,
    },
    /// Make a statement: an owner by card, or somebody at the desk from the room or from paper.
    AddStatement {
        /// About which.
        deliberation: DeliberationId,
        /// The number it will bear: the author's seal is drawn from it.
        statement: StatementNo,
        /// The seal of the owner who makes it, by card.
        author: Option<Seal>,
        /// Their own words, sealed.
        words: Seal,
    },
    /// Show a statement to everybody.
    PublishStatement {
        /// About which.
        deliberation: DeliberationId,
        /// Which statement.
        statement: StatementNo,
        /// The words that everybody reads.
        text: String,
    },
    /// Do not show a statement.
    HoldBackStatement {
        /// About which.
        deliberation: DeliberationId,
        /// Which statement.
        statement: StatementNo,
        /// Why.
        reason: HeldBackFor,
    },
    /// Ask that others look again at a statement that is not shown: its author, by card.
    AppealStatement {
        /// About which.
        deliberation: DeliberationId,
        /// Which statement.
        statement: StatementNo,
        /// The seal of its author.
        author: Seal,
        /// Why, sealed.
        words: Seal,
    },
    /// Look again.
    AnswerAppeal {
        /// About which.
        deliberation: DeliberationId,
        /// Which statement.
        statement: StatementNo,
        /// The words that everybody will read; none to go on not showing it.
        text: Option<String>,
        /// Why, for everybody to read.
        reason: String,
    },
    /// Say whether one agrees with a statement, by card; whoever said so before changes it.
    AnswerStatement {
        /// About which.
        deliberation: DeliberationId,
        /// Which statement.
        statement: StatementNo,
        /// The seal of who answers.
        voice: Seal,
        /// What they say.
        stance: Stance,
    },
    /// Bring in a conversation that was held elsewhere, all of it or nothing.
    BringIn(Box<BroughtIn>),
}

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
