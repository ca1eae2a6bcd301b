//! Decides what a command about a matter would change.

use super::{ExecutionAssigned, Matter, MatterCommand, MatterEvent, MatterRefusal, Progress, ProgressReported};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::MatterId;
use crate::outcome::{Event, Refusal};
use crate::{Community, Moment, PublicText};

pub(crate) fn decide(
    community: &Community,
    command: MatterCommand,
    moment: &Moment<'_>,
) -> Result<Vec<Event>, Refusal> {
    match command {
        MatterCommand::AssignExecution { matter, body, due } => {
            let matter = known(community, matter)?;
            match community.assembly().meeting(matter.meeting) {
                Some(meeting) => community.require_at(moment, Power::Convene, meeting.body)?,
                None => community.require(moment, Power::Convene)?,
            }
            let by = moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Convene })?;
            community.assembly().fates().require_standing(matter.id)?;
            if !community.assembly().has_adopted(matter.id) {
                return Err(MatterRefusal::NothingToCarryOut.into());
            }
            if community.bodies().body(body).is_none() {
                return Err(BodiesRefusal::BodyUnknown.into());
            }
            if due < moment.today(community.zone()) {
                return Err(MatterRefusal::DueInPast { due }.into());
            }
            // What is finished can be assigned again, also to the same body: it was not done well, say.
            let running = matter.execution.as_ref().filter(|one| one.progress() != Some(Progress::Finished));
            if running.is_some_and(|execution| execution.body == body && execution.due == due) {
                return Ok(vec![]);
            }
            let assigned = ExecutionAssigned { matter: matter.id, body, due, by };
            Ok(vec![MatterEvent::ExecutionAssigned(assigned).into()])
        }
        MatterCommand::ReportProgress { matter, progress, text } => {
            let matter = known(community, matter)?;
            let execution = matter.execution.as_ref().ok_or(MatterRefusal::NotAssigned)?;
            community.require_in(moment, Power::Report, Some(execution.body))?;
            let by = moment.person().ok_or(BodiesRefusal::PowerMissing { power: Power::Report })?;
            community.assembly().fates().require_standing(matter.id)?;
            if execution.progress() == Some(Progress::Finished) {
                return Err(MatterRefusal::AlreadyFinished.into());
            }
            let text = PublicText::try_new(&text, 1_000)?;
            let report = ProgressReported { matter: matter.id, progress, text, by };
            Ok(vec![MatterEvent::ProgressReported(report).into()])
        }
    }
}

fn known(community: &Community, id: MatterId) -> Result<&Matter, Refusal> {
    Ok(community.matters().matter(id).ok_or(MatterRefusal::MatterUnknown { matter: id })?)
}
