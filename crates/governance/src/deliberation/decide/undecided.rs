//! Where an opinion goes on which no agreement was found, and what was decided there.

use jiff::Timestamp;
use jiff::civil::Date;

use super::opinion::{REASON_MAX, found, nothing_waits, papers_are_looked_at, reserved_matter, tested, today};
use super::{Decision, Desk, at_step, leading, limits, report, require_not_closed, steps};
use crate::PublicText;
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::{
    DeliberationRefusal, DeliberationSentBack, Figures, GoesTo, Leaves, MeetingDecided, MeetingDecision,
    MeetingDecisionCorrected, Opinion, OpinionUndecided, Stage, Step, StepClock, Tested, undecided_until,
};
use crate::ids::PersonId;
use crate::moment::Actor;
use crate::outcome::{Event, Refusal};

/// Characters that a decision may have.
const DECISION_MAX: usize = 2_000;

/// Whoever leads it says where it goes, when all rounds are over.
pub(super) fn leave(desk: &Desk<'_>, goes_to: GoesTo, reason: &str) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::Opinion)?;
    let opinion = found(desk)?;
    // Once the days of the step are over nobody waits for rounds that are never begun, nor for a draft that is never put, nor
    // for another in place of what was stopped.
    let waits_no_longer = undecided_until((desk.community, desk.moment.law), desk.deliberation, today(desk)).is_some();
    let never_put =
        waits_no_longer && matches!(opinion.stage(today(desk)), Stage::Weighing | Stage::Stopped | Stage::Reopened);
    if !never_put && tested(desk, opinion)?.is_agreed() {
        nothing_waits(opinion)?;
        return Err(DeliberationRefusal::OpinionAgreed.into());
    }
    nothing_waits(opinion)?;
    let rounds = opinion.rounds_left();
    if rounds > 0 && !waits_no_longer {
        return Err(DeliberationRefusal::RoundsLeft { rounds }.into());
    }
    let lines = desk.lines()?;
    let ways = &lines.undecided;
    if !ways.names.iter().any(|name| name == goes_to.code()) {
        return Err(DeliberationRefusal::WayNotNamed { basis: ways.basis.clone() }.into());
    }
    let reason = Some(PublicText::try_new(reason, REASON_MAX)?);
    let (figures, by) = (said(opinion), Some(by));
    Ok(vec![OpinionUndecided { by, reason, ..goes(desk, goes_to, figures)? }.into()])
}

/// It goes where the place names first, because nobody said in time where it goes.
pub(super) fn let_go(desk: &Desk<'_>) -> Decision {
    if desk.moment.actor != Actor::Clock {
        return Err(BodiesRefusal::PowerMissing { power: Power::Deliberate }.into());
    }
    at_step(desk, Step::Opinion)?;
    let opinion = found(desk)?;
    if opinion.ending.is_some() {
        return Ok(vec![]);
    }
    let until = undecided_until((desk.community, desk.moment.law), desk.deliberation, today(desk));
    let until = until.ok_or(DeliberationRefusal::OpinionNotTested)?;
    if today(desk) <= until {
        return Err(DeliberationRefusal::WayStillOpen { until }.into());
    }
    papers_are_looked_at(desk)?;
    let lines = desk.lines()?;
    let ways = &lines.undecided;
    let first = ways.names.iter().find_map(|name| GoesTo::ALL.into_iter().find(|way| way.code() == name));
    let goes_to = first.ok_or_else(|| DeliberationRefusal::WayNotNamed { basis: ways.basis.clone() })?;
    Ok(vec![goes(desk, goes_to, said(opinion))?.into()])
}

/// How many said what to the version that was last put; nobody where none ever was.
fn said(opinion: &Opinion) -> Figures {
    opinion.last_tested().map(Tested::figures).unwrap_or_default()
}

/// That it goes there, by itself, with the days of the meeting that decides.
fn goes(desk: &Desk<'_>, goes_to: GoesTo, figures: Figures) -> Result<OpinionUndecided, Refusal> {
    let lines = desk.lines()?;
    let clock: Option<StepClock> = match goes_to {
        GoesTo::Nowhere => None,
        GoesTo::RepresentativesMeeting | GoesTo::ResidentsMeeting | GoesTo::OwnersMeeting => {
            Some(steps::counted(desk, &lines.meeting_decides)?)
        }
    };
    let (deliberation, basis) = (desk.deliberation.id, lines.undecided.basis.clone());
    Ok(OpinionUndecided { deliberation, goes_to, figures, reason: None, basis, clock, by: None })
}

/// What the meeting decided that it went to.
pub(super) fn record(
    desk: &Desk<'_>,
    (adopted, on): (bool, Date),
    reserved: Option<&str>,
    (text, left_out): (&str, &[String]),
) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::Opinion)?;
    let opinion = found(desk)?;
    let went_at = match (&opinion.ending, opinion.goes_to()) {
        (_, Some(GoesTo::OwnersMeeting)) => return Err(DeliberationRefusal::OwnersDecideByVote.into()),
        (Some((_, at, _)), Some(GoesTo::RepresentativesMeeting | GoesTo::ResidentsMeeting)) => at,
        _ => return Err(DeliberationRefusal::NoMeetingDecides.into()),
    };
    if opinion.decision.is_some() {
        return Err(DeliberationRefusal::MeetingDecidedAlready.into());
    }
    require_day(desk, *went_at, on)?;
    let text = PublicText::try_new(text, DECISION_MAX)?;
    let left_out = if adopted { limits::left_out(desk, opinion, left_out)? } else { Vec::new() };
    // No meeting of residents decides what the owners alone decide.
    let named = reserved.filter(|_| adopted);
    if adopted {
        is_lawful(desk, opinion, (&text, &left_out, *went_at), named)?;
    }
    let Leaves { reserved, clock } = left_to_owners(desk, named)?;
    let deliberation = desk.deliberation.id;
    Ok(vec![MeetingDecided { deliberation, adopted, on, text, reserved, clock, left_out, by }.into()])
}

/// Checks that a meeting adopts nothing that nobody may agree on, as what was stopped would be: it decides within the law too; and
/// that it leaves to the owners what they alone decide, or that it was said in public since it went there why it need not.
///
/// It adopts what its record says together with the text that went to it, without what it left out: a draft that was never put to
/// the owners was held against nothing before.
fn is_lawful(
    desk: &Desk<'_>,
    opinion: &Opinion,
    (text, left_out, since): (&PublicText, &[PublicText], Timestamp),
    named: Option<&str>,
) -> Result<(), Refusal> {
    let texts = opinion.adopted_by((text, left_out), &desk.moment.law.limits);
    limits::keeps_to(desk, &texts)?;
    limits::were_looked_at(desk, &texts)?;
    limits::leaves_to_owners(desk, &texts, named, since)
}

fn require_day(desk: &Desk<'_>, went_at: Timestamp, on: Date) -> Result<(), Refusal> {
    let (from, until) = (went_at.to_zoned(desk.community.zone().clone()).date(), today(desk));
    if (from..=until).contains(&on) {
        Ok(())
    } else {
        Err(DeliberationRefusal::MeetingDecidedOnOtherDay { from, until }.into())
    }
}

/// What was recorded of that was wrong. Words and day can be put right whenever that is found. Where the meeting decided the
/// opposite, what follows from it is put right with it, as long as nobody was told a result and nobody works on it.
pub(super) fn correct(
    desk: &Desk<'_>,
    (adopted, on): (bool, Date),
    reserved: Option<&str>,
    (text, left_out): (&str, &[String]),
    reason: &str,
) -> Decision {
    let by = leading(desk)?;
    let opinion = found(desk)?;
    let (Some(recorded), Some((_, went_at, _))) = (&opinion.decision, &opinion.ending) else {
        return Err(DeliberationRefusal::MeetingDecisionUnrecorded.into());
    };
    require_day(desk, *went_at, on)?;
    let text = PublicText::try_new(text, DECISION_MAX)?;
    let left_out = if adopted { limits::left_out(desk, opinion, left_out)? } else { Vec::new() };
    let named = reserved.filter(|_| adopted);
    let leaves = leaves(desk, opinion, (recorded, adopted), named)?;
    let is_same = (recorded.adopted, recorded.on, &recorded.text) == (adopted, on, &text);
    if leaves.is_none() && is_same && recorded.left_out == left_out {
        return Ok(vec![]);
    }
    let reason = PublicText::try_new(reason, REASON_MAX)?;
    if adopted {
        is_lawful(desk, opinion, (&text, &left_out, *went_at), named)?;
    }
    let follows = match adopted == recorded.adopted {
        true => None,
        false => turned(desk, adopted, &reason, by)?,
    };
    let deliberation = desk.deliberation.id;
    let corrected = MeetingDecisionCorrected { deliberation, adopted, on, text, reason, leaves, left_out, by };
    Ok(std::iter::once(corrected.into()).chain(follows).collect())
}

/// What it leaves to the owners, where that is not what was recorded: as long as nobody called the vote, or carries out what needs
/// one.
fn leaves(
    desk: &Desk<'_>,
    opinion: &Opinion,
    (recorded, adopted): (&MeetingDecision, bool),
    named: Option<&str>,
) -> Result<Option<Leaves>, Refusal> {
    let was = recorded.reserved.as_ref().map(|matter| matter.kind.as_str());
    if !adopted || was == named {
        return Ok(None);
    }
    if let Some((matter, ..)) = opinion.vote {
        return Err(DeliberationRefusal::DecisionVoteNamed { matter }.into());
    }
    at_step(desk, Step::Opinion)?;
    left_to_owners(desk, named).map(Some)
}

/// The matter that is left to the owners' vote, with the day by which that is named; nothing where none is.
fn left_to_owners(desk: &Desk<'_>, named: Option<&str>) -> Result<Leaves, Refusal> {
    let reserved = named.map(|kind| reserved_matter(desk, kind)).transpose()?;
    let clock = reserved.as_ref().map(|_| steps::counted(desk, &desk.lines()?.name_vote)).transpose()?;
    Ok(Leaves { reserved, clock })
}

/// Where it goes, when the meeting decided the opposite of what was recorded and it had gone on already.
fn turned(desk: &Desk<'_>, adopted: bool, reason: &PublicText, by: PersonId) -> Result<Option<Event>, Refusal> {
    require_not_closed(desk)?;
    report::require_none_reported(desk)?;
    let one = desk.deliberation;
    let open = one.tasks.iter().filter(|task| one.is_open_task(task)).count();
    if open > 0 {
        return Err(DeliberationRefusal::DecisionWorkedOn { tasks: open }.into());
    }
    let (deliberation, from) = (one.id, one.step());
    match (from, adopted) {
        (Step::CarryingOut, false) => steps::moved_on(desk, from, Step::ReportingBack, by).map(Some),
        (Step::ReportingBack, true) => {
            let (to, reason, by) = (Step::CarryingOut, Some(reason.clone()), Some(by));
            let clock = Some(steps::clock(desk, to)?);
            Ok(Some(DeliberationSentBack { deliberation, from, to, reason, clock, by }.into()))
        }
        _ => Ok(None),
    }
}
