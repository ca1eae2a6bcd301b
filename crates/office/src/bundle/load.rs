//! Reading a bundle back.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;

use governance::Seal;
use governance::assembly::Mark;
use governance::ids::{EntryNo, MeetingId};
use journal::Entry;
use serde::de::DeserializeOwned;

use super::verify::VerifyProblem;
use super::{
    CHECKPOINT, ENTRIES, EntryLine, FORMAT, MANIFEST, MILESTONES, Manifest, MilestoneLine, OPENINGS, OpeningLine, unhex,
};
use crate::vault::SealedBallot;

/// A bundle's small files; its entries are read line by line.
#[derive(Debug)]
pub(super) struct Bundle {
    pub(super) manifest: Manifest,
    pub(super) checkpoint: String,
    /// Earlier signed checkpoints, by size.
    pub(super) milestones: BTreeMap<u64, String>,
    pub(super) openings: Openings,
}

/// Ballots that were disclosed, by seal.
#[derive(Debug, Default)]
pub(super) struct Openings {
    pub(super) marks: HashMap<Seal, SealedBallot>,
    /// Seals that came with a value that does not fit them.
    pub(super) misfits: HashSet<Seal>,
    /// All seals, as they came.
    pub(super) listed: Vec<Seal>,
}

impl Openings {
    pub(super) fn add(&mut self, seal: Seal, salt: &[u8], value: &[u8]) {
        self.listed.push(seal);
        match SealedBallot::open(&seal, salt, value) {
            Some(ballot) => {
                self.marks.insert(seal, ballot);
            }
            None => {
                self.misfits.insert(seal);
            }
        }
    }

    /// Whether the ballot under a seal names this meeting and this entry.
    pub(super) fn is_of(&self, seal: &Seal, meeting: MeetingId, entry: EntryNo) -> bool {
        self.marks.get(seal).is_some_and(|ballot| (ballot.meeting, ballot.entry) == (meeting, entry))
    }

    pub(super) fn marks(&self, seal: &Seal) -> Option<&[Mark]> {
        self.marks.get(seal).map(|ballot| ballot.marks.as_slice())
    }
}

pub(super) fn read(folder: &Path) -> Result<Bundle, VerifyProblem> {
    let manifest_path = folder.join(MANIFEST);
    let manifest: Manifest =
        serde_json::from_slice(&read_file(&manifest_path)?).map_err(|error| unreadable(&manifest_path, &error))?;
    if manifest.format != FORMAT {
        return Err(unreadable(&manifest_path, &format!("its format is {} and not {FORMAT}", manifest.format)));
    }
    let checkpoint_path = folder.join(CHECKPOINT);
    let checkpoint =
        String::from_utf8(read_file(&checkpoint_path)?).map_err(|error| unreadable(&checkpoint_path, &error))?;
    let mut milestones = BTreeMap::new();
    read_lines(folder, MILESTONES, |line: MilestoneLine| {
        milestones.insert(line.size, line.note);
        Ok(())
    })?;
    let mut openings = Openings::default();
    read_lines(folder, OPENINGS, |line: OpeningLine| {
        let salt = unhex(&line.salt).ok_or("field salt is not hexadecimal")?;
        openings.add(line.seal, &salt, line.value.as_bytes());
        Ok(())
    })?;
    Ok(Bundle { manifest, checkpoint, milestones, openings })
}

/// Hands over a bundle's entries one by one, as far as they can be read.
pub(super) fn entries(folder: &Path) -> Result<impl Iterator<Item = Result<Entry, String>>, VerifyProblem> {
    let path = folder.join(ENTRIES);
    Ok(lines(&path)?.map(|line| {
        let line = line.map_err(|error| error.to_string())?;
        let line: EntryLine =
            serde_json::from_str(&line).map_err(|error| format!("the line cannot be read: {error}"))?;
        let leaf_hash = unhex(&line.leaf_hash)
            .and_then(|hash| hash.try_into().ok())
            .ok_or("field leaf_hash is not 64 hexadecimal digits")?;
        let EntryLine { position, recorded_at, kind, version, payload, .. } = line;
        Ok(Entry { position, recorded_at, kind, version, payload: payload.into_bytes(), leaf_hash })
    }))
}

/// Reads a file of JSON lines; what is wrong names the row.
pub(super) fn read_lines<T: DeserializeOwned>(
    folder: &Path,
    file: &str,
    mut take: impl FnMut(T) -> Result<(), &'static str>,
) -> Result<(), VerifyProblem> {
    let path = folder.join(file);
    for (number, line) in lines(&path)?.enumerate() {
        let line = line.map_err(|error| unreadable(&path, &error))?;
        let row = |reason: String| unreadable(&path, &format!("row {}: {reason}", number + 1));
        take(serde_json::from_str(&line).map_err(|error| row(error.to_string()))?)
            .map_err(|reason| row(reason.to_owned()))?;
    }
    Ok(())
}

fn lines(path: &Path) -> Result<impl Iterator<Item = std::io::Result<String>> + use<>, VerifyProblem> {
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    Ok(BufReader::new(file).lines())
}

fn read_file(path: &Path) -> Result<Vec<u8>, VerifyProblem> {
    fs::read(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, reason: &impl ToString) -> VerifyProblem {
    VerifyProblem::Unreadable { path: path.to_owned(), reason: reason.to_string() }
}
