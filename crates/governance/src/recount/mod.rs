//! A recount from paper: after an upheld objection every paper ballot is read anew.
//!
//! Two people who had no hand in the first keying key each paper in again, blind, as if it had just come. Once all are
//! read twice, somebody who read none settles what was read differently, with the paper in hand. Then every paper gets a
//! new seal at once and the book says how many changed, not which: with the figures of both counts a roll number would tell
//! how that home voted. Then the ballots are counted again.

mod command;
mod decide;
mod event;
mod refusal;
mod state;

pub use command::{PaperRead, RecountCommand};
pub(crate) use decide::decide;
pub use decide::{may_read, may_settle, short_of_readers};
pub use event::{PaperKeyedAgain, PaperRecountOrdered, PaperRecountSettled, RecountEvent, SealedAnew, SettledPapers};
pub use refusal::RecountRefusal;
pub(crate) use state::follow;
pub use state::{PaperRecount, Rereading, SealedAt};
