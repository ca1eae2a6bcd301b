//! The statements that write what a plan comes to, and end its transaction.
//!
//! They are all sent, the commit behind them, before any answer is waited for: where the database is another machine, or
//! only another process, a group then costs one journey and not one for each statement.

use deadpool_postgres::Object;
use futures_util::future::join_all;
use tokio_postgres::Statement;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;

use super::plan::{Columns, Drawn, Plan};
use crate::book::VaultItem;

type Value<'plan> = Box<dyn ToSql + Sync + Send + 'plan>;

/// A statement and what goes into it, one list a column.
struct Ready<'plan> {
    statement: Statement,
    values: Vec<Value<'plan>>,
    sweeps: bool,
}

/// How writing and the commit behind it failed.
pub(super) enum Failed {
    /// The server refused a statement, so the commit that came behind it kept nothing.
    Refused(tokio_postgres::Error),
    /// The commit was sent, and its answer was a fault or did not come.
    Unsure(tokio_postgres::Error),
}

/// What becomes of an id of the vault that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    /// The statement is refused. Nearly every item is new, and to look for an earlier one costs as much as to keep it.
    Fails,
    /// What is there is replaced.
    IsReplaced,
}

/// The statements of a plan, in the order in which they are sent.
pub(super) struct Statements<'plan>(Vec<Ready<'plan>>);

impl<'plan> Statements<'plan> {
    /// Makes them known to the server, which it has to be told once a connection.
    pub(super) async fn prepare(
        connection: &Object,
        plan: &mut Plan<'plan>,
        taken: Taken,
    ) -> Result<Self, tokio_postgres::Error> {
        let mut ready = Vec::new();
        let lists = [entries(std::mem::take(&mut plan.entries)), vault(plan, taken), drawer(plan), sealed(plan)];
        for (sql, values) in lists.into_iter().flatten() {
            ready.push(Ready { statement: connection.prepare_cached(sql).await?, values, sweeps: sql == SWEEP });
        }
        Ok(Self(ready))
    }

    /// Sends them and the commit; says how much was swept from the drawer.
    pub(super) async fn send(self, connection: &Object) -> Result<u64, Failed> {
        let send = async |ready: &Ready<'_>| {
            let values: Vec<&(dyn ToSql + Sync)> =
                ready.values.iter().map(|value| -> &(dyn ToSql + Sync) { value.as_ref() }).collect();
            connection.execute(&ready.statement, &values).await
        };
        // In this order: each is on its way when it is first looked at.
        let (written, committed) =
            tokio::join!(biased; join_all(self.0.iter().map(send)), connection.batch_execute("COMMIT"));
        // Once one was refused, the server refuses those behind it for that alone.
        let is_echo = |error: &tokio_postgres::Error| error.code() == Some(&SqlState::IN_FAILED_SQL_TRANSACTION);
        let mut swept = 0;
        let mut failures = Vec::new();
        for (ready, written) in self.0.iter().zip(written) {
            match written {
                Ok(count) if ready.sweeps => swept = count,
                Ok(_) => {}
                Err(error) => failures.push(error),
            }
        }
        let place = failures.iter().position(|error| !is_echo(error)).unwrap_or(0);
        match (failures.into_iter().nth(place), committed) {
            (Some(error), _) if error.as_db_error().is_some() => Err(Failed::Refused(error)),
            (Some(error), _) | (None, Err(error)) => Err(Failed::Unsure(error)),
            (None, Ok(())) => Ok(swept),
        }
    }
}

/// Statements with what goes into them.
type Lists<'plan> = Vec<(&'static str, Vec<Value<'plan>>)>;

fn entries(rows: Columns<'_>) -> Lists<'_> {
    let Columns { book, position, recorded_at, kind, version, payload, leaf_hash, completed } = rows;
    if book.is_empty() {
        return Vec::new();
    }
    // Taken apart in the list and not as a table, which the server would first put together in memory.
    let sql = "INSERT INTO journal.entries SELECT unnest($1::int[]), unnest($2::bigint[]), unnest($3::bigint[]),
               unnest($4::text[]), unnest($5::bigint[]), unnest($6::bytea[]), unnest($7::bytea[]), unnest($8::bytea[])";
    let mut lists: Vec<Value<'_>> = vec![Box::new(book), Box::new(position), Box::new(recorded_at), Box::new(kind)];
    lists.extend::<[Value<'_>; 4]>([Box::new(version), Box::new(payload), Box::new(leaf_hash), Box::new(completed)]);
    vec![(sql, lists)]
}

const KEEP: &str = "INSERT INTO journal.vault
                    SELECT unnest($1::int[]), unnest($2::text[]), unnest($3::bytea[]), unnest($4::bytea[])";
const KEEP_OR_REPLACE: &str = "INSERT INTO journal.vault
                    SELECT unnest($1::int[]), unnest($2::text[]), unnest($3::bytea[]), unnest($4::bytea[])
                    ON CONFLICT (book, id) DO UPDATE SET salt = excluded.salt, value = excluded.value";

fn vault<'plan>(plan: &Plan<'plan>, taken: Taken) -> Lists<'plan> {
    let mut lists: Lists<'plan> = Vec::new();
    let keep: Vec<(i32, &'plan VaultItem)> =
        plan.vault.iter().filter_map(|((book, _), item)| item.map(|item| (*book, item))).collect();
    if !keep.is_empty() {
        let sql = match taken {
            Taken::Fails => KEEP,
            Taken::IsReplaced => KEEP_OR_REPLACE,
        };
        let of = |part: fn(&VaultItem) -> &[u8]| -> Value<'plan> {
            Box::new(keep.iter().map(|(_, item)| part(item)).collect::<Vec<&'plan [u8]>>())
        };
        let books: Vec<i32> = keep.iter().map(|(book, _)| *book).collect();
        let ids: Vec<&'plan str> = keep.iter().map(|(_, item)| item.id.as_str()).collect();
        lists.push((sql, vec![Box::new(books), Box::new(ids), of(|item| &item.salt), of(|item| &item.value)]));
    }
    let (books, ids): (Vec<i32>, Vec<&'plan str>) =
        plan.vault.iter().filter(|(_, item)| item.is_none()).map(|(key, _)| *key).unzip();
    if !books.is_empty() {
        let sql = "DELETE FROM journal.vault USING unnest($1::int[], $2::text[]) AS gone (book, id)
                   WHERE vault.book = gone.book AND vault.id = gone.id";
        lists.push((sql, vec![Box::new(books), Box::new(ids)]));
    }
    lists
}

const PUT: &str = "INSERT INTO journal.drawer SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::bigint[])
                   ON CONFLICT (space, key) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at";
const ADD: &str = "INSERT INTO journal.drawer SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::bigint[])
                   ON CONFLICT (space, key) DO NOTHING";
const SWEEP: &str = "DELETE FROM journal.drawer WHERE expires_at <= $1";

fn drawer<'plan>(plan: &Plan<'plan>) -> Lists<'plan> {
    let mut lists: Lists<'plan> = Vec::new();
    for (sql, if_absent) in [(PUT, false), (ADD, true)] {
        let drawn = plan.drawer.iter().filter_map(|(key, drawn)| Some((*key, drawn.as_ref()?)));
        let drawn: Vec<((&'plan str, &'plan str), &Drawn<'plan>)> =
            drawn.filter(|(_, drawn)| drawn.if_absent == if_absent).collect();
        if !drawn.is_empty() {
            let (spaces, keys): (Vec<&'plan str>, Vec<&'plan str>) = drawn.iter().map(|(key, _)| *key).unzip();
            let values: Vec<&'plan [u8]> = drawn.iter().map(|(_, drawn)| drawn.value).collect();
            let expiries: Vec<Option<i64>> = drawn.iter().map(|(_, drawn)| drawn.expires_at).collect();
            lists.push((sql, vec![Box::new(spaces), Box::new(keys), Box::new(values), Box::new(expiries)]));
        }
    }
    let (spaces, keys): (Vec<&'plan str>, Vec<&'plan str>) =
        plan.drawer.iter().filter(|(_, drawn)| drawn.is_none()).map(|(key, _)| *key).unzip();
    if !spaces.is_empty() {
        let sql = "DELETE FROM journal.drawer USING unnest($1::text[], $2::text[]) AS gone (space, key)
                   WHERE drawer.space = gone.space AND drawer.key = gone.key";
        lists.push((sql, vec![Box::new(spaces), Box::new(keys)]));
    }
    if let Some((until, _)) = &plan.expire {
        lists.push((SWEEP, vec![Box::new(*until)]));
    }
    lists
}

/// The signed checkpoints: each book's latest in its row, those for good beside.
fn sealed<'plan>(plan: &Plan<'plan>) -> Lists<'plan> {
    let mut lists: Lists<'plan> = Vec::new();
    for sealed in &plan.sealed {
        let sql = "UPDATE journal.books SET checkpoint = $2 WHERE number = $1";
        lists.push((sql, vec![Box::new(sealed.number), Box::new(sealed.note.clone())]));
        if sealed.for_good {
            let sql = "INSERT INTO journal.checkpoints VALUES ($1, $2, $3)
                       ON CONFLICT (book, size) DO UPDATE SET note = excluded.note";
            let row: Vec<Value<'plan>> =
                vec![Box::new(sealed.number), Box::new(sealed.size), Box::new(sealed.note.clone())];
            lists.push((sql, row));
        }
    }
    lists
}
