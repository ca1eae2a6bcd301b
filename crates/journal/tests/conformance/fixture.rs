//! Stores to test, and a way to change them behind the journal's back.

use std::path::PathBuf;

use journal::{Batch, BookId, Journal, NewEntry, Signer};
use rusqlite::types::Value;
use tokio::sync::OnceCell;

use crate::postgres::{Database, Disk};

/// Where a journal is kept, for as long as a test runs.
pub(crate) enum Place {
    Sqlite(tempfile::TempDir),
    /// The database, and the connection by which it is changed behind the journal's back.
    Postgres(Database, Box<OnceCell<tokio_postgres::Client>>),
}

impl Place {
    pub(crate) fn sqlite() -> Place {
        Place::Sqlite(tempfile::tempdir().unwrap())
    }

    pub(crate) fn postgres() -> Place {
        Place::Postgres(Database::try_new(Disk::Hasty).unwrap(), Box::default())
    }

    /// The SQLite file.
    pub(crate) fn file(&self) -> PathBuf {
        match self {
            Place::Sqlite(folder) => folder.path().join("book.sqlite3"),
            Place::Postgres(..) => panic!("a database is not a file"),
        }
    }

    pub(crate) async fn open_unsigned(&self) -> Journal {
        match self {
            Place::Sqlite(_) => Journal::open_sqlite(&self.file()).await.unwrap(),
            Place::Postgres(database, _) => Journal::open_postgres(&database.url()).await.unwrap(),
        }
    }

    pub(crate) async fn open(&self) -> Journal {
        let journal = self.open_unsigned().await;
        journal.set_signer(signer());
        journal
    }

    /// Runs a statement behind the journal's back, with the names of tables as PostgreSQL has them.
    pub(crate) async fn execute(&self, sql: &str) {
        match self {
            Place::Sqlite(_) => {
                let connection = rusqlite::Connection::open(self.file()).unwrap();
                // Whoever changes a file with another program is not held back by what ours asks for.
                connection.pragma_update(None, "foreign_keys", false).unwrap();
                connection.execute_batch(&sql.replace("journal.", "")).unwrap();
            }
            Place::Postgres(database, client) => client_of(database, client).await.batch_execute(sql).await.unwrap(),
        }
    }

    /// The condition that finds an entry of the first book.
    pub(crate) fn at(&self, position: u64) -> String {
        match self {
            Place::Sqlite(_) => format!("place = {}", (1_i64 << 40) + position.cast_signed()),
            Place::Postgres(..) => format!("book = 1 AND position = {position}"),
        }
    }

    /// The condition that finds the entries of the first book from a position on.
    pub(crate) fn from(&self, position: u64) -> String {
        self.at(position).replace("place =", "place >=").replace("position =", "position >=")
    }

    /// Reads a value behind the journal's back.
    pub(crate) async fn value(&self, column: &str, table: &str, condition: &str) -> Vec<u8> {
        match self {
            Place::Sqlite(_) => {
                let connection = rusqlite::Connection::open(self.file()).unwrap();
                let sql = format!("SELECT {column} FROM {table} WHERE {condition}");
                match connection.query_row(&sql, [], |row| row.get(0)).unwrap() {
                    Value::Blob(bytes) => bytes,
                    Value::Text(text) => text.into_bytes(),
                    other => panic!("{other:?} has no bytes"),
                }
            }
            Place::Postgres(database, client) => {
                let sql = format!("SELECT {column} FROM journal.{table} WHERE {condition}");
                let row = client_of(database, client).await.query_one(&sql, &[]).await.unwrap();
                row.try_get::<_, Vec<u8>>(0).unwrap_or_else(|_| row.get::<_, String>(0).into_bytes())
            }
        }
    }

    /// Writes bytes into the store behind the journal's back.
    pub(crate) async fn set(&self, column: &str, table: &str, condition: &str, bytes: &[u8]) {
        let value = match (column, self) {
            ("kind" | "note" | "checkpoint", _) => format!("'{}'", String::from_utf8(bytes.to_vec()).unwrap()),
            (_, Place::Sqlite(_)) => format!("x'{}'", hex(bytes)),
            (_, Place::Postgres(..)) => format!("'\\x{}'::bytea", hex(bytes)),
        };
        self.execute(&format!("UPDATE journal.{table} SET {column} = {value} WHERE {condition}")).await;
    }

    /// Changes one byte of a stored value.
    pub(crate) async fn flip(&self, column: &str, table: &str, condition: &str, place: usize) {
        let mut bytes = self.value(column, table, condition).await;
        bytes[place] ^= 1;
        self.set(column, table, condition, &bytes).await;
    }
}

/// The connection to a database, opened when it is first wanted.
async fn client_of<'a>(
    database: &Database,
    client: &'a OnceCell<tokio_postgres::Client>,
) -> &'a tokio_postgres::Client {
    let open = async || {
        let (client, connection) = tokio_postgres::connect(&database.url(), tokio_postgres::NoTls).await.unwrap();
        tokio::spawn(connection);
        client
    };
    client.get_or_init(open).await
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn signer() -> Signer {
    Signer::try_new("test.example", &[7; 32]).unwrap()
}

pub(crate) fn book(name: &str) -> BookId {
    BookId::try_new(name).unwrap()
}

/// The entry that stands at a position in these tests.
pub(crate) fn entry(number: u64) -> NewEntry {
    let payload = format!("{{\"number\":{number},\"words\":\"第{number}条\"}}").into_bytes();
    NewEntry {
        recorded_at: 1_700_000_000_000 + number.cast_signed(),
        kind: "test.happened".to_owned(),
        version: 1,
        payload,
    }
}

/// A batch with the entries from one position to another.
pub(crate) fn batch(book: &BookId, from: u64, to: u64) -> Batch {
    let mut batch = Batch::new(book.clone(), from);
    batch.entries = (from..to).map(entry).collect();
    batch
}

/// Grows a book to a size in batches of ten.
pub(crate) async fn grow(journal: &Journal, book: &BookId, to: u64) {
    let mut size = journal.size(book).await.unwrap();
    while size < to {
        size = journal.append(batch(book, size, (size + 10).min(to))).await.unwrap();
    }
}
