//! What is particular to a SQLite file: one process, a full disk, what is left in the file.

use std::collections::BTreeSet;
use std::sync::Arc;

use journal::{AppendError, BackupError, Fault, Journal, OpenError, StorageError, VaultItem};

use crate::fixture::{Place, batch, book, grow, signer};

#[tokio::test(flavor = "multi_thread")]
async fn a_second_writer_on_the_same_file_is_told_so() {
    let place = Place::sqlite();
    assert!(!Journal::sqlite_in_use(&place.file()));
    let journal = place.open().await;
    assert!(Journal::sqlite_in_use(&place.file()));
    let refused = Journal::open_sqlite(&place.file()).await.unwrap_err();
    assert!(matches!(refused, OpenError::InUse { .. }), "{refused}");
    drop(journal);
    place.open().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_only_reads_may_do_so_beside_the_writer_and_cannot_write() {
    let place = Place::sqlite();
    let (journal, book) = (place.open().await, book("hall"));
    grow(&journal, &book, 300).await;
    let reader = Journal::open_sqlite_read_only(&place.file()).await.unwrap();
    reader.set_signer(signer());
    assert_eq!(reader.verify(&book).await.unwrap().first_bad, None);
    grow(&journal, &book, 310).await;
    assert_eq!(reader.size(&book).await, Ok(310));
    let refused = reader.append(batch(&book, 310, 311)).await;
    assert_eq!(refused, Err(AppendError::Storage(StorageError::ReadOnly)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_there_is_not_made_by_reading_it() {
    let place = Place::sqlite();
    let missing = Journal::open_sqlite_read_only(&place.file()).await.unwrap_err();
    assert!(matches!(missing, OpenError::Missing { .. }), "{missing}");
    assert!(!place.file().exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_book_is_left_alone() {
    let place = Place::sqlite();
    place.execute("CREATE TABLE accounts (name TEXT)").await;
    let refused = Journal::open_sqlite(&place.file()).await.unwrap_err();
    assert!(refused.to_string().contains("not a book of this program"), "{refused}");
    std::fs::write(place.file(), "just some words that are no database at all, and a good many of them").unwrap();
    let refused = Journal::open_sqlite(&place.file()).await.unwrap_err();
    assert!(matches!(refused, OpenError::Damaged { .. }), "{refused}");
    assert!(std::fs::read_to_string(place.file()).unwrap().starts_with("just some words"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_newer_version_is_left_alone() {
    let place = Place::sqlite();
    drop(place.open().await);
    place.execute("PRAGMA user_version = 2").await;
    let refused = Journal::open_sqlite(&place.file()).await.unwrap_err();
    assert!(matches!(refused, OpenError::Newer { found: 2, known: 1, .. }), "{refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_loses_nothing_and_the_writer_works_again_when_there_is_room() {
    let place = Place::sqlite();
    let (journal, book) = (place.open().await, book("hall"));
    journal.limit_file(Some(400_000)).await.unwrap();
    let mut size = 0;
    let refused = loop {
        let mut large = batch(&book, size, size + 1);
        large.entries[0].payload = vec![b'x'; 20_000];
        match journal.append(large).await {
            Ok(grown) => size = grown,
            Err(refused) => break refused,
        }
    };
    assert_eq!(refused, AppendError::StoreFull);
    assert!(size > 5, "there was room for some");
    assert_eq!(journal.size(&book).await, Ok(size));
    assert_eq!(journal.verify(&book).await.unwrap().first_bad, None);
    journal.limit_file(None).await.unwrap();
    grow(&journal, &book, size + 20).await;
    assert_eq!(journal.verify(&book).await.unwrap().first_bad, None);
}

/// The bytes of every file the store has.
fn files(place: &Place) -> Vec<u8> {
    let folder = place.file().parent().unwrap().to_owned();
    std::fs::read_dir(folder).unwrap().flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
}

/// The numbers of the secrets of which the files still show this part.
fn shown(part: &str, files: &[u8]) -> BTreeSet<usize> {
    let begins = files.windows(part.len()).enumerate().filter(|(_, window)| *window == part.as_bytes());
    let number = |(place, _): (usize, &[u8])| {
        let digits = files.get(place + part.len()..place + part.len() + 6)?;
        std::str::from_utf8(digits).ok()?.parse().ok()
    };
    begins.filter_map(number).collect()
}

fn secret(number: usize) -> VaultItem {
    // Of all lengths, and put in out of order, so that the pages of the vault are split and merged.
    let salt = format!("SALT-{number:06}-{}", "s".repeat(20));
    let value = format!("NAME-{number:06}-{}", "n".repeat(number * 37 % 900));
    let id = format!("person-{:06}", number * 7919 % 10_000);
    VaultItem { id, salt: salt.into_bytes(), value: value.into_bytes() }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_forgotten_is_in_no_file_of_the_store() {
    let place = Place::sqlite();
    let (journal, book) = (place.open().await, book("hall"));
    let secrets: Vec<VaultItem> = (0..2000).map(secret).collect();
    for (size, some) in (0..).zip(secrets.chunks(50)) {
        let mut batch = batch(&book, size, size + 1);
        batch.keep = some.to_vec();
        journal.append(batch).await.unwrap();
    }
    assert_eq!(shown("NAME-", &files(&place)).len(), 2000, "while they are kept they can be found");
    let size = journal.size(&book).await.unwrap();
    // Two of three are forgotten, a few at a time; some of the others are replaced.
    let (gone, kept): (Vec<_>, Vec<_>) = (0..2000).partition(|number| number % 3 != 0);
    let mut at = size;
    let mut replaced = kept.iter().copied();
    for some in gone.chunks(100) {
        let mut batch = batch(&book, at, at + 1);
        batch.forget = some.iter().map(|&number| secrets[number].id.clone()).collect();
        batch.keep = vec![VaultItem { value: b"REPLACED".to_vec(), ..secrets[replaced.next().unwrap()].clone() }];
        at = journal.append(batch).await.unwrap();
    }
    let left = files(&place);
    let replaced = &kept[..kept.len() - replaced.len()];
    let still_kept: BTreeSet<usize> = kept[replaced.len()..].iter().copied().collect();
    assert_eq!(shown("NAME-", &left), still_kept);
    assert_eq!(shown("SALT-", &left), kept.iter().copied().collect());
    let found = journal.vault_prefix(&book, "person-").await.unwrap();
    assert_eq!(found.len(), kept.len());
    assert_eq!(journal.verify(&book).await.unwrap().first_bad, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_made_while_others_write_is_a_sound_book() {
    let place = Place::sqlite();
    let (journal, book) = (Arc::new(place.open().await), book("hall"));
    grow(&journal, &book, 500).await;
    let (writer, own) = (Arc::clone(&journal), book.clone());
    let writing = tokio::spawn(async move { grow(&writer, &own, 1500).await });
    let copy = place.file().with_file_name("copy.sqlite3");
    journal.backup(&copy).await.unwrap();
    writing.await.unwrap();
    assert!(matches!(journal.backup(&copy).await, Err(BackupError::Exists { .. })));
    let copied = Journal::open_sqlite(&copy).await.unwrap();
    copied.set_signer(signer());
    let report = copied.verify(&book).await.unwrap();
    assert_eq!(report.first_bad, None);
    assert!((500..=1500).contains(&report.entries));
    grow(&copied, &book, report.entries + 5).await;
    assert_eq!(copied.verify(&book).await.unwrap().first_bad, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_the_file_that_is_destroyed_is_named_by_the_first_entry_lost() {
    let place = Place::sqlite();
    let (journal, book) = (place.open().await, book("hall"));
    grow(&journal, &book, 300).await;
    drop(journal);
    let mut bytes = std::fs::read(place.file()).unwrap();
    let needle = b"\"number\":150,";
    let spot = bytes.windows(needle.len()).position(|window| window == needle).unwrap();
    let page = spot / 4096 * 4096;
    bytes[page..page + 4096].fill(0x55);
    std::fs::write(place.file(), bytes).unwrap();
    let reader = Journal::open_sqlite_read_only(&place.file()).await.unwrap();
    reader.set_signer(signer());
    let bad = reader.verify(&book).await.unwrap().first_bad.unwrap();
    assert!(matches!(bad.fault, Fault::Unreadable(_)), "{bad}");
    assert!((100..=150).contains(&bad.position), "{bad}");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_its_owner_may_read_the_file_or_a_copy() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::sqlite();
    let journal = place.open().await;
    grow(&journal, &book("hall"), 5).await;
    journal.backup(&place.file().with_file_name("copy.sqlite3")).await.unwrap();
    for name in ["book.sqlite3", "book.sqlite3-wal", "copy.sqlite3"] {
        let rights = std::fs::metadata(place.file().with_file_name(name)).unwrap().permissions();
        assert_eq!(rights.mode() & 0o077, 0, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_process_that_was_killed_left_behind_is_read_and_written_on() {
    let (place, book) = (Place::sqlite(), book("hall"));
    let journal = place.open().await;
    grow(&journal, &book, 300).await;
    // The files as they lie there, the write-ahead log not yet merged, and without the index that lives in memory.
    let left = tempfile::tempdir().unwrap();
    for name in ["book.sqlite3", "book.sqlite3-wal"] {
        std::fs::copy(place.file().with_file_name(name), left.path().join(name)).unwrap();
    }
    let left = Place::Sqlite(left);
    let reader = Journal::open_sqlite_read_only(&left.file()).await.unwrap();
    reader.set_signer(signer());
    let report = reader.verify(&book).await.unwrap();
    assert_eq!((report.entries, report.first_bad), (300, None));
    drop(reader);
    let journal = left.open().await;
    grow(&journal, &book, 400).await;
    assert_eq!(journal.verify(&book).await.unwrap().first_bad, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_of_a_large_file_has_room_from_the_start_and_nobody_takes_it_for_entries() {
    let (place, book) = (Place::sqlite(), book("hall"));
    let journal = place.open().await;
    let mut large = batch(&book, 0, 1);
    large.keep.push(VaultItem { id: "words/long".to_owned(), salt: vec![1; 16], value: vec![2; 2 << 20] });
    journal.append(large).await.unwrap();
    drop(journal);
    let journal = place.open().await;
    let log = place.file().with_file_name("book.sqlite3-wal");
    let room = std::fs::metadata(&log).unwrap().len();
    assert!(room >= 32 << 20, "{room}");
    grow(&journal, &book, 300).await;
    assert_eq!(std::fs::metadata(&log).unwrap().len(), room);
    let left = tempfile::tempdir().unwrap();
    for name in ["book.sqlite3", "book.sqlite3-wal"] {
        std::fs::copy(place.file().with_file_name(name), left.path().join(name)).unwrap();
    }
    let left = Place::Sqlite(left);
    let reader = Journal::open_sqlite_read_only(&left.file()).await.unwrap();
    reader.set_signer(signer());
    let report = reader.verify(&book).await.unwrap();
    assert_eq!((report.entries, report.first_bad), (300, None));
}
