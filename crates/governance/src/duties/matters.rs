//! What is owed once something was adopted: somebody to carry it out, and carrying it out.

use super::{About, Duty, DutyKind, View};
use crate::assembly::Meeting;
use crate::fate::AuthorityActed;
use crate::law::period;
use crate::matter::{Matter, Progress};

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let matters = view.community.matters().all();
    matters.iter().flat_map(|matter| corrections(view, matter).into_iter().chain(of_one(view, matter))).collect()
}

/// Corrections the authority ordered by a day: done when it lifts the order, or when it revokes what was not corrected.
fn corrections(view: &View<'_>, matter: &Matter) -> Vec<Duty> {
    let assembly = view.community.assembly();
    let acts = assembly.fates().of(matter.id).map(|fate| fate.acts.as_slice()).unwrap_or_default();
    let convenor = assembly.meeting(matter.meeting).map_or(matter.raised_by, |meeting| meeting.body);
    let orders = acts.iter().enumerate().filter_map(|(at, order)| Some((at, order, order.until?)));
    let duty = |(at, order, until): (usize, &AuthorityActed, _)| {
        let ended = acts.get(at + 1).map(|next| next.on);
        let duty = Duty::new(DutyKind::CorrectDecision, convenor, About::Matter(matter.id), order.on);
        duty.until(until).done(ended).by(&order.basis)
    };
    orders.map(duty).collect()
}

fn of_one(view: &View<'_>, matter: &Matter) -> Option<Duty> {
    // What rests or was revoked is nobody's to carry out meanwhile.
    if view.community.assembly().fates().require_standing(matter.id).is_err() {
        return None;
    }
    let about = About::Matter(matter.id);
    if let Some(execution) = &matter.execution {
        let finished = execution.progress() == Some(Progress::Finished);
        let done = execution.reports.last().filter(|_| finished).map(|report| view.day(report.at));
        let since = view.day(execution.assigned_at);
        return Some(Duty::new(DutyKind::CarryOut, execution.body, about, since).until(execution.due).done(done));
    }
    let meeting: &Meeting = view.community.assembly().meeting(matter.meeting)?;
    if view.community.takes_effect_by_itself(meeting, meeting.question(matter.id)?) {
        return None;
    }
    let (_, certified_at) = meeting.certified.filter(|_| view.community.assembly().has_adopted(matter.id))?;
    let since = view.day(certified_at);
    // What hands something to a committee is carried out on the mandate that is entered for it.
    let mandates = view.community.committees().mandates();
    let entered = mandates.iter().find(|mandate| mandate.matter == matter.id).map(|it| view.day(it.granted_at));
    let duty = Duty::new(DutyKind::AssignExecution, meeting.body, about, since).done(entered);
    if view.community.is_elsewhere(view.law) {
        // No place of another country says by when.
        return Some(duty);
    }
    let rule = &view.place.procedure.committee.assigned;
    Some(duty.until(period::last_day(since, rule.days, &view.law.calendar)).by(&rule.basis))
}
