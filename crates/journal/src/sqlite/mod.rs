//! The default store: one SQLite file, one process, one writer.
//!
//! One thread owns the connection that writes. It takes everything that waits, writes it in one transaction, and answers
//! when SQLite has synced it: many appends share the price of one. Reads run beside it on connections of their own.

mod beside;
mod read;
mod room;
mod schema;
mod write;

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use rusqlite::{Connection, ErrorCode};
use tokio::sync::{Semaphore, mpsc};

use crate::error::{BackupError, OpenError, StorageError};
use crate::queue::{Job, WAITING};
use crate::writing::SharedSigner;

/// How many reads run at the same time.
const READERS: usize = 8;

/// A SQLite file, with its writer unless it was opened for reading only.
#[derive(Debug)]
pub(crate) struct SqliteStore {
    readers: Arc<Readers>,
    jobs: Option<mpsc::Sender<Job>>,
    writer: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
    gate: Semaphore,
}

/// Whether a process has the file open for writing.
pub(crate) fn in_use(path: &Path) -> bool {
    matches!(lock(path), Err(OpenError::InUse { .. }))
}

fn lock_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-lock");
    name.into()
}

/// Takes the file for this process. The system gives it back when the process ends, however it ends.
///
/// The lock is on a file of its own: SQLite's own locks would be lost if we opened and closed its file beside it.
fn lock(path: &Path) -> Result<File, OpenError> {
    let storage =
        |error: std::io::Error| OpenError::Storage { place: path.display().to_string(), reason: error.to_string() };
    let file = File::options().create(true).truncate(false).write(true).open(lock_path(path)).map_err(storage)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(OpenError::InUse { path: path.to_owned() }),
        Err(TryLockError::Error(error)) => Err(storage(error)),
    }
}

/// Makes a file that only its owner may read, unless it is there: names and the signing key will lie in it.
///
/// SQLite gives the files beside it the same rights.
fn make_private(path: &Path) -> std::io::Result<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

impl SqliteStore {
    /// Opens a file for this process alone, and makes it when it is not there.
    pub(crate) fn open(path: &Path, signer: SharedSigner) -> Result<SqliteStore, OpenError> {
        let lock = lock(path)?;
        make_private(path)
            .map_err(|error| OpenError::Storage { place: path.display().to_string(), reason: error.to_string() })?;
        let connection = schema::open_for_writing(path)?;
        let (jobs, waiting) = mpsc::channel(WAITING);
        let writer = write::Writer::new(connection, signer, room::Room::beside(path), lock);
        let thread = std::thread::Builder::new().name("journal-writer".to_owned()).spawn(move || writer.run(waiting));
        let writer = thread
            .map_err(|error| OpenError::Storage { place: path.display().to_string(), reason: error.to_string() })?;
        let readers = Readers::new(path, Vec::new());
        Ok(SqliteStore { readers, jobs: Some(jobs), writer: Some(writer) })
    }

    /// Opens a file that is there, beside whoever writes in it.
    pub(crate) fn open_read_only(path: &Path) -> Result<SqliteStore, OpenError> {
        let first = schema::open_for_reading(path)?;
        Ok(SqliteStore { readers: Readers::new(path, vec![first]), jobs: None, writer: None })
    }

    pub(crate) fn jobs(&self) -> Option<&mpsc::Sender<Job>> {
        self.jobs.as_ref()
    }

    async fn read<T, F>(&self, work: F) -> Result<T, StorageError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, rusqlite::Error> + Send + 'static,
    {
        let _turn = self.readers.gate.acquire().await.map_err(|_| StorageError::Closed)?;
        let readers = Arc::clone(&self.readers);
        let work = move || {
            let connection = readers.take()?;
            let found = work(&connection).map_err(|error| failure(&error));
            readers.give_back(connection);
            found
        };
        tokio::task::spawn_blocking(work).await.map_err(|error| StorageError::Failed(error.to_string()))?
    }

    /// Copies the file as it stands at this moment, while others read and write.
    ///
    /// The copy is written anew, so nothing that was forgotten can linger in it.
    pub(crate) async fn backup(&self, to: &Path) -> Result<(), BackupError> {
        let path = to.to_owned();
        let failed = |reason: String| BackupError::Failed { path: path.clone(), reason };
        if to.exists() {
            return Err(BackupError::Exists { path });
        }
        let mut unfinished = to.as_os_str().to_owned();
        unfinished.push(".unfinished");
        let (unfinished, to) = (PathBuf::from(unfinished), to.to_owned());
        // What a copy that was broken off has left.
        let _nothing_there = std::fs::remove_file(&unfinished);
        make_private(&unfinished).map_err(|error| failed(error.to_string()))?;
        let copy = unfinished.clone();
        let written = self.read(move |connection| {
            // The copy takes this over. Without it the pages that are split while it is written keep what stood in them,
            // and what is forgotten after a restore would linger there.
            connection.execute_batch("PRAGMA secure_delete = ON")?;
            connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()]).map(|_| ())
        });
        written.await.map_err(|error| failed(error.to_string()))?;
        let finish = move || {
            File::open(&unfinished)?.sync_all()?;
            std::fs::rename(&unfinished, &to)?;
            match to.parent() {
                Some(folder) if !folder.as_os_str().is_empty() => File::open(folder)?.sync_all(),
                _ => Ok(()),
            }
        };
        let finished: Result<std::io::Result<()>, _> = tokio::task::spawn_blocking(finish).await;
        finished.map_err(|error| failed(error.to_string()))?.map_err(|error| failed(error.to_string()))
    }
}

impl Drop for SqliteStore {
    /// Lets the writer finish what was asked of it, so that the file is free for the next one.
    fn drop(&mut self) {
        // Readers first: whoever closes last carries the write-ahead log over, and a reader may not write.
        self.readers.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.jobs = None;
        if let Some(writer) = self.writer.take() {
            let _ended = writer.join();
        }
    }
}

impl Readers {
    fn new(path: &Path, idle: Vec<Connection>) -> Arc<Readers> {
        Arc::new(Readers { path: path.to_owned(), idle: Mutex::new(idle), gate: Semaphore::new(READERS) })
    }

    fn take(&self) -> Result<Connection, StorageError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        match idle {
            Some(connection) => Ok(connection),
            None => schema::open_for_reading(&self.path).map_err(|error| StorageError::Failed(error.to_string())),
        }
    }

    fn give_back(&self, connection: Connection) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
    }
}

/// Says in our words what SQLite said.
fn failure(error: &rusqlite::Error) -> StorageError {
    match error {
        rusqlite::Error::SqliteFailure(code, _) => match code.code {
            ErrorCode::DiskFull => StorageError::Full,
            // The index of the write-ahead log could not grow: there is no room either.
            ErrorCode::SystemIoFailure if code.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => {
                StorageError::Full
            }
            ErrorCode::ReadOnly => StorageError::ReadOnly,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StorageError::Damaged(error.to_string()),
            _ => StorageError::Failed(error.to_string()),
        },
        rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::Utf8Error(..) => StorageError::Damaged(error.to_string()),
        other => StorageError::Failed(other.to_string()),
    }
}
