//! What can go wrong, in words for the person who runs the house.

use std::path::PathBuf;

/// A name that does not follow its rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name:?} cannot be used here: expected {rule}")]
pub struct BadName {
    pub(crate) name: String,
    pub(crate) rule: &'static str,
}

/// Why a journal could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another process has the file.
    #[error("{} is in use by another process. Stop that one first, or choose another data folder.", path.display())]
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// There is nothing to read.
    #[error("there is no book at {}", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// A later version of the program made the store.
    #[error(
        "{place} was written by a newer version (form {found}; this one knows {known}). Use that version or a later one."
    )]
    Newer {
        /// The file or database.
        place: String,
        /// The form found.
        found: i64,
        /// The latest form known.
        known: i64,
    },
    /// There is a file, and what it holds cannot be a book.
    #[error("{}: {reason}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// The file or database does not answer as it should.
    #[error("{place} could not be opened: {reason}")]
    Storage {
        /// The file or database.
        place: String,
        /// What it said.
        reason: String,
    },
}

/// Why reading or writing failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// There is no room.
    #[error("the disk is full, nothing was written; make room and try again")]
    Full,
    /// It was opened for reading.
    #[error("the book was opened for reading only")]
    ReadOnly,
    /// A checkpoint was asked for and there is no key.
    #[error("no signing key was given to the journal")]
    NoSigner,
    /// The journal is being closed.
    #[error("the journal is closed")]
    Closed,
    /// A stored value is impossible.
    #[error("the store is damaged: {0}")]
    Damaged(String),
    /// The connection broke while committing and nobody could be asked since.
    #[error("the database was lost while it committed; it is unknown whether the entries were kept ({0})")]
    OutcomeUnknown(String),
    /// Anything else the store said.
    #[error("the store could not be used: {0}")]
    Failed(String),
}

/// Why a batch was not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Somebody else wrote first.
    #[error("the book has {actual} entries and not the {expected} that the writer had read")]
    Conflict {
        /// The size the writer believed in.
        expected: u64,
        /// The size there is.
        actual: u64,
    },
    /// The batch can never be written.
    #[error("this cannot be written into a book: {0}")]
    Unwritable(String),
    /// There is no room; nothing was written.
    #[error("the disk is full, nothing was written; make room and try again")]
    StoreFull,
    /// The store failed.
    #[error(transparent)]
    Storage(StorageError),
}

impl From<StorageError> for AppendError {
    fn from(error: StorageError) -> AppendError {
        match error {
            StorageError::Full => AppendError::StoreFull,
            other => AppendError::Storage(other),
        }
    }
}

/// Why no copy was made.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is already something in that place.
    #[error("{} is already there; a copy never overwrites anything", path.display())]
    Exists {
        /// The place of the copy.
        path: PathBuf,
    },
    /// The store has its own means.
    #[error("a PostgreSQL database is copied with pg_dump")]
    UsePgDump,
    /// The copy failed.
    #[error("no copy was made at {}: {reason}", path.display())]
    Failed {
        /// The place of the copy.
        path: PathBuf,
        /// What went wrong.
        reason: String,
    },
}
