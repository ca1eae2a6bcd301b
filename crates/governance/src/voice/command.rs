//! What can be asked about who speaks for an entry.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Reach, VoiceKind};
use crate::assembly::{Mark, Scope};
use crate::ids::{AgentId, EntryNo, MatterId, MeetingId, OwnerId, PersonId, VoiceId};
use crate::seal::Seal;

/// What can be asked about who speaks for an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoiceCommand {
    /// Record who speaks, on a document that was handed in.
    Record(Box<VoiceGiven>),
    /// Confirm a voice that somebody else recorded and that takes an owner's own ballot away.
    Confirm {
        /// Which.
        voice: VoiceId,
    },
    /// Object, as an owner, to a voice that takes one's own ballot away.
    Object {
        /// Which.
        voice: VoiceId,
        /// What is said, sealed.
        seal: Seal,
    },
    /// Send back a voice that waits to be confirmed.
    Reject {
        /// Which.
        voice: VoiceId,
        /// Why, sealed.
        reason: Seal,
    },
    /// Revoke a voice.
    Revoke {
        /// Which.
        voice: VoiceId,
    },
    /// Say that an entry's ballot was not the will of those it belongs to.
    Dispute {
        /// The meeting.
        meeting: MeetingId,
        /// The entry, when a person at the desk takes it down.
        entry: Option<EntryNo>,
        /// What is said, sealed.
        seal: Seal,
    },
    /// Settle what was said against an entry's ballot.
    SettleDispute {
        /// The meeting.
        meeting: MeetingId,
        /// The entry.
        entry: EntryNo,
        /// Whether the ballot stands.
        stands: bool,
        /// The reasons, sealed.
        seal: Seal,
    },
    /// Keep a paper aside that was signed by somebody without a recorded voice.
    KeepPaperAside {
        /// The meeting.
        meeting: MeetingId,
        /// The entry.
        entry: EntryNo,
        /// When the paper was received.
        received_at: Timestamp,
        /// Who signed it and what was said at the desk, sealed.
        seal: Seal,
    },
}

/// A voice as it is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceGiven {
    /// What entitles whoever speaks.
    pub kind: VoiceKind,
    /// Whose vote it is.
    pub owners: Vec<OwnerId>,
    /// Which of several owners a guardian or an heir speaks for.
    pub of: Vec<OwnerId>,
    /// Whose ballots a carrier brings.
    pub part: Option<Scope>,
    /// Who speaks.
    pub agent: AgentGiven,
    /// The fingerprint of what shows who they are, sealed: the same for the same person, whoever enters them.
    pub identity: Option<Seal>,
    /// Whether they say that they work for the property company.
    pub serves_company: bool,
    /// For how long.
    pub reach: Reach,
    /// On which matters; none where on all.
    pub items: Option<Vec<MatterId>>,
    /// How the owner wants each question answered, with the seal under which the vault keeps it.
    pub opinion: Option<(Vec<Mark>, Seal)>,
    /// What the document says, sealed.
    pub document: Seal,
    /// The fingerprint of its picture, sealed.
    pub evidence: Option<Seal>,
    /// The day it was signed on.
    pub signed_on: Date,
}

/// Who speaks, as they are named at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentGiven {
    /// One of the owners.
    Owner(OwnerId),
    /// Somebody who holds or held a seat.
    Seated(PersonId),
    /// Somebody else who has spoken for owners before.
    Known(AgentId),
    /// Somebody new, whose particulars are kept under this seal.
    New(Seal),
}

/// Who signed a ballot, as it is handed in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SignedGiven {
    /// The owner, or one of the owners.
    #[default]
    Owner,
    /// The owner; this carrier brought it.
    Carried(VoiceId),
    /// Somebody with this voice.
    Voice {
        /// The record.
        voice: VoiceId,
        /// What the owner wrote for each question, opened from the vault, where the record holds it.
        opinion: Option<Vec<Mark>>,
    },
}
