//! Half-finished forms: kept in the drawer for two hours. They are no history and never reach the book.

use jiff::{SignedDuration, Timestamp};
use journal::DrawerWrite;

use crate::desk::{Desk, Stop};

const KEPT: SignedDuration = SignedDuration::from_hours(2);

impl Desk {
    /// The text kept under a name; none when two hours are over.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn draft(&self, name: &str) -> Result<Option<String>, Stop> {
        let item = self.journal().drawer_get(&self.draft_space(), name).await?;
        let now = self.door().now().as_millisecond();
        let item = item.filter(|item| item.expires_at.is_none_or(|expires| now < expires));
        Ok(item.and_then(|item| String::from_utf8(item.value).ok()))
    }

    /// Keeps a text under a name for two hours.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn keep_draft(&self, name: &str, text: &str) -> Result<(), Stop> {
        let expires = self.door().now().saturating_add(KEPT).unwrap_or(Timestamp::MAX);
        self.write_draft(DrawerWrite::Put {
            space: self.draft_space(),
            key: name.to_owned(),
            value: text.as_bytes().to_vec(),
            expires_at: Some(expires.as_millisecond()),
        })
        .await
    }

    /// What throws a draft away together with the act it was for.
    pub(crate) fn without_draft(&self, name: String) -> DrawerWrite {
        DrawerWrite::Delete { space: self.draft_space(), key: name }
    }

    async fn write_draft(&self, write: DrawerWrite) -> Result<(), Stop> {
        self.journal().drawer_write(vec![write]).await.map_err(|error| Stop::Failed(error.to_string()))
    }

    fn draft_space(&self) -> String {
        format!("draft/{}", self.book())
    }
}
