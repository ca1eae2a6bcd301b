//! Places, homes and owners, and the rules a community has given itself.
//!
//! The register says which homes exist, how large each is by which source, and who owns it. Owners are numbers here;
//! their names live in the vault. Importing a register adds and updates homes and never silently drops one;
//! a home is taken out by an act of its own, with a reason.
//! Rolls are drawn from the register when a vote is prepared; a later change of the register leaves them alone.

mod barred;
mod channels;
mod command;
mod decide;
mod event;
pub(crate) mod fit;
mod place_use;
mod refusal;
mod register;
mod rules;
mod setting;
mod stairs;

pub use barred::{Barred, BarredSet};
pub use channels::ChannelSet;
pub use command::{CommunityCommand, HomeGiven, OwnerGiven, OwnerRef};
pub(crate) use decide::decide;
pub use event::{
    CommunityEvent, Founded, HomesRegistered, HomesRemoved, OwnerForgotten, OwnersRecorded, PlaceSettled,
    PlaceTakenBack, RulesAdopted,
};
pub use place_use::{PlaceUse, place_used};
pub use refusal::CommunityRefusal;
pub use register::{AreaSource, Counted, Holding, Home, HomeUse, Owner, Place, Register};
pub use rules::{
    ChannelOrder, DuplicatePolicy, OwnRules, Parking, ProxyRule, Publication, Representation, SilenceClause,
};
pub use setting::{Setting, SettingKind};
pub use stairs::{Stair, Stairs};
