//! What both stores do alike when they write: positions, hashes, checkpoints.

use std::sync::{Arc, PoisonError, RwLock};

use crate::book::{BookId, Entry, NewEntry};
use crate::checkpoint::Signer;
use crate::error::StorageError;
use crate::proof;
use crate::tree::{Hash, Node, Tree, subtrees};

/// A checkpoint is kept for good whenever a commit carries the size past a multiple of this.
const MILESTONE: u64 = 256;

/// The end of a book, from which it grows.
#[derive(Debug, Clone)]
pub(crate) struct Tip {
    /// The store's number for the book.
    pub(crate) number: i32,
    pub(crate) tree: Tree,
}

/// Where a new entry goes.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) position: u64,
    pub(crate) leaf_hash: Hash,
    /// The hashes of the subtrees that the entry completes, the smallest first, one after the other.
    pub(crate) completed: Vec<u8>,
}

impl Tip {
    /// The stored nodes from which the tip of a book of this size is taken up again.
    pub(crate) fn nodes(size: u64) -> Vec<Node> {
        subtrees(0, size)
    }

    pub(crate) fn size(&self) -> u64 {
        self.tree.size()
    }

    /// Gives the entry the next position.
    pub(crate) fn place(&mut self, book: &BookId, entry: &NewEntry) -> Placed {
        let position = self.tree.size();
        let leaf_hash = proof::new_leaf_hash(book, position, entry);
        let completed = self.tree.push(leaf_hash).concat();
        Placed { position, leaf_hash, completed }
    }
}

/// Whether a book that has grown keeps its new checkpoint for good.
pub(crate) fn is_milestone(before: u64, after: u64) -> bool {
    before / MILESTONE != after / MILESTONE
}

/// A row of a book as the store holds it, before anything is believed.
#[derive(Debug)]
pub(crate) struct StoredRow {
    pub(crate) position: u64,
    pub(crate) recorded_at: i64,
    pub(crate) kind: String,
    pub(crate) version: u32,
    pub(crate) payload: Vec<u8>,
    pub(crate) leaf_hash: Vec<u8>,
    pub(crate) completed: Vec<u8>,
}

impl StoredRow {
    /// The entry, if its hash has the form of one.
    pub(crate) fn into_entry(self) -> Result<Entry, StorageError> {
        let StoredRow { position, recorded_at, kind, version, payload, leaf_hash, .. } = self;
        let leaf_hash = Hash::try_from(leaf_hash.as_slice())
            .map_err(|_| StorageError::Damaged(format!("the hash of entry {position} is not 32 bytes long")))?;
        Ok(Entry { position, recorded_at, kind, version, payload, leaf_hash })
    }
}

/// The hashes stored with one entry.
#[derive(Debug)]
pub(crate) struct StoredHashes {
    pub(crate) leaf_hash: Vec<u8>,
    pub(crate) completed: Vec<u8>,
}

impl StoredHashes {
    /// The hash of a node that this entry completes.
    pub(crate) fn of(&self, node: Node) -> Result<Hash, StorageError> {
        let bytes = match (node.level as usize).checked_sub(1) {
            None => Some(self.leaf_hash.as_slice()),
            Some(place) => self.completed.get(place * 32..place * 32 + 32),
        };
        bytes.and_then(|bytes| Hash::try_from(bytes).ok()).ok_or_else(|| {
            StorageError::Damaged(format!("entry {} does not hold the tree hash it should", node.completed_by()))
        })
    }
}

/// The signer, which may come after the journal is opened: its seed may lie in the journal's drawer.
#[derive(Debug, Clone, Default)]
pub(crate) struct SharedSigner(Arc<RwLock<Option<Arc<Signer>>>>);

impl SharedSigner {
    pub(crate) fn set(&self, signer: Signer) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(signer));
    }

    pub(crate) fn get(&self) -> Option<Arc<Signer>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
