//! The one task of a node that writes.

use std::collections::{BTreeMap, HashMap};

use deadpool_postgres::{Object, Pool};
use tokio::sync::mpsc;
use tokio_postgres::error::SqlState;

use super::plan::{self, Plan};
use super::rows;
use super::settle::{self, Outcome};
use super::{LOCKS, failure, pool_words, words};
use crate::book::BookId;
use crate::error::StorageError;
use crate::queue::{self, Answer, Job};
use crate::tree::Tree;
use crate::writing::{SharedSigner, StoredHashes, Tip};

/// How often a group is tried that certainly left nothing behind: the connection broke, or two nodes waited for each
/// other.
const TRIES: usize = 3;

/// Groups what waits and writes it.
#[derive(Debug)]
pub(super) struct Writer {
    /// Holds one connection, and makes a new one when that is gone.
    connections: Pool,
    signer: SharedSigner,
    /// The ends of the books as this node last left them; another node may have gone on from there.
    tips: HashMap<BookId, Tip>,
}

/// Why a group was not written.
enum Setback {
    /// Nothing was written; doing the same again may help.
    Passing(StorageError),
    /// Nothing was written.
    Lasting(StorageError),
    /// Nobody knows, and nobody could be asked.
    Unknown(StorageError),
}

impl Setback {
    /// From a statement before the commit: what came before it is gone.
    fn before_commit(error: &tokio_postgres::Error) -> Setback {
        let passing = error.is_closed()
            || error.as_db_error().is_none()
            || matches!(error.code(), Some(&SqlState::T_R_DEADLOCK_DETECTED | &SqlState::ADMIN_SHUTDOWN));
        if passing { Setback::Passing(failure(error)) } else { Setback::Lasting(failure(error)) }
    }
}

impl Writer {
    pub(super) fn new(connections: Pool, signer: SharedSigner) -> Writer {
        Writer { connections, signer, tips: HashMap::new() }
    }

    /// Writes until nobody can ask any more.
    pub(super) async fn run(mut self, mut waiting: mpsc::Receiver<Job>) {
        while let Some(first) = waiting.recv().await {
            let group = queue::gather(first, &mut waiting);
            match self.commit(&group).await {
                Ok(answers) => queue::answer(group, answers),
                // One job may have spoiled it for the others.
                Err(Setback::Lasting(problem)) if group.len() > 1 && problem != StorageError::Full => {
                    for job in group {
                        let job = vec![job];
                        let answers = self.commit(&job).await.unwrap_or_else(|setback| setback.answers(1));
                        queue::answer(job, answers);
                    }
                }
                Err(setback) => {
                    let answers = setback.answers(group.len());
                    queue::answer(group, answers);
                }
            }
        }
    }

    async fn commit(&mut self, jobs: &[Job]) -> Result<Vec<Answer>, Setback> {
        let mut tried = 1;
        loop {
            let done = self.transact(jobs).await;
            match done {
                Err(_) => self.tips.clear(),
                Ok(answers) => return Ok(answers),
            }
            match done {
                Err(Setback::Passing(_)) if tried < TRIES => tried += 1,
                other => return other,
            }
        }
    }

    async fn transact(&mut self, jobs: &[Job]) -> Result<Vec<Answer>, Setback> {
        let fail = |error: tokio_postgres::Error| Setback::before_commit(&error);
        let connection = self.connect().await?;
        let signer = self.signer.get();
        let books = plan::books(jobs);
        let mut numbers = BTreeMap::new();
        for book in books {
            numbers.insert(book, number_of(&connection, book).await.map_err(fail)?);
        }
        let begin = "BEGIN; SET LOCAL synchronous_commit = on; SELECT pg_current_xact_id()";
        let transaction = settle::number_in(&connection.simple_query(begin).await.map_err(fail)?);
        let written = self.write(&connection, jobs, &numbers, signer.as_deref()).await;
        let (answers, tips, forgot) = match written {
            Ok(written) => written,
            Err(setback) => {
                // Should this fail too, the connection is gone and the transaction with it.
                let _rolled_back = connection.batch_execute("ROLLBACK").await;
                return Err(setback);
            }
        };
        if let Err(error) = connection.batch_execute("COMMIT").await {
            drop(connection);
            match settle::outcome(&self.connections, &transaction, &error).await {
                Outcome::Committed => {}
                Outcome::NotCommitted => return Err(Setback::before_commit(&error)),
                Outcome::Unknown => return Err(Setback::Unknown(StorageError::OutcomeUnknown(words(&error)))),
            }
        } else if forgot {
            // Lets the space of what was forgotten be used again soon; that it is gone does not depend on it.
            let _best_effort = connection.batch_execute("VACUUM journal.vault").await;
        }
        self.tips.extend(tips);
        Ok(answers)
    }

    async fn connect(&self) -> Result<Object, Setback> {
        let lost = |error| Setback::Passing(StorageError::Failed(pool_words(&error)));
        self.connections.get().await.map_err(lost)
    }

    /// Everything between begin and commit.
    async fn write(
        &self,
        connection: &Object,
        jobs: &[Job],
        numbers: &BTreeMap<&BookId, i32>,
        signer: Option<&crate::checkpoint::Signer>,
    ) -> Result<(Vec<Answer>, Vec<(BookId, Tip)>, bool), Setback> {
        let fail = |error: tokio_postgres::Error| Setback::before_commit(&error);
        let mut tips = self.lock(connection, numbers).await?;
        let mut plan = Plan::of(jobs, &mut tips, signer);
        rows::write(connection, &mut plan).await.map_err(fail)?;
        let forgot = plan.forgets();
        let tips = tips.into_iter().map(|(book, tip)| (book.clone(), tip)).collect();
        Ok((plan.answers, tips, forgot))
    }

    /// Takes the locks of the books, always in the same order, and then looks where they end.
    async fn lock<'jobs>(
        &self,
        connection: &Object,
        numbers: &BTreeMap<&'jobs BookId, i32>,
    ) -> Result<BTreeMap<&'jobs BookId, Tip>, Setback> {
        let fail = |error: tokio_postgres::Error| Setback::before_commit(&error);
        let mut order: Vec<i32> = numbers.values().copied().collect();
        order.sort_unstable();
        let lock = connection.prepare_cached("SELECT pg_advisory_xact_lock($1, $2)").await.map_err(fail)?;
        for number in order {
            connection.query_one(&lock, &[&LOCKS, &number]).await.map_err(fail)?;
        }
        let mut tips = BTreeMap::new();
        for (&book, &number) in numbers {
            let size = size_of(connection, number).await.map_err(fail)?;
            let known = self.tips.get(book).filter(|tip| tip.size() == size && tip.number == number);
            let tip = match known {
                Some(tip) => tip.clone(),
                None => read_tip(connection, number, size).await?,
            };
            tips.insert(book, tip);
        }
        Ok(tips)
    }
}

impl Setback {
    fn answers(self, count: usize) -> Vec<Answer> {
        let (Setback::Passing(problem) | Setback::Lasting(problem) | Setback::Unknown(problem)) = self;
        vec![Err(problem.into()); count]
    }
}

/// The number of a book, which it gets before its first entry and keeps.
async fn number_of(connection: &Object, book: &BookId) -> Result<i32, tokio_postgres::Error> {
    let find = connection.prepare_cached("SELECT number FROM journal.books WHERE name = $1").await?;
    if let Some(row) = connection.query_opt(&find, &[&book.as_str()]).await? {
        return row.try_get(0);
    }
    let add = "INSERT INTO journal.books (name) VALUES ($1) ON CONFLICT DO NOTHING";
    connection.execute(add, &[&book.as_str()]).await?;
    connection.query_one(&find, &[&book.as_str()]).await?.try_get(0)
}

async fn size_of(connection: &Object, number: i32) -> Result<u64, tokio_postgres::Error> {
    let sql = "SELECT position FROM journal.entries WHERE book = $1 ORDER BY position DESC LIMIT 1";
    let last = connection.query_opt(&connection.prepare_cached(sql).await?, &[&number]).await?;
    last.map_or(Ok(0), |row| row.try_get::<_, i64>(0).map(|position| position.cast_unsigned() + 1))
}

async fn read_tip(connection: &Object, number: i32, size: u64) -> Result<Tip, Setback> {
    let damaged = |problem| Setback::Lasting(StorageError::Damaged(problem));
    let sql = "SELECT leaf_hash, completed FROM journal.entries WHERE book = $1 AND position = $2";
    let mut edge = Vec::new();
    for node in Tip::nodes(size) {
        let position = node.completed_by();
        let row = connection.query_opt(sql, &[&number, &position.cast_signed()]).await;
        let row = row.map_err(|error| Setback::before_commit(&error))?;
        let row = row.ok_or_else(|| damaged(format!("entry {position} is missing")))?;
        let stored = StoredHashes { leaf_hash: row.get(0), completed: row.get(1) };
        edge.push(stored.of(node).map_err(Setback::Lasting)?);
    }
    let tree = Tree::resume(size, edge).ok_or_else(|| damaged("the tree has no edge".to_owned()))?;
    Ok(Tip { number, tree })
}
