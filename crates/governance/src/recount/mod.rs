//! A recount from paper: after an upheld objection every paper ballot is read anew.
//!
//! Two people who had no hand in the first keying key each paper in again, blind, as if it had just come. Where both read
//! what was counted, nothing changes. Where they read something else, or differ, a third person settles it with the paper
//! in hand, and the book says that the ballot changed. Then the ballots are counted again.

mod command;
mod decide;
mod event;
mod refusal;
mod state;

pub use command::RecountCommand;
pub(crate) use decide::decide;
pub use decide::{may_read, may_settle, short_of_readers};
pub use event::{PaperKeyedAgain, PaperRecountOrdered, PaperRecountSettled, RecountEvent, Reread};
pub use refusal::RecountRefusal;
pub(crate) use state::follow;
pub use state::{PaperRecount, Rereading};
