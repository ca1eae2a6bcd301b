//! The act itself: one line of the ledger for one door or for several.

use std::collections::BTreeSet;

use governance::assembly::{Deliverer, ServiceGiven, ServiceManner};
use governance::ids::{EntryNo, MeetingId, PersonId};
use governance::{Seal, assembly::Service};
use jiff::Timestamp;
use office::{Evidence, Outcome, Stop};

use super::form::Told;
use super::server::Carried;
use crate::visit::Here;

/// Records a service. The same service sent twice, as an impatient finger does, is recorded once.
pub(super) async fn record(
    here: &Here,
    by: PersonId,
    meeting: MeetingId,
    entries: Vec<EntryNo>,
    told: Told,
) -> Result<Outcome, Stop> {
    let Told { manner, at, carried_by, evidence } = told;
    if stands_already(here, by, meeting, &entries, (manner, at), (&carried_by, evidence.as_ref())).await? {
        return Ok(Outcome::NothingToDo);
    }
    let sealed = evidence.map(|evidence| evidence.seal(here.desk.door())).transpose()?;
    let (delivered_by, named) = carried_by.sealed(here.desk.door(), by)?;
    let evidence = sealed.as_ref().map(|sealed| sealed.seal);
    let service = ServiceGiven { manner, at, evidence, delivered_by };
    here.desk.record_service(by, meeting, entries, service, sealed.into_iter().chain(named).collect()).await
}

/// Whether each door's ledger has this line, with the same behind its seals.
async fn stands_already(
    here: &Here,
    by: PersonId,
    meeting: MeetingId,
    entries: &[EntryNo],
    (manner, at): (ServiceManner, Timestamp),
    (carried_by, evidence): (&Carried, Option<&Evidence>),
) -> Result<bool, Stop> {
    let is_carrier = |service: &Service| match (carried_by, service.delivered_by) {
        (Carried::Myself, Some(Deliverer::Person(person))) => person == by,
        (Carried::Person(carrier), Some(Deliverer::Person(person))) => person == *carrier,
        (Carried::Named(_), Some(Deliverer::Named(_))) => true,
        _ => false,
    };
    let is_same =
        |service: &&Service| service.manner == manner && service.at == at && service.by == by && is_carrier(service);
    let known: Option<Vec<Service>> = {
        let files = here.desk.files().await;
        entries.iter().map(|entry| files.services.of(meeting, *entry).iter().rev().find(is_same).copied()).collect()
    };
    let Some(lines) = known else { return Ok(false) };
    let seals: BTreeSet<(Option<Seal>, Option<Seal>)> =
        lines.iter().map(|line| (line.evidence, name_of(line))).collect();
    for (proof, name) in &seals {
        let kept = match proof {
            Some(seal) => here.desk.evidence(seal).await?,
            None => None,
        };
        if kept.as_ref() != evidence {
            return Ok(false);
        }
        if let (Some(seal), Carried::Named(told)) = (name, carried_by)
            && here.desk.words(seal).await?.as_ref() != Some(told)
        {
            return Ok(false);
        }
    }
    Ok(!seals.is_empty())
}

/// The seal of the name of somebody without a seat who carried a letter.
pub(super) fn name_of(line: &Service) -> Option<Seal> {
    match line.delivered_by {
        Some(Deliverer::Named(seal)) => Some(seal),
        Some(Deliverer::Person(_)) | None => None,
    }
}
