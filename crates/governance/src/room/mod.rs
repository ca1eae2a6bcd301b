//! A room in which something is deliberated (协商会、议事会、联席会、恳谈会、听证会).
//!
//! While a deliberation is at the step at which it is deliberated, the body that leads it convenes a room in one of five
//! forms. The rules of each come from the place and are frozen when it is convened: who is heard in which order, how many
//! minutes, how many of those invited must come, how many days before it is announced, who may take the chair. It is
//! changed or called off with a reason that everybody reads.
//!
//! Whoever comes is given a number: owners by card, bodies by a seat, anybody else at the door. The book holds a seal, a
//! body or no more than that somebody came, and for whom of those on the list; never a name. Who asked for the word and who
//! was given it are entries, because that somebody asked and was never heard is what people later quarrel about; what is
//! being written down is not, until it is published as minutes. Whoever leaves is not there any more, and is again when they
//! come back; two numbers that one person has are joined at the door.
//!
//! With enough of those invited there together, at some time from its beginning on, it was held, else it can only be reported
//! as not held. What it came to is published within the days of the place. Published minutes are corrected by another version
//! with its reason, beside the ones before. Both last days, to say whether it was held and for its minutes, count from its day.
//! Where it could not be entered on its day who came, that is done until then from the list on paper, by one person, and another
//! says that it was held.

mod afterwards;
mod command;
mod decide;
mod event;
mod form;
mod presence;
mod refusal;
mod state;

pub use afterwards::room_clock;
pub use command::RoomCommand;
pub(crate) use decide::decide;
pub use decide::{AGENDA_MAX, ITEM_MAX, POINT_MAX, POINTS_MAX, VENUE_MAX, chairs, earliest};
pub use event::{
    PresenceNoted, RoomCalledOff, RoomChanged, RoomConvened, RoomEntered, RoomEvent, RoomHeld, RoomItemPut,
    RoomMinutesCorrected, RoomMinutesPublished, RoomNotHeld, VisitorsJoined, WordAsked, WordEnded, WordGiven,
};
pub use form::{Form, Heard, Lot};
pub use refusal::RoomRefusal;
pub use state::{Change, Ended, Minutes, Point, Quorum, Room, RoomStage, Rooms, Visitor, Word, WordOutcome, WordStage};
