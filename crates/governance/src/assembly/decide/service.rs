//! Recording how ballots were served.

use jiff::Timestamp;

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, Deliverer, ServiceManner, ServiceRecorded};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::EntryNo;
use crate::seal::Seal;

pub(super) fn decide(
    desk: &Desk<'_>,
    mut entries: Vec<EntryNo>,
    (manner, at, evidence): (ServiceManner, Timestamp, Option<Seal>),
    delivered_by: Option<Deliverer>,
) -> Decision {
    let by = desk.person_with(Power::Key)?;
    let delivered_by = Some(delivered_by.unwrap_or(Deliverer::Person(by)));
    let meeting = desk.meeting;
    // After closing the ledger is fixed: who counts as served may decide a result.
    let issued = desk.letters_out_since()?;
    if at > desk.moment.now {
        return Err(AssemblyRefusal::ServiceInFuture.into());
    }
    // Nobody took it in: only a witness and a picture show that it was left there, and a silence clause may count on it.
    if manner == ServiceManner::LeftAfterRefusal && evidence.is_none() {
        return Err(AssemblyRefusal::ServiceNeedsEvidence.into());
    }
    // By the day and not the minute: the ledger is often written up from a paper list with days only.
    let day = |moment: Timestamp| moment.to_zoned(desk.community.zone().clone()).date();
    if day(at) < day(issued) {
        return Err(AssemblyRefusal::ServiceBeforeLetters { issued }.into());
    }
    if let Some(Deliverer::Person(person)) = delivered_by
        && person.index() >= desk.community.bodies().persons().len()
    {
        return Err(BodiesRefusal::PersonUnknown.into());
    }
    entries.sort_unstable();
    entries.dedup();
    let roll = meeting.roll.as_ref();
    if let Some(entry) = entries.iter().find(|entry| roll.and_then(|roll| roll.entry(**entry)).is_none()) {
        return Err(AssemblyRefusal::EntryUnknown { entry: *entry }.into());
    }
    let already = |entry: &EntryNo| {
        let mut ledger = meeting.services.of(*entry).iter();
        ledger.any(|known| {
            known.manner == manner && known.at == at && known.evidence == evidence && known.delivered_by == delivered_by
        })
    };
    if entries.iter().all(already) {
        return Ok(vec![]);
    }
    Ok(vec![ServiceRecorded { meeting: meeting.id, entries, manner, at, evidence, delivered_by, by }.into()])
}
