//! Petitions (联名): owners, or members of the committee, ask for something that needs so many of them.
//!
//! A petition is raised with what it asks for: an extraordinary meeting on matters in public words, or the recall of a
//! member. It is signed by card or on paper; a signature on paper counts once a second person confirmed it. Who signed is
//! sealed: the book shows how many, and the figures are added up against the register of the day it is handed in.
//! Handing in freezes signatures, figures and working, and begins the turns of the convenors: the committee, then whoever
//! the place names next. Whoever has the turn convenes what was asked for and nothing else, or refuses with reasons.
//!
//! This module never shows who signed; the office keeps that in the vault and opens it for those entitled.

mod command;
mod count;
mod decide;
mod demand;
mod event;
mod refusal;
mod state;

pub use command::{OpenedSignature, PetitionCommand};
pub use count::{PetitionCount, PetitionReading, PetitionTest, count_members, count_owners, readings};
pub(crate) use decide::{after_certification, decide, opening_due, ordered, require_in_time};
pub use demand::{Circle, Convenor, Demand, DemandGiven, MATTERS_MAX, ProposedMatter, SignedBy, SigningWay};
pub use event::{
    ConvenorOrdered, OpeningDue, PetitionEvent, PetitionHandedIn, PetitionMeetingConvened, PetitionRaised,
    PetitionRefused, PetitionSigned, SignatureKeyed, SignatureRejected, SignatureWithdrawn, TurnPassed,
};
pub use refusal::PetitionRefusal;
pub use state::{HandedIn, KeyedSignature, Order, Petition, Petitions, Signature, Standing, Turn};
