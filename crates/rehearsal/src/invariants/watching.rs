//! What holds between those who watch and those who are watched.

use governance::Event;
use governance::bodies::{BodyKind, SeatRole};
use governance::ids::{BodyId, InspectionId, PersonId};
use governance::supervision::{Answer, Inspection, SupervisionEvent};

use super::{Step, must};
use crate::fixture::law;

fn watched<'a>(step: &Step<'a>) -> Option<&'a SupervisionEvent> {
    match step.event {
        Event::Supervision(event) => Some(event),
        _ => None,
    }
}

fn asked<'a>(step: &Step<'a>, id: InspectionId) -> Result<&'a Inspection, String> {
    step.before.supervision().inspection(id).ok_or_else(|| format!("nobody asked {id}"))
}

/// Whether a person leads a body on the day, or leads whoever acts for it in a gap.
pub(super) fn speaks_for(step: &Step<'_>, person: PersonId, body: BodyId) -> bool {
    use governance::renewal::{Acting, acting_for};
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    let leads = |id| step.before.bodies().body(id).is_some_and(|body| body.is_acted_for_by(person, today));
    let stands_in = match acting_for(step.before, body, today, law()) {
        Some(Acting::StandIn { body, .. } | Acting::Successor { body, .. }) => leads(body),
        Some(Acting::Itself | Acting::Nobody { .. }) | None => false,
    };
    leads(body) || stands_in
}

/// A request to look into something is answered once, or granted once more as the street office ordered, by the body that was asked, and shown only once it was granted.
pub(super) fn a_request_is_answered_once_and_shown_when_granted(step: &Step<'_>) -> Result<(), String> {
    match watched(step) {
        Some(SupervisionEvent::InspectionAnswered(answered)) => {
            let before = asked(step, answered.inspection)?;
            let may = speaks_for(step, answered.by, before.body);
            let today = step.at.to_zoned(step.before.zone().clone()).date();
            let ordered = step.before.supervision().ordered_anew(before, today).is_some();
            let anew = ordered && matches!(answered.answer, Answer::Granted { .. });
            must((before.answer.is_none() || anew) && may, || format!("{answered:?} to {before:?}"))
        }
        Some(SupervisionEvent::InspectionHeld(held)) => {
            let before = asked(step, held.inspection)?;
            let granted = matches!(before.answer, Some((Answer::Granted { .. }, ..)));
            must(granted && speaks_for(step, held.by, before.body), || format!("{held:?} of {before:?}"))
        }
        _ => Ok(()),
    }
}

/// An owner complains of a refusal, or of silence after its last day, and once of each answer.
pub(super) fn nobody_complains_of_what_is_not_missed(step: &Step<'_>) -> Result<(), String> {
    let Some(SupervisionEvent::ComplaintMade(made)) = watched(step) else { return Ok(()) };
    let before = asked(step, made.inspection)?;
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    let missed = match &before.answer {
        None => today > before.until,
        Some((Answer::Granted { on, .. }, ..)) => before.held.is_empty() && today > *on,
        Some((Answer::Refused { .. }, ..)) => true,
    };
    must(missed && before.open_complaint().is_none(), || format!("{made:?} of {before:?} on {today}"))
}

/// Orders come from the street office, by its head or secretary, to others, and leave them a day at least.
pub(super) fn only_the_street_office_orders(step: &Step<'_>) -> Result<(), String> {
    let Some(SupervisionEvent::OrderGiven(given)) = watched(step) else { return Ok(()) };
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    let kind = |id| step.before.bodies().body(id).map(|body| body.kind);
    let from_office = kind(given.office) == Some(BodyKind::StreetOffice);
    let to_others = kind(given.to).is_some_and(|kind| kind != BodyKind::StreetOffice);
    let mut seats = step.before.bodies().seats_of(given.by, today);
    let leads =
        seats.any(|(body, seat)| body.id == given.office && matches!(seat.role, SeatRole::Chair | SeatRole::Secretary));
    must(from_office && to_others && leads && given.until > today, || format!("{given:?} on {today}"))
}

/// What was published stays published, and is of a body that the place has publish it.
pub(super) fn what_was_published_stays(step: &Step<'_>) -> Result<(), String> {
    let (before, after) = (step.before.supervision().publications(), step.after.supervision().publications());
    must(after.starts_with(before), || "a publication changed".to_owned())?;
    let Some(SupervisionEvent::Published(published)) = watched(step) else { return Ok(()) };
    must(speaks_for(step, published.by, published.body), || format!("{published:?}"))?;
    let place = step.before.place(law()).map_err(|refusal| format!("{refusal:?}"))?;
    let rules = &place.procedure.supervision;
    let names = match step.before.bodies().body(published.body).map(|body| body.kind) {
        Some(BodyKind::OwnersCommittee) => Some(&rules.publications),
        Some(BodyKind::PropertyCompany) => rules.company.as_ref(),
        _ => None,
    };
    must(names.is_some_and(|names| names.names.contains(&published.what)), || format!("{published:?}"))
}
