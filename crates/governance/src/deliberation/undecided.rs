//! An opinion on which no agreement was found: until when whoever leads it says where it goes, and what came of it there.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Deliberation, Ending, MeetingDecided, Opinion, Stage, Step};
use crate::ids::PersonId;
use crate::law::{Law, period};
use crate::{Community, PublicText};

/// What a meeting decided where no agreement was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingDecision {
    /// Whether it adopted something that is carried out.
    pub adopted: bool,
    /// On which day.
    pub on: Date,
    /// What it decided.
    pub text: PublicText,
    /// When that was recorded.
    pub at: Timestamp,
    /// Who recorded it.
    pub by: PersonId,
}

impl MeetingDecision {
    pub(super) fn made(event: &MeetingDecided, at: Timestamp) -> Self {
        let MeetingDecided { adopted, on, text, by, .. } = event.clone();
        Self { adopted, on, text, at, by }
    }
}

impl Opinion {
    /// Where it goes, where no agreement was found.
    #[must_use]
    pub fn goes_to(&self) -> Option<GoesTo> {
        match &self.ending {
            Some((Ending::Undecided { goes_to, .. }, ..)) => Some(*goes_to),
            Some((Ending::Settled { .. }, ..)) | None => None,
        }
    }

    /// Whether the last day of the meeting that decides is over, so that nobody waits for it any longer.
    #[must_use]
    pub fn is_decision_overdue(&self, today: Date) -> bool {
        match &self.ending {
            Some((Ending::Undecided { clock: Some(clock), .. }, ..)) => today > clock.until,
            Some(_) | None => false,
        }
    }

    /// Whether what it decides is said by whoever leads the deliberation; the owners' decision comes of their vote.
    #[must_use]
    pub fn waits_for_a_meeting(&self) -> bool {
        let meets = matches!(self.goes_to(), Some(GoesTo::RepresentativesMeeting | GoesTo::ResidentsMeeting));
        meets && self.decision.is_none()
    }
}

/// The last day on which whoever leads it says where an opinion goes on which no agreement was found. After it, it goes by
/// itself where the place names first; nothing while that is not to be said.
///
/// It is to be said once the last round is over, or once the days of the step are and no round is going on: a version that was
/// not agreed to and is never drafted anew would else keep everybody waiting for ever.
#[must_use]
pub fn undecided_until((community, law): (&Community, &Law), one: &Deliberation, today: Date) -> Option<Date> {
    let opinion = community.deliberations().opinion(one.id)?;
    let (round, last) = (opinion.round()?, opinion.last_tested().filter(|last| !last.is_agreed())?);
    let over = match (opinion.stage(today), &round.tested) {
        (Stage::Tested, Some(tested)) => tested.until,
        (Stage::Weighing, _) => round.until,
        _ => return None,
    };
    let step_over = one.clock().map(|clock| clock.until).filter(|until| today > *until);
    let from = match step_over {
        _ if opinion.rounds_left() == 0 && round.tested.is_some() => last.until,
        Some(until) => until.max(over),
        None => return None,
    };
    let line = &community.place(law).ok()?.procedure.deliberation.undecided_within;
    let runs = one.step() == Step::Opinion && one.is_running();
    period::last_day(from, line.days, &law.calendar).filter(|_| runs)
}

/// Where an opinion goes on which no agreement was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GoesTo {
    /// 居民代表会议
    RepresentativesMeeting,
    /// 居民会议
    ResidentsMeeting,
    /// 业主大会
    OwnersMeeting,
    /// Nowhere: it ends without an opinion.
    Nowhere,
}

impl GoesTo {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::RepresentativesMeeting, Self::ResidentsMeeting, Self::OwnersMeeting, Self::Nowhere];

    /// The name it has in the lines of a place.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::RepresentativesMeeting => "representatives-meeting",
            Self::ResidentsMeeting => "residents-meeting",
            Self::OwnersMeeting => "owners-meeting",
            Self::Nowhere => "nowhere",
        }
    }
}
