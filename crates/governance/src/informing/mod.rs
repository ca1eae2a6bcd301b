//! Informing (通报信息): what all who take part in a deliberation must know, in one dossier, and what they ask about it.
//!
//! The body that leads the deliberation publishes the dossier in plain words and in sections: what it is about, what speaks for
//! it and what against, what it costs and who bears that, what happens if nothing is done, and where all of it can be checked.
//! The place names the sections that must not be empty: whoever hears one side alone is not informed. A new version says what
//! changed, and gives the days to read it anew; the ones before stay. A source is an address, a document by its fingerprint, or a
//! file that is kept here: its fingerprint stands in the book, what is in it in the vault, and everybody opens it once a version
//! names it.
//!
//! An owner asks by card, a body by a seat, anybody by paper at the desk. The words are sealed and looked at before everybody
//! reads them, as statements are; whoever looks says who answers: the body itself or another one. Days of the place run from the
//! asking; they hurry nobody to a wrong answer, and that they are over is public.
//!
//! Whom it reached is kept for each version: homes to which it was brought, by letter, at the door or as paper handed over, and
//! those whose owner marked it as read by card. Homes and readers stand in the book under seals, so that anybody can count them and
//! nobody can tell who has read what; since the count is published it is no row that could be changed without a trace.
//!
//! The step is left when the dossier had its days and what was asked in them is settled. What is asked later is answered all the
//! same and holds nothing up, else whoever asks last would hold the others back for ever.

mod command;
mod decide;
mod dossier;
mod event;
mod file;
mod question;
mod reach;
mod refusal;
mod state;

pub use command::{DossierGiven, ExpenseGiven, InformingCommand, SourceGiven};
pub(crate) use decide::decide;
pub use decide::{ANSWER_MAX, ARGUMENT_MAX, LINE_MAX, LINES_MAX, QUESTION_MAX, SECTION_MAX};
pub use dossier::{Every, Expense, Section, Sections, Source};
pub use event::{
    DossierPublished, DossierRead, FileKept, HomesReached, InformingEvent, QuestionAnswered, QuestionAsked,
    QuestionHeldBack, QuestionPublished,
};
pub use file::{FILE_BYTES_MAX, FILE_SORTS, FILES_MAX, FileGiven, KeptFile};
pub use question::{LookedAt, Question, Reply};
pub use reach::{Reach, Way, homes_concerned};
pub use refusal::InformingRefusal;
pub use state::{Dossier, Informing, Version};
