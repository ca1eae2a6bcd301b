//! The life of a committee between the votes of the owners: its sittings, its mandates, its seals, its seats.
//!
//! A sitting is called with a published agenda; only what stands there is decided, by those present when more than half
//! of the members are, with the votes of half of all members or more. What the law reserves for the owners a committee
//! cannot decide; what they hand to it is a mandate with scope, limit and last day, and is added up as it is used. A seal
//! is used on a decision, and every use is entered. A seat ends by itself when its owner owns nothing here any more.
//!
//! Owners' committees and preparatory groups sit like this. Numbers and articles come from the community's place; each
//! sitting freezes those it was called under.

mod command;
mod decide;
mod event;
mod ground;
mod mandate;
mod refusal;
mod request;
mod rules;
mod seats;
mod sitting;
mod state;

pub use command::{AboutGiven, CommitteeCommand, GroundGiven, ItemGiven, MandateGiven, SealUseGiven, SittingFor};
pub(crate) use decide::{decide, recalled, require_delegable};
pub use event::{
    AgendaTold, AttendanceRecorded, CommitteeEvent, DecisionsPublished, HandoverListed, ItemAdded, ItemDecided,
    MandateGranted, MinutesSigned, MinutesWritten, NothingKept, NothingKeptConfirmed, RequestJoined, SealUsed,
    SeatEnded, SeatRestored, SittingCalled, SittingCalledOff, SittingRequested, ThingHandedOver,
};
pub use ground::{Ground, SealKind, SealUse};
pub use mandate::Mandate;
pub use refusal::CommitteeRefusal;
pub use request::{Request, RequestDue};
pub use rules::{SittingRules, Weighing};
pub(crate) use seats::revoked_election;
pub use seats::{
    ByElectionDue, EndedSeat, NothingSaid, SeatEnd, Shortage, Thing, by_election_due, chair_missing, first_sitting_due,
    seats_revoked, seats_to_end, size,
};
pub use sitting::{
    About, Attendance, Decided, Item, Office, Signature, Sitting, SittingKind, SittingStage, Vote, VoteCast,
};
pub use state::Committees;
