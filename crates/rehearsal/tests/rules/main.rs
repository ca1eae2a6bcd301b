//! Decision tables: what each rule allows, what it refuses and with which code.
//!
//! Every code that governance can refuse with is provoked here; `coverage` fails when one is not.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod bodies;
mod cards;
mod committee_calling;
mod committee_deciding;
mod committee_mandates;
mod committee_seats;
mod community;
mod convening;
mod counting;
mod coverage;
mod matters;
mod notice;
mod objections;
mod paper;
mod petition_turns;
mod petitions;
mod roll;
mod voting;
