//! Handing over: the list, and every item on it.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{About, Duty, DutyKind, View};
use crate::bodies::{Body, BodyKind};
use crate::handover::{Handover, Item, taker};
use crate::ids::PersonId;
use crate::law::period;
use crate::renewal::{handover_until, is_renewed, seated_on};

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let lists = view.community.handovers().all().iter().map(|list| {
        let since = view.day(list.drawn_up_at);
        // Where two bodies sign, each owes its own half; a committee that hands over to the next one owes both.
        let done = match list.handed_on {
            Some(_) => last_day(view, list, |item| item.given),
            None => list.finished_at().map(|at| view.day(at)),
        };
        let duty = Duty::new(DutyKind::HandOver, list.giver(), About::Handover(list.id), since);
        duty.until(list.until).done(done).by(&list.basis)
    });
    let committees = view.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    let taking = view.community.handovers().all().iter().filter_map(|list| to_take(view, list));
    let missing = committees.flat_map(|committee| missing_lists(view, committee));
    let handed_on = view.community.handovers().all().iter().flat_map(|list| missing_second_lists(view, list));
    lists.chain(taking).chain(missing).chain(handed_on).collect()
}

/// The day of the last signature of one side, once every item has one.
fn last_day(view: &View<'_>, list: &Handover, signed: fn(&Item) -> Option<(PersonId, Timestamp)>) -> Option<Date> {
    let ends: Option<Vec<Date>> = list.items.iter().map(|item| signed(item).map(|(_, at)| view.day(at))).collect();
    ends?.into_iter().max()
}

/// What is handed on waits for the signatures of the next committee too; it is late with what it was given alone.
fn to_take(view: &View<'_>, list: &Handover) -> Option<Duty> {
    list.handed_on?;
    let owed_by = taker(view.community, list.body, list.term_ends, view.today)?;
    let given = list.items.iter().any(|item| item.given.is_some() && item.taken.is_none());
    let done = last_day(view, list, |item| item.taken);
    let duty = Duty::new(DutyKind::TakeOver, owed_by, About::Handover(list.id), view.day(list.drawn_up_at));
    let until = Some(list.until).filter(|_| given || done.is_some());
    Some(duty.until(until).done(done).by(&list.basis))
}

/// What was kept in a gap, and stands on no list by which it is handed on although there is a next committee.
fn missing_second_lists(view: &View<'_>, list: &Handover) -> Vec<Duty> {
    let rule = &view.place.procedure.renewal.handed_on;
    let Some(committee) = view.community.bodies().body(list.body) else { return Vec::new() };
    if !is_renewed(view.community, committee, list.term_ends, view.today) {
        return Vec::new();
    }
    let Some(since) = seated_on(view.community, list.body, list.term_ends, view.today) else { return Vec::new() };
    let until = period::last_day(since, rule.days, &view.law.calendar);
    let missing = list
        .keepers()
        .into_iter()
        .filter(|keeper| view.community.handovers().given_by(*keeper, list.body, list.term_ends).is_none());
    let duty = |keeper| Duty::new(DutyKind::DrawUpHandover, keeper, About::Term(list.body, list.term_ends), since);
    missing.map(|keeper| duty(keeper).until(until).by(&rule.basis)).collect()
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
            let until = handover_until(view.community, view.place, ends, view.law);
            let duty = Duty::new(DutyKind::DrawUpHandover, committee.id, About::Term(committee.id, ends), ends);
            duty.until(until).by(&rule.basis)
        })
        .collect()
}
