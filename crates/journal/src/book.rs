//! What goes into a book and what comes out of it.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::{AppendError, BadName};

/// The name of a book: 1 to 64 of `a-z`, `0-9` and `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BookId(String);

impl BookId {
    /// Takes a name that is well formed.
    pub fn try_new(name: impl Into<String>) -> Result<BookId, BadName> {
        let name = name.into();
        let well_formed = (1..=64).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if well_formed { Ok(BookId(name)) } else { Err(BadName { name, rule: "1 to 64 of a-z, 0-9 and -" }) }
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BookId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Something that happened and is about to be written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// When it was recorded, in milliseconds since 1970 (UTC).
    pub recorded_at: i64,
    /// What happened, such as `assembly.ballot_cast`: printable ASCII without spaces, at most 128.
    pub kind: String,
    /// The version of the payload's form.
    pub version: u32,
    /// The bytes to keep exactly as they are.
    pub payload: Vec<u8>,
}

/// Something that happened, as the book holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the book, counted from 0 without gaps.
    pub position: u64,
    /// When it was recorded, in milliseconds since 1970 (UTC).
    pub recorded_at: i64,
    /// What happened.
    pub kind: String,
    /// The version of the payload's form.
    pub version: u32,
    /// The bytes as they were written.
    pub payload: Vec<u8>,
    /// The hash stored with the entry; [`crate::proof::leaf_hash`] recomputes it.
    pub leaf_hash: [u8; 32],
}

/// Entries that are written together or not at all, with what changes beside the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The book to write in.
    pub book: BookId,
    /// How long the writer believes the book to be; without entries nothing rests on it, and it is not looked at.
    pub expected: u64,
    /// The entries, in order.
    pub entries: Vec<NewEntry>,
    /// What to put into the book's vault; an item with an id that is already there replaces it.
    pub keep: Vec<VaultItem>,
    /// The ids to forget from the book's vault.
    pub forget: Vec<String>,
    /// What changes in the drawer.
    pub drawer: Vec<DrawerWrite>,
    /// The batches it was worked out upon.
    pub chain: Chain,
}

/// Batches that were worked out one upon the other and queued in that order: where one is not written, those behind it
/// conflict, whatever the size of the book.
#[derive(Debug, Clone, Default)]
pub struct Chain(Arc<AtomicBool>);

impl Chain {
    pub(crate) fn is_broken(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }

    pub(crate) fn break_off(&self) {
        self.0.store(true, Ordering::Release);
    }
}

impl PartialEq for Chain {
    fn eq(&self, other: &Chain) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Chain {}

impl Batch {
    /// A batch that writes nothing yet.
    pub fn new(book: BookId, expected: u64) -> Batch {
        Batch {
            book,
            expected,
            entries: Vec::new(),
            keep: Vec::new(),
            forget: Vec::new(),
            drawer: Vec::new(),
            chain: Chain::default(),
        }
    }

    /// Adds an entry.
    #[must_use]
    pub fn with(mut self, entry: NewEntry) -> Batch {
        self.entries.push(entry);
        self
    }

    /// A batch that changes the vault and the drawer and writes no entry.
    pub fn beside(book: BookId) -> Batch {
        Batch::new(book, 0)
    }

    /// Whether the size of the book must be what the writer believes it to be.
    pub(crate) fn rests_on_book(&self) -> bool {
        !self.entries.is_empty()
    }

    /// Refuses what could not be written, or not be hashed in only one way.
    pub(crate) fn check(&self) -> Result<(), AppendError> {
        let bad_kind = |kind: &str| kind.is_empty() || kind.len() > 128 || !kind.bytes().all(|b| b.is_ascii_graphic());
        if let Some(entry) = self.entries.iter().find(|entry| bad_kind(&entry.kind)) {
            let problem =
                format!("the kind {:?} is not 1 to 128 printable ASCII characters without spaces", entry.kind);
            return Err(AppendError::Unwritable(problem));
        }
        if self.weight() > LARGEST_BATCH {
            return Err(AppendError::Unwritable(format!("the batch is larger than {LARGEST_BATCH} bytes")));
        }
        Ok(())
    }

    /// About how many bytes the batch brings.
    pub(crate) fn weight(&self) -> usize {
        let entries: usize = self.entries.iter().map(|entry| entry.payload.len() + 128).sum();
        let vault: usize = self.keep.iter().map(|item| item.value.len() + 64).sum();
        entries + vault + self.drawer.iter().map(DrawerWrite::weight).sum::<usize>()
    }
}

/// More than this in one batch would hold up everybody else, and has never been a book entry.
const LARGEST_BATCH: usize = 64 << 20;

/// A value that can be forgotten, and the salt of its commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VaultItem {
    /// Its name within the book's vault.
    pub id: String,
    /// The random salt that went into the commitment.
    pub salt: Vec<u8>,
    /// The value.
    pub value: Vec<u8>,
}

/// A change in the drawer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DrawerWrite {
    /// Puts a value under a key, in place of what was there.
    Put {
        /// The part of the drawer.
        space: String,
        /// The key within the space.
        key: String,
        /// The value.
        value: Vec<u8>,
        /// When it may be swept, in milliseconds since 1970 (UTC).
        expires_at: Option<i64>,
    },
    /// Puts a value under a key where nothing is yet, expired or not; of several who try at once only the first does.
    Add {
        /// The part of the drawer.
        space: String,
        /// The key within the space.
        key: String,
        /// The value, for good.
        value: Vec<u8>,
    },
    /// Takes away what is under a key.
    Delete {
        /// The part of the drawer.
        space: String,
        /// The key within the space.
        key: String,
    },
}

impl DrawerWrite {
    pub(crate) fn weight(&self) -> usize {
        match self {
            DrawerWrite::Put { value, .. } | DrawerWrite::Add { value, .. } => value.len() + 64,
            DrawerWrite::Delete { .. } => 64,
        }
    }
}

/// What lies in the drawer under one key.
///
/// Something that has expired stays until it is swept; whoever reads it compares `expires_at` with the time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawerItem {
    /// The key within its space.
    pub key: String,
    /// The value.
    pub value: Vec<u8>,
    /// When it may be swept, in milliseconds since 1970 (UTC).
    pub expires_at: Option<i64>,
}

/// A signed checkpoint that the book keeps for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCheckpoint {
    /// How many entries it covers.
    pub size: u64,
    /// The signed note.
    pub note: String,
}

/// Rows stored under the number of a book that the list of books does not name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stray {
    /// What they are.
    pub sort: StraySort,
    /// How many there are under this number.
    pub rows: u64,
}

/// What may be stored under the number of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StraySort {
    /// Entries.
    Entries,
    /// Signed checkpoints.
    Checkpoints,
    /// Values of a vault.
    Vault,
}
