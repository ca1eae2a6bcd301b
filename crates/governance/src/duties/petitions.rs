//! What is owed once a petition was handed in: whoever has the turn convenes or refuses, the street office orders.

use jiff::Timestamp;

use super::{About, Duty, DutyKind, View};
use crate::bodies::BodyKind;
use crate::petition::{Convenor, Petition};

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let handed_in = view.community.petitions().all().iter().filter(|petition| petition.handed_in.is_some());
    // A recall whose seat is over leads nowhere, unless its meeting was convened before.
    let is_over = |petition: &&Petition| {
        let (bodies, zone) = (view.community.bodies(), view.community.zone());
        petition.meetings.is_empty() && petition.recalls_from_ended_seat(bodies, zone, view.today)
    };
    let handed_in = handed_in.filter(|petition| !is_over(petition));
    handed_in.flat_map(|petition| of_one(view, petition)).collect()
}

fn of_one(view: &View<'_>, petition: &Petition) -> Vec<Duty> {
    let basis = &view.place.procedure.convening.convenors.basis;
    let mut duties = Vec::new();
    for (at, (began, turn)) in petition.turns.iter().enumerate() {
        let about = || About::Petition(petition.id);
        // Whoever let their days pass is not asked any more: the next one is.
        let passed = petition.turns.get(at + 1).map(|(next, _)| view.day(*next));
        let until = turn.until.map(|until| view.day_before(until));
        let by_order = turn.convenor == Convenor::CommitteeByOrder;
        let ordered = petition.order.as_ref().filter(|_| by_order).map(|order| order.at);
        let bodies = view.community.bodies().all().iter();
        let office = bodies.filter(|_| by_order).find(|body| body.kind == BodyKind::StreetOffice);
        if let Some(office) = office {
            let done = ordered.or_else(|| convened(view, petition));
            let duty = Duty::new(DutyKind::OrderConvening, office.id, about(), view.day(*began));
            // The order begins the days anew; without one they run from the turn.
            let duty = if ordered.is_some() { duty } else { duty.until(until) };
            duties.push(duty.done(done.map(|at| view.day(at))).passed(passed).by(basis));
        }
        // Nobody is late with what the office has not ordered yet.
        if by_order && ordered.is_none() {
            continue;
        }
        let since = view.day(ordered.unwrap_or(*began));
        let duty = Duty::new(DutyKind::AnswerPetition, turn.body, about(), since);
        let done = answered(view, petition, at);
        duties.push(duty.until(until).done(done.map(|at| view.day(at))).passed(passed).by(basis));
    }
    duties
}

/// When the body of a turn answered: it refused, or the meeting was convened, late when by whoever came next.
fn answered(view: &View<'_>, petition: &Petition, at: usize) -> Option<Timestamp> {
    let (began, turn) = petition.turns.get(at)?;
    let next = petition.turns.get(at + 1).map(|(next, _)| *next);
    // A refusal ends a turn in the moment in which the next one begins.
    let within = |when: Timestamp| (at == 0 || *began < when) && next.is_none_or(|next| when <= next);
    let refused = petition.refusals.iter().find(|(body, _, when)| *body == turn.body && within(*when));
    refused.map(|(.., when)| *when).or_else(|| convened(view, petition))
}

fn convened(view: &View<'_>, petition: &Petition) -> Option<Timestamp> {
    let meeting = petition.meeting(view.community.assembly())?;
    view.community.assembly().meeting(meeting).map(|meeting| meeting.convened_at)
}
