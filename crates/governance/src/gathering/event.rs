//! What has happened in a meeting in a room.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{EntryNo, MatterId, MeetingId, PersonId, VoiceId};

events! {
    /// What has happened in a meeting in a room.
    Gathering(GatheringEvent),
    each about
    /// The meeting it happened in.
    meeting: MeetingId;

    /// Owners were called to a room.
    GatheringCalled {
        /// Where.
        place: PublicText,
        /// When it begins.
        begins_at: Timestamp,
        /// Whether owners may also vote in writing without coming.
        in_writing: bool,
        /// Who recorded it.
        by: PersonId,
    }
    /// An entry is present.
    CheckedIn {
        /// The entry.
        entry: EntryNo,
        /// The record of whoever speaks for it, where it is not the owner who came.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        voice: Option<VoiceId>,
        /// Who recorded it.
        by: PersonId,
    }
    /// An entry has left.
    CheckedOut {
        /// The entry.
        entry: EntryNo,
        /// Who recorded it.
        by: PersonId,
    }
    /// An item of the agenda was put to the room.
    ItemPut {
        /// The matter of its question.
        matter: MatterId,
        /// Who recorded it.
        by: PersonId,
    }
}
