//! Rows that the drawer keeps: ordinary state, no history.

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A row of the journal's drawer.
pub trait DrawerRow: Serialize + DeserializeOwned {
    /// The part of the drawer the row lies in.
    const SPACE: &'static str;

    /// When the row means nothing any more and may be swept.
    fn expires_at(&self) -> Option<Timestamp>;

    /// The row as the drawer keeps it.
    fn to_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }

    /// The row read back.
    fn from_bytes(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        serde_json::from_slice(bytes)
    }
}
