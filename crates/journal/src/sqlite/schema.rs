//! The form of the SQLite file.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::error::{OpenError, StorageError};

/// `gzhi`: tells our files from others.
const APPLICATION_ID: i64 = 0x677a_6869;

/// The form of the file that this version writes.
const FORM: i64 = 1;

/// How many positions each book has room for: a row's key is the book's number times this, plus the position.
/// One key in rising order keeps appends at the right edge of the table.
pub(super) const POSITIONS: i64 = 1 << 40;

/// `completed` holds the hashes of the subtrees that the entry completes, the smallest first: with the leaf's own hash
/// they are what a proof, the root and the next append need, each found by one key.
///
/// A secret's row is only ever added at the end and overwritten with zeros of the same length. Were it moved or deleted,
/// SQLite would leave stale copies in the gaps of rebuilt pages, `secure_delete` or not.
const TABLES: &str = "
CREATE TABLE books (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    checkpoint TEXT
) STRICT;
CREATE TABLE entries (
    place INTEGER PRIMARY KEY,
    recorded_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    payload BLOB NOT NULL,
    leaf_hash BLOB NOT NULL,
    completed BLOB NOT NULL
) STRICT;
CREATE TABLE checkpoints (
    book INTEGER NOT NULL REFERENCES books (number),
    size INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (book, size)
) STRICT, WITHOUT ROWID;
CREATE TABLE vault (
    book INTEGER NOT NULL REFERENCES books (number),
    id TEXT NOT NULL,
    secret INTEGER NOT NULL REFERENCES secrets (number),
    PRIMARY KEY (book, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE secrets (
    number INTEGER PRIMARY KEY,
    salt BLOB NOT NULL,
    value BLOB NOT NULL
) STRICT;
CREATE TABLE drawer (
    space TEXT NOT NULL,
    key TEXT NOT NULL,
    value BLOB NOT NULL,
    expires_at INTEGER,
    PRIMARY KEY (space, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX drawer_expiry ON drawer (expires_at) WHERE expires_at IS NOT NULL;
";

/// Opens the file for writing and gives it its tables when it is new.
pub(super) fn open_for_writing(path: &Path) -> Result<Connection, OpenError> {
    let failed = |error: rusqlite::Error| storage(path, &error);
    let mut connection = Connection::open(path).map_err(failed)?;
    connection
        .execute_batch(
            "PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;",
        )
        .map_err(failed)?;
    // What is kept in memory need not be read again, and what is carried over from the write-ahead log more rarely is
    // carried over once for many commits.
    connection.execute_batch("PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192;").map_err(failed)?;
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(failed)?;
    let tables: i64 =
        transaction.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(failed)?;
    if tables == 0 {
        transaction.execute_batch(TABLES).map_err(failed)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(failed)?;
        transaction.pragma_update(None, "user_version", FORM).map_err(failed)?;
    }
    check_form(path, &transaction)?;
    transaction.commit().map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

/// Opens a file that is there for reading.
pub(super) fn open_for_reading(path: &Path) -> Result<Connection, OpenError> {
    if !path.exists() {
        return Err(OpenError::Missing { path: path.to_owned() });
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| storage(path, &error))?;
    check_form(path, &connection)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

fn check_form(path: &Path, connection: &Connection) -> Result<(), OpenError> {
    let pragma = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let id = pragma("application_id").map_err(|error| storage(path, &error))?;
    let form = pragma("user_version").map_err(|error| storage(path, &error))?;
    if id != APPLICATION_ID {
        let reason = "the file is not a book of this program".to_owned();
        return Err(OpenError::Damaged { path: path.to_owned(), reason });
    }
    if form > FORM {
        return Err(OpenError::Newer { place: path.display().to_string(), found: form, known: FORM });
    }
    Ok(())
}

fn storage(path: &Path, error: &rusqlite::Error) -> OpenError {
    let reason = match super::failure(error) {
        StorageError::Damaged(reason) => {
            let reason = format!("the file is damaged or is not a book of this program: {reason}");
            return OpenError::Damaged { path: path.to_owned(), reason };
        }
        _ => error.to_string(),
    };
    OpenError::Storage { place: path.display().to_string(), reason }
}
