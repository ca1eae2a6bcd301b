//! Seats that end before their term is over, and one that comes back.

use super::{Decision, Room, leaving};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesEvent, BodiesRefusal, BodyKind, Power, Seat, SeatFilled, SeatRole, SeatVacated};
use crate::committee::seats::{owns_a_home, revoked_election};
use crate::committee::{CommitteeRefusal, SeatEnd, SeatEnded, SeatRestored, size};
use crate::ids::{BodyId, PersonId};
use crate::law::period;
use crate::moment::Actor;
use crate::outcome::{Event, Refusal};
use crate::seal::Seal;
use crate::{Community, Moment, PublicText};

/// The register shows it, so nobody has to enter it: the clock does (指导规则 §43).
pub(super) fn end_of_non_owner(room: &Room<'_>, person: PersonId) -> Decision {
    if room.moment.actor != Actor::Clock {
        return Err(BodiesRefusal::PowerMissing { power: Power::KeepSeats }.into());
    }
    let seats = room.body.seats.iter().filter(|seat| seat.person == person && seat.is_held(room.today()));
    let owners: Vec<_> = seats.filter(|seat| seat.role.is_member()).filter_map(|seat| seat.owner).collect();
    if owners.is_empty() {
        return Ok(vec![]);
    }
    if owners.iter().all(|owner| owns_a_home(room.community.register(), *owner)) {
        return Err(CommitteeRefusal::StillOwner.into());
    }
    leave(room, person, SeatEnd::NoOwner, None)
}

/// What a court or the authority revoked has no effect from then on; the clock sees to it (民法典 §280, 物业管理条例 §19).
pub(super) fn end_of_revoked(room: &Room<'_>, person: PersonId) -> Decision {
    if room.moment.actor != Actor::Clock {
        return Err(BodiesRefusal::PowerMissing { power: Power::KeepSeats }.into());
    }
    if !room.body.members(room.today()).contains(&person) {
        return Ok(vec![]);
    }
    if revoked_election(room.community, room.body.id, person).is_none() {
        return Err(CommitteeRefusal::ElectionStands.into());
    }
    leave(room, person, SeatEnd::ElectionRevoked, None)
}

/// What no register shows is entered by the street office, with what shows it (指导规则 §43).
pub(super) fn end(room: &Room<'_>, person: PersonId, reason: SeatEnd, seal: Seal) -> Decision {
    street_office(room)?;
    match reason {
        SeatEnd::NoCapacity | SeatEnd::Detained => leave(room, person, reason, Some(seal)),
        // The register decides the one, the member the other, the owners the third.
        SeatEnd::NoOwner | SeatEnd::Resigned | SeatEnd::ElectionRevoked | SeatEnd::Recalled => {
            Err(CommitteeRefusal::SeatDoesNotEndSo { reason: reason.word() }.into())
        }
    }
}

/// Whoever resigns needs nobody's leave.
pub(super) fn resign(room: &Room<'_>, seal: Option<Seal>) -> Decision {
    let person = room.person_with(Power::Sit)?;
    leave(room, person, SeatEnd::Resigned, seal)
}

fn leave(room: &Room<'_>, person: PersonId, reason: SeatEnd, seal: Option<Seal>) -> Decision {
    let committee = &room.place.procedure.committee;
    let by_its_rule = matches!(reason, SeatEnd::NoOwner | SeatEnd::NoCapacity | SeatEnd::Detained);
    if by_its_rule && !committee.seat_ends.names.iter().any(|name| name == reason.word()) {
        return Err(CommitteeRefusal::SeatDoesNotEndSo { reason: reason.word() }.into());
    }
    let (body, on) = (room.body.id, room.today());
    room.require_member(person, on)?;
    let supervision = &room.place.procedure.supervision;
    let basis = match reason {
        SeatEnd::Resigned => vec![],
        SeatEnd::Recalled => supervision.recall_by_owners.basis.clone(),
        SeatEnd::ElectionRevoked => {
            supervision.challenge.basis.iter().chain(&supervision.correction.basis).cloned().collect()
        }
        SeatEnd::NoOwner | SeatEnd::NoCapacity | SeatEnd::Detained => committee.seat_ends.basis.clone(),
    };
    let mut events: Vec<Event> = vec![ended(room, person, (reason, basis), seal)?];
    let last = on.yesterday().unwrap_or(on);
    for role in SeatRole::ALL.into_iter().filter(|role| role.is_member()) {
        let mut seats = room.body.seats.iter().filter(|seat| seat.person == person && seat.role == role);
        if seats.any(|seat| seat.until > last) {
            events.push(BodiesEvent::SeatVacated(SeatVacated { body, person, role, on: last }).into());
        }
    }
    Ok(events)
}

/// That a seat ended, and until when whoever left hands over.
fn ended(
    room: &Room<'_>,
    person: PersonId,
    (reason, basis): (SeatEnd, Vec<String>),
    seal: Option<Seal>,
) -> Result<Event, Refusal> {
    let (body, on) = (room.body.id, room.today());
    let days = room.place.procedure.committee.handover_of_seat.days;
    let hand_over_by = period::ends_at(on, days, &room.moment.law.calendar, room.community.zone())
        .ok_or(AssemblyRefusal::DateOutOfReach { from: on })?;
    Ok(SeatEnded { body, person, reason, basis, on, hand_over_by, seal, by: room.moment.person() }.into())
}

/// That the owners recalled a member of a committee, who hands over as everybody does who leaves (指导规则 §45).
///
/// Nothing where no place says how a committee is led.
pub(crate) fn recalled(community: &Community, moment: &Moment<'_>, (id, person): (BodyId, PersonId)) -> Option<Event> {
    let room = Room::of(community, moment, id).ok().filter(|room| room.body.members(room.today()).contains(&person))?;
    let basis = room.place.procedure.supervision.recall_by_owners.basis.clone();
    ended(&room, person, (SeatEnd::Recalled, basis), None).ok()
}

/// The street office enters what no register shows, and puts right what a wrong one did.
fn street_office(room: &Room<'_>) -> Result<PersonId, Refusal> {
    let bodies = room.community.bodies();
    let mut offices = bodies.all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
    let is_office = offices.any(|office| room.community.may_in(room.moment, Power::KeepSeats, office.id));
    room.moment
        .person()
        .filter(|_| is_office)
        .ok_or_else(|| BodiesRefusal::PowerMissing { power: Power::KeepSeats }.into())
}

/// A seat that a wrong line of the register ended never ended by law: its owner owned a home all the while (指导规则 §43).
///
/// Once the line is put right the street office gives it back for the rest of its term. What the committee decided
/// meanwhile stands.
pub(super) fn restore(room: &Room<'_>, person: PersonId, reason: &str) -> Decision {
    let by = street_office(room)?;
    let (body, today) = (room.body, room.today());
    let ended = leaving::ended(room, person)?;
    if ended.reason != SeatEnd::NoOwner {
        return Err(CommitteeRefusal::SeatNotEndedByRegister.into());
    }
    if body.members(today).contains(&person) {
        return Ok(vec![]);
    }
    let last = ended.on.yesterday().unwrap_or(ended.on);
    let lost = body.seats.iter().filter(|seat| seat.person == person && seat.role.is_member() && seat.until == last);
    // A seat of a later term, to which they are elected already, comes back as it was given.
    let (lost, later): (Vec<&Seat>, Vec<&Seat>) =
        lost.filter(|seat| seat.given_until > last).partition(|seat| seat.from <= today);
    let until = lost.iter().map(|seat| seat.given_until).max().ok_or(CommitteeRefusal::SeatNotEnded)?;
    if until < today {
        return Err(CommitteeRefusal::SeatTermOver { until }.into());
    }
    let mut owners = lost.iter().filter_map(|seat| seat.owner);
    let Some(owner) = owners.next().filter(|owner| owns_a_home(room.community.register(), *owner)) else {
        return Err(CommitteeRefusal::StillNoOwner.into());
    };
    let size = size(room.community, room.place, body, today);
    if body.members(today).len() >= size {
        return Err(CommitteeRefusal::SeatTakenMeanwhile { size }.into());
    }
    let reason = PublicText::try_new(reason, 300)?;
    let basis = room.place.procedure.committee.seat_ends.basis.clone();
    let mut events: Vec<Event> = vec![SeatRestored { body: body.id, person, reason, basis, on: today, by }.into()];
    let seal = *room.community.bodies().persons().get(person.index()).ok_or(BodiesRefusal::PersonUnknown)?;
    // The chair that somebody else was given meanwhile is theirs; the seat of a member comes back in any case.
    let is_free = |role: SeatRole| role == SeatRole::Deputy || !body.has(role, today);
    let offices = [SeatRole::Chair, SeatRole::Deputy].into_iter().filter(|role| is_free(*role));
    let offices = offices.filter(|role| lost.iter().any(|seat| seat.role == *role && seat.given_until >= today));
    events.extend([SeatRole::Member].into_iter().chain(offices).map(|role| {
        let filled = SeatFilled { body: body.id, person, seal, role, from: today, until, owner: Some(owner) };
        BodiesEvent::SeatFilled(filled).into()
    }));
    events.extend(later.into_iter().map(|seat| {
        let (role, from, until) = (seat.role, seat.from, seat.given_until);
        BodiesEvent::SeatFilled(SeatFilled { body: body.id, person, seal, role, from, until, owner: Some(owner) })
            .into()
    }));
    Ok(events)
}
