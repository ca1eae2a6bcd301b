//! Why something may not happen in a meeting in a room.

use jiff::Timestamp;
use serde::Serialize;

use crate::ids::{EntryNo, MatterId, MeetingId};
use crate::law::pack::Bilingual;

/// Why something may not happen in a meeting in a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum GatheringRefusal {
    /// The meeting is held in writing only.
    NoGathering,
    /// The room would be called for a time that is past.
    GatheringInPast,
    /// The room would begin before voting can open, if notice were given today.
    GatheringTooSoon {
        /// So many days before, owners are told.
        days: u32,
        /// The first moment at which voting can open.
        earliest: Timestamp,
        /// Where the days stand.
        basis: Vec<Bilingual>,
    },
    /// The room begins while no ballot is taken.
    GatheringOutsideVoting {
        /// When it begins.
        begins_at: Timestamp,
    },
    /// The room opens on another day.
    GatheringNotYet {
        /// When it begins.
        begins_at: Timestamp,
    },
    /// Nobody is present for the entry.
    NotPresent {
        /// The entry.
        entry: EntryNo,
    },
    /// The agenda has no such item.
    MatterNotPut {
        /// The matter.
        matter: MatterId,
    },
    /// The rules count who is present, and the meeting is held in writing only.
    GatheringNeeded,
    /// The law of this vote knows no votes of those who do not attend.
    NoVoteFromAfar {
        /// Where it stands who makes the quorum.
        basis: Vec<Bilingual>,
    },
    /// The law of this vote collects consents for some time after the meeting, of those too who did not come.
    ConsentsCollected {
        /// For how many days.
        days: u32,
        /// Where that stands.
        basis: Vec<Bilingual>,
    },
    /// The same meeting votes again, in the form and the room it has.
    FormOfFirst {
        /// The meeting of the first vote.
        first: MeetingId,
        /// Where it stands that it votes again at once.
        basis: Vec<Bilingual>,
    },
    /// The meeting votes in its room, and nobody was checked in for the entry.
    VotedInTheRoom {
        /// The entry.
        entry: EntryNo,
        /// When the room begins.
        begins_at: Timestamp,
    },
    /// The meeting votes in its room, and somebody else came for the entry than who signed the ballot.
    CameOtherwise {
        /// The entry.
        entry: EntryNo,
        /// Whether the owners themselves came, and not somebody who speaks for them.
        in_person: bool,
    },
    /// The meeting votes in its room, and whoever signed the ballot had left it before.
    LeftTheRoom {
        /// The entry.
        entry: EntryNo,
        /// When they left.
        left_at: Timestamp,
    },
}
