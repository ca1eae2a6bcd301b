//! What a group of jobs comes to, worked out before anything is written.

use std::collections::btree_map::Entry;
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

/// What to put under a key of the drawer.
#[derive(Debug)]
pub(super) struct Drawn<'jobs> {
    pub(super) value: &'jobs [u8],
    pub(super) expires_at: Option<i64>,
    /// Whether it goes only where nothing is yet.
    pub(super) if_absent: bool,
}

/// Everything a group writes. Of several changes to one thing only the last is left.
#[derive(Debug, Default)]
pub(super) struct Plan<'jobs> {
    pub(super) answers: Vec<Answer>,
    pub(super) entries: Columns<'jobs>,
    pub(super) vault: BTreeMap<(i32, &'jobs str), Option<&'jobs VaultItem>>,
    pub(super) drawer: BTreeMap<(&'jobs str, &'jobs str), Option<Drawn<'jobs>>>,
    /// Up to when the drawer is swept, and whose answer says how much it was.
    pub(super) expire: Option<(i64, Vec<usize>)>,
    /// The checkpoints, each book's latest last.
    pub(super) sealed: Vec<Sealed>,
    grown: BTreeMap<&'jobs BookId, u64>,
}

/// A signed checkpoint on its way to the store.
#[derive(Debug)]
pub(super) struct Sealed {
    pub(super) number: i32,
    pub(super) size: i64,
    pub(super) note: String,
    pub(super) for_good: bool,
}

impl Sealed {
    fn of(book: &BookId, tip: &Tip, signer: &Signer, for_good: bool) -> Sealed {
        let note = signer.sign(book, tip.size(), tip.tree.root());
        Sealed { number: tip.number, size: tip.size().cast_signed(), note, for_good }
    }
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
    pub(super) fn of(
        jobs: &'jobs [Job],
        tips: &mut BTreeMap<&'jobs BookId, Tip>,
        signer: Option<&Signer>,
    ) -> Plan<'jobs> {
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
                Task::KeepCheckpoint(book) => match (signer, tips.get(book)) {
                    (Some(signer), Some(tip)) => {
                        plan.sealed.push(Sealed::of(book, tip, signer, true));
                        Ok(tip.size())
                    }
                    _ => Err(AppendError::Storage(StorageError::NoSigner)),
                },
            };
            plan.answers.push(answer);
        }
        if let Some(signer) = signer {
            plan.seal(tips, signer);
        }
        plan
    }

    fn append(&mut self, batch: &'jobs Batch, tips: &mut BTreeMap<&'jobs BookId, Tip>) -> Answer {
        let tip = tips.get_mut(&batch.book).ok_or(AppendError::Storage(StorageError::Closed))?;
        let before = tip.size();
        if batch.rests_on_book() && (before != batch.expected || batch.chain.is_broken()) {
            batch.chain.break_off();
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
                    self.drawer.insert((space, key), Some(Drawn { value, expires_at: *expires_at, if_absent: false }));
                }
                DrawerWrite::Add { space, key, value } => {
                    let place = self.drawer.entry((space, key));
                    match place {
                        Entry::Vacant(place) => {
                            place.insert(Some(Drawn { value, expires_at: None, if_absent: true }));
                        }
                        // Whatever lay there is gone by then.
                        Entry::Occupied(mut place) if place.get().is_none() => {
                            place.insert(Some(Drawn { value, expires_at: None, if_absent: false }));
                        }
                        Entry::Occupied(_) => {}
                    }
                }
                DrawerWrite::Delete { space, key } => {
                    self.drawer.insert((space, key), None);
                }
            }
        }
    }

    /// Signs where the books will stand.
    fn seal(&mut self, tips: &BTreeMap<&'jobs BookId, Tip>, signer: &Signer) {
        for (book, &before) in &self.grown {
            if let Some(tip) = tips.get(book) {
                self.sealed.push(Sealed::of(book, tip, signer, is_milestone(before, tip.size())));
            }
        }
    }

    /// Says to those who had the drawer swept how much it was.
    pub(super) fn answer_sweepers(&mut self, swept: u64) {
        for &asker in self.expire.iter().flat_map(|(_, askers)| askers) {
            self.answers[asker] = Ok(swept);
        }
    }

    /// Whether something is taken out of the vault.
    pub(super) fn forgets(&self) -> bool {
        self.vault.values().any(Option::is_none)
    }
}
