//! What has happened in a room of a deliberation.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Form, Point, Quorum, WordOutcome};
use crate::PublicText;
use crate::deliberation::Raiser;
use crate::ids::{BodyId, DeliberationId, PartyNo, PersonId, RoomNo, VisitorNo};
use crate::law::procedure::RoomRules;

events! {
    /// What has happened in a room of a deliberation.
    Room(RoomEvent),
    each about
    /// The deliberation it belongs to.
    deliberation: DeliberationId;

    /// A room was convened.
    RoomConvened {
        /// Its number in the deliberation.
        room: RoomNo,
        /// In which form.
        form: Form,
        /// What it is held by.
        rules: RoomRules,
        /// The body that takes the chair.
        chair: BodyId,
        /// Where.
        venue: PublicText,
        /// When it begins.
        begins_at: Timestamp,
        /// What is talked about; the first item is number 1.
        agenda: Vec<PublicText>,
        /// Who of the list is invited.
        invited: Vec<PartyNo>,
        /// Who convened it.
        by: PersonId,
    }
    /// It will be held elsewhere, at another time or about something else.
    RoomChanged {
        /// Which.
        room: RoomNo,
        /// Where.
        venue: PublicText,
        /// When it begins.
        begins_at: Timestamp,
        /// What is talked about.
        agenda: Vec<PublicText>,
        /// Why.
        reason: PublicText,
        /// Who changed it.
        by: PersonId,
    }
    /// It was called off.
    RoomCalledOff {
        /// Which.
        room: RoomNo,
        /// Why.
        reason: PublicText,
        /// Who called it off.
        by: PersonId,
    }
    /// Somebody came.
    RoomEntered {
        /// To which.
        room: RoomNo,
        /// The number they are called by there.
        visitor: VisitorNo,
        /// Who; of an owner a seal, another than that of any other act of theirs.
        who: Raiser,
        /// For whom on the list.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        party: Option<PartyNo>,
        /// Who entered it, when it came from a seat or at the door.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// Somebody who came left, or came back.
    PresenceNoted {
        /// In which room.
        room: RoomNo,
        /// Who.
        visitor: VisitorNo,
        /// Whether they are there from now on.
        here: bool,
        /// Who noted it, where no card did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// Two numbers were found to be one person's: somebody who entered by card and was let in at the door as well.
    VisitorsJoined {
        /// In which room.
        room: RoomNo,
        /// The number that stays.
        visitor: VisitorNo,
        /// The one that is not counted any more.
        same: VisitorNo,
        /// Who keeps the door and says so.
        by: PersonId,
    }
    /// An item of the agenda was put to the room.
    RoomItemPut {
        /// Which room.
        room: RoomNo,
        /// The number of the item.
        item: u32,
        /// Who put it.
        by: PersonId,
    }
    /// Somebody asked for the word to the item that is put.
    WordAsked {
        /// In which room.
        room: RoomNo,
        /// Who.
        visitor: VisitorNo,
        /// To which item.
        item: u32,
        /// Who entered it, where no card asked.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// The word was given to whoever was next.
    WordGiven {
        /// In which room.
        room: RoomNo,
        /// To whom.
        visitor: VisitorNo,
        /// Who gave it.
        by: PersonId,
    }
    /// Whoever was called has spoken, or did not.
    WordEnded {
        /// In which room.
        room: RoomNo,
        /// Who.
        visitor: VisitorNo,
        /// What came of it.
        outcome: WordOutcome,
        /// Who noted it.
        by: PersonId,
    }
    /// It was held.
    RoomHeld {
        /// Which.
        room: RoomNo,
        /// How many people came, those who came for a body aside.
        people: u32,
        /// The bodies that came.
        bodies: Vec<BodyId>,
        /// How many of those invited came, against how many had to.
        quorum: Quorum,
        /// So many days until its minutes are published.
        days: u32,
        /// The last of them.
        publish_by: Date,
        /// Where they stand.
        basis: Vec<String>,
        /// Who recorded it.
        by: PersonId,
    }
    /// It was not held.
    RoomNotHeld {
        /// Which.
        room: RoomNo,
        /// How many people came, those who came for a body aside.
        people: u32,
        /// The bodies that came.
        bodies: Vec<BodyId>,
        /// How many of those invited came, against how many had to.
        quorum: Quorum,
        /// Why.
        reason: PublicText,
        /// Who recorded it.
        by: PersonId,
    }
    /// Its minutes were published.
    RoomMinutesPublished {
        /// Of which.
        room: RoomNo,
        /// What was said.
        points: Vec<Point>,
        /// Who published them.
        by: PersonId,
    }
    /// Published minutes were corrected: another version stands beside those before.
    RoomMinutesCorrected {
        /// Of which.
        room: RoomNo,
        /// What was said.
        points: Vec<Point>,
        /// What was wrong.
        reason: PublicText,
        /// Who corrected them.
        by: PersonId,
    }
}

impl RoomEvent {
    /// The room it happened to.
    #[must_use]
    pub fn room(&self) -> RoomNo {
        match self {
            Self::RoomConvened(event) => event.room,
            Self::RoomChanged(event) => event.room,
            Self::RoomCalledOff(event) => event.room,
            Self::RoomEntered(event) => event.room,
            Self::PresenceNoted(event) => event.room,
            Self::VisitorsJoined(event) => event.room,
            Self::RoomItemPut(event) => event.room,
            Self::WordAsked(event) => event.room,
            Self::WordGiven(event) => event.room,
            Self::WordEnded(event) => event.room,
            Self::RoomHeld(event) => event.room,
            Self::RoomNotHeld(event) => event.room,
            Self::RoomMinutesPublished(event) => event.room,
            Self::RoomMinutesCorrected(event) => event.room,
        }
    }
}
