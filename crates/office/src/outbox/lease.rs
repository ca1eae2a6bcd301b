//! Of several processes on one store only one makes and sends messages: the one that holds the lease.
//!
//! The lease is a row with a number. Whoever finds the newest one run out adds the next number, which of several who try at
//! once only one can; the holder writes its own row anew long before it runs out.

use jiff::{SignedDuration, Timestamp};
use journal::{DrawerWrite, Journal};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;

use crate::desk::Stop;

const SPACE: &str = "outbox-lease";

/// How long the lease is held from each time it is taken: longer than the slowest mail server takes over one letter.
const HELD: SignedDuration = SignedDuration::from_mins(5);

/// How much of it must be left, or it is taken anew.
const RENEWED: SignedDuration = SignedDuration::from_mins(4);

/// So much must be left for anything to be sent under it.
const MARGIN: SignedDuration = SignedDuration::from_mins(3);

/// One process's hold on the lease.
#[derive(Debug)]
pub(crate) struct Lease {
    holder: String,
    held: Mutex<Option<(u64, Timestamp)>>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Row {
    holder: String,
    until: Timestamp,
}

impl Lease {
    /// For a process that goes by this name, which no other has.
    pub(crate) fn new(holder: String) -> Self {
        Self { holder, held: Mutex::default() }
    }

    /// Whether this process holds the lease, which is taken or held on to where that can be.
    pub(crate) async fn hold(&self, journal: &Journal, now: Timestamp) -> Result<bool, Stop> {
        let mut held = self.held.lock().await;
        let left = |until: Timestamp| until.duration_since(now);
        if held.is_some_and(|(_, until)| left(until) >= RENEWED) {
            return Ok(true);
        }
        let rows = journal.drawer_list(SPACE).await?;
        let read = |row: &journal::DrawerItem| -> Option<(u64, Row)> {
            Some((row.key.parse().ok()?, serde_json::from_slice(&row.value).ok()?))
        };
        let newest = rows.iter().filter_map(read).max_by_key(|(number, _)| *number);
        let (number, until) =
            (newest.as_ref().map_or(0, |(number, _)| *number), now.saturating_add(HELD).unwrap_or(now));
        match newest {
            Some((_, row)) if row.holder == self.holder && left(row.until) >= MARGIN => {
                write(journal, vec![self.put(number, until)?]).await?;
                *held = Some((number, until));
                Ok(true)
            }
            Some((_, row)) if row.holder != self.holder && left(row.until) > SignedDuration::ZERO => {
                *held = None;
                Ok(false)
            }
            // Its own that has nearly run out may be another's by the time it is written: it is let run out.
            Some((_, row)) if left(row.until) > SignedDuration::ZERO => {
                *held = None;
                Ok(false)
            }
            _ => {
                let next = number + 1;
                let DrawerWrite::Put { space, key, value, .. } = self.put(next, until)? else { return Ok(false) };
                let former = DrawerWrite::Delete { space: SPACE.to_owned(), key: Self::key(number.saturating_sub(1)) };
                write(journal, vec![DrawerWrite::Add { space, key: key.clone(), value }, former]).await?;
                let taken = journal.drawer_get(SPACE, &key).await?;
                let taken = taken.and_then(|row| serde_json::from_slice::<Row>(&row.value).ok());
                let mine = taken.is_some_and(|row| row.holder == self.holder);
                *held = mine.then_some((next, until));
                Ok(mine)
            }
        }
    }

    fn key(number: u64) -> String {
        format!("{number:012}")
    }

    fn put(&self, number: u64, until: Timestamp) -> Result<DrawerWrite, Stop> {
        let value = serde_json::to_vec(&Row { holder: self.holder.clone(), until });
        let value = value.map_err(|error| Stop::Failed(error.to_string()))?;
        Ok(DrawerWrite::Put { space: SPACE.to_owned(), key: Self::key(number), value, expires_at: None })
    }
}

async fn write(journal: &Journal, writes: Vec<DrawerWrite>) -> Result<(), Stop> {
    journal.drawer_write(writes).await.map_err(|error| Stop::Failed(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn of_two_processes_one_sends_until_it_has_been_silent_for_long() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open_sqlite(&folder.path().join("store")).await.unwrap();
        let (one, other) = (Lease::new("one".to_owned()), Lease::new("other".to_owned()));
        let minute = |count: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(count);
        assert!(one.hold(&journal, minute(0)).await.unwrap());
        assert!(!other.hold(&journal, minute(1)).await.unwrap());
        // Held on to, long before it runs out.
        assert!(one.hold(&journal, minute(2)).await.unwrap());
        assert!(!other.hold(&journal, minute(6)).await.unwrap());
        // Silent until it had run out: the other has it, and keeps it.
        assert!(other.hold(&journal, minute(7)).await.unwrap());
        assert!(!one.hold(&journal, minute(7)).await.unwrap());
        assert!(!one.hold(&journal, minute(11)).await.unwrap());
        assert!(one.hold(&journal, minute(12)).await.unwrap());
        assert_eq!(journal.drawer_list(SPACE).await.unwrap().len(), 2, "former ones are thrown away");
    }
}
