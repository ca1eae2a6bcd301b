//! Handing over: the list, and every item on it.

use super::{About, Duty, DutyKind, View};
use crate::bodies::{Body, BodyKind};
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

/// Terms that end or ended without a list: the list itself is due by the day all should be handed over.
fn missing_lists(view: &View<'_>, committee: &Body) -> Vec<Duty> {
    let rule = &view.place.procedure.renewal.handover;
    let renewals = view.community.renewals().all().iter().filter(|renewal| renewal.committee == committee.id);
    let mut terms: Vec<_> = renewals.map(|renewal| renewal.term_ends).collect();
    terms.extend(committee.term_ends(view.today).filter(|ends| *ends < view.today));
    terms.sort_unstable();
    terms.dedup();
    let handovers = view.community.handovers();
    let missing = terms.into_iter().filter(|ends| handovers.of(committee.id, *ends).is_none());
    missing
        .map(|ends| {
            let until = period::last_day(ends, rule.days, &view.law.calendar);
            let duty = Duty::new(DutyKind::DrawUpHandover, committee.id, About::Term(committee.id, ends), ends);
            duty.until(until).by(&rule.basis)
        })
        .collect()
}
