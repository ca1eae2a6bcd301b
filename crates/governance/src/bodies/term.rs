//! The terms of a body's elected seats.

use jiff::civil::Date;

use super::{Body, Power, Seat, SeatRole};
use crate::ids::PersonId;

impl Body {
    /// The elected seats whose term is running on a day.
    pub fn elected_on(&self, day: Date) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(move |seat| seat.role.is_member() && seat.is_held(day))
    }

    /// Seats that are held on a day or will be, offices first. Whoever is given an office stays a member besides and is named
    /// once, by the office.
    #[must_use]
    pub fn roster(&self, day: Date) -> Vec<&Seat> {
        let mut seats: Vec<&Seat> = self.seats.iter().filter(|seat| seat.until >= day).collect();
        let is_office = |seat: &Seat| matches!(seat.role, SeatRole::Chair | SeatRole::Deputy);
        let offices: Vec<(PersonId, Date)> =
            seats.iter().filter(|seat| is_office(seat)).map(|seat| (seat.person, seat.until)).collect();
        seats.retain(|seat| seat.role != SeatRole::Member || !offices.contains(&(seat.person, seat.until)));
        seats.sort_by_key(|seat| SeatRole::ALL.iter().position(|role| *role == seat.role));
        seats
    }

    /// Whether somebody elected sits in it on a day.
    #[must_use]
    pub fn is_led_on(&self, day: Date) -> bool {
        self.elected_on(day).next().is_some()
    }

    /// The last day of the term that is running on a day or, between two terms, of the one that ended last.
    #[must_use]
    pub fn term_ends(&self, day: Date) -> Option<Date> {
        self.seats.iter().filter(|seat| seat.role.is_member() && seat.from <= day).map(|seat| seat.until).max()
    }

    /// Whether somebody elected for a later term sits in it on a day.
    #[must_use]
    pub fn is_renewed(&self, term_ends: Date, day: Date) -> bool {
        self.elected_on(day).any(|seat| seat.until > term_ends)
    }

    /// Whether a person sat in an elected seat until this very day.
    #[must_use]
    pub fn sat_until(&self, person: PersonId, ended: Date) -> bool {
        self.seats.iter().any(|seat| seat.role.is_member() && seat.person == person && seat.until == ended)
    }

    /// Whether a person holds a seat in it with this role on a day.
    #[must_use]
    pub fn has_as(&self, person: PersonId, role: SeatRole, day: Date) -> bool {
        self.seats.iter().any(|seat| seat.person == person && seat.role == role && seat.is_held(day))
    }

    /// Whether a person leads it on a day, or acts on its remit.
    #[must_use]
    pub fn is_acted_for_by(&self, person: PersonId, day: Date) -> bool {
        self.acts_for(person, day).next().is_some()
    }

    /// Whether a person leads it on a day, or was entrusted with this for it.
    #[must_use]
    pub(crate) fn is_acted_for_in(&self, power: Power, person: PersonId, day: Date) -> bool {
        self.acts_for(person, day).any(|seat| self.is_entrusted(person, seat.role, power))
    }

    fn acts_for(&self, person: PersonId, day: Date) -> impl Iterator<Item = &Seat> {
        let seats = self.seats.iter().filter(move |seat| seat.person == person && seat.is_held(day));
        seats.filter(|seat| matches!(seat.role, SeatRole::Chair | SeatRole::Secretary))
    }
}
