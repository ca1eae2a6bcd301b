//! Holding every opening of a bundle against the book, whether its result is certified or not.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use governance::Seal;
use governance::ids::{EntryNo, MeetingId};

use super::OPENINGS;
use super::load::{self, Openings};
use super::recount::Followed;
use super::report::VerifyReport;
use super::verify::VerifyProblem;

/// Blames each opening that does not fit its seal, is another's, or whose seal stands nowhere in the book.
pub(super) fn check(
    folder: &Path,
    community: &str,
    followed: &Followed,
    openings: &Openings,
    report: &mut VerifyReport,
) -> Result<(), VerifyProblem> {
    let counting = counting(followed);
    let others = openings.listed.iter().filter(|seal| !counting.contains_key(seal));
    let others: HashSet<String> = others.map(ToString::to_string).collect();
    let found = if others.is_empty() { HashMap::new() } else { named_in(folder, &others)? };
    let mut of_no_entry = None;
    for (row, seal) in (1u64..).zip(&openings.listed) {
        let misfit = openings.misfits.contains(seal);
        let wrong = match (counting.get(seal), found.get(&seal.to_string())) {
            (Some((_, entry, position)), _) if misfit => {
                Some((*position, format!("the ballot of roll number {entry} does not fit its seal {seal}")))
            }
            (Some((meeting, entry, position)), _) if !openings.is_of(seal, *meeting, *entry) => {
                Some((*position, format!("the ballot of roll number {entry} under the seal {seal} is another's")))
            }
            (None, Some(position)) if misfit => {
                Some((*position, format!("what is disclosed under the seal {seal} does not fit it")))
            }
            (None, None) => {
                let reason = format!("row {row} of {OPENINGS}: the seal {seal} stands nowhere in the book");
                report.notes.push(reason.clone());
                of_no_entry.get_or_insert(reason);
                None
            }
            _ => None,
        };
        if let Some((position, reason)) = wrong {
            let reason = format!("row {row} of {OPENINGS}: {reason}");
            report.notes.push(reason.clone());
            report.blame(community, position, reason);
        }
    }
    // It has no position; whatever has one is told rather than this.
    if let (None, Some(reason)) = (&report.first_bad, of_no_entry) {
        report.blame(community, 0, reason);
    }
    Ok(())
}

/// The ballots that count, by their seals: whose they are and where they stand.
fn counting(followed: &Followed) -> HashMap<Seal, (MeetingId, EntryNo, u64)> {
    let meetings = followed.community.assembly().meetings().iter();
    let ballots = meetings.flat_map(|meeting| {
        meeting.ballots.ballots().map(|(entry, ballot)| (ballot.seal, (meeting.id, entry, ballot.position)))
    });
    ballots.collect()
}

/// Where the book first names these seals: those of ballots that do not count, or were keyed in from paper.
pub(super) fn named_in(folder: &Path, seals: &HashSet<String>) -> Result<HashMap<String, u64>, VerifyProblem> {
    let mut found = HashMap::new();
    for entry in load::entries(folder)?.map_while(Result::ok) {
        let payload = String::from_utf8_lossy(&entry.payload);
        for part in payload.split('"').filter(|part| seals.contains(*part)) {
            found.entry(part.to_owned()).or_insert(entry.position);
        }
    }
    Ok(found)
}
