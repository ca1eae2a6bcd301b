//! Asking to look into something, answering, looking, and complaining.

use jiff::civil::Date;

use super::{Decision, Desk};
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesRefusal, BodyKind, Power};
use crate::ids::{BodyId, InspectionId, OwnerId, PersonId};
use crate::law::period;
use crate::outcome::Refusal;
use crate::seal::Seal;
use crate::supervision::{
    Answer, AnswerGiven, ComplaintMade, Inspection, InspectionAnswered, InspectionHeld, InspectionRequested,
    InspectionStanding, SupervisionEvent, SupervisionRefusal,
};
use crate::{Actor, PublicText};

pub(super) fn request(
    desk: &Desk<'_>,
    body: BodyId,
    owner: Option<OwnerId>,
    mut things: Vec<String>,
    seal: Seal,
) -> Decision {
    let community = desk.community;
    // Nobody answers for a body in which nobody sits any more: the committee that carries on does.
    let body = community.bodies().heir(body, desk.today);
    let asked = community.bodies().body(body).ok_or(BodiesRefusal::BodyUnknown)?;
    let (owner, by) = match (desk.moment.actor, owner) {
        (Actor::Owner(owner), _) => (Some(owner), None),
        (_, on_paper) => (
            on_paper,
            Some(desk.person_with(Power::Key, body).or_else(|missing| {
                // The company has clerks of its own kind only: whoever may answer may take the paper in.
                desk.person_with(Power::Publish, body).map_err(|_| missing)
            })?),
        ),
    };
    match asked.kind {
        BodyKind::OwnersCommittee | BodyKind::PreparatoryGroup | BodyKind::PropertyCompany => {}
        kind @ (BodyKind::StreetOffice | BodyKind::ResidentsCommittee) => {
            return Err(SupervisionRefusal::BodyNotInspected { kind }.into());
        }
    }
    let owns = |owner: &OwnerId| community.register().homes().iter().any(|home| home.owners.contains(owner));
    let owner = owner.filter(owns).ok_or(SupervisionRefusal::InspectorOwnsNothing)?;
    let rules = &community.place(desk.moment.law)?.procedure.supervision;
    if let Some(thing) = things.iter().find(|thing| !rules.inspection.names.contains(thing)) {
        return Err(SupervisionRefusal::ThingNotOpen { thing: thing.clone() }.into());
    }
    things.sort_by_key(|thing| rules.inspection.names.iter().position(|name| name == thing));
    things.dedup();
    if things.is_empty() {
        return Err(SupervisionRefusal::NothingToInspect.into());
    }
    let days = rules.inspection_answer.days;
    let until = period::last_day(desk.today, days, &desk.moment.law.calendar);
    Ok(Some(SupervisionEvent::InspectionRequested(InspectionRequested {
        inspection: InspectionId::after(community.supervision().inspections().len()),
        body,
        owner,
        things,
        seal,
        days,
        until: until.ok_or(AssemblyRefusal::DateOutOfReach { from: desk.today })?,
        basis: rules.inspection.basis.iter().chain(&rules.inspection_answer.basis).cloned().collect(),
        by,
    })))
}

pub(super) fn answer(desk: &Desk<'_>, id: InspectionId, given: &AnswerGiven, seal: Seal) -> Decision {
    let inspection = known(desk, id)?;
    let by = desk.person_with(Power::Publish, inspection.body)?;
    // What the street office ordered to be answered anew can be granted after all; a refusal stands there already.
    let anew = desk.community.supervision().ordered_anew(inspection, desk.today).is_some();
    let grants = matches!(given, AnswerGiven::Granted { .. });
    if inspection.answer.is_some() && !(anew && grants) {
        return Err(SupervisionRefusal::InspectionAnsweredAlready.into());
    }
    // The owner looks within as many days as an answer may take: no law that was read says when.
    let line = &desk.community.place(desk.moment.law)?.procedure.supervision.inspection_answer;
    let latest = period::last_day(desk.today, line.days, &desk.moment.law.calendar);
    let latest = latest.ok_or(AssemblyRefusal::DateOutOfReach { from: desk.today })?;
    let answer = match given {
        AnswerGiven::Granted { on, .. } if *on < desk.today => {
            return Err(SupervisionRefusal::InspectionInPast { on: *on }.into());
        }
        AnswerGiven::Granted { on, .. } if *on > latest => {
            return Err(SupervisionRefusal::InspectionFarAhead { on: *on, latest, basis: line.basis.clone() }.into());
        }
        AnswerGiven::Granted { on, place } => Answer::Granted { on: *on, place: PublicText::try_new(place, 100)? },
        AnswerGiven::Refused { rule } => Answer::Refused { rule: PublicText::try_new(rule, 200)? },
    };
    Ok(Some(SupervisionEvent::InspectionAnswered(InspectionAnswered { inspection: id, answer, seal, by })))
}

pub(super) fn record(desk: &Desk<'_>, id: InspectionId, on: Date, seal: Seal) -> Decision {
    let inspection = known(desk, id)?;
    let by = desk.person_with(Power::Publish, inspection.body)?;
    if !matches!(inspection.answer, Some((Answer::Granted { .. }, ..))) {
        return Err(SupervisionRefusal::InspectionNotGranted.into());
    }
    if on > desk.today {
        return Err(SupervisionRefusal::InspectionAhead { on }.into());
    }
    Ok(Some(SupervisionEvent::InspectionHeld(InspectionHeld { inspection: id, on, seal, by })))
}

pub(super) fn complain(desk: &Desk<'_>, id: InspectionId, seal: Seal) -> Decision {
    let inspection = known(desk, id)?;
    let by = complainant(desk, inspection)?;
    match &inspection.answer {
        None if desk.today <= inspection.until => {
            return Err(SupervisionRefusal::AnswerNotDue { until: inspection.until }.into());
        }
        Some((Answer::Granted { .. }, ..)) if inspection.standing(desk.today) != InspectionStanding::NotShown => {
            return Err(SupervisionRefusal::NothingToComplain.into());
        }
        None | Some(_) => {}
    }
    // Who was answered once more and shown nothing complains once more.
    if inspection.open_complaint().is_some() {
        return Ok(None);
    }
    Ok(Some(SupervisionEvent::ComplaintMade(ComplaintMade { inspection: id, seal, by })))
}

/// The owner themselves, or whoever takes their paper in at the street office.
fn complainant(desk: &Desk<'_>, inspection: &Inspection) -> Result<Option<PersonId>, Refusal> {
    match desk.moment.actor {
        Actor::Owner(owner) if owner == inspection.owner => Ok(None),
        Actor::Owner(_) => Err(SupervisionRefusal::InspectionOfAnother.into()),
        _ => {
            desk.community.require(desk.moment, Power::Order)?;
            Ok(desk.moment.person())
        }
    }
}

fn known<'a>(desk: &Desk<'a>, id: InspectionId) -> Result<&'a Inspection, Refusal> {
    Ok(desk.community.supervision().inspection(id).ok_or(SupervisionRefusal::InspectionUnknown)?)
}
