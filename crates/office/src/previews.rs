//! What the page of a waiting file says: worked out once, when the file comes in, and kept beside it, small however large
//! the file is. It goes when the file goes, and is worked out anew only when what it rests on has become another since.
//! Whichever process on the store is asked finds it there.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::desk::{Desk, Files, Stop};
use crate::uploads::{Upload, UploadKey};

/// Problems and changes told one by one at most: whoever has more mends the file and brings it again.
const TOLD: usize = 200;

/// The first of many, and how many there are.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct First<T> {
    /// Those that are told, 200 at most.
    pub told: Vec<T>,
    /// All of them, those that are not told among them.
    pub count: usize,
}

impl<T> First<T> {
    pub(crate) fn of(all: impl ExactSizeIterator<Item = T>) -> Self {
        let count = all.len();
        Self { told: all.take(TOLD).collect(), count }
    }

    /// How many are not told.
    #[must_use]
    pub fn untold(&self) -> usize {
        self.count - self.told.len()
    }
}

impl Desk {
    /// Keeps a file until it is confirmed, for an hour, with what its page says where that could be worked out.
    pub(crate) async fn keep_with_preview(
        &self,
        upload: &Upload,
        preview: Option<&impl Serialize>,
    ) -> Result<UploadKey, Stop> {
        self.keep_upload_with(upload, preview.map(written).transpose()?).await
    }

    /// What the page of a waiting file said when it was worked out, where that is still so.
    pub(crate) async fn preview_that<P: DeserializeOwned>(
        &self,
        key: &UploadKey,
        stands: impl FnOnce(&P, &Files) -> bool,
    ) -> Result<Option<P>, Stop> {
        let Some(kept) = self.kept_beside(key).await? else { return Ok(None) };
        let Ok(preview) = serde_json::from_slice::<P>(&kept) else { return Ok(None) };
        let stands = stands(&preview, &*self.files().await);
        Ok(stands.then_some(preview))
    }

    /// Keeps what the page of a waiting file says now, for as long as the file.
    pub(crate) async fn keep_preview(&self, key: &UploadKey, preview: &impl Serialize) -> Result<(), Stop> {
        self.keep_beside(key, written(preview)?).await
    }
}

/// Does long work beside the threads that answer.
pub(crate) async fn beside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Stop> + Send + 'static,
) -> Result<T, Stop> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Stop::Failed(error.to_string()))?
}

fn written(preview: &impl Serialize) -> Result<Vec<u8>, Stop> {
    serde_json::to_vec(preview).map_err(|error| Stop::Failed(error.to_string()))
}
