//! Seats that end before their term is over, and the hand-over that follows.

use super::{Decision, Room};
use crate::PublicText;
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesEvent, BodiesRefusal, BodyKind, Power, SeatRole, SeatVacated};
use crate::committee::seats::{owns_a_home, revoked_election};
use crate::committee::{CommitteeRefusal, EndedSeat, HandoverListed, SeatEnd, SeatEnded, ThingHandedOver};
use crate::ids::PersonId;
use crate::law::period;
use crate::moment::Actor;
use crate::outcome::{Event, Refusal};
use crate::seal::Seal;

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
    let bodies = room.community.bodies();
    let mut offices = bodies.all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
    let is_office = offices.any(|office| room.community.may_in(room.moment, Power::KeepSeats, office.id));
    if !is_office || room.moment.person().is_none() {
        return Err(BodiesRefusal::PowerMissing { power: Power::KeepSeats }.into());
    }
    match reason {
        SeatEnd::NoCapacity | SeatEnd::Detained => leave(room, person, reason, Some(seal)),
        // The register decides the one, the member the other.
        SeatEnd::NoOwner | SeatEnd::Resigned | SeatEnd::ElectionRevoked => {
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
    let by_its_rule = !matches!(reason, SeatEnd::Resigned | SeatEnd::ElectionRevoked);
    if by_its_rule && !committee.seat_ends.names.iter().any(|name| name == reason.word()) {
        return Err(CommitteeRefusal::SeatDoesNotEndSo { reason: reason.word() }.into());
    }
    let (body, on) = (room.body.id, room.today());
    room.require_member(person, on)?;
    let hand_over_by =
        period::ends_at(on, committee.handover_of_seat.days, &room.moment.law.calendar, room.community.zone())
            .ok_or(AssemblyRefusal::DateOutOfReach { from: on })?;
    let basis = match reason {
        SeatEnd::Resigned => vec![],
        SeatEnd::ElectionRevoked => {
            let supervision = &room.place.procedure.supervision;
            supervision.challenge.basis.iter().chain(&supervision.correction.basis).cloned().collect()
        }
        SeatEnd::NoOwner | SeatEnd::NoCapacity | SeatEnd::Detained => committee.seat_ends.basis.clone(),
    };
    let ended = SeatEnded { body, person, reason, basis, on, hand_over_by, seal, by: room.moment.person() };
    let mut events: Vec<Event> = vec![ended.into()];
    let last = on.yesterday().unwrap_or(on);
    for role in SeatRole::ALL.into_iter().filter(|role| role.is_member()) {
        let mut seats = room.body.seats.iter().filter(|seat| seat.person == person && seat.role == role);
        if seats.any(|seat| seat.until > last) {
            events.push(BodiesEvent::SeatVacated(SeatVacated { body, person, role, on: last }).into());
        }
    }
    Ok(events)
}

pub(super) fn list(room: &Room<'_>, person: PersonId, things: &[String]) -> Decision {
    let by = match room.moment.person() {
        Some(leaving) if leaving == person => leaving,
        _ => room.leader()?,
    };
    ended(room, person)?;
    let things: Vec<PublicText> =
        things.iter().map(|thing| PublicText::try_new(thing, 120)).collect::<Result<_, _>>()?;
    if things.is_empty() {
        return Err(CommitteeRefusal::HandoverEmpty.into());
    }
    Ok(vec![HandoverListed { body: room.body.id, person, things, by }.into()])
}

pub(super) fn receive(room: &Room<'_>, person: PersonId, number: u32) -> Decision {
    let by = room.leader()?;
    if by == person {
        return Err(CommitteeRefusal::HandoverToOneself.into());
    }
    let place = (number as usize).checked_sub(1);
    let thing = place.and_then(|place| ended(room, person).ok()?.things.get(place));
    match thing.ok_or(CommitteeRefusal::ThingUnknown)?.received {
        Some(_) => Ok(vec![]),
        None => Ok(vec![ThingHandedOver { body: room.body.id, person, thing: number, by }.into()]),
    }
}

fn ended<'a>(room: &Room<'a>, person: PersonId) -> Result<&'a EndedSeat, Refusal> {
    let ended = room.community.committees().ended_seat(room.body.id, person);
    Ok(ended.ok_or(CommitteeRefusal::SeatNotEnded)?)
}
