//! The one thread of a node that writes.

use std::collections::{BTreeMap, HashMap};

use deadpool_postgres::{Object, Pool};
use tokio::sync::mpsc;
use tokio_postgres::Statement;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;

use super::plan::{self, Plan};
use super::rows::{Failed, Statements, Taken};
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
    /// The numbers of the books seen so far; a book keeps its number for good.
    numbers: HashMap<BookId, i32>,
}

/// Why a group was not written.
enum Setback {
    /// Nothing was written; doing the same again may help.
    Passing(StorageError),
    /// Nothing was written, since there is something already where it should go.
    Taken(StorageError),
    /// Nothing was written.
    Lasting(StorageError),
    /// Nobody knows, and nobody could be asked.
    Unknown(StorageError),
}

impl Setback {
    /// From a statement before the commit: what came before it is gone.
    fn before_commit(error: &tokio_postgres::Error) -> Setback {
        if error.code() == Some(&SqlState::UNIQUE_VIOLATION) {
            return Setback::Taken(failure(error));
        }
        let passing = error.is_closed()
            || error.as_db_error().is_none()
            || matches!(error.code(), Some(&SqlState::T_R_DEADLOCK_DETECTED | &SqlState::ADMIN_SHUTDOWN));
        if passing { Setback::Passing(failure(error)) } else { Setback::Lasting(failure(error)) }
    }
}

impl Writer {
    pub(super) fn new(connections: Pool, signer: SharedSigner) -> Writer {
        Writer { connections, signer, tips: HashMap::new(), numbers: HashMap::new() }
    }

    /// Writes until nobody can ask any more.
    pub(super) async fn run(mut self, mut waiting: mpsc::Receiver<Job>) {
        while let Some(first) = waiting.recv().await {
            let group = queue::gather(first, &mut waiting);
            match self.commit(&group).await {
                Ok(answers) => queue::answer(group, answers),
                // One job may have spoiled it for the others.
                Err(Setback::Lasting(problem) | Setback::Taken(problem))
                    if group.len() > 1 && problem != StorageError::Full =>
                {
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
        let mut taken = Taken::Fails;
        loop {
            let done = self.transact(jobs, taken).await;
            match done {
                Err(_) => {
                    self.tips.clear();
                    self.numbers.clear();
                }
                Ok(answers) => return Ok(answers),
            }
            match done {
                Err(Setback::Taken(_)) if taken == Taken::Fails => taken = Taken::IsReplaced,
                Err(Setback::Passing(_)) if tried < TRIES => tried += 1,
                other => return other,
            }
        }
    }

    async fn transact(&mut self, jobs: &[Job], taken: Taken) -> Result<Vec<Answer>, Setback> {
        let fail = |error: tokio_postgres::Error| Setback::before_commit(&error);
        let connection = self.connect().await?;
        let signer = self.signer.get();
        let books = plan::books(jobs);
        let mut numbers = BTreeMap::new();
        for book in books {
            let number = match self.numbers.get(book) {
                Some(number) => *number,
                None => {
                    let number = number_of(&connection, book).await.map_err(fail)?;
                    self.numbers.insert(book.clone(), number);
                    number
                }
            };
            numbers.insert(book, number);
        }
        let begin = "BEGIN; SET LOCAL synchronous_commit = on; SELECT pg_current_xact_id()";
        // The locks are asked for together with the beginning: without a transaction they would be gone at once.
        let (begun, sizes) = tokio::join!(biased; connection.simple_query(begin), lock(&connection, &numbers));
        let transaction = begun.as_ref().ok().and_then(|begun| settle::number_in(begun));
        let sizes = match begun.and(sizes) {
            Ok(sizes) => sizes,
            Err(error) => return Err(roll_back(&connection, Setback::before_commit(&error)).await),
        };
        let mut tips = match self.tips(&connection, &numbers, &sizes).await {
            Ok(tips) => tips,
            Err(setback) => return Err(roll_back(&connection, setback).await),
        };
        let mut plan = Plan::of(jobs, &mut tips, signer.as_deref());
        let statements = match Statements::prepare(&connection, &mut plan, taken).await {
            Ok(statements) => statements,
            Err(error) => return Err(roll_back(&connection, Setback::before_commit(&error)).await),
        };
        match statements.send(&connection).await {
            Ok(swept) => plan.answer_sweepers(swept),
            Err(Failed::Refused(error)) => return Err(Setback::before_commit(&error)),
            Err(Failed::Unsure(error)) => {
                drop(connection);
                match settle::outcome(&self.connections, &transaction, &error).await {
                    Outcome::Committed => {}
                    Outcome::NotCommitted => return Err(Setback::before_commit(&error)),
                    Outcome::Unknown => return Err(Setback::Unknown(StorageError::OutcomeUnknown(words(&error)))),
                }
                return Ok(self.keep(plan, tips));
            }
        }
        if plan.forgets() {
            // Lets the space of what was forgotten be used again soon; that it is gone does not depend on it.
            let _best_effort = connection.batch_execute("VACUUM journal.vault").await;
        }
        Ok(self.keep(plan, tips))
    }

    /// Remembers where the books end now.
    fn keep(&mut self, plan: Plan<'_>, tips: BTreeMap<&BookId, Tip>) -> Vec<Answer> {
        self.tips.extend(tips.into_iter().map(|(book, tip)| (book.clone(), tip)));
        plan.answers
    }

    async fn connect(&self) -> Result<Object, Setback> {
        let lost = |error| Setback::Passing(StorageError::Failed(pool_words(&error)));
        self.connections.get().await.map_err(lost)
    }

    /// The ends of the books: as this node knows them, where nobody has gone on from there.
    async fn tips<'jobs>(
        &self,
        connection: &Object,
        numbers: &BTreeMap<&'jobs BookId, i32>,
        sizes: &HashMap<i32, u64>,
    ) -> Result<BTreeMap<&'jobs BookId, Tip>, Setback> {
        let mut tips = BTreeMap::new();
        for (&book, &number) in numbers {
            let size = sizes.get(&number).copied().unwrap_or(0);
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
        let (Setback::Passing(problem)
        | Setback::Taken(problem)
        | Setback::Lasting(problem)
        | Setback::Unknown(problem)) = self;
        vec![Err(problem.into()); count]
    }
}

/// Gives up what was begun. Should this fail too, the connection is gone and the transaction with it.
async fn roll_back(connection: &Object, setback: Setback) -> Setback {
    let _rolled_back = connection.batch_execute("ROLLBACK").await;
    setback
}

/// Takes the locks of the books, always in the same order, and looks where they end once it has them.
async fn lock(
    connection: &Object,
    numbers: &BTreeMap<&BookId, i32>,
) -> Result<HashMap<i32, u64>, tokio_postgres::Error> {
    let mut order: Vec<i32> = numbers.values().copied().collect();
    order.sort_unstable();
    let lock = connection.prepare_cached("SELECT pg_advisory_xact_lock($1, $2)").await?;
    let end = connection.prepare_cached(END).await?;
    let mut sizes = HashMap::with_capacity(order.len());
    for number in order {
        // Asked for at once; the server answers the second when it has the first.
        let keys: [&(dyn ToSql + Sync); 2] = [&LOCKS, &number];
        let (locked, size) =
            tokio::join!(biased; connection.query_one(&lock, &keys), size_of(connection, &end, number));
        locked?;
        sizes.insert(number, size?);
    }
    Ok(sizes)
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

/// The last position of a book.
const END: &str = "SELECT position FROM journal.entries WHERE book = $1 ORDER BY position DESC LIMIT 1";

async fn size_of(connection: &Object, end: &Statement, number: i32) -> Result<u64, tokio_postgres::Error> {
    let last = connection.query_opt(end, &[&number]).await?;
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
