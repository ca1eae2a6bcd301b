//! Who sits where, and who may do what, on the day.

use governance::bodies::{BodiesCommand, Body, BodyKind, Power, SeatHolder, SeatRole};
use governance::community::CommunityCommand;
use governance::ids::{BodyId, PersonId};
use governance::{Actor, Community, Moment};
use jiff::ToSpan;

use super::{PLACES, Simulation};
use crate::fixture::law;

/// The street office.
pub(super) const OFFICE: BodyId = BodyId::new(1);
/// The residents' committee.
pub(super) const RESIDENTS: BodyId = BodyId::new(2);
/// The property company.
pub(super) const COMPANY: BodyId = BodyId::new(3);
/// The head of the street office; the clerk there is the third person of the book.
pub(super) const HEAD: Actor = Actor::Person(PersonId::new(1));
/// The head of the residents' committee.
pub(super) const NEIGHBOUR: Actor = Actor::Person(RESIDENTS_HEAD);
/// The same, as somebody who can be given a seat.
pub(super) const RESIDENTS_HEAD: PersonId = PersonId::new(4);
/// The secretary of the street office, who can be given a seat by its head.
pub(super) const OFFICE_SECRETARY: PersonId = PersonId::new(2);

const OFFICES: [(BodyId, SeatRole); 7] = [
    (OFFICE, SeatRole::Chair),
    (OFFICE, SeatRole::Secretary),
    (OFFICE, SeatRole::Clerk),
    (RESIDENTS, SeatRole::Chair),
    (RESIDENTS, SeatRole::Secretary),
    (COMPANY, SeatRole::Chair),
    (RESIDENTS, SeatRole::Clerk),
];

impl Simulation {
    /// The bodies around an estate take their seats, and its register is taken in.
    pub(super) fn settle_in(&mut self) {
        for (kind, name) in [
            (BodyKind::StreetOffice, "街道办事处"),
            (BodyKind::ResidentsCommittee, "居民委员会"),
            (BodyKind::PropertyCompany, "物业公司"),
        ] {
            self.office.must(Actor::Operator, BodiesCommand::Establish { kind, name: name.to_owned() });
        }
        for (body, role) in OFFICES {
            self.seat_somebody(Actor::Operator, body, role, 4);
        }
        // Where nobody settles the place, votes may be held under another country's law.
        if self.chance.percent(65) {
            let place = (*self.chance.pick(&PLACES)).to_owned();
            // Whoever sets it up has not looked well, and sees it in time.
            if self.chance.percent(30) {
                let place = (*self.chance.pick(&PLACES)).to_owned();
                self.office.must(Actor::Operator, CommunityCommand::SettlePlace { place });
                self.act(Actor::Operator, CommunityCommand::TakePlaceBack);
            }
            self.office.must(Actor::Operator, CommunityCommand::SettlePlace { place });
        }
        self.office.import(&self.register.clone());
        self.office.must(Actor::Operator, governance::card::CardCommand::IssueCards);
    }

    /// Seats somebody new for so many years.
    pub(super) fn seat_somebody(&mut self, by: Actor, body: BodyId, role: SeatRole, years: i32) {
        let from = self.today();
        let until = from.saturating_add(years.years());
        let name = format!("某某{}", self.chance.below(1_000));
        let answer = self.office.desk_run(async |desk| desk.fill_seat(by, body, &name, role, (from, until)).await);
        self.tried.push(format!("{from} {by:?} seats a {role:?} in {body}"));
        self.answered(&answer, &[]);
    }

    /// Whoever serves in the offices around the estate goes on serving.
    pub(super) fn keep_offices_filled(&mut self) {
        let soon = self.today().saturating_add(60.days());
        for (number, (body, role)) in (1..).zip(OFFICES) {
            let person = PersonId::new(number);
            let sits = |body: &Body| body.seats.iter().any(|seat| seat.person == person && seat.until > soon);
            if self.office.look(|community| community.bodies().body(body).is_some_and(sits)) {
                continue;
            }
            let holder = SeatHolder::Known(person);
            let (from, until) = (self.today(), soon.saturating_add(4.years()));
            self.act(Actor::Operator, BodiesCommand::FillSeat { body, holder, role, from, until, owner: None });
        }
    }

    /// A committee with a chair takes people on to keep its record, to key in paper, and to read it anew who never keyed it.
    pub(super) fn committee_is_staffed(&mut self) {
        let Some(committee) = self.committee() else { return };
        let today = self.today();
        let staff = |community: &Community| {
            let body = community.bodies().body(committee)?;
            let held = |role| body.seats.iter().filter(move |seat| seat.role == role && seat.is_held(today)).count();
            let chair = body.seats.iter().find(|seat| seat.role == SeatRole::Chair && seat.is_held(today))?;
            Some((chair.person, chair.until, held(SeatRole::Secretary), held(SeatRole::Clerk)))
        };
        let Some((chair, until, secretaries, clerks)) = self.office.look(staff) else { return };
        let role = if secretaries == 0 { SeatRole::Secretary } else { SeatRole::Clerk };
        if (clerks < 4 || secretaries == 0) && self.chance.percent(60) {
            let name = format!("经办{}", self.chance.below(1_000));
            let term = (today, until);
            let answer = self
                .office
                .desk_run(async |desk| desk.fill_seat(Actor::Person(chair), committee, &name, role, term).await);
            self.tried.push(format!("{today} {chair} takes on a {role:?}"));
            self.answered(&answer, &[]);
        }
    }

    /// Whoever leads a committee says what its secretary or a clerk is entrusted with: now less than their seat allows, now all.
    pub(super) fn staff_is_entrusted(&mut self) {
        let Some(committee) = self.committee() else { return };
        let today = self.today();
        let seats = self.office.look(|community| {
            let body = community.bodies().body(committee)?;
            let chair = body.seats.iter().find(|seat| seat.role == SeatRole::Chair && seat.is_held(today))?.person;
            let staff = body.seats.iter().filter(|seat| !seat.role.is_member() && seat.is_held(today));
            let staff = staff.map(|seat| (seat.person, seat.role, body.entrustable(seat.role).collect::<Vec<_>>()));
            Some((chair, staff.collect::<Vec<_>>()))
        });
        let Some((chair, staff)) = seats.filter(|(_, staff)| !staff.is_empty()) else { return };
        let (person, role, all) = self.chance.pick(&staff).clone();
        let powers: Vec<Power> = all.into_iter().filter(|_| self.chance.percent(85)).collect();
        let source = "委员会会议决定".to_owned();
        let entrust = BodiesCommand::Entrust { body: committee, person, role, powers, source };
        self.act(Actor::Person(chair), entrust);
    }

    /// The last body of a kind.
    pub(super) fn body_of(&self, kind: BodyKind) -> Option<BodyId> {
        let bodies = |community: &Community| {
            community.bodies().all().iter().rev().find(|body| body.kind == kind).map(|body| body.id)
        };
        self.office.look(bodies)
    }

    /// The owners' committee.
    pub(super) fn committee(&self) -> Option<BodyId> {
        self.body_of(BodyKind::OwnersCommittee)
    }

    /// The members of a body today.
    pub(super) fn members(&self, body: BodyId) -> Vec<PersonId> {
        let today = self.today();
        self.office.look(|community| {
            let body = community.bodies().body(body);
            body.map(|body| body.members(today).into_iter().collect()).unwrap_or_default()
        })
    }

    /// Everybody who may do this for a body today.
    pub(super) fn able(&self, power: Power, body: BodyId) -> Vec<PersonId> {
        let now = self.office.door.now();
        self.office.look(|community| {
            let persons = (0..community.bodies().persons().len()).map(PersonId::after);
            let may = |person: &PersonId| {
                let moment = Moment { now, actor: Actor::Person(*person), law: law() };
                community.may_in(&moment, power, body)
            };
            persons.filter(may).collect()
        })
    }

    /// One of those who may; or the head of the street office, who then tries in vain.
    pub(super) fn one_who_may(&mut self, power: Power, body: BodyId) -> PersonId {
        let able = self.able(power, body);
        if able.is_empty() { PersonId::new(1) } else { *self.chance.pick(&able) }
    }

    /// Anybody the book knows, people who left their seats among them.
    pub(super) fn anybody_seated(&mut self) -> PersonId {
        let persons = self.office.look(|community| community.bodies().persons().len());
        PersonId::new(self.chance.between(1, u32::try_from(persons).unwrap_or(1) + 1))
    }
}
