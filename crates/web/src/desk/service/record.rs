//! The act itself: one line of the ledger for one door or for several.

use governance::Actor;
use governance::assembly::{AssemblyCommand, ServiceManner};
use governance::ids::{EntryNo, MeetingId, PersonId};
use governance::{Seal, assembly::Service};
use jiff::Timestamp;
use office::{Act, Evidence, Outcome, Stop};

use super::form::Told;
use crate::visit::Here;

/// Records a service. The same service sent twice, as an impatient finger does, is recorded once.
pub(super) async fn record(
    here: &Here,
    by: PersonId,
    meeting: MeetingId,
    entries: Vec<EntryNo>,
    told: Told,
) -> Result<Outcome, Stop> {
    let Told { manner, at, evidence } = told;
    if let Some(evidence) = &evidence
        && stands_already(here, by, meeting, &entries, (manner, at), evidence).await?
    {
        return Ok(Outcome::NothingToDo);
    }
    let sealed = evidence.map(|evidence| evidence.seal(here.desk.door())).transpose()?;
    let command = AssemblyCommand::RecordService {
        meeting,
        entries,
        manner,
        at,
        evidence: sealed.as_ref().map(|sealed| sealed.seal),
    };
    let act = Act::new(Actor::Person(by), command);
    here.desk
        .carry_out(match sealed {
            Some(sealed) => act.with(sealed),
            None => act,
        })
        .await
}

/// Whether each door's ledger has this line, with the same evidence under its seal.
async fn stands_already(
    here: &Here,
    by: PersonId,
    meeting: MeetingId,
    entries: &[EntryNo],
    (manner, at): (ServiceManner, Timestamp),
    evidence: &Evidence,
) -> Result<bool, Stop> {
    let is_same = |service: &&Service| service.manner == manner && service.at == at && service.by == by;
    let known: Option<Vec<Seal>> = {
        let files = here.desk.files().await;
        let meeting = files.community.assembly().meeting(meeting);
        entries.iter().map(|entry| meeting?.services.of(*entry).iter().rev().find(is_same)?.evidence).collect()
    };
    let Some(mut seals) = known else { return Ok(false) };
    seals.sort_unstable();
    seals.dedup();
    for seal in &seals {
        if here.desk.evidence(seal).await?.as_ref() != Some(evidence) {
            return Ok(false);
        }
    }
    Ok(!seals.is_empty())
}
