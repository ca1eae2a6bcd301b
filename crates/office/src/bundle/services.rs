//! Holding opened lines of the ledger of service against what the book tells of them.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use governance::assembly::ServiceLine;
use governance::ids::{EntryNo, MeetingId};
use governance::{Community, Seal};

use super::openings::named_in;
use super::report::VerifyReport;
use super::verify::VerifyProblem;
use super::{OpeningLine, SERVICES, load, unhex};
use crate::services::SealedService;

/// What the book tells of each sealed line: in which meeting it stands, and whose ballot reached its owner.
pub(super) struct Told(HashMap<Seal, (MeetingId, Option<EntryNo>)>);

impl Told {
    pub(super) fn by(community: &Community) -> Self {
        let meetings = community.assembly().meetings().iter();
        let lines = meetings.flat_map(|meeting| meeting.services.lines().iter().map(|line| (meeting.id, line)));
        Self(lines.filter_map(sealed).collect())
    }

    /// What is wrong with a line that was opened; nothing where it is what the book says.
    pub(super) fn fault(&self, seal: &Seal, salt: &[u8], value: &[u8]) -> Option<&'static str> {
        let fits = journal::commit(salt, value) == *seal.bytes();
        let opened: Option<SealedService> = serde_json::from_slice(value).ok().filter(|_| fits);
        let Some(opened) = opened else { return Some("does not fit its seal") };
        let reached = opened.service.manner.reached().then_some(opened.entry);
        match self.0.get(seal) {
            None => Some("stands nowhere in the book"),
            Some(told) if *told != (opened.meeting, reached) => {
                Some("says something else than the book of whom it reached")
            }
            Some(_) => None,
        }
    }
}

fn sealed((meeting, line): (MeetingId, &ServiceLine)) -> Option<(Seal, (MeetingId, Option<EntryNo>))> {
    match *line {
        ServiceLine::Sealed { seal, reached, .. } => Some((seal, (meeting, reached))),
        ServiceLine::Open { .. } => None,
    }
}

/// Blames each line that a bundle discloses and that is not what the book says.
pub(super) fn check(
    folder: &Path,
    community: &str,
    state: &Community,
    report: &mut VerifyReport,
) -> Result<(), VerifyProblem> {
    if !folder.join(SERVICES).exists() {
        return Ok(());
    }
    let told = Told::by(state);
    let (mut faults, mut row) = (Vec::new(), 0u64);
    load::read_lines(folder, SERVICES, |line: OpeningLine| {
        row += 1;
        let salt = unhex(&line.salt).ok_or("field salt is not hexadecimal")?;
        let fault = told.fault(&line.seal, &salt, line.value.as_bytes());
        faults.extend(fault.map(|fault| (row, line.seal.to_string(), fault)));
        Ok(())
    })?;
    if faults.is_empty() {
        return Ok(());
    }
    let found = named_in(folder, &faults.iter().map(|(_, seal, _)| seal.clone()).collect::<HashSet<_>>())?;
    for (row, seal, fault) in faults {
        let reason = format!("row {row} of {SERVICES}: what is disclosed under the seal {seal} {fault}");
        report.notes.push(reason.clone());
        report.blame(community, found.get(&seal).copied().unwrap_or(0), reason);
    }
    Ok(())
}
