//! Decides what a command to a committee would change: one file a stage.

mod call;
mod hold;
mod leaving;
mod mandate;
mod minutes;
mod request;
mod seal;
mod seat;

use jiff::civil::Date;

pub(crate) use self::mandate::require_delegable;
pub(crate) use self::seat::recalled;

use super::{CommitteeCommand, CommitteeRefusal, Sitting, SittingStage};
use crate::bodies::{BodiesRefusal, Body, Power, SeatRole};
use crate::ids::{BodyId, PersonId, SittingId};
use crate::law::Place;
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment};

type Decision = Result<Vec<Event>, Refusal>;

/// What every decision of a committee may know.
struct Room<'a> {
    community: &'a Community,
    moment: &'a Moment<'a>,
    body: &'a Body,
    place: &'a Place,
}

pub(crate) fn decide(community: &Community, command: CommitteeCommand, moment: &Moment<'_>) -> Decision {
    let room = |id: BodyId| Room::of(community, moment, id);
    let at = |id: SittingId| -> Result<(Room<'_>, &Sitting), Refusal> {
        let sitting = community.committees().sitting(id).ok_or(CommitteeRefusal::SittingUnknown)?;
        Ok((room(sitting.body)?, sitting))
    };
    match command {
        CommitteeCommand::RequestSitting { body, about, members } => request::raise(&room(body)?, &about, members),
        CommitteeCommand::JoinRequest { request, members } => {
            let request = community.committees().request(request).ok_or(CommitteeRefusal::RequestUnknown)?;
            request::join(&room(request.body)?, request, members)
        }
        CommitteeCommand::CallSitting { body, occasion, held_at, venue, items } => {
            call::decide(&room(body)?, occasion, held_at, &venue, items)
        }
        CommitteeCommand::AddItem { sitting, item } => {
            with(&at(sitting)?, |room, sitting| call::add(room, sitting, item))
        }
        CommitteeCommand::TellAgenda { sitting } => with(&at(sitting)?, call::tell),
        CommitteeCommand::CallOff { sitting, reason } => {
            with(&at(sitting)?, |room, sitting| call::off(room, sitting, &reason))
        }
        CommitteeCommand::RecordAttendance { sitting, present } => {
            with(&at(sitting)?, |room, sitting| hold::attendance(room, sitting, present))
        }
        CommitteeCommand::DecideItem { sitting, item, votes } => {
            with(&at(sitting)?, |room, sitting| hold::item(room, sitting, item, votes))
        }
        CommitteeCommand::WriteMinutes { sitting, seal } => {
            with(&at(sitting)?, |room, sitting| minutes::write(room, sitting, seal))
        }
        CommitteeCommand::SignMinutes { sitting, member, signed, reason } => {
            with(&at(sitting)?, |room, sitting| minutes::sign(room, sitting, member, signed, reason))
        }
        CommitteeCommand::Publish { sitting } => with(&at(sitting)?, minutes::publish),
        CommitteeCommand::GrantMandate(given) => mandate::grant(&room(given.body)?, given),
        CommitteeCommand::UseSeal(given) => seal::enter(&room(given.body)?, &given),
        CommitteeCommand::EndSeatOfNonOwner { body, person } => seat::end_of_non_owner(&room(body)?, person),
        CommitteeCommand::EndRevokedSeat { body, person } => seat::end_of_revoked(&room(body)?, person),
        CommitteeCommand::EndSeat { body, person, reason, seal } => seat::end(&room(body)?, person, reason, seal),
        CommitteeCommand::Resign { body, seal } => seat::resign(&room(body)?, seal),
        CommitteeCommand::SayNothingKept { body, person } => leaving::nothing(&room(body)?, person),
        CommitteeCommand::ConfirmNothingKept { body, person } => leaving::confirm(&room(body)?, person),
        CommitteeCommand::RestoreSeat { body, person, reason } => seat::restore(&room(body)?, person, &reason),
        CommitteeCommand::ListHandover { body, person, things } => leaving::list(&room(body)?, person, &things),
        CommitteeCommand::ReceiveThing { body, person, thing } => leaving::receive(&room(body)?, person, thing),
    }
}

fn with(at: &(Room<'_>, &Sitting), then: impl FnOnce(&Room<'_>, &Sitting) -> Decision) -> Decision {
    then(&at.0, at.1)
}

impl<'a> Room<'a> {
    fn of(community: &'a Community, moment: &'a Moment<'a>, id: BodyId) -> Result<Self, Refusal> {
        let body = community.bodies().body(id).ok_or(BodiesRefusal::BodyUnknown)?;
        if !body.kind.deliberates() {
            return Err(CommitteeRefusal::BodyHoldsNoSittings { kind: body.kind }.into());
        }
        Ok(Self { community, moment, body, place: community.place(moment.law)? })
    }

    fn today(&self) -> Date {
        self.moment.today(self.community.zone())
    }

    /// The person acting, who holds this power in the body.
    fn person_with(&self, power: Power) -> Result<PersonId, Refusal> {
        self.community.require_in(self.moment, power, Some(self.body.id))?;
        Ok(self.moment.person().ok_or(BodiesRefusal::PowerMissing { power })?)
    }

    /// The person acting, who leads sittings; while nobody is in the chair any member may.
    fn leader(&self) -> Result<PersonId, Refusal> {
        let is_led = [SeatRole::Chair, SeatRole::Deputy].into_iter().any(|role| self.body.has(role, self.today()));
        match self.person_with(Power::LeadSittings) {
            Err(_) if !is_led => self.person_with(Power::Sit),
            answer => answer,
        }
    }

    /// Checks that a person is a member of the body on a day.
    fn require_member(&self, person: PersonId, on: Date) -> Result<(), Refusal> {
        if self.body.members(on).contains(&person) {
            Ok(())
        } else {
            Err(CommitteeRefusal::NotAMember { person }.into())
        }
    }
}

/// The day a sitting is held.
fn day_of(room: &Room<'_>, sitting: &Sitting) -> Date {
    sitting.held_at.to_zoned(room.community.zone().clone()).date()
}

/// Checks that a sitting stands at one of these stages.
fn require_stage(sitting: &Sitting, stages: &[SittingStage]) -> Result<(), Refusal> {
    let stage = sitting.stage();
    if stages.contains(&stage) { Ok(()) } else { Err(CommitteeRefusal::SittingStands { stage }.into()) }
}
