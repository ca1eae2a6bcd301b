//! The tables in a PostgreSQL database.

use tokio_postgres::Client;

use super::LOCKS;
use crate::error::OpenError;

/// The form of the tables that this version writes.
const FORM: i32 = 1;

/// The same as in SQLite, but for the vault: PostgreSQL keeps old versions of rows wherever it likes, so there is
/// nothing to gain from overwriting them; see [`super`].
const TABLES: &str = "
CREATE SCHEMA IF NOT EXISTS journal;
CREATE TABLE IF NOT EXISTS journal.form (form int NOT NULL);
CREATE TABLE IF NOT EXISTS journal.books (
    number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    checkpoint text
) WITH (fillfactor = 50);
CREATE TABLE IF NOT EXISTS journal.entries (
    book int NOT NULL,
    position bigint NOT NULL,
    recorded_at bigint NOT NULL,
    kind text NOT NULL,
    version bigint NOT NULL,
    payload bytea NOT NULL,
    leaf_hash bytea NOT NULL,
    completed bytea NOT NULL,
    PRIMARY KEY (book, position)
);
CREATE TABLE IF NOT EXISTS journal.checkpoints (
    book int NOT NULL,
    size bigint NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (book, size)
);
CREATE TABLE IF NOT EXISTS journal.vault (
    book int NOT NULL,
    id text COLLATE \"C\" NOT NULL,
    salt bytea NOT NULL,
    value bytea NOT NULL,
    PRIMARY KEY (book, id)
);
CREATE TABLE IF NOT EXISTS journal.drawer (
    space text COLLATE \"C\" NOT NULL,
    key text COLLATE \"C\" NOT NULL,
    value bytea NOT NULL,
    expires_at bigint,
    PRIMARY KEY (space, key)
);
CREATE INDEX IF NOT EXISTS drawer_expiry ON journal.drawer (expires_at) WHERE expires_at IS NOT NULL;
";

/// Makes the tables unless they are there; several nodes that start at once wait for each other.
pub(super) async fn prepare(client: &mut Client, place: &str) -> Result<(), OpenError> {
    let failed =
        |error: tokio_postgres::Error| OpenError::Storage { place: place.to_owned(), reason: super::words(&error) };
    let transaction = client.transaction().await.map_err(failed)?;
    transaction.execute("SELECT pg_advisory_xact_lock($1, 0)", &[&LOCKS]).await.map_err(failed)?;
    let there = transaction.query_one("SELECT to_regclass('journal.form') IS NOT NULL", &[]).await.map_err(failed)?;
    if !there.get::<_, bool>(0) {
        transaction.batch_execute(TABLES).await.map_err(failed)?;
        transaction.execute("INSERT INTO journal.form VALUES ($1)", &[&FORM]).await.map_err(failed)?;
    }
    let found: i32 = transaction.query_one("SELECT max(form) FROM journal.form", &[]).await.map_err(failed)?.get(0);
    if found > FORM {
        return Err(OpenError::Newer { place: place.to_owned(), found: found.into(), known: FORM.into() });
    }
    transaction.commit().await.map_err(failed)
}
