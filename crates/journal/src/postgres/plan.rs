//! What a group of jobs comes to, worked out before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Batch, BookId, DrawerWrite, VaultItem};
use crate::checkpoint::Signer;
use crate::error::{AppendError, StorageError};
use crate::queue::{Answer, Job, Task};
use crate::writing::{Tip, is_milestone};

/// The rows of `journal.entries`, column by column.
#[derive(Debug, Default)]
pub(super) struct Columns<'jobs> {
    pub(super) book: Vec<i32>,
    pub(super) position: Vec<i64>,
    pub(super) recorded_at: Vec<i64>,
    pub(super) kind: Vec<&'jobs str>,
    pub(super) version: Vec<i64>,
    pub(super) payload: Vec<&'jobs [u8]>,
    pub(super) leaf_hash: Vec<Vec<u8>>,
    pub(super) completed: Vec<Vec<u8>>,
}

/// What to put under a key of the drawer: a value and when it expires.
pub(super) type Drawn<'jobs> = (&'jobs [u8], Option<i64>);

/// Everything a group writes. Of several changes to one thing only the last is left.
#[derive(Debug, Default)]
pub(super) struct Plan<'jobs> {
    pub(super) answers: Vec<Answer>,
    pub(super) entries: Columns<'jobs>,
    pub(super) vault: BTreeMap<(i32, &'jobs str), Option<&'jobs VaultItem>>,
    pub(super) drawer: BTreeMap<(&'jobs str, &'jobs str), Option<Drawn<'jobs>>>,
    /// Up to when the drawer is swept, and whose answer says how much it was.
    pub(super) expire: Option<(i64, Vec<usize>)>,
    grown: BTreeMap<&'jobs BookId, u64>,
    keep: BTreeSet<&'jobs BookId>,
}

/// A signed checkpoint on its way to the store.
#[derive(Debug)]
pub(super) struct Sealed {
    pub(super) number: i32,
    pub(super) size: i64,
    pub(super) note: String,
    pub(super) for_good: bool,
}

/// The books a group needs the lock of.
pub(super) fn books(jobs: &[Job]) -> BTreeSet<&BookId> {
    let book = |job| match job {
        &Job { task: Task::Append(Batch { ref book, .. }) | Task::KeepCheckpoint(ref book), .. } => Some(book),
        _ => None,
    };
    jobs.iter().filter_map(book).collect()
}

impl<'jobs> Plan<'jobs> {
    /// Goes through the jobs in order; `tips` say where the books really end, and are moved on.
    pub(super) fn of(jobs: &'jobs [Job], tips: &mut BTreeMap<&'jobs BookId, Tip>, may_sign: bool) -> Plan<'jobs> {
        let mut plan = Plan::default();
        for (place, job) in jobs.iter().enumerate() {
            let answer = match &job.task {
                Task::Append(batch) => plan.append(batch, tips),
                Task::Drawer(writes) => {
                    plan.change_drawer(writes);
                    Ok(writes.len() as u64)
                }
                Task::Expire(now) => {
                    let (until, askers) = plan.expire.get_or_insert((*now, Vec::new()));
                    *until = (*until).max(*now);
                    askers.push(place);
                    Ok(0)
                }
                Task::Limit(_) => Err(AppendError::Unwritable("only a SQLite file can be limited".to_owned())),
                Task::KeepCheckpoint(_) if !may_sign => Err(AppendError::Storage(StorageError::NoSigner)),
                Task::KeepCheckpoint(book) => {
                    plan.keep.insert(book);
                    Ok(tips.get(book).map_or(0, Tip::size))
                }
            };
            plan.answers.push(answer);
        }
        plan
    }

    fn append(&mut self, batch: &'jobs Batch, tips: &mut BTreeMap<&'jobs BookId, Tip>) -> Answer {
        let tip = tips.get_mut(&batch.book).ok_or(AppendError::Storage(StorageError::Closed))?;
        let before = tip.size();
        if before != batch.expected {
            return Err(AppendError::Conflict { expected: batch.expected, actual: before });
        }
        for entry in &batch.entries {
            let placed = tip.place(&batch.book, entry);
            self.entries.book.push(tip.number);
            self.entries.position.push(placed.position.cast_signed());
            self.entries.recorded_at.push(entry.recorded_at);
            self.entries.kind.push(&entry.kind);
            self.entries.version.push(entry.version.into());
            self.entries.payload.push(&entry.payload);
            self.entries.leaf_hash.push(placed.leaf_hash.to_vec());
            self.entries.completed.push(placed.completed);
        }
        if tip.size() > before {
            self.grown.entry(&batch.book).or_insert(before);
        }
        let number = tip.number;
        self.vault.extend(batch.keep.iter().map(|item| ((number, item.id.as_str()), Some(item))));
        self.vault.extend(batch.forget.iter().map(|id| ((number, id.as_str()), None)));
        self.change_drawer(&batch.drawer);
        Ok(tip.size())
    }

    fn change_drawer(&mut self, writes: &'jobs [DrawerWrite]) {
        for write in writes {
            match write {
                DrawerWrite::Put { space, key, value, expires_at } => {
                    self.drawer.insert((space, key), Some((value, *expires_at)));
                }
                DrawerWrite::Delete { space, key } => {
                    self.drawer.insert((space, key), None);
                }
            }
        }
    }

    /// Signs where the books will stand.
    pub(super) fn seal(&self, tips: &BTreeMap<&'jobs BookId, Tip>, signer: &Signer) -> Vec<Sealed> {
        let mut books = self.grown.clone();
        for book in &self.keep {
            books.entry(book).or_insert_with(|| tips.get(book).map_or(0, Tip::size));
        }
        let sealed = |(book, before): (&&BookId, &u64)| {
            let tip = tips.get(book)?;
            let size = tip.size();
            let for_good = is_milestone(*before, size) || self.keep.contains(book);
            let note = signer.sign(book, size, tip.tree.root());
            Some(Sealed { number: tip.number, size: size.cast_signed(), note, for_good })
        };
        books.iter().filter_map(sealed).collect()
    }

    /// Whether something is taken out of the vault.
    pub(super) fn forgets(&self) -> bool {
        self.vault.values().any(Option::is_none)
    }
}
