//! What holds for every community, every order of events and every date.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod counts;
mod elections;
mod histories;
mod periods;
mod rolls;
mod shares;
mod terms;
