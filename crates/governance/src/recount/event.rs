//! What has happened in a recount from paper.

use serde::{Deserialize, Serialize};

use crate::ids::{EntryNo, MeetingId, PersonId};
use crate::seal::Seal;

/// What two new keyings of a paper show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reread {
    /// Both read what was counted.
    Same,
    /// Both read the same, and not what was counted.
    Changed,
    /// They read it differently.
    Unclear,
}

/// What has happened in a recount from paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecountEvent {
    /// Every paper ballot is to be read anew.
    PaperRecountOrdered(PaperRecountOrdered),
    /// A paper ballot was keyed in again.
    PaperKeyedAgain(PaperKeyedAgain),
    /// What was read differently was settled.
    PaperRecountSettled(PaperRecountSettled),
}

impl RecountEvent {
    /// The meeting it happened in.
    #[must_use]
    pub fn meeting(&self) -> MeetingId {
        match self {
            Self::PaperRecountOrdered(event) => event.meeting,
            Self::PaperKeyedAgain(event) => event.meeting,
            Self::PaperRecountSettled(event) => event.meeting,
        }
    }
}

/// Every paper ballot is to be read anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRecountOrdered {
    /// The meeting.
    pub meeting: MeetingId,
    /// The entries whose ballots are on paper.
    pub entries: Vec<EntryNo>,
    /// Who ordered it.
    pub by: PersonId,
}

/// A paper ballot was keyed in again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperKeyedAgain {
    /// The meeting.
    pub meeting: MeetingId,
    /// The entry.
    pub entry: EntryNo,
    /// What was keyed in, sealed.
    pub seal: Seal,
    /// What both new keyings show together; none for the first of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reread: Option<Reread>,
    /// Who keyed it in.
    pub by: PersonId,
}

/// What was read differently was settled with the paper in hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRecountSettled {
    /// The meeting.
    pub meeting: MeetingId,
    /// The entry.
    pub entry: EntryNo,
    /// What the paper says, sealed.
    pub seal: Seal,
    /// Whether that is something else than was counted; then this is the ballot from now on.
    pub changed: bool,
    /// Who settled it.
    pub by: PersonId,
}

into_event! { Recount(RecountEvent): PaperRecountOrdered, PaperKeyedAgain, PaperRecountSettled }
