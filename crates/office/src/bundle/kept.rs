//! Checking that the vault keeps what the book has sealed.

use std::collections::HashSet;

use governance::Seal;
use journal::{BookId, Journal, StorageError};

use super::recount::Followed;
use super::report::VerifyReport;
use crate::vault::Drawerful;

/// Checks that every value in a book's vault fits the seal it is kept under, and that no ballot that counts is missing.
///
/// Names and words may be gone, since they may be erased; a ballot may not.
pub(super) async fn check(
    journal: &Journal,
    book: &BookId,
    followed: &Followed,
    report: &mut VerifyReport,
) -> Result<(), StorageError> {
    for sort in [Drawerful::Person, Drawerful::Ballot, Drawerful::Words] {
        // A sixteenth of the vault at a time, so that memory stays bounded.
        for digit in "0123456789abcdef".chars() {
            for item in journal.vault_prefix(book, &format!("{}{digit}", sort.prefix())).await? {
                let name = item.id.strip_prefix(sort.prefix()).unwrap_or_default();
                let seal = name.parse::<Seal>().ok();
                if seal.is_none_or(|seal| journal::commit(&item.salt, &item.value) != *seal.bytes()) {
                    let position = position_of(journal, book, name).await?;
                    report.blame(book.as_str(), position, format!("{} does not fit its seal", sort.in_words()));
                }
            }
        }
    }
    let ballots: Vec<(u64, Seal)> = followed.ballots().collect();
    for ballots in ballots.chunks(2_000) {
        let ids: Vec<String> = ballots.iter().map(|(_, seal)| Drawerful::Ballot.id(seal)).collect();
        let kept: HashSet<String> = journal.vault_get(book, &ids).await?.into_iter().map(|item| item.id).collect();
        let lost = ids.iter().zip(ballots).find(|(id, _)| !kept.contains(*id));
        if let Some((_, (position, _))) = lost {
            report.blame(book.as_str(), *position, "the sealed ballot is missing from the vault".to_owned());
        }
    }
    Ok(())
}

/// The first entry that names a seal; the book's beginning where none does.
async fn position_of(journal: &Journal, book: &BookId, seal: &str) -> Result<u64, StorageError> {
    let mut found = None;
    let named = |payload: &[u8]| payload.windows(seal.len().max(1)).any(|part| part == seal.as_bytes());
    journal
        .replay(book, 0, |entry| {
            if found.is_none() && named(&entry.payload) {
                found = Some(entry.position);
            }
            Ok::<(), StorageError>(())
        })
        .await?;
    Ok(found.unwrap_or(0))
}
