//! Reading, beside the writer.

use std::collections::HashMap;

use tokio_postgres::Row;
use tokio_postgres::types::ToSql;

use super::{PostgresStore, failure};
use crate::book::{BookId, DrawerItem, KeptCheckpoint, Stray, StraySort, VaultItem};
use crate::error::StorageError;
use crate::writing::{StoredHashes, StoredRow};

/// Finds a book by its name, within another statement.
const BOOK: &str = "(SELECT number FROM journal.books WHERE name = $1)";

type Values<'values> = &'values [&'values (dyn ToSql + Sync)];

impl PostgresStore {
    async fn query(&self, sql: &str, values: Values<'_>) -> Result<Vec<Row>, StorageError> {
        let connection = self.reader().await?;
        let statement = connection.prepare_cached(sql).await.map_err(|error| failure(&error))?;
        connection.query(&statement, values).await.map_err(|error| failure(&error))
    }

    pub(crate) async fn size(&self, book: &BookId) -> Result<u64, StorageError> {
        let sql = format!("SELECT position FROM journal.entries WHERE book = {BOOK} ORDER BY position DESC LIMIT 1");
        let rows = self.query(&sql, &[&book.as_str()]).await?;
        rows.first().map_or(Ok(0), |row| Ok(column::<i64>(row, 0)?.cast_unsigned() + 1))
    }

    pub(crate) async fn books(&self) -> Result<Vec<String>, StorageError> {
        let sql = "SELECT name FROM journal.books WHERE EXISTS
                   (SELECT 1 FROM journal.entries WHERE book = number) ORDER BY name";
        self.query(sql, &[]).await?.iter().map(|row| column(row, 0)).collect()
    }

    pub(crate) async fn known_books(&self) -> Result<Vec<String>, StorageError> {
        let sql = "SELECT name FROM journal.books WHERE checkpoint IS NOT NULL OR EXISTS
                   (SELECT 1 FROM journal.entries WHERE book = number) ORDER BY name";
        self.query(sql, &[]).await?.iter().map(|row| column(row, 0)).collect()
    }

    /// Goes from one number to the next by the keys of each table, however many rows there are under each.
    pub(crate) async fn strays(&self) -> Result<Vec<Stray>, StorageError> {
        let mut strays = Vec::new();
        for (sort, table) in
            [(StraySort::Entries, "entries"), (StraySort::Checkpoints, "checkpoints"), (StraySort::Vault, "vault")]
        {
            let next = format!("SELECT min(book) FROM journal.{table} WHERE book >= $1");
            let known = "SELECT EXISTS (SELECT 1 FROM journal.books WHERE number = $1)";
            let count = format!("SELECT count(*) FROM journal.{table} WHERE book = $1");
            let mut from = Some(i32::MIN);
            while let Some(least) = from {
                let found = self.query(&next, &[&least]).await?;
                let Some(number) = found.first().map_or(Ok(None), |row| column::<Option<i32>>(row, 0))? else { break };
                let named = self.query(known, &[&number]).await?;
                if !named.first().map_or(Ok(false), |row| column::<bool>(row, 0))? {
                    let counted = self.query(&count, &[&number]).await?;
                    let rows = counted.first().map_or(Ok(0), |row| column::<i64>(row, 0))?;
                    strays.push(Stray { sort, rows: rows.cast_unsigned() });
                }
                from = number.checked_add(1);
            }
        }
        Ok(strays)
    }

    pub(crate) async fn rows(&self, book: &BookId, from: u64, limit: usize) -> Result<Vec<StoredRow>, StorageError> {
        let sql = format!(
            "SELECT position, recorded_at, kind, version, payload, leaf_hash, completed FROM journal.entries
             WHERE book = {BOOK} AND position >= $2 ORDER BY position LIMIT $3"
        );
        let from = i64::try_from(from).unwrap_or(i64::MAX);
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = self.query(&sql, &[&book.as_str(), &from, &limit]).await?;
        let stored = |row: &Row| {
            let version: i64 = column(row, 3)?;
            Ok(StoredRow {
                position: column::<i64>(row, 0)?.cast_unsigned(),
                recorded_at: column(row, 1)?,
                kind: column(row, 2)?,
                version: u32::try_from(version).map_err(|_| StorageError::Damaged(format!("version {version}")))?,
                payload: column(row, 4)?,
                leaf_hash: column(row, 5)?,
                completed: column(row, 6)?,
            })
        };
        rows.iter().map(stored).collect()
    }

    pub(crate) async fn hashes(
        &self,
        book: &BookId,
        positions: Vec<u64>,
    ) -> Result<HashMap<u64, StoredHashes>, StorageError> {
        let sql = format!(
            "SELECT position, leaf_hash, completed FROM journal.entries WHERE book = {BOOK} AND position = ANY ($2)"
        );
        let positions: Vec<i64> = positions.into_iter().map(u64::cast_signed).collect();
        let rows = self.query(&sql, &[&book.as_str(), &positions]).await?;
        let stored = |row: &Row| {
            let hashes = StoredHashes { leaf_hash: column(row, 1)?, completed: column(row, 2)? };
            Ok((column::<i64>(row, 0)?.cast_unsigned(), hashes))
        };
        rows.iter().map(stored).collect()
    }

    pub(crate) async fn checkpoint(&self, book: &BookId) -> Result<Option<String>, StorageError> {
        let rows = self.query("SELECT checkpoint FROM journal.books WHERE name = $1", &[&book.as_str()]).await?;
        rows.first().map_or(Ok(None), |row| column(row, 0))
    }

    pub(crate) async fn checkpoints(&self, book: &BookId) -> Result<Vec<KeptCheckpoint>, StorageError> {
        let sql = format!("SELECT size, note FROM journal.checkpoints WHERE book = {BOOK} ORDER BY size");
        let rows = self.query(&sql, &[&book.as_str()]).await?;
        let kept =
            |row: &Row| Ok(KeptCheckpoint { size: column::<i64>(row, 0)?.cast_unsigned(), note: column(row, 1)? });
        rows.iter().map(kept).collect()
    }

    pub(crate) async fn vault_get(&self, book: &BookId, ids: &[String]) -> Result<Vec<VaultItem>, StorageError> {
        let sql = format!("SELECT id, salt, value FROM journal.vault WHERE book = {BOOK} AND id = ANY ($2)");
        self.query(&sql, &[&book.as_str(), &ids]).await?.iter().map(vault_item).collect()
    }

    pub(crate) async fn vault_prefix(&self, book: &BookId, prefix: &str) -> Result<Vec<VaultItem>, StorageError> {
        let sql = format!(
            "SELECT id, salt, value FROM journal.vault WHERE book = {BOOK} AND id >= $2 AND id < $3 ORDER BY id"
        );
        let end = format!("{prefix}{}", char::MAX);
        self.query(&sql, &[&book.as_str(), &prefix, &end]).await?.iter().map(vault_item).collect()
    }

    pub(crate) async fn drawer_get(&self, space: &str, key: &str) -> Result<Option<DrawerItem>, StorageError> {
        let sql = "SELECT key, value, expires_at FROM journal.drawer WHERE space = $1 AND key = $2";
        self.query(sql, &[&space, &key]).await?.first().map(drawer_item).transpose()
    }

    pub(crate) async fn drawer_list(&self, space: &str) -> Result<Vec<DrawerItem>, StorageError> {
        let sql = "SELECT key, value, expires_at FROM journal.drawer WHERE space = $1 ORDER BY key";
        self.query(sql, &[&space]).await?.iter().map(drawer_item).collect()
    }
}

fn vault_item(row: &Row) -> Result<VaultItem, StorageError> {
    Ok(VaultItem { id: column(row, 0)?, salt: column(row, 1)?, value: column(row, 2)? })
}

fn drawer_item(row: &Row) -> Result<DrawerItem, StorageError> {
    Ok(DrawerItem { key: column(row, 0)?, value: column(row, 1)?, expires_at: column(row, 2)? })
}

fn column<'row, T: tokio_postgres::types::FromSql<'row>>(row: &'row Row, place: usize) -> Result<T, StorageError> {
    row.try_get(place).map_err(|error| StorageError::Damaged(super::words(&error)))
}
