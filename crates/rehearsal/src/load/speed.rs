//! How long it takes to open and verify a large book, and to answer a page of a large community.

use clap::Args;
use governance::Seal;
use governance::assembly::{AssemblyEvent, BallotCast, Channel, Mark};
use governance::ids::EntryNo;
use governance::law::Law;
use governance::voice::Signed;
use jiff::Timestamp;
use journal::{Batch, BookId, Entry, Journal, NewEntry, StorageError, VaultItem};
use office::bundle::VerifyTarget;
use office::door::{Door, Stopwatch};
use office::{House, SealedBallot, StoreAt, codec};

use super::stage::{self, COMMUNITY, Ending, MEETING};
use super::{Place, StoreKind, pages, say, words};

const BATCH: u64 = 1_024;

/// What to measure.
#[derive(Debug, Args)]
pub struct SpeedArgs {
    /// How many entries the large book has
    #[arg(long, value_name = "N", default_value_t = 1_000_000)]
    entries: u64,
    /// How many homes the community has
    #[arg(long, value_name = "N", default_value_t = 20_000)]
    homes: usize,
}

/// Measures and says what came of it.
///
/// # Errors
/// When something fails that has nothing to do with speed.
pub fn run(args: &SpeedArgs) -> Result<(), String> {
    pages::run(args.homes)?;
    let place = Place::fresh(StoreKind::Sqlite)?;
    stage::prepare(&place.at, args.homes, Ending::Open)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(words)?;
    runtime.block_on(large_book(&place.at, args))
}

async fn large_book(at: &StoreAt, args: &SpeedArgs) -> Result<(), String> {
    let StoreAt::Folder(folder) = at else { return Err("a folder is needed".to_owned()) };
    let book = BookId::try_new(COMMUNITY).map_err(words)?;
    {
        let house = House::open(at, Law::built_in().map_err(words)?, Door::of_machine()).await.map_err(words)?;
        grow(house.journal(), &book, args).await?;
    }
    let megabytes = std::fs::metadata(StoreAt::file(folder)).map_err(words)?.len() >> 20;
    say(format!("a book of {} entries, {megabytes} MiB", args.entries));
    // Each once before, so that all find the file in the system's memory; then by turns.
    for turn in 0..3 {
        let watch = Stopwatch::start();
        let journal = Journal::open_sqlite_read_only(&StoreAt::file(folder)).await.map_err(words)?;
        let mut bytes = 0;
        let count = |entry: Entry| -> Result<(), StorageError> {
            bytes += entry.payload.len();
            Ok(())
        };
        journal.replay(&book, 0, count).await.map_err(words)?;
        let read = watch.micros();
        let watch = Stopwatch::start();
        let house = House::open(at, Law::built_in().map_err(words)?, Door::of_machine()).await.map_err(words)?;
        let opened = watch.micros();
        drop(house);
        let watch = Stopwatch::start();
        let report = office::bundle::verify(&VerifyTarget::Store(at.clone())).await.map_err(words)?;
        let verified = watch.micros();
        if !report.ok {
            return Err(format!("the book does not verify: {report:?}"));
        }
        if turn > 0 {
            let seconds = |micros: u64| micros as f64 / 1_000_000.0;
            say(format!(
                "  read alone {:.2} s; opened in {:.2} s ({:.1} times); verified in {:.2} s ({:.1} times)",
                seconds(read),
                seconds(opened),
                opened as f64 / read as f64,
                seconds(verified),
                verified as f64 / read as f64,
            ));
        }
    }
    Ok(())
}

/// Fills the book with ballots, each replacing one before, until it is as long as asked for.
async fn grow(journal: &Journal, book: &BookId, args: &SpeedArgs) -> Result<(), String> {
    let now = Door::of_machine().now();
    let mut size = journal.size(book).await.map_err(words)?;
    while size < args.entries {
        let mut batch = Batch::new(book.clone(), size);
        for number in size..(size + BATCH).min(args.entries) {
            let (entry, kept) = ballot(number, args.homes, now)?;
            batch.entries.push(entry);
            batch.keep.push(kept);
        }
        size = journal.append(batch).await.map_err(words)?;
    }
    Ok(())
}

fn ballot(number: u64, homes: usize, now: Timestamp) -> Result<(NewEntry, VaultItem), String> {
    let entry = EntryNo::after(usize::try_from(number).unwrap_or(0) % homes);
    let sealed = SealedBallot { meeting: MEETING, entry, marks: vec![Mark::For] };
    let (salt, value) = (number.to_be_bytes().repeat(2), serde_json::to_vec(&sealed).map_err(words)?);
    let seal = Seal::new(journal::commit(&salt, &value));
    let kept = VaultItem { id: format!("ballot/{number:012}/{seal}"), salt, value };
    let cast = BallotCast {
        meeting: MEETING,
        entry,
        channel: Channel::Online,
        platform: None,
        seal,
        signed: Signed::Owner,
        cast_at: None,
    };
    let written = codec::encode(&AssemblyEvent::BallotCast(cast).into()).map_err(words)?;
    let entry = NewEntry {
        recorded_at: now.as_millisecond(),
        kind: written.kind.to_owned(),
        version: written.version,
        payload: written.payload,
    };
    Ok((entry, kept))
}
