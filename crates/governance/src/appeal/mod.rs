//! Looking again (重新核看): whoever said something that is not shown asks, once, that others look again.
//!
//! What people say about a deliberation is looked at before everybody reads it: statements, objections to the list of those
//! who take part, amendments and objections to an opinion, questions about the dossier. Whatever is not shown has one of a few
//! reasons, and its author is told. One rule holds for all of it: within the days of the place its author asks that others
//! look again, by card, by the seat of the body that said it, or on paper at the desk where it came on paper. Another body
//! than the one that does not show it looks, or at least another person, and answers by a day, with a reason that everybody
//! reads. What is shown then is answered as if it had been shown at once, with the days for that beginning anew.
//!
//! Whoever shows something shows its author's own words (`require_own`): only what tells who somebody is may be left out, as
//! gaps that everybody sees. Its author is told, and may ask for a second look as if it were not shown.
//!
//! The same holds of what was raised itself (复核): where it was declined, joined to another or handed to somebody outside, whoever
//! raised it asks that another body look at that answer. It lets the answer stand, or has it taken up after all; then the body
//! whose answer it was leads it, and whatever was joined to another goes its own way again.
//!
//! Silence is an answer too: once the last day has passed without one, whoever raised it brings it to another body in the same
//! way, for as long as nobody answers. That body has it taken up, or lets it rest with a reason; the one that was silent may
//! then only still take it up itself.
//!
//! Statements have their own entries in the book from before this was one rule; they are decided here all the same.

mod command;
mod decide;
mod event;
mod own_words;
mod spoken;

pub use command::{AppealCommand, ShownAgain};
pub(crate) use decide::decide;
pub use decide::{APPEAL_REASON_MAX, answer_appeal_until, appeal_until};
pub use event::{
    AppealEvent, CommentAppealAnswered, CommentAppealed, CommentShown, ConcernAppealAnswered, ConcernAppealed,
    QuestionAppealAnswered, QuestionAppealed, QuestionShown, TakenUpAgain, Terms,
};
pub use own_words::{GAP, GAPS_FOR, gaps, marked, require_own};
pub use spoken::{Appeal, AppealAnswer, Grounds, HeldBack, Spoken, held_back};
