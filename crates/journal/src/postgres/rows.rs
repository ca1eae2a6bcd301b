//! The statements that write what a plan comes to.

use deadpool_postgres::Object;
use tokio_postgres::error::SqlState;

use super::plan::{Columns, Drawn, Plan, Sealed};
use crate::book::VaultItem;

type Written = Result<(), tokio_postgres::Error>;

/// Writes a plan within the transaction that is under way.
pub(super) async fn write(connection: &Object, plan: &mut Plan<'_>) -> Written {
    // Sent without waiting for the answers in between; none of them depends on another.
    let (entries, vault, drawer, checkpoints) = tokio::join!(
        insert_entries(connection, &plan.entries),
        change_vault(connection, plan),
        change_drawer(connection, plan),
        keep_checkpoints(connection, &plan.sealed),
    );
    let mut swept = None;
    let drawer = drawer.map(|count| swept = count);
    let mut failures = [entries, vault, drawer, checkpoints].into_iter().filter_map(Result::err);
    if let Some(first) = failures.next() {
        // Once one has failed, the server refuses the others; what went wrong is said by the one that was not refused.
        let is_refused = |error: &tokio_postgres::Error| error.code() == Some(&SqlState::IN_FAILED_SQL_TRANSACTION);
        return Err(if is_refused(&first) { failures.find(|next| !is_refused(next)).unwrap_or(first) } else { first });
    }
    if let (Some(swept), Some((_, askers))) = (swept, &plan.expire) {
        for &asker in askers {
            plan.answers[asker] = Ok(swept);
        }
    }
    Ok(())
}

async fn insert_entries(connection: &Object, rows: &Columns<'_>) -> Written {
    if rows.book.is_empty() {
        return Ok(());
    }
    let sql = "INSERT INTO journal.entries SELECT * FROM unnest($1::int[], $2::bigint[], $3::bigint[], $4::text[],
               $5::bigint[], $6::bytea[], $7::bytea[], $8::bytea[])";
    let Columns { book, position, recorded_at, kind, version, payload, leaf_hash, completed } = rows;
    let statement = connection.prepare_cached(sql).await?;
    connection
        .execute(&statement, &[book, position, recorded_at, kind, version, payload, leaf_hash, completed])
        .await
        .map(|_| ())
}

async fn change_vault(connection: &Object, plan: &Plan<'_>) -> Written {
    let keep: Vec<(i32, &VaultItem)> =
        plan.vault.iter().filter_map(|((book, _), item)| item.map(|item| (*book, item))).collect();
    let forget: Vec<(i32, &str)> = plan.vault.iter().filter(|(_, item)| item.is_none()).map(|(key, _)| *key).collect();
    if !keep.is_empty() {
        let sql = "INSERT INTO journal.vault SELECT * FROM unnest($1::int[], $2::text[], $3::bytea[], $4::bytea[])
                   ON CONFLICT (book, id) DO UPDATE SET salt = excluded.salt, value = excluded.value";
        let books: Vec<i32> = keep.iter().map(|(book, _)| *book).collect();
        let ids: Vec<&str> = keep.iter().map(|(_, item)| item.id.as_str()).collect();
        let salts: Vec<&[u8]> = keep.iter().map(|(_, item)| item.salt.as_slice()).collect();
        let values: Vec<&[u8]> = keep.iter().map(|(_, item)| item.value.as_slice()).collect();
        let statement = connection.prepare_cached(sql).await?;
        connection.execute(&statement, &[&books, &ids, &salts, &values]).await?;
    }
    if !forget.is_empty() {
        let sql = "DELETE FROM journal.vault USING unnest($1::int[], $2::text[]) AS gone (book, id)
                   WHERE vault.book = gone.book AND vault.id = gone.id";
        let (books, ids): (Vec<i32>, Vec<&str>) = forget.into_iter().unzip();
        connection.execute(&connection.prepare_cached(sql).await?, &[&books, &ids]).await?;
    }
    Ok(())
}

/// Says how much was swept, if anything was to be.
async fn change_drawer(connection: &Object, plan: &Plan<'_>) -> Result<Option<u64>, tokio_postgres::Error> {
    let mut gone: (Vec<&str>, Vec<&str>) = Default::default();
    for ((space, key), change) in &plan.drawer {
        match change {
            Some(drawn) => put(connection, space, key, drawn).await?,
            None => {
                gone.0.push(space);
                gone.1.push(key);
            }
        }
    }
    if !gone.0.is_empty() {
        let sql = "DELETE FROM journal.drawer USING unnest($1::text[], $2::text[]) AS gone (space, key)
                   WHERE drawer.space = gone.space AND drawer.key = gone.key";
        connection.execute(&connection.prepare_cached(sql).await?, &[&gone.0, &gone.1]).await?;
    }
    match &plan.expire {
        Some((until, _)) => {
            let sql = "DELETE FROM journal.drawer WHERE expires_at <= $1";
            connection.execute(sql, &[until]).await.map(Some)
        }
        None => Ok(None),
    }
}

async fn put(connection: &Object, space: &str, key: &str, drawn: &Drawn<'_>) -> Written {
    let Drawn { value, expires_at, if_absent } = drawn;
    let sql = if *if_absent {
        "INSERT INTO journal.drawer VALUES ($1, $2, $3, $4) ON CONFLICT (space, key) DO NOTHING"
    } else {
        "INSERT INTO journal.drawer VALUES ($1, $2, $3, $4) ON CONFLICT (space, key)
         DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at"
    };
    let statement = connection.prepare_cached(sql).await?;
    connection.execute(&statement, &[&space, &key, value, expires_at]).await.map(|_| ())
}

async fn keep_checkpoints(connection: &Object, sealed: &[Sealed]) -> Written {
    for Sealed { number, size, note, for_good } in sealed {
        let sql = "UPDATE journal.books SET checkpoint = $2 WHERE number = $1";
        connection.execute(&connection.prepare_cached(sql).await?, &[number, note]).await?;
        if *for_good {
            let sql = "INSERT INTO journal.checkpoints VALUES ($1, $2, $3)
                       ON CONFLICT (book, size) DO UPDATE SET note = excluded.note";
            connection.execute(&connection.prepare_cached(sql).await?, &[number, size, note]).await?;
        }
    }
    Ok(())
}
