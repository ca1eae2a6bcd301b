//! An opinion: drafted, put to the owners, settled and signed.

use jiff::civil::Date;

use super::{Decision, Desk, at_step, leading, limits, steps};
use crate::PublicText;
use crate::assembly::AssemblyRefusal;
use crate::deliberation::{
    DeliberationRefusal, Enough, LeftTo, Opinion, OpinionDrafted, OpinionPut, OpinionSettled, ReservedMatter, Stage,
    Step, Tested, Touches, answers,
};
use crate::deliberation::{StepClock, papers_hold_back, speaks_of_limits};
use crate::law::pack::Period;
use crate::law::period;
use crate::outcome::Refusal;

/// Characters that a title may have.
const TITLE_MAX: usize = 60;
/// Characters that a paragraph may have.
pub const PARAGRAPH_MAX: usize = 1_000;
/// Paragraphs that a draft may have.
const PARAGRAPHS_MAX: usize = 40;
/// Characters that a reason of a comment or of an answer to one may have.
pub const REASON_MAX: usize = 1_000;
/// Characters that the view of the majority or of the minority may have.
const VIEW_MAX: usize = 2_000;

pub(super) fn draft(desk: &Desk<'_>, (title, paragraphs): (&str, &[String]), why: &str) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::Opinion)?;
    let lines = desk.lines()?;
    let rounds_most = match opinion(desk) {
        None => lines.rounds.number,
        Some(opinion) => {
            may_begin_anew(desk, opinion)?;
            opinion.rounds_most
        }
    };
    if paragraphs.is_empty() || paragraphs.len() > PARAGRAPHS_MAX {
        return Err(DeliberationRefusal::ParagraphsUncountable { most: PARAGRAPHS_MAX }.into());
    }
    let title = PublicText::try_new(title, TITLE_MAX)?;
    let checked: Result<Vec<PublicText>, _> =
        paragraphs.iter().map(|paragraph| PublicText::try_new(paragraph, PARAGRAPH_MAX)).collect();
    let why = instead(desk, why)?;
    let (days, until) = counted(desk, &lines.amend)?;
    let basis = lines.amend.basis.iter().chain(&lines.rounds.basis).cloned().collect();
    let (deliberation, paragraphs) = (desk.deliberation.id, checked?);
    let says: Vec<PublicText> = std::iter::once(&title).chain(&paragraphs).cloned().collect();
    limits::keeps_to(desk, &says)?;
    Ok(vec![OpinionDrafted { deliberation, title, paragraphs, days, until, rounds_most, basis, why, by }.into()])
}

/// Why another draft takes the place of the one before, where nobody is ever asked about that: whoever amended it reads why.
fn instead(desk: &Desk<'_>, why: &str) -> Result<Option<PublicText>, Refusal> {
    if !opinion(desk).is_some_and(|opinion| opinion.is_put_aside(today(desk))) {
        return Ok(None);
    }
    if why.trim().is_empty() {
        return Err(DeliberationRefusal::DraftWithoutReason.into());
    }
    Ok(Some(PublicText::try_new(why, REASON_MAX)?))
}

/// Checks that the last version was tested and met objections, all answered, and that a round is left; or that what came out of
/// the amendments speaks of what nobody may agree on.
fn may_begin_anew(desk: &Desk<'_>, opinion: &Opinion) -> Result<(), Refusal> {
    // Whoever said something to a version that was stopped gets an answer all the same.
    if opinion.is_reopened() {
        return nothing_waits(opinion);
    }
    // Then other words are the honest way, also where no round is left, or where somebody said why it would keep to the law.
    if opinion.stage(today(desk)) == Stage::Weighing
        && speaks_of_limits(desk.community, desk.moment.law, &opinion.says())
    {
        return nothing_waits(opinion);
    }
    let tested = tested(desk, opinion)?;
    if tested.figures().object == 0 {
        return Err(DeliberationRefusal::OpinionAgreed.into());
    }
    nothing_waits(opinion)?;
    if opinion.rounds_left() == 0 {
        let (rounds, basis) = (opinion.rounds_most, desk.lines()?.rounds.basis.clone());
        return Err(DeliberationRefusal::RoundsUsedUp { rounds, basis }.into());
    }
    Ok(())
}

pub(super) fn put(desk: &Desk<'_>) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::Opinion)?;
    let opinion = found(desk)?;
    match (opinion.stage(today(desk)), opinion.round()) {
        (Stage::Weighing, _) => {}
        (Stage::Amending, Some(round)) => {
            return Err(DeliberationRefusal::AmendmentsStillTaken { until: round.until }.into());
        }
        (Stage::Testing, _) => return Ok(vec![]),
        (Stage::Tested, _) => return Err(DeliberationRefusal::AmendmentsOver.into()),
        (Stage::Stopped, _) => return Err(DeliberationRefusal::OpinionWasStopped.into()),
        (Stage::Reopened, _) => return Err(DeliberationRefusal::OpinionNotDrafted.into()),
        (Stage::Ended | Stage::Amending, _) => return Err(DeliberationRefusal::OpinionOver.into()),
    }
    nothing_waits(opinion)?;
    let lines = desk.lines()?;
    let (days, until) = counted(desk, &lines.consent)?;
    let enough = Enough::majority(lines.agreed.fraction, lines.agreed.inclusive);
    let basis = lines.consent.basis.iter().chain(&lines.agreed.basis).cloned().collect();
    let (deliberation, paragraphs) = (desk.deliberation.id, opinion.version());
    let says = opinion.says();
    limits::keeps_to(desk, &says)?;
    limits::were_looked_at(desk, &says)?;
    Ok(vec![OpinionPut { deliberation, paragraphs, days, until, enough, basis, by }.into()])
}

pub(super) fn settle(desk: &Desk<'_>, leaves: &LeftTo, majority: &str, (minority, few): (&str, &str)) -> Decision {
    let by = leading(desk)?;
    at_step(desk, Step::Opinion)?;
    let opinion = found(desk)?;
    let tested = tested(desk, opinion)?;
    nothing_waits(opinion)?;
    let figures = tested.figures();
    if !tested.is_agreed() {
        let rounds = opinion.rounds_left();
        let (object, all) = (figures.object, figures.all());
        return Err(DeliberationRefusal::OpinionNotAgreed { object, all, rounds }.into());
    }
    let lines = desk.lines()?;
    let (touches, clock) = match leaves {
        LeftTo::Nobody => (Touches::Nothing, None),
        LeftTo::Owners(kind) => {
            let ReservedMatter { kind, basis } = reserved_matter(desk, kind)?;
            (Touches::Reserved { kind, basis }, Some(steps::counted(desk, &lines.name_vote)?))
        }
        LeftTo::Meeting(goes_to) => {
            let basis = lines.undecided.basis.clone();
            let is_named = lines.undecided.names.iter().any(|name| name == goes_to.code());
            if !is_named || !goes_to.is_of_residents() {
                return Err(DeliberationRefusal::WayNotNamed { basis }.into());
            }
            let touches = Touches::Meeting { goes_to: *goes_to, basis };
            (touches, Some(steps::counted(desk, &lines.meeting_decides)?))
        }
    };
    let named = match leaves {
        LeftTo::Owners(kind) => Some(kind.as_str()),
        LeftTo::Nobody | LeftTo::Meeting(_) => None,
    };
    let majority = PublicText::try_new(majority, VIEW_MAX)?;
    let minority = match (figures.object, minority.trim()) {
        (0, "") => None,
        (object, "") => return Err(DeliberationRefusal::MinorityMissing { object }.into()),
        (_, minority) => Some(PublicText::try_new(minority, VIEW_MAX)?),
    };
    let few = answered_by_few(desk, few)?;
    // What is agreed is held to the law; what those hold who object is heard as they hold it, and agrees on nothing.
    let says: Vec<PublicText> = opinion.says().into_iter().chain([majority.clone()]).collect();
    limits::keeps_to(desk, &says)?;
    limits::were_looked_at(desk, &says)?;
    // What a meeting is to decide is held to this when it has.
    if !matches!(leaves, LeftTo::Meeting(_)) {
        limits::leaves_to_owners(desk, &says, named, tested.at)?;
    }
    let deliberation = desk.deliberation.id;
    Ok(vec![OpinionSettled { deliberation, touches, figures, majority, minority, few, clock, by }.into()])
}

/// Why it is settled all the same, where fewer said something than the place asks for.
fn answered_by_few(desk: &Desk<'_>, why: &str) -> Result<Option<PublicText>, Refusal> {
    let turnout = answers((desk.community, desk.moment.law), desk.deliberation);
    let Some(turnout) = turnout.filter(|turnout| !turnout.is_enough()) else { return Ok(None) };
    if why.trim().is_empty() {
        let (said, asked, least) = (turnout.part, turnout.all, turnout.least.fraction.to_string());
        return Err(DeliberationRefusal::FewAnswered { said, asked, least, basis: turnout.basis }.into());
    }
    Ok(Some(PublicText::try_new(why, VIEW_MAX)?))
}

/// A matter that a rule pack in force reserves to the owners' vote.
pub(super) fn reserved_matter(desk: &Desk<'_>, kind: &str) -> Result<ReservedMatter, Refusal> {
    let today = today(desk);
    let in_force = desk.moment.law.packs.iter().filter(|pack| !pack.elsewhere && pack.in_force.holds_on(today));
    let matter = in_force.filter_map(|pack| pack.matter(kind)).next();
    let matter = matter.ok_or(DeliberationRefusal::ReservedMatterUnknown)?;
    Ok(ReservedMatter { kind: matter.id.clone(), basis: matter.basis.clone() })
}

/// The version whose test is over, where it has not ended.
pub(super) fn tested<'a>(desk: &Desk<'_>, opinion: &'a Opinion) -> Result<&'a Tested, Refusal> {
    match (opinion.stage(today(desk)), opinion.tested()) {
        (Stage::Tested, Some(tested)) => papers_are_looked_at(desk).map(|()| tested),
        (Stage::Testing, Some(tested)) => Err(DeliberationRefusal::OpinionStillTested { until: tested.until }.into()),
        (Stage::Ended, _) => Err(DeliberationRefusal::OpinionOver.into()),
        (Stage::Stopped, _) => Err(DeliberationRefusal::OpinionWasStopped.into()),
        (Stage::Reopened, _) => Err(DeliberationRefusal::OpinionNotDrafted.into()),
        _ => Err(DeliberationRefusal::OpinionNotTested.into()),
    }
}

/// Checks that no paper that came in time waits for a second person who still can look at it.
pub(super) fn papers_are_looked_at(desk: &Desk<'_>) -> Result<(), Refusal> {
    match papers_hold_back((desk.community, desk.moment.law), desk.deliberation, today(desk)) {
        Some((papers, StepClock { until, basis, .. })) => {
            Err(DeliberationRefusal::PapersWaiting { papers, until, basis }.into())
        }
        None => Ok(()),
    }
}

/// Checks that every comment of the round was looked at, where its author asks so by others too, and, where it is public,
/// answered.
pub(super) fn nothing_waits(opinion: &Opinion) -> Result<(), Refusal> {
    match (opinion.unseen().count(), opinion.unanswered().count()) {
        (0, 0) => match opinion.appealed().count() {
            0 => Ok(()),
            appeals => Err(DeliberationRefusal::AppealsWaiting { appeals }.into()),
        },
        (unseen, unanswered) => Err(DeliberationRefusal::CommentsWaiting { unseen, unanswered }.into()),
    }
}

fn opinion<'a>(desk: &Desk<'a>) -> Option<&'a Opinion> {
    desk.community.deliberations().opinion(desk.deliberation.id)
}

pub(super) fn found<'a>(desk: &Desk<'a>) -> Result<&'a Opinion, Refusal> {
    Ok(opinion(desk).ok_or(DeliberationRefusal::OpinionNotDrafted)?)
}

pub(super) fn today(desk: &Desk<'_>) -> Date {
    desk.moment.today(desk.community.zone())
}

/// So many days from today, and the last of them.
fn counted(desk: &Desk<'_>, line: &Period) -> Result<(u32, Date), Refusal> {
    let until = period::last_day(today(desk), line.days, &desk.moment.law.calendar);
    Ok((line.days, until.ok_or(AssemblyRefusal::DateOutOfReach { from: today(desk) })?))
}
