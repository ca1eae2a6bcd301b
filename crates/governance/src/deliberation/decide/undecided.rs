//! Where an opinion goes on which no agreement was found, and what was decided there.

use jiff::civil::Date;

use super::opinion::{REASON_MAX, found, lines, nothing_waits, reserved_matter, tested, today};
use super::{Decision, Desk, at_step, leading, limits, steps};
use crate::PublicText;
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::{
    DeliberationRefusal, Figures, GoesTo, MeetingDecided, OpinionUndecided, Step, StepClock, Tested, undecided_until,
};
use crate::moment::Actor;
use crate::outcome::Refusal;

/// Characters that a decision may have.
const DECISION_MAX: usize = 2_000;

/// Whoever leads it says where it goes, when all rounds are over.
pub(super) fn leave(desk: &Desk<'_>, goes_to: GoesTo, reason: &str) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::Opinion)?;
    let opinion = found(desk)?;
    let tested = tested(desk, opinion)?;
    nothing_waits(opinion)?;
    if tested.is_agreed() {
        return Err(DeliberationRefusal::OpinionAgreed.into());
    }
    let rounds = opinion.rounds_left();
    // Once the days of the step are over nobody waits for rounds that are never begun.
    if rounds > 0 && undecided_until((desk.community, desk.moment.law), desk.deliberation, today(desk)).is_none() {
        return Err(DeliberationRefusal::RoundsLeft { rounds }.into());
    }
    let ways = &lines(desk)?.undecided;
    if !ways.names.iter().any(|name| name == goes_to.code()) {
        return Err(DeliberationRefusal::WayNotNamed { basis: ways.basis.clone() }.into());
    }
    let reason = Some(PublicText::try_new(reason, REASON_MAX)?);
    let (figures, by) = (tested.figures(), Some(by));
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
    let ways = &lines(desk)?.undecided;
    let first = ways.names.iter().find_map(|name| GoesTo::ALL.into_iter().find(|way| way.code() == name));
    let goes_to = first.ok_or_else(|| DeliberationRefusal::WayNotNamed { basis: ways.basis.clone() })?;
    let figures = opinion.last_tested().map(Tested::figures).unwrap_or_default();
    Ok(vec![goes(desk, goes_to, figures)?.into()])
}

/// That it goes there, by itself, with the days of the meeting that decides.
fn goes(desk: &Desk<'_>, goes_to: GoesTo, figures: Figures) -> Result<OpinionUndecided, Refusal> {
    let lines = lines(desk)?;
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
pub(super) fn record(desk: &Desk<'_>, (adopted, on): (bool, Date), reserved: Option<&str>, text: &str) -> Decision {
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
    let (from, until) = (went_at.to_zoned(desk.community.zone().clone()).date(), today(desk));
    if !(from..=until).contains(&on) {
        return Err(DeliberationRefusal::MeetingDecidedOnOtherDay { from, until }.into());
    }
    let text = PublicText::try_new(text, DECISION_MAX)?;
    // No meeting of residents decides what the owners alone decide.
    let named = reserved.filter(|_| adopted);
    if adopted {
        let paragraphs = opinion.last_tested().map(|tested| tested.paragraphs.as_slice()).unwrap_or_default();
        let texts: Vec<PublicText> = paragraphs.iter().chain([&text]).cloned().collect();
        limits::leaves_to_owners(desk, &texts, named, *went_at)?;
    }
    let reserved = named.map(|kind| reserved_matter(desk, kind)).transpose()?;
    let clock = reserved.as_ref().map(|_| steps::counted(desk, &lines(desk)?.name_vote)).transpose()?;
    let deliberation = desk.deliberation.id;
    Ok(vec![MeetingDecided { deliberation, adopted, on, text, reserved, clock, by }.into()])
}
