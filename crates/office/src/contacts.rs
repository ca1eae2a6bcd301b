//! How a body is reached: its telephone, and where and when somebody is there.
//!
//! These are ordinary rows and not history: a number that has changed is of no use to anybody, and no number of anybody
//! belongs into a book for ever.

use std::collections::BTreeMap;

use governance::ids::BodyId;
use journal::{BookId, DrawerWrite, StorageError};
use serde::{Deserialize, Serialize};

use crate::desk::{Desk, Shared, Stop};

/// How a body is reached; what is not known is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The telephone that owners may call.
    pub phone: String,
    /// Where to go, and when.
    pub place: String,
}

/// The contacts of a community's bodies.
pub type Contacts = BTreeMap<BodyId, Contact>;

fn space(book: &BookId) -> String {
    format!("contacts/{book}")
}

/// Reads them all; a row that cannot be read is as good as none, since whoever keeps it sees it empty and writes it anew.
pub(crate) async fn read(shared: &Shared, book: &BookId) -> Result<Contacts, StorageError> {
    let rows = shared.journal.drawer_list(&space(book)).await?;
    Ok(rows.iter().filter_map(|row| Some((row.key.parse().ok()?, serde_json::from_slice(&row.value).ok()?))).collect())
}

impl Desk {
    /// Keeps how a body is reached; says whether that is something new. Other servers of the same book learn it with its next
    /// entry that is no ballot and no answer in a conversation.
    ///
    /// # Errors
    /// When the store does not take it.
    pub async fn keep_contact(&self, body: BodyId, contact: Contact) -> Result<bool, Stop> {
        if self.files().await.contacts.get(&body) == Some(&contact) {
            return Ok(false);
        }
        let value = serde_json::to_vec(&contact).map_err(|error| Stop::Failed(error.to_string()))?;
        let write = DrawerWrite::Put { space: space(self.book()), key: body.to_string(), value, expires_at: None };
        self.journal().drawer_write(vec![write]).await.map_err(|error| Stop::Failed(error.to_string()))?;
        self.put_contact(body, contact).await;
        Ok(true)
    }
}
