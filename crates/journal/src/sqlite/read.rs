//! Reading, on connections that cannot write.

use std::collections::HashMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::{SqliteStore, schema::POSITIONS};
use crate::book::{BookId, DrawerItem, KeptCheckpoint, Stray, StraySort, VaultItem};
use crate::error::StorageError;
use crate::writing::{StoredHashes, StoredRow};

/// The number that a book has in this file.
pub(super) fn number_of(connection: &Connection, book: &BookId) -> Result<Option<i32>, rusqlite::Error> {
    let mut statement = connection.prepare_cached("SELECT number FROM books WHERE name = ?1")?;
    statement.query_row([book.as_str()], |row| row.get(0)).optional()
}

/// One more than the last position of a book.
pub(super) fn size_of(connection: &Connection, number: i32) -> Result<u64, rusqlite::Error> {
    let first = i64::from(number) * POSITIONS;
    let sql = "SELECT place FROM entries WHERE place >= ?1 AND place < ?2 ORDER BY place DESC LIMIT 1";
    let mut statement = connection.prepare_cached(sql)?;
    let last = statement.query_row([first, first + POSITIONS], |row| row.get::<_, i64>(0)).optional()?;
    Ok(last.map_or(0, |place| (place - first + 1).cast_unsigned()))
}

/// The hashes stored with the entry at a position.
pub(super) fn hashes_at(connection: &Connection, number: i32, position: u64) -> Result<StoredHashes, rusqlite::Error> {
    let place = i64::from(number) * POSITIONS + position.cast_signed();
    let mut statement = connection.prepare_cached("SELECT leaf_hash, completed FROM entries WHERE place = ?1")?;
    statement.query_row([place], |row| Ok(StoredHashes { leaf_hash: row.get(0)?, completed: row.get(1)? }))
}

fn stored_row(row: &Row<'_>, first: i64) -> Result<StoredRow, rusqlite::Error> {
    // Bytes that are no text any more must reach whoever verifies, and not end the reading.
    let kind = match row.get_ref(2)? {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        _ => String::new(),
    };
    Ok(StoredRow {
        position: (row.get::<_, i64>(0)? - first).cast_unsigned(),
        recorded_at: row.get(1)?,
        kind,
        version: row.get(3)?,
        payload: row.get(4)?,
        leaf_hash: row.get(5)?,
        completed: row.get(6)?,
    })
}

fn vault_item(row: &Row<'_>) -> Result<VaultItem, rusqlite::Error> {
    Ok(VaultItem { id: row.get(0)?, salt: row.get(1)?, value: row.get(2)? })
}

fn drawer_item(row: &Row<'_>) -> Result<DrawerItem, rusqlite::Error> {
    Ok(DrawerItem { key: row.get(0)?, value: row.get(1)?, expires_at: row.get(2)? })
}

/// Goes from one number to the next by the keys of each table, however many rows there are under each.
fn strays(connection: &Connection) -> Result<Vec<Stray>, rusqlite::Error> {
    let mut strays = Vec::new();
    for (sort, table, key, width) in [
        (StraySort::Entries, "entries", "place", POSITIONS),
        (StraySort::Checkpoints, "checkpoints", "book", 1),
        (StraySort::Vault, "vault", "book", 1),
    ] {
        let mut next = connection.prepare(&format!("SELECT min({key}) FROM {table} WHERE {key} >= ?1"))?;
        let mut known = connection.prepare("SELECT EXISTS (SELECT 1 FROM books WHERE number = ?1)")?;
        let mut count = connection.prepare(&format!("SELECT count(*) FROM {table} WHERE {key} BETWEEN ?1 AND ?2"))?;
        let mut from = i64::MIN;
        while let Some(first) = next.query_row([from], |row| row.get::<_, Option<i64>>(0))? {
            let number = first.div_euclid(width);
            let last = number.saturating_mul(width).saturating_add(width - 1);
            if !known.query_row([number], |row| row.get::<_, bool>(0))? {
                let rows: i64 = count.query_row([first, last], |row| row.get(0))?;
                strays.push(Stray { sort, rows: rows.cast_unsigned() });
            }
            let Some(after) = last.checked_add(1) else { break };
            from = after;
        }
    }
    Ok(strays)
}

impl SqliteStore {
    /// Reads something of one book, or its default when there is no such book.
    async fn of_book<T, F>(&self, book: &BookId, work: F) -> Result<T, StorageError>
    where
        T: Default + Send + 'static,
        F: FnOnce(&Connection, i32) -> Result<T, rusqlite::Error> + Send + 'static,
    {
        let book = book.clone();
        self.read(move |connection| match number_of(connection, &book)? {
            Some(number) => work(connection, number),
            None => Ok(T::default()),
        })
        .await
    }

    pub(crate) async fn size(&self, book: &BookId) -> Result<u64, StorageError> {
        self.of_book(book, size_of).await
    }

    pub(crate) async fn integrity(&self) -> Result<Vec<String>, StorageError> {
        self.read(|connection| {
            let mut statement = connection.prepare("PRAGMA integrity_check")?;
            let faults = statement.query_map([], |row| row.get::<_, String>(0))?;
            // SQLite says "ok" in so many words when there is nothing to say.
            faults.filter(|fault| fault.as_deref() != Ok("ok")).collect()
        })
        .await
    }

    pub(crate) async fn books(&self) -> Result<Vec<String>, StorageError> {
        self.read(|connection| {
            let sql = "SELECT name FROM books WHERE EXISTS
                       (SELECT 1 FROM entries WHERE place >= number * ?1 AND place < (number + 1) * ?1) ORDER BY name";
            connection.prepare_cached(sql)?.query_map([POSITIONS], |row| row.get(0))?.collect()
        })
        .await
    }

    pub(crate) async fn known_books(&self) -> Result<Vec<String>, StorageError> {
        self.read(|connection| {
            let sql = "SELECT name FROM books WHERE checkpoint IS NOT NULL OR EXISTS
                       (SELECT 1 FROM entries WHERE place >= number * ?1 AND place < (number + 1) * ?1) ORDER BY name";
            connection.prepare_cached(sql)?.query_map([POSITIONS], |row| row.get(0))?.collect()
        })
        .await
    }

    pub(crate) async fn strays(&self) -> Result<Vec<Stray>, StorageError> {
        self.read(strays).await
    }

    pub(crate) async fn rows(&self, book: &BookId, from: u64, limit: usize) -> Result<Vec<StoredRow>, StorageError> {
        self.of_book(book, move |connection, number| {
            let first = i64::from(number) * POSITIONS;
            let sql = "SELECT place, recorded_at, kind, version, payload, leaf_hash, completed FROM entries
                       WHERE place >= ?1 AND place < ?2 ORDER BY place LIMIT ?3";
            let mut statement = connection.prepare_cached(sql)?;
            let from = first + from.cast_signed().clamp(0, POSITIONS);
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            statement.query_map([from, first + POSITIONS, limit], |row| stored_row(row, first))?.collect()
        })
        .await
    }

    pub(crate) async fn hashes(
        &self,
        book: &BookId,
        positions: Vec<u64>,
    ) -> Result<HashMap<u64, StoredHashes>, StorageError> {
        self.of_book(book, move |connection, number| {
            let mut found = HashMap::new();
            for position in positions {
                if let Some(hashes) = hashes_at(connection, number, position).optional()? {
                    found.insert(position, hashes);
                }
            }
            Ok(found)
        })
        .await
    }

    pub(crate) async fn checkpoint(&self, book: &BookId) -> Result<Option<String>, StorageError> {
        self.of_book(book, |connection, number| {
            let mut statement = connection.prepare_cached("SELECT checkpoint FROM books WHERE number = ?1")?;
            statement.query_row([number], |row| row.get(0))
        })
        .await
    }

    pub(crate) async fn checkpoints(&self, book: &BookId) -> Result<Vec<KeptCheckpoint>, StorageError> {
        self.of_book(book, |connection, number| {
            let sql = "SELECT size, note FROM checkpoints WHERE book = ?1 ORDER BY size";
            let mut statement = connection.prepare_cached(sql)?;
            let kept =
                |row: &Row<'_>| Ok(KeptCheckpoint { size: row.get::<_, i64>(0)?.cast_unsigned(), note: row.get(1)? });
            statement.query_map([number], kept)?.collect()
        })
        .await
    }

    pub(crate) async fn vault_get(&self, book: &BookId, ids: &[String]) -> Result<Vec<VaultItem>, StorageError> {
        let ids = ids.to_vec();
        self.of_book(book, move |connection, number| {
            let sql = "SELECT id, salt, value FROM vault JOIN secrets ON number = secret WHERE book = ?1 AND id = ?2";
            let mut statement = connection.prepare_cached(sql)?;
            let mut found = Vec::new();
            for id in ids {
                found.extend(statement.query_row(params![number, id], vault_item).optional()?);
            }
            Ok(found)
        })
        .await
    }

    pub(crate) async fn vault_prefix(&self, book: &BookId, prefix: &str) -> Result<Vec<VaultItem>, StorageError> {
        let prefix = prefix.to_owned();
        self.of_book(book, move |connection, number| {
            let sql = "SELECT id, salt, value FROM vault JOIN secrets ON number = secret
                       WHERE book = ?1 AND id >= ?2 AND id < ?3 ORDER BY id";
            let mut statement = connection.prepare_cached(sql)?;
            let end = format!("{prefix}{}", char::MAX);
            statement.query_map(params![number, prefix, end], vault_item)?.collect()
        })
        .await
    }

    pub(crate) async fn drawer_get(&self, space: &str, key: &str) -> Result<Option<DrawerItem>, StorageError> {
        let (space, key) = (space.to_owned(), key.to_owned());
        self.read(move |connection| {
            let sql = "SELECT key, value, expires_at FROM drawer WHERE space = ?1 AND key = ?2";
            connection.prepare_cached(sql)?.query_row([space, key], drawer_item).optional()
        })
        .await
    }

    pub(crate) async fn drawer_list(&self, space: &str) -> Result<Vec<DrawerItem>, StorageError> {
        let space = space.to_owned();
        self.read(move |connection| {
            let sql = "SELECT key, value, expires_at FROM drawer WHERE space = ?1 ORDER BY key";
            connection.prepare_cached(sql)?.query_map([space], drawer_item)?.collect()
        })
        .await
    }
}
