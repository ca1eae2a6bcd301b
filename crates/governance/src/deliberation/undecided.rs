//! An opinion that goes on to others: where no agreement was found, until when whoever leads says where it goes; where it was
//! agreed, to a meeting or to the owners' vote; whom it waits for, and what came of it there.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{
    Deliberation, Ending, GoesTo, MeetingDecided, MeetingDecisionCorrected, Opinion, ReservedMatter, Stage, Step,
    StepClock, Touches, Vote, vote,
};
use crate::bodies::BodyKind;
use crate::ids::{BodyId, MatterId, PersonId};
use crate::law::{Law, period};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;
use crate::{Community, PublicText};

/// What a meeting decided to which an opinion went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingDecision {
    /// Whether it adopted something that is carried out.
    pub adopted: bool,
    /// On which day.
    pub on: Date,
    /// What it decided.
    pub text: PublicText,
    /// The sentences of the text that went to it which it did not adopt, of those that speak of limits.
    pub left_out: Vec<PublicText>,
    /// When that was recorded.
    pub at: Timestamp,
    /// What the law reserves of it to the owners' vote.
    pub reserved: Option<ReservedMatter>,
    /// By when whoever convenes names that vote.
    pub clock: Option<StepClock>,
    /// Who recorded it.
    pub by: PersonId,
}

/// What was recorded of a meeting's decision before it was corrected; it stays to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// As it had been recorded.
    pub was: MeetingDecision,
    /// What was wrong, and how that is known.
    pub reason: PublicText,
}

impl MeetingDecision {
    pub(super) fn made(event: &MeetingDecided, at: Timestamp) -> Self {
        let MeetingDecided { adopted, on, text, left_out, reserved, clock, by, .. } = event.clone();
        Self { adopted, on, text, left_out, at, reserved, clock, by }
    }
}

impl Opinion {
    /// Where it goes to be decided: where no agreement was found, and where what was agreed goes on to a meeting.
    #[must_use]
    pub fn goes_to(&self) -> Option<GoesTo> {
        match &self.ending {
            Some((Ending::Undecided { goes_to, .. }, ..)) => Some(*goes_to),
            Some((Ending::Settled { touches: Touches::Meeting { goes_to, .. }, .. }, ..)) => Some(*goes_to),
            Some((Ending::Settled { .. }, ..)) | None => None,
        }
    }

    /// By when it is decided where it goes.
    #[must_use]
    pub fn decided_by(&self) -> Option<&StepClock> {
        match &self.ending {
            Some((Ending::Undecided { clock, .. }, ..)) => clock.as_ref(),
            Some((Ending::Settled { touches: Touches::Meeting { .. }, clock, .. }, ..)) => clock.as_ref(),
            Some((Ending::Settled { .. }, ..)) | None => None,
        }
    }

    /// When what the meeting decided was first recorded: that a record was corrected makes nobody late.
    #[must_use]
    pub fn decided_at(&self) -> Option<Timestamp> {
        let first = self.corrections.first().map(|correction| &correction.was);
        first.or(self.decision.as_ref()).map(|decision| decision.at)
    }

    pub(super) fn correct(
        &mut self,
        recorded: Recorded,
        event: &MeetingDecisionCorrected,
    ) -> Result<(), ImpossibleHistory> {
        let was = self.decision.take().ok_or(ImpossibleHistory("a decision was corrected that nobody recorded"))?;
        let MeetingDecisionCorrected { adopted, on, text, reason, leaves, left_out, by, .. } = event.clone();
        // What it leaves to the owners stays named as long as something is adopted, unless that was wrong itself.
        let (reserved, clock) = match leaves {
            Some(leaves) => (leaves.reserved, leaves.clock),
            None => (was.reserved.clone().filter(|_| adopted), was.clock.clone().filter(|_| adopted)),
        };
        self.corrections.push(Correction { was, reason });
        self.decision = Some(MeetingDecision { adopted, on, text, left_out, at: recorded.at, reserved, clock, by });
        Ok(())
    }

    /// Whether the last day of the meeting that decides is over, so that nobody waits for it any longer.
    #[must_use]
    pub fn is_decision_overdue(&self, today: Date) -> bool {
        self.decision.is_none() && self.decided_by().is_some_and(|clock| today > clock.until)
    }

    /// Whether what it decides is said by whoever leads the deliberation; the owners' decision comes of their vote.
    #[must_use]
    pub fn waits_for_a_meeting(&self) -> bool {
        self.goes_to().is_some_and(GoesTo::is_of_residents) && self.decision.is_none()
    }

    /// What of it the owners have to vote on before it is carried out: of what was settled, or of what a meeting adopted; since
    /// when, and by when whoever convenes names that vote.
    #[must_use]
    pub fn reserved(&self) -> Option<(&str, Timestamp, Option<&StepClock>)> {
        let adopted = self.decision.as_ref().filter(|decision| decision.adopted);
        match (&self.ending, adopted.and_then(|decision| Some((decision.reserved.as_ref()?, decision)))) {
            (Some((Ending::Settled { touches: Touches::Reserved { kind, .. }, clock, .. }, at, _)), _) => {
                Some((kind.as_str(), *at, clock.as_ref()))
            }
            (Some(_), Some((matter, decision))) => Some((matter.kind.as_str(), decision.at, decision.clock.as_ref())),
            _ => None,
        }
    }
}

/// Who has to act next on an opinion that ended, where that is not whoever leads the deliberation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    /// A meeting of residents or of their representatives decides.
    Meeting(GoesTo),
    /// Whoever convenes names the matter in which the owners vote; nobody where no such body is led.
    Convenor(Option<BodyId>),
    /// The owners vote in this matter.
    Owners(MatterId),
}

/// Whom a deliberation waits for at the step of its opinion, besides whoever leads it.
#[must_use]
pub fn awaited(community: &Community, one: &Deliberation, today: Date) -> Option<Awaited> {
    let opinion = community.deliberations().opinion(one.id).filter(|_| one.step() == Step::Opinion)?;
    let by_vote = opinion.reserved().is_some() || opinion.goes_to() == Some(GoesTo::OwnersMeeting);
    match (vote(community, one.id), opinion.goes_to()) {
        _ if !one.is_running() => None,
        (Some((matter, Vote::Awaited)), _) if by_vote => Some(Awaited::Owners(matter)),
        (None, _) if by_vote && !opinion.is_decision_overdue(today) => {
            Some(Awaited::Convenor(convenor(community, today)))
        }
        (_, Some(goes_to)) if opinion.waits_for_a_meeting() && !opinion.is_decision_overdue(today) => {
            Some(Awaited::Meeting(goes_to))
        }
        _ => None,
    }
}

/// By when whoever convenes the owners names their vote, where an opinion waits for that and has a day.
#[must_use]
pub fn convened_by(community: &Community, one: &Deliberation, today: Date) -> Option<Date> {
    let Awaited::Convenor(_) = awaited(community, one, today)? else { return None };
    let opinion = community.deliberations().opinion(one.id)?;
    let clock = opinion.reserved().map_or(opinion.decided_by(), |(.., clock)| clock);
    clock.map(|clock| clock.until)
}

/// Whether whoever convenes the owners should have named their vote before a day.
#[must_use]
pub fn is_convening_late(community: &Community, one: &Deliberation, today: Date) -> bool {
    convened_by(community, one, today).is_some_and(|until| today > until)
}

/// The body that convenes the owners: their committee, the group that prepares the first meeting, or the street office.
#[must_use]
pub fn convenor(community: &Community, today: Date) -> Option<BodyId> {
    let kinds = [BodyKind::OwnersCommittee, BodyKind::PreparatoryGroup, BodyKind::StreetOffice];
    let led = |kind: BodyKind| {
        let bodies = community.bodies().all().iter().rev();
        bodies.filter(move |body| body.kind == kind && body.is_led_on(today)).map(|body| body.id).next()
    };
    kinds.into_iter().find_map(led)
}

/// Whether whoever leads a deliberation should have brought it out of its step before a day.
///
/// Once an opinion went on to a meeting or to the owners' vote, the step in which it is formed has no day that could pass; those
/// after it have.
#[must_use]
pub fn is_step_late(community: &Community, one: &Deliberation, today: Date) -> bool {
    let waits_for_others = one.step() == Step::Opinion && went_on_at(community, one).is_some();
    one.is_step_overdue(today) && !waits_for_others
}

/// When an opinion went on to a meeting or to the owners' vote.
#[must_use]
pub fn went_on_at(community: &Community, one: &Deliberation) -> Option<Timestamp> {
    let opinion = community.deliberations().opinion(one.id)?;
    let goes_on = opinion.reserved().is_some() || opinion.goes_to().is_some_and(|way| way != GoesTo::Nowhere);
    opinion.ending.as_ref().map(|(_, at, _)| *at).filter(|_| goes_on)
}

/// The last day on which whoever leads it says where an opinion goes on which no agreement was found. After it, it goes by
/// itself where the place names first; nothing while that is not to be said.
///
/// It is to be said once the last round is over, or once the days of the step are and no round is going on: a version that was
/// not agreed to and is never drafted anew, a draft that nobody was ever asked about, or an opinion that was stopped or sent back
/// and that nobody drafts anew, would else keep everybody waiting for ever.
#[must_use]
pub fn undecided_until((community, law): (&Community, &Law), one: &Deliberation, today: Date) -> Option<Date> {
    let opinion = community.deliberations().opinion(one.id)?;
    let round = opinion.round()?;
    let over = match (opinion.stage(today), &round.tested) {
        (Stage::Tested, Some(tested)) if !tested.is_agreed() => tested.until,
        (Stage::Weighing, _) => round.until,
        (Stage::Stopped, _) => opinion.stopped()?.at.to_zoned(community.zone().clone()).date(),
        (Stage::Reopened, _) => one.moves.last()?.at.to_zoned(community.zone().clone()).date(),
        _ => return None,
    };
    let step_over = one.clock().map(|clock| clock.until).filter(|until| today > *until);
    let from = match step_over {
        _ if opinion.rounds_left() == 0 && round.tested.is_some() && opinion.stopped().is_none() => over,
        Some(until) => until.max(over),
        None => return None,
    };
    let line = &community.lines_of(one, law).ok()?.undecided_within;
    let runs = one.step() == Step::Opinion && one.is_running();
    period::last_day(from, line.days, &law.calendar).filter(|_| runs)
}
