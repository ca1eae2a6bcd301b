//! What is written beside the book: the vault and the drawer.

use rusqlite::{Connection, params};

use crate::book::{Batch, DrawerWrite};

/// Puts in and takes out; says whether something was forgotten.
pub(super) fn change_vault(connection: &Connection, number: i32, batch: &Batch) -> Result<bool, rusqlite::Error> {
    let mut forgot = false;
    let mut keep = connection.prepare_cached("INSERT INTO secrets (salt, value) VALUES (?1, ?2)")?;
    let mut file = connection.prepare_cached("INSERT OR IGNORE INTO vault VALUES (?1, ?2, ?3)")?;
    for item in &batch.keep {
        keep.execute(params![item.salt, item.value])?;
        let secret = connection.last_insert_rowid();
        // Nearly every item is new; only where the id is taken, the value before is looked for and overwritten.
        if file.execute(params![number, item.id, secret])? == 0 {
            forgot |= blot_out(connection, number, &item.id)?;
            file.execute(params![number, item.id, secret])?;
        }
    }
    for id in &batch.forget {
        forgot |= blot_out(connection, number, id)?;
    }
    Ok(forgot)
}

/// Overwrites a value and its salt where they lie, and takes the id out of the vault.
fn blot_out(connection: &Connection, number: i32, id: &str) -> Result<bool, rusqlite::Error> {
    let sql = "UPDATE secrets SET salt = zeroblob(length(salt)), value = zeroblob(length(value))
               WHERE number = (SELECT secret FROM vault WHERE book = ?1 AND id = ?2)";
    let found = connection.prepare_cached(sql)?.execute(params![number, id])? > 0;
    if found {
        let sql = "DELETE FROM vault WHERE book = ?1 AND id = ?2";
        connection.prepare_cached(sql)?.execute(params![number, id])?;
    }
    Ok(found)
}

pub(super) fn change_drawer(connection: &Connection, writes: &[DrawerWrite]) -> Result<(), rusqlite::Error> {
    for write in writes {
        match write {
            DrawerWrite::Put { space, key, value, expires_at } => {
                let sql = "INSERT INTO drawer VALUES (?1, ?2, ?3, ?4) ON CONFLICT (space, key)
                           DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at";
                connection.prepare_cached(sql)?.execute(params![space, key, value, expires_at])?;
            }
            DrawerWrite::Add { space, key, value } => {
                let sql = "INSERT INTO drawer VALUES (?1, ?2, ?3, NULL) ON CONFLICT (space, key) DO NOTHING";
                connection.prepare_cached(sql)?.execute(params![space, key, value])?;
            }
            DrawerWrite::Delete { space, key } => {
                let sql = "DELETE FROM drawer WHERE space = ?1 AND key = ?2";
                connection.prepare_cached(sql)?.execute([space, key])?;
            }
        }
    }
    Ok(())
}

/// Sweeps what has expired and says how much it was.
pub(super) fn expire(connection: &Connection, now: i64) -> Result<usize, rusqlite::Error> {
    let sql = "DELETE FROM drawer WHERE expires_at IS NOT NULL AND expires_at <= ?1";
    connection.prepare_cached(sql)?.execute([now])
}
