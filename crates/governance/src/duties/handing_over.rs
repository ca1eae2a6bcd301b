//! Handing over: the list, and every item on it.

use super::{About, Duty, DutyKind, View};
use crate::bodies::{Body, BodyKind, Seat};
use crate::handover::Occasion;
use crate::law::period;

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let lists = view.community.handovers().all().iter().map(|list| {
        let since = view.day(list.drawn_up_at);
        let done = list.finished_at().map(|at| view.day(at));
        let duty = Duty::new(DutyKind::HandOver, list.body, About::Handover(list.id), since);
        duty.until(list.until).done(done).by(&list.basis)
    });
    let committees = view.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    lists.chain(committees.flat_map(|committee| missing_lists(view, committee))).collect()
}

/// Terms and seats that ended without a list: the list itself is due by the day all should be handed over.
fn missing_lists(view: &View<'_>, committee: &Body) -> Vec<Duty> {
    let procedure = &view.place.procedure;
    let mut terms: Vec<_> = view
        .community
        .renewals()
        .all()
        .iter()
        .filter(|renewal| renewal.committee == committee.id)
        .map(|renewal| renewal.term_ends)
        .collect();
    terms.extend(committee.term_ends(view.today).filter(|ends| *ends < view.today));
    terms.sort_unstable();
    terms.dedup();
    let of_terms = terms.iter().map(|ends| (Occasion::Term { ends: *ends }, &procedure.renewal.handover));
    let left = committee.seats.iter().filter(|seat| seat.until < view.today && !terms.contains(&seat.until));
    let left = left.filter(|seat| seat.is_elected() && has_left_others(committee, seat));
    let of_seats = left.map(|seat| {
        let occasion = Occasion::Seat { person: seat.person, role: seat.role, ended: seat.until };
        (occasion, &procedure.committee.handover_of_seat)
    });
    let handovers = view.community.handovers();
    let missing = of_terms.chain(of_seats).filter(|(occasion, _)| handovers.of(committee.id, *occasion).is_none());
    missing
        .map(|(occasion, rule)| {
            let ended = occasion.ended();
            let until = period::last_day(ended, rule.days, &view.law.calendar);
            let duty = Duty::new(DutyKind::DrawUpHandover, committee.id, About::Term(committee.id, ended), ended);
            duty.until(until).by(&rule.basis)
        })
        .collect()
}

/// Whether somebody left a seat while others stayed: at the end of a term nobody stays.
fn has_left_others(committee: &Body, left: &Seat) -> bool {
    let stays = |seat: &&Seat| seat.is_elected() && seat.until > left.until;
    let mut staying = committee.seats.iter().filter(stays);
    let others_stayed = staying.clone().any(|seat| seat.runs_on(left.until) && seat.person != left.person);
    others_stayed && staying.all(|seat| seat.person != left.person)
}
