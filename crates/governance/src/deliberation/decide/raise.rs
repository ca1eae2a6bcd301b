//! Raising a concern.

use super::{Decision, acting_for};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesRefusal, BodyKind, Power};
use crate::deliberation::{DeliberationRaised, DeliberationRefusal, Raiser};
use crate::ids::{BodyId, DeliberationId, OwnerId, PersonId};
use crate::law::period;
use crate::moment::Actor;
use crate::outcome::Refusal;
use crate::renewal::kind_named;
use crate::seal::Seal;
use crate::{Community, Moment};

pub(super) fn raise(
    community: &Community,
    moment: &Moment<'_>,
    deliberation: DeliberationId,
    (raiser, on_paper): (Raiser, Option<OwnerId>),
    words: Seal,
) -> Decision {
    if deliberation != DeliberationId::after(community.deliberations().all().len()) {
        return Err(DeliberationRefusal::DeliberationNumberTaken.into());
    }
    let by = entering(community, moment, raiser)?;
    if by.is_some() && matches!(raiser, Raiser::Owner(_)) {
        let owns = |owner: OwnerId| community.register().homes_of(owner).next().is_some();
        on_paper.filter(|owner| owns(*owner)).ok_or(DeliberationRefusal::RaiserOwnsNothing)?;
    }
    let rules = &community.place(moment.law)?.procedure.deliberation;
    let (today, days) = (moment.today(community.zone()), rules.answer.days);
    let until = period::last_day(today, days, &moment.law.calendar);
    Ok(vec![
        DeliberationRaised {
            deliberation,
            raiser,
            words,
            body: answers_first(community, moment)?,
            days,
            until: until.ok_or(AssemblyRefusal::DateOutOfReach { from: today })?,
            basis: rules.answered_by.basis.iter().chain(&rules.answer.basis).cloned().collect(),
            by,
        }
        .into(),
    ])
}

/// The body that answers first what is raised.
///
/// # Errors
/// When the place of the community is not known, or nobody sits in any of the bodies it names.
pub fn answers_first(community: &Community, moment: &Moment<'_>) -> Result<BodyId, Refusal> {
    let rules = &community.place(moment.law)?.procedure.deliberation;
    let today = moment.today(community.zone());
    let led = |kind: BodyKind| community.bodies().all().iter().find(|body| body.kind == kind && body.is_led_on(today));
    let body = rules.answered_by.names.iter().filter_map(|name| kind_named(name)).find_map(led);
    Ok(body.ok_or(DeliberationRefusal::NobodyToAnswer)?.id)
}

/// Who enters it at the desk; nobody where an owner acts by card.
pub(super) fn entering(
    community: &Community,
    moment: &Moment<'_>,
    raiser: Raiser,
) -> Result<Option<PersonId>, Refusal> {
    match (raiser, moment.actor) {
        (Raiser::Body(body), _) => acting_for(community, moment, body).map(Some),
        (Raiser::Owner(_) | Raiser::Slip, Actor::Person(person)) => {
            // Whoever takes paper in, for a body that convenes or for any that may come to answer.
            let missing = |_| community.require(moment, Power::TakeIn);
            community.require(moment, Power::Key).or_else(missing)?;
            Ok(Some(person))
        }
        (Raiser::Owner(_), _) => community.acting_owner(moment).map(|_| None),
        (Raiser::Slip, _) => Err(BodiesRefusal::PowerMissing { power: Power::Key }.into()),
    }
}
