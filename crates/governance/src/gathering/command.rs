//! What can be asked about a meeting in a room.

use jiff::Timestamp;

use crate::ids::{EntryNo, MatterId, MeetingId, VoiceId};

/// What can be asked about a meeting in a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GatheringCommand {
    /// Call owners to a room, before notice is given.
    Call {
        /// The meeting.
        meeting: MeetingId,
        /// Where.
        place: String,
        /// When it begins.
        begins_at: Timestamp,
        /// Whether owners may also vote in writing without coming.
        in_writing: bool,
    },
    /// Note that an entry is present.
    CheckIn {
        /// The meeting.
        meeting: MeetingId,
        /// The entry.
        entry: EntryNo,
        /// The record of whoever speaks for it, where it is not the owner who came.
        voice: Option<VoiceId>,
    },
    /// Note that an entry has left.
    CheckOut {
        /// The meeting.
        meeting: MeetingId,
        /// The entry.
        entry: EntryNo,
    },
    /// Put an item of the agenda to the room.
    PutItem {
        /// The meeting.
        meeting: MeetingId,
        /// The matter of its question.
        matter: MatterId,
    },
}
