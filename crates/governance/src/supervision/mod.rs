//! Watching over those who act: what owners may look into, what must be published, and orders to do what is due.
//!
//! An owner asks to look into named things (建筑物区分所有权解释 §13) and is answered within days; the looking is logged.
//! What must be published (指导规则 §36, 民法典 §943) is published here with its words and a link or a fingerprint. The
//! street office orders a body to act within days; what comes after a missed order others read here.
//! Statistics name nobody. What is due when follows from all this in [`crate::duties`].

mod board;
mod command;
mod decide;
mod event;
mod inspection;
mod order;
mod publication;
mod refusal;
mod round;
mod state;

pub use board::{BoardLine, Shown, board, falls_short};
pub use command::{AnswerGiven, OrderedGiven, PublishedGiven, SourceGiven, SupervisionCommand};
pub(crate) use decide::decide;
pub use event::{
    Answer, ComplaintMade, Deed, InspectionAnswered, InspectionHeld, InspectionRequested, OrderGiven, OrderSettled,
    Published, Source, SupervisionEvent,
};
pub use inspection::{Inspection, InspectionStanding, Statistics};
pub use order::Order;
pub use publication::{Publication, is_account};
pub use refusal::SupervisionRefusal;
pub use state::Supervision;
