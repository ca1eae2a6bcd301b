//! The rules of a community: what may happen and what follows from it.
//!
//! Three functions over plain data. [`decide`] takes a community's state, a command and the moment, and answers with
//! the events that follow or with a refusal; [`Community::apply`] follows one event; nothing else changes a state.
//!
//! This crate promises to ask nobody for anything: it reads no clock, draws no random number, opens no file and logs
//! nothing. All it may know stands in its arguments, so the same history always leads to the same state.
#![warn(missing_docs)]

#[macro_use]
mod events;

pub mod appeal;
pub mod assembly;
pub mod bodies;
pub mod card;
pub mod charter;
pub mod committee;
pub mod community;
pub mod deliberation;
pub mod duties;
pub mod election;
pub mod fate;
pub mod founding;
pub mod gathering;
pub mod handover;
pub mod ids;
pub mod informing;
pub mod law;
pub mod matter;
mod moment;
pub mod on_paper;
mod once;
mod outcome;
pub mod panel;
pub mod petition;
mod public_text;
pub mod recount;
pub mod renewal;
pub mod room;
mod seal;
mod state;
pub mod supervision;
pub mod template;
pub mod voice;

pub use moment::{Actor, Moment};
pub use once::once;
pub use outcome::{Command, Event, ImpossibleHistory, Refusal, TextRefusal};
pub use public_text::{PublicText, holds_personal_number};
pub use seal::Seal;
pub use state::{Community, decide};
