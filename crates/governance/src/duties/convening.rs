//! The regular meeting of the owners.

use jiff::ToSpan;

use super::{About, Duty, DutyKind, View};
use crate::bodies::BodyKind;

/// A regular meeting is due so many months after the last one that owners voted in, or after the committee began.
pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let Some(regular) = &view.place.procedure.convening.regular else { return Vec::new() };
    let committees = view.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    committees
        .filter_map(|committee| {
            let meetings = view.community.assembly().meetings().iter();
            let held = meetings.filter_map(|meeting| meeting.opened_at).max().map(|at| view.day(at));
            let began = committee.seats.iter().filter(|seat| seat.role.is_member()).map(|seat| seat.from).min();
            let since = held.max(began)?;
            let until = since.checked_add(i64::from(regular.months).months()).ok();
            let duty = Duty::new(DutyKind::HoldRegularMeeting, committee.id, About::Body, since);
            Some(duty.until(until).by(&regular.basis))
        })
        .collect()
}
