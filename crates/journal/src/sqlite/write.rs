//! The one thread that writes.

use std::collections::HashMap;
use std::fs::File;

use rusqlite::{Connection, OptionalExtension, params};
use tokio::sync::mpsc;

use super::read::{hashes_at, number_of, size_of};
use super::room::Room;
use super::{beside, failure, schema::POSITIONS};
use crate::book::{Batch, BookId};
use crate::checkpoint::Signer;
use crate::error::{AppendError, StorageError};
use crate::queue::{self, Answer, Job, Task};
use crate::tree::Tree;
use crate::writing::{SharedSigner, Tip, is_milestone};

/// Owns the connection that writes, and the lock that makes it the only one.
#[derive(Debug)]
pub(super) struct Writer {
    connection: Connection,
    signer: SharedSigner,
    /// The ends of the books written in since the start; thrown away when anything goes wrong.
    tips: HashMap<BookId, Tip>,
    /// Something was forgotten, and older pages that still show it lie in the write-ahead log.
    scrub_due: bool,
    room: Room,
    _lock: File,
}

/// What a group has done so far; nothing of it holds until the transaction has.
struct Group<'group> {
    connection: &'group Connection,
    tips: &'group mut HashMap<BookId, Tip>,
    /// Books that have grown, with their size before.
    grown: HashMap<BookId, u64>,
    forgot: bool,
}

impl Writer {
    pub(super) fn new(connection: Connection, signer: SharedSigner, room: Room, lock: File) -> Writer {
        Writer { connection, signer, tips: HashMap::new(), scrub_due: false, room, _lock: lock }
    }

    /// Writes until nobody can ask any more.
    pub(super) fn run(mut self, mut waiting: mpsc::Receiver<Job>) {
        while let Some(first) = waiting.blocking_recv() {
            let group = queue::gather(first, &mut waiting);
            self.carry_out(group);
        }
    }

    fn carry_out(&mut self, group: Vec<Job>) {
        match self.commit(&group) {
            Ok(answers) => {
                self.scrub();
                queue::answer(group, answers);
                self.room.keep_ahead();
            }
            // One job may have spoiled it for the others.
            Err(problem) if group.len() > 1 && problem != StorageError::Full => {
                for job in group {
                    self.carry_out(vec![job]);
                }
            }
            Err(problem) => {
                let answers = group.iter().map(|_| Err(problem.clone().into())).collect();
                queue::answer(group, answers);
            }
        }
    }

    /// Writes a group in one transaction and returns when it is on the disk.
    fn commit(&mut self, jobs: &[Job]) -> Result<Vec<Answer>, StorageError> {
        let signer = self.signer.get();
        let done = self.transact(jobs, signer.as_deref());
        if done.is_err() {
            self.tips.clear();
        }
        done
    }

    fn transact(&mut self, jobs: &[Job], signer: Option<&Signer>) -> Result<Vec<Answer>, StorageError> {
        let fail = |error| failure(&error);
        let transaction = Transaction::begin(&self.connection).map_err(fail)?;
        let connection = &self.connection;
        let mut group = Group { connection, tips: &mut self.tips, grown: HashMap::new(), forgot: false };
        let answers = jobs.iter().map(|job| group.perform(&job.task, signer)).collect::<Result<Vec<_>, _>>()?;
        if let Some(signer) = signer {
            group.seal(signer).map_err(fail)?;
        }
        let forgot = group.forgot;
        transaction.commit().map_err(fail)?;
        self.scrub_due |= forgot;
        Ok(answers)
    }

    /// Takes what was forgotten out of the write-ahead log too. A long read may hold it up; then it is done later.
    fn scrub(&mut self) {
        if self.scrub_due {
            let busy = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
            self.scrub_due = !matches!(busy, Ok(0));
        }
    }
}

/// A transaction whose beginning and end are prepared once and not anew for each group; rolled back unless it came to
/// its end.
struct Transaction<'connection>(&'connection Connection);

impl<'connection> Transaction<'connection> {
    fn begin(connection: &'connection Connection) -> Result<Self, rusqlite::Error> {
        connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        Ok(Self(connection))
    }

    fn commit(self) -> Result<(), rusqlite::Error> {
        self.0.prepare_cached("COMMIT")?.execute([]).map(|_| ())
    }
}

impl Drop for Transaction<'_> {
    fn drop(&mut self) {
        if !self.0.is_autocommit() {
            // Where even that fails, the next group cannot begin and says so.
            let _fails_again = self.0.execute_batch("ROLLBACK");
        }
    }
}

impl Group<'_> {
    /// Does one job. The inner refusal is the job's own, the outer one ends the whole group.
    fn perform(&mut self, task: &Task, signer: Option<&Signer>) -> Result<Answer, StorageError> {
        match task {
            Task::Append(batch) => self.append(batch),
            Task::Drawer(writes) => {
                beside::change_drawer(self.connection, writes).map_err(|error| failure(&error))?;
                Ok(Ok(writes.len() as u64))
            }
            Task::Expire(now) => {
                let swept = beside::expire(self.connection, *now).map_err(|error| failure(&error))?;
                Ok(Ok(swept as u64))
            }
            Task::Limit(bytes) => {
                let size = self.pragma("page_size")?;
                let pages = bytes.map_or(i64::from(u32::MAX), |bytes| (bytes.cast_signed() / size).max(1));
                let set = self.connection.pragma_update_and_check(None, "max_page_count", pages, |row| row.get(0));
                let pages: i64 = set.map_err(|error| failure(&error))?;
                Ok(Ok((pages * size).cast_unsigned()))
            }
            Task::KeepCheckpoint(book) => match signer {
                Some(signer) => {
                    let tip = self.tip(book)?.clone();
                    sign(self.connection, signer, book, &tip, true).map_err(|error| failure(&error))?;
                    Ok(Ok(tip.size()))
                }
                None => Ok(Err(AppendError::Storage(StorageError::NoSigner))),
            },
        }
    }

    fn pragma(&self, name: &str) -> Result<i64, StorageError> {
        self.connection.pragma_query_value(None, name, |row| row.get(0)).map_err(|error| failure(&error))
    }

    fn append(&mut self, batch: &Batch) -> Result<Answer, StorageError> {
        let connection = self.connection;
        let tip = self.tip(&batch.book)?;
        let before = tip.size();
        if batch.rests_on_book() && (before != batch.expected || batch.chain.is_broken()) {
            batch.chain.break_off();
            return Ok(Err(AppendError::Conflict { expected: batch.expected, actual: before }));
        }
        let number = tip.number;
        let mut write = || -> Result<(), rusqlite::Error> {
            let mut insert = connection.prepare_cached("INSERT INTO entries VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
            for entry in &batch.entries {
                let placed = tip.place(&batch.book, entry);
                insert.execute(params![
                    i64::from(number) * POSITIONS + placed.position.cast_signed(),
                    entry.recorded_at,
                    entry.kind,
                    entry.version,
                    entry.payload,
                    placed.leaf_hash,
                    placed.completed,
                ])?;
            }
            Ok(())
        };
        write().map_err(|error| failure(&error))?;
        let after = tip.size();
        if after > before {
            self.grown.entry(batch.book.clone()).or_insert(before);
        }
        self.forgot |= beside::change_vault(connection, number, batch).map_err(|error| failure(&error))?;
        beside::change_drawer(connection, &batch.drawer).map_err(|error| failure(&error))?;
        Ok(Ok(after))
    }

    /// The end of the book, read from the file when this writer does not know it yet.
    fn tip(&mut self, book: &BookId) -> Result<&mut Tip, StorageError> {
        if !self.tips.contains_key(book) {
            let tip = read_tip(self.connection, book)?;
            self.tips.insert(book.clone(), tip);
        }
        self.tips.get_mut(book).ok_or(StorageError::Closed)
    }

    /// Signs where the books stand now, within the same transaction that brought them there.
    fn seal(&self, signer: &Signer) -> Result<(), rusqlite::Error> {
        for (book, &before) in &self.grown {
            if let Some(tip) = self.tips.get(book) {
                sign(self.connection, signer, book, tip, is_milestone(before, tip.size()))?;
            }
        }
        Ok(())
    }
}

/// Puts a signed checkpoint in place of the latest one, and keeps it if it is `for_good`.
fn sign(
    connection: &Connection,
    signer: &Signer,
    book: &BookId,
    tip: &Tip,
    for_good: bool,
) -> Result<(), rusqlite::Error> {
    let size = tip.size();
    let note = signer.sign(book, size, tip.tree.root());
    let sql = "UPDATE books SET checkpoint = ?2 WHERE number = ?1";
    connection.prepare_cached(sql)?.execute(params![tip.number, note])?;
    if for_good {
        let sql = "INSERT OR REPLACE INTO checkpoints VALUES (?1, ?2, ?3)";
        connection.prepare_cached(sql)?.execute(params![tip.number, size.cast_signed(), note])?;
    }
    Ok(())
}

fn read_tip(connection: &Connection, book: &BookId) -> Result<Tip, StorageError> {
    let fail = |error: rusqlite::Error| failure(&error);
    let number = match number_of(connection, book).map_err(fail)? {
        Some(number) => number,
        None => {
            let sql = "INSERT INTO books (name) VALUES (?1) RETURNING number";
            connection.query_row(sql, [book.as_str()], |row| row.get(0)).map_err(fail)?
        }
    };
    let size = size_of(connection, number).map_err(fail)?;
    let mut edge = Vec::new();
    for node in Tip::nodes(size) {
        let hashes = hashes_at(connection, number, node.completed_by()).optional().map_err(fail)?;
        let missing = || StorageError::Damaged(format!("entry {} is missing", node.completed_by()));
        edge.push(hashes.ok_or_else(missing)?.of(node)?);
    }
    let tree = Tree::resume(size, edge).ok_or_else(|| StorageError::Damaged("the tree has no edge".to_owned()))?;
    Ok(Tip { number, tree })
}
