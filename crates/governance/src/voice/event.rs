//! What has happened about who speaks for an entry.
//!
//! Events name owners and agents by number, never by name; documents and statements are sealed.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Agent, Reach, Terms, VoiceKind};
use crate::assembly::Scope;
use crate::ids::{EntryNo, MatterId, MeetingId, OwnerId, PersonId, VoiceId};
use crate::seal::Seal;

/// What has happened about who speaks for an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoiceEvent {
    /// A voice was recorded.
    VoiceRecorded(Box<VoiceRecorded>),
    /// A second person confirmed a voice that takes an owner's own ballot away.
    VoiceConfirmed(VoiceConfirmed),
    /// An owner said that they vote themselves.
    VoiceObjected(VoiceObjected),
    /// A voice that waited was not confirmed.
    VoiceRejected(VoiceRejected),
    /// A voice was revoked.
    VoiceRevoked(VoiceRevoked),
    /// An entry's ballot was said not to be the will of those it belongs to.
    BallotDisputed(BallotDisputed),
    /// That was settled.
    DisputeSettled(DisputeSettled),
    /// A paper was kept aside.
    PaperKeptAside(PaperKeptAside),
}

impl VoiceEvent {
    /// The meeting it happened in, where it happened in one.
    #[must_use]
    pub fn meeting(&self) -> Option<MeetingId> {
        match self {
            Self::VoiceRecorded(_)
            | Self::VoiceConfirmed(_)
            | Self::VoiceObjected(_)
            | Self::VoiceRejected(_)
            | Self::VoiceRevoked(_) => None,
            Self::BallotDisputed(event) => Some(event.meeting),
            Self::DisputeSettled(event) => Some(event.meeting),
            Self::PaperKeptAside(event) => Some(event.meeting),
        }
    }
}

/// A voice was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceRecorded {
    /// Its number.
    pub voice: VoiceId,
    /// What entitles whoever speaks.
    pub kind: VoiceKind,
    /// Whose vote it is; empty for the developer's stock, and for a carrier.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<OwnerId>,
    /// Which of several owners a guardian or an heir speaks for; empty where for all of them. Records of the first three
    /// versions spoke for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of: Vec<OwnerId>,
    /// Whose ballots a carrier brings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<Scope>,
    /// Who speaks.
    pub agent: Agent,
    /// The seal of their particulars, when they were not known before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent_seal: Option<Seal>,
    /// The fingerprint of what showed who they are, where they showed something for the first time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<Seal>,
    /// For how long.
    pub reach: Reach,
    /// On which matters; none where on all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<MatterId>>,
    /// How the owner wants each question answered, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opinion: Option<Seal>,
    /// What the document says, sealed.
    pub document: Seal,
    /// The fingerprint of its picture, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Seal>,
    /// The day it was signed on.
    pub signed_on: Date,
    /// What the rules said of it that day.
    pub terms: Terms,
    /// Whether it has no effect before a second person confirmed it: it takes an owner's own ballot away. Records of the
    /// first two versions had theirs at once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waits: bool,
    /// Who recorded it.
    pub by: PersonId,
}

/// A second person compared a voice with what was shown, and confirmed it: from then on it has effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceConfirmed {
    /// Which.
    pub voice: VoiceId,
    /// Who confirmed it, another than who recorded it.
    pub by: PersonId,
}

/// An owner objected to a voice that takes their own ballot away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceObjected {
    /// Which.
    pub voice: VoiceId,
    /// What they say, sealed.
    pub seal: Seal,
}

/// A voice that waited was not confirmed: it never had any effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceRejected {
    /// Which.
    pub voice: VoiceId,
    /// Why, sealed.
    pub reason: Seal,
    /// Who sent it back.
    pub by: PersonId,
}

/// A voice was revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceRevoked {
    /// Which.
    pub voice: VoiceId,
    /// Who recorded it; none where the owner did it with their letter or card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// An entry's ballot was said not to be the will of those it belongs to: it waits until that is settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotDisputed {
    /// The meeting.
    pub meeting: MeetingId,
    /// The entry.
    pub entry: EntryNo,
    /// What is said, sealed.
    pub seal: Seal,
    /// Who took it down; none where an owner said it with their letter or card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// What was said against an entry's ballot was settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisputeSettled {
    /// The meeting.
    pub meeting: MeetingId,
    /// The entry.
    pub entry: EntryNo,
    /// Whether the ballot stands; if not, it is taken out of the box.
    pub stands: bool,
    /// The reasons, sealed.
    pub seal: Seal,
    /// Who settled it.
    pub by: PersonId,
}

/// A paper was kept aside, because whoever signed it has no recorded voice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperKeptAside {
    /// The meeting.
    pub meeting: MeetingId,
    /// The entry it is for.
    pub entry: EntryNo,
    /// When it was received.
    pub received_at: Timestamp,
    /// Who signed it and what was said at the desk, sealed.
    pub seal: Seal,
    /// Who kept it.
    pub by: PersonId,
}

into_event! { Voice(VoiceEvent): VoiceRecorded, VoiceConfirmed, VoiceObjected, VoiceRejected, VoiceRevoked, BallotDisputed, DisputeSettled, PaperKeptAside }
