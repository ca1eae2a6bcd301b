//! What somebody who works for a body was entrusted with.
//!
//! A secretary or a clerk acts for a body, not for themselves. A remit names the powers of their seat they may use, and the
//! decision it rests on; without one they have all that their role has. Seats are never part of it: whoever is entrusted
//! with something entrusts nobody else (民法典 §923).

use super::{Body, Power, SeatRole, powers};
use crate::PublicText;
use crate::ids::PersonId;

/// A remit as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remit {
    /// Who was entrusted.
    pub person: PersonId,
    /// In which seat.
    pub role: SeatRole,
    /// With which powers, in the order of the table.
    pub powers: Vec<Power>,
    /// By which decision.
    pub source: PublicText,
    /// Who entered it; none when it was done at the machine.
    pub by: Option<PersonId>,
}

impl Body {
    /// The remit of whoever holds a seat in it; it goes on when their term is renewed.
    #[must_use]
    pub fn remit(&self, person: PersonId, role: SeatRole) -> Option<&Remit> {
        self.remits.iter().find(|remit| remit.person == person && remit.role == role)
    }

    /// Whether a remit leaves somebody a power that their role has; looking on is always theirs.
    #[must_use]
    pub(crate) fn is_entrusted(&self, person: PersonId, role: SeatRole, power: Power) -> bool {
        power == Power::Observe || self.remit(person, role).is_none_or(|remit| remit.powers.contains(&power))
    }

    /// The powers that can be entrusted to a role here.
    pub fn entrustable(&self, role: SeatRole) -> impl Iterator<Item = Power> {
        let kind = self.kind;
        Power::ALL.into_iter().filter(move |power| {
            !matches!(power, Power::Observe | Power::KeepSeats) && powers::grants(kind, role, *power)
        })
    }
}
