//! A matter and its line: from the concern that raised it to the report of what came of it.
//!
//! Everything a community does hangs on a matter. Here it gets its words, and after the decision it names who carries
//! it out by when and collects the reports. The stations in between belong to other modules, the owners' vote first.

mod command;
mod decide;
mod delegation;
mod event;
mod refusal;
mod state;

pub use command::MatterCommand;
pub(crate) use decide::decide;
pub use delegation::Delegation;
pub use event::{ExecutionAssigned, MatterEvent, MatterRaised, Progress, ProgressReported};
pub use refusal::MatterRefusal;
pub use state::{Execution, Matter, Matters, Report};
