//! What has happened to what those who take part in a deliberation must know.
//!
//! Events name the seals of owners who ask, never owners.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Sections, Way};
use crate::PublicText;
use crate::deliberation::{HeldBackFor, Raiser, StepClock};
use crate::ids::{BodyId, DeliberationId, FileNo, PersonId, QuestionNo};
use crate::seal::Seal;

events! {
    /// What has happened to what those who take part in a deliberation must know.
    Informing(InformingEvent),
    each about
    /// The deliberation it is about.
    deliberation: DeliberationId;

    /// A dossier was published, or a new version of it.
    DossierPublished {
        /// What it says.
        #[serde(flatten)]
        sections: Sections,
        /// What changed since the version before.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        changed: Option<PublicText>,
        /// So many days to read it before the next step.
        days: u32,
        /// The last of them.
        until: Date,
        /// Where days and sections stand.
        basis: Vec<String>,
        /// Who published it.
        by: PersonId,
    }
    /// A file was kept that a dossier is checked against.
    FileKept {
        /// Its number.
        file: FileNo,
        /// What it is.
        #[serde(rename = "called")]
        name: PublicText,
        /// Its SHA-256 in hexadecimal.
        digest: String,
        /// What sort of file it is.
        sort: String,
        /// So many bytes.
        size: u64,
        /// What is in it, sealed.
        content: Seal,
        /// Who brought it.
        by: PersonId,
    }
    /// Somebody asked about it.
    QuestionAsked {
        /// Its number.
        question: QuestionNo,
        /// Who asks; of an owner a seal, and another one for each question.
        author: Raiser,
        /// Their own words, sealed.
        words: Seal,
        /// By when it is answered.
        clock: StepClock,
        /// Who entered it, when it came from a seat or on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// A question was shown to everybody.
    QuestionPublished {
        /// Which.
        question: QuestionNo,
        /// The words that everybody reads.
        text: PublicText,
        /// Who answers it.
        body: BodyId,
        /// Who looked.
        by: PersonId,
    }
    /// A question is not shown.
    QuestionHeldBack {
        /// Which.
        question: QuestionNo,
        /// Why.
        reason: HeldBackFor,
        /// Who looked.
        by: PersonId,
    }
    /// A question was answered.
    QuestionAnswered {
        /// Which.
        question: QuestionNo,
        /// By which body.
        body: BodyId,
        /// In words.
        text: PublicText,
        /// Who wrote it.
        by: PersonId,
    }
    /// An owner marked the dossier as read, by card.
    DossierRead {
        /// Which version, from 1.
        version: u32,
        /// The seal of who; another one for each version.
        reader: Seal,
        /// The seals of their homes, which it reached with that; others for each version.
        homes: Vec<Seal>,
    }
    /// The dossier was brought to homes.
    HomesReached {
        /// Which version, from 1.
        version: u32,
        /// The seals of the homes; others for each version.
        homes: Vec<Seal>,
        /// How.
        way: Way,
        /// On which day.
        on: Date,
        /// Who wrote it down.
        by: PersonId,
    }
}
