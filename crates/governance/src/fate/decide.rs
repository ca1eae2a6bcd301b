//! Decides what a command about the fate of a decision would change.

use jiff::Span;
use jiff::civil::Date;

use super::{
    AuthorityAct, AuthorityActed, Challenge, DecisionChallenged, DecisionStayed, Fate, FateCommand, FateRefusal,
    Judgement, JudgementGiven, RevocationOverturned, Standing,
};
use crate::assembly::{AssemblyRefusal, Meeting, QuestionResult};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{MatterId, PersonId};
use crate::law::{Calendar, period};
use crate::matter::MatterRefusal;
use crate::outcome::{Event, Refusal};
use crate::seal::Seal;
use crate::{Community, Moment, PublicText};

type Decision = Result<Vec<Event>, Refusal>;

/// What every decision about a decision may know.
struct Desk<'a> {
    community: &'a Community,
    moment: &'a Moment<'a>,
    matter: MatterId,
    meeting: &'a Meeting,
    fate: Fate,
    announced: Date,
}

pub(crate) fn decide(community: &Community, command: FateCommand, moment: &Moment<'_>) -> Decision {
    match command {
        FateCommand::Challenge { matter, court, case, filed_on, served_on, seal } => {
            challenge(&desk(community, moment, matter)?, (&court, &case), (filed_on, served_on), seal)
        }
        FateCommand::Stay { matter, case, on } => stay(&desk(community, moment, matter)?, &case, on),
        FateCommand::Judge { matter, case, judgement, on, text } => {
            judge(&desk(community, moment, matter)?, &case, judgement, (on, &text))
        }
        FateCommand::Authority { matter, act, on, until, text, evidence } => {
            authority(&desk(community, moment, matter)?, act, (on, until), (&text, evidence))
        }
        FateCommand::Overturn { matter, organ, case, on, text, evidence } => {
            overturn(&desk(community, moment, matter)?, (&organ, &case), on, (&text, evidence))
        }
    }
}

fn desk<'a>(community: &'a Community, moment: &'a Moment<'a>, id: MatterId) -> Result<Desk<'a>, Refusal> {
    let matter = community.matters().matter(id).ok_or(MatterRefusal::MatterUnknown { matter: id })?;
    let meeting = community.assembly().meeting(matter.meeting).ok_or(AssemblyRefusal::MeetingUnknown)?;
    let adopted = meeting.result(id).is_some_and(QuestionResult::is_adopted);
    let (true, Some(announcement), Some(_)) = (adopted, meeting.announcement, meeting.certified) else {
        return Err(FateRefusal::NotDecided { matter: id }.into());
    };
    let announced = announcement.at.to_zoned(community.zone().clone()).date();
    let fate = community.assembly().fates().of(id).cloned().unwrap_or_default();
    Ok(Desk { community, moment, matter: id, meeting, fate, announced })
}

/// The last day on which a court can be asked to revoke what was announced on a day (解释 §12).
///
/// The year begins when an owner knew or should have known, which for most is the announcement. It is neither suspended,
/// interrupted nor extended (民法典 §199); that a last day of rest gives way to the next working day is how every period is
/// counted (§203) and no extension.
#[must_use]
pub fn possible_until(announced: Date, months: u32, calendar: &Calendar) -> Option<Date> {
    let day = announced.checked_add(Span::new().try_months(i64::from(months)).ok()?).ok()?;
    period::last_day(day, 0, calendar)
}

impl Desk<'_> {
    fn convenor(&self) -> Result<PersonId, Refusal> {
        self.community.require_at(self.moment, Power::Convene, self.meeting.body)?;
        Ok(self.moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Convene })?)
    }

    fn check_day(&self, day: Date) -> Result<(), FateRefusal> {
        if day > self.moment.today(self.community.zone()) {
            return Err(FateRefusal::ActInFuture);
        }
        if day < self.announced {
            return Err(FateRefusal::ActBeforeDecision { announced: self.announced });
        }
        Ok(())
    }

    /// A case that runs.
    fn running(&self, case: &PublicText) -> Result<&Challenge, FateRefusal> {
        let challenge = self.fate.challenge(case.as_str()).ok_or(FateRefusal::CaseUnknown)?;
        if challenge.judged.is_some() { Err(FateRefusal::CaseEnded) } else { Ok(challenge) }
    }

    fn check_not_revoked(&self) -> Result<(), FateRefusal> {
        match self.fate.standing() {
            Standing::Revoked { since } => Err(FateRefusal::AlreadyRevoked { since }),
            Standing::InForce | Standing::Challenged | Standing::Suspended { .. } => Ok(()),
        }
    }
}

fn challenge(
    desk: &Desk<'_>,
    (court, case): (&str, &str),
    (filed_on, served_on): (Date, Date),
    seal: Option<Seal>,
) -> Decision {
    let by = desk.convenor()?;
    let court = PublicText::try_new(court, 60)?;
    let case = PublicText::try_new(case, 60)?;
    desk.check_day(filed_on)?;
    desk.check_day(served_on)?;
    if served_on < filed_on {
        return Err(FateRefusal::ServedBeforeFiled.into());
    }
    if let Some(known) = desk.fate.challenge(case.as_str()) {
        let known = &known.recorded;
        let same = known.court == court && known.filed_on == filed_on && known.served_on == served_on;
        return if same { Ok(vec![]) } else { Err(FateRefusal::CaseRecorded.into()) };
    }
    // What a court takes up too late is recorded all the same: whether it was too late is for the court.
    let months = desk.community.place(desk.moment.law)?.procedure.supervision.challenge.months;
    let possible_until = possible_until(desk.announced, months, &desk.moment.law.calendar)
        .ok_or(AssemblyRefusal::DateOutOfReach { from: desk.announced })?;
    let matter = desk.matter;
    Ok(vec![DecisionChallenged { matter, court, case, filed_on, served_on, possible_until, seal, by }.into()])
}

fn stay(desk: &Desk<'_>, case: &str, on: Date) -> Decision {
    let by = desk.convenor()?;
    let case = PublicText::try_new(case, 60)?;
    let challenge = desk.running(&case)?;
    desk.check_day(on)?;
    if challenge.stayed.is_some() {
        return Ok(vec![]);
    }
    Ok(vec![DecisionStayed { matter: desk.matter, case, on, by }.into()])
}

fn judge(desk: &Desk<'_>, case: &str, judgement: Judgement, (on, text): (Date, &str)) -> Decision {
    let by = desk.convenor()?;
    let case = PublicText::try_new(case, 60)?;
    desk.running(&case)?;
    desk.check_day(on)?;
    let text = PublicText::try_new(text, 500)?;
    Ok(vec![JudgementGiven { matter: desk.matter, case, judgement, on, text, by }.into()])
}

fn authority(
    desk: &Desk<'_>,
    act: AuthorityAct,
    (on, until): (Date, Option<Date>),
    (text, evidence): (&str, Option<Seal>),
) -> Decision {
    let correction = &desk.community.place(desk.moment.law)?.procedure.supervision.correction;
    desk.community.require(desk.moment, Power::Correct)?;
    if !correction.names.iter().any(|name| name == "street-office") {
        return Err(FateRefusal::NotTheAuthority { basis: correction.basis.clone() }.into());
    }
    let by = desk.moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Correct })?;
    desk.check_day(on)?;
    desk.check_not_revoked()?;
    match act {
        AuthorityAct::OrderCorrection if desk.fate.ordered().is_some() => return Ok(vec![]),
        AuthorityAct::Lift if desk.fate.ordered().is_none() => return Err(FateRefusal::NoOrder.into()),
        AuthorityAct::OrderCorrection | AuthorityAct::Lift | AuthorityAct::Revoke => {}
    }
    // Who is ordered to correct something is told by when (物业管理条例 §19); the other acts set nobody a day.
    let until = match (act, until) {
        (AuthorityAct::OrderCorrection, None) => return Err(FateRefusal::CorrectionDayMissing.into()),
        (AuthorityAct::OrderCorrection, Some(until)) if until <= on => {
            return Err(FateRefusal::CorrectionDayPast { on }.into());
        }
        (AuthorityAct::OrderCorrection, until) => until,
        (AuthorityAct::Lift | AuthorityAct::Revoke, _) => None,
    };
    let (text, basis) = (PublicText::try_new(text, 1_000)?, correction.basis.clone());
    Ok(vec![AuthorityActed { matter: desk.matter, act, on, until, text, basis, evidence, by }.into()])
}

fn overturn(
    desk: &Desk<'_>,
    (organ, case): (&str, &str),
    on: Date,
    (text, evidence): (&str, Option<Seal>),
) -> Decision {
    let by = desk.convenor()?;
    let since = desk.fate.revoked_by_authority().ok_or(FateRefusal::NoRevocation)?;
    desk.check_day(on)?;
    if on < since {
        return Err(FateRefusal::OverturnedBeforeRevoked { since }.into());
    }
    let (organ, case, text) =
        (PublicText::try_new(organ, 60)?, PublicText::try_new(case, 60)?, PublicText::try_new(text, 500)?);
    Ok(vec![RevocationOverturned { matter: desk.matter, organ, case, on, text, evidence, by }.into()])
}
