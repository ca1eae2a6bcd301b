//! Why something may not happen in a room of a deliberation.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::ids::VisitorNo;

/// Why something may not happen in a room of a deliberation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum RoomRefusal {
    /// The deliberation has no such room.
    RoomUnknown,
    /// Another room of it is still to come: one after the other.
    RoomAwaited,
    /// The room would be announced too late.
    RoomTooSoon {
        /// How many days before it is announced.
        days: u32,
        /// When it may begin at the earliest.
        earliest: Timestamp,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// The agenda has no items, or too many.
    RoomAgendaUncountable {
        /// At most so many.
        most: usize,
    },
    /// Nobody on the list was invited.
    NobodyInvited,
    /// The rules of the form do not let this body take the chair, or nobody sits in it.
    ChairNotNamed {
        /// Who may.
        chairs: Vec<String>,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// It has begun, so it is not changed or called off any more: it is reported as held or not held.
    RoomBegun {
        /// When it began.
        begins_at: Timestamp,
    },
    /// It was called off.
    RoomWasCalledOff,
    /// It is over.
    RoomOver,
    /// It is held on another day.
    RoomNotToday {
        /// When it begins.
        begins_at: Timestamp,
    },
    /// Who came is not entered any more from the list on paper: the days for that are over.
    RoomListTooLate {
        /// So many days after its own.
        days: u32,
        /// The last of them.
        until: Date,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// Whoever entered people afterwards from the list on paper does not say that it was held.
    RoomListSeenBySame,
    /// It has not begun.
    RoomNotBegun {
        /// When it begins.
        begins_at: Timestamp,
    },
    /// Somebody else came in the same moment and has the number.
    VisitorNumberTaken,
    /// They came for somebody whom they cannot come for.
    NotForThem,
    /// Nobody came under this number.
    VisitorUnknown {
        /// Which.
        visitor: VisitorNo,
    },
    /// They left, and do not speak.
    VisitorLeft {
        /// Who.
        visitor: VisitorNo,
    },
    /// The two numbers cannot be one person's: one that was given at the door, without a card, is another's besides.
    NotOnePerson,
    /// The card belongs to somebody else than who came under this number.
    VisitorIsAnother,
    /// The agenda has no such item.
    RoomItemUnknown {
        /// It has so many.
        items: usize,
    },
    /// No item is put to the room.
    NoItemPut,
    /// By the rules of the form they listen.
    NotHeardHere {
        /// Where that stands.
        basis: Vec<String>,
    },
    /// By the rule somebody else is heard next.
    AnotherIsNext {
        /// Who.
        next: VisitorNo,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// Nobody asked for the word under this number.
    WordNotAsked {
        /// Which.
        visitor: VisitorNo,
    },
    /// Somebody has the word.
    SomebodySpeaks {
        /// Who.
        visitor: VisitorNo,
    },
    /// They do not have the word.
    WordNotGiven {
        /// Who.
        visitor: VisitorNo,
    },
    /// Too few of those invited came.
    RoomBelowQuorum {
        /// So many came.
        there: u32,
        /// So many had to.
        needed: u32,
        /// Of so many who were invited.
        of: u32,
        /// Those among them who had to be there and are not.
        absent: Vec<String>,
        /// Where that stands.
        basis: Vec<String>,
    },
    /// Enough of those invited came, so that it was held.
    RoomHadQuorum {
        /// So many came.
        there: u32,
        /// Of so many who were invited.
        of: u32,
        /// Where it stands how many must.
        basis: Vec<String>,
    },
    /// It was not held, so there is nothing to publish.
    RoomNotHeldYet,
    /// A statement from the room is entered by whoever keeps the door; by card an owner speaks for themselves.
    RoomNotByCard,
    /// There is nothing in the minutes, or too much.
    PointsUncountable {
        /// At most so many.
        most: usize,
    },
    /// There are no published minutes that could be corrected.
    MinutesNotPublished,
    /// The minutes were published already.
    MinutesPublishedAlready,
}
