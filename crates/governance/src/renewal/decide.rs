//! Decides what a command about a renewal would change.

use jiff::civil::Date;

use super::{
    RenewalCommand, RenewalEvent, RenewalOpened, RenewalRefusal, RenewalReported, Term, composition, is_renewed,
    objection, organiser, term,
};
use crate::bodies::{BodiesRefusal, Body, BodyKind, Power};
use crate::ids::{BodyId, PersonId};
use crate::law::Law;
use crate::outcome::{Event, Refusal};
use crate::{Actor, Community, Moment, PublicText};

pub(crate) fn decide(
    community: &Community,
    command: RenewalCommand,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        RenewalCommand::Open { committee } => match open(community, committee, moment)? {
            Some(opened) => RenewalEvent::RenewalOpened(opened),
            None => return Ok(vec![]),
        },
        RenewalCommand::Report { committee, text } => {
            let (_, term) = known(community, committee, moment)?;
            let by = person_with(community, moment, committee)?;
            let text = PublicText::try_new(&text, 300)?;
            let renewal = community.renewals().of(committee, term.ends);
            if renewal.and_then(|renewal| renewal.reported.as_ref()).is_some_and(|(_, said)| *said == text) {
                return Ok(vec![]);
            }
            RenewalEvent::RenewalReported(RenewalReported { committee, term_ends: term.ends, text, by })
        }
        RenewalCommand::FormGroup { committee, group, sides, absent } => {
            let (_, term) = known(community, committee, moment)?;
            let by = composition::forming(community, moment, committee)?;
            let renewal = organiser::may_form(community, community.place(moment.law)?, committee, &term)?;
            match composition::form(community, moment, (renewal, group), (&sides, &absent), by)? {
                Some(formed) => RenewalEvent::GroupFormed(formed),
                None => return Ok(vec![]),
            }
        }
        RenewalCommand::ObjectToGroup { committee, owner, seal } => {
            objection::raise(community, moment, (committee, owner), seal)?
        }
        RenewalCommand::SettleObjection { committee, objection, upheld, seal } => {
            match objection::settle(community, moment, (committee, objection), (upheld, seal))? {
                Some(settled) => settled,
                None => return Ok(vec![]),
            }
        }
    };
    Ok(vec![Event::Renewal(event)])
}

fn open(community: &Community, committee: BodyId, moment: &Moment<'_>) -> Result<Option<RenewalOpened>, Refusal> {
    let (body, term) = known(community, committee, moment)?;
    let by = match moment.actor {
        Actor::Clock => None,
        _ => Some(person_with(community, moment, committee)?),
    };
    let today = moment.today(community.zone());
    let start = &community.place(moment.law)?.procedure.renewal.start;
    if today < term.renewal_from {
        let (earliest, months, basis) = (term.renewal_from, start.months, start.basis.join("、"));
        return Err(RenewalRefusal::RenewalTooEarly { earliest, months, basis }.into());
    }
    if is_opened_or_over(community, body, &term, today) {
        return Ok(None);
    }
    let (months, basis) = (start.months, start.basis.clone());
    Ok(Some(RenewalOpened { committee, term_ends: term.ends, months, basis, by }))
}

fn is_opened_or_over(community: &Community, body: &Body, term: &Term, today: Date) -> bool {
    let renewal = community.renewals().of(body.id, term.ends);
    renewal.is_some_and(|renewal| renewal.opened.is_some()) || is_renewed(community, body, term.ends, today)
}

/// The committees whose renewal the clock opens on a day.
pub fn due_to_open<'a>(community: &'a Community, law: &'a Law, today: Date) -> impl Iterator<Item = BodyId> {
    let place = community.place(law).ok();
    // No place of another country says how a committee is renewed there.
    let place = place.filter(|_| !community.is_elsewhere(law));
    let committees = community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    committees.filter_map(move |body| {
        let term = term(community, body.id, place?, today)?;
        let is_due = today >= term.renewal_from && !is_opened_or_over(community, body, &term, today);
        is_due.then_some(body.id)
    })
}

fn known<'a>(community: &'a Community, committee: BodyId, moment: &Moment<'_>) -> Result<(&'a Body, Term), Refusal> {
    let body = community.bodies().body(committee).ok_or(BodiesRefusal::BodyUnknown)?;
    if body.kind != BodyKind::OwnersCommittee {
        return Err(RenewalRefusal::NoCommitteeToRenew.into());
    }
    // The clock opens none there either: how a committee is followed by another is for the law of the place to say.
    if community.is_elsewhere(moment.law) {
        return Err(RenewalRefusal::RenewalElsewhere.into());
    }
    let place = community.place(moment.law)?;
    let term = term(community, committee, place, moment.today(community.zone())).ok_or(RenewalRefusal::NoTerm)?;
    Ok((body, term))
}

fn person_with(community: &Community, moment: &Moment<'_>, committee: BodyId) -> Result<PersonId, Refusal> {
    community.require_in(moment, Power::Convene, Some(committee))?;
    Ok(moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Convene })?)
}
