//! Ordering a body to do what is due.

use super::{Decision, Desk};
use crate::PublicText;
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesRefusal, BodyKind, Power};
use crate::ids::OrderId;
use crate::law::period;
use crate::supervision::{OrderGiven, OrderSettled, OrderedGiven, SupervisionEvent, SupervisionRefusal};

/// An order that leaves more than a year orders nothing.
const DAYS_MAX: u32 = 365;

pub(super) fn give(desk: &Desk<'_>, given: &OrderedGiven) -> Decision {
    let bodies = desk.community.bodies();
    let office = bodies.body(given.office).ok_or(BodiesRefusal::BodyUnknown)?;
    let by = desk.person_with(Power::Order, office.id)?;
    let to = bodies.body(given.to).ok_or(BodiesRefusal::BodyUnknown)?;
    if to.kind == BodyKind::StreetOffice {
        return Err(SupervisionRefusal::OrderToOffice.into());
    }
    if given.days == 0 || given.days > DAYS_MAX {
        return Err(SupervisionRefusal::OrderDaysOutOfBounds { days_max: DAYS_MAX }.into());
    }
    let until = period::last_day(desk.today, given.days, &desk.moment.law.calendar);
    Ok(Some(SupervisionEvent::OrderGiven(OrderGiven {
        order: OrderId::after(desk.community.supervision().orders().len()),
        office: office.id,
        to: to.id,
        deed: given.deed,
        days: given.days,
        until: until.ok_or(AssemblyRefusal::DateOutOfReach { from: desk.today })?,
        article: PublicText::try_new(&given.article, 100)?,
        text: PublicText::try_new(&given.text, 500)?,
        evidence: given.evidence,
        by,
    })))
}

pub(super) fn settle(desk: &Desk<'_>, id: OrderId, text: &str) -> Decision {
    let order = desk.community.supervision().order(id).ok_or(SupervisionRefusal::OrderUnknown)?;
    let by = desk.person_with(Power::Order, order.office)?;
    let text = PublicText::try_new(text, 300)?;
    if order.settled.is_some() {
        return Ok(None);
    }
    Ok(Some(SupervisionEvent::OrderSettled(OrderSettled { order: id, text, by })))
}
