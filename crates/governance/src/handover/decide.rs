//! Decides what a command about a hand-over would change.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{
    HandedOn, Handover, HandoverCommand, HandoverDrawnUp, HandoverEvent, HandoverRefusal, Item, ItemAdded, ItemGiven,
    ItemHandedIn, ItemMissing, ItemStanding, ItemTaken, Listed, RefusalWitnessed,
};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesRefusal, Body, BodyKind, Power, Seat};
use crate::ids::{BodyId, HandoverId, ItemNo, PersonId};
use crate::law::period;
use crate::outcome::{Event, Refusal};
use crate::renewal::{Acting, acting_for, is_renewed, seated_on};
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
        HandoverCommand::DrawUp { body, term_ends, giver, items } => {
            desk.draw_up(body, term_ends, giver.filter(|giver| *giver != body), &items)?
        }
        HandoverCommand::AddItem { handover, item } => {
            let list = desk.list(handover)?;
            desk.require_concerned(list.giver(), list.body, list.term_ends)?;
            // What was taken stands on the list since it was drawn up; what is added came in otherwise.
            let item = ItemGiven { received: None, ..item };
            if list.items.len() >= ITEMS_MAX {
                return Err(HandoverRefusal::ItemsOutOfBounds { items_max: ITEMS_MAX }.into());
            }
            HandoverEvent::ItemAdded(ItemAdded { handover, listed: listed(community, &item)?, by })
        }
        HandoverCommand::HandIn { handover, item } => {
            let (list, item) = desk.item(handover, item)?;
            if !may_give(community, list, by, moment) {
                return Err(match list.handed_on {
                    Some(_) => HandoverRefusal::NotOneWhoKept.into(),
                    None => HandoverRefusal::NotOneWhoLeaves.into(),
                });
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
            let keeper = match taking(community, (list.giver(), list.body, list.term_ends), by, moment) {
                None => return Err(HandoverRefusal::NotOneWhoComes.into()),
                Some(Taking::Committee) => None,
                Some(Taking::Keeper(body)) => Some(body),
            };
            if item.taken.is_some() {
                return Ok(vec![]);
            }
            if item.given.is_some_and(|(giver, _)| giver == by) {
                return Err(HandoverRefusal::SignsBothSides { item: item.no }.into());
            }
            HandoverEvent::ItemTaken(ItemTaken { handover, item: item.no, by, keeper })
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
            let (list, item) = desk.open_item(handover, item)?;
            // Nobody certifies what they are said to have refused themselves.
            if body == list.giver() || !desk.watchers().any(|watcher| watcher.id == body) {
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

/// Whether a person may sign that they gave what a list names: whoever sat in the committee to the end, or acts for the body
/// that kept it in the gap.
#[must_use]
pub fn may_give(community: &Community, list: &Handover, person: PersonId, moment: &Moment<'_>) -> bool {
    gives(community, (list.giver(), list.body, list.term_ends), person, moment)
}

/// Whether a person may sign that they took what a list names: the committee that comes after or, while there is
/// none, whoever acts for it.
#[must_use]
pub fn may_take(community: &Community, list: &Handover, person: PersonId, moment: &Moment<'_>) -> bool {
    taking(community, (list.giver(), list.body, list.term_ends), person, moment).is_some()
}

/// The committee that takes what a list names, once somebody elected for a later term sits in it on a day.
#[must_use]
pub fn taker(community: &Community, body: BodyId, term_ends: Date, day: Date) -> Option<BodyId> {
    coming(community, body, term_ends).find(|next| next.is_renewed(term_ends, day)).map(|next| next.id)
}

/// What a body took for a committee whose term ended on a day, and what it has to hand on to the next one.
pub fn kept(community: &Community, keeper: BodyId, committee: BodyId, term_ends: Date) -> impl Iterator<Item = &Item> {
    let list = community.handovers().of(committee, term_ends).into_iter();
    list.flat_map(|list| &list.items).filter(move |item| item.keeper == Some(keeper))
}

/// Who hands over, of which committee, at the end of which term.
type Way = (BodyId, BodyId, Date);

fn gives(community: &Community, (giver, body, term_ends): Way, person: PersonId, moment: &Moment<'_>) -> bool {
    let today = moment.today(community.zone());
    community.bodies().body(giver).is_some_and(|from| match giver == body {
        true => from.sat_until(person, term_ends),
        false => from.is_acted_for_by(person, today),
    })
}

/// In whose name somebody takes something.
enum Taking {
    /// In that of the committee that comes after.
    Committee,
    /// In that of the body that acts for it in the gap, and keeps it.
    Keeper(BodyId),
}

fn taking(
    community: &Community,
    (giver, body, term_ends): Way,
    person: PersonId,
    moment: &Moment<'_>,
) -> Option<Taking> {
    let today = moment.today(community.zone());
    let sitting = coming(community, body, term_ends).flat_map(|body| body.elected_on(today));
    let mut sitting = sitting.filter(|seat| seat.until > term_ends).peekable();
    if sitting.peek().is_some() {
        return sitting.any(|seat| seat.person == person).then_some(Taking::Committee);
    }
    let acts_for = |id: BodyId| community.bodies().body(id).is_some_and(|one| one.is_acted_for_by(person, today));
    match acting_for(community, body, today, moment.law)? {
        Acting::Successor { body, .. } => acts_for(body).then_some(Taking::Committee),
        // What is handed on goes to a committee, not to the next one that keeps it.
        Acting::StandIn { body: keeper, .. } if giver == body => acts_for(keeper).then_some(Taking::Keeper(keeper)),
        Acting::StandIn { .. } | Acting::Itself | Acting::Nobody { .. } => None,
    }
}

/// The committee itself, where the next one sits in the same body, and the one elected in its place.
fn coming(community: &Community, body: BodyId, term_ends: Date) -> impl Iterator<Item = &Body> {
    let next = community.renewals().of(body, term_ends).and_then(|renewal| renewal.successor(community));
    community.bodies().body(body).into_iter().chain(next)
}

struct Desk<'a> {
    community: &'a Community,
    moment: &'a Moment<'a>,
    by: PersonId,
    today: Date,
}

impl Desk<'_> {
    fn draw_up(
        &self,
        body: BodyId,
        term_ends: Date,
        keeper: Option<BodyId>,
        items: &[ItemGiven],
    ) -> Result<HandoverEvent, Refusal> {
        let Self { community, moment, by, today } = *self;
        let committee = community.bodies().body(body).ok_or(BodiesRefusal::BodyUnknown)?;
        let rules = &community.place(moment.law)?.procedure.renewal;
        let (rule, from, handed_on) = match keeper {
            None => {
                let is_running_out = community.renewals().of(body, term_ends).is_some() || term_ends < today;
                let ends_then = |seat: &Seat| seat.role.is_member() && seat.until == term_ends;
                if !is_running_out || !committee.seats.iter().any(ends_then) {
                    return Err(HandoverRefusal::NoTermEndsThen { ends: term_ends }.into());
                }
                (&rules.handover, term_ends, None)
            }
            Some(giver) => {
                let handed_on = self.handed_on(giver, committee, term_ends)?;
                (&rules.handed_on, handed_on.seated, Some(handed_on))
            }
        };
        let giver = keeper.unwrap_or(body);
        self.require_concerned(giver, body, term_ends)?;
        if let Some(list) = community.handovers().given_by(giver, body, term_ends) {
            return Err(HandoverRefusal::HandoverListed { handover: list.id }.into());
        }
        if items.is_empty() || items.len() > ITEMS_MAX {
            return Err(HandoverRefusal::ItemsOutOfBounds { items_max: ITEMS_MAX }.into());
        }
        if handed_on.is_some() {
            self.require_all_that_was_kept(giver, body, term_ends, items)?;
        }
        let until = period::last_day(from, rule.days, &moment.law.calendar);
        let listed_item = |item: &ItemGiven| {
            let received = item.received.filter(|_| handed_on.is_some());
            Ok::<_, Refusal>(Listed { received, ..listed(community, item)? })
        };
        Ok(HandoverEvent::HandoverDrawnUp(HandoverDrawnUp {
            handover: HandoverId::after(community.handovers().all().len()),
            body,
            term_ends,
            handed_on,
            days: rule.days,
            until: until.ok_or(AssemblyRefusal::DateOutOfReach { from })?,
            basis: rule.basis.clone(),
            items: items.iter().map(listed_item).collect::<Result<_, _>>()?,
            by,
        }))
    }

    /// That a body took something for the committee, and since when there is a next one to hand it on to.
    fn handed_on(&self, giver: BodyId, committee: &Body, term_ends: Date) -> Result<HandedOn, Refusal> {
        let Self { community, today, .. } = *self;
        if kept(community, giver, committee.id, term_ends).next().is_none() {
            return Err(HandoverRefusal::NothingKept.into());
        }
        let sits = is_renewed(community, committee, term_ends, today);
        let seated = seated_on(community, committee.id, term_ends, today).filter(|_| sits);
        Ok(HandedOn { giver, seated: seated.ok_or(HandoverRefusal::NobodyComesYet)? })
    }

    /// Nothing that was taken is left off the list by which it is handed on, and nothing stands for two.
    fn require_all_that_was_kept(
        &self,
        giver: BodyId,
        committee: BodyId,
        term_ends: Date,
        items: &[ItemGiven],
    ) -> Result<(), Refusal> {
        let kept: BTreeSet<ItemNo> = kept(self.community, giver, committee, term_ends).map(|item| item.no).collect();
        let mut named = BTreeSet::new();
        for received in items.iter().filter_map(|item| item.received) {
            if !kept.contains(&received) || !named.insert(received) {
                return Err(HandoverRefusal::ItemUnknown { item: received }.into());
            }
        }
        match kept.difference(&named).next() {
            Some(item) => Err(HandoverRefusal::ReceivedLeftOut { item: *item }.into()),
            None => Ok(()),
        }
    }

    /// Those who give, those who come, whoever acts for the committee, and those who watch over it.
    fn require_concerned(&self, giver: BodyId, body: BodyId, term_ends: Date) -> Result<(), Refusal> {
        let Self { community, moment, by, today } = *self;
        let committee = community.bodies().body(body);
        let way = (giver, body, term_ends);
        let concerned = gives(community, way, by, moment)
            || taking(community, way, by, moment).is_some()
            || committee.is_some_and(|committee| {
                // Whoever acted for it on its last day knows best what there is: they draw it up, and members sign.
                let acted = [today, today.min(term_ends)].into_iter().take(if giver == body { 2 } else { 1 });
                acted.into_iter().any(|day| committee.is_acted_for_by(by, day))
            })
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
        received: None,
    })
}
