//! Decides what a command about a room would change: announcing it, the door, the word, and how it ended.

mod announce;
mod door;
mod end;
mod word;

use std::borrow::Cow;

use super::{Room, RoomCommand, RoomRefusal, RoomStage, room_clock};
use crate::bodies::{BodiesRefusal, Power};
use crate::deliberation::{Deliberation, DeliberationRefusal, StepClock};
use crate::ids::{BodyId, DeliberationId, PersonId, RoomNo};
use crate::law::procedure::Deliberation as Lines;
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment};

pub use announce::{AGENDA_MAX, ITEM_MAX, VENUE_MAX, chairs, earliest};
pub use end::{POINT_MAX, POINTS_MAX};

type Decision = Result<Vec<Event>, Refusal>;

/// What every decision about a room may know.
struct Desk<'a> {
    community: &'a Community,
    deliberation: &'a Deliberation,
    moment: &'a Moment<'a>,
}

/// What a decision about one room may know besides.
struct Inside<'a> {
    desk: Desk<'a>,
    room: &'a Room,
}

pub(crate) fn decide(community: &Community, command: RoomCommand, moment: &Moment<'_>) -> Decision {
    let at = |id: DeliberationId| -> Result<Desk<'_>, Refusal> {
        let deliberation = community.deliberations().deliberation(id);
        let deliberation = deliberation.ok_or(DeliberationRefusal::DeliberationUnknown)?;
        Ok(Desk { community, deliberation, moment })
    };
    let of = |id: DeliberationId, room: RoomNo| -> Result<Inside<'_>, Refusal> {
        let desk = at(id)?;
        let room = community.rooms().room(id, room).ok_or(RoomRefusal::RoomUnknown)?;
        Ok(Inside { desk, room })
    };
    match command {
        RoomCommand::Convene { deliberation, form, chair, venue, begins_at, agenda, invited } => {
            announce::convene(&at(deliberation)?, (form, chair), (&venue, begins_at), &agenda, invited)
        }
        RoomCommand::Change { deliberation, room, venue, begins_at, agenda, reason } => {
            announce::change(&of(deliberation, room)?, (&venue, begins_at), &agenda, &reason)
        }
        RoomCommand::CallOff { deliberation, room, reason } => announce::call_off(&of(deliberation, room)?, &reason),
        RoomCommand::Enter { deliberation, room, visitor, who, party, place } => {
            door::enter(&of(deliberation, room)?, visitor, who, (party, place))
        }
        RoomCommand::Leave { deliberation, room, visitor, seal } => {
            door::leave(&of(deliberation, room)?, visitor, seal)
        }
        RoomCommand::ComeBack { deliberation, room, visitor } => door::come_back(&of(deliberation, room)?, visitor),
        RoomCommand::Join { deliberation, room, visitor, same } => door::join(&of(deliberation, room)?, visitor, same),
        RoomCommand::PutItem { deliberation, room, item } => word::put(&of(deliberation, room)?, item),
        RoomCommand::AskWord { deliberation, room, visitor, seal } => {
            word::ask(&of(deliberation, room)?, visitor, seal)
        }
        RoomCommand::GiveWord { deliberation, room, visitor } => word::give(&of(deliberation, room)?, visitor),
        RoomCommand::EndWord { deliberation, room, visitor, outcome } => {
            word::end(&of(deliberation, room)?, visitor, outcome)
        }
        RoomCommand::ReportHeld { deliberation, room } => end::held(&of(deliberation, room)?),
        RoomCommand::ReportNotHeld { deliberation, room, reason } => end::not_held(&of(deliberation, room)?, &reason),
        RoomCommand::PublishMinutes { deliberation, room, points } => end::publish(&of(deliberation, room)?, points),
        RoomCommand::CorrectMinutes { deliberation, room, points, reason } => {
            end::correct(&of(deliberation, room)?, points, &reason)
        }
    }
}

impl<'a> Desk<'a> {
    /// Who acts for the body that leads the deliberation.
    fn leading(&self) -> Result<PersonId, Refusal> {
        let turn = self.deliberation.turn().ok_or(DeliberationRefusal::DeliberationOver)?;
        self.acting_for(turn.body)
    }

    fn acting_for(&self, body: BodyId) -> Result<PersonId, Refusal> {
        let power = Power::Deliberate;
        self.community.require_at(self.moment, power, body)?;
        Ok(self.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?)
    }

    fn today(&self) -> jiff::civil::Date {
        self.moment.today(self.community.zone())
    }

    fn lines(&self) -> Result<Cow<'a, Lines>, Refusal> {
        Ok(self.community.lines_of(self.deliberation, self.moment.law)?)
    }
}

impl Inside<'_> {
    /// Who runs the room: whoever acts for the body that leads, or for the one that takes the chair.
    fn running(&self) -> Result<PersonId, Refusal> {
        self.desk.leading().or_else(|refusal| self.desk.acting_for(self.room.chair).map_err(|_| refusal))
    }

    /// Checks that it is still to come or going on.
    fn require_open(&self) -> Result<(), RoomRefusal> {
        match self.room.stage() {
            RoomStage::Convened => Ok(()),
            RoomStage::CalledOff => Err(RoomRefusal::RoomWasCalledOff),
            RoomStage::Held | RoomStage::Minuted | RoomStage::NotHeld => Err(RoomRefusal::RoomOver),
        }
    }

    /// Checks that it is its day, or that it is entered afterwards from the list on paper while that is done.
    fn require_list(&self) -> Result<(), Refusal> {
        let day = self.room.day(self.desk.community.zone());
        if self.desk.today() <= day {
            return Ok(self.require_today()?);
        }
        self.require_open()?;
        let clock = room_clock((self.desk.community, self.desk.moment.law), self.desk.deliberation, self.room);
        match clock.filter(|clock| self.desk.today() > clock.until) {
            None => Ok(()),
            Some(StepClock { days, until, basis }) => Err(RoomRefusal::RoomListTooLate { days, until, basis }.into()),
        }
    }

    /// Checks that it is its day: by the day and not the minute, for people come before it begins.
    fn require_today(&self) -> Result<(), RoomRefusal> {
        self.require_open()?;
        if self.room.day(self.desk.community.zone()) == self.desk.today() {
            Ok(())
        } else {
            Err(RoomRefusal::RoomNotToday { begins_at: self.room.begins_at })
        }
    }
}
