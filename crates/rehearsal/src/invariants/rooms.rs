//! What holds of rooms in which something is deliberated.

use governance::Event;
use governance::deliberation::{Deliberation, Raiser, Step as Station};
use governance::ids::PersonId;
use governance::law::period;
use governance::room::{Room, RoomEvent, RoomStage, room_clock};

use super::deliberations::leads;
use super::{Step, must};
use crate::fixture::law;

fn happened<'a>(step: &Step<'a>) -> Option<(&'a RoomEvent, &'a Deliberation)> {
    let Event::Room(event) = step.event else { return None };
    Some((event, step.before.deliberations().deliberation(event.deliberation())?))
}

fn room<'a>(step: &Step<'a>, event: &RoomEvent) -> Result<&'a Room, String> {
    let room = step.before.rooms().room(event.deliberation(), event.room());
    room.ok_or_else(|| format!("{event:?} in a room nobody convened"))
}

fn today(step: &Step<'_>) -> jiff::civil::Date {
    step.at.to_zoned(step.before.zone().clone()).date()
}

fn lead(step: &Step<'_>, one: &Deliberation, by: PersonId) -> Result<(), String> {
    let turn = one.turn().filter(|_| one.is_taken_up()).ok_or_else(|| format!("{one:?} was not taken up"))?;
    must(leads(step, by, turn.body), || format!("{by} does not lead {}", turn.body))
}

fn run(step: &Step<'_>, one: &Deliberation, room: &Room, by: PersonId) -> Result<(), String> {
    lead(step, one, by).or_else(|reason| must(leads(step, by, room.chair), || reason))
}

/// Whoever leads it announces it, one at a time, so many days before as its rules say, and it is changed and called off before
/// it begins.
pub(super) fn a_room_is_announced_in_time(step: &Step<'_>) -> Result<(), String> {
    let Some((event, one)) = happened(step) else { return Ok(()) };
    let in_time = |days: u32, begins_at: jiff::Timestamp| {
        let earliest = period::ends_at(today(step), days, &law().calendar, step.before.zone());
        must(earliest.is_some_and(|earliest| begins_at >= earliest), || format!("{event:?} on {}", today(step)))
    };
    match event {
        RoomEvent::RoomConvened(event) => {
            lead(step, one, event.by)?;
            let rooms = step.before.rooms().of(one.id);
            let alone = rooms.iter().all(|room| room.stage() != RoomStage::Convened);
            must(alone && one.step() == Station::Deliberating, || format!("{event:?} beside {rooms:?}"))?;
            let listed = event.invited.iter().all(|party| one.parties.party(*party).is_some());
            must(listed && !event.invited.is_empty() && !event.agenda.is_empty(), || format!("{event:?}"))?;
            in_time(event.rules.days, event.begins_at)
        }
        RoomEvent::RoomChanged(changed) => {
            lead(step, one, changed.by)?;
            let room = room(step, event)?;
            must(room.stage() == RoomStage::Convened && room.begins_at > step.at, || format!("{event:?} of {room:?}"))?;
            in_time(room.rules.days, changed.begins_at)
        }
        RoomEvent::RoomCalledOff(off) => {
            lead(step, one, off.by)?;
            let room = room(step, event)?;
            must(room.stage() == RoomStage::Convened && room.begins_at > step.at, || format!("{event:?} of {room:?}"))
        }
        _ => Ok(()),
    }
}

/// People come and speak on its day alone, but for those who are entered from the list on paper while its minutes have days; nobody whom one can tell comes twice; and whoever is called is next by the rule.
pub(super) fn a_room_hears_in_its_order(step: &Step<'_>) -> Result<(), String> {
    let Some((event, one)) = happened(step) else { return Ok(()) };
    let by = match event {
        RoomEvent::RoomEntered(_) | RoomEvent::WordAsked(_) | RoomEvent::PresenceNoted(_) => None,
        RoomEvent::VisitorsJoined(_) => None,
        RoomEvent::RoomItemPut(event) => Some(event.by),
        RoomEvent::WordGiven(event) => Some(event.by),
        RoomEvent::WordEnded(event) => Some(event.by),
        _ => return Ok(()),
    };
    let room = room(step, event)?;
    let is_its_day = room.day(step.before.zone()) == today(step);
    let listed = match event {
        RoomEvent::RoomEntered(event) => event.by.is_some(),
        RoomEvent::VisitorsJoined(_) => true,
        _ => false,
    };
    let clock =
        room_clock((step.before, law()), one, room).filter(|_| listed && today(step) > room.day(step.before.zone()));
    let from_list = clock.is_some_and(|clock| today(step) <= clock.until);
    must((is_its_day || from_list) && room.stage() == RoomStage::Convened, || format!("{event:?} on {}", today(step)))?;
    if let Some(by) = by {
        run(step, one, room, by)?;
    }
    match event {
        RoomEvent::RoomEntered(event) => {
            let again = event.who != Raiser::Slip && room.visitors.iter().any(|came| came.who == event.who);
            let listed = event.party.is_none_or(|party| one.parties.party(party).is_some());
            must(!again && listed, || format!("{event:?} among {:?}", room.visitors))
        }
        RoomEvent::PresenceNoted(event) => {
            let came = room.visitor(event.visitor).filter(|came| came.same_as.is_none() && came.here != event.here);
            must(came.is_some(), || format!("{event:?} among {:?}", room.visitors))
        }
        RoomEvent::VisitorsJoined(event) => {
            let same = room.visitor(event.same).is_some_and(|one| one.who == Raiser::Slip && one.same_as.is_none());
            let after = step.after.rooms().room(event.deliberation, event.room).map(governance::room::Room::people);
            must(same && after == Some(room.people() - 1), || format!("{event:?} among {:?}", room.visitors))
        }
        RoomEvent::WordGiven(event) => {
            let next = room.waiting(one).first().map(|word| word.visitor);
            let free = room.speaking().is_none();
            must(free && next == Some(event.visitor), || format!("{event:?} and {next:?} is next"))
        }
        _ => Ok(()),
    }
}

/// It was held with enough of those invited, and its figures are those of the door; minutes follow once what was held.
pub(super) fn a_room_is_held_by_enough(step: &Step<'_>) -> Result<(), String> {
    let Some((event, one)) = happened(step) else { return Ok(()) };
    let (by, told) = match event {
        RoomEvent::RoomHeld(event) => (event.by, Some((event.people, &event.bodies, &event.quorum))),
        RoomEvent::RoomNotHeld(event) => (event.by, Some((event.people, &event.bodies, &event.quorum))),
        RoomEvent::RoomMinutesPublished(event) => (event.by, None),
        RoomEvent::RoomMinutesCorrected(event) => (event.by, None),
        _ => return Ok(()),
    };
    let room = room(step, event)?;
    run(step, one, room, by)?;
    if let Some((people, bodies, quorum)) = told {
        let known = (room.people(), room.bodies(), room.fullest(one, step.before.zone()));
        must((people, bodies, quorum) == (known.0, &known.1, &known.2), || format!("{event:?} and not {known:?}"))?;
        must(room.stage() == RoomStage::Convened && room.begins_at <= step.at, || format!("{event:?} of {room:?}"))?;
    }
    match event {
        RoomEvent::RoomHeld(event) => {
            let alone = room.has_keyed_list(event.by, step.before.zone());
            must(!alone, || format!("{event:?} by whoever entered the list"))?;
            must(event.quorum.is_met(), || format!("{event:?} of too few"))
        }
        RoomEvent::RoomMinutesPublished(event) => {
            let noted = event.points.iter().all(|point| room.item(point.item).is_some());
            must(noted && room.stage() == RoomStage::Held, || format!("{event:?} of {room:?}"))
        }
        RoomEvent::RoomMinutesCorrected(event) => {
            let after = step.after.rooms().room(event.deliberation, event.room);
            // What was published once stays beside what holds now.
            let kept = after.and_then(|after| after.minutes_before.last()) == room.minutes.as_ref();
            must(kept && room.stage() == RoomStage::Minuted, || format!("{event:?} of {room:?}"))
        }
        _ => Ok(()),
    }
}
