//! What can be asked about what those who take part in a deliberation must know.

use jiff::civil::Date;

use super::{Every, FileGiven, Way};
use crate::deliberation::{HeldBackFor, Raiser};
use crate::ids::{BodyId, DeliberationId, FileNo, HomeId, QuestionNo};
use crate::seal::Seal;

/// What can be asked about what those who take part in a deliberation must know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InformingCommand {
    /// Publish the dossier, or a new version of it.
    PublishDossier {
        /// Of which.
        deliberation: DeliberationId,
        /// What it says.
        given: Box<DossierGiven>,
        /// What changed since the version before; of the first one it is not read.
        changed: String,
    },
    /// Keep a file that the dossier is checked against.
    KeepFile {
        /// Of which.
        deliberation: DeliberationId,
        /// The number it will bear.
        file: FileNo,
        /// What it is.
        given: FileGiven,
        /// What is in it, sealed.
        content: Seal,
    },
    /// Ask about it: an owner by card, a body by a seat, or anybody by paper.
    AskQuestion {
        /// About which.
        deliberation: DeliberationId,
        /// The number it will bear: the author's seal is drawn from it.
        question: QuestionNo,
        /// Who asks.
        author: Raiser,
        /// Their own words, sealed.
        words: Seal,
    },
    /// Show a question to everybody, and say who answers it.
    PublishQuestion {
        /// About which.
        deliberation: DeliberationId,
        /// Which question.
        question: QuestionNo,
        /// The words that everybody reads.
        text: String,
        /// The body that answers; none for the one that leads.
        body: Option<BodyId>,
    },
    /// Do not show a question.
    HoldBackQuestion {
        /// About which.
        deliberation: DeliberationId,
        /// Which question.
        question: QuestionNo,
        /// Why.
        reason: HeldBackFor,
    },
    /// Answer a question.
    AnswerQuestion {
        /// About which.
        deliberation: DeliberationId,
        /// Which question.
        question: QuestionNo,
        /// In words, for everybody to read.
        text: String,
    },
    /// Mark the dossier as read, by card.
    ReadDossier {
        /// Of which.
        deliberation: DeliberationId,
        /// Which version, from 1.
        version: u32,
        /// The seal of who.
        reader: Seal,
        /// Their homes among those concerned, each with its seal.
        homes: Vec<(HomeId, Seal)>,
    },
    /// Record that the dossier was brought to homes.
    RecordReached {
        /// Of which.
        deliberation: DeliberationId,
        /// Which version, from 1.
        version: u32,
        /// The homes, each with its seal.
        homes: Vec<(HomeId, Seal)>,
        /// How.
        way: Way,
        /// On which day.
        on: Date,
    },
}

/// A dossier as somebody wants it published, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DossierGiven {
    /// What it is about.
    pub about: String,
    /// What speaks for it.
    pub arguments_for: Vec<String>,
    /// What speaks against it.
    pub arguments_against: Vec<String>,
    /// What it costs.
    pub costs: Vec<ExpenseGiven>,
    /// What happens if nothing is done.
    pub otherwise: String,
    /// Where that can be checked.
    pub sources: Vec<SourceGiven>,
}

/// Something that is paid for, not yet checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpenseGiven {
    /// What.
    pub what: String,
    /// How much, in fen.
    pub amount: u64,
    /// How often.
    pub every: Every,
    /// Who bears it.
    pub borne_by: String,
}

/// Where something can be checked, not yet checked itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceGiven {
    /// What it is.
    pub name: String,
    /// Its address; empty without one.
    pub link: String,
    /// The fingerprint of a document; empty without one.
    pub digest: String,
}
