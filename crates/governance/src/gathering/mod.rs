//! A meeting held in a room (集体讨论), beside the vote in writing or instead of it.
//!
//! Where and when the room is stands in the notice. At the door each entry is checked in, by its owner or by whoever
//! speaks for it, so that anybody can see how much of the estate is present. Ballots are given on paper in the room or
//! online from the letter, and land in the same box as all others.

mod command;
mod decide;
mod event;
mod refusal;
mod state;

pub use command::GatheringCommand;
pub use decide::{Forms, forms};
pub(crate) use decide::{HandedIn, check_came, check_notice, decide, goes_on};
pub use event::{CheckedIn, CheckedOut, GatheringCalled, GatheringEvent, ItemPut};
pub use refusal::GatheringRefusal;
pub use state::{Gathering, Presence, Stay};
