//! Checking that the vault keeps what the book has sealed.

use std::collections::HashMap;

use governance::Seal;
use journal::{BookId, Journal, StorageError, VaultItem};

use super::recount::Followed;
use super::report::VerifyReport;
use super::services::Told;
use crate::vault::{Drawerful, ShelvedBallot};

/// Checks that every value in a book's vault fits the seal it is kept under, and that no ballot that counts is missing.
///
/// Names and words may be gone, since they may be erased; a ballot may not.
pub(super) async fn check(
    journal: &Journal,
    book: &BookId,
    followed: &Followed,
    report: &mut VerifyReport,
) -> Result<(), StorageError> {
    // Some of the vault at a time, so that memory stays bounded.
    for sort in [Drawerful::Person, Drawerful::Words, Drawerful::Signature, Drawerful::Identity] {
        for digit in "0123456789abcdef".chars() {
            for item in journal.vault_prefix(book, &format!("{}{digit}", sort.prefix())).await? {
                let name = item.id.strip_prefix(sort.prefix()).unwrap_or_default();
                check_item(journal, book, sort, &item, name, report).await?;
            }
        }
    }
    check_files(journal, book, report).await?;
    check_services(journal, book, followed, report).await?;
    let mut missing: HashMap<String, u64> =
        followed.ballots().into_iter().map(|ballot| (ballot.id(), ballot.position)).collect();
    let size = journal.size(book).await?;
    for shelf in (0..=size).step_by(ShelvedBallot::SHELF) {
        for item in journal.vault_prefix(book, &ShelvedBallot::shelf(shelf)).await? {
            let name = item.id.rsplit('/').next().unwrap_or_default();
            check_item(journal, book, Drawerful::Ballot, &item, name, report).await?;
            missing.remove(&item.id);
        }
    }
    for position in missing.into_values() {
        report.blame(book.as_str(), position, "the sealed ballot is missing from the vault".to_owned());
    }
    Ok(())
}

/// Checks files, which are large: a two-hundred-and-fifty-sixth of them at a time.
async fn check_files(journal: &Journal, book: &BookId, report: &mut VerifyReport) -> Result<(), StorageError> {
    let sort = Drawerful::File;
    for digits in 0..=u8::MAX {
        for item in journal.vault_prefix(book, &format!("{}{digits:02x}", sort.prefix())).await? {
            let name = item.id.strip_prefix(sort.prefix()).unwrap_or_default();
            check_item(journal, book, sort, &item, name, report).await?;
        }
    }
    Ok(())
}

/// Checks that each line of the ledgers of service is what the book says of it.
async fn check_services(
    journal: &Journal,
    book: &BookId,
    followed: &Followed,
    report: &mut VerifyReport,
) -> Result<(), StorageError> {
    let (sort, told) = (Drawerful::Service, Told::by(&followed.community));
    for digit in "0123456789abcdef".chars() {
        for item in journal.vault_prefix(book, &format!("{}{digit}", sort.prefix())).await? {
            let name = item.id.strip_prefix(sort.prefix()).unwrap_or_default();
            let fault = match name.parse() {
                Ok(seal) => told.fault(&seal, &item.salt, &item.value),
                Err(_) => Some("does not fit its seal"),
            };
            if let Some(fault) = fault {
                let position = position_of(journal, book, name).await?;
                report.blame(book.as_str(), position, format!("{} {fault}", sort.in_words()));
            }
        }
    }
    Ok(())
}

/// Checks one value against the seal in its name.
async fn check_item(
    journal: &Journal,
    book: &BookId,
    sort: Drawerful,
    item: &VaultItem,
    name: &str,
    report: &mut VerifyReport,
) -> Result<(), StorageError> {
    let seal = name.parse::<Seal>().ok();
    if seal.is_none_or(|seal| journal::commit(&item.salt, &item.value) != *seal.bytes()) {
        let position = position_of(journal, book, name).await?;
        report.blame(book.as_str(), position, format!("{} does not fit its seal", sort.in_words()));
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
