//! Going through a book from its first entry to its last and believing nothing.

mod check;
mod fault;

use std::sync::Arc;

use check::Check;
pub use fault::{Fault, FirstBad};

use crate::book::{BookId, KeptCheckpoint};
use crate::error::StorageError;
use crate::journal::Journal;
use crate::writing::StoredRow;

/// How many entries are read and checked at a time.
const PAGE: usize = 4096;

/// What became of a book that was gone through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookReport {
    /// How many entries the store says it has.
    pub entries: u64,
    /// How many signed checkpoints were compared with them, the latest included.
    pub checkpoints: u64,
    /// Whether there was a key to check the checkpoints' signatures with.
    pub signatures_checked: bool,
    /// The first position that is wrong; nothing means that all is well.
    pub first_bad: Option<FirstBad>,
}

impl Journal {
    /// Recomputes every hash, every tree hash and every checkpoint of a book and names the first wrong position.
    ///
    /// Signatures are checked with the journal's own key if it was given one.
    pub async fn verify(&self, book: &BookId) -> Result<BookReport, StorageError> {
        self.verify_with(book, self.verifier_key(book)).await
    }

    /// The same with the verifier key of somebody else.
    pub async fn verify_with(&self, book: &BookId, key: Option<String>) -> Result<BookReport, StorageError> {
        // In this order, because the book may grow meanwhile: no kept checkpoint lies beyond the latest one.
        let entries = self.size(book).await?;
        let kept = self.checkpoints(book).await?;
        let latest = self.checkpoint(book).await?;
        let checkpoints = kept.len() as u64 + u64::from(latest.is_some());
        let signatures_checked = key.is_some();
        let check = Check::new(book.clone(), key.as_deref(), &kept, latest.as_deref(), entries);
        let first_bad = self.walk(book, check).await?;
        Ok(BookReport { entries, checkpoints, signatures_checked, first_bad })
    }

    /// Reads the next page while this one is being checked.
    async fn walk(&self, book: &BookId, mut check: Check) -> Result<Option<FirstBad>, StorageError> {
        let mut page = self.page(book, 0).await;
        loop {
            let mut rows = match page {
                Ok(rows) => rows,
                Err(Unreadable::At(position, words)) => return Ok(Some(check.unreadable(position, words))),
                Err(Unreadable::Failed(error)) => return Err(error),
            };
            rows.retain(|row| check.concerns(row));
            let Some(last) = rows.last() else { return Ok(check.finish()) };
            let next = last.position + 1;
            let checking = tokio::task::spawn_blocking(move || {
                let bad = rows.into_iter().find_map(|row| check.row(row));
                (check, bad)
            });
            let (checked, following) = tokio::join!(checking, self.page(book, next));
            let (checked, bad) = checked.map_err(|error| StorageError::Failed(error.to_string()))?;
            if bad.is_some() {
                return Ok(bad);
            }
            (check, page) = (checked, following);
        }
    }

    /// A page of rows. Where one of them cannot even be read, the rows before it still are.
    async fn page(&self, book: &BookId, from: u64) -> Result<Vec<StoredRow>, Unreadable> {
        let mut limit = PAGE;
        loop {
            match self.rows(book, from, limit).await {
                Ok(rows) => return Ok(rows),
                Err(StorageError::Damaged(_)) if limit > 1 => limit /= 2,
                Err(StorageError::Damaged(words)) => return Err(Unreadable::At(from, words)),
                Err(error) => return Err(Unreadable::Failed(error)),
            }
        }
    }
}

/// Why there is no page.
enum Unreadable {
    At(u64, String),
    Failed(StorageError),
}

/// A checkpoint that the entries have to live up to.
#[derive(Debug)]
struct Claim {
    size: u64,
    /// The root, or what is wrong with the note.
    root: Result<crate::tree::Hash, crate::note::NoteProblem>,
}

impl Claim {
    /// Reads a note; without a key its text is taken at its word.
    fn of(book: &BookId, note: &str, key: Option<&str>, stated: Option<u64>, otherwise: u64) -> Claim {
        let opened = match key {
            Some(key) => crate::proof::open_checkpoint(note, key),
            None => note
                .rfind("\n\n")
                .ok_or(crate::note::NoteProblem::Form)
                .and_then(|end| crate::proof::Checkpoint::parse(&note[..=end])),
        };
        let fits = opened.and_then(|checkpoint| {
            let of_this_book = checkpoint.origin.rsplit('/').next() == Some(book.as_str());
            let of_this_size = stated.is_none_or(|size| size == checkpoint.size);
            if of_this_book && of_this_size { Ok(checkpoint) } else { Err(crate::note::NoteProblem::Origin) }
        });
        let size = fits.as_ref().map_or(stated.unwrap_or(otherwise), |checkpoint| checkpoint.size);
        Claim { size, root: fits.map(|checkpoint| checkpoint.root) }
    }

    /// All checkpoints of a book, by size; the latest comes last.
    fn all(
        book: &BookId,
        key: Option<&str>,
        kept: &[KeptCheckpoint],
        latest: Option<&str>,
        entries: u64,
    ) -> Arc<[Claim]> {
        let kept = kept.iter().map(|kept| Claim::of(book, &kept.note, key, Some(kept.size), entries));
        let latest = latest.map(|note| Claim::of(book, note, key, None, entries));
        let mut claims: Vec<Claim> = kept.chain(latest).collect();
        claims.sort_by_key(|claim| claim.size);
        claims.into()
    }
}
