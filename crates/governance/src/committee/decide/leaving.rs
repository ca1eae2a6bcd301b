//! What whoever left a seat hands over, thing by thing, or that it is nothing.

use super::{Decision, Room};
use crate::PublicText;
use crate::bodies::Power;
use crate::committee::{
    CommitteeRefusal, EndedSeat, HandoverListed, NothingKept, NothingKeptConfirmed, ThingHandedOver,
};
use crate::ids::PersonId;
use crate::outcome::Refusal;
use crate::renewal::{Acting, acting_for};

pub(super) fn list(room: &Room<'_>, person: PersonId, things: &[String]) -> Decision {
    let by = who_says(room, person)?;
    ended(room, person)?;
    let things: Vec<PublicText> =
        things.iter().map(|thing| PublicText::try_new(thing, 120)).collect::<Result<_, _>>()?;
    if things.is_empty() {
        return Err(CommitteeRefusal::HandoverEmpty.into());
    }
    Ok(vec![HandoverListed { body: room.body.id, person, things, by }.into()])
}

pub(super) fn receive(room: &Room<'_>, person: PersonId, number: u32) -> Decision {
    let by = taker(room)?;
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

/// That there is nothing is said by whoever left or, where they say nothing, by whoever leads the committee.
pub(super) fn nothing(room: &Room<'_>, person: PersonId) -> Decision {
    let by = who_says(room, person)?;
    let ended = ended(room, person)?;
    if !ended.things.is_empty() {
        return Err(CommitteeRefusal::ThingsListed.into());
    }
    if ended.nothing.is_some() {
        return Ok(vec![]);
    }
    Ok(vec![NothingKept { body: room.body.id, person, by }.into()])
}

/// A hand-over has two sides also where it is of nothing: a member who stays confirms it or the secretary, who leads sittings
/// for them, and never who said it.
pub(super) fn confirm(room: &Room<'_>, person: PersonId) -> Decision {
    let by = taker(room).or_else(|_| room.person_with(Power::Sit))?;
    let said = ended(room, person)?.nothing.as_ref().ok_or(CommitteeRefusal::NothingNotSaid)?;
    if said.confirmed.is_some() {
        return Ok(vec![]);
    }
    if by == person || by == said.said.0 {
        return Err(CommitteeRefusal::NothingConfirmedByOneself.into());
    }
    Ok(vec![NothingKeptConfirmed { body: room.body.id, person, by }.into()])
}

pub(super) fn ended<'a>(room: &Room<'a>, person: PersonId) -> Result<&'a EndedSeat, Refusal> {
    let ended = room.community.committees().ended_seat(room.body.id, person);
    Ok(ended.ok_or(CommitteeRefusal::SeatNotEnded)?)
}

fn who_says(room: &Room<'_>, person: PersonId) -> Result<PersonId, Refusal> {
    match room.moment.person() {
        Some(leaving) if leaving == person => Ok(leaving),
        _ => taker(room),
    }
}

/// Who takes for the committee: whoever leads it or, when nobody sits in it any more, whoever acts for it (指导规则 §57).
fn taker(room: &Room<'_>) -> Result<PersonId, Refusal> {
    let refusal = match room.leader() {
        Ok(leader) => return Ok(leader),
        Err(refusal) => refusal,
    };
    let today = room.today();
    let acts = match acting_for(room.community, room.body.id, today, room.moment.law) {
        Some(Acting::StandIn { body, .. } | Acting::Successor { body, .. }) => room.community.bodies().body(body),
        Some(Acting::Itself | Acting::Nobody { .. }) | None => None,
    };
    let person = room.moment.person();
    person.filter(|person| acts.is_some_and(|body| body.is_acted_for_by(*person, today))).ok_or(refusal)
}
