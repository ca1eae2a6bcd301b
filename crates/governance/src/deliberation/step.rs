//! The seven steps, and going from one to another.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Deliberation, Without};
use crate::PublicText;
use crate::ids::PersonId;

/// A step of deliberation (中办发〔2015〕41号 §5), in the order in which none is skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// 提出议题
    Raising,
    /// 确定主体
    Parties,
    /// 通报信息
    Informing,
    /// 组织协商
    Deliberating,
    /// 形成意见
    Opinion,
    /// 组织实施
    CarryingOut,
    /// 反馈落实
    ReportingBack,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Raising,
        Self::Parties,
        Self::Informing,
        Self::Deliberating,
        Self::Opinion,
        Self::CarryingOut,
        Self::ReportingBack,
    ];

    /// The one that comes after it.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }
}

/// By when a step is left again, as it stood when the step began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepClock {
    /// So many days.
    pub days: u32,
    /// The last of them.
    pub until: Date,
    /// Where they stand.
    pub basis: Vec<String>,
}

/// A going from one step to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// From which.
    pub from: Step,
    /// To which.
    pub to: Step,
    /// Why, where it was sent back.
    pub reason: Option<PublicText>,
    /// What it was left without, each with why.
    pub without: Vec<Without>,
    /// By when that one is left again, where the place says so.
    pub clock: Option<StepClock>,
    /// When.
    pub at: Timestamp,
    /// Who; nobody where it went back by itself.
    pub by: Option<PersonId>,
}

impl Move {
    /// Whether it led to a step behind.
    #[must_use]
    pub fn is_back(&self) -> bool {
        self.to < self.from
    }
}

impl Deliberation {
    /// The moves that hold, in their order: without those from a step that it was sent back to, or behind.
    pub fn moves_standing(&self) -> impl Iterator<Item = &Move> {
        let is_undone = |at: usize, gone: &Move| {
            self.moves.iter().skip(at + 1).any(|later| later.is_back() && later.to <= gone.from)
        };
        self.moves.iter().enumerate().filter(move |(at, gone)| !is_undone(*at, gone)).map(|(_, gone)| gone)
    }
}
