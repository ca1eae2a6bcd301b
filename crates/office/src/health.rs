//! Whether the store can be used, for whoever watches the server.

use journal::{AppendError, Journal, StorageError};
use tokio::sync::Mutex;

/// How long the outcome of trying the store stands: three seconds.
const TRIED_EVERY_MS: u64 = 3_000;

/// Why the store cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unhealthy {
    /// There is no room.
    #[error("the store cannot be written: the disk is full")]
    Full,
    /// It can only be read.
    #[error("the store cannot be written: it is open for reading only")]
    ReadOnly,
    /// It does not answer as it should; what it said.
    #[error("the store cannot be read and written: {0}")]
    Failed(String),
}

impl From<AppendError> for Unhealthy {
    fn from(error: AppendError) -> Self {
        match error {
            AppendError::StoreFull | AppendError::Storage(StorageError::Full) => Self::Full,
            AppendError::Storage(StorageError::ReadOnly) => Self::ReadOnly,
            other => Self::Failed(other.to_string()),
        }
    }
}

/// When the store was last tried, and what came of it.
#[derive(Debug, Default)]
pub(crate) struct Health(Mutex<Option<(i64, Result<(), Unhealthy>)>>);

impl Health {
    /// Anybody may ask, so the store is tried once in a few seconds, and the outcome answers all who ask in between.
    pub(crate) async fn ask(&self, journal: &Journal, now_ms: i64) -> Result<(), Unhealthy> {
        let mut tried = self.0.lock().await;
        match &*tried {
            Some((at, outcome)) if now_ms.abs_diff(*at) < TRIED_EVERY_MS => outcome.clone(),
            _ => {
                let outcome = journal.healthy(now_ms).await.map_err(Unhealthy::from);
                *tried = Some((now_ms, outcome.clone()));
                outcome
            }
        }
    }
}
