//! What can be asked of bodies and their seats.

use jiff::civil::Date;

use super::{BodyKind, Power, SeatRole};
use crate::ids::{BodyId, OwnerId, PersonId};
use crate::seal::Seal;

/// What can be asked of bodies and their seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BodiesCommand {
    /// Enter a body as existing.
    Establish {
        /// What sort of body.
        kind: BodyKind,
        /// Its name.
        name: String,
    },
    /// Give a person a seat for a term.
    FillSeat {
        /// In which body.
        body: BodyId,
        /// Who.
        holder: SeatHolder,
        /// As what.
        role: SeatRole,
        /// First day of the term.
        from: Date,
        /// Last day of the term.
        until: Date,
        /// The owner they sit as, where a member does: such a seat ends with the last home (指导规则 §43).
        owner: Option<OwnerId>,
    },
    /// Say what somebody who works for a body is entrusted with, by which decision.
    Entrust {
        /// In which body.
        body: BodyId,
        /// Who.
        person: PersonId,
        /// In which seat.
        role: SeatRole,
        /// With which powers of that seat.
        powers: Vec<Power>,
        /// By which decision.
        source: String,
    },
    /// End a person's seat before its term is over.
    VacateSeat {
        /// Of which body.
        body: BodyId,
        /// Who.
        person: PersonId,
        /// In which role.
        role: SeatRole,
    },
}

/// Who is to hold a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatHolder {
    /// Somebody the book knows; their particulars stay as they are.
    Known(PersonId),
    /// Somebody new, by the seal of their name.
    New(Seal),
}
