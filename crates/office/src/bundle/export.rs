//! Writing a bundle.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use governance::Community;
use governance::assembly::{Meeting, Stage};
use governance::community::Publication;
use journal::{BookId, Journal, ProveError, StorageError};

use super::recount::disclosable;
use super::shelf::{InFolder, InZip, Shelf};
use super::{
    CHECKPOINT, ENTRIES, EntryLine, FORMAT, MANIFEST, MILESTONES, Manifest, MilestoneLine, OPENINGS, OpeningLine,
    README, SERVICES,
};
use crate::desk::{Desk, ReplayProblem, follow};
use crate::house::{HouseError, StoreAt, known_secret, sign_with};
use crate::secrets::hex;
use crate::vault::{Drawerful, ShelvedBallot};
use crate::withheld::Announced;

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
    if journal.checkpoint(&book).await?.is_none() {
        return Err(unknown());
    }
    fs::create_dir_all(out)?;
    let mut folder = InFolder::new(out.to_owned());
    let written = Writing { journal: &journal, book: &book, inspection, announced: None }.write(&mut folder).await?;
    folder.flush()?;
    Ok(written)
}

impl Desk {
    /// Writes the public bundle into a file, as a ZIP with one folder in it.
    ///
    /// It ends before the first count that is not announced: everybody learns that together.
    ///
    /// # Errors
    /// When the book cannot be read or the file not be written.
    pub async fn zip_public_bundle(&self, file: File) -> Result<Exported, ExportProblem> {
        let announced = Some(Announced::of(&self.files().await.community));
        let mut archive = InZip::new(format!("gongzhi-{}", self.book()), file);
        let writing = Writing { journal: self.journal(), book: self.book(), inspection: false, announced };
        let written = writing.write(&mut archive).await?;
        archive.finish()?;
        Ok(written)
    }
}

/// What is written out.
struct Writing<'a> {
    journal: &'a Journal,
    book: &'a BookId,
    inspection: bool,
    /// What was announced, where the bundle must end before a count that was not.
    announced: Option<Announced>,
}

impl Writing<'_> {
    async fn write(&self, shelf: &mut impl Shelf) -> Result<Exported, ExportProblem> {
        let Self { journal, book, .. } = *self;
        let unknown = || ExportProblem::UnknownCommunity(book.to_string());
        // The checkpoint is read first: entries written while we export lie beyond it and stay out.
        let latest = journal.checkpoint(book).await?.ok_or_else(unknown)?;
        let verifier_key = journal.verifier_key(book).unwrap_or_default();
        let signed = journal::proof::open_checkpoint(&latest, &verifier_key)
            .map_err(|problem| StorageError::Damaged(problem.to_string()))?;
        let (state, entries) = self.write_entries(signed.size, shelf).await?;
        let checkpoint = if entries == signed.size { Some(latest) } else { self.checkpoint_at(entries).await? };
        let openings = self.write_openings(&state, shelf).await?;
        if self.inspection {
            self.write_services(&state, shelf).await?;
        }
        shelf.begin(MILESTONES)?;
        for kept in journal.checkpoints(book).await?.into_iter().filter(|kept| kept.size <= entries) {
            write_line(shelf, &MilestoneLine { size: kept.size, note: kept.note })?;
        }
        shelf.begin(CHECKPOINT)?;
        shelf.write_all(checkpoint.ok_or_else(unknown)?.as_bytes())?;
        shelf.begin(README)?;
        shelf.write_all(include_bytes!("readme.txt"))?;
        let manifest = Manifest {
            format: FORMAT.to_owned(),
            community: book.to_string(),
            name: state.name().to_owned(),
            entries,
            verifier_key,
            disclosure: if self.inspection { "inspection" } else { "public" }.to_owned(),
        };
        shelf.begin(MANIFEST)?;
        serde_json::to_writer_pretty(&mut *shelf, &manifest).map_err(std::io::Error::from)?;
        Ok(Exported { entries, openings })
    }

    async fn checkpoint_at(&self, size: u64) -> Result<Option<String>, ExportProblem> {
        self.journal.checkpoint_at(self.book, size).await.map_err(|error| match error {
            ProveError::Storage(error) => error.into(),
            error @ ProveError::OutOfRange { .. } => StorageError::Damaged(error.to_string()).into(),
        })
    }

    /// Writes the entries up to a size, or to the first that is withheld; says how many.
    async fn write_entries(&self, size: u64, shelf: &mut impl Shelf) -> Result<(Community, u64), ExportProblem> {
        shelf.begin(ENTRIES)?;
        let (mut state, mut end) = (Community::default(), size);
        self.journal
            .replay(self.book, 0, |entry| -> Result<(), ExportProblem> {
                if entry.position >= end {
                    return Ok(());
                }
                let withholds = |announced: &Announced| announced.withholds(&entry.kind, entry.version, &entry.payload);
                if self.announced.as_ref().is_some_and(withholds) {
                    end = entry.position;
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
                write_line(shelf, &line)
            })
            .await?;
        Ok((state, end))
    }

    async fn write_openings(&self, state: &Community, shelf: &mut impl Shelf) -> Result<u64, ExportProblem> {
        shelf.begin(OPENINGS)?;
        let mut written = 0;
        for meeting in state.assembly().meetings().iter().filter(|meeting| discloses(meeting, self.inspection)) {
            let ballots = disclosable(meeting);
            for (ShelvedBallot { seal, .. }, item) in ShelvedBallot::look_up(self.journal, self.book, &ballots).await? {
                let Ok(value) = String::from_utf8(item.value) else { continue };
                write_line(shelf, &OpeningLine { seal, salt: hex(&item.salt), value })?;
                written += 1;
            }
        }
        Ok(written)
    }

    /// Discloses how the ballots of counted votes were served.
    async fn write_services(&self, state: &Community, shelf: &mut impl Shelf) -> Result<(), ExportProblem> {
        shelf.begin(SERVICES)?;
        for meeting in state.assembly().meetings().iter().filter(|meeting| discloses(meeting, true)) {
            let ids: Vec<String> = meeting.services.seals().map(|seal| Drawerful::Service.id(seal)).collect();
            for ids in ids.chunks(2_000) {
                for item in self.journal.vault_get(self.book, ids).await? {
                    let seal = Drawerful::Service.seal_in(&item.id);
                    let (Some(seal), Ok(value)) = (seal, String::from_utf8(item.value)) else { continue };
                    write_line(shelf, &OpeningLine { seal, salt: hex(&item.salt), value })?;
                }
            }
        }
        Ok(())
    }
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
