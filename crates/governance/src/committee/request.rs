//! Members asking for a sitting.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Weighing;
use crate::PublicText;
use crate::ids::{BodyId, PersonId, RequestId, SittingId};

/// By when a sitting is held because enough members asked for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestDue {
    /// Those who asked against the part that is enough.
    pub asked: Weighing,
    /// The sitting is held before this instant.
    pub until: Timestamp,
}

/// Members asking for a sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its number.
    pub id: RequestId,
    /// The body.
    pub body: BodyId,
    /// What is to be talked about.
    pub about: PublicText,
    /// When the first of them asked.
    pub raised_at: Timestamp,
    /// Who asks.
    pub members: Vec<PersonId>,
    /// By when the sitting is held; none while too few ask.
    pub due: Option<RequestDue>,
    /// The sitting called for it, unless that was called off.
    pub sitting: Option<SittingId>,
}

impl Request {
    /// Whether the sitting was not called before its time ran out: a duty that was missed.
    #[must_use]
    pub fn is_missed(&self, now: Timestamp) -> bool {
        self.sitting.is_none() && self.due.as_ref().is_some_and(|due| now >= due.until)
    }
}
