//! Convening a room, changing what was announced, and calling it off.

use jiff::Timestamp;

use super::{Decision, Desk, Inside};
use crate::assembly::AssemblyRefusal;
use crate::bodies::Body;
use crate::deliberation::{Deliberation, DeliberationRefusal, Step};
use crate::ids::{BodyId, PartyNo, RoomNo};
use crate::law::period;
use crate::law::procedure::RoomRules;
use crate::outcome::Refusal;
use crate::renewal::kind_named;
use crate::room::{Form, RoomCalledOff, RoomChanged, RoomConvened, RoomRefusal, RoomStage};
use crate::{Community, Moment, PublicText};

/// Characters that a place may have.
pub const VENUE_MAX: usize = 80;
/// Characters that an item of the agenda may have.
pub const ITEM_MAX: usize = 100;
/// Items that an agenda may have.
pub const AGENDA_MAX: usize = 20;
/// Characters that a reason may have.
const REASON_MAX: usize = 300;

/// The bodies that may take the chair in a room of these rules.
#[must_use]
pub fn chairs<'a>(
    community: &'a Community,
    one: &Deliberation,
    rules: &RoomRules,
    today: jiff::civil::Date,
) -> Vec<&'a Body> {
    let leads = one.turn().map(|turn| community.bodies().heir(turn.body, today));
    let named = |body: &&Body| {
        rules.chaired_by.iter().any(|name| {
            (name == "leading" && Some(body.id) == leads) || kind_named(name).is_some_and(|kind| body.kind == kind)
        })
    };
    community.bodies().all().iter().filter(|body| body.is_led_on(today)).filter(named).collect()
}

/// When a room of these rules may begin at the earliest, where it is announced now.
///
/// # Errors
/// When the calendar does not reach that far.
pub fn earliest(community: &Community, rules: &RoomRules, moment: &Moment<'_>) -> Result<Timestamp, Refusal> {
    let today = moment.today(community.zone());
    let earliest = period::ends_at(today, rules.days, &moment.law.calendar, community.zone());
    Ok(earliest.ok_or(AssemblyRefusal::DateOutOfReach { from: today })?)
}

pub(super) fn convene(
    desk: &Desk<'_>,
    (form, chair): (Form, BodyId),
    (venue, begins_at): (&str, Timestamp),
    agenda: &[String],
    invited: Vec<PartyNo>,
) -> Decision {
    let by = desk.leading()?;
    require_deliberating(desk)?;
    let rooms = desk.community.rooms().of(desk.deliberation.id);
    if rooms.iter().any(|room| room.stage() == RoomStage::Convened) {
        return Err(RoomRefusal::RoomAwaited.into());
    }
    let rules = form.rules(&*desk.lines()?).clone();
    let today = desk.today();
    let chair = desk.community.bodies().heir(chair, today);
    if !chairs(desk.community, desk.deliberation, &rules, today).iter().any(|body| body.id == chair) {
        let (chairs, basis) = (rules.chaired_by, rules.basis);
        return Err(RoomRefusal::ChairNotNamed { chairs, basis }.into());
    }
    require_days_before(desk, &rules, begins_at)?;
    let invited = on_the_list(desk, invited)?;
    let (venue, agenda) = (PublicText::try_new(venue, VENUE_MAX)?, items(agenda)?);
    let (deliberation, room) = (desk.deliberation.id, RoomNo::after(rooms.len()));
    Ok(vec![RoomConvened { deliberation, room, form, rules, chair, venue, begins_at, agenda, invited, by }.into()])
}

pub(super) fn change(
    of: &Inside<'_>,
    (venue, begins_at): (&str, Timestamp),
    agenda: &[String],
    reason: &str,
) -> Decision {
    let by = of.desk.leading()?;
    require_not_begun(of)?;
    let (venue, agenda) = (PublicText::try_new(venue, VENUE_MAX)?, items(agenda)?);
    let room = of.room;
    if room.venue == venue && room.begins_at == begins_at && room.agenda == agenda {
        return Ok(vec![]);
    }
    // What is announced anew is announced as long before as it was the first time.
    require_days_before(&of.desk, &room.rules, begins_at)?;
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    let (deliberation, room) = (room.deliberation, room.number);
    Ok(vec![RoomChanged { deliberation, room, venue, begins_at, agenda, reason, by }.into()])
}

pub(super) fn call_off(of: &Inside<'_>, reason: &str) -> Decision {
    let by = of.desk.leading()?;
    if of.room.stage() == RoomStage::CalledOff {
        return Ok(vec![]);
    }
    require_not_begun(of)?;
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    let (deliberation, room) = (of.room.deliberation, of.room.number);
    Ok(vec![RoomCalledOff { deliberation, room, reason, by }.into()])
}

fn require_deliberating(desk: &Desk<'_>) -> Result<(), DeliberationRefusal> {
    let one = desk.deliberation;
    match (one.closed(), one.is_taken_up(), one.step()) {
        (Some(_), ..) => Err(DeliberationRefusal::DeliberationClosed),
        (None, false, _) => Err(DeliberationRefusal::DeliberationNotTakenUp),
        (None, true, Step::Deliberating) => Ok(()),
        (None, true, step) => Err(DeliberationRefusal::NotAtStep { needed: Step::Deliberating, step }),
    }
}

fn require_not_begun(of: &Inside<'_>) -> Result<(), RoomRefusal> {
    of.require_open()?;
    match of.room.begins_at {
        begins_at if begins_at <= of.desk.moment.now => Err(RoomRefusal::RoomBegun { begins_at }),
        _ => Ok(()),
    }
}

fn require_days_before(desk: &Desk<'_>, rules: &RoomRules, begins_at: Timestamp) -> Result<(), Refusal> {
    let earliest = earliest(desk.community, rules, desk.moment)?;
    if begins_at < earliest {
        let (days, basis) = (rules.days, rules.basis.clone());
        return Err(RoomRefusal::RoomTooSoon { days, earliest, basis }.into());
    }
    Ok(())
}

fn on_the_list(desk: &Desk<'_>, mut invited: Vec<PartyNo>) -> Result<Vec<PartyNo>, Refusal> {
    invited.sort_unstable();
    invited.dedup();
    if invited.is_empty() {
        return Err(RoomRefusal::NobodyInvited.into());
    }
    match invited.iter().all(|party| desk.deliberation.parties.party(*party).is_some()) {
        true => Ok(invited),
        false => Err(DeliberationRefusal::PartyUnknown.into()),
    }
}

fn items(agenda: &[String]) -> Result<Vec<PublicText>, Refusal> {
    if agenda.is_empty() || agenda.len() > AGENDA_MAX {
        return Err(RoomRefusal::RoomAgendaUncountable { most: AGENDA_MAX }.into());
    }
    Ok(agenda.iter().map(|item| PublicText::try_new(item, ITEM_MAX)).collect::<Result<_, _>>()?)
}
