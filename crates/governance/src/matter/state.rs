//! Matters as they stand.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Delegation, MatterEvent, MatterRaised, Progress};
use crate::assembly::{Meeting, Question};
use crate::ids::{BodyId, MatterId, MeetingId};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;
use crate::{Community, PublicText};

/// Who carries a decision out, by when, and what they reported.
#[derive(Debug, Clone)]
pub struct Execution {
    /// Who.
    pub body: BodyId,
    /// By when.
    pub due: Date,
    /// When it was assigned.
    pub assigned_at: Timestamp,
    /// Reports, oldest first, those on earlier assignments included.
    pub reports: Vec<Report>,
    /// How many of the reports are on earlier assignments.
    earlier: usize,
}

impl Execution {
    /// The last thing reported on this assignment.
    #[must_use]
    pub fn progress(&self) -> Option<Progress> {
        self.reports[self.earlier..].last().map(|report| report.progress)
    }

    /// Whether it is past its day and not finished.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        today > self.due && self.progress() != Some(Progress::Finished)
    }
}

/// A report of the body that carries a decision out.
#[derive(Debug, Clone)]
pub struct Report {
    /// When it was made.
    pub at: Timestamp,
    /// How far it had come.
    pub progress: Progress,
    /// In words.
    pub text: PublicText,
}

/// One matter.
#[derive(Debug, Clone)]
pub struct Matter {
    /// Its number.
    pub id: MatterId,
    /// Which of the rule pack's matters it is.
    pub kind: String,
    /// Its title.
    pub title: PublicText,
    /// What is to be decided, word for word.
    pub text: PublicText,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// The body that raised it.
    pub raised_by: BodyId,
    /// The meeting that decides it.
    pub meeting: MeetingId,
    /// What it hands to a committee, where it does.
    pub delegates: Option<Delegation>,
    /// How it is carried out, once that is settled.
    pub execution: Option<Execution>,
}

impl Community {
    /// Whether nobody has to carry a question out once it is adopted: by what it is, or since it recalls somebody, whose seat
    /// ends with the certified result.
    #[must_use]
    pub fn takes_effect_by_itself(&self, meeting: &Meeting, question: &Question) -> bool {
        question.takes_effect_by_itself() || self.petitions().recalls(meeting.id)
    }
}

/// All matters of a community.
#[derive(Debug, Clone, Default)]
pub struct Matters(Vec<Matter>);

impl Matters {
    /// All matters, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Matter] {
        &self.0
    }

    /// The matter with this number.
    #[must_use]
    pub fn matter(&self, id: MatterId) -> Option<&Matter> {
        self.0.get(id.index())
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &MatterEvent) -> Result<(), ImpossibleHistory> {
        match event {
            MatterEvent::MatterRaised(raised) => self.raise(recorded, raised),
            MatterEvent::ExecutionAssigned(event) => {
                let matter = self.matter_mut(event.matter)?;
                let reports = matter.execution.take().map(|earlier| earlier.reports).unwrap_or_default();
                let (body, due, earlier) = (event.body, event.due, reports.len());
                matter.execution = Some(Execution { body, due, assigned_at: recorded.at, reports, earlier });
                Ok(())
            }
            MatterEvent::ProgressReported(event) => {
                let execution = self.matter_mut(event.matter)?.execution.as_mut();
                let execution = execution.ok_or(ImpossibleHistory("a report on what nobody was charged with"))?;
                execution.reports.push(Report { at: recorded.at, progress: event.progress, text: event.text.clone() });
                Ok(())
            }
        }
    }

    fn raise(&mut self, recorded: Recorded, event: &MatterRaised) -> Result<(), ImpossibleHistory> {
        if event.matter != MatterId::after(self.0.len()) {
            return Err(ImpossibleHistory("a matter's number leaves a gap"));
        }
        let MatterRaised { matter: id, kind, title, text, by: raised_by, meeting, delegates } = event.clone();
        let (raised_at, execution) = (recorded.at, None);
        self.0.push(Matter { id, kind, title, text, raised_at, raised_by, meeting, delegates, execution });
        Ok(())
    }

    fn matter_mut(&mut self, id: MatterId) -> Result<&mut Matter, ImpossibleHistory> {
        self.0.get_mut(id.index()).ok_or(ImpossibleHistory("something happened to a matter nobody raised"))
    }
}
