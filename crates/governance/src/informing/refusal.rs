//! Why something may not happen to what those who take part in a deliberation must know.

use jiff::civil::Date;
use serde::Serialize;

use super::Section;

/// Why something may not happen to what those who take part in a deliberation must know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum InformingRefusal {
    /// Sections say nothing that the place wants filled; one side alone would be heard.
    DossierIncomplete {
        /// Which.
        sections: Vec<Section>,
        /// Where it stands that they must not be empty.
        basis: Vec<String>,
    },
    /// A section has too many entries to be read.
    DossierTooLong {
        /// Which.
        section: Section,
        /// At most so many.
        most: usize,
    },
    /// A source has no address that can be opened and no fingerprint of a document.
    SourceUncheckable {
        /// Which, counted from 1.
        source: usize,
    },
    /// A file has too many bytes.
    FileTooLarge {
        /// At most so many megabytes.
        most: u64,
    },
    /// A file is of no sort that is kept, or has nothing in it.
    FileUnfit,
    /// Enough files are kept for this dossier.
    FilesEnough {
        /// So many.
        most: usize,
    },
    /// Another file was kept at the same moment and bears the number.
    FileNumberTaken,
    /// A new version does not say what changed.
    DossierChangeUnsaid,
    /// No dossier was published.
    DossierNotPublished,
    /// Questions are taken from the publication of the dossier until it was deliberated.
    QuestionsNotTaken,
    /// Another question was asked at the same moment and bears the number.
    QuestionNumberTaken,
    /// There is no such question.
    DossierQuestionUnknown,
    /// Somebody looked at it already.
    QuestionLookedAtAlready,
    /// The reason is none for which a question is not shown.
    QuestionShownNonetheless,
    /// It is not shown, so it has no answer.
    QuestionNotPublished,
    /// It was answered already.
    QuestionAnsweredAlready,
    /// Nobody sits in the body that would answer.
    NobodyAnswersQuestion,
    /// Another version holds than the one that was read or brought.
    DossierVersionOver {
        /// The one that holds.
        version: usize,
    },
    /// No home is named, or one that is not concerned or not theirs.
    HomeNotConcerned,
    /// It is said to have reached them before it was published, or after today.
    ReachedOnOtherDay {
        /// Since this day it is published.
        from: Date,
        /// Today.
        until: Date,
    },
}
