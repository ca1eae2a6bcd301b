//! Where founding stands: its steps, who has the ball, which clocks run and which were missed.

use jiff::Timestamp;
use serde::Serialize;

use super::gate::{exists, was_founded_before};
use super::{MatterStanding, condition, first_meeting, matters, over_since};
use crate::assembly::Stage;
use crate::community::CommunityRefusal;
use crate::law::Place;
use crate::{Community, Moment};

/// Where founding stands. Derived from what has happened, never kept beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FoundingStage {
    /// The committee was entered as existing: founded before this book.
    FoundedBefore,
    /// Nothing was handed in.
    Collecting,
    /// The street office looks at an application.
    Submitted,
    /// It was accepted; there is no group yet.
    Accepted,
    /// The group is being made up.
    Composing,
    /// Every seat of the group has ended: it is to be formed anew.
    GroupOver,
    /// Its composition is published and open to objection.
    OnView,
    /// The group prepares the first meeting.
    Preparing,
    /// A first meeting is under way.
    Meeting,
    /// A first meeting is over, and not every matter holds, or the committee has too few members.
    Outstanding,
    /// Every matter holds; the elected take their seats.
    Decided,
    /// The assembly exists.
    Founded,
    /// Its committee is filed.
    Filed,
}

/// A step of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepName {
    /// Enough is delivered.
    Condition,
    /// Owners apply.
    Application,
    /// The street office looks at it.
    Review,
    /// The preparatory group is formed.
    Group,
    /// The group prepares, and publishes its papers.
    Papers,
    /// The first meeting.
    FirstMeeting,
    /// The assembly exists.
    Founding,
    /// The committee is filed.
    Filing,
}

impl StepName {
    /// All steps, in order.
    pub const ALL: [Self; 8] = [
        Self::Condition,
        Self::Application,
        Self::Review,
        Self::Group,
        Self::Papers,
        Self::FirstMeeting,
        Self::Founding,
        Self::Filing,
    ];
}

/// Who has the ball.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holder {
    /// The developer.
    Developer,
    /// The owners.
    Owners,
    /// The street office.
    StreetOffice,
    /// The preparatory group.
    Group,
    /// The owners' committee.
    Committee,
}

/// A step with its clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineStep {
    /// Which.
    pub name: StepName,
    /// When it was done.
    pub done: Option<Timestamp>,
    /// Whether it is the one that founding stands at.
    pub is_current: bool,
    /// By when it is done, where a clock runs.
    pub until: Option<Timestamp>,
    /// Whether its clock was missed: it was done later, or it is not done and the time is over.
    pub is_late: bool,
    /// Who has the ball.
    pub holder: Holder,
    /// Where the step and its clock stand.
    pub basis: Vec<String>,
}

/// Where founding stands.
///
/// # Errors
/// When this program does not know the community's place.
pub fn stage(community: &Community, moment: &Moment<'_>) -> Result<FoundingStage, CommunityRefusal> {
    let place = community.place(moment.law)?;
    Ok(stage_in(community, place, moment))
}

fn stage_in(community: &Community, place: &Place, moment: &Moment<'_>) -> FoundingStage {
    let founding = community.founding();
    if was_founded_before(community) {
        return FoundingStage::FoundedBefore;
    }
    if exists(community) {
        return if founding.filed().is_some() { FoundingStage::Filed } else { FoundingStage::Founded };
    }
    let Some(group) = founding.group() else {
        let application = founding.application();
        return match application.and_then(|application| application.submitted.as_ref()) {
            None => FoundingStage::Collecting,
            Some(_) if application.is_some_and(super::Application::is_accepted) => FoundingStage::Accepted,
            Some(_) => FoundingStage::Submitted,
        };
    };
    if over_since(community, moment.today(community.zone())).is_some() {
        return FoundingStage::GroupOver;
    }
    let mut meetings = first_meeting::meetings(community);
    if meetings.any(|meeting| !matches!(meeting.stage(), Stage::Certified | Stage::Cancelled)) {
        return FoundingStage::Meeting;
    }
    let mut standing = matters(community, place).into_iter();
    let too_few = first_meeting::elected_too_few(community, place, moment.today(community.zone()));
    if !too_few && standing.all(|(_, standing)| matches!(standing, MatterStanding::Holds { .. })) {
        return FoundingStage::Decided;
    }
    if first_meeting::meetings(community).any(|meeting| meeting.stage() == Stage::Certified) {
        return FoundingStage::Outstanding;
    }
    match group.on_view_until() {
        None => FoundingStage::Composing,
        Some(until) if moment.now < until || group.open_objections().next().is_some() => FoundingStage::OnView,
        Some(_) => FoundingStage::Preparing,
    }
}

/// The steps of founding with their clocks.
///
/// # Errors
/// When this program does not know the community's place.
pub fn line(community: &Community, moment: &Moment<'_>) -> Result<Vec<LineStep>, CommunityRefusal> {
    let place = community.place(moment.law)?;
    let stage = stage_in(community, place, moment);
    if stage == FoundingStage::FoundedBefore {
        return Ok(vec![]);
    }
    let current = current(community, place, moment, stage);
    Ok(StepName::ALL.into_iter().map(|name| step(community, place, moment, name, current)).collect())
}

/// The step that founding stands at; none when it is through.
fn current(community: &Community, place: &Place, moment: &Moment<'_>, stage: FoundingStage) -> Option<StepName> {
    let today = moment.today(community.zone());
    match stage {
        FoundingStage::FoundedBefore | FoundingStage::Filed => None,
        FoundingStage::Collecting if condition(community, place, today).met().is_none() => Some(StepName::Condition),
        FoundingStage::Collecting => Some(StepName::Application),
        FoundingStage::Submitted => Some(StepName::Review),
        FoundingStage::Accepted | FoundingStage::Composing | FoundingStage::GroupOver | FoundingStage::OnView => {
            Some(StepName::Group)
        }
        FoundingStage::Preparing => Some(StepName::Papers),
        FoundingStage::Meeting if noticed(community).is_none() => Some(StepName::Papers),
        FoundingStage::Meeting | FoundingStage::Outstanding => Some(StepName::FirstMeeting),
        FoundingStage::Decided => Some(StepName::Founding),
        FoundingStage::Founded => Some(StepName::Filing),
    }
}

/// When notice of the first meeting was given: its papers are all published then.
fn noticed(community: &Community) -> Option<Timestamp> {
    first_meeting::meetings(community).find_map(|meeting| meeting.notice.as_ref()).map(|notice| notice.given_at)
}

fn step(
    community: &Community,
    place: &Place,
    moment: &Moment<'_>,
    name: StepName,
    current: Option<StepName>,
) -> LineStep {
    let founding = community.founding();
    let leaves = &place.procedure.founding;
    let submitted = founding.application().and_then(|application| application.submitted.as_ref());
    let handed_in = || {
        // A period counts from the day of receipt; the day itself stands for when it was handed in.
        let on = submitted?.received_on;
        Some(on.to_zoned(community.zone().clone()).ok()?.timestamp())
    };
    let formed = founding.group().and_then(super::PreparatoryGroup::formed);
    let (done, until, holder, basis) = match name {
        StepName::Condition => (handed_in(), None, Holder::Developer, &leaves.delivered.basis),
        StepName::Application => (handed_in(), None, Holder::Owners, &leaves.group_formed.basis),
        StepName::Review => {
            let answered = founding.application().and_then(|application| application.answer.as_ref());
            let until = submitted.and_then(|submitted| submitted.review_until);
            let basis = leaves.review.as_ref().map_or(&leaves.group_formed.basis, |review| &review.basis);
            (answered.map(|(_, at)| *at), until, Holder::StreetOffice, basis)
        }
        StepName::Group => {
            // To form it anew, once its seats have ended, no rule names a day.
            let is_over = over_since(community, moment.today(community.zone())).is_some();
            let until = submitted.map(|submitted| submitted.group_until).filter(|_| !is_over);
            // A group that has to be published again is not done; its clock was kept all the same.
            let stands = founding.group().is_some_and(|group| !group.needs_revision()) && !is_over;
            let formed = formed.filter(|_| stands);
            (formed.map(|formed| formed.at), until, Holder::StreetOffice, &leaves.group_formed.basis)
        }
        StepName::Papers => (noticed(community), None, Holder::Group, &leaves.published_before.basis),
        StepName::FirstMeeting => {
            let opened = first_meeting::meetings(community).find_map(|meeting| meeting.opened_at);
            let until = formed.map(|formed| formed.published.first_meeting_until);
            (opened, until, Holder::Group, &leaves.first_meeting.basis)
        }
        StepName::Founding => {
            (founding.founded().map(|founded| founded.at), None, Holder::Group, &leaves.founded_by.basis)
        }
        StepName::Filing => {
            let filed = founding.filed().and_then(|filed| filed.on.to_zoned(community.zone().clone()).ok());
            let until = founding.founded().map(|founded| founded.event.filing_until);
            (filed.map(|filed| filed.timestamp()), until, Holder::Committee, &leaves.filing.basis)
        }
    };
    let is_late = until.is_some_and(|until| done.unwrap_or(moment.now) >= until);
    LineStep { name, done, is_current: current == Some(name), until, is_late, holder, basis: basis.clone() }
}
