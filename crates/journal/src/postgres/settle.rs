//! Finding out how a commit ended whose answer was lost.

use std::time::Duration;

use deadpool_postgres::Pool;
use tokio_postgres::SimpleQueryMessage;

/// How long the database may be away before the question is given up: half a minute in all.
const ATTEMPTS: u32 = 60;
const PAUSE: Duration = Duration::from_millis(500);

/// How a transaction ended.
pub(super) enum Outcome {
    Committed,
    NotCommitted,
    Unknown,
}

/// The number of the transaction, from the answer to the statement that began it.
pub(super) fn number_in(answer: &[SimpleQueryMessage]) -> Option<String> {
    answer.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    })
}

/// Asks the database, which remembers how its transactions ended, and waits for it when it is away.
pub(super) async fn outcome(
    connections: &Pool,
    transaction: &Option<String>,
    error: &tokio_postgres::Error,
) -> Outcome {
    if error.as_db_error().is_some() && !error.is_closed() && !is_shutdown(error) {
        return Outcome::NotCommitted;
    }
    let Some(transaction) = transaction else { return Outcome::Unknown };
    for _ in 0..ATTEMPTS {
        match ask(connections, transaction).await {
            Ok(Some(status)) if status == "committed" => return Outcome::Committed,
            Ok(Some(status)) if status == "aborted" => return Outcome::NotCommitted,
            // So old that it was forgotten; this cannot be within half a minute.
            Ok(None) => return Outcome::Unknown,
            // Still under way on the other side, or nobody there.
            Ok(Some(_)) | Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
    Outcome::Unknown
}

fn is_shutdown(error: &tokio_postgres::Error) -> bool {
    error.code().is_some_and(|code| code.code().starts_with("57P"))
}

async fn ask(connections: &Pool, transaction: &str) -> Result<Option<String>, String> {
    let connection = connections.get().await.map_err(|error| super::pool_words(&error))?;
    let answer = connection.query_one("SELECT pg_xact_status($1::text::xid8)", &[&transaction]).await;
    answer.and_then(|row| row.try_get(0)).map_err(|error| super::words(&error))
}
