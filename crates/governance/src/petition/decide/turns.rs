//! Whose turn it is to convene: the committee, then whoever the place names next.

use jiff::Timestamp;

use super::{Decision, Desk, require_not_recalled};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesRefusal, BodyKind, Power};
use crate::ids::{BodyId, MeetingId, PersonId};
use crate::law::{Place, period};
use crate::moment::Actor;
use crate::outcome::{Event, Refusal};
use crate::petition::{
    Convenor, ConvenorOrdered, HandedIn, OpeningDue, PetitionRefusal, PetitionRefused, Turn, TurnPassed,
};
use crate::renewal::{Acting, acting_for, gap};
use crate::supervision::Deed;
use crate::{Community, Moment, PublicText};

/// The convenors a place names, as far as this program knows what they are.
pub(super) fn known_convenors(place: &Place) -> Vec<Convenor> {
    place.procedure.convening.convenors.names.iter().filter_map(|word| Convenor::from_word(word)).collect()
}

/// The first turn there is.
pub(super) fn first_turn(desk: &Desk<'_>, convenors: &[Convenor], days: u32) -> Result<Turn, Refusal> {
    // Nobody is ordered to do what they have not been asked for yet.
    let asked = convenors.iter().position(|convenor| *convenor != Convenor::CommitteeByOrder).unwrap_or(0);
    turn_from(desk, convenors, asked, days)?.ok_or_else(|| PetitionRefusal::NobodyToConvene.into())
}

/// The turn after the one that is on; none where nobody comes after it.
fn next_turn(desk: &Desk<'_>, handed_in: &HandedIn, turn: &Turn) -> Result<Option<Turn>, Refusal> {
    let at = handed_in.convenors.iter().position(|convenor| *convenor == turn.convenor);
    let next = at.map_or(handed_in.convenors.len(), |at| at + 1);
    turn_from(desk, &handed_in.convenors, next, handed_in.stand_in_days)
}

fn turn_from(desk: &Desk<'_>, convenors: &[Convenor], from: usize, days: u32) -> Result<Option<Turn>, Refusal> {
    let rest = convenors.get(from..).unwrap_or_default();
    let there: Vec<_> = rest.iter().filter_map(|convenor| Some((*convenor, body_of(desk, *convenor)?))).collect();
    // A committee in which nobody sits is neither asked nor ordered, where somebody else comes after it.
    let place = desk.community.place(desk.moment.law)?;
    let today = desk.moment.today(desk.community.zone());
    let is_held = |body: BodyId| gap(desk.community, place, body, today).is_none();
    let held: Vec<_> = there.iter().filter(|(_, body)| is_held(*body)).copied().collect();
    let able = if held.is_empty() { there } else { held };
    let Some(&(convenor, body)) = able.first() else { return Ok(None) };
    let until = if able.len() > 1 { Some(ends(desk, days)?) } else { None };
    Ok(Some(Turn { convenor, body, until }))
}

/// The end of so many days from today.
pub(super) fn ends(desk: &Desk<'_>, days: u32) -> Result<Timestamp, Refusal> {
    let today = desk.moment.today(desk.community.zone());
    let ends = period::ends_at(today, days, &desk.moment.law.calendar, desk.community.zone());
    Ok(ends.ok_or(AssemblyRefusal::DateOutOfReach { from: today })?)
}

fn body_of(desk: &Desk<'_>, convenor: Convenor) -> Option<BodyId> {
    let mut bodies = desk.community.bodies().all().iter();
    bodies.find(|body| body.kind == convenor.body_kind()).map(|body| body.id)
}

impl<'a> Desk<'a> {
    /// The turn that is on, of a petition that was handed in.
    fn turn(&self) -> Result<(&'a HandedIn, &'a Turn), Refusal> {
        let handed_in = self.petition.handed_in.as_ref().zip(self.petition.turn());
        Ok(handed_in.ok_or(PetitionRefusal::PetitionNotHandedIn)?)
    }

    /// The turn that is on, of a petition that was handed in and not convened.
    pub(super) fn open_turn(&self) -> Result<(&'a HandedIn, &'a Turn), Refusal> {
        let (handed_in, turn) = self.turn()?;
        match self.petition.meeting(self.community.assembly()) {
            Some(meeting) => Err(PetitionRefusal::PetitionConvened { meeting }.into()),
            None => Ok((handed_in, turn)),
        }
    }

    /// Checks that the turn is not over.
    pub(super) fn require_in_time(&self, turn: &Turn) -> Result<(), Refusal> {
        match turn.until.filter(|until| self.moment.now >= *until) {
            Some(until) => Err(PetitionRefusal::TurnOver { until }.into()),
            None => Ok(()),
        }
    }
}

pub(super) fn refuse(desk: &Desk<'_>, reason: &str) -> Decision {
    let (handed_in, turn) = desk.open_turn()?;
    let by = desk.acting_for(turn.body)?;
    desk.require_in_time(turn)?;
    if desk.petition.awaits_order() {
        // What was refused once is for the street office to order; refused anew it would never come to that.
        return Err(PetitionRefusal::OrderAwaited.into());
    }
    let reason = PublicText::try_new(reason, 1_000)?;
    let next = next_turn(desk, handed_in, turn)?.ok_or(PetitionRefusal::LastConvenor)?;
    let today = desk.moment.today(desk.community.zone());
    let acting = acting_for(desk.community, turn.body, today, desk.moment.law);
    if matches!(acting, Some(Acting::StandIn { body, .. }) if body == next.body) {
        // Whoever acts for an empty committee would hand it on to itself.
        return Err(PetitionRefusal::LastConvenor.into());
    }
    let petition = desk.petition.id;
    let mut events = vec![PetitionRefused { petition, body: turn.body, reason, by }.into()];
    events.extend(passed(desk, handed_in, next, None)?);
    Ok(events)
}

/// What follows when the turn passes: where the street office has ordered the committee to convene since the petition was
/// handed in, it need not order it again.
fn passed(desk: &Desk<'_>, handed_in: &HandedIn, turn: Turn, given_up: Option<MeetingId>) -> Decision {
    let petition = desk.petition.id;
    let mut events = vec![TurnPassed { petition, turn, given_up }.into()];
    let (Convenor::CommitteeByOrder, Some(until)) = (turn.convenor, turn.until) else { return Ok(events) };
    let orders = desk.community.supervision().orders().iter();
    let mut standing = orders.filter(|order| {
        let convene = order.deed == Deed::Convene && order.to == turn.body;
        convene && order.settled.is_none() && order.given_at >= handed_in.at
    });
    if let Some(order) = standing.next() {
        let over = order.until.tomorrow().ok().and_then(|day| day.to_zoned(desk.community.zone().clone()).ok());
        let over = over.ok_or(AssemblyRefusal::DateOutOfReach { from: order.until })?.timestamp();
        events.push(ConvenorOrdered { petition, body: order.office, until: until.min(over), by: order.by }.into());
    }
    Ok(events)
}

/// The street office, which guides the committee, orders it to convene (指导规则 §51; 北京 §36, 上海 §25, 青岛 §29).
pub(super) fn order(desk: &Desk<'_>) -> Decision {
    let offices = desk.community.bodies().all().iter().filter(|body| body.kind == BodyKind::StreetOffice);
    let mut acting = offices.map(|body| desk.acting_for(body.id).map(|by| (body.id, by)));
    let first = acting.next().ok_or(BodiesRefusal::PowerMissing { power: Power::Convene })?;
    let (body, by) = first.or_else(|refusal| acting.find_map(Result::ok).ok_or(refusal))?;
    let (handed_in, turn) = desk.open_turn()?;
    if turn.convenor != Convenor::CommitteeByOrder {
        return Err(PetitionRefusal::NothingToOrder.into());
    }
    if desk.petition.order.is_some() {
        return Ok(vec![]);
    }
    desk.require_in_time(turn)?;
    let until = ends(desk, handed_in.stand_in_days)?;
    Ok(vec![ConvenorOrdered { petition: desk.petition.id, body, until, by }.into()])
}

/// An order of the street office to convene starts the clock of every petition that waits for one: so many days as it
/// gives, and no more than the place does.
pub(crate) fn ordered(
    community: &Community,
    moment: &Moment<'_>,
    (office, to): (BodyId, BodyId),
    days: u32,
    by: PersonId,
) -> Decision {
    let mut events = Vec::new();
    for petition in community.petitions().all() {
        let desk = Desk { community, petition, moment };
        let Ok((handed_in, turn)) = desk.open_turn() else { continue };
        let waits = turn.convenor == Convenor::CommitteeByOrder && turn.body == to && petition.order.is_none();
        if waits && desk.require_in_time(turn).is_ok() && require_not_recalled(by, &petition.demand).is_ok() {
            let until = ends(&desk, days.min(handed_in.stand_in_days))?;
            events.push(ConvenorOrdered { petition: petition.id, body: office, until, by }.into());
        }
    }
    Ok(events)
}

pub(super) fn pass(desk: &Desk<'_>) -> Decision {
    if desk.moment.actor != Actor::Clock {
        return Err(BodiesRefusal::PowerMissing { power: Power::Convene }.into());
    }
    let (handed_in, turn) = desk.turn()?;
    let (petition, assembly) = (desk.petition, desk.community.assembly());
    let convened = petition.meeting(assembly);
    if !petition.is_turn_over(assembly, desk.moment.now) {
        let refusal = match (convened, petition.acts_until(assembly)) {
            (Some(meeting), None) => PetitionRefusal::PetitionConvened { meeting },
            (_, until) => PetitionRefusal::TurnGoesOn { until },
        };
        return Err(refusal.into());
    }
    match next_turn(desk, handed_in, turn)? {
        Some(turn) => passed(desk, handed_in, turn, convened),
        None => Ok(vec![]),
    }
}

/// What follows from the notice of a meeting on a petition: where somebody comes after its convenor, letters go out soon
/// after the opening that was announced.
pub(crate) fn opening_due(
    community: &Community,
    moment: &Moment<'_>,
    meeting: MeetingId,
    (opens_at, closes_at): (Timestamp, Timestamp),
) -> Result<Option<Event>, Refusal> {
    let Some(petition) = community.petitions().of_meeting(meeting) else { return Ok(None) };
    if petition.turn().and_then(|turn| turn.until).is_none() {
        return Ok(None);
    }
    let days = community.place(moment.law)?.procedure.convening.opening_after.days;
    let from = opens_at.to_zoned(community.zone().clone()).date();
    let ends = period::ends_at(from, days, &moment.law.calendar, community.zone());
    // After the announced end no letter could bring a ballot any more.
    let until = ends.ok_or(AssemblyRefusal::DateOutOfReach { from })?.min(closes_at);
    Ok(Some(OpeningDue { petition: petition.id, meeting, until, days }.into()))
}

/// Checks that a meeting somebody convened on a petition is still theirs to give notice of, or to send letters for.
pub(crate) fn require_in_time(community: &Community, moment: &Moment<'_>, meeting: MeetingId) -> Result<(), Refusal> {
    let Some(petition) = community.petitions().of_meeting(meeting) else { return Ok(()) };
    match petition.acts_until(community.assembly()).filter(|until| moment.now >= *until) {
        Some(until) => Err(PetitionRefusal::TurnOver { until }.into()),
        None => Ok(()),
    }
}
