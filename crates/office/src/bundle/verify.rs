//! Checking a store or a bundle from the first entry to the last certified result.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use journal::proof::{leaf_hash, open_checkpoint};
use journal::{BookId, Entry, Journal, OpenError, StorageError};

use super::key::{Brought, GivenKey};
use super::load::{self, Bundle, Openings};
use super::recount::Followed;
use super::report::VerifyReport;
use super::{MANIFEST, Manifest, kept};
use crate::codec;
use crate::house::{HouseError, StoreAt, known_secret, sign_with};
use crate::vault::ShelvedBallot;

/// What is to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VerifyTarget {
    /// A store: a data folder or a database.
    Store(StoreAt),
    /// An exported bundle.
    Bundle(PathBuf),
}

impl VerifyTarget {
    /// Tells a database address, a bundle and a data folder apart.
    #[must_use]
    pub fn at(path: &str) -> Self {
        if path.starts_with("postgres://") || path.starts_with("postgresql://") {
            return Self::Store(StoreAt::Postgres(path.to_owned()));
        }
        let path = PathBuf::from(path);
        if path.join(MANIFEST).exists() { Self::Bundle(path) } else { Self::Store(StoreAt::Folder(path)) }
    }
}

/// Why nothing could be checked.
#[derive(Debug, thiserror::Error)]
pub enum VerifyProblem {
    /// A file of the bundle cannot be read.
    #[error("{}: {reason}", path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// The store cannot be opened.
    #[error(transparent)]
    House(#[from] HouseError),
}

impl VerifyProblem {
    /// What is wrong with a store that is there and damaged so badly that no book in it can be told.
    fn damage(&self) -> Option<String> {
        match self {
            Self::House(HouseError::Open(OpenError::Damaged { reason, .. })) => Some(reason.clone()),
            Self::House(problem @ (HouseError::SecretDamaged | HouseError::Storage(StorageError::Damaged(_)))) => {
                Some(problem.to_string())
            }
            _ => None,
        }
    }
}

impl From<StorageError> for VerifyProblem {
    fn from(error: StorageError) -> Self {
        Self::House(error.into())
    }
}

/// Checks signatures, tree, every entry's hash, follows the book, and counts every certified result again.
///
/// # Errors
/// When there is nothing that can be read; what is read and wrong stands in the report.
pub async fn verify(target: &VerifyTarget) -> Result<VerifyReport, VerifyProblem> {
    let (mut report, brought) = check(target).await?;
    if report.ok
        && let VerifyTarget::Bundle(_) = target
    {
        // A bundle brings its own key, so whoever forges one can sign it; only the reader can say whose key it is.
        report.notes.extend(brought.iter().map(|Brought { key, .. }| {
            format!("signed with the key {key}: compare it with the one on the community's notice board or book page")
        }));
    }
    Ok(report)
}

/// The same, and that it is signed with the key the reader knows rather than the one it brings.
///
/// # Errors
/// As [`verify`].
pub async fn verify_with_key(target: &VerifyTarget, key: &GivenKey) -> Result<VerifyReport, VerifyProblem> {
    let (mut report, brought) = check(target).await?;
    key.hold(&brought, &mut report);
    report.ok = report.first_bad.is_none();
    Ok(report)
}

async fn check(target: &VerifyTarget) -> Result<(VerifyReport, Vec<Brought>), VerifyProblem> {
    let (mut report, mut brought) = (VerifyReport::default(), Vec::new());
    match target {
        VerifyTarget::Store(at) => match verify_store(at, &mut report, &mut brought).await {
            Err(problem) if let Some(reason) = problem.damage() => report.blame("", 0, reason),
            other => other?,
        },
        VerifyTarget::Bundle(folder) => {
            let bundle = load::read(folder)?;
            verify_bundle(folder, &bundle, &mut report)?;
            let Manifest { community, verifier_key: key, .. } = bundle.manifest;
            brought.push(Brought { community, key });
        }
    }
    report.ok = report.first_bad.is_none();
    Ok((report, brought))
}

async fn verify_store(
    at: &StoreAt,
    report: &mut VerifyReport,
    brought: &mut Vec<Brought>,
) -> Result<(), VerifyProblem> {
    let journal = at.open_read_only().await?;
    let secrets = known_secret(&journal).await?.ok_or(HouseError::SecretDamaged)?;
    sign_with(&journal, &secrets)?;
    for book in journal.books().await? {
        let key = journal.verifier_key(&book).unwrap_or_default();
        brought.push(Brought { community: book.to_string(), key });
        match verify_book(&journal, &book, report).await {
            // Where the file itself is broken, no position can be told; that it does not hold can.
            Err(problem) if let Some(reason) = problem.damage() => report.blame(book.as_str(), 0, reason),
            other => other?,
        }
    }
    Ok(())
}

async fn verify_book(journal: &Journal, book: &BookId, report: &mut VerifyReport) -> Result<(), VerifyProblem> {
    let checked = journal.verify(book).await?;
    report.entries += checked.entries;
    report.checkpoints += checked.checkpoints;
    if let Some(bad) = checked.first_bad {
        report.blame(book.as_str(), bad.position, bad.fault.to_string());
        return Ok(());
    }
    let mut followed = Followed::default();
    let mut bad = None;
    let walked = journal
        .replay(book, 0, |entry| -> Result<(), Halt> {
            follow(&mut followed, &entry).map_err(|reason| {
                bad = Some((entry.position, reason));
                Halt(None)
            })
        })
        .await;
    if let Some((position, reason)) = bad {
        report.blame(book.as_str(), position, reason);
        return Ok(());
    }
    if let Err(Halt(Some(error))) = walked {
        return Err(error.into());
    }
    let mut openings = Openings::default();
    for (ballot, item) in ShelvedBallot::look_up(journal, book, &followed.certified_ballots()).await? {
        openings.add(ballot.seal, &item.salt, &item.value);
    }
    followed.recount(book.as_str(), &openings, true, report);
    kept::check(journal, book, &followed, report).await?;
    Ok(())
}

/// Ends a replay: with the store's error, or because something wrong was found.
struct Halt(Option<StorageError>);

impl From<StorageError> for Halt {
    fn from(error: StorageError) -> Self {
        Self(Some(error))
    }
}

fn verify_bundle(folder: &Path, bundle: &Bundle, report: &mut VerifyReport) -> Result<(), VerifyProblem> {
    let community = bundle.manifest.community.as_str();
    let Ok(book) = BookId::try_new(community) else {
        report.blame(community, 0, "the community's name cannot be the name of a book".to_owned());
        return Ok(());
    };
    let mut followed = Followed::default();
    let mut tree = journal::proof::Tree::new();
    let key = bundle.manifest.verifier_key.as_str();
    // Up to here the entries are those of a signed checkpoint.
    let mut sound = 0;
    for (position, entry) in (0u64..).zip(load::entries(folder)?) {
        let checked = entry.and_then(|entry| {
            if entry.position != position {
                return Err(format!("entry {} stands where entry {position} should", entry.position));
            }
            let hash = leaf_hash(&book, &entry);
            if hash != entry.leaf_hash {
                return Err("the entry does not have the hash that stands beside it".to_owned());
            }
            tree.push(hash);
            follow(&mut followed, &entry)
        });
        if let Err(reason) = checked {
            report.blame(community, position, reason);
            return Ok(());
        }
        report.entries += 1;
        if let Some(note) = bundle.milestones.get(&report.entries) {
            match open_checkpoint(note, key) {
                Ok(milestone) if milestone.size == report.entries && milestone.root == tree.root() => {
                    sound = report.entries;
                    report.checkpoints += 1;
                }
                Ok(_) => {
                    report.blame(community, sound, changed_with_hash(sound, report.entries));
                    return Ok(());
                }
                Err(problem) => {
                    let reason = format!("the checkpoint of {} entries does not hold: {problem}", report.entries);
                    report.blame(community, position, reason);
                    return Ok(());
                }
            }
        }
    }
    match open_checkpoint(&bundle.checkpoint, key) {
        Err(problem) => report.blame(community, report.entries, format!("the checkpoint does not hold: {problem}")),
        Ok(checkpoint) if checkpoint.size != report.entries => {
            let reason =
                format!("the checkpoint covers {} entries and the bundle has {}", checkpoint.size, report.entries);
            report.blame(community, report.entries.min(checkpoint.size), reason);
        }
        Ok(checkpoint) if checkpoint.root != tree.root() => {
            report.blame(community, sound, changed_with_hash(sound, report.entries));
        }
        Ok(_) => report.checkpoints += 1,
    }
    let manifest = (bundle.manifest.name.as_str(), bundle.manifest.entries);
    // Entries that are missing or too many have been blamed where they are; the manifest only repeats it.
    if report.first_bad.is_none() && manifest != (followed.community.name(), report.entries) {
        report.blame(community, 0, "bundle.json names another community or another number of entries".to_owned());
    }
    if report.first_bad.is_none() {
        followed.recount(community, &bundle.openings, false, report);
    }
    Ok(())
}

fn changed_with_hash(from: u64, to: u64) -> String {
    format!(
        "an entry from {from} to {} was changed together with the hash beside it: the entries lead to another tree than \
         the signed one",
        to.saturating_sub(1)
    )
}

fn follow(followed: &mut Followed, entry: &Entry) -> Result<(), String> {
    let event = codec::decode(&entry.kind, entry.version, &entry.payload).map_err(|problem| problem.to_string())?;
    let at = Timestamp::from_millisecond(entry.recorded_at).map_err(|error| error.to_string())?;
    followed.note(entry.position, &event);
    followed.community.apply(at, &event).map_err(|impossible| impossible.to_string())
}
