//! Calling a sitting: what for, when, and with which agenda.

use jiff::Timestamp;

use super::{Decision, Room, mandate, require_stage};
use crate::PublicText;
use crate::assembly::AssemblyRefusal;
use crate::committee::seats::{first_sitting_called, first_sitting_due};
use crate::committee::{
    About, AboutGiven, AgendaTold, CommitteeRefusal, Item, ItemAdded, ItemGiven, Sitting, SittingCalled,
    SittingCalledOff, SittingFor, SittingKind, SittingRules, SittingStage,
};
use crate::ids::{RequestId, SittingId};
use crate::law::period;
use crate::outcome::Refusal;

const ITEMS_MAX: usize = 30;

pub(super) fn decide(
    room: &Room<'_>,
    occasion: SittingFor,
    held_at: Timestamp,
    venue: &str,
    items: Vec<ItemGiven>,
) -> Decision {
    let by = room.leader()?;
    let now = room.moment.now;
    if held_at < now {
        return Err(CommitteeRefusal::SittingInPast.into());
    }
    if items.is_empty() {
        return Err(CommitteeRefusal::AgendaEmpty.into());
    }
    if items.len() > ITEMS_MAX {
        return Err(CommitteeRefusal::AgendaTooLong { items_max: ITEMS_MAX }.into());
    }
    let occasion = match occasion {
        SittingFor::Ordinary => {
            require_days_before(room, held_at)?;
            SittingKind::Ordinary
        }
        SittingFor::Request(request) => on_request(room, request, held_at)?,
        SittingFor::First => first(room, held_at, &items)?,
    };
    let venue = PublicText::try_new(venue, 80)?;
    let items = items.into_iter().map(|given| item(room, given, held_at)).collect::<Result<_, _>>()?;
    let sitting = SittingId::after(room.community.committees().sittings().len());
    let rules = SittingRules::of(room.place);
    Ok(vec![SittingCalled { body: room.body.id, sitting, occasion, held_at, venue, items, rules, by }.into()])
}

pub(super) fn add(room: &Room<'_>, sitting: &Sitting, given: ItemGiven) -> Decision {
    let by = room.leader()?;
    require_stage(sitting, &[SittingStage::Called])?;
    if sitting.items.len() >= ITEMS_MAX {
        return Err(CommitteeRefusal::AgendaTooLong { items_max: ITEMS_MAX }.into());
    }
    require_days_before(room, sitting.held_at)?;
    let item = item(room, given, sitting.held_at)?;
    Ok(vec![ItemAdded { body: room.body.id, sitting: sitting.id, item, by }.into()])
}

pub(super) fn tell(room: &Room<'_>, sitting: &Sitting) -> Decision {
    let by = room.leader()?;
    if sitting.told_at.is_some() {
        return Ok(vec![]);
    }
    require_stage(sitting, &[SittingStage::Called])?;
    Ok(vec![AgendaTold { body: room.body.id, sitting: sitting.id, by }.into()])
}

pub(super) fn off(room: &Room<'_>, sitting: &Sitting, reason: &str) -> Decision {
    let by = room.leader()?;
    if sitting.stage() == SittingStage::CalledOff {
        return Ok(vec![]);
    }
    // What has been held stays on record.
    require_stage(sitting, &[SittingStage::Called])?;
    let reason = PublicText::try_new(reason, 300)?;
    Ok(vec![SittingCalledOff { body: room.body.id, sitting: sitting.id, reason, by }.into()])
}

/// The agenda is published so many full days before (指导规则 §39).
fn require_days_before(room: &Room<'_>, held_at: Timestamp) -> Result<(), Refusal> {
    let (line, today) = (&room.place.procedure.committee.agenda, room.today());
    let earliest = period::ends_at(today, line.days, &room.moment.law.calendar, room.community.zone())
        .ok_or(AssemblyRefusal::DateOutOfReach { from: today })?;
    if held_at < earliest {
        let basis = line.basis.clone();
        return Err(CommitteeRefusal::AgendaTooLate { days: line.days, earliest, basis }.into());
    }
    Ok(())
}

/// A sitting that must be held soon cannot have its agenda published as long before as others: the special period goes
/// before the general one, and the agenda is published at once. When its time was missed it is held all the same.
fn require_in_time(room: &Room<'_>, held_at: Timestamp, until: Timestamp) -> Result<(), Refusal> {
    if room.moment.now < until && held_at >= until {
        return Err(CommitteeRefusal::SittingAfterItsTime { until }.into());
    }
    Ok(())
}

fn on_request(room: &Room<'_>, id: RequestId, held_at: Timestamp) -> Result<SittingKind, Refusal> {
    let request = room.community.committees().request(id).filter(|request| request.body == room.body.id);
    let request = request.ok_or(CommitteeRefusal::RequestUnknown)?;
    if request.sitting.is_some() {
        return Err(CommitteeRefusal::RequestAnswered.into());
    }
    let Some(due) = &request.due else {
        let line = &room.place.procedure.committee.meeting_on_request;
        let enough = crate::law::procedure::Share { fraction: line.fraction, inclusive: true, basis: vec![] };
        let members = room.body.members(room.today()).len();
        let missing = crate::committee::Weighing::new(&enough, request.members.len(), members).missing();
        return Err(CommitteeRefusal::RequestTooWeak { missing }.into());
    };
    require_in_time(room, held_at, due.until)?;
    Ok(SittingKind::OnRequest { request: id })
}

fn first(room: &Room<'_>, held_at: Timestamp, items: &[ItemGiven]) -> Result<SittingKind, Refusal> {
    let (committees, zone, today) = (room.community.committees(), room.community.zone(), room.today());
    let due = first_sitting_due(room.community, room.body, room.place, room.moment.law, today);
    let Some(until) = due.filter(|_| !first_sitting_called(committees, room.body, zone, today)) else {
        return Err(CommitteeRefusal::NotTheFirstSitting.into());
    };
    if !items.iter().all(|item| matches!(item.about, AboutGiven::Office(_))) {
        return Err(CommitteeRefusal::FirstSittingGivesOffices.into());
    }
    require_in_time(room, held_at, until)?;
    Ok(SittingKind::First)
}

fn item(room: &Room<'_>, given: ItemGiven, held_at: Timestamp) -> Result<Item, Refusal> {
    let about = match given.about {
        AboutGiven::Own => About::Own,
        AboutGiven::Office(office) => About::Office { office },
        AboutGiven::Matter(kind) => return Err(mandate::refuse_what_is_the_owners(room, kind)),
        AboutGiven::Mandate { mandate, amount } => {
            let on = held_at.to_zoned(room.community.zone().clone()).date();
            mandate::require_named(room, mandate, amount, on)?;
            About::Mandate { mandate, amount }
        }
    };
    Ok(Item { title: PublicText::try_new(&given.title, 60)?, text: PublicText::try_new(&given.text, 2_000)?, about })
}
