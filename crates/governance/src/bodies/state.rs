//! Bodies and seats as they stand.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{BodiesRefusal, BodyEstablished, Power, Remit, SeatEntrusted, SeatFilled, SeatVacated, powers};
use crate::PublicText;
use crate::ids::{BodyId, OwnerId, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;

/// What sort of body something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BodyKind {
    /// 业主委员会
    OwnersCommittee,
    /// 业主大会筹备组
    PreparatoryGroup,
    /// 街道办事处
    StreetOffice,
    /// 居民委员会
    ResidentsCommittee,
    /// 物业服务企业
    PropertyCompany,
}

impl BodyKind {
    /// All kinds, in the order pages list them.
    pub const ALL: [Self; 5] = [
        Self::OwnersCommittee,
        Self::PreparatoryGroup,
        Self::StreetOffice,
        Self::ResidentsCommittee,
        Self::PropertyCompany,
    ];

    /// Whether such a body may convene the owners' assembly.
    #[must_use]
    pub fn may_convene(self) -> bool {
        match self {
            Self::OwnersCommittee | Self::PreparatoryGroup | Self::StreetOffice => true,
            Self::ResidentsCommittee | Self::PropertyCompany => false,
        }
    }

    /// Whether nobody but the street office, or whoever runs the installation, says who sits in it. A residents'
    /// committee is guided by the street office and elected by residents (城市居民委员会组织法 §§2, 8): owners who seated it
    /// would choose who watches over them.
    #[must_use]
    pub fn is_seated_from_above(self) -> bool {
        match self {
            Self::OwnersCommittee | Self::PreparatoryGroup | Self::StreetOffice | Self::ResidentsCommittee => true,
            Self::PropertyCompany => false,
        }
    }

    /// Whether its members sit together and decide by their votes.
    #[must_use]
    pub fn deliberates(self) -> bool {
        match self {
            Self::OwnersCommittee | Self::PreparatoryGroup => true,
            Self::StreetOffice | Self::ResidentsCommittee | Self::PropertyCompany => false,
        }
    }
}

/// What a person is in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeatRole {
    /// 主任、组长、负责人
    Chair,
    /// 副主任、副组长
    Deputy,
    /// 委员、组员
    Member,
    /// 秘书: acts on the body's mandate.
    Secretary,
    /// 经办人: keys in paper and records service.
    Clerk,
    /// 监票人、观察员: sees, and changes nothing.
    Observer,
}

impl SeatRole {
    /// All roles, in the order pages list them.
    pub const ALL: [Self; 6] = [Self::Chair, Self::Deputy, Self::Member, Self::Secretary, Self::Clerk, Self::Observer];

    /// Whether whoever holds it is one of those who decide together.
    #[must_use]
    pub fn is_member(self) -> bool {
        match self {
            Self::Chair | Self::Deputy | Self::Member => true,
            Self::Secretary | Self::Clerk | Self::Observer => false,
        }
    }
}

/// A seat with its term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seat {
    /// Who sits in it.
    pub person: PersonId,
    /// As what.
    pub role: SeatRole,
    /// First day of the term.
    pub from: Date,
    /// Last day of the term.
    pub until: Date,
    /// The owner they sit as, where they do.
    pub owner: Option<OwnerId>,
    /// The last day it was given for; it may have ended before.
    pub given_until: Date,
}

impl Seat {
    /// Whether it is held on a day.
    #[must_use]
    pub fn is_held(&self, on: Date) -> bool {
        self.from <= on && on <= self.until
    }
}

/// A body with its seats, past ones included.
#[derive(Debug, Clone)]
pub struct Body {
    /// Its number.
    pub id: BodyId,
    /// What sort of body it is.
    pub kind: BodyKind,
    /// Its name.
    pub name: PublicText,
    /// Its seats in the order they were filled.
    pub seats: Vec<Seat>,
    /// What those who work for it are entrusted with, one for each who was.
    pub remits: Vec<Remit>,
}

impl Body {
    /// Those who decide together on a day: its chair, deputies and members.
    #[must_use]
    pub fn members(&self, on: Date) -> BTreeSet<PersonId> {
        self.seats.iter().filter(|seat| seat.role.is_member() && seat.is_held(on)).map(|seat| seat.person).collect()
    }

    /// Whether somebody holds a role in it on a day.
    #[must_use]
    pub fn has(&self, role: SeatRole, on: Date) -> bool {
        self.seats.iter().any(|seat| seat.role == role && seat.is_held(on))
    }
}

/// All bodies of a community and the persons who have held seats.
#[derive(Debug, Clone, Default)]
pub struct Bodies {
    bodies: Vec<Body>,
    persons: Vec<Seal>,
}

impl Bodies {
    /// All bodies, in order of their numbers.
    #[must_use]
    pub fn all(&self) -> &[Body] {
        &self.bodies
    }

    /// The body with this number.
    #[must_use]
    pub fn body(&self, id: BodyId) -> Option<&Body> {
        self.bodies.get(id.index())
    }

    /// The seals of the names of all persons; the first is number 1.
    #[must_use]
    pub fn persons(&self) -> &[Seal] {
        &self.persons
    }

    /// The seats a person holds on a day, with their bodies.
    pub fn seats_of(&self, person: PersonId, on: Date) -> impl Iterator<Item = (&Body, &Seat)> {
        self.bodies
            .iter()
            .flat_map(|body| body.seats.iter().map(move |seat| (body, seat)))
            .filter(move |(_, seat)| seat.person == person && seat.from <= on && on <= seat.until)
    }

    /// Checks that a person holds a seat with this power on a day, in the body named or, without one, in any.
    pub(crate) fn check(
        &self,
        person: PersonId,
        power: Power,
        body: Option<BodyId>,
        on: Date,
    ) -> Result<(), BodiesRefusal> {
        self.check_with(person, power, body, on, |_| false)
    }

    /// The same, where `is_empty` says of a body that those who work for it act for nobody any more.
    pub(crate) fn check_with(
        &self,
        person: PersonId,
        power: Power,
        body: Option<BodyId>,
        on: Date,
        is_empty: impl Fn(&Body) -> bool,
    ) -> Result<(), BodiesRefusal> {
        let granting = self
            .bodies
            .iter()
            .filter(|candidate| body.is_none_or(|id| candidate.id == id))
            .flat_map(|body| body.seats.iter().map(move |seat| (body, seat)))
            .filter(|(body, seat)| seat.person == person && powers::grants(body.kind, seat.role, power));
        let rests = |body: &Body, seat: &Seat| {
            seat.role == SeatRole::Secretary && power.rests_without_members() && is_empty(body)
        };
        let (mut until, mut outside, mut gone) = (None, false, None);
        for (body, seat) in granting {
            if !seat.is_held(on) {
                until = until.max(Some(seat.until));
            } else if rests(body, seat) {
                gone = gone.max(body.term_ends(on));
            } else if body.is_entrusted(person, seat.role, power) {
                return Ok(());
            } else {
                outside = true;
            }
        }
        match until {
            _ if let Some(until) = gone => Err(BodiesRefusal::MembersGone { power, until }),
            _ if outside => Err(BodiesRefusal::OutsideRemit { power }),
            Some(until) => Err(BodiesRefusal::TermOver { power, until }),
            None => Err(BodiesRefusal::PowerMissing { power }),
        }
    }

    /// Whether a person holds a seat, in the body named or in any, that may do this while its body convenes a meeting it
    /// was called upon to convene.
    pub(crate) fn acts_for_convenor(
        &self,
        person: PersonId,
        power: Power,
        body: Option<BodyId>,
        on: Date,
        convenes: impl Fn(BodyId) -> bool,
    ) -> bool {
        self.seats_of(person, on)
            .filter(|(candidate, _)| body.is_none_or(|id| candidate.id == id))
            .filter(|(candidate, seat)| candidate.is_entrusted(person, seat.role, power))
            .any(|(candidate, seat)| powers::grants_to_convenor(seat.role, power) && convenes(candidate.id))
    }

    /// Who carries on what a body began: the body itself while anybody sits in it; after that the owners' committee that
    /// sits, as what a preparatory group or an earlier committee convened stays a matter of the assembly (指导规则 §§14、57).
    #[must_use]
    pub fn heir(&self, id: BodyId, on: Date) -> BodyId {
        let sits = |body: &&Body| !body.roster(on).is_empty();
        if self.body(id).is_none_or(|body| sits(&body) || !body.kind.may_convene()) {
            return id;
        }
        let committees = self.bodies.iter().rev().filter(|body| body.kind == BodyKind::OwnersCommittee);
        committees.filter(sits).map(|body| body.id).next().unwrap_or(id)
    }

    /// Until when a person who holds a power in a body on a day goes on holding it.
    pub(crate) fn acting_until(&self, person: PersonId, power: Power, body: BodyId, on: Date) -> Option<Date> {
        self.seats_of(person, on)
            .filter(|(candidate, seat)| candidate.id == body && powers::grants(candidate.kind, seat.role, power))
            .filter(|(candidate, seat)| candidate.is_entrusted(person, seat.role, power))
            .map(|(_, seat)| seat.until)
            .max()
    }

    pub(crate) fn establish(&mut self, event: &BodyEstablished) -> Result<(), ImpossibleHistory> {
        if event.body != BodyId::after(self.bodies.len()) {
            return Err(ImpossibleHistory("a body's number leaves a gap"));
        }
        let BodyEstablished { body: id, kind, name } = event.clone();
        self.bodies.push(Body { id, kind, name, seats: Vec::new(), remits: Vec::new() });
        Ok(())
    }

    pub(crate) fn fill(&mut self, event: &SeatFilled) -> Result<(), ImpossibleHistory> {
        let next = PersonId::after(self.persons.len());
        match self.persons.get_mut(event.person.index()) {
            Some(seal) => *seal = event.seal,
            None if event.person == next => self.persons.push(event.seal),
            None => return Err(ImpossibleHistory("a person's number leaves a gap")),
        }
        let SeatFilled { person, role, from, until, owner, .. } = *event;
        self.body_mut(event.body)?.seats.push(Seat { person, role, from, until, owner, given_until: until });
        Ok(())
    }

    pub(crate) fn vacate(&mut self, event: &SeatVacated) -> Result<(), ImpossibleHistory> {
        let mut vacated = false;
        let seats = &mut self.body_mut(event.body)?.seats;
        // All of them: a term renewed in advance, or entered twice, must not leave the power behind.
        for seat in seats.iter_mut().filter(|seat| seat.person == event.person && seat.role == event.role) {
            if seat.until > event.on {
                seat.until = event.on;
                vacated = true;
            }
        }
        if vacated { Ok(()) } else { Err(ImpossibleHistory("a seat nobody held was vacated")) }
    }

    pub(crate) fn entrust(&mut self, event: &SeatEntrusted) -> Result<(), ImpossibleHistory> {
        let SeatEntrusted { body, person, role, powers, source, by } = event.clone();
        let body = self.body_mut(body)?;
        if !body.seats.iter().any(|seat| seat.person == person && seat.role == role) {
            return Err(ImpossibleHistory("somebody without a seat was entrusted with something"));
        }
        body.remits.retain(|remit| remit.person != person || remit.role != role);
        body.remits.push(Remit { person, role, powers, source, by });
        Ok(())
    }

    fn body_mut(&mut self, id: BodyId) -> Result<&mut Body, ImpossibleHistory> {
        self.bodies.get_mut(id.index()).ok_or(ImpossibleHistory("a seat in a body nobody established"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bodies(terms: &[(Date, Date)]) -> Bodies {
        let mut bodies = Bodies::default();
        let name = serde_json::from_str("\"业主委员会\"").unwrap();
        let body = BodyId::new(1);
        bodies.establish(&BodyEstablished { body, kind: BodyKind::OwnersCommittee, name }).unwrap();
        for &(from, until) in terms {
            let (person, seal, role) = (PersonId::new(1), Seal::new([0; 32]), SeatRole::Chair);
            bodies.fill(&SeatFilled { body, person, seal, role, from, until, owner: None }).unwrap();
        }
        bodies
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn whoever_vacates_a_seat_keeps_no_power_from_a_term_renewed_in_advance() {
        let mut bodies = bodies(&[(day("2026-01-01"), day("2026-12-31")), (day("2027-01-01"), day("2027-12-31"))]);
        let (body, person) = (BodyId::new(1), PersonId::new(1));
        bodies.vacate(&SeatVacated { body, person, role: SeatRole::Chair, on: day("2026-06-30") }).unwrap();
        for on in ["2026-07-01", "2026-12-31", "2027-06-01"] {
            assert!(bodies.check(person, Power::Convene, None, day(on)).is_err(), "{on}");
        }
        assert_eq!(bodies.check(person, Power::Convene, None, day("2026-06-30")), Ok(()));
    }

    #[test]
    fn a_seat_that_is_over_cannot_be_vacated_again() {
        let mut bodies = bodies(&[(day("2026-01-01"), day("2026-03-31"))]);
        let (body, person) = (BodyId::new(1), PersonId::new(1));
        let vacated = SeatVacated { body, person, role: SeatRole::Chair, on: day("2026-06-30") };
        assert!(bodies.vacate(&vacated).is_err());
    }
}
