//! The result: reported in public words, judged by those who took part, and closed or taken up again.

use jiff::civil::Date;

use super::opinion::papers_are_looked_at;
use super::{Decision, Desk, acting_for, at_step, leading, steps};
use crate::PublicText;
use crate::assembly::AssemblyRefusal;
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::{
    DeliberationRefusal, DeliberationSentBack, Enough, Outcome, Raiser, ResultJudged, ResultReport, ResultReported,
    Step, Verdict, VerdictSaid, judged_by, may_return_to, took_part,
};
use crate::law::period;
use crate::law::procedure::Share;
use crate::moment::Actor;
use crate::on_paper::OnPaperRefusal;
use crate::once;
use crate::outcome::Refusal;
use crate::seal::Seal;

/// Characters that the result may have.
const RESULT_MAX: usize = 2_000;

pub(super) fn report(desk: &Desk<'_>, text: &str) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::ReportingBack)?;
    require_none_reported(desk)?;
    let lines = desk.lines()?;
    let (days, from) = (lines.result_public.days, today(desk));
    let until = period::last_day(from, days, &desk.moment.law.calendar);
    let until = until.ok_or(AssemblyRefusal::DateOutOfReach { from })?;
    let text = PublicText::try_new(text, RESULT_MAX)?;
    let enough = |share: &Share| Enough { fraction: share.fraction, inclusive: share.inclusive };
    let (solved, not_solved) = (enough(&lines.result_solved), enough(&lines.result_not_solved));
    let basis = [&lines.result_public.basis, &lines.result_solved.basis, &lines.result_not_solved.basis];
    let (deliberation, basis) = (desk.deliberation.id, once(basis.into_iter().flatten()));
    Ok(vec![ResultReported { deliberation, text, days, until, solved, not_solved, basis, by }.into()])
}

pub(super) fn say(desk: &Desk<'_>, who: Raiser, part: Option<Seal>, says: Verdict) -> Decision {
    let by = match who {
        Raiser::Body(body) => Some(acting_for(desk.community, desk.moment, body)?),
        Raiser::Owner(_) | Raiser::Slip if desk.moment.person().is_some() => {
            return Err(OnPaperRefusal::PaperNeedsTwo.into());
        }
        Raiser::Owner(_) | Raiser::Slip => desk.community.acting_owner(desk.moment).map(|_| None)?,
    };
    let report = reported(desk)?;
    if !report.is_running(today(desk)) {
        return Err(DeliberationRefusal::VerdictTooLate { until: report.until }.into());
    }
    require_part(desk, who, part)?;
    // What stands there from paper gives way to their own word, the same one too.
    if report.said_by(&who) == Some(says) && !report.is_on_paper(&who) {
        return Ok(vec![]);
    }
    Ok(vec![VerdictSaid { deliberation: desk.deliberation.id, who, says, by }.into()])
}

/// Checks that somebody raised it, supported it or took part; and that nobody judges their own result.
pub(crate) fn require_part(desk: &Desk<'_>, who: Raiser, part: Option<Seal>) -> Result<(), Refusal> {
    let one = desk.deliberation;
    let has_part = match who {
        Raiser::Owner(_) => part.is_some_and(|part| took_part(desk.community, one.id, &part)),
        Raiser::Body(_) | Raiser::Slip => one.is_raised_by(who),
    };
    if !has_part {
        return Err(DeliberationRefusal::TookNoPart.into());
    }
    let (bodies, today) = (desk.community.bodies(), today(desk));
    let leads = one.turn().map(|turn| bodies.heir(turn.body, today));
    match who {
        Raiser::Body(body) if leads == Some(bodies.heir(body, today)) => Err(DeliberationRefusal::JudgesItself.into()),
        Raiser::Body(_) | Raiser::Owner(_) | Raiser::Slip => Ok(()),
    }
}

pub(super) fn judge(desk: &Desk<'_>, back: Option<(Step, String)>) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::ReportingBack)?;
    let report = reported(desk)?;
    if report.is_running(today(desk)) {
        return Err(DeliberationRefusal::VerdictsStillTaken { until: report.until }.into());
    }
    papers_are_looked_at(desk)?;
    let (deliberation, outcome, verdicts) = (desk.deliberation.id, report.outcome(), report.verdicts());
    let by = Some(by);
    let mut events = vec![ResultJudged { deliberation, outcome, verdicts, by }.into()];
    match (outcome, back) {
        (Outcome::NotSolved, Some((to, reason))) => {
            let from = Step::ReportingBack;
            let may_return = may_return_to(desk.community, desk.deliberation, to);
            if (to != Step::Opinion && to != Step::CarryingOut) || !may_return {
                return Err(DeliberationRefusal::NotSentBackThere { step: from, back: to }.into());
            }
            let (reason, clock) = (Some(PublicText::try_new(&reason, RESULT_MAX)?), Some(steps::clock(desk, to)?));
            events.push(DeliberationSentBack { deliberation, from, to, reason, clock, by }.into());
        }
        (Outcome::NotSolved, None) => {
            let (not_solved, all) = (verdicts.not_solved, verdicts.all());
            return Err(DeliberationRefusal::UnsolvedGoesBack { not_solved, all }.into());
        }
        (Outcome::Solved | Outcome::Partly | Outcome::Unsaid, Some(_)) => {
            return Err(DeliberationRefusal::NothingToReopen.into());
        }
        (Outcome::Solved | Outcome::Partly | Outcome::Unsaid, None) => {}
    }
    Ok(events)
}

/// It is added up by itself, because nobody did in the days for that: it is closed, or goes back to the step it came from.
pub(super) fn add_up(desk: &Desk<'_>) -> Decision {
    if desk.moment.actor != Actor::Clock {
        return Err(BodiesRefusal::PowerMissing { power: Power::Deliberate }.into());
    }
    at_step(desk, Step::ReportingBack)?;
    let report = reported(desk)?;
    let Some(clock) = judged_by((desk.community, desk.moment.law), desk.deliberation) else { return Ok(vec![]) };
    if today(desk) <= clock.until {
        return Err(DeliberationRefusal::VerdictsStillTaken { until: clock.until }.into());
    }
    papers_are_looked_at(desk)?;
    let (deliberation, outcome, verdicts) = (desk.deliberation.id, report.outcome(), report.verdicts());
    let mut events = vec![ResultJudged { deliberation, outcome, verdicts, by: None }.into()];
    if outcome == Outcome::NotSolved {
        let from = Step::ReportingBack;
        let came = desk.deliberation.moves.iter().rev().find(|gone| gone.to == from).map(|gone| gone.from);
        let to = came.filter(|came| *came == Step::CarryingOut).unwrap_or(Step::Opinion);
        let clock = Some(steps::clock(desk, to)?);
        events.push(DeliberationSentBack { deliberation, from, to, reason: None, clock, by: None }.into());
    }
    Ok(events)
}

/// Checks that no result stands before those who took part: what they are asked is not taken from them.
pub(super) fn require_none_reported(desk: &Desk<'_>) -> Result<(), Refusal> {
    match desk.deliberation.report() {
        Some(report) => Err(DeliberationRefusal::ResultReportedAlready { until: report.until }.into()),
        None => Ok(()),
    }
}

fn reported<'a>(desk: &Desk<'a>) -> Result<&'a ResultReport, Refusal> {
    Ok(desk.deliberation.report().ok_or(DeliberationRefusal::ResultNotReported)?)
}

fn today(desk: &Desk<'_>) -> Date {
    desk.moment.today(desk.community.zone())
}
