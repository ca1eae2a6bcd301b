//! The regular meeting of the owners.

use jiff::ToSpan;

use super::{About, Duty, DutyKind, View};
use crate::assembly::{Meeting, Scope};
use crate::bodies::BodyKind;
use crate::community::{SettingKind, fit};
use crate::renewal::gap;

/// A regular meeting of the whole estate is due so many months after the last one was opened, or after the committee began:
/// as often as the owners' own rules say, and never more rarely than the place.
pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let own = view.community.rules();
    let Some(months) = fit::in_place(own, view.place).regular_months else { return Vec::new() };
    let stated = view.community.charters().stating(SettingKind::RegularMonths);
    let clause = stated.map(|(text, number, _)| (text.id.kind, number)).filter(|_| own.regular_months == Some(months));
    let by_place = view.place.procedure.convening.regular.as_ref();
    let basis = by_place.map(|line| line.basis.as_slice()).unwrap_or_default();
    let committees = view.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    committees
        .flat_map(|committee| {
            let meetings = view.community.assembly().meetings().iter().filter(|meeting| is_regular(meeting));
            let held = meetings.filter_map(|meeting| meeting.opened_at).max().map(|at| view.day(at));
            let began = committee.seats.iter().filter(|seat| seat.role.is_member()).map(|seat| seat.from).min();
            let Some(since) = held.max(began) else { return Vec::new() };
            // What was held before the book began or its place was settled, nobody can see here: the time runs from then. How
            // often the owners' own rules say so, it runs on from the meeting held here.
            let settled = view.community.place_since();
            let from = match (own.regular_months == Some(months), held) {
                (true, Some(held)) if held == since => since,
                _ => settled.map_or(since, |settled| settled.max(since)),
            };
            let until = from.checked_add(i64::from(months).months()).ok();
            let owed = |since| Duty::new(DutyKind::HoldRegularMeeting, committee.id, About::Body, since);
            let said = |duty: Duty| duty.by(basis).agreed_in(clause);
            let gap = gap(view.community, view.place, committee.id, view.today);
            match gap.zip(until).map(|(gap, until)| (gap, gap.round(until, months))) {
                // What fell due in a term that is over was the committee's; the months of whoever acts run from when they began.
                Some((gap, (until, Some(missed)))) => vec![
                    said(owed(since).until(missed).passed(Some(gap.since))),
                    said(owed(gap.acting_since).until(until)),
                ],
                _ => vec![said(owed(since).until(until))],
            }
        })
        .collect()
}

/// An extraordinary meeting, or the vote of a single stair, is none of those that the owners hold regularly.
fn is_regular(meeting: &Meeting) -> bool {
    meeting.occasion.is_regular() && meeting.scope == Scope::Estate
}
