//! Carrying out what was agreed (组织实施): tasks, each with a body, a last day and what it costs, and what became of each.
//!
//! Somebody on the list who keeps no seat here (自来水公司, a social organisation) can be charged with one too. It is named in
//! public, and the body that leads the deliberation reports on it, each time with where it has that from.
//!
//! A task is over when the body that has it reports that it is finished, or that it cannot be done and why: these are two
//! things and never told as one. Until then it can be assigned anew, to another body or with another day; what it was
//! before stays to be read, so that a day that is put off is seen to be.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Deliberation, Move, Step, TaskAssigned, TaskReported};
use crate::PublicText;
use crate::ids::{BodyId, PartyNo, PersonId, TaskNo};
use crate::law::limits::has_sentence;

/// How far a task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskProgress {
    /// Being worked on.
    Underway,
    /// Done.
    Finished,
    /// It cannot be done; the report says why.
    Impossible,
}

impl TaskProgress {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Underway, Self::Finished, Self::Impossible];

    /// Whether nothing more comes of it.
    #[must_use]
    pub fn is_over(self) -> bool {
        match self {
            Self::Underway => false,
            Self::Finished | Self::Impossible => true,
        }
    }
}

/// The money that a task needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// How much, in fen.
    pub amount: u64,
    /// Where it comes from.
    pub from: PublicText,
}

/// A step on the way of a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// What is done by then.
    pub what: PublicText,
    /// The day by which it is.
    pub due: Date,
}

/// Who is to carry out a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charged {
    /// A body of this community.
    Body(BodyId),
    /// Somebody on the list who keeps no seat here.
    Outside(PartyNo),
}

/// What a task is, as it was assigned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Who carries it out; where somebody outside does, who reports on it.
    pub body: BodyId,
    /// Who outside carries it out, by the number on the list.
    pub outside: Option<PartyNo>,
    /// What is to be done.
    pub what: PublicText,
    /// The last day.
    pub due: Date,
    /// The money it needs.
    pub cost: Option<Cost>,
    /// The steps on its way, in the order of their days.
    pub milestones: Vec<Milestone>,
    /// When it was assigned.
    pub at: Timestamp,
    /// Who assigned it.
    pub by: PersonId,
    /// Which time of carrying out it belongs to, from 1: what was taken up again is carried out again.
    pub pass: usize,
}

impl Assignment {
    /// Whether what is to be done, where the money comes from or a step on the way has this sentence.
    #[must_use]
    pub fn says(&self, sentence: &str) -> bool {
        self.texts().any(|text| has_sentence(text.as_str(), sentence))
    }

    /// What is to be done, where the money comes from and the steps on the way.
    pub fn texts(&self) -> impl Iterator<Item = &PublicText> {
        let from = self.cost.iter().map(|cost| &cost.from);
        std::iter::once(&self.what).chain(from).chain(self.milestones.iter().map(|step| &step.what))
    }
}

/// What the body that has a task reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskReport {
    /// How far it had come.
    pub progress: TaskProgress,
    /// In words.
    pub text: PublicText,
    /// The steps that are done with it, by their numbers from 1.
    pub reached: Vec<u32>,
    /// Of a task of somebody outside: where this is known from.
    pub source: Option<PublicText>,
    /// When.
    pub at: Timestamp,
    /// Who reported.
    pub by: PersonId,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Its number in the deliberation.
    pub number: TaskNo,
    /// What it is.
    pub now: Assignment,
    /// What it was before it was assigned anew, oldest first.
    pub before: Vec<Assignment>,
    /// Reports, oldest first, those on earlier assignments included.
    pub reports: Vec<TaskReport>,
    /// How many of the reports are on earlier assignments.
    earlier: usize,
}

impl Task {
    pub(super) fn begin(number: TaskNo, now: Assignment) -> Self {
        Self { number, now, before: Vec::new(), reports: Vec::new(), earlier: 0 }
    }

    pub(super) fn begin_anew(&mut self, now: Assignment) {
        self.before.push(std::mem::replace(&mut self.now, now));
        self.earlier = self.reports.len();
    }

    pub(super) fn report(&mut self, at: Timestamp, event: &TaskReported) {
        let TaskReported { progress, text, reached, source, by, .. } = event.clone();
        self.reports.push(TaskReport { progress, text, reached, source, at, by });
    }

    /// Every time it was assigned, as it is now first.
    pub fn assignments(&self) -> impl Iterator<Item = &Assignment> {
        [&self.now].into_iter().chain(&self.before)
    }

    /// The last report on it as it is now.
    #[must_use]
    pub fn report_now(&self) -> Option<&TaskReport> {
        self.reports.iter().skip(self.earlier).next_back()
    }

    /// How far it has come; nothing while nobody reported.
    #[must_use]
    pub fn progress(&self) -> Option<TaskProgress> {
        self.report_now().map(|report| report.progress)
    }

    /// Since when nothing more comes of it.
    #[must_use]
    pub fn over_at(&self) -> Option<Timestamp> {
        self.report_now().filter(|report| report.progress.is_over()).map(|report| report.at)
    }

    /// The steps of it as it is now, each with its number and since when it is done.
    pub fn milestones(&self) -> impl Iterator<Item = (u32, &Milestone, Option<Timestamp>)> {
        let reports = || self.reports.iter().skip(self.earlier);
        let done = move |number: u32| {
            let finished = |one: &TaskReport| one.progress == TaskProgress::Finished;
            reports().find(|one| one.reached.contains(&number) || finished(one)).map(|one| one.at)
        };
        (1..).zip(&self.now.milestones).map(move |(number, one)| (number, one, done(number)))
    }

    /// The next day by which something of it is to be done: of the first step that is not, else its last day.
    #[must_use]
    pub fn next_due(&self) -> Date {
        let next = self.milestones().find(|(.., done)| done.is_none()).map(|(_, one, _)| one.due);
        next.filter(|_| self.over_at().is_none()).unwrap_or(self.now.due)
    }

    /// Whether something of it is past its day, and it is not over.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        today > self.next_due() && self.over_at().is_none()
    }

    /// Whether its own last day has passed, and it is not over: not only that of a step on its way.
    #[must_use]
    pub fn is_due_over(&self, today: Date) -> bool {
        today > self.now.due && self.over_at().is_none()
    }
}

impl Assignment {
    pub(super) fn of(event: &TaskAssigned, at: Timestamp, pass: usize) -> Self {
        let TaskAssigned { body, outside, what, due, cost, milestones, by, .. } = event.clone();
        Self { body, outside, what, due, cost, milestones, at, by, pass }
    }
}

impl Deliberation {
    /// Whether a task is carried out no longer, because the opinion behind it was stopped or sent back before the task was over. It can
    /// be assigned anew.
    #[must_use]
    pub fn has_lapsed(&self, task: &Task) -> bool {
        task.over_at().is_none() && (task.now.pass < self.pass() || self.step() < Step::CarryingOut)
    }

    /// Since when it is carried out no longer.
    #[must_use]
    pub fn lapsed_at(&self, task: &Task) -> Option<Timestamp> {
        let sent_back = |gone: &&Move| gone.to < Step::CarryingOut && gone.at >= task.now.at;
        self.moves.iter().find(sent_back).map(|gone| gone.at).filter(|_| self.has_lapsed(task))
    }

    /// Whether somebody is to carry a task out: it is not over, and has not lapsed.
    #[must_use]
    pub fn is_open_task(&self, task: &Task) -> bool {
        task.over_at().is_none() && !self.has_lapsed(task)
    }
}
