//! Elections of the owners' committee: from candidates to people in their seats.
//!
//! An election is a question of a meeting. Candidates are put forward while the meeting is prepared, each an owner who
//! agreed, known by a number that stays theirs; the notice freezes who stands on the ballot. Whoever passes the double
//! test (民法典 §278) is ranked by votes. Equals at a boundary draw lots in public before anything is certified. A certified
//! result seats those elected once, by one act; alternates move up in their order when a seat falls vacant.
//!
//! This module adds up no votes: see [`crate::assembly`] for the ballots and `tally` for the places.

mod alternates;
mod asked;
mod awaited;
mod beside;
mod command;
mod decide;
mod event;
mod filled;
mod outcome;
mod question;
mod refusal;
mod state;

pub use alternates::{AlternatesWaiting, alternates_waiting};
pub(crate) use asked::MATTER;
pub use asked::{ElectedBodyGiven, ElectionGiven, OwnNumbers, TermGiven, election, is_term_running, own_numbers};
pub use awaited::{SeatsAwaited, seats_awaited};
pub use beside::same_seats;
pub use command::ElectionCommand;
pub(crate) use decide::{check_lots, decide, frozen};
pub use event::{
    AlternateSeated, CandidateNominated, CandidateWithdrawn, ElectionEvent, ElectionSeatsTaken, LotDrawn, SeatTaken,
};
pub(crate) use filled::Filled;
pub use outcome::{Elected, SeatsMissing, elected, lot_due, seats_missing};
pub(crate) use outcome::{fills_seats, full_election};
pub use question::{ElectedBody, ElectedTerm, Election};
pub use refusal::ElectionRefusal;
pub use state::{Candidate, ElectionFile, Lot, Seated, Seating};

/// A ballot can name no more candidates than this: a mark is a set of so many numbers.
pub const CANDIDATES_MAX: u8 = crate::assembly::Picks::MOST;
