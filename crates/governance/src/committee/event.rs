//! What has happened in a committee.
//!
//! Members are named by number and vote openly; what the minutes say in full is sealed. An event holds what its rule
//! depended on.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Ground, Item, RequestDue, SealKind, SeatEnd, SittingKind, SittingRules, VoteCast, Weighing};
use crate::PublicText;
use crate::ids::{BodyId, MandateId, MatterId, PersonId, RequestId, SealUseId, SittingId};
use crate::seal::Seal;

events! {
    /// What has happened in a committee.
    Committee(CommitteeEvent),
    each about
    /// The body it happened in.
    body: BodyId;

    /// Members asked for a sitting.
    SittingRequested {
        /// Its number.
        request: RequestId,
        /// What is to be talked about.
        about: PublicText,
        /// Who asks.
        members: Vec<PersonId>,
        /// By when the sitting is held, where they are enough.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<RequestDue>,
        /// Who entered it.
        by: PersonId,
    }
    /// More members asked for it.
    RequestJoined {
        /// The request.
        request: RequestId,
        /// Who joined.
        members: Vec<PersonId>,
        /// By when the sitting is held, where they made it enough.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<RequestDue>,
        /// Who entered it.
        by: PersonId,
    }
    /// A sitting was called and its agenda published.
    SittingCalled {
        /// Its number.
        sitting: SittingId,
        /// Why it is held.
        occasion: SittingKind,
        /// When it is held.
        held_at: Timestamp,
        /// Where.
        venue: PublicText,
        /// Its agenda.
        items: Vec<Item>,
        /// What it is held by, frozen.
        rules: SittingRules,
        /// Who called it.
        by: PersonId,
    }
    /// An item was put on the agenda in time.
    ItemAdded {
        /// The sitting.
        sitting: SittingId,
        /// The item.
        item: Item,
        /// Who put it there.
        by: PersonId,
    }
    /// The residents' committee was told of the agenda.
    AgendaTold {
        /// The sitting.
        sitting: SittingId,
        /// Who told it.
        by: PersonId,
    }
    /// A sitting was called off.
    SittingCalledOff {
        /// The sitting.
        sitting: SittingId,
        /// Why.
        reason: PublicText,
        /// Who called it off.
        by: PersonId,
    }
    /// It was recorded who was there in person.
    AttendanceRecorded {
        /// The sitting.
        sitting: SittingId,
        /// The members who were there.
        present: Vec<PersonId>,
        /// All who were members on the day.
        members: Vec<PersonId>,
        /// How many seats the committee has, taken or empty; decisions take a part of these.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seats: Option<u32>,
        /// Those there against what it takes.
        quorum: Weighing,
        /// What is decided is published before this instant.
        publish_by: Timestamp,
        /// Who recorded it.
        by: PersonId,
    }
    /// An item of the agenda was decided.
    ItemDecided {
        /// The sitting.
        sitting: SittingId,
        /// The item's number.
        item: u32,
        /// The vote of everybody present.
        votes: Vec<VoteCast>,
        /// The votes that carry it against what it takes.
        approval: Weighing,
        /// Whether it was adopted.
        adopted: bool,
        /// Who was chosen, where an office was given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        chosen: Option<PersonId>,
        /// Who recorded it.
        by: PersonId,
    }
    /// The minutes were written.
    MinutesWritten {
        /// The sitting.
        sitting: SittingId,
        /// What they say, sealed.
        seal: Seal,
        /// Who wrote them.
        by: PersonId,
    }
    /// A member who was present signed the minutes, or refused to.
    MinutesSigned {
        /// The sitting.
        sitting: SittingId,
        /// Who.
        member: PersonId,
        /// Whether they signed.
        signed: bool,
        /// Why they did not, sealed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Seal>,
        /// Who entered it: the member, or whoever keeps the record.
        by: PersonId,
    }
    /// What a sitting decided was published.
    DecisionsPublished {
        /// The sitting.
        sitting: SittingId,
        /// Before which instant it was to be published.
        publish_by: Timestamp,
        /// Who published it.
        by: PersonId,
    }
    /// What the owners authorised the committee to do was entered.
    MandateGranted {
        /// Its number.
        mandate: MandateId,
        /// The matter by whose certified decision the owners gave it.
        matter: MatterId,
        /// Which of the rule pack's matters it is about.
        kind: String,
        /// What may be done.
        scope: PublicText,
        /// How much money in fen, where money is meant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limit: Option<u64>,
        /// How much of it for a single thing in fen, where the motion said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        each: Option<u64>,
        /// Its last day.
        until: Date,
        /// Who entered it.
        by: PersonId,
    }
    /// A seal was used.
    SealUsed {
        /// The number of the use.
        use_no: SealUseId,
        /// Which seal.
        seal_kind: SealKind,
        /// On what document.
        document: PublicText,
        /// On how many copies.
        copies: u32,
        /// What it rests on.
        ground: Ground,
        /// Who asked for it.
        asked_by: PersonId,
        /// Who keeps the seal.
        keeper: PersonId,
        /// When the seal was set.
        used_at: Timestamp,
        /// Who entered it.
        by: PersonId,
    }
    /// A member's seat ended before its term was over.
    SeatEnded {
        /// Whose.
        person: PersonId,
        /// Why.
        reason: SeatEnd,
        /// Where that stands.
        basis: Vec<String>,
        /// The first day without the seat.
        on: Date,
        /// What they keep for the body is handed over before this instant.
        hand_over_by: Timestamp,
        /// What was said to it, sealed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seal: Option<Seal>,
        /// Who entered it; none when the clock did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// It was said that whoever left a seat keeps nothing of the committee's.
    NothingKept {
        /// Who left.
        person: PersonId,
        /// Who said so.
        by: PersonId,
    }
    /// One who stays confirmed that whoever left a seat keeps nothing.
    NothingKeptConfirmed {
        /// Who left.
        person: PersonId,
        /// Who confirmed it.
        by: PersonId,
    }
    /// A seat that ended for a wrong line of the register was given back.
    SeatRestored {
        /// Whose.
        person: PersonId,
        /// What was wrong, and that it was put right.
        reason: PublicText,
        /// Where it stands what ends a seat.
        basis: Vec<String>,
        /// The first day with the seat again.
        on: Date,
        /// Who entered it.
        by: PersonId,
    }
    /// Things were listed that whoever left a seat hands over.
    HandoverListed {
        /// Who left.
        person: PersonId,
        /// The things; they are numbered on from those listed before.
        things: Vec<PublicText>,
        /// Who listed them.
        by: PersonId,
    }
    /// A thing was handed over.
    ThingHandedOver {
        /// Who left.
        person: PersonId,
        /// The thing's number.
        thing: u32,
        /// Who received it.
        by: PersonId,
    }
}
