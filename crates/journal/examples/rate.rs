//! How fast a journal writes and verifies, beside SQLite alone writing the same.
//!
//! `cargo run --release -p journal --example rate`, with `postgres` behind it for a throw-away PostgreSQL server that
//! waits for the disk. Only figures of one run can be compared.
#![expect(clippy::disallowed_methods, reason = "this measures time and is no part of the product")]
#![expect(clippy::print_stdout, reason = "it prints what it measures")]
#![expect(clippy::unwrap_used, reason = "whatever fails here ends the measurement")]

#[path = "../../rehearsal/src/postgres.rs"]
pub mod postgres;

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

/// Many producers of single entries in one book. Each takes its place in the queue and waits until it is durable.
async fn crowd(journal: &Arc<Journal>, book: &BookId, producers: u64, each: u64) -> f64 {
    let size = journal.size(book).await.unwrap();
    let next = Arc::new(tokio::sync::Mutex::new(size));
    let begun = Instant::now();
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..producers {
        let (journal, book, next) = (Arc::clone(journal), book.clone(), Arc::clone(&next));
        running.spawn(async move {
            for _ in 0..each {
                let mut size = next.lock().await;
                let mut queued = journal.queue(Batch::new(book.clone(), *size).with(entry(*size))).await.unwrap();
                *size += 1;
                drop(size);
                queued.durable().await.unwrap();
            }
        });
    }
    running.join_all().await;
    per_second(producers * each, begun)
}

async fn measure(journal: Journal, bare: f64, last: u64) {
    journal.set_signer(Signer::try_new("rate.example", &[7; 32]).unwrap());
    let book = BookId::try_new("rate").unwrap();
    let mut size = 0;
    for step in [1_000, 10_000, 50_000, 200_000, last] {
        let rate = fill(&journal, &book, size, step).await;
        println!(
            "  {size:>7} to {step:>7}, {BATCH} a batch  {rate:>9.0} entries/s   {:.2} of bare SQLite",
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
    println!("  replay of {replayed} entries        {:>9.0} entries/s", per_second(replayed, begun));
    let begun = Instant::now();
    let report = journal.verify(&book).await.unwrap();
    assert_eq!(report.first_bad, None);
    println!("  verify of {} entries        {:>9.0} entries/s", report.entries, per_second(report.entries, begun));
    let begun = Instant::now();
    for position in (0..size).step_by(97).take(1000) {
        journal.inclusion_proof(&book, position, size).await.unwrap();
    }
    println!("  inclusion proof                  {:>9.0} a second", per_second(1000, begun));
    let journal = Arc::new(journal);
    for producers in [1, 64, 256] {
        let rate = crowd(&journal, &book, producers, 25_600 / producers / if producers == 1 { 8 } else { 1 }).await;
        println!("  {producers:>3} producers of single entries    {rate:>9.0} entries/s");
    }
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let bare = bare_sqlite(&folder.path().join("bare"), 1_000);
    println!("SQLite alone, {BATCH} a commit         {bare:>9.0} entries/s");
    if std::env::args().nth(1).as_deref() == Some("postgres") {
        let database = postgres::Database::try_new(postgres::Disk::Durable).unwrap();
        println!("journal on PostgreSQL");
        measure(Journal::open_postgres(&database.url()).await.unwrap(), bare, 300_000).await;
    } else {
        println!("journal on SQLite");
        measure(Journal::open_sqlite(&folder.path().join("book")).await.unwrap(), bare, 1_000_000).await;
    }
}
