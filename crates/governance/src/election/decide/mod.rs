//! Decides what a command to an election would change.

mod candidates;
mod lot;
mod seats;

use super::{Election, ElectionCommand, ElectionFile, ElectionRefusal};
use crate::assembly::{AssemblyRefusal, Meeting, Stage};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{MatterId, PersonId};
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment};

pub(crate) use candidates::frozen;
pub(crate) use lot::check as check_lots;

type Decision = Result<Vec<Event>, Refusal>;

/// What every decision about an election may know.
struct Desk<'a> {
    community: &'a Community,
    moment: &'a Moment<'a>,
    meeting: &'a Meeting,
    matter: MatterId,
    election: &'a Election,
    file: &'a ElectionFile,
}

pub(crate) fn decide(community: &Community, command: ElectionCommand, moment: &Moment<'_>) -> Decision {
    let (meeting, matter) = command.question();
    let meeting = community.assembly().meeting(meeting).ok_or(AssemblyRefusal::MeetingUnknown)?;
    let election = meeting.question(matter).and_then(|question| question.election.as_ref());
    let found = election.zip(meeting.elections.get(&matter));
    let (election, file) = found.ok_or(ElectionRefusal::ElectionUnknown { matter })?;
    let desk = Desk { community, moment, meeting, matter, election, file };
    match command {
        ElectionCommand::Nominate { owner, statement, consents, .. } => {
            candidates::nominate(&desk, owner, statement, consents)
        }
        ElectionCommand::Withdraw { candidate, .. } => candidates::withdraw(&desk, candidate),
        ElectionCommand::DrawLot { order, manner, drawn_by, witnesses, drawn_at, .. } => {
            lot::draw(&desk, order, &manner, (drawn_by, witnesses), drawn_at)
        }
        ElectionCommand::TakeSeats { .. } => seats::take(&desk),
        ElectionCommand::SeatAlternate { .. } => seats::move_up(&desk),
    }
}

impl Desk<'_> {
    /// The person acting, who convenes for the body that convened the meeting.
    fn convenor(&self) -> Result<PersonId, Refusal> {
        self.community.require_in(self.moment, Power::Convene, Some(self.meeting.body))?;
        Ok(self.moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Convene })?)
    }

    fn wrong_stage(&self) -> Refusal {
        AssemblyRefusal::WrongStage { stage: self.meeting.stage() }.into()
    }

    fn is_certified(&self) -> bool {
        self.meeting.stage() == Stage::Certified
    }
}
