//! Decides what a command about a hand-over would change.

use jiff::civil::Date;

use super::{
    Handover, HandoverCommand, HandoverDrawnUp, HandoverEvent, HandoverRefusal, Item, ItemAdded, ItemGiven,
    ItemHandedIn, ItemMissing, ItemStanding, ItemTaken, Listed, RefusalWitnessed,
};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesRefusal, Body, BodyKind, Power};
use crate::ids::{BodyId, HandoverId, ItemNo, PersonId};
use crate::law::period;
use crate::outcome::{Event, Refusal};
use crate::renewal::{Acting, acting_for};
use crate::{Community, Moment, PublicText};

/// A list longer than this is several lists.
const ITEMS_MAX: usize = 200;

pub(crate) fn decide(
    community: &Community,
    command: HandoverCommand,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let by = moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Report })?;
    let desk = Desk { community, moment, by, today: moment.today(community.zone()) };
    let event = match command {
        HandoverCommand::DrawUp { body, term_ends, items } => desk.draw_up(body, term_ends, &items)?,
        HandoverCommand::AddItem { handover, item } => {
            let list = desk.list(handover)?;
            desk.require_concerned(list.body, list.term_ends)?;
            if list.items.len() >= ITEMS_MAX {
                return Err(HandoverRefusal::ItemsOutOfBounds { items_max: ITEMS_MAX }.into());
            }
            HandoverEvent::ItemAdded(ItemAdded { handover, listed: listed(community, &item)?, by })
        }
        HandoverCommand::HandIn { handover, item } => {
            let (list, item) = desk.item(handover, item)?;
            if !may_give(community, list, by) {
                return Err(HandoverRefusal::NotOneWhoLeaves.into());
            }
            if item.given.is_some() {
                return Ok(vec![]);
            }
            if item.taken.is_some_and(|(taker, _)| taker == by) {
                return Err(HandoverRefusal::SignsBothSides { item: item.no }.into());
            }
            HandoverEvent::ItemHandedIn(ItemHandedIn { handover, item: item.no, by })
        }
        HandoverCommand::Take { handover, item } => {
            let (list, item) = desk.item(handover, item)?;
            if !may_take(community, list, by, moment) {
                return Err(HandoverRefusal::NotOneWhoComes.into());
            }
            if item.taken.is_some() {
                return Ok(vec![]);
            }
            if item.given.is_some_and(|(giver, _)| giver == by) {
                return Err(HandoverRefusal::SignsBothSides { item: item.no }.into());
            }
            HandoverEvent::ItemTaken(ItemTaken { handover, item: item.no, by })
        }
        HandoverCommand::ReportMissing { handover, item, text } => {
            let (list, item) = desk.open_item(handover, item)?;
            if !may_take(community, list, by, moment) {
                return Err(HandoverRefusal::NotOneWhoComes.into());
            }
            let text = PublicText::try_new(&text, 300)?;
            if item.missing.as_ref().is_some_and(|(said, _)| *said == text) {
                return Ok(vec![]);
            }
            HandoverEvent::ItemMissing(ItemMissing { handover, item: item.no, text, by })
        }
        HandoverCommand::WitnessRefusal { handover, item, body, text } => {
            let (_, item) = desk.open_item(handover, item)?;
            if !desk.watchers().any(|watcher| watcher.id == body) {
                return Err(HandoverRefusal::WitnessFromElsewhere.into());
            }
            let text = PublicText::try_new(&text, 300)?;
            if item.refused.is_some() {
                return Ok(vec![]);
            }
            HandoverEvent::RefusalWitnessed(RefusalWitnessed { handover, item: item.no, body, text, by })
        }
    };
    Ok(vec![Event::Handover(event)])
}

/// Whether a person may sign that they gave what a list names: whoever sat in the committee to the end.
#[must_use]
pub fn may_give(community: &Community, list: &Handover, person: PersonId) -> bool {
    gives(community, list.body, list.term_ends, person)
}

/// Whether a person may sign that they took what a list names: the committee that comes after or, while there is
/// none, whoever acts for it.
#[must_use]
pub fn may_take(community: &Community, list: &Handover, person: PersonId, moment: &Moment<'_>) -> bool {
    takes(community, list.body, list.term_ends, person, moment)
}

fn gives(community: &Community, body: BodyId, term_ends: Date, person: PersonId) -> bool {
    community.bodies().body(body).is_some_and(|body| body.sat_until(person, term_ends))
}

fn takes(community: &Community, body: BodyId, term_ends: Date, person: PersonId, moment: &Moment<'_>) -> bool {
    let today = moment.today(community.zone());
    let Some(committee) = community.bodies().body(body) else { return false };
    let next = community.renewals().of(body, term_ends).and_then(|renewal| renewal.successor(community));
    let sitting = [committee].into_iter().chain(next).flat_map(|body| body.elected_on(today));
    let mut coming = sitting.filter(|seat| seat.until > term_ends).peekable();
    if coming.peek().is_some() {
        return coming.any(|seat| seat.person == person);
    }
    match acting_for(community, body, today, moment.law) {
        Some(Acting::StandIn { body, .. } | Acting::Successor { body, .. }) => {
            community.bodies().body(body).is_some_and(|stand_in| stand_in.is_acted_for_by(person, today))
        }
        Some(Acting::Itself | Acting::Nobody { .. }) | None => false,
    }
}

struct Desk<'a> {
    community: &'a Community,
    moment: &'a Moment<'a>,
    by: PersonId,
    today: Date,
}

impl Desk<'_> {
    fn draw_up(&self, body: BodyId, term_ends: Date, items: &[ItemGiven]) -> Result<HandoverEvent, Refusal> {
        let Self { community, moment, by, today } = *self;
        let committee = community.bodies().body(body).ok_or(BodiesRefusal::BodyUnknown)?;
        let rule = &community.place(moment.law)?.procedure.renewal.handover;
        let is_running_out = community.renewals().of(body, term_ends).is_some() || term_ends < today;
        if !is_running_out || !committee.seats.iter().any(|seat| seat.role.is_member() && seat.until == term_ends) {
            return Err(HandoverRefusal::NoTermEndsThen { ends: term_ends }.into());
        }
        self.require_concerned(body, term_ends)?;
        if let Some(list) = community.handovers().of(body, term_ends) {
            return Err(HandoverRefusal::HandoverListed { handover: list.id }.into());
        }
        if items.is_empty() || items.len() > ITEMS_MAX {
            return Err(HandoverRefusal::ItemsOutOfBounds { items_max: ITEMS_MAX }.into());
        }
        let until = period::last_day(term_ends, rule.days, &moment.law.calendar);
        Ok(HandoverEvent::HandoverDrawnUp(HandoverDrawnUp {
            handover: HandoverId::after(community.handovers().all().len()),
            body,
            term_ends,
            days: rule.days,
            until: until.ok_or(AssemblyRefusal::DateOutOfReach { from: term_ends })?,
            basis: rule.basis.clone(),
            items: items.iter().map(|item| listed(community, item)).collect::<Result<_, _>>()?,
            by,
        }))
    }

    /// Those who leave, those who come, whoever acts for the committee, and those who watch over it.
    fn require_concerned(&self, body: BodyId, term_ends: Date) -> Result<(), Refusal> {
        let Self { community, moment, by, today } = *self;
        let committee = community.bodies().body(body);
        let concerned = gives(community, body, term_ends, by)
            || takes(community, body, term_ends, by, moment)
            || committee.is_some_and(|committee| committee.is_acted_for_by(by, today))
            || self.watchers().next().is_some();
        if concerned { Ok(()) } else { Err(HandoverRefusal::NotOfThisHandover.into()) }
    }

    /// The street office and the residents' committee, where the person acts for them.
    fn watchers(&self) -> impl Iterator<Item = &Body> {
        let watches = |body: &&Body| matches!(body.kind, BodyKind::StreetOffice | BodyKind::ResidentsCommittee);
        self.community.bodies().all().iter().filter(watches).filter(|body| body.is_acted_for_by(self.by, self.today))
    }

    fn list(&self, id: HandoverId) -> Result<&Handover, Refusal> {
        Ok(self.community.handovers().handover(id).ok_or(HandoverRefusal::HandoverUnknown)?)
    }

    fn item(&self, handover: HandoverId, no: ItemNo) -> Result<(&Handover, &Item), Refusal> {
        let list = self.list(handover)?;
        Ok((list, list.item(no).ok_or(HandoverRefusal::ItemUnknown { item: no })?))
    }

    fn open_item(&self, handover: HandoverId, no: ItemNo) -> Result<(&Handover, &Item), Refusal> {
        let (list, item) = self.item(handover, no)?;
        match item.standing() {
            ItemStanding::HandedOver => Err(HandoverRefusal::ItemHandedOver { item: no }.into()),
            _ => Ok((list, item)),
        }
    }
}

fn listed(community: &Community, item: &ItemGiven) -> Result<Listed, Refusal> {
    if item.meeting.is_some_and(|meeting| community.assembly().meeting(meeting).is_none()) {
        return Err(AssemblyRefusal::MeetingUnknown.into());
    }
    let place = Some(item.place.trim()).filter(|place| !place.is_empty());
    Ok(Listed {
        sort: item.sort,
        text: PublicText::try_new(&item.text, 200)?,
        quantity: item.quantity,
        fen: item.fen,
        place: place.map(|place| PublicText::try_new(place, 100)).transpose()?,
        meeting: item.meeting,
    })
}
