//! What a meeting's convenor owes, from the roll to the certified result.

use super::{About, Duty, DutyKind, View};
use crate::assembly::{Meeting, ObjectionSubject, Stage};
use crate::bodies::{BodyKind, SeatRole};
use crate::election::{alternates_waiting, seats_awaited};
use crate::law::period;

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let meetings = view.community.assembly().meetings().iter();
    let held = meetings.filter(|meeting| meeting.stage() != Stage::Cancelled);
    held.flat_map(|meeting| of_one(view, meeting)).chain(seats(view)).chain(alternates(view)).collect()
}

/// Whoever called the owners to elect has those who were elected take their seats; no rule says by when.
fn seats(view: &View<'_>) -> impl Iterator<Item = Duty> {
    let founded_by = &view.place.procedure.founding.founded_by.basis;
    let awaited = seats_awaited(view.community, view.place, view.today).into_iter();
    awaited.map(move |one| {
        let about = About::Election(one.meeting, one.matter);
        let duty = Duty::new(DutyKind::TakeSeats, one.convenor, about, view.day(one.since));
        if one.founds { duty.by(founded_by) } else { duty }
    })
}

/// While a seat is empty the next alternate moves up, by whoever keeps the seats: the committee where somebody leads it, else the
/// street office. No rule says by when.
fn alternates(view: &View<'_>) -> impl Iterator<Item = Duty> {
    let bodies = view.community.bodies().all();
    let office = bodies.iter().find(|body| body.kind == BodyKind::StreetOffice).map(|body| body.id);
    let basis = view.place.procedure.committee.alternates.as_ref().map(|line| line.basis.as_slice());
    let committees = bodies.iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    committees.filter_map(move |body| {
        let waits = alternates_waiting(view.community, body.id, view.today).filter(|waits| waits.next().is_some())?;
        let leads = [SeatRole::Chair, SeatRole::Secretary].into_iter().any(|role| body.has(role, view.today));
        let owed_by = if leads { body.id } else { office.unwrap_or(body.id) };
        let about = About::Election(waits.election.0, waits.election.1);
        Some(Duty::new(DutyKind::SeatAlternate, owed_by, about, waits.since).by(basis.unwrap_or_default()))
    })
}

fn of_one(view: &View<'_>, meeting: &Meeting) -> Vec<Duty> {
    let mut duties = Vec::new();
    let mut owe = |kind, since, until: Option<jiff::civil::Date>, done, basis: &[String]| {
        let duty = Duty::new(kind, meeting.body, About::Meeting(meeting.id), since);
        duties.push(duty.until(until).done(done).by(basis));
    };
    let rules = &view.place.procedure;
    let convened = view.day(meeting.convened_at);
    let noticed = meeting.notice.as_ref();
    match &meeting.roll {
        None => owe(DutyKind::PublishRoll, convened, None, None, &rules.founding.published_before.basis),
        Some(roll) => {
            let settled = view.day(roll.objections_until);
            let given = noticed.map(|notice| view.day(notice.given_at));
            owe(
                DutyKind::GiveNotice,
                settled.min(given.unwrap_or(settled)),
                None,
                given,
                &rules.convening.notice.basis,
            );
        }
    }
    if let Some(notice) = noticed {
        // Letters are out before voting opens: the clock opens nothing without them.
        let since = meeting.roll.as_ref().map_or(convened, |roll| view.day(roll.objections_until));
        let issued = meeting.letters_at.map(|at| view.day(at));
        let until = view.day_before(notice.opens_at);
        owe(DutyKind::IssueLetters, since.min(until), Some(until), issued, &rules.convening.reaches_everybody.basis);
    }
    if let Some(closed_at) = meeting.closed_at {
        let closed = view.day(closed_at);
        let published = rules.voting.result_published.as_ref();
        let until = published.and_then(|rule| period::last_day(closed, rule.days, &view.law.calendar));
        let basis = published.map(|rule| rule.basis.as_slice()).unwrap_or_default();
        let counted = meeting.counts.first().map(|(at, _)| view.day(*at));
        owe(DutyKind::Count, closed, until, counted, basis);
        let announced = meeting.announcement.map(|announced| view.day(announced.at));
        owe(DutyKind::Announce, closed, until, announced.filter(|_| meeting.stage() >= Stage::Announced), basis);
    }
    if let Some(announced) = meeting.announcement {
        let over = view.day(announced.objections_until);
        let certified = meeting.certified.map(|(_, at)| view.day(at));
        owe(DutyKind::Certify, over.min(certified.unwrap_or(over)), None, certified, &[]);
    }
    duties.extend(objections(view, meeting));
    duties
}

fn objections(view: &View<'_>, meeting: &Meeting) -> Vec<Duty> {
    let objections = meeting.objections.iter();
    // What is on view before a vote is settled before anybody votes.
    let before_voting = || meeting.notice.as_ref().map(|notice| view.day_before(notice.opens_at));
    let on_view = &view.place.procedure.founding.published_before.basis;
    objections
        .map(|objection| {
            let (kind, until, basis): (_, _, &[String]) = match objection.subject {
                ObjectionSubject::Roll => (DutyKind::AnswerRollObjection, before_voting(), on_view),
                ObjectionSubject::Text(_) | ObjectionSubject::Candidates(_) => {
                    (DutyKind::AnswerQuestionObjection, before_voting(), on_view)
                }
                ObjectionSubject::Result => (DutyKind::AnswerResultObjection, None, &[]),
            };
            let since = view.day(objection.raised_at);
            let about = About::Objection(meeting.id, objection.id);
            let answered = objection.answer.as_ref().map(|(_, _, at)| view.day(*at));
            Duty::new(kind, meeting.body, about, since).until(until).done(answered).by(basis)
        })
        .collect()
}
