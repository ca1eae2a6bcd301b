//! How fast a journal writes, beside SQLite alone doing the same: `cargo run --release -p journal --example rate`.
//!
//! With a PostgreSQL address as argument, the same on that database. Only figures of one run can be compared.
#![expect(clippy::disallowed_methods, reason = "this measures time and is no part of the product")]
#![expect(clippy::print_stdout, reason = "it prints what it measures")]
#![expect(clippy::unwrap_used, reason = "whatever fails here ends the measurement")]

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use journal::{Batch, BookId, Journal, NewEntry, Signer};

const BATCH: usize = 64;

fn entry(number: u64) -> NewEntry {
    let payload = format!("{{\"ballot\":\"{number:012}\",\"filler\":\"{}\"}}", "x".repeat(260));
    NewEntry {
        recorded_at: 1_700_000_000_000,
        kind: "assembly.ballot_cast".to_owned(),
        version: 1,
        payload: payload.into(),
    }
}

fn per_second(count: u64, since: Instant) -> f64 {
    count as f64 / since.elapsed().as_secs_f64()
}

/// The same bytes in the same number of commits, without tree, hashes and signatures.
fn bare_sqlite(path: &Path, commits: u64) -> f64 {
    let mut connection = rusqlite::Connection::open(path).unwrap();
    let set_up = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                  CREATE TABLE entries (position INTEGER PRIMARY KEY, recorded_at INTEGER, kind TEXT, payload BLOB);";
    connection.execute_batch(set_up).unwrap();
    let begun = Instant::now();
    for commit in 0..commits {
        let transaction = connection.transaction().unwrap();
        let mut insert = transaction.prepare_cached("INSERT INTO entries VALUES (?1, ?2, ?3, ?4)").unwrap();
        for number in commit * BATCH as u64..(commit + 1) * BATCH as u64 {
            let entry = entry(number);
            insert.execute((number.cast_signed(), entry.recorded_at, entry.kind, entry.payload)).unwrap();
        }
        drop(insert);
        transaction.commit().unwrap();
    }
    per_second(commits * BATCH as u64, begun)
}

async fn fill(journal: &Journal, book: &BookId, from: u64, to: u64) -> f64 {
    let begun = Instant::now();
    let mut size = from;
    while size < to {
        let mut batch = Batch::new(book.clone(), size);
        batch.entries = (size..(size + BATCH as u64).min(to)).map(entry).collect();
        size = journal.append(batch).await.unwrap();
    }
    per_second(to - from, begun)
}

/// Many producers with one entry each, every one in a book of its own.
async fn crowd(journal: Arc<Journal>, producers: u64, each: u64) -> f64 {
    let begun = Instant::now();
    let mut running = tokio::task::JoinSet::new();
    for producer in 0..producers {
        let journal = Arc::clone(&journal);
        running.spawn(async move {
            let book = BookId::try_new(format!("crowd-{producers}-{producer}")).unwrap();
            for number in 0..each {
                journal.append(Batch::new(book.clone(), number).with(entry(number))).await.unwrap();
            }
        });
    }
    running.join_all().await;
    per_second(producers * each, begun)
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let bare = bare_sqlite(&folder.path().join("bare"), 1_000);
    println!("bare SQLite, {BATCH} entries a commit       {bare:>9.0} entries/s");
    let journal = Journal::open_sqlite(&folder.path().join("book")).await.unwrap();
    journal.set_signer(Signer::try_new("rate.example", &[7; 32]).unwrap());
    let book = BookId::try_new("rate").unwrap();
    let mut size = 0;
    for step in [1_000, 10_000, 50_000, 200_000, 400_000] {
        let rate = fill(&journal, &book, size, step).await;
        println!(
            "journal, {size:>6} to {step:>6}, {BATCH} a batch   {rate:>9.0} entries/s   {:.2} of bare",
            rate / bare
        );
        size = step;
    }
    let begun = Instant::now();
    let mut bytes = 0;
    let read = |entry: journal::Entry| -> Result<(), journal::StorageError> {
        bytes += entry.payload.len();
        Ok(())
    };
    let replayed = journal.replay(&book, 0, read).await.unwrap();
    println!("replay of {replayed} entries           {:>9.0} entries/s", per_second(replayed, begun));
    let journal = Arc::new(journal);
    for producers in [1, 64, 256] {
        let rate = crowd(Arc::clone(&journal), producers, 20_000 / producers).await;
        println!("{producers:>3} producers of single entries        {rate:>9.0} entries/s");
    }
}
