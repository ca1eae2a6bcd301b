//! Checking a store or a bundle from the first entry to the last certified result.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use journal::proof::{Hash, Tree, leaf_hash, open_checkpoint};
use journal::{BookId, Entry, Journal, OpenError, StorageError, Stray, StraySort};

use super::key::{Brought, GivenKey, hold_checkpoint};
use super::load::{self, Bundle, Openings};
use super::recount::Followed;
use super::report::VerifyReport;
use super::{MANIFEST, MILESTONES, Manifest, kept, openings, services};
use crate::codec;
use crate::continued::GivenCheckpoint;
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
    verify_given(target, &Given::default()).await
}

/// What a reader knows of a book from elsewhere.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The key it must be signed with, rather than the one it brings.
    pub key: Option<GivenKey>,
    /// A checkpoint it must continue.
    pub checkpoint: Option<GivenCheckpoint>,
}

/// The same, held against what the reader knows.
///
/// # Errors
/// As [`verify`].
pub async fn verify_given(target: &VerifyTarget, given: &Given) -> Result<VerifyReport, VerifyProblem> {
    let (mut report, brought) = check(target, given.checkpoint.as_ref()).await?;
    if let Some(key) = &given.key {
        key.hold(&brought, &mut report);
    }
    if let Some(checkpoint) = &given.checkpoint {
        hold_checkpoint(checkpoint, &brought, &mut report);
    }
    report.ok = report.first_bad.is_none();
    if report.ok
        && given.key.is_none()
        && let VerifyTarget::Bundle(_) = target
    {
        // A bundle brings its own key, so whoever forges one can sign it; only the reader can say whose key it is.
        report.notes.extend(brought.iter().map(|Brought { key, .. }| {
            format!("signed with the key {key}: compare it with the one on the community's notice board or book page")
        }));
    }
    Ok(report)
}

async fn check(
    target: &VerifyTarget,
    kept: Option<&GivenCheckpoint>,
) -> Result<(VerifyReport, Vec<Brought>), VerifyProblem> {
    let (mut report, mut brought) = (VerifyReport::default(), Vec::new());
    match target {
        VerifyTarget::Store(at) => match verify_store(at, kept, &mut report, &mut brought).await {
            Err(problem) if let Some(reason) = problem.damage() => report.blame("", 0, reason),
            other => other?,
        },
        VerifyTarget::Bundle(folder) => {
            let bundle = load::read(folder)?;
            let root_then = verify_bundle(folder, &bundle, kept, &mut report)?;
            let Manifest { community, verifier_key: key, .. } = bundle.manifest;
            brought.push(Brought { community, key, entries: report.entries, root_then });
        }
    }
    Ok((report, brought))
}

async fn verify_store(
    at: &StoreAt,
    kept: Option<&GivenCheckpoint>,
    report: &mut VerifyReport,
    brought: &mut Vec<Brought>,
) -> Result<(), VerifyProblem> {
    let journal = at.open_read_only().await?;
    let secrets = known_secret(&journal).await?.ok_or(HouseError::SecretDamaged)?;
    sign_with(&journal, &secrets)?;
    let books = journal.known_books().await?;
    for book in &books {
        let key = journal.verifier_key(book).unwrap_or_default();
        let entries = journal.size(book).await?;
        let then = kept.filter(|kept| kept.is_of(&key)).map(GivenCheckpoint::size).filter(|then| *then <= entries);
        match verify_book(&journal, book, report).await {
            // Where the file itself is broken, no position can be told; that it does not hold can.
            Err(problem) if let Some(reason) = problem.damage() => report.blame(book.as_str(), 0, reason),
            other => other?,
        }
        // The hashes it is made of are those that were just checked, or the book does not hold anyway.
        let root_then = match then {
            Some(then) => journal.root_at(book, then).await.ok(),
            None => None,
        };
        brought.push(Brought { community: book.to_string(), key, entries, root_then });
    }
    let strays = journal.strays().await?;
    if !strays.is_empty() {
        report.blame("", 0, of_no_book(&strays));
    } else if books.is_empty() {
        report.notes.push("there is no book in this store".to_owned());
    }
    Ok(())
}

/// What is stored and belongs to no book that is known.
fn of_no_book(strays: &[Stray]) -> String {
    let sort = |sort| match sort {
        StraySort::Entries => "entries",
        StraySort::Checkpoints => "kept checkpoints",
        StraySort::Vault => "values in the vault",
    };
    let rows: Vec<String> = strays.iter().map(|stray| format!("{} {}", stray.rows, sort(stray.sort))).collect();
    format!("{} belong to no book that is named here: a book was taken out of the list of books", rows.join(", "))
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

/// Checks a bundle, and says what its root was when it had as many entries as a kept checkpoint.
fn verify_bundle(
    folder: &Path,
    bundle: &Bundle,
    kept: Option<&GivenCheckpoint>,
    report: &mut VerifyReport,
) -> Result<Option<Hash>, VerifyProblem> {
    let community = bundle.manifest.community.as_str();
    let Ok(book) = BookId::try_new(community) else {
        report.blame(community, 0, "the community's name cannot be the name of a book".to_owned());
        return Ok(None);
    };
    let mut followed = Followed::default();
    let mut tree = Tree::new();
    let mut root_then = None;
    let mut note_root = |tree: &Tree| {
        if kept.is_some_and(|kept| kept.size() == tree.size()) {
            root_then = Some(tree.root());
        }
    };
    note_root(&tree);
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
            return Ok(root_then);
        }
        report.entries += 1;
        note_root(&tree);
        if let Some(note) = bundle.milestones.get(&report.entries) {
            match open_checkpoint(note, key) {
                Ok(milestone) if milestone.size == report.entries && milestone.root == tree.root() => {
                    sound = report.entries;
                    report.checkpoints += 1;
                }
                Ok(_) => {
                    report.blame(community, sound, changed_with_hash(sound, report.entries));
                    return Ok(root_then);
                }
                Err(problem) => {
                    let reason = format!("the checkpoint of {} entries does not hold: {problem}", report.entries);
                    report.blame(community, position, reason);
                    return Ok(root_then);
                }
            }
        }
    }
    if let Some((size, _)) = bundle.milestones.iter().find(|(size, _)| **size == 0 || **size > report.entries) {
        let reason = format!("{MILESTONES} has a checkpoint of {size} entries, and the bundle has {}", report.entries);
        report.blame(community, report.entries, reason);
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
        openings::check(folder, community, &followed, &bundle.openings, report)?;
        services::check(folder, community, &followed.community, report)?;
    }
    Ok(root_then)
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
