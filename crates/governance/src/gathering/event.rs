//! What has happened in a meeting in a room.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::ids::{EntryNo, MatterId, MeetingId, PersonId, VoiceId};

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {
        /// What has happened in a meeting in a room.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum GatheringEvent {$(
            $(#[$doc])*
            $name($name),
        )*}

        impl GatheringEvent {
            /// The meeting it happened in.
            #[must_use]
            pub fn meeting(&self) -> MeetingId {
                match self {$(Self::$name(event) => event.meeting,)*}
            }
        }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
            pub struct $name {
                /// The meeting.
                pub meeting: MeetingId,
                $($(#[$field_doc])* pub $field: $type,)*
                /// Who recorded it.
                pub by: PersonId,
            }

            impl From<$name> for crate::Event {
                fn from(event: $name) -> Self {
                    Self::Gathering(GatheringEvent::$name(event))
                }
            }
        )*
    };
}

events! {
    /// Owners were called to a room.
    GatheringCalled {
        /// Where.
        place: PublicText,
        /// When it begins.
        begins_at: Timestamp,
        /// Whether owners may also vote in writing without coming.
        in_writing: bool,
    }
    /// An entry is present.
    CheckedIn {
        /// The entry.
        entry: EntryNo,
        /// The record of whoever speaks for it, where it is not the owner who came.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        voice: Option<VoiceId>,
    }
    /// An entry has left.
    CheckedOut {
        /// The entry.
        entry: EntryNo,
    }
    /// An item of the agenda was put to the room.
    ItemPut {
        /// The matter of its question.
        matter: MatterId,
    }
}
