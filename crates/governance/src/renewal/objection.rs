//! Objections to who sits in the group that organises a renewal: as those to the preparatory group, which it is like.
//!
//! They hold nothing up: a term ends on its day, and no rule was read by which an objection would stop the election.

use super::{CompositionOpposed, CompositionSettled, OnView, Renewal, RenewalEvent, RenewalRefusal};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesRefusal, Body, BodyKind, Power};
use crate::ids::{BodyId, ObjectionId, OwnerId, PersonId};
use crate::law::period;
use crate::law::procedure::Group;
use crate::outcome::Refusal;
use crate::seal::Seal;
use crate::{Actor, Community, Moment};

/// The sort of body that a place's word for whoever leads a group means.
pub(super) fn kind_leading(word: &str) -> Option<BodyKind> {
    match word {
        "street-office" => Some(BodyKind::StreetOffice),
        "residents-committee" => Some(BodyKind::ResidentsCommittee),
        _ => None,
    }
}

impl OnView {
    /// The body that settles objections: the first of its sort that is led on a day, else the first there is.
    #[must_use]
    pub fn settling(&self, community: &Community, day: jiff::civil::Date) -> Option<BodyId> {
        let kind = kind_leading(&self.settled_by);
        let mut bodies = community.bodies().all().iter().filter(|body| Some(body.kind) == kind);
        let first = bodies.clone().next();
        bodies.find(|body| body.is_led_on(day)).or(first).map(|body| body.id)
    }
}

/// How a group that is recorded today is open to objection: for the days of the place or, where it names none, those of the
/// preparatory group.
pub(super) fn on_view(
    community: &Community,
    group: &Body,
    rule: &Group,
    moment: &Moment<'_>,
) -> Result<OnView, Refusal> {
    let place = community.place(moment.law)?;
    let renewal = &place.procedure.renewal;
    let days = renewal.group_on_view.as_ref().unwrap_or(&place.procedure.founding.group_on_view);
    let today = moment.today(community.zone());
    let mut sitting: Vec<PersonId> = group.elected_on(today).map(|seat| seat.person).collect();
    sitting.sort_unstable();
    let until = period::ends_at(today, days.days, &moment.law.calendar, community.zone());
    let answer = renewal.group_answer.as_ref();
    Ok(OnView {
        sitting,
        until: until.ok_or(AssemblyRefusal::DateOutOfReach { from: today })?,
        settled_by: rule.led_by.clone(),
        answer_days: answer.map(|answer| answer.days),
        basis: days.basis.iter().chain(answer.iter().flat_map(|answer| &answer.basis)).cloned().collect(),
        place: place.id.clone(),
        place_digest: place.digest.clone(),
    })
}

/// The renewal whose group is on view or was.
fn viewed(community: &Community, committee: BodyId) -> Result<(&Renewal, &OnView), Refusal> {
    let renewal = community.renewals().with_group(committee);
    let viewed = renewal.and_then(|renewal| Some((renewal, renewal.on_view.as_ref()?)));
    Ok(viewed.ok_or(RenewalRefusal::CompositionNotOnView)?)
}

pub(super) fn raise(
    community: &Community,
    moment: &Moment<'_>,
    (committee, owner): (BodyId, Option<OwnerId>),
    seal: Seal,
) -> Result<RenewalEvent, Refusal> {
    // Anybody may object. Owners do with their card; for those who come to a desk it is taken down.
    let (owner, by) = match moment.actor {
        Actor::Visitor | Actor::Letter(..) => (None, None),
        Actor::Owner(owner) => (Some(owner), None),
        Actor::Person(_) | Actor::Operator | Actor::Clock => {
            let settling = viewed(community, committee).ok();
            let settling = settling.and_then(|(_, view)| view.settling(community, moment.today(community.zone())));
            let by = person_in(community, moment, Power::Key, settling.into_iter().chain([committee]))?;
            (owner, Some(by))
        }
    };
    let (renewal, view) = viewed(community, committee)?;
    if moment.now >= view.until {
        let (until, basis) = (view.until, view.basis.join("、"));
        return Err(RenewalRefusal::CompositionObjectionTooLate { until, basis }.into());
    }
    // One at a time: each stands in the book for ever and must be answered.
    if let Some(open) = renewal.objections.open_of(owner) {
        return Err(RenewalRefusal::CompositionObjectionOpen { objection: open.id }.into());
    }
    let today = moment.today(community.zone());
    let answered = |days| {
        let until = period::ends_at(today, days, &moment.law.calendar, community.zone());
        until.ok_or(AssemblyRefusal::DateOutOfReach { from: today })
    };
    Ok(RenewalEvent::CompositionOpposed(CompositionOpposed {
        committee,
        term_ends: renewal.term_ends,
        objection: renewal.objections.next(),
        owner,
        seal,
        answer_until: view.answer_days.map(answered).transpose()?,
        by,
    }))
}

pub(super) fn settle(
    community: &Community,
    moment: &Moment<'_>,
    (committee, id): (BodyId, ObjectionId),
    (upheld, seal): (bool, Seal),
) -> Result<Option<RenewalEvent>, Refusal> {
    let (renewal, view) = viewed(community, committee)?;
    let settling = view.settling(community, moment.today(community.zone()));
    let by = person_in(community, moment, Power::Publish, settling.into_iter())?;
    let objection = renewal.objections.get(id.index()).ok_or(RenewalRefusal::CompositionObjectionUnknown)?;
    if objection.settled.is_some() {
        return Ok(None);
    }
    let term_ends = renewal.term_ends;
    let settled = CompositionSettled { committee, term_ends, objection: id, upheld, seal, by };
    Ok(Some(RenewalEvent::CompositionSettled(settled)))
}

/// The person acting, who holds a power in one of these bodies.
fn person_in(
    community: &Community,
    moment: &Moment<'_>,
    power: Power,
    bodies: impl Iterator<Item = BodyId>,
) -> Result<PersonId, Refusal> {
    let missing = || Refusal::from(BodiesRefusal::PowerMissing { power });
    let person = moment.person().ok_or_else(missing)?;
    let mut refusal = missing();
    for body in bodies {
        match community.require_in(moment, power, Some(body)) {
            Ok(()) => return Ok(person),
            // A seat whose term is over says more than no seat at all.
            Err(over @ Refusal::Bodies(BodiesRefusal::TermOver { .. })) => refusal = over,
            Err(_) => {}
        }
    }
    Err(refusal)
}
