//! Requests to look into something, as they stand.

use jiff::Timestamp;
use jiff::civil::Date;

use super::Answer;
use crate::ids::{BodyId, InspectionId, OwnerId, PersonId};
use crate::seal::Seal;

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InspectionStanding {
    /// Nobody has answered, and there is time.
    Waiting,
    /// Nobody has answered, and the time is over.
    Unanswered,
    /// Granted; nobody has looked yet.
    Granted,
    /// Granted; the day named has passed, and nothing was shown.
    NotShown,
    /// Refused.
    Refused,
    /// The owner has looked.
    Held,
}

/// One request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// Its number.
    pub id: InspectionId,
    /// Who is asked.
    pub body: BodyId,
    /// The owner who asks.
    pub owner: OwnerId,
    /// What they want to look into.
    pub things: Vec<String>,
    /// In their own words, sealed.
    pub seal: Seal,
    /// When they asked.
    pub requested_at: Timestamp,
    /// The last day to answer.
    pub until: Date,
    /// Where that stands.
    pub basis: Vec<String>,
    /// What came of it, the sealed words with it, and when.
    pub answer: Option<(Answer, Seal, Timestamp)>,
    /// Answers that another one followed because the street office ordered it, oldest first.
    pub earlier: Vec<(Answer, Seal, Timestamp)>,
    /// Each time somebody looked: the day, what was shown, sealed, and who showed it.
    pub held: Vec<(Date, Seal, PersonId)>,
    /// The last complaint, sealed, and when it was made.
    pub complaint: Option<(Seal, Timestamp)>,
}

impl Inspection {
    /// The complaint, while no answer came after it.
    #[must_use]
    pub fn open_complaint(&self) -> Option<&(Seal, Timestamp)> {
        let answered = self.answer.as_ref().map(|(.., at)| *at);
        self.complaint.as_ref().filter(|(_, at)| answered.is_none_or(|answered| answered <= *at))
    }

    /// When it was first answered.
    #[must_use]
    pub fn first_answered(&self) -> Option<Timestamp> {
        self.earlier.first().or(self.answer.as_ref()).map(|(.., at)| *at)
    }

    /// Where it stands on a day.
    #[must_use]
    pub fn standing(&self, today: Date) -> InspectionStanding {
        match &self.answer {
            None if today > self.until => InspectionStanding::Unanswered,
            None => InspectionStanding::Waiting,
            Some((Answer::Refused { .. }, ..)) => InspectionStanding::Refused,
            Some((Answer::Granted { on, .. }, ..)) if self.held.is_empty() && today > *on => {
                InspectionStanding::NotShown
            }
            Some((Answer::Granted { .. }, ..)) if self.held.is_empty() => InspectionStanding::Granted,
            Some((Answer::Granted { .. }, ..)) => InspectionStanding::Held,
        }
    }
}

/// How requests went, without anybody's name or number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Statistics {
    /// All requests.
    pub requested: usize,
    /// Waiting for an answer that is not late.
    pub waiting: usize,
    /// Not answered in time, and still not.
    pub unanswered: usize,
    /// Answered after the last day.
    pub answered_late: usize,
    /// Granted, those that somebody looked into among them.
    pub granted: usize,
    /// Granted, and nothing was shown by the day named.
    pub not_shown: usize,
    /// Refused.
    pub refused: usize,
    /// Complained about.
    pub complaints: usize,
}

impl Statistics {
    pub(super) fn of(inspections: &[Inspection], zone: &jiff::tz::TimeZone, today: Date) -> Self {
        let mut sum = Self { requested: inspections.len(), ..Self::default() };
        for one in inspections {
            match one.standing(today) {
                InspectionStanding::Waiting => sum.waiting += 1,
                InspectionStanding::Unanswered => sum.unanswered += 1,
                InspectionStanding::Granted | InspectionStanding::Held => sum.granted += 1,
                InspectionStanding::NotShown => {
                    sum.granted += 1;
                    sum.not_shown += 1;
                }
                InspectionStanding::Refused => sum.refused += 1,
            }
            let answered_on = one.first_answered().map(|at| at.to_zoned(zone.clone()).date());
            sum.answered_late += usize::from(answered_on.is_some_and(|on| on > one.until));
            sum.complaints += usize::from(one.complaint.is_some());
        }
        sum
    }
}
