//! How an owners' assembly comes into being, from the first delivered homes to the filed committee.
//!
//! The steps stand in the place's `founding` section: enough area delivered, an application of owners, a preparatory
//! group that is odd and half owners at least, its papers, the first meeting, and the filing. Each step is taken by
//! whoever the rules name, has a clock, and is refused when the one before it is missing. The assembly exists only when
//! all the matters of its first meetings hold together; until then nobody may act as if it did.
//!
//! A community whose committee was entered in the book as existing was founded before this book: nothing here is asked
//! of it. The votes themselves are held by [`crate::assembly`]; this module holds its gate.

mod command;
mod condition;
mod decide;
mod event;
mod filing_document;
mod first_meeting;
mod gate;
mod group;
mod group_objections;
mod later;
mod line;
mod refusal;
mod side;
mod signature;
mod state;

pub use command::FoundingCommand;
pub use condition::{Condition, Way, Years, condition};
pub(crate) use decide::decide;
pub use decide::is_ready;
pub use event::{
    ApplicationAnswer, ApplicationAnswered, ApplicationSigned, ApplicationSubmitted, AreaEntered, AssemblyFounded,
    Change, ChangeReported, FileHandedOver, Filed, FoundingEvent, GroupEstablished, GroupMember, GroupMet,
    GroupObjectionRaised, GroupObjectionSettled, GroupPublished, MemberReleased, MemberSeated, Rest, SealTakenOver,
    SignatureWithdrawn,
};
pub use filing_document::{FILED_WITH, FilingDocument};
pub use first_meeting::{MatterStanding, Paper, committee_seats, least_members, matters, papers};
pub(crate) use first_meeting::{completed_by, seats_wait_for};
pub use gate::{exists, may_be_put, was_founded_before};
pub(crate) use gate::{failed_since, may_convene, may_open, may_seat};
pub use group::{
    Fault, Order, order, over_since, required_sides, seated, seats_end, sides_that_may_be_absent, sitting,
};
pub(crate) use group::{holds, named as sides_named, order_by};
pub use group_objections::{GroupObjection, GroupObjections};
pub use later::{LaterChange, later_changes};
pub use line::{FoundingStage, Holder, LineStep, StepName, line, stage};
pub use refusal::FoundingRefusal;
pub use side::{Absence, Side};
pub use signature::{Need, Support, support};
pub use state::{
    Application, AreaStatement, Founded, Founding, Group as PreparatoryGroup, Publication, Signature, Submitted,
};
