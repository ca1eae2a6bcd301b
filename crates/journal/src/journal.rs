//! The journal as its users see it, whichever store is behind it.

use std::collections::HashMap;
use std::path::Path;

use tokio::sync::oneshot;

use crate::book::{Batch, BookId, DrawerItem, DrawerWrite, Entry, KeptCheckpoint, Stray, VaultItem};
use crate::checkpoint::Signer;
use crate::error::{AppendError, BackupError, OpenError, StorageError};
use crate::postgres::PostgresStore;
use crate::queue::{Answer, Job, Task};
use crate::sqlite::{self, SqliteStore};
use crate::tree::Hash;
use crate::writing::{SharedSigner, StoredHashes, StoredRow};

/// How many entries are read at once when a book is replayed.
const PAGE: usize = 2048;

/// The books of one house, with their vaults and the drawer.
#[derive(Debug)]
pub struct Journal {
    signer: SharedSigner,
    store: Store,
}

#[derive(Debug)]
enum Store {
    Sqlite(SqliteStore),
    Postgres(PostgresStore),
}

/// A batch that has its place in the queue. Letting go of this does not take it out again.
#[derive(Debug)]
pub struct Queued(oneshot::Receiver<Answer>);

impl Queued {
    /// Waits until the batch is durable and returns the book's size after it. Waiting may be broken off and taken up
    /// again; once there was an answer there is no other.
    pub async fn durable(&mut self) -> Result<u64, AppendError> {
        (&mut self.0).await.map_err(|_| AppendError::Storage(StorageError::Closed))?
    }
}

/// Asks whichever store there is.
macro_rules! ask {
    ($journal:expr, $store:ident => $question:expr) => {
        match &$journal.store {
            Store::Sqlite($store) => $question,
            Store::Postgres($store) => $question,
        }
    };
}

impl Journal {
    /// Opens a SQLite file for this process alone, and makes it when it is not there.
    pub async fn open_sqlite(path: &Path) -> Result<Journal, OpenError> {
        let signer = SharedSigner::default();
        let (own, shared) = (path.to_owned(), signer.clone());
        let store = blocking(path, move || SqliteStore::open(&own, shared)).await?;
        Ok(Journal { signer, store: Store::Sqlite(store) })
    }

    /// Opens a SQLite file for reading, beside the process that writes in it.
    pub async fn open_sqlite_read_only(path: &Path) -> Result<Journal, OpenError> {
        let own = path.to_owned();
        let store = blocking(path, move || SqliteStore::open_read_only(&own)).await?;
        Ok(Journal { signer: SharedSigner::default(), store: Store::Sqlite(store) })
    }

    /// Opens a PostgreSQL database, which several nodes may use at once, and makes its tables when they are not there.
    ///
    /// The connection is not encrypted: it is meant for the same machine or a network of one's own.
    pub async fn open_postgres(url: &str) -> Result<Journal, OpenError> {
        let signer = SharedSigner::default();
        let store = PostgresStore::open(url, signer.clone()).await?;
        Ok(Journal { signer, store: Store::Postgres(store) })
    }

    /// Whether some process has this SQLite file open for writing.
    pub fn sqlite_in_use(path: &Path) -> bool {
        sqlite::in_use(path)
    }

    /// Gives the journal the key with which every later commit signs a checkpoint, and with which it verifies.
    pub fn set_signer(&self, signer: Signer) {
        self.signer.set(signer);
    }

    /// The line by which others check the book's checkpoints, once there is a signer.
    pub fn verifier_key(&self, book: &BookId) -> Option<String> {
        self.signer.get().map(|signer| signer.verifier_key(book))
    }

    /// Signs a size and a root of a book, once there is a signer.
    pub(crate) fn sign(&self, book: &BookId, size: u64, root: Hash) -> Option<String> {
        self.signer.get().map(|signer| signer.sign(book, size, root))
    }

    /// Writes a batch and returns the book's new size when it is durable.
    ///
    /// Batches that wait at the same moment share one commit; one that conflicts fails alone.
    pub async fn append(&self, batch: Batch) -> Result<u64, AppendError> {
        self.queue(batch).await?.durable().await
    }

    /// Gives a batch its place before all later ones, without waiting for it to be written.
    ///
    /// Whoever queues batches of one book in their order may expect each to find the size that the one before it leaves;
    /// if that one is not written, they conflict. Where others write into the book too, give them a [`Chain`](crate::Chain):
    /// what others wrote could bring it to the expected size.
    pub async fn queue(&self, batch: Batch) -> Result<Queued, AppendError> {
        batch.check()?;
        self.ask_writer(Task::Append(batch)).await
    }

    /// Changes the drawer and returns when that is durable.
    pub async fn drawer_write(&self, writes: Vec<DrawerWrite>) -> Result<(), AppendError> {
        self.write(Task::Drawer(writes)).await.map(|_| ())
    }

    /// Sweeps out of the drawer what has expired by `now` (milliseconds since 1970), and says how much it was.
    pub async fn drawer_expire(&self, now: i64) -> Result<u64, AppendError> {
        self.write(Task::Expire(now)).await
    }

    /// Keeps a checkpoint of the book as it stands, for good, and returns its size.
    pub async fn keep_checkpoint(&self, book: &BookId) -> Result<u64, AppendError> {
        self.write(Task::KeepCheckpoint(book.clone())).await
    }

    /// Sets how large a SQLite file may grow, or lifts the limit; returns the limit in bytes.
    ///
    /// Where the disk is shared, this keeps the journal from filling it: what does not fit is refused with
    /// [`AppendError::StoreFull`] as if the disk were full. It lasts until the journal is closed.
    pub async fn limit_file(&self, bytes: Option<u64>) -> Result<u64, AppendError> {
        self.write(Task::Limit(bytes)).await
    }

    async fn write(&self, task: Task) -> Result<u64, AppendError> {
        self.ask_writer(task).await?.durable().await
    }

    async fn ask_writer(&self, task: Task) -> Result<Queued, AppendError> {
        let jobs = ask!(self, store => store.jobs()).ok_or(AppendError::Storage(StorageError::ReadOnly))?;
        let (answer, answered) = oneshot::channel();
        jobs.send(Job { task, answer }).await.map_err(|_| AppendError::Storage(StorageError::Closed))?;
        Ok(Queued(answered))
    }

    /// How many entries the book has; a book that is not there has none.
    pub async fn size(&self, book: &BookId) -> Result<u64, StorageError> {
        ask!(self, store => store.size(book).await)
    }

    /// The books there are, by name.
    pub async fn books(&self) -> Result<Vec<BookId>, StorageError> {
        named(ask!(self, store => store.books().await)?)
    }

    /// The names of books that have entries, or a checkpoint that says they had some.
    pub async fn known_books(&self) -> Result<Vec<BookId>, StorageError> {
        named(ask!(self, store => store.known_books().await)?)
    }

    /// What is stored under the number of a book that the list of books does not name.
    pub async fn strays(&self) -> Result<Vec<Stray>, StorageError> {
        ask!(self, store => store.strays().await)
    }

    /// Up to `limit` entries from a position on.
    pub async fn read(&self, book: &BookId, from: u64, limit: usize) -> Result<Vec<Entry>, StorageError> {
        let rows = self.rows(book, from, limit).await?;
        rows.into_iter().map(StoredRow::into_entry).collect()
    }

    /// Hands over every entry from a position on, in order, and returns the position after the last.
    ///
    /// Memory stays bounded: one page is followed while the next is being read.
    pub async fn replay<E, F>(&self, book: &BookId, from: u64, mut follow: F) -> Result<u64, E>
    where
        E: From<StorageError>,
        F: FnMut(Entry) -> Result<(), E>,
    {
        let mut next = from;
        let mut page = self.read(book, next, PAGE).await?;
        loop {
            let is_last = page.len() < PAGE;
            let after = next + page.len() as u64;
            if is_last {
                follow_page(book, page, &mut next, &mut follow)?;
                return Ok(next);
            }
            let following = self.read(book, after, PAGE);
            let followed = async { follow_page(book, page, &mut next, &mut follow) };
            // The reading is asked for first, so that it goes on elsewhere while this page is followed here.
            let (following, followed) = tokio::join!(following, followed);
            followed?;
            page = following?;
        }
    }

    /// Rows as they are stored, before anything is believed of them.
    pub(crate) async fn rows(&self, book: &BookId, from: u64, limit: usize) -> Result<Vec<StoredRow>, StorageError> {
        ask!(self, store => store.rows(book, from, limit).await)
    }

    /// The hashes stored with some entries.
    pub(crate) async fn hashes(
        &self,
        book: &BookId,
        positions: Vec<u64>,
    ) -> Result<HashMap<u64, StoredHashes>, StorageError> {
        ask!(self, store => store.hashes(book, positions).await)
    }

    /// The items of the book's vault with these ids; those that are not there or were forgotten are left out.
    pub async fn vault_get(&self, book: &BookId, ids: &[String]) -> Result<Vec<VaultItem>, StorageError> {
        ask!(self, store => store.vault_get(book, ids).await)
    }

    /// The items of the book's vault whose ids begin so, in order.
    pub async fn vault_prefix(&self, book: &BookId, prefix: &str) -> Result<Vec<VaultItem>, StorageError> {
        ask!(self, store => store.vault_prefix(book, prefix).await)
    }

    /// What lies in the drawer under a key, expired or not.
    pub async fn drawer_get(&self, space: &str, key: &str) -> Result<Option<DrawerItem>, StorageError> {
        ask!(self, store => store.drawer_get(space, key).await)
    }

    /// All that lies in one space of the drawer, expired or not, by key.
    pub async fn drawer_list(&self, space: &str) -> Result<Vec<DrawerItem>, StorageError> {
        ask!(self, store => store.drawer_list(space).await)
    }

    /// The signed checkpoint of the book as it was last committed.
    pub async fn checkpoint(&self, book: &BookId) -> Result<Option<String>, StorageError> {
        ask!(self, store => store.checkpoint(book).await)
    }

    /// The checkpoints that the book keeps for good, by size.
    pub async fn checkpoints(&self, book: &BookId) -> Result<Vec<KeptCheckpoint>, StorageError> {
        ask!(self, store => store.checkpoints(book).await)
    }

    /// Copies a SQLite file as it stands at this moment, while others read and write.
    pub async fn backup(&self, to: &Path) -> Result<(), BackupError> {
        match &self.store {
            Store::Sqlite(store) => store.backup(to).await,
            Store::Postgres(_) => Err(BackupError::UsePgDump),
        }
    }

    /// What SQLite finds wrong with the pages of its file; nothing for a database that looks after itself.
    pub async fn integrity(&self) -> Result<Vec<String>, StorageError> {
        match &self.store {
            Store::Sqlite(store) => store.integrity().await,
            Store::Postgres(_) => Ok(Vec::new()),
        }
    }

    /// Whether the store can be read and written at this moment: a small row is put into the drawer and read back.
    ///
    /// Each time costs a commit; where anybody may ask, ask now and then and remember the answer. The row says when it was
    /// tried (milliseconds since 1970): SQLite writes nothing where a row is already what it is to be.
    pub async fn healthy(&self, now: i64) -> Result<(), AppendError> {
        let (space, key) = ("journal", "health");
        let (value, expires_at) = (now.to_be_bytes().to_vec(), None);
        self.drawer_write(vec![DrawerWrite::Put { space: space.into(), key: key.into(), value, expires_at }]).await?;
        match self.drawer_get(space, key).await? {
            Some(_) => Ok(()),
            None => Err(StorageError::Damaged("a row that was written cannot be found".to_owned()).into()),
        }
    }
}

fn named(names: Vec<String>) -> Result<Vec<BookId>, StorageError> {
    let book = |name| BookId::try_new(name).map_err(|error| StorageError::Damaged(error.to_string()));
    names.into_iter().map(book).collect()
}

fn follow_page<E, F>(book: &BookId, page: Vec<Entry>, next: &mut u64, follow: &mut F) -> Result<(), E>
where
    E: From<StorageError>,
    F: FnMut(Entry) -> Result<(), E>,
{
    for entry in page {
        if entry.position != *next {
            return Err(StorageError::Damaged(format!("entry {next} of {book} is missing")).into());
        }
        follow(entry)?;
        *next += 1;
    }
    Ok(())
}

/// Opens something off the threads that serve others.
async fn blocking<T, F>(path: &Path, open: F) -> Result<T, OpenError>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, OpenError> + Send + 'static,
{
    tokio::task::spawn_blocking(open)
        .await
        .map_err(|error| OpenError::Storage { place: path.display().to_string(), reason: error.to_string() })?
}
