//! How a room ended, and what it came to.

use super::{Decision, Inside};
use crate::PublicText;
use crate::assembly::AssemblyRefusal;
use crate::deliberation::called;
use crate::ids::PartyNo;
use crate::law::period;
use crate::outcome::Refusal;
use crate::room::{
    Point, Quorum, RoomHeld, RoomMinutesCorrected, RoomMinutesPublished, RoomNotHeld, RoomRefusal, RoomStage,
};

/// Characters that one point of the minutes may have.
pub const POINT_MAX: usize = 500;
/// Points that minutes may have.
pub const POINTS_MAX: usize = 200;
/// Characters that a reason may have.
const REASON_MAX: usize = 300;

pub(super) fn held(of: &Inside<'_>) -> Decision {
    let by = of.running()?;
    if of.room.is_held() {
        return Ok(vec![]);
    }
    require_begun(of)?;
    if let Some(word) = of.room.speaking() {
        return Err(RoomRefusal::SomebodySpeaks { visitor: word.visitor }.into());
    }
    if of.room.has_keyed_list(by, of.desk.community.zone()) {
        return Err(RoomRefusal::RoomListSeenBySame.into());
    }
    let quorum = of.room.fullest(of.desk.deliberation, of.desk.community.zone());
    if !quorum.is_met() {
        return Err(below(of, &quorum).into());
    }
    // The days for its minutes begin with its own and not when somebody comes to say that it was held.
    let (lines, day) = (of.desk.lines()?, of.room.day(of.desk.community.zone()));
    let publish_by = period::last_day(day, lines.room_minutes.days, &of.desk.moment.law.calendar);
    Ok(vec![
        RoomHeld {
            deliberation: of.room.deliberation,
            room: of.room.number,
            people: of.room.people(),
            bodies: of.room.bodies(),
            quorum,
            days: lines.room_minutes.days,
            publish_by: publish_by.ok_or(AssemblyRefusal::DateOutOfReach { from: day })?,
            basis: lines.room_minutes.basis.clone(),
            by,
        }
        .into(),
    ])
}

/// Below the quorum nothing else can be recorded. A room that had enough was held, however it ended: what was said there is
/// minuted, and that it broke off too.
pub(super) fn not_held(of: &Inside<'_>, reason: &str) -> Decision {
    let by = of.running()?;
    if of.room.stage() == RoomStage::NotHeld {
        return Ok(vec![]);
    }
    require_begun(of)?;
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    let (people, bodies, quorum) =
        (of.room.people(), of.room.bodies(), of.room.fullest(of.desk.deliberation, of.desk.community.zone()));
    if quorum.is_met() {
        let (there, of, basis) = (quorum.parties.count, quorum.parties.of, of.room.rules.basis.clone());
        return Err(RoomRefusal::RoomHadQuorum { there, of, basis }.into());
    }
    let (deliberation, room) = (of.room.deliberation, of.room.number);
    Ok(vec![RoomNotHeld { deliberation, room, people, bodies, quorum, reason, by }.into()])
}

pub(super) fn publish(of: &Inside<'_>, points: Vec<(u32, String)>) -> Decision {
    let by = of.running()?;
    match of.room.stage() {
        RoomStage::Held => {}
        RoomStage::Minuted => return Err(RoomRefusal::MinutesPublishedAlready.into()),
        RoomStage::CalledOff => return Err(RoomRefusal::RoomWasCalledOff.into()),
        RoomStage::Convened | RoomStage::NotHeld => return Err(RoomRefusal::RoomNotHeldYet.into()),
    }
    let said = checked(of, points)?;
    let (deliberation, room) = (of.room.deliberation, of.room.number);
    Ok(vec![RoomMinutesPublished { deliberation, room, points: said, by }.into()])
}

/// What was wrong is mended in another version; the one before stays where it was.
pub(super) fn correct(of: &Inside<'_>, points: Vec<(u32, String)>, reason: &str) -> Decision {
    let by = of.running()?;
    let minutes = of.room.minutes.as_ref().ok_or(RoomRefusal::MinutesNotPublished)?;
    let points = checked(of, points)?;
    if points == minutes.points {
        return Ok(vec![]);
    }
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    let (deliberation, room) = (of.room.deliberation, of.room.number);
    Ok(vec![RoomMinutesCorrected { deliberation, room, points, reason, by }.into()])
}

/// What was said, in the order of the agenda, and within an item as it was written.
fn checked(of: &Inside<'_>, points: Vec<(u32, String)>) -> Result<Vec<Point>, Refusal> {
    if points.is_empty() || points.len() > POINTS_MAX {
        return Err(RoomRefusal::PointsUncountable { most: POINTS_MAX }.into());
    }
    let mut said = Vec::with_capacity(points.len());
    for (item, text) in points {
        of.room.item(item).ok_or(RoomRefusal::RoomItemUnknown { items: of.room.agenda.len() })?;
        said.push(Point { item, text: PublicText::try_new(&text, POINT_MAX)? });
    }
    said.sort_by_key(|point| point.item);
    Ok(said)
}

fn require_begun(of: &Inside<'_>) -> Result<(), RoomRefusal> {
    of.require_open()?;
    match of.room.begins_at {
        begins_at if begins_at > of.desk.moment.now => Err(RoomRefusal::RoomNotBegun { begins_at }),
        _ => Ok(()),
    }
}

fn below(of: &Inside<'_>, quorum: &Quorum) -> RoomRefusal {
    let named = |party: &PartyNo| of.desk.deliberation.parties.all().get(party.index());
    let absent = quorum.absent.iter().filter_map(named).filter_map(|party| called(of.desk.community, party));
    RoomRefusal::RoomBelowQuorum {
        there: quorum.parties.count,
        needed: quorum.parties.needed,
        of: quorum.parties.of,
        absent: absent.collect(),
        basis: of.room.rules.basis.clone(),
    }
}
