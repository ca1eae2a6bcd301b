//! What has happened to bodies and their seats.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{BodyKind, Power, SeatRole};
use crate::PublicText;
use crate::ids::{BodyId, OwnerId, PersonId};
use crate::seal::Seal;

/// What has happened to bodies and their seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BodiesEvent {
    /// A body was entered as existing.
    BodyEstablished(BodyEstablished),
    /// A person took a seat.
    SeatFilled(SeatFilled),
    /// A person left a seat before its term was over.
    SeatVacated(SeatVacated),
    /// It was said what somebody who works for a body is entrusted with.
    SeatEntrusted(SeatEntrusted),
}

/// A body was entered as existing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BodyEstablished {
    /// Its number.
    pub body: BodyId,
    /// What sort of body it is.
    pub kind: BodyKind,
    /// Its name.
    pub name: PublicText,
}

/// A person took a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatFilled {
    /// In which body.
    pub body: BodyId,
    /// Who.
    pub person: PersonId,
    /// The seal of their name.
    pub seal: Seal,
    /// As what.
    pub role: SeatRole,
    /// First day of the term.
    pub from: Date,
    /// Last day of the term.
    pub until: Date,
    /// The owner they sit as: such a seat ends when the owner owns nothing here any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<OwnerId>,
}

/// A person left a seat before its term was over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatVacated {
    /// Of which body.
    pub body: BodyId,
    /// Who.
    pub person: PersonId,
    /// Their role there.
    pub role: SeatRole,
    /// Last day in the seat.
    pub on: Date,
}

/// It was said what somebody who works for a body is entrusted with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatEntrusted {
    /// In which body.
    pub body: BodyId,
    /// Who.
    pub person: PersonId,
    /// In which seat.
    pub role: SeatRole,
    /// With which powers of that seat; before, with all of them or those of the last such entry.
    pub powers: Vec<Power>,
    /// By which decision.
    pub source: PublicText,
    /// Who entered it; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}
