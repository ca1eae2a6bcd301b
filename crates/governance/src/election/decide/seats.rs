//! Seating those who were elected, once; and alternates when a seat falls vacant.
//!
//! Alternates do not move up by themselves: the next in order is asked first, and whoever records that a seat fell vacant
//! may have been wrong. The order of the votes leaves nothing to choose.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Decision, Desk};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesEvent, BodiesRefusal, BodyEstablished, BodyKind, Power, SeatFilled, SeatRole};
use crate::election::outcome::{able_to_sit, members, owns_in_scope, waiting};
use crate::election::{AlternateSeated, ElectedBody, ElectedTerm, ElectionRefusal, ElectionSeatsTaken, SeatTaken};
use crate::founding::{self, FoundingRefusal};
use crate::ids::{BodyId, OwnerId, PersonId};
use crate::outcome::{Event, Refusal};
use crate::renewal::served_by;

pub(super) fn take(desk: &Desk<'_>) -> Decision {
    let by = desk.convenor()?;
    let able = able_to_sit(desk.community, desk.meeting, desk.matter).filter(|_| desk.is_certified());
    let (sitting, passed_over) = able.ok_or(ElectionRefusal::ElectionNotCertified)?;
    if desk.file.seating.is_some() {
        return Ok(vec![]);
    }
    desk.community.assembly().fates().require_standing(desk.matter)?;
    let count = u32::try_from(sitting.len()).unwrap_or(u32::MAX);
    if count < desk.election.least {
        return Err(ElectionRefusal::TooFewElected { elected: count, least: desk.election.least }.into());
    }
    let place = desk.community.place(desk.moment.law)?;
    let missing = founding::seats_wait_for(desk.community, place, desk.meeting);
    if !missing.is_empty() {
        return Err(FoundingRefusal::SeatsWaitForAssembly { missing }.into());
    }
    let mut events = Vec::new();
    let body = match &desk.election.body {
        ElectedBody::Existing { body } => *body,
        ElectedBody::New { title } => {
            let body = BodyId::after(desk.community.bodies().all().len());
            let (kind, name) = (BodyKind::OwnersCommittee, title.clone());
            events.push(BodiesEvent::BodyEstablished(BodyEstablished { body, kind, name }).into());
            body
        }
    };
    let (from, until) = term(desk)?;
    let mut persons = Persons::of(desk);
    let mut taken = Vec::with_capacity(sitting.len());
    for candidate in sitting {
        let (person, filled) = persons.seat(candidate, body, from, until)?;
        taken.push(SeatTaken { candidate, person });
        events.push(filled);
    }
    let (meeting, matter) = (desk.meeting.id, desk.matter);
    events.push(ElectionSeatsTaken { meeting, matter, body, from, until, seats: taken, passed_over, by }.into());
    Ok(events)
}

pub(super) fn move_up(desk: &Desk<'_>) -> Decision {
    let result = desk.meeting.result(desk.matter).filter(|_| desk.is_certified());
    let (result, seating) = result.zip(desk.file.seating.as_ref()).ok_or(ElectionRefusal::ElectionNotCertified)?;
    let by = keeper_of_seats(desk, seating.body)?;
    desk.community.assembly().fates().require_standing(desk.matter)?;
    let today = desk.moment.today(desk.community.zone());
    let from = today.max(seating.from);
    let sitting = members(desk.community, Some(seating.body), from);
    let held = seating.seats.iter().filter(|seat| sitting.iter().any(|held| held.person == seat.person)).count();
    if held >= desk.election.seats as usize || from > seating.until {
        return Err(ElectionRefusal::NoSeatVacant.into());
    }
    let mut passed_over = Vec::new();
    for candidate in waiting(desk.file, result) {
        let owner = desk.file.candidate(candidate).map(|candidate| candidate.owner);
        let fits = owner.is_some_and(|owner| {
            let sits = sitting.iter().any(|seat| seat.owner == Some(owner));
            !sits && owns_in_scope(desk.community, desk.meeting, owner)
        });
        if !fits {
            passed_over.push(candidate);
            continue;
        }
        let (person, filled) = Persons::of(desk).seat(candidate, seating.body, from, seating.until)?;
        let (meeting, matter) = (desk.meeting.id, desk.matter);
        return Ok(vec![filled, AlternateSeated { meeting, matter, candidate, person, passed_over, by }.into()]);
    }
    Err(ElectionRefusal::NoAlternateLeft.into())
}

/// The person acting, who keeps the seats of the committee: from within, or from the street office that guides it.
fn keeper_of_seats(desk: &Desk<'_>, body: BodyId) -> Result<PersonId, Refusal> {
    let mut offices = desk.community.bodies().all().iter().filter(|office| office.kind == BodyKind::StreetOffice);
    if !offices.any(|office| desk.community.may_in(desk.moment, Power::KeepSeats, office.id)) {
        desk.community.require_in(desk.moment, Power::KeepSeats, Some(body))?;
    }
    Ok(desk.moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::KeepSeats })?)
}

/// First and last day of the term. A full one begins when the running one is over, so that nobody is elected out of their
/// seat; five years from 1 January are over with 31 December.
fn term(desk: &Desk<'_>) -> Result<(Date, Date), Refusal> {
    let today = desk.moment.today(desk.community.zone());
    let out_of_reach = || AssemblyRefusal::DateOutOfReach { from: today };
    match desk.election.term {
        ElectedTerm::Rest { until } if until < today => Err(ElectionRefusal::NoTermRunning.into()),
        ElectedTerm::Rest { until } => Ok((today, until)),
        ElectedTerm::Years { years } => {
            // A new committee elected in the renewal of another one follows it.
            let before =
                desk.election.body.existing().or_else(|| Some(served_by(desk.community, desk.meeting)?.committee));
            let running = members(desk.community, before, today);
            let last = running.iter().map(|seat| seat.until).max();
            let before = match last {
                Some(last) => last,
                None => today.yesterday().map_err(|_| out_of_reach())?,
            };
            let from = before.tomorrow().map_err(|_| out_of_reach())?;
            let until = before.checked_add(i64::from(years).years()).map_err(|_| out_of_reach())?;
            Ok((from, until))
        }
    }
}

/// Gives candidates who take a seat the person they are: the one the book knows for the owner, or a new one.
struct Persons<'a> {
    desk: &'a Desk<'a>,
    next: usize,
}

impl<'a> Persons<'a> {
    fn of(desk: &'a Desk<'a>) -> Self {
        Self { desk, next: desk.community.bodies().persons().len() }
    }

    fn seat(&mut self, candidate: u8, body: BodyId, from: Date, until: Date) -> Result<(PersonId, Event), Refusal> {
        let owner = self.desk.file.candidate(candidate).map(|candidate| candidate.owner);
        let owner = owner.ok_or(ElectionRefusal::CandidateUnknown { candidate })?;
        let known = self.desk.community.register().owner(owner);
        // The owner's own seal: their name is opened from the vault, and forgotten there, in one place.
        let seal = known.ok_or(ElectionRefusal::CandidateOwnsNothing { owner })?.seal;
        let person = self.known(owner).unwrap_or_else(|| {
            let person = PersonId::after(self.next);
            self.next += 1;
            person
        });
        let role = SeatRole::Member;
        let filled = SeatFilled { body, person, seal, role, from, until, owner: Some(owner) };
        Ok((person, BodiesEvent::SeatFilled(filled).into()))
    }

    fn known(&self, owner: OwnerId) -> Option<PersonId> {
        let mut seats = self.desk.community.bodies().all().iter().flat_map(|body| &body.seats);
        seats.find(|seat| seat.owner == Some(owner)).map(|seat| seat.person)
    }
}
