//! Publications, requests to inspect, complaints and orders.

use super::{About, Duty, DutyKind, View};
use crate::bodies::BodyKind;
use crate::supervision::{Answer, board};

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let mut duties = publications(view);
    duties.extend(inspections(view));
    duties.extend(orders(view));
    duties
}

fn publications(view: &View<'_>) -> Vec<Duty> {
    let lines = board(view.community, view.place, view.today).into_iter();
    lines
        .filter_map(|line| {
            let done =
                line.last.filter(|_| line.months.is_none() && line.changed.is_none()).map(|last| view.day(last.at()));
            let about = || About::Publication(line.what.to_owned());
            let since = line.since?;
            let owed = Duty::new(DutyKind::Publish, line.body, about(), since).until(line.until).done(done);
            // What the committee left undone whose term is over is its own.
            let left = line.missed.map(|missed| {
                let left = Duty::new(DutyKind::Publish, line.body, about(), missed).until(missed);
                left.passed(Some(since)).by(&line.basis)
            });
            Some(left.into_iter().chain([owed.by(&line.basis)]))
        })
        .flatten()
        .collect()
}

fn inspections(view: &View<'_>) -> Vec<Duty> {
    let mut duties = Vec::new();
    for one in view.community.supervision().inspections() {
        let about = || About::Inspection(one.id);
        let answered = one.answer.as_ref().map(|(_, _, at)| view.day(*at));
        let first = one.first_answered().map(|at| view.day(at));
        let asked = view.day(one.requested_at);
        let duty = Duty::new(DutyKind::AnswerInspection, one.body, about(), asked);
        duties.push(duty.until(one.until).done(first).by(&one.basis));
        if let (Some((Answer::Granted { on, .. }, ..)), Some(answered)) = (&one.answer, answered) {
            let shown = one.held.iter().map(|(on, ..)| *on).min();
            let duty = Duty::new(DutyKind::ShowInspection, one.body, about(), answered);
            duties.push(duty.until(*on).done(shown).by(&one.basis));
        }
        let office = view.community.bodies().all().iter().find(|body| body.kind == BodyKind::StreetOffice);
        if let (Some((_, at)), Some(office)) = (&one.complaint, office) {
            // An answer that came, or an order to answer, takes a complaint up.
            let complained = view.day(*at);
            // By the instant, not the day: what was complained of often came the same day.
            let after = one.answer.as_ref().filter(|(.., answered)| answered > at).and(answered);
            let orders = view.community.supervision().orders().iter();
            let ordered =
                orders.filter(|order| order.to == one.body && order.given_at >= *at).map(|order| order.given_at);
            let shown = one.held.iter().map(|(on, ..)| *on).filter(|on| *on >= complained).min();
            let settled = ordered.min().map(|at| view.day(at)).or(after).or(shown);
            duties.push(Duty::new(DutyKind::TakeUpComplaint, office.id, about(), complained).done(settled));
        }
    }
    duties
}

fn orders(view: &View<'_>) -> Vec<Duty> {
    let orders = view.community.supervision().orders().iter();
    orders
        .map(|order| {
            let since = view.day(order.given_at);
            let done = order.settled.as_ref().map(|(at, _)| *at).into_iter().chain(order.obeyed).min();
            let settled = done.map(|at| view.day(at));
            let duty = Duty::new(DutyKind::ObeyOrder, order.to, About::Order(order.id), since);
            duty.until(order.until).done(settled).by(&[order.article.to_string()])
        })
        .collect()
}
