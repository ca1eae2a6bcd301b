//! The form in which events are stored: written once, read for ever.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking, in its helpers too")]

mod golden;
mod reference;
