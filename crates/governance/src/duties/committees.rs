//! The committee's own life: its first sitting, publishing what it decided, too few members, seats that ended.

use super::{About, Duty, DutyKind, View};
use crate::bodies::BodyKind;
use crate::committee::{Shortage, by_election_due, chair_missing, first_sitting_due};

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let mut duties = sittings(view);
    duties.extend(requests(view));
    duties.extend(seats(view));
    let (community, place) = (view.community, view.place);
    for body in community.bodies().all().iter().filter(|body| body.kind.deliberates()) {
        let first = first_sitting_due(community, body, place, view.law, view.today);
        if let Some(before) = first {
            let rule = &place.procedure.committee.first_meeting;
            let began = body.elected_on(view.today).map(|seat| seat.from).min().unwrap_or(view.today);
            let duty = Duty::new(DutyKind::HoldFirstSitting, body.id, About::Body, began);
            duties.push(duty.until(view.day_before(before)).by(&rule.basis));
        }
        if let Some(since) = chair_missing(community, body, place, view.law, view.today) {
            let basis = &place.procedure.committee.first_meeting.basis;
            duties.push(Duty::new(DutyKind::ElectChair, body.id, About::Body, since).by(basis));
        }
        if let Some(due) = by_election_due(community, body, place, view.today) {
            let kind = match due.shortage {
                Shortage::BelowHalf => DutyKind::HoldByElection,
                Shortage::LeftEmpty => DutyKind::FillSeats,
            };
            duties.push(Duty::new(kind, body.id, About::Body, due.since).by(&due.basis));
        }
    }
    duties
}

/// What a sitting decided is published within days.
fn sittings(view: &View<'_>) -> Vec<Duty> {
    let held = view.community.committees().sittings().iter().filter(|sitting| sitting.called_off.is_none());
    let decided = held.filter_map(|sitting| Some((sitting, sitting.attendance.as_ref()?)));
    decided
        .filter(|(sitting, _)| sitting.has_quorum())
        .map(|(sitting, attendance)| {
            let about = About::Sitting(sitting.id);
            let duty = Duty::new(DutyKind::PublishDecisions, sitting.body, about, view.day(sitting.held_at));
            let published = sitting.published_at.map(|at| view.day(at));
            let rule = &view.place.procedure.committee.published;
            duty.until(view.day_before(attendance.publish_by)).done(published).by(&rule.basis)
        })
        .collect()
}

/// Enough members asked for a sitting: it is called within days. An agenda is told where the place asks for it.
fn requests(view: &View<'_>) -> Vec<Duty> {
    let committees = view.community.committees();
    let rules = &view.place.procedure.committee;
    let asked = committees.requests().iter().filter_map(|request| Some((request, request.due.as_ref()?)));
    let asked = asked.map(|(request, due)| {
        let called = request.sitting.and_then(|sitting| committees.sitting(sitting));
        let about = About::Request(request.id);
        let duty = Duty::new(DutyKind::CallRequestedSitting, request.body, about, view.day(request.raised_at));
        let done = called.map(|sitting| view.day(sitting.called_at));
        duty.until(view.day_before(due.until)).done(done).by(&rules.meeting_on_request.basis)
    });
    let sittings = committees.sittings().iter().filter(|sitting| sitting.called_off.is_none());
    let told = sittings.filter_map(|sitting| {
        let rule = rules.agenda_told.as_ref()?;
        let called = view.day(sitting.called_at);
        let last = view.day(sitting.held_at).checked_sub(jiff::Span::new().days(rule.days)).ok()?;
        let duty = Duty::new(DutyKind::TellAgenda, sitting.body, About::Sitting(sitting.id), called.min(last));
        Some(duty.until(last).done(sitting.told_at.map(|at| view.day(at))).by(&rule.basis))
    });
    asked.chain(told).collect()
}

/// Whoever left a seat hands over what they keep for the body, or it is said and confirmed that it is nothing.
fn seats(view: &View<'_>) -> Vec<Duty> {
    // Of a preparatory group no article asks for it: what was listed counts.
    let is_committee = |body| {
        let body = view.community.bodies().body(body);
        body.is_some_and(|body| body.kind == BodyKind::OwnersCommittee)
    };
    let ended = view.community.committees().ended_seats().iter();
    ended
        .filter(|ended| !ended.things.is_empty() || is_committee(ended.body))
        .map(|ended| {
            let last = ended.settled_at();
            let about = About::Seat(ended.body, ended.person);
            let duty = Duty::new(DutyKind::HandOverSeat, ended.body, about, ended.on);
            let rule = &view.place.procedure.committee.handover_of_seat;
            duty.until(view.day_before(ended.hand_over_by)).done(last.map(|at| view.day(at))).by(&rule.basis)
        })
        .collect()
}
