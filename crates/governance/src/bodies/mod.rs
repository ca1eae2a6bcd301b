//! Bodies that can act: which there are, who sits in them until when, and what a seat may do.
//!
//! Public power is default-deny: a seat may do only what the table of powers grants to its role in that kind of body.
//! This is the minimum that convening a vote needs; committees' inner life comes with self-government in full.

mod command;
mod decide;
mod event;
mod powers;
mod refusal;
mod remit;
mod state;
mod term;

pub use command::{BodiesCommand, SeatHolder};
pub(crate) use decide::{check_term, decide};
pub use event::{BodiesEvent, BodyEstablished, SeatEntrusted, SeatFilled, SeatVacated};
pub use powers::Power;
pub use refusal::BodiesRefusal;
pub use remit::Remit;
pub use state::{Bodies, Body, BodyKind, Seat, SeatRole};
