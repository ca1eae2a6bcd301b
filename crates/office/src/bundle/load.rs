//! Reading a bundle back.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;

use governance::Seal;
use governance::assembly::Mark;
use journal::Entry;

use super::verify::VerifyProblem;
use super::{CHECKPOINT, ENTRIES, EntryLine, FORMAT, MANIFEST, Manifest, OPENINGS, OpeningLine, unhex};
use crate::vault::SealedBallot;

/// A bundle's small files; its entries are read line by line.
#[derive(Debug)]
pub(super) struct Bundle {
    pub(super) manifest: Manifest,
    pub(super) checkpoint: String,
    pub(super) openings: Openings,
}

/// Ballots that were disclosed, by seal.
#[derive(Debug, Default)]
pub(super) struct Openings {
    pub(super) marks: HashMap<Seal, SealedBallot>,
    /// Seals that came with a value that does not fit them.
    pub(super) misfits: Vec<Seal>,
}

impl Openings {
    pub(super) fn add(&mut self, seal: Seal, salt: &[u8], value: &[u8]) {
        match SealedBallot::open(&seal, salt, value) {
            Some(ballot) => {
                self.marks.insert(seal, ballot);
            }
            None => self.misfits.push(seal),
        }
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
    let mut openings = Openings::default();
    let path = folder.join(OPENINGS);
    for (number, line) in lines(&path)?.enumerate() {
        let line = line.map_err(|error| unreadable(&path, &error))?;
        let row = |reason: String| unreadable(&path, &format!("row {}: {reason}", number + 1));
        let opening: OpeningLine = serde_json::from_str(&line).map_err(|error| row(error.to_string()))?;
        let salt = unhex(&opening.salt).ok_or_else(|| row("field salt is not hexadecimal".to_owned()))?;
        openings.add(opening.seal, &salt, opening.value.as_bytes());
    }
    Ok(Bundle { manifest, checkpoint, openings })
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
