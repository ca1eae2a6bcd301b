//! Keep what happened: append, read, prove, verify, forget.
//!
//! A journal holds *books*. A book is a list of entries in one order, without gaps, that only grows. Whoever appends says
//! how long they believe the book to be; if somebody was faster, nothing is written and they are told. What was answered
//! is on the disk.
//!
//! Every entry is a leaf of its book's Merkle tree (RFC 6962), and every commit signs the root, so that anybody who kept
//! a checkpoint can later check that nothing before it was changed: see [`proof`], which needs no store.
//!
//! What must be erasable lives in the *vault* beside the book and is forgotten physically; an entry holds only a salted
//! [commitment](commit). What is not history (sessions, keys, drafts) lives in the *drawer*, which nobody proves.
//!
//! The journal knows nothing of votes, homes or people, reads no clock and makes no random numbers.

#![warn(missing_docs)]

mod book;
mod checkpoint;
mod commitment;
mod error;
mod journal;
mod note;
mod postgres;
pub mod proof;
mod proving;
mod queue;
mod sqlite;
mod tree;
mod verify;
mod writing;

pub use book::{
    Batch, BookId, Chain, DrawerItem, DrawerWrite, Entry, KeptCheckpoint, NewEntry, Stray, StraySort, VaultItem,
};
pub use checkpoint::{Checkpoint, Signer};
pub use commitment::commit;
pub use error::{AppendError, BackupError, BadName, OpenError, StorageError};
pub use journal::{Journal, Queued};
pub use proving::ProveError;
pub use verify::{BookReport, Fault, FirstBad};
