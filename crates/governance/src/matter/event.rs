//! What has happened to a matter.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::Delegation;
use crate::PublicText;
use crate::ids::{BodyId, MatterId, MeetingId, PersonId};

/// What has happened to a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatterEvent {
    /// A matter was raised.
    MatterRaised(MatterRaised),
    /// A body was charged with carrying a decision out.
    ExecutionAssigned(ExecutionAssigned),
    /// The body reported how it stands.
    ProgressReported(ProgressReported),
}

/// A matter was raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatterRaised {
    /// Its number.
    pub matter: MatterId,
    /// Which of the rule pack's matters it is, such as `use-maintenance-fund`.
    pub kind: String,
    /// Its title.
    pub title: PublicText,
    /// What is to be decided, word for word.
    pub text: PublicText,
    /// The body that raised it.
    pub by: BodyId,
    /// The meeting that is to decide it.
    pub meeting: MeetingId,
    /// What it hands to a committee, where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegates: Option<Delegation>,
}

/// A body was charged with carrying a decision out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExecutionAssigned {
    /// The matter.
    pub matter: MatterId,
    /// Who carries it out.
    pub body: BodyId,
    /// By when.
    pub due: Date,
    /// Who recorded it.
    pub by: PersonId,
}

/// How far carrying out has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// Being worked on.
    Underway,
    /// Done.
    Finished,
    /// Stands still; the report says why.
    Stopped,
}

/// The body reported how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgressReported {
    /// The matter.
    pub matter: MatterId,
    /// How far it has come.
    pub progress: Progress,
    /// In words.
    pub text: PublicText,
    /// Who reported.
    pub by: PersonId,
}
