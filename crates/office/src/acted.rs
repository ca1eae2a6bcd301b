//! What somebody entered into a book from their seats, read back from the end.

use governance::ids::PersonId;
use journal::Entry;
use serde::Deserialize;

use crate::desk::{Desk, Stop};

/// Acts given at once.
const GIVEN: usize = 50;
/// Entries read at once.
const STEP: u64 = 1_000;
/// Entries looked at for one answer: a book may hold very many in which somebody did nothing.
const LOOKED_AT: u64 = 10_000;

/// Part of what somebody did.
#[derive(Debug)]
pub struct Acted {
    /// The entries, the latest first.
    pub entries: Vec<Entry>,
    /// The position before which earlier ones may lie; 0 where there are none.
    pub before: u64,
}

/// Whoever acted, of an entry that says so.
#[derive(Deserialize)]
struct Signed {
    by: PersonId,
}

impl Desk {
    /// What a person did, of the entries before a position: up to fifty acts, of the ten thousand entries before it.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn acted(&self, person: PersonId, before: u64) -> Result<Acted, Stop> {
        let is_theirs = |entry: &Entry| serde_json::from_slice(&entry.payload).is_ok_and(|Signed { by }| by == person);
        let (mut entries, mut end): (Vec<Entry>, u64) = (Vec::new(), before);
        while end > 0 && entries.len() < GIVEN && before - end < LOOKED_AT {
            let from = end.saturating_sub(STEP);
            let limit = usize::try_from(end - from).unwrap_or_default();
            let read = self.entries(from, limit).await?;
            entries.extend(read.into_iter().rev().filter(is_theirs));
            end = from;
        }
        if entries.len() > GIVEN {
            entries.truncate(GIVEN);
            end = entries.last().map_or(end, |entry| entry.position);
        }
        Ok(Acted { entries, before: end })
    }
}
