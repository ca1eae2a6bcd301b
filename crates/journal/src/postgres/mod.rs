//! The store for several nodes: one PostgreSQL database, one lock per book.
//!
//! On each node one thread groups what waits into a transaction. It takes the lock of every book it writes in, so the
//! positions of a book are given out by one node at a time and without gaps, and looks how long the books really are.
//!
//! What is forgotten is gone for everybody who asks. The bytes themselves lie in PostgreSQL's old row versions until it
//! uses the space again, and in its write-ahead log and archives for as long as those are kept.

mod plan;
mod read;
mod rows;
mod schema;
mod settle;
mod write;

use std::error::Error;
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod};
use tokio::sync::mpsc;
use tokio_postgres::error::SqlState;
use tokio_postgres::{Config, NoTls};

use crate::error::{OpenError, StorageError};
use crate::queue::{Job, WAITING};
use crate::writing::SharedSigner;

/// How many reads run at the same time.
const READERS: usize = 8;

/// The first key of our advisory locks (`gzhi`); the second is the book's number, and 0 for the tables.
const LOCKS: i32 = 0x677a_6869;

/// A PostgreSQL database, as one node uses it.
#[derive(Debug)]
pub(crate) struct PostgresStore {
    readers: Pool,
    jobs: mpsc::Sender<Job>,
}

impl PostgresStore {
    /// Connects, and makes the tables when they are not there.
    pub(crate) async fn open(url: &str, signer: SharedSigner) -> Result<PostgresStore, OpenError> {
        let place = "the PostgreSQL database".to_owned();
        let failed = |reason: String| OpenError::Storage { place: place.clone(), reason };
        let mut config: Config = url.parse().map_err(|error: tokio_postgres::Error| failed(words(&error)))?;
        config.keepalives_idle(Duration::from_secs(30));
        if config.get_application_name().is_none() {
            config.application_name("gongzhi");
        }
        let readers = pool(config.clone(), READERS).map_err(failed)?;
        let writers = pool(config, 1).map_err(failed)?;
        let mut first = readers.get().await.map_err(|error| failed(pool_words(&error)))?;
        schema::prepare(&mut first, &place).await?;
        drop(first);
        let (jobs, waiting) = mpsc::channel(WAITING);
        spawn_writer(write::Writer::new(writers, signer), waiting).map_err(|error| failed(error.to_string()))?;
        Ok(PostgresStore { readers, jobs })
    }

    pub(crate) fn jobs(&self) -> Option<&mpsc::Sender<Job>> {
        Some(&self.jobs)
    }

    async fn reader(&self) -> Result<Object, StorageError> {
        self.readers.get().await.map_err(|error| StorageError::Failed(pool_words(&error)))
    }
}

/// Lets the writer work on a thread of its own, its connection with it: among the tasks that serve pages, each of its
/// few steps for a group would wait behind dozens of theirs, and everybody in the group with it.
fn spawn_writer(writer: write::Writer, waiting: mpsc::Receiver<Job>) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let work = move || runtime.block_on(writer.run(waiting));
    std::thread::Builder::new().name("journal-writer".to_owned()).spawn(work).map(|_| ())
}

fn pool(config: Config, size: usize) -> Result<Pool, String> {
    let manager = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = Manager::from_config(config, NoTls, manager);
    Pool::builder(manager).max_size(size).build().map_err(|error| error.to_string())
}

/// What PostgreSQL said: its own message where there is one, else what the connection met with.
fn words(error: &tokio_postgres::Error) -> String {
    match (error.as_db_error(), error.source()) {
        (Some(said), _) => said.message().to_owned(),
        (None, Some(source)) => format!("{error}: {source}"),
        (None, None) => error.to_string(),
    }
}

fn pool_words(error: &deadpool_postgres::PoolError) -> String {
    match error {
        deadpool_postgres::PoolError::Backend(error) => words(error),
        other => other.to_string(),
    }
}

/// Says in our words what PostgreSQL said.
fn failure(error: &tokio_postgres::Error) -> StorageError {
    match error.code() {
        Some(&SqlState::DISK_FULL) => StorageError::Full,
        Some(&SqlState::DATA_CORRUPTED | &SqlState::INDEX_CORRUPTED) => StorageError::Damaged(words(error)),
        Some(&SqlState::READ_ONLY_SQL_TRANSACTION) => StorageError::ReadOnly,
        _ => StorageError::Failed(words(error)),
    }
}
