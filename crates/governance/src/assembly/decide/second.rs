//! Convening a second vote on what did not pass, where the law leaves room for one.

use jiff::Timestamp;

use super::convene::check_shares;
use super::{Decision, Desk, notice, publish_roll};
use crate::assembly::{
    AssemblyRefusal, MeetingConvened, Question, SecondLapsed, SecondOf, Stage, room_for_second, under_way_until,
};
use crate::bodies::{BodiesRefusal, Power};
use crate::gathering;
use crate::ids::{MatterId, MeetingId};
use crate::law::Pack;
use crate::law::evaluate::SecondVote;
use crate::law::pack::Threshold;
use crate::matter::{MatterEvent, MatterRaised};
use crate::moment::Actor;
use crate::outcome::Event;

pub(super) fn decide(desk: &Desk<'_>, mut matters: Vec<MatterId>) -> Decision {
    let by = desk.person_with(Power::Convene)?;
    let first = desk.meeting;
    match first.stage() {
        Stage::Announced | Stage::Certified => {}
        _ => return Err(desk.wrong_stage()),
    }
    if first.needs_recount() {
        return Err(AssemblyRefusal::RecountDue.into());
    }
    matters.sort_unstable();
    matters.dedup();
    let put = questions(desk, &matters)?;
    let Some((_, leading)) = put.first() else { return Err(AssemblyRefusal::NoQuestions.into()) };
    if put.iter().any(|(_, second)| second.kind != leading.kind) {
        return Err(AssemblyRefusal::SecondsDiffer.into());
    }
    let pack = notice::pack(desk)?;
    let until = still_under_way(desk, leading, pack)?;
    let second = SecondOf {
        meeting: first.id,
        count: first.count_no(),
        kind: leading.kind,
        thresholds: put.iter().map(|(_, second)| second.threshold.clone()).collect(),
        basis: leading.basis.clone(),
        matters,
        until,
    };
    if !second.kind.is_at_once() {
        let parking = desk.community.rules_here(desk.moment.law)?.parking;
        check_shares(desk.community, pack, &thresholds(pack, &second), (&first.scope, parking))?;
    }
    let meeting = MeetingId::after(desk.community.assembly().meetings().len());
    let mut events: Vec<Event> = Vec::with_capacity(put.len() + 3);
    let mut questions = Vec::with_capacity(put.len());
    let numbers = (desk.community.matters().all().len()..).map(MatterId::after);
    for (matter, (question, _)) in numbers.zip(put) {
        let known = desk.community.matters().matter(question.matter);
        let known = known.ok_or(AssemblyRefusal::SecondNotOpen { matter: question.matter })?;
        let (title, text, delegates) = (known.title.clone(), known.text.clone(), known.delegates.clone());
        let kind = question.kind.clone();
        let raised = MatterRaised { matter, kind, title, text, by: first.body, meeting, delegates };
        events.push(MatterEvent::MatterRaised(raised).into());
        questions.push(Question { matter, ..question.clone() });
    }
    let (keeps_roll, goes_on) = (second.kind.is_at_once(), second.until.is_some());
    let convened = MeetingConvened {
        meeting,
        body: first.body,
        pack: first.pack.clone(),
        scope: first.scope.clone(),
        questions,
        occasion: first.occasion,
        cause: first.cause.clone(),
        second: Some(second),
        by,
    };
    events.push(convened.into());
    if keeps_roll {
        events.extend(publish_roll::kept(first, meeting, by));
    }
    if goes_on {
        events.extend(gathering::goes_on(first, meeting, by)?);
    }
    Ok(events)
}

/// By the clock: a meeting is over before it gave notice that it votes again.
pub(super) fn lapse(desk: &Desk<'_>) -> Decision {
    if desk.moment.actor != Actor::Clock {
        return Err(BodiesRefusal::PowerMissing { power: Power::Convene }.into());
    }
    let until = desk.community.assembly().votes_again_until(desk.meeting, desk.community.zone());
    match (desk.meeting.stage(), until) {
        (Stage::Cancelled, Some(_)) => Ok(vec![]),
        (Stage::Convened | Stage::RollPublished, Some(until)) if desk.moment.now < until => {
            Err(AssemblyRefusal::ClosesLater { at: until }.into())
        }
        (Stage::Convened | Stage::RollPublished, Some(_)) => Ok(vec![SecondLapsed { meeting: desk.meeting.id }.into()]),
        _ => Err(desk.wrong_stage()),
    }
}

/// Until when the same meeting may vote again; none where another one does.
fn still_under_way(desk: &Desk<'_>, second: &SecondVote, pack: &Pack) -> Result<Option<Timestamp>, AssemblyRefusal> {
    if !second.kind.is_same_meeting() {
        let over = second.kind.is_at_once() && desk.meeting.stage() == Stage::Certified;
        return if over { Err(AssemblyRefusal::SecondTooLate) } else { Ok(None) };
    }
    match under_way_until(desk.meeting, desk.community.zone()) {
        Some(until) if desk.moment.now >= until => {
            Err(AssemblyRefusal::SecondOver { until, basis: pack.cite(&second.basis) })
        }
        until => Ok(until),
    }
}

/// The questions that are put once more, each with the room that is left for it.
fn questions<'a>(
    desk: &Desk<'a>,
    matters: &[MatterId],
) -> Result<Vec<(&'a Question, &'a SecondVote)>, AssemblyRefusal> {
    let first = desk.meeting;
    let put = matters.iter().map(|matter| {
        let room = first.question(*matter).zip(room_for_second(first, *matter));
        let put = room.ok_or(AssemblyRefusal::SecondNotOpen { matter: *matter })?;
        match desk.community.assembly().second_vote(first.id, *matter) {
            Some(called) => Err(AssemblyRefusal::SecondCalled { matter: *matter, meeting: called.id }),
            None => Ok(put),
        }
    });
    put.collect()
}

fn thresholds(pack: &Pack, second: &SecondOf) -> Vec<Threshold> {
    second.thresholds.iter().filter_map(|name| pack.thresholds.get(name)).cloned().collect()
}
