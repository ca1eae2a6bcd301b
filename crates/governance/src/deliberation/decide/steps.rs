//! Going on to the next step when the one before has produced what it must, and back with a reason.

use super::{Decision, Desk, leading, report, require_not_closed};
use crate::assembly::AssemblyRefusal;
use crate::deliberation::{
    DeliberationMovedOn, DeliberationRefusal, DeliberationSentBack, Lack, Missing, Newcomers, Step, StepClock, Without,
    called, may_return_to, missing, newcomers, next_step, reach, uninvited, unsigned,
};
use crate::ids::{DeliberationId, PersonId};
use crate::law::pack::Period;
use crate::law::period;
use crate::law::procedure::Deliberation as Lines;
use crate::outcome::{Event, Refusal};
use crate::template::Followed;
use crate::{Community, Moment, PublicText};
use jiff::civil::Date;

/// Characters that a reason may have.
const REASON_MAX: usize = 2_000;

pub(super) fn move_on(desk: &Desk<'_>, to: Step, explained: &[(Lack, String)]) -> Decision {
    let by = leading(desk)?;
    let step = taken_up(desk)?;
    if to == step {
        return Ok(vec![]);
    }
    match next_step(desk.community, desk.deliberation) {
        _ if to < step => return Err(DeliberationRefusal::StepBehind { step }.into()),
        Some(next) if to != next => return Err(DeliberationRefusal::StepSkipped { step, next }.into()),
        _ => {}
    }
    let mut missing = missing((desk.community, desk.moment.law), desk.deliberation, today(desk));
    let without = explained_lacks(desk, &missing, explained)?;
    let is_explained = |lack: Lack| without.iter().any(|one| one.lack == lack);
    let signatures = unsigned(desk.community, desk.deliberation, today(desk));
    missing.retain(|lacks| match lacks {
        Missing::HomesReached => !is_explained(Lack::Homes),
        Missing::Voices => !is_explained(Lack::Voices),
        Missing::Signatures => !signatures.iter().all(|party| is_explained(Lack::Signature { party: party.number })),
        _ => true,
    });
    if !missing.is_empty() {
        let basis = days(&*desk.lines()?, step).basis.clone();
        if missing == [Missing::PartiesInvited] {
            let names = uninvited(desk.community, desk.deliberation);
            let parties = names.filter_map(|party| called(desk.community, party)).collect();
            return Err(DeliberationRefusal::PartiesNotInvited { parties, basis }.into());
        }
        if let (&[Missing::HomesReached], Some(reach)) =
            (missing.as_slice(), reach((desk.community, desk.moment.law), desk.deliberation))
        {
            let (reached, homes, least) = (reach.part, reach.all, reach.least.fraction.to_string());
            return Err(DeliberationRefusal::FewHomesReached { reached, homes, least, basis: reach.basis }.into());
        }
        if let (&[Missing::DossierNewcomers], Some(late)) = (missing.as_slice(), late(desk)) {
            let (parties, until) = (late.parties.len(), late.until);
            let basis = desk.lines()?.dossier_on_view.basis.clone();
            return Err(DeliberationRefusal::PartiesJoinedLater { parties, until, basis }.into());
        }
        return Err(DeliberationRefusal::StepNotFinished { step, missing, basis }.into());
    }
    let clock = Some(clock(desk, to)?);
    let deliberation = desk.deliberation.id;
    Ok(vec![DeliberationMovedOn { deliberation, from: step, to, clock, without, by }.into()])
}

/// What the step is left without, of what it lacks: for each a reason that everybody reads.
fn explained_lacks(
    desk: &Desk<'_>,
    missing: &[Missing],
    explained: &[(Lack, String)],
) -> Result<Vec<Without>, Refusal> {
    let signatures = unsigned(desk.community, desk.deliberation, today(desk));
    let lacks = |lack: Lack| match lack {
        Lack::Homes => missing.contains(&Missing::HomesReached),
        Lack::Voices => missing.contains(&Missing::Voices),
        Lack::Signature { party } => {
            missing.contains(&Missing::Signatures) && signatures.iter().any(|lacking| lacking.number == party)
        }
    };
    let these = explained.iter().filter(|(lack, _)| lacks(*lack));
    let without = these.map(|(lack, reason)| -> Result<Without, Refusal> {
        Ok(Without { lack: *lack, reason: PublicText::try_new(reason, REASON_MAX)? })
    });
    without.collect()
}

fn late<'a>(desk: &Desk<'a>) -> Option<Newcomers<'a>> {
    newcomers((desk.community, desk.moment.law), desk.deliberation)
}

pub(super) fn send_back(desk: &Desk<'_>, to: Step, reason: &str) -> Decision {
    let by = leading(desk)?;
    let step = taken_up(desk)?;
    report::require_none_reported(desk)?;
    let may_return = may_return_to(desk.community, desk.deliberation, to);
    if to >= step || to == Step::Raising || !may_return {
        return Err(DeliberationRefusal::NotSentBackThere { step, back: to }.into());
    }
    let (reason, by) = (Some(PublicText::try_new(reason, REASON_MAX)?), Some(by));
    let (deliberation, clock) = (desk.deliberation.id, Some(clock(desk, to)?));
    Ok(vec![DeliberationSentBack { deliberation, from: step, to, reason, clock, by }.into()])
}

/// That it goes on, with the days of the step it comes to as they hold for it now.
pub(super) fn moved_on(desk: &Desk<'_>, from: Step, to: Step, by: PersonId) -> Result<Event, Refusal> {
    let clock = Some(clock(desk, to)?);
    Ok(DeliberationMovedOn { deliberation: desk.deliberation.id, from, to, clock, without: Vec::new(), by }.into())
}

/// That a concern goes on to who takes part, by the template that it is taken up by; it may be raised and taken up at once.
pub(super) fn taken_up_by(
    (community, moment): (&Community, &Moment<'_>),
    deliberation: DeliberationId,
    template: Option<Followed>,
    by: PersonId,
) -> Result<Event, Refusal> {
    let lines = community.lines_by(template, moment.law)?;
    let clock = Some(counted_from(moment.today(community.zone()), &lines.settle_parties, moment)?);
    let (from, to) = (Step::Raising, Step::Parties);
    Ok(DeliberationMovedOn { deliberation, from, to, clock, without: Vec::new(), by }.into())
}

fn taken_up(desk: &Desk<'_>) -> Result<Step, Refusal> {
    require_not_closed(desk)?;
    match desk.deliberation.is_taken_up() {
        true => Ok(desk.deliberation.step()),
        false => Err(DeliberationRefusal::DeliberationNotTakenUp.into()),
    }
}

fn today(desk: &Desk<'_>) -> Date {
    desk.moment.today(desk.community.zone())
}

pub(super) fn clock(desk: &Desk<'_>, step: Step) -> Result<StepClock, Refusal> {
    counted(desk, days(&*desk.lines()?, step))
}

/// So many days from today, and the last of them.
pub(crate) fn counted(desk: &Desk<'_>, line: &Period) -> Result<StepClock, Refusal> {
    counted_from(today(desk), line, desk.moment)
}

fn counted_from(from: Date, line: &Period, moment: &Moment<'_>) -> Result<StepClock, Refusal> {
    let until = period::last_day(from, line.days, &moment.law.calendar);
    let until = until.ok_or(AssemblyRefusal::DateOutOfReach { from })?;
    Ok(StepClock { days: line.days, until, basis: line.basis.clone() })
}

/// The line for the days of a step.
fn days(lines: &Lines, step: Step) -> &Period {
    match step {
        Step::Raising => &lines.answer,
        Step::Parties => &lines.settle_parties,
        Step::Informing => &lines.inform,
        Step::Deliberating => &lines.deliberate,
        Step::Opinion => &lines.form_opinion,
        // What is carried out is due task by task, once it is settled who does what.
        Step::CarryingOut => &lines.assign_tasks,
        Step::ReportingBack => &lines.report_result,
    }
}
