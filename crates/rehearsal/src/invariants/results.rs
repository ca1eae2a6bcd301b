//! What holds of what deliberations come to: tasks, and results that are judged.

use governance::Event;
use governance::deliberation::{
    Deliberation, DeliberationEvent, Outcome, Raiser, ResultReport, Step as Station, Task, judged_by, papers_hold_back,
    took_part,
};
use governance::on_paper::Said;

use super::deliberations::leads;
use super::on_paper::is_paper_in_time;
use super::{Step, must};
use crate::fixture::law;

/// Tasks are assigned by whoever leads the body that leads it, with a day that is not over, and reported on by whoever leads
/// the body that has them, while it is carried out; what they were before stays, and one that is over has no more reports.
pub(super) fn every_task_has_a_body_and_a_day(step: &Step<'_>) -> Result<(), String> {
    let Event::Deliberation(event) = step.event else { return Ok(()) };
    let stands = |of: &governance::Community| of.deliberations().deliberation(event.deliberation()).cloned();
    let (Some(before), Some(after)) = (stands(step.before), stands(step.after)) else { return Ok(()) };
    let charged = matches!(event, DeliberationEvent::TaskAssigned(_) | DeliberationEvent::TaskReported(_));
    if !charged {
        return must(before.tasks == after.tasks, || format!("{event:?} changed a task"));
    }
    must(before.step() == Station::CarryingOut, || format!("{event:?} at {:?}", before.step()))?;
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    match event {
        DeliberationEvent::TaskAssigned(event) => {
            let turn = before.turn().ok_or_else(|| format!("nobody leads {}", before.id))?;
            must(leads(step, event.by, turn.body), || format!("{} does not lead {}", event.by, turn.body))?;
            must(event.due >= today, || format!("{event:?} on {today}"))?;
            let (was, is) = (before.task(event.task), after.task(event.task));
            let is = is.ok_or_else(|| format!("{event:?} left no task"))?;
            let kept = was.is_none_or(|was| is.before.last() == Some(&was.now) && is.reports == was.reports);
            must(kept && is.now.body == event.body && is.progress().is_none(), || format!("{event:?} left {is:?}"))
        }
        DeliberationEvent::TaskReported(event) => {
            let was = before.task(event.task).filter(|was| was.over_at().is_none());
            let was = was.ok_or_else(|| format!("{event:?} on what is over"))?;
            must(leads(step, event.by, was.now.body), || format!("{} does not lead {}", event.by, was.now.body))?;
            let progress = after.task(event.task).and_then(Task::progress);
            must(progress == Some(event.progress), || format!("{event:?} was not followed"))
        }
        _ => Ok(()),
    }
}

/// A result is reported once by whoever leads it, at the last step; it is judged in its days by those with a part in it, and
/// not by the body that leads; it is added up after them, as the figures and parts have it; and what is not solved goes back.
pub(super) fn a_result_is_judged_by_those_who_took_part(step: &Step<'_>) -> Result<(), String> {
    let Event::Deliberation(event) = step.event else { return Ok(()) };
    let stands = |of: &governance::Community| of.deliberations().deliberation(event.deliberation()).cloned();
    let (Some(before), Some(after)) = (stands(step.before), stands(step.after)) else { return Ok(()) };
    let today = step.at.to_zoned(step.before.zone().clone()).date();
    let turn = before.turn().ok_or_else(|| format!("{before:?} is nobody's"))?;
    let lead = |by| must(leads(step, by, turn.body), || format!("{by} does not lead {}", turn.body));
    let running = |report: &ResultReport| report.judged.is_none() && today <= report.until;
    match event {
        DeliberationEvent::ResultReported(event) => {
            must(before.step() == Station::ReportingBack && before.report().is_none(), || format!("{event:?}"))?;
            must(event.until > today, || format!("{event:?} on {today}"))?;
            lead(event.by)
        }
        DeliberationEvent::VerdictSaid(event) => {
            let is_theirs = |said: &Said| matches!(said, Said::Verdict { who, .. } if *who == event.who);
            let in_days = before.report().is_some_and(running);
            let on_paper = event.by.is_some() && is_paper_in_time(step, before.id, is_theirs);
            must(in_days || on_paper, || format!("{event:?} out of its days"))?;
            let itself = match event.who {
                Raiser::Body(body) => body == turn.body || before.raiser != event.who,
                Raiser::Slip => before.raiser != Raiser::Slip,
                // By which seal they took part is in no entry; that it is another than this one is seen.
                Raiser::Owner(seal) => took_part(step.before, before.id, &seal),
            };
            must(!itself, || format!("{event:?} judges itself, or by an act that tells who it is"))?;
            let said = after.report().and_then(|report| report.said_by(&event.who));
            must(said == Some(event.says), || format!("{event:?} was not followed"))
        }
        DeliberationEvent::ResultJudged(event) => {
            let report = before.report().filter(|report| report.judged.is_none() && today > report.until);
            let report = report.ok_or_else(|| format!("{event:?} too early, or again"))?;
            let held = papers_hold_back((step.before, law()), &before, today);
            must(held.is_none(), || format!("{event:?} while {held:?} wait"))?;
            must(report.verdicts() == event.verdicts, || format!("{event:?} has other figures"))?;
            must(report.measure.outcome(event.verdicts) == event.outcome, || format!("{event:?}"))?;
            must(after.closed().is_some() == (event.outcome != Outcome::NotSolved), || {
                format!("{event:?} left {after:?}")
            })?;
            match event.by {
                Some(by) => lead(by),
                None => {
                    let clock = judged_by((step.before, law()), &before);
                    must(clock.is_some_and(|clock| today > clock.until), || format!("{event:?} by itself too early"))
                }
            }
        }
        _ => nothing_after_the_end(&before, &after, event),
    }
}

/// What is closed stays where and as it is, and a result that is judged goes back only once it was judged.
fn nothing_after_the_end(before: &Deliberation, after: &Deliberation, event: &DeliberationEvent) -> Result<(), String> {
    must(before.reports == after.reports, || format!("{event:?} changed a result"))?;
    let before_others = before.report().is_some() && before.step() == Station::ReportingBack;
    must(!before_others || after.step() == before.step(), || format!("{event:?} took a result from those who judge it"))
}
