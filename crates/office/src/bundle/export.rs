//! Writing a bundle.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use governance::Community;
use governance::assembly::{Meeting, Stage};
use governance::community::Publication;
use journal::{BookId, Journal, StorageError};

use super::{
    CHECKPOINT, ENTRIES, EntryLine, FORMAT, MANIFEST, MILESTONES, Manifest, MilestoneLine, OPENINGS, OpeningLine,
    README,
};
use crate::desk::{ReplayProblem, follow};
use crate::house::{HouseError, StoreAt, known_secret, sign_with};
use crate::secrets::hex;
use crate::vault::ShelvedBallot;

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Entries.
    pub entries: u64,
    /// Ballots disclosed.
    pub openings: u64,
}

/// Why no bundle was written.
#[derive(Debug, thiserror::Error)]
pub enum ExportProblem {
    /// The folder is there already.
    #[error("{} is already there; an export never overwrites anything", .0.display())]
    Exists(PathBuf),
    /// The store has no such community.
    #[error("there is no community {0} in this store")]
    UnknownCommunity(String),
    /// The store.
    #[error(transparent)]
    House(#[from] HouseError),
    /// The book.
    #[error(transparent)]
    Replay(#[from] ReplayProblem),
    /// A file cannot be written.
    #[error("the bundle could not be written: {0}")]
    Write(#[from] std::io::Error),
}

impl From<StorageError> for ExportProblem {
    fn from(error: StorageError) -> Self {
        Self::House(error.into())
    }
}

/// Writes the bundle of a community into a new folder, beside a running server or without one.
///
/// # Errors
/// When the folder is there already, the community is not, or something cannot be read or written.
pub async fn export(at: &StoreAt, community: &str, out: &Path, inspection: bool) -> Result<Exported, ExportProblem> {
    if out.exists() {
        return Err(ExportProblem::Exists(out.to_owned()));
    }
    let unknown = || ExportProblem::UnknownCommunity(community.to_owned());
    let journal = at.open_read_only().await?;
    let book = BookId::try_new(community).map_err(|_| unknown())?;
    let secrets = known_secret(&journal).await?.ok_or_else(unknown)?;
    sign_with(&journal, &secrets)?;
    // The checkpoint is read first: entries written while we export lie beyond it and stay out.
    let checkpoint = journal.checkpoint(&book).await?.ok_or_else(unknown)?;
    let verifier_key = journal.verifier_key(&book).unwrap_or_default();
    let size = journal::proof::open_checkpoint(&checkpoint, &verifier_key)
        .map_err(|problem| StorageError::Damaged(problem.to_string()))?
        .size;
    fs::create_dir_all(out)?;
    let state = write_entries(&journal, &book, size, out).await?;
    let openings = write_openings(&journal, &book, &state, inspection, out).await?;
    let mut milestones = BufWriter::new(File::create(out.join(MILESTONES))?);
    for kept in journal.checkpoints(&book).await?.into_iter().filter(|kept| kept.size <= size) {
        write_line(&mut milestones, &MilestoneLine { size: kept.size, note: kept.note })?;
    }
    milestones.flush()?;
    let manifest = Manifest {
        format: FORMAT.to_owned(),
        community: community.to_owned(),
        name: state.name().to_owned(),
        entries: size,
        verifier_key,
        disclosure: if inspection { "inspection" } else { "public" }.to_owned(),
    };
    fs::write(out.join(CHECKPOINT), checkpoint)?;
    fs::write(out.join(README), include_str!("readme.txt"))?;
    let manifest = serde_json::to_vec_pretty(&manifest).map_err(std::io::Error::from)?;
    fs::write(out.join(MANIFEST), manifest)?;
    Ok(Exported { entries: size, openings })
}

async fn write_entries(journal: &Journal, book: &BookId, size: u64, out: &Path) -> Result<Community, ExportProblem> {
    let mut file = BufWriter::new(File::create(out.join(ENTRIES))?);
    let mut state = Community::default();
    journal
        .replay(book, 0, |entry| -> Result<(), ExportProblem> {
            if entry.position >= size {
                return Ok(());
            }
            follow(&mut state, &entry)?;
            let payload = String::from_utf8(entry.payload)
                .map_err(|_| StorageError::Damaged(format!("entry {} is not text", entry.position)))?;
            let line = EntryLine {
                position: entry.position,
                recorded_at: entry.recorded_at,
                kind: entry.kind,
                version: entry.version,
                payload,
                leaf_hash: hex(&entry.leaf_hash),
            };
            write_line(&mut file, &line)
        })
        .await?;
    file.flush()?;
    Ok(state)
}

async fn write_openings(
    journal: &Journal,
    book: &BookId,
    state: &Community,
    inspection: bool,
    out: &Path,
) -> Result<u64, ExportProblem> {
    let mut file = BufWriter::new(File::create(out.join(OPENINGS))?);
    let mut written = 0;
    for meeting in state.assembly().meetings().iter().filter(|meeting| discloses(meeting, inspection)) {
        let ballots: Vec<ShelvedBallot> = meeting.ballots.ballots().map(|(_, ballot)| ballot.into()).collect();
        for (ShelvedBallot { seal, .. }, item) in ShelvedBallot::look_up(journal, book, &ballots).await? {
            let Ok(value) = String::from_utf8(item.value) else { continue };
            write_line(&mut file, &OpeningLine { seal, salt: hex(&item.salt), value })?;
            written += 1;
        }
    }
    file.flush()?;
    Ok(written)
}

/// Whether a bundle may hold a meeting's ballots: never before they were counted, to everybody only once the result is
/// certified and where the owners' rules publish by home.
fn discloses(meeting: &Meeting, inspection: bool) -> bool {
    let by_home = meeting.notice.as_ref().is_some_and(|notice| notice.policy.publication == Publication::ByHome);
    match meeting.stage() {
        Stage::Certified => inspection || by_home,
        Stage::Counted | Stage::Announced => inspection,
        Stage::Convened | Stage::RollPublished | Stage::Noticed | Stage::Open | Stage::Closed | Stage::Cancelled => {
            false
        }
    }
}

fn write_line(file: &mut impl Write, line: &impl serde::Serialize) -> Result<(), ExportProblem> {
    serde_json::to_writer(&mut *file, line).map_err(std::io::Error::from)?;
    file.write_all(b"\n")?;
    Ok(())
}
