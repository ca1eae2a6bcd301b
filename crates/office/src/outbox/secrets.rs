//! What must be forgotten as if it had never been there: addresses of owners, and those of robots. They lie in the vault.

use journal::{Batch, DrawerWrite, VaultItem};

use crate::desk::{Desk, Stop};

impl Desk {
    /// Puts into the vault, takes out of it and changes the drawer together.
    pub(super) async fn write_beside(
        &self,
        keep: Vec<(String, Vec<u8>)>,
        forget: Vec<String>,
        drawer: Vec<DrawerWrite>,
    ) -> Result<(), Stop> {
        let mut batch = Batch::beside(self.book().clone());
        for (id, value) in keep {
            batch.keep.push(VaultItem { id, salt: self.door().draw::<16>()?.to_vec(), value });
        }
        batch.forget = forget;
        batch.drawer = drawer;
        self.journal().append(batch).await.map(drop).map_err(|error| Stop::Failed(error.to_string()))
    }

    /// What the vault keeps under a name.
    pub(super) async fn secret(&self, id: &str) -> Result<Option<Vec<u8>>, Stop> {
        let items = self.journal().vault_get(self.book(), &[id.to_owned()]).await?;
        Ok(items.into_iter().next().map(|item| item.value))
    }
}
