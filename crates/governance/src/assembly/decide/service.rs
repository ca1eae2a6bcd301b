//! Recording how ballots were served.

use jiff::Timestamp;

use super::{Decision, Desk};
use crate::assembly::{AssemblyRefusal, Deliverer, ServiceGiven, ServiceManner, ServiceRecorded};
use crate::bodies::{BodiesRefusal, Power};
use crate::ids::EntryNo;
use crate::seal::Seal;

pub(super) fn decide(desk: &Desk<'_>, mut lines: Vec<(EntryNo, Seal)>, service: ServiceGiven) -> Decision {
    let by = desk.person_with(Power::Key)?;
    let ServiceGiven { manner, at, evidence, delivered_by } = service;
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
    if let Deliverer::Person(person) = delivered_by
        && person.index() >= desk.community.bodies().persons().len()
    {
        return Err(BodiesRefusal::PersonUnknown.into());
    }
    let roll = meeting.roll.as_ref();
    if let Some((entry, _)) = lines.iter().find(|(entry, _)| roll.and_then(|roll| roll.entry(*entry)).is_none()) {
        return Err(AssemblyRefusal::EntryUnknown { entry: *entry }.into());
    }
    lines.retain(|(_, seal)| !meeting.services.holds(seal));
    lines.sort_unstable();
    lines.dedup();
    if lines.is_empty() {
        return Ok(vec![]);
    }
    let reached = lines.iter().map(|(entry, _)| *entry).filter(|_| manner.reached());
    let entries = reached.collect();
    let lines = lines.into_iter().map(|(_, seal)| seal).collect();
    let (manner, at, evidence, delivered_by) = (None, None, None, None);
    Ok(vec![ServiceRecorded { meeting: meeting.id, entries, lines, manner, at, evidence, delivered_by, by }.into()])
}
