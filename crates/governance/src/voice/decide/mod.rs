//! Decides what a command about voices would change: one file a decision.

mod agent;
mod bans;
mod confirm;
mod dispute;
mod record;
mod revoke;

pub use bans::ban_of;

use super::VoiceCommand;
use crate::assembly::{AssemblyRefusal, Meeting, Stage};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::{MeetingId, PersonId};
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment};

type Decision = Result<Vec<Event>, Refusal>;

pub(crate) fn decide(community: &Community, command: VoiceCommand, moment: &Moment<'_>) -> Decision {
    match command {
        VoiceCommand::Record(given) => record::decide(community, *given, moment),
        VoiceCommand::Confirm { voice } => confirm::confirm(community, voice, moment),
        VoiceCommand::Object { voice, seal } => confirm::object(community, (voice, seal), moment),
        VoiceCommand::Reject { voice, reason } => confirm::reject(community, (voice, reason), moment),
        VoiceCommand::Revoke { voice } => revoke::decide(community, voice, moment),
        VoiceCommand::Dispute { meeting, entry, seal } => {
            dispute::raise(community, meeting_of(community, meeting)?, entry, seal, moment)
        }
        VoiceCommand::SettleDispute { meeting, entry, stands, seal } => {
            dispute::settle(community, meeting_of(community, meeting)?, entry, (stands, seal), moment)
        }
        VoiceCommand::KeepPaperAside { meeting, entry, received_at, seal } => {
            dispute::keep_aside(community, meeting_of(community, meeting)?, entry, (received_at, seal), moment)
        }
    }
}

fn meeting_of(community: &Community, id: MeetingId) -> Result<&Meeting, Refusal> {
    Ok(community.assembly().meeting(id).ok_or(AssemblyRefusal::MeetingUnknown)?)
}

/// The person acting, who holds this power in the body that convened the meeting.
fn person_with(
    community: &Community,
    moment: &Moment<'_>,
    power: Power,
    meeting: Option<&Meeting>,
) -> Result<PersonId, Refusal> {
    community.require_in(moment, power, meeting.map(|meeting| meeting.body))?;
    Ok(moment.person().ok_or(BodiesRefusal::PowerMissing { power })?)
}

/// Checks that ballots can still be recorded, so that it matters who signed them.
fn require_box_open(meeting: &Meeting) -> Result<(), Refusal> {
    match meeting.stage() {
        Stage::Open | Stage::Closed => Ok(()),
        stage @ (Stage::Convened
        | Stage::RollPublished
        | Stage::Noticed
        | Stage::Counted
        | Stage::Announced
        | Stage::Certified
        | Stage::Cancelled) => Err(AssemblyRefusal::WrongStage { stage }.into()),
    }
}
