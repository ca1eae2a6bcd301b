//! Development only: what the product is rehearsed with.
//!
//! A small community in memory for decision tables, simulated communities on a real store, the documents that are
//! written from the code and checked against it, and servers to measure against. No part of it is shipped.

pub mod documents;
pub mod fixture;
pub mod founding_states;
pub mod invariants;
pub mod listeners;
pub mod load;
pub mod numerics;
pub mod postgres;
pub mod samples;
pub mod simulation;
pub mod states;
pub mod yardstick;
