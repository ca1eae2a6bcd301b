//! Files somebody brought and has not confirmed yet: kept in the drawer for an hour.

use std::ops::Range;

use jiff::{SignedDuration, Timestamp};
use journal::{AppendError, DrawerItem, DrawerWrite};

use crate::desk::{Desk, Stop};
use crate::secrets::hex;

const SPACE: &str = "upload";
const KEPT: SignedDuration = SignedDuration::from_hours(1);

/// Under what names lies what is said of an upload beside it.
const BESIDE: &str = "upload-said";

/// Under what names it is told what became of an upload.
const TAKEN: &str = "upload-taken";

/// The name under which an upload waits; random, so that nobody finds another's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadKey(String);

impl UploadKey {
    /// Reads a key from a form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())).then(|| Self(text.to_owned()))
    }

    /// The key as it stands in a form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A file that waits for its confirmation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The file's name as it was sent.
    pub file_name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Desk {
    /// Keeps a file until it is confirmed, for an hour.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn keep_upload(&self, upload: &Upload) -> Result<UploadKey, Stop> {
        self.keep_upload_with(upload, None).await
    }

    /// The same, with what is said of it: that goes when the file goes.
    pub(crate) async fn keep_upload_with(&self, upload: &Upload, beside: Option<Vec<u8>>) -> Result<UploadKey, Stop> {
        let key = UploadKey(hex(&self.door().draw::<16>()?));
        let expires = self.door().now().saturating_add(KEPT).unwrap_or(Timestamp::MAX).as_millisecond();
        let mut value = u32::try_from(upload.file_name.len()).unwrap_or(0).to_be_bytes().to_vec();
        value.extend(upload.file_name.as_bytes());
        value.extend(&upload.bytes);
        let put = |space, value| DrawerWrite::Put { space, key: key.0.clone(), value, expires_at: Some(expires) };
        let mut writes = vec![put(self.upload_space(), value)];
        writes.extend(beside.map(|beside| put(self.beside_space(), beside)));
        self.journal().drawer_write(writes).await.map_err(|error| Stop::Failed(error.to_string()))?;
        Ok(key)
    }

    /// What is said of an upload beside it; none when nothing is, or its hour is over.
    pub(crate) async fn kept_beside(&self, key: &UploadKey) -> Result<Option<Vec<u8>>, Stop> {
        Ok(self.waiting(self.beside_space(), key).await?.map(|item| item.value))
    }

    /// Says something else of an upload that waits.
    pub(crate) async fn keep_beside(&self, key: &UploadKey, value: Vec<u8>) -> Result<(), Stop> {
        let Some(upload) = self.waiting(self.upload_space(), key).await? else { return Ok(()) };
        let (space, expires_at) = (self.beside_space(), upload.expires_at);
        let put = DrawerWrite::Put { space: space.clone(), key: key.0.clone(), value, expires_at };
        let failed = |error: AppendError| Stop::Failed(error.to_string());
        self.journal().drawer_write(vec![put]).await.map_err(failed)?;
        // Whoever threw the upload away in between did not see this.
        if self.waiting(self.upload_space(), key).await?.is_none() {
            let delete = DrawerWrite::Delete { space, key: key.0.clone() };
            self.journal().drawer_write(vec![delete]).await.map_err(failed)?;
        }
        Ok(())
    }

    /// What lies in a space under a key and has not expired.
    async fn waiting(&self, space: String, key: &UploadKey) -> Result<Option<DrawerItem>, Stop> {
        let item = self.journal().drawer_get(&space, &key.0).await?;
        let now = self.door().now().as_millisecond();
        Ok(item.filter(|item| item.expires_at.is_none_or(|expires| now < expires)))
    }

    /// The file that waits under a key; none when the hour is over.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn upload(&self, key: &UploadKey) -> Result<Option<Upload>, Stop> {
        Ok(self.waiting(self.upload_space(), key).await?.and_then(|item| {
            let (length, rest) = item.value.split_first_chunk::<4>()?;
            let (name, bytes) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
            Some(Upload { file_name: String::from_utf8(name.to_vec()).ok()?, bytes: bytes.to_vec() })
        }))
    }

    /// Throws an upload away.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn drop_upload(&self, key: &UploadKey) -> Result<(), Stop> {
        self.journal().drawer_write(self.without_upload(key)).await.map_err(|error| Stop::Failed(error.to_string()))
    }

    /// Throws an upload away that was taken in, and remembers for an hour which entries it wrote: whoever goes back to its
    /// page, or sends its form twice, is told so.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn upload_taken(&self, key: &UploadKey, wrote: &Range<u64>) -> Result<(), Stop> {
        let expires = self.door().now().saturating_add(KEPT).unwrap_or(Timestamp::MAX);
        let remember = DrawerWrite::Put {
            space: self.taken_space(),
            key: key.0.clone(),
            value: [wrote.start.to_be_bytes(), wrote.end.to_be_bytes()].concat(),
            expires_at: Some(expires.as_millisecond()),
        };
        let mut writes = self.without_upload(key);
        writes.push(remember);
        self.journal().drawer_write(writes).await.map_err(|error| Stop::Failed(error.to_string()))
    }

    /// Which entries an upload wrote that was taken in within the last hour.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn upload_wrote(&self, key: &UploadKey) -> Result<Option<Range<u64>>, Stop> {
        Ok(self.waiting(self.taken_space(), key).await?.and_then(|item| {
            let (from, rest) = item.value.split_first_chunk::<8>()?;
            let until = rest.first_chunk::<8>()?;
            Some(u64::from_be_bytes(*from)..u64::from_be_bytes(*until))
        }))
    }

    fn without_upload(&self, key: &UploadKey) -> Vec<DrawerWrite> {
        let spaces = [self.upload_space(), self.beside_space()];
        spaces.map(|space| DrawerWrite::Delete { space, key: key.0.clone() }).to_vec()
    }

    fn beside_space(&self) -> String {
        format!("{BESIDE}/{}", self.book())
    }

    fn taken_space(&self) -> String {
        format!("{TAKEN}/{}", self.book())
    }

    fn upload_space(&self) -> String {
        format!("{SPACE}/{}", self.book())
    }
}
