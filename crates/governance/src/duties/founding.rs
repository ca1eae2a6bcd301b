//! What is owed on the way to an owners' assembly, from the application to the filing.

use super::{About, Duty, DutyKind, View};
use crate::bodies::BodyKind;
use crate::founding::{Change, PreparatoryGroup, failed_since, later_changes, over_since};
use crate::ids::BodyId;
use crate::law::period;

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let bodies = view.community.bodies().all();
    let office = bodies.iter().find(|body| body.kind == BodyKind::StreetOffice).map(|body| body.id);
    let group = view.community.founding().group();
    let mut duties: Vec<Duty> = office.into_iter().flat_map(|office| of_the_office(view, office)).collect();
    duties.extend(group.into_iter().flat_map(|group| of_the_group(view, group)));
    duties.extend(filing(view));
    duties.extend(changes(view));
    duties
}

fn of_the_office(view: &View<'_>, office: BodyId) -> Vec<Duty> {
    let (founding, leaves) = (view.community.founding(), &view.place.procedure.founding);
    let mut duties = Vec::new();
    for application in founding.applications() {
        let Some(submitted) = &application.submitted else { continue };
        let answered = application.answer.as_ref().map(|(_, at)| view.day(*at));
        let basis = leaves.review.as_ref().map_or(&leaves.group_formed.basis, |review| &review.basis);
        // Where the place names no days to look at it, the day by which the group stands is the last one for the answer too.
        let until = submitted.review_until.unwrap_or(submitted.group_until);
        let duty = Duty::new(DutyKind::AnswerApplication, office, About::Founding, submitted.received_on);
        duties.push(duty.until(view.day_before(until)).done(answered).by(basis));
        if let Some(accepted) = answered.filter(|_| application.is_accepted()) {
            let formed = founding.group().and_then(PreparatoryGroup::formed).map(|formed| view.day(formed.at));
            let duty = Duty::new(DutyKind::FormGroup, office, About::Founding, accepted);
            duties.push(duty.until(view.day_before(submitted.group_until)).done(formed).by(&leaves.group_formed.basis));
        }
    }
    // Nobody of a group acts whose seats have ended: no rule says by when it is formed anew.
    if let Some(since) = over_since(view.community, view.today) {
        let duty = Duty::new(DutyKind::FormGroup, office, About::Founding, since);
        duties.push(duty.by(&leaves.group_formed.basis));
    }
    for objection in founding.group().map(|group| &*group.objections).unwrap_or_default() {
        let about = About::GroupObjection(objection.id);
        let duty = Duty::new(DutyKind::SettleGroupObjection, office, about, view.day(objection.raised_at));
        let settled = objection.settled.map(|(_, _, at)| view.day(at));
        duties.push(duty.done(settled).by(&leaves.group_on_view.basis));
    }
    duties
}

fn of_the_group(view: &View<'_>, group: &PreparatoryGroup) -> Vec<Duty> {
    let leaves = &view.place.procedure.founding;
    let Some(formed) = group.formed() else { return Vec::new() };
    let since = view.day(formed.at);
    let mut duties = Vec::new();
    if let (Some(until), Some(rule)) = (formed.published.meets_until, &leaves.group_meets) {
        let met = group.met.iter().map(|(day, _)| *day).min();
        let duty = Duty::new(DutyKind::HoldGroupMeeting, group.body, About::Founding, since);
        duties.push(duty.until(view.day_before(until)).done(met).by(&rule.basis));
    }
    let meetings = view.community.assembly().meetings().iter().filter(|meeting| meeting.body == group.body);
    let opened = meetings.filter_map(|meeting| meeting.opened_at).min().map(|at| view.day(at));
    let duty = Duty::new(DutyKind::HoldFirstMeeting, group.body, About::Founding, since);
    let until = view.day_before(formed.published.first_meeting_until);
    duties.push(duty.until(until).done(opened).by(&leaves.first_meeting.basis));
    // No rule says by when: the group goes on until all three hold.
    duties.extend(failed_since(view.community, view.place, view.today).map(|at| {
        let duty = Duty::new(DutyKind::PutAgain, group.body, About::Founding, view.day(at));
        duty.by(&leaves.founded_by.basis)
    }));
    duties
}

fn filing(view: &View<'_>) -> Option<Duty> {
    let founding = view.community.founding();
    let founded = &founding.founded()?.event;
    let duty = Duty::new(DutyKind::FileCommittee, founded.committee, About::Founding, founded.elected_on);
    let filed = founding.filed().map(|filed| filed.on);
    let basis = &view.place.procedure.founding.filing.basis;
    Some(duty.until(view.day_before(founded.filing_until)).done(filed).by(basis))
}

/// A committee elected later is filed as the first one was (物业管理条例 §16, 指导规则 §33); a text adopted later is a change of
/// what was filed (§34), and so is who sits in the committee.
fn changes(view: &View<'_>) -> Vec<Duty> {
    let (founding, leaves) = (view.community.founding(), &view.place.procedure.founding);
    if founding.founded().is_some() && founding.filed().is_none() {
        return Vec::new();
    }
    let report_days = founding.filed().map_or(leaves.changes_reported.days, |filed| filed.report_days);
    later_changes(view.community)
        .into_iter()
        .map(|change| {
            let (kind, days, basis) = match change.about {
                Change::Committee { .. } => (DutyKind::FileCommittee, leaves.filing.days, &leaves.filing.basis),
                Change::Text { .. } => (DutyKind::ReportText, report_days, &leaves.changes_reported.basis),
                Change::Members { .. } => (DutyKind::ReportMembers, report_days, &leaves.changes_reported.basis),
            };
            let until = match change.reported {
                Some(reported) => Some(view.day_before(reported.until)),
                None => period::last_day(change.changed_on, days, &view.law.calendar),
            };
            let duty = Duty::new(kind, change.committee, About::Change(change.about), change.changed_on);
            duty.until(until).done(change.reported.map(|reported| reported.on)).by(basis)
        })
        .collect()
}
