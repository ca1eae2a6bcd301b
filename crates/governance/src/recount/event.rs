//! What has happened in a recount from paper.

use serde::{Deserialize, Serialize};

use crate::ids::{EntryNo, MeetingId, PersonId};
use crate::seal::Seal;

/// What has happened in a recount from paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecountEvent {
    /// Every paper ballot is to be read anew.
    PaperRecountOrdered(PaperRecountOrdered),
    /// A paper ballot was keyed in again.
    PaperKeyedAgain(PaperKeyedAgain),
    /// Whatever was read differently is settled.
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
///
/// Whether it was read as it was counted is not said: with the figures of both counts it would tell how that home voted.
/// Entries of version 1 said it, in a field that is read no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperKeyedAgain {
    /// The meeting.
    pub meeting: MeetingId,
    /// The entry.
    pub entry: EntryNo,
    /// What was keyed in, sealed.
    pub seal: Seal,
    /// Who keyed it in.
    pub by: PersonId,
}

/// What was read differently was settled with the paper in hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRecountSettled {
    /// The meeting.
    pub meeting: MeetingId,
    /// What came of it.
    #[serde(flatten)]
    pub papers: SettledPapers,
    /// Who settled it.
    pub by: PersonId,
}

/// What was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum SettledPapers {
    /// All papers together, each under a new seal, so that nobody sees which of them changed.
    All {
        /// Every paper that counts.
        papers: Vec<SealedAnew>,
        /// How many of them say something else than was counted.
        changed: u32,
    },
    /// One paper, as version 1 told it.
    One {
        /// The entry.
        entry: EntryNo,
        /// What the paper says, sealed.
        seal: Seal,
        /// Whether that is something else than was counted; then this is the ballot from now on.
        changed: bool,
    },
}

/// A paper's ballot under its new seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedAnew {
    /// The entry.
    pub entry: EntryNo,
    /// What the paper says, sealed.
    pub seal: Seal,
}

impl SettledPapers {
    /// The seals it gives, in the order of the entries.
    #[must_use]
    pub fn seals(&self) -> Vec<Seal> {
        match self {
            Self::All { papers, .. } => papers.iter().map(|paper| paper.seal).collect(),
            Self::One { seal, .. } => vec![*seal],
        }
    }
}

into_event! { Recount(RecountEvent): PaperRecountOrdered, PaperKeyedAgain, PaperRecountSettled }
