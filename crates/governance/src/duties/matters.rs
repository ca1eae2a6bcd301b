//! What is owed once something was adopted: somebody to carry it out, and carrying it out.

use super::{About, Duty, DutyKind, View};
use crate::assembly::Meeting;
use crate::matter::{Matter, Progress};

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    view.community.matters().all().iter().filter_map(|matter| of_one(view, matter)).collect()
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
    if meeting.question(matter.id)?.takes_effect_by_itself() {
        return None;
    }
    let (_, certified_at) = meeting.certified.filter(|_| view.community.assembly().has_adopted(matter.id))?;
    Some(Duty::new(DutyKind::AssignExecution, meeting.body, about, view.day(certified_at)))
}
