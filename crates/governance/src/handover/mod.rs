//! Handing over: archives, money, seals and things, item by item, from those who leave to those who come.
//!
//! A list is drawn up when a committee's term ends (指导规则 §48). Each item is signed twice, by somebody who leaves and by
//! somebody who comes, never by the same person. What is missing is said in public, and a refusal is certified by the
//! street office or the residents' committee. What a single member hands over who leaves before, the committee keeps.
//!
//! Where a term ended in a gap, whoever acts for the committee takes what is handed over and keeps it. Once the next committee
//! sits, a second list leads from the one to the other: all that was taken stands on it, and it is signed in the same way.

mod command;
mod decide;
mod draft;
mod event;
mod refusal;
mod state;

pub use command::{HandoverCommand, ItemGiven};
pub(crate) use decide::decide;
pub use decide::{kept, may_give, may_take, taker};
pub use draft::{Suggested, suggest};
pub use event::{
    HandedOn, HandoverDrawnUp, HandoverEvent, ItemAdded, ItemHandedIn, ItemMissing, ItemSort, ItemTaken, Listed,
    RefusalWitnessed,
};
pub use refusal::HandoverRefusal;
pub use state::{Handover, Handovers, Item, ItemStanding, Witnessed};
