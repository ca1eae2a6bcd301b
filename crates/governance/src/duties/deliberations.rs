//! What is owed once something was raised for deliberation: whoever has the turn answers, whoever took it up leads it on,
//! and answers who objects to the list of those who take part and what is asked about the dossier, says where an opinion goes on
//! which nobody agreed, whoever watches over the law looks at why a text keeps to it, whoever leads looks at what people say and has
//! sheets confirmed, says of each room whether it was held, and whoever is asked to look again at something that is not shown does, the minutes of a room are published,
//! a panel is drawn and its empty places filled, whoever
//! has a task carries it out, and the result is reported.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::{About, Duty, DutyKind, View};
use crate::deliberation::{
    Conversation, Deliberation, GoesTo, Missing, Opinion, Round, Step, StepClock, Task, convenor, judge_clock, missing,
    outcome, undecided_until, watches, went_on_at, word_clock,
};
use crate::ids::BodyId;
use crate::informing::Dossier;
use crate::on_paper::Said;
use crate::room::room_clock;

pub(super) fn duties(view: &View<'_>) -> Vec<Duty> {
    let mut duties = Vec::new();
    for one in view.community.deliberations().all() {
        for turn in &one.turns {
            let looked = turn.appeal.as_ref().and_then(|appeal| appeal.answered.as_ref()).map(|answered| answered.at);
            let answered = turn.answered.as_ref().map(|answered| answered.at).or(looked).or(one.withdrawn_at);
            let about = About::Deliberation(one.id);
            let duty = Duty::new(DutyKind::AnswerDeliberation, turn.body, about, view.day(turn.since));
            duties.push(duty.until(turn.until).done(answered.map(|at| view.day(at))).by(&one.basis));
        }
        duties.extend(steps(view, one));
        duties.extend(undecided(view, one));
        duties.extend(owners_vote(view, one));
        duties.extend(came_back(view, one));
        duties.extend(objections(view, one));
        duties.extend(questions(view, one));
        duties.extend(rooms(view, one));
        duties.extend(minutes(view, one));
        duties.extend(panels(view, one));
        duties.extend(carrying_out(view, one));
        duties.extend(reporting_back(view, one));
        duties.extend(looking_again(view, one));
        duties.extend(looking(view, one));
        duties.extend(sheets(view, one));
        duties.extend(watching(view, one));
    }
    duties
}

/// Everything that came in, until somebody looked at it: what came on one day is one duty, done with the last of it.
fn looking(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let Some(turn) = one.turn() else { return Vec::new() };
    let all = view.community.deliberations();
    let statements = all.conversation(one.id).into_iter().flat_map(Conversation::statements);
    let comments = all.opinion(one.id).into_iter().flat_map(Opinion::comments);
    let came = statements
        .filter_map(|said| Some((said.at, said.clock.as_ref()?, said.moderation.as_ref().map(|(_, at, _)| *at))))
        .chain(
            comments.filter_map(|said| Some((said.at, said.looked_by()?, said.looked.as_ref().map(|(_, at, _)| *at)))),
        );
    let mut days: BTreeMap<(Date, Date), (&StepClock, Option<Timestamp>)> = BTreeMap::new();
    for (at, clock, looked) in came {
        let day = days.entry((view.day(at), clock.until)).or_insert((clock, looked));
        day.1 = day.1.zip(looked).map(|(one, other)| one.max(other));
    }
    let duties = days.into_iter().map(|((since, until), (clock, looked))| {
        let duty = Duty::new(DutyKind::LookAtWords, turn.body, About::Deliberation(one.id), since);
        duty.until(until).done(looked.map(|at| view.day(at))).by(&clock.basis)
    });
    duties.collect()
}

/// Every sheet of statements, and what owners say on paper to an opinion or a result, until somebody else confirmed or rejected
/// it: what came on one day is one duty.
fn sheets(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let Some(turn) = one.turn() else { return Vec::new() };
    let words = view.community.on_paper().of(one.id).iter();
    let mut days: BTreeMap<Date, (Option<Timestamp>, StepClock)> = BTreeMap::new();
    for word in
        words.filter(|word| matches!(word.said, Said::Stances { .. } | Said::Consent { .. } | Said::Verdict { .. }))
    {
        let Some(clock) = word_clock((view.community, view.law), one, word) else { continue };
        let ended = word.ended_at();
        let day = days.entry(view.day(word.at)).or_insert((ended, clock));
        day.0 = day.0.zip(ended).map(|(one, other)| one.max(other));
    }
    let duties = days.into_iter().map(|(keyed, (ended, clock))| {
        let duty = Duty::new(DutyKind::ConfirmSheets, turn.body, About::Deliberation(one.id), keyed);
        duty.until(clock.until).done(ended.map(|at| view.day(at))).by(&clock.basis)
    });
    duties.collect()
}

/// Every reason why a text that speaks of what nobody may agree on keeps to the law, until whoever watches over the law looked at
/// it: those of one day are one duty.
fn watching(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let mut days: BTreeMap<(Date, BodyId), Duty> = BTreeMap::new();
    for watch in watches((view.community, view.law), one, view.today) {
        let since = view.day(watch.considered.at);
        let duty = Duty::new(DutyKind::LookAtLimits, watch.body, About::Deliberation(one.id), since);
        let done = watch.considered.over_at().map(|at| view.day(at));
        let duty = duty.until(watch.clock.until).done(done).by(&watch.clock.basis);
        // Of several one that waits is the one that is owed.
        let day = days.entry((since, watch.body)).or_insert_with(|| duty.clone());
        if duty.is_open() {
            *day = duty;
        }
    }
    days.into_values().collect()
}

/// Everything that others were asked to look at again, until they did.
fn looking_again(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let all = view.community.deliberations();
    let statements = all.conversation(one.id).into_iter().flat_map(Conversation::statements);
    let comments = all.opinion(one.id).into_iter().flat_map(Opinion::comments).chain(one.parties.objections());
    let questions = view.community.informing().dossier(one.id).into_iter().flat_map(Dossier::questions);
    let appeals = statements
        .filter_map(|said| said.appeal.as_ref())
        .chain(comments.filter_map(|said| said.appeal.as_ref()))
        .chain(questions.filter_map(|said| said.appeal.as_ref()))
        .chain(one.turns.iter().filter_map(|turn| turn.appeal.as_ref()));
    let duties = appeals.map(|appeal| {
        let answered = appeal.over_at().map(|at| view.day(at));
        let duty = Duty::new(DutyKind::LookAgain, appeal.body, About::Deliberation(one.id), view.day(appeal.at));
        duty.until(appeal.until).done(answered).by(&appeal.basis)
    });
    duties.collect()
}

/// An opinion on which no agreement was found: to say where it goes, and then to have it decided there.
fn undecided(view: &View<'_>, one: &Deliberation) -> Option<Duty> {
    let (turn, opinion) = (one.turn()?, view.community.deliberations().opinion(one.id)?);
    let about = About::Deliberation(one.id);
    if let (Some((_, at, _)), Some(clock)) = (&opinion.ending, opinion.decided_by()) {
        let voted = opinion.vote.as_ref().map(|(_, at, _)| *at);
        let decided = opinion.decided_at().or(voted).or(one.left_at(Step::Opinion));
        // Whoever leads brings it before the residents; the owners are convened by others.
        let (kind, body) = match opinion.goes_to() {
            Some(GoesTo::OwnersMeeting) => (DutyKind::NameVote, convenor(view.community, view.today)?),
            _ => (DutyKind::BringDecision, turn.body),
        };
        let duty = Duty::new(kind, body, about, view.day(*at));
        return Some(duty.until(clock.until).done(decided.map(|at| view.day(at))).by(&clock.basis));
    }
    let until = undecided_until((view.community, view.law), one, view.today)?;
    let over = |round: &Round| round.tested.as_ref().map_or(round.until, |tested| tested.until);
    let since = match opinion.stopped() {
        Some(stopped) => view.day(stopped.at),
        None => opinion.round().map_or(until, over).tomorrow().ok()?,
    };
    Some(Duty::new(DutyKind::NameWay, turn.body, about, since).until(until))
}

/// What came back from a meeting or from the owners' vote is led on; no rule names a day for that.
fn came_back(view: &View<'_>, one: &Deliberation) -> Option<Duty> {
    let (turn, opinion) = (one.turn()?, view.community.deliberations().opinion(one.id)?);
    let since = opinion.decision.as_ref().map(|decision| decision.at).or(went_on_at(view.community, one))?;
    let goes_on = one.is_running() && one.step() == Step::Opinion && went_on_at(view.community, one).is_some();
    let lacks = missing((view.community, view.law), one, view.today);
    let duty = Duty::new(DutyKind::LeadDeliberation, turn.body, About::Deliberation(one.id), view.day(since));
    (goes_on && lacks.is_empty()).then_some(duty)
}

/// What the owners have to vote on: whoever convenes them names the matter.
fn owners_vote(view: &View<'_>, one: &Deliberation) -> Option<Duty> {
    let opinion = view.community.deliberations().opinion(one.id)?;
    let (_, since, clock) = opinion.reserved()?;
    // A vote that was called off is named anew.
    let stands = opinion.vote.as_ref().filter(|(matter, ..)| outcome(view.community, *matter).is_some());
    let named = stands.map(|(_, at, _)| *at).or(one.left_at(Step::Opinion));
    let body = convenor(view.community, view.today)?;
    let duty = Duty::new(DutyKind::NameVote, body, About::Deliberation(one.id), view.day(since));
    let duty = duty.until(clock.map(|clock| clock.until)).done(named.map(|at| view.day(at)));
    Some(duty.by(clock.map_or(&[], |clock| clock.basis.as_slice())))
}

/// Every room whose day came, until somebody said whether it was held: as long as its minutes have, which count from the same day.
fn rooms(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let Some(turn) = one.turn() else { return Vec::new() };
    let announced = view.community.rooms().of(one.id).iter().filter(|room| room.called_off.is_none());
    let came = announced.filter(|room| room.day(view.community.zone()) <= view.today);
    let duties = came.filter_map(|room| {
        let clock = room_clock((view.community, view.law), one, room)?;
        let ended = room.ended.as_ref().map(|ended| view.day(ended.at));
        let day = room.day(view.community.zone());
        let duty = Duty::new(DutyKind::SayRoomEnded, turn.body, About::Deliberation(one.id), day);
        Some(duty.until(clock.until).done(ended).by(&clock.basis))
    });
    duties.collect()
}

/// The minutes of every room that was held, until they are published.
fn minutes(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let Some(turn) = one.turn() else { return Vec::new() };
    let held = view.community.rooms().of(one.id).iter().filter_map(|room| Some((room, room.ended.as_ref()?)));
    let duties = held.filter_map(|(room, ended)| {
        let (_, until, basis) = ended.publish_by.as_ref()?;
        let about = About::Deliberation(one.id);
        let duty = Duty::new(DutyKind::PublishRoomMinutes, turn.body, about, view.day(ended.at));
        Some(duty.until(*until).done(room.minuted_at().map(|at| view.day(at))).by(basis))
    });
    duties.collect()
}

/// Every panel whose number is known, until it is drawn; and whoever declined or said nothing, until they are replaced.
fn panels(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let Some(turn) = one.turn() else { return Vec::new() };
    let due = view.community.panels().of(one.id).iter().filter_map(|panel| {
        let owed = |kind, since| Duty::new(kind, turn.body, About::Deliberation(one.id), since);
        let closed = panel.closed.as_ref().filter(|closed| closed.problem.is_none() && panel.called_off.is_none())?;
        let known = view.day(panel.announced.known_at).max(view.day(closed.at));
        let basis = &panel.announced.basis;
        if panel.needs_replacing(view.today) {
            let last = panel.places.values().map(|place| place.until).max()?;
            return Some(owed(DutyKind::RefillPanel, last.min(view.today)).by(basis));
        }
        if let Some(refill) = panel.refill.as_ref().filter(|refill| view.day(refill.known_at) <= view.today) {
            return Some(owed(DutyKind::RefillPanel, view.day(refill.known_at)).by(&refill.basis));
        }
        let drawn = panel.rounds.first().map(|round| view.day(round.at));
        (known <= view.today).then(|| owed(DutyKind::DrawPanel, known).done(drawn).by(basis))
    });
    due.collect()
}

/// Every task, of the body that has it; and of the one that leads, to go on when all are over.
fn carrying_out(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let mut duties: Vec<Duty> = one
        .tasks
        .iter()
        .map(|task| {
            let about = About::Task(one.id, task.number);
            let duty = Duty::new(DutyKind::CarryOutTask, task.now.body, about, view.day(task.now.at));
            let duty = duty.until(task.next_due()).done(task.over_at().map(|at| view.day(at)));
            duty.passed(one.lapsed_at(task).map(|at| view.day(at)))
        })
        .collect();
    let lacks = missing((view.community, view.law), one, view.today);
    // What came to be carried out before there were days for that has none to assign a task by.
    let is_its_turn = lacks.is_empty() || lacks.contains(&Missing::Tasks) && one.clock().is_none();
    if let (Step::CarryingOut, true, Some(turn), Some(came)) = (one.step(), is_its_turn, one.turn(), one.moves.last()) {
        let since = one.tasks_now().filter_map(Task::over_at).max().unwrap_or(came.at);
        let about = About::Deliberation(one.id);
        duties.push(Duty::new(DutyKind::LeadDeliberation, turn.body, about, view.day(since)));
    }
    duties
}

/// What was said to every result that was reported is added up in the days of the place for that.
fn reporting_back(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let Some(turn) = one.turn() else { return Vec::new() };
    let reports =
        one.reports.iter().filter(|report| !report.overtaken || report.judged.is_some()).filter_map(|report| {
            let since = report.until.tomorrow().ok()?;
            let duty = Duty::new(DutyKind::JudgeResult, turn.body, About::Deliberation(one.id), since);
            let duty = duty.done(report.judged.map(|judged| view.day(judged.at)));
            // Nobody owes it once it was added up by itself: that it was not done in time stays to be read.
            let clock = judge_clock((view.community, view.law), one, report);
            let (until, basis) = clock.map_or((None, report.basis.clone()), |clock| (Some(clock.until), clock.basis));
            Some(duty.until(until).by(&basis))
        });
    reports.collect()
}

/// Each step that has days of its own, until it is left for another; the last one until its result is reported.
fn steps(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let Some(turn) = one.turn() else { return Vec::new() };
    let left = one.moves.iter().skip(1).map(|next| Some(view.day(next.at))).chain([None]);
    let clocks = one.moves.iter().zip(left).filter_map(|(gone, left)| Some((gone, gone.clock.as_ref()?, left)));
    let duties = clocks.map(|(gone, clock, left)| {
        let (kind, left) = match gone.to {
            Step::ReportingBack => {
                let reported = one.reports.iter().map(|report| report.at).find(|at| *at >= gone.at);
                (DutyKind::ReportResult, reported.map(|at| view.day(at)).or(left))
            }
            // Once the opinion went on to others, whoever leads has done their part of the step.
            Step::Opinion => {
                let went_on = went_on_at(view.community, one).filter(|at| *at >= gone.at);
                (DutyKind::LeadDeliberation, went_on.map(|at| view.day(at)).or(left))
            }
            Step::CarryingOut => {
                let assigned = one.first_assigned(gone).map(|at| view.day(at));
                (DutyKind::AssignTasks, assigned.into_iter().chain(left).min())
            }
            _ => (DutyKind::LeadDeliberation, left),
        };
        let duty = Duty::new(kind, turn.body, About::Deliberation(one.id), view.day(gone.at));
        duty.until(clock.until).done(left).by(&clock.basis)
    });
    duties.collect()
}

/// Each objection to the list of those who take part, until it is answered or not shown for a reason.
fn objections(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let Some(turn) = one.turn() else { return Vec::new() };
    let owed = one.parties.objections().iter().filter_map(|objection| Some((objection, objection.clock.as_ref()?)));
    let duties = owed.map(|(objection, clock)| {
        let (kind, about) = (DutyKind::AnswerPartiesObjection, About::Deliberation(one.id));
        let settled = objection.settled_at().map(|at| view.day(at));
        Duty::new(kind, turn.body, about, view.day(objection.at)).until(clock.until).done(settled).by(&clock.basis)
    });
    duties.collect()
}

/// Each question about the dossier, until it is answered or not shown for a reason: of whoever leads until it was looked at, and
/// of the body that was named from then on.
fn questions(view: &View<'_>, one: &Deliberation) -> Vec<Duty> {
    let (Some(turn), Some(dossier)) = (one.turn(), view.community.informing().dossier(one.id)) else {
        return Vec::new();
    };
    let duties = dossier.questions().iter().map(|question| {
        let (kind, about) = (DutyKind::AnswerDossierQuestion, About::Deliberation(one.id));
        let owes = question.public().map_or(turn.body, |(_, named)| named);
        let settled = question.settled_at().map(|at| view.day(at));
        let duty = Duty::new(kind, owes, about, view.day(question.at));
        duty.until(question.clock.until).done(settled).by(&question.clock.basis)
    });
    duties.collect()
}
