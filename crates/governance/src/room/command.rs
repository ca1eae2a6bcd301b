//! What can be asked about a room of a deliberation.

use jiff::Timestamp;

use super::{Form, WordOutcome};
use crate::deliberation::Raiser;
use crate::ids::{BodyId, DeliberationId, PartyNo, RoomNo, VisitorNo};
use crate::seal::Seal;

/// What can be asked about a room of a deliberation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoomCommand {
    /// Convene a room.
    Convene {
        /// For which deliberation.
        deliberation: DeliberationId,
        /// In which form.
        form: Form,
        /// Which body takes the chair.
        chair: BodyId,
        /// Where.
        venue: String,
        /// When it begins.
        begins_at: Timestamp,
        /// What is talked about, in order.
        agenda: Vec<String>,
        /// Who of the list is invited.
        invited: Vec<PartyNo>,
    },
    /// Hold it elsewhere, at another time or about something else.
    Change {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// Where.
        venue: String,
        /// When it begins.
        begins_at: Timestamp,
        /// What is talked about, in order.
        agenda: Vec<String>,
        /// Why, for everybody to read.
        reason: String,
    },
    /// Call it off.
    CallOff {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// Why, for everybody to read.
        reason: String,
    },
    /// Note that somebody came: an owner by card, a body by a seat or at the door, anybody else at the door.
    Enter {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// The number they will be called by.
        visitor: VisitorNo,
        /// Who came; an owner by a seal that no other act of theirs bears.
        who: Raiser,
        /// For whom on the list; of a body that follows from the list.
        party: Option<PartyNo>,
        /// The seal of their place on the panel they come for, where a card says so.
        place: Option<Seal>,
    },
    /// Note that somebody left: by card, by the seat of a body, or at the door.
    Leave {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// Who.
        visitor: VisitorNo,
        /// The seal of the owner, where the card says so.
        seal: Option<Seal>,
    },
    /// Note at the door that somebody came back who had left.
    ComeBack {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// Who.
        visitor: VisitorNo,
    },
    /// Say at the door that two numbers are one person's.
    Join {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// The number that stays.
        visitor: VisitorNo,
        /// The one that was given at the door and is not counted any more.
        same: VisitorNo,
    },
    /// Put an item of the agenda to the room.
    PutItem {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// Its number, from 1.
        item: u32,
    },
    /// Ask for the word: by card, or at the door for somebody who came.
    AskWord {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// Who wants to speak.
        visitor: VisitorNo,
        /// The seal of the owner, where the card asks.
        seal: Option<Seal>,
    },
    /// Give the word to whoever is next by the rule.
    GiveWord {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// Who is called.
        visitor: VisitorNo,
    },
    /// Note that whoever was called has spoken, or did not.
    EndWord {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// Who was called.
        visitor: VisitorNo,
        /// What came of it.
        outcome: WordOutcome,
    },
    /// Record that it was held.
    ReportHeld {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
    },
    /// Record that it was not held.
    ReportNotHeld {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// Why, for everybody to read.
        reason: String,
    },
    /// Publish the minutes.
    PublishMinutes {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// What was said, with the number of the item it belongs to.
        points: Vec<(u32, String)>,
    },
    /// Correct published minutes.
    CorrectMinutes {
        /// Of which deliberation.
        deliberation: DeliberationId,
        /// Which room.
        room: RoomNo,
        /// What was said, with the number of the item it belongs to.
        points: Vec<(u32, String)>,
        /// What was wrong, for everybody to read.
        reason: String,
    },
}
