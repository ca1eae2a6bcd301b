//! How long the page of a large conversation takes: the first time, again, and while answers come in.

use clap::Args;
use governance::Seal;
use governance::deliberation::{DeliberationEvent, Stance, StatementAnswered};
use governance::ids::StatementNo;
use governance::law::Law;
use jiff::Timestamp;
use journal::{Batch, BookId, NewEntry};
use office::door::{Door, Stopwatch};
use office::{House, codec};

use super::client::{self, Connection, Crowd};
use super::report::percentile_ms;
use super::stage::{self, COMMUNITY, Dice};
use super::{Place, StoreKind, say, server, talk, words};

/// Statements of the conversation.
const STATEMENTS: usize = 200;
/// Entries that are kept together while the book is made.
const BATCH: usize = 10_000;
/// Connections by which answers come in.
const CONNECTIONS: usize = 64;
/// How often the page is asked for when nothing happens.
const AGAIN: usize = 50;

/// What to measure.
#[derive(Debug, Args)]
pub struct MapArgs {
    /// How many people have answered
    #[arg(long, value_name = "N", default_value_t = 50_000)]
    people: usize,
    /// How often they have answered
    #[arg(long, value_name = "N", default_value_t = 1_000_000)]
    votes: usize,
    /// How many answers come in while the page is read
    #[arg(long, value_name = "N", default_value_t = 40_000)]
    more: usize,
}

/// Measures and says what came of it.
///
/// # Errors
/// When something fails that has nothing to do with speed.
pub fn run(args: &MapArgs) -> Result<(), String> {
    let place = Place::fresh(StoreKind::Sqlite)?;
    let owners = args.more.div_ceil(talk::STATEMENTS);
    let cards = talk::set(&place.at, owners, STATEMENTS)?;
    // Closed with everything that serves it, so that a server can take the store.
    running()?.block_on(async {
        let law = Law::built_in().map_err(words)?;
        let house = House::open(&place.at, law, Door::of_machine()).await.map_err(words)?;
        grow(&house, args).await
    })?;
    let watch = Stopwatch::start();
    let ours = server::spawn_house(&place.at)?;
    say(format!(
        "{} people, {} answers, {STATEMENTS} statements: opened in {:.2} s, {} MiB held",
        args.people,
        args.votes,
        watch.micros() as f64 / 1e6,
        ours.rss_mib()?
    ));
    let page = format!(
        "GET /c/{COMMUNITY}/deliberations/{}/opinions HTTP/1.1\r\nHost: {}\r\nAccept-Encoding: gzip\r\n\r\n",
        talk::CONCERN,
        ours.address
    )
    .into_bytes();
    running()?.block_on(async {
        let mut reader = Connection::open(ours.address).await.map_err(words)?;
        let first = looked(&mut reader, &page).await?;
        let mut again = Vec::with_capacity(AGAIN);
        for _ in 0..AGAIN {
            again.push(looked(&mut reader, &page).await?);
        }
        say(format!(
            "  the page the first time {:.2} s, again half within {:.2} ms; {} MiB held",
            first as f64 / 1e6,
            percentile_ms(&mut again, 50),
            ours.rss_mib()?
        ));
        let mut crowd = Crowd::open(ours.address, CONNECTIONS).await?;
        let mut order: Vec<usize> = (0..args.more).collect();
        stage::shuffle(&mut order, 1);
        let request = |number: usize| {
            let form = talk::form(&cards, number, 1);
            (number, client::post(ours.address, &form.path, &form.body))
        };
        let requests: Vec<(usize, Vec<u8>)> = order.into_iter().map(request).collect();
        let (ended, mut is_over) = tokio::sync::oneshot::channel::<()>();
        let reading = tokio::spawn(async move {
            let mut waited = Vec::new();
            while is_over.try_recv().is_err() {
                waited.push(looked(&mut reader, &page).await?);
            }
            Ok::<_, String>(waited)
        });
        let cpu_before = ours.cpu_micros()?;
        let watch = Stopwatch::start();
        let answers = crowd.send(requests).await?;
        let micros = watch.micros();
        let _reader_gone = ended.send(());
        let mut waited = reading.await.map_err(words)??;
        let taken = answers.iter().filter(|answer| answer.is_receipt).count();
        say(format!(
            "  {taken} of {} answers taken at {:.0} a second, {:.0} µs of the server's processors each with the page; the page \
             read {} times meanwhile, half within {:.2} ms, 99 of 100 within {:.2} ms, at most {:.2} ms; {} MiB held",
            args.more,
            taken as f64 * 1e6 / micros as f64,
            (ours.cpu_micros()? - cpu_before) as f64 / taken.max(1) as f64,
            waited.len(),
            percentile_ms(&mut waited, 50),
            percentile_ms(&mut waited, 99),
            percentile_ms(&mut waited, 100),
            ours.rss_mib()?
        ));
        Ok(())
    })
}

fn running() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(words)
}

/// Microseconds until the page is there.
async fn looked(reader: &mut Connection, page: &[u8]) -> Result<u64, String> {
    let watch = Stopwatch::start();
    let head = reader.ask(page).await.map_err(words)?;
    if head.status == 200 { Ok(watch.micros()) } else { Err(format!("the page is answered with {}", head.status)) }
}

/// Has so many invented people answer, each as their camp does, mostly.
async fn grow(house: &House, args: &MapArgs) -> Result<(), String> {
    let book = BookId::try_new(COMMUNITY).map_err(words)?;
    let mut size = house.journal().size(&book).await.map_err(words)?;
    let (mut dice, now) = (Dice::seeded(1), Door::of_machine().now());
    let each = args.votes.div_ceil(args.people.max(1));
    let mut made = 0;
    while made < args.votes {
        let mut batch = Batch::new(book.clone(), size);
        for number in made..(made + BATCH).min(args.votes) {
            batch.entries.push(answered(&mut dice, number / each, number % each, now)?);
        }
        made += batch.entries.len();
        size = house.journal().append(batch).await.map_err(words)?;
    }
    Ok(())
}

fn answered(dice: &mut Dice, person: usize, turn: usize, now: Timestamp) -> Result<NewEntry, String> {
    let mut voice = [0xee; 32];
    voice[..8].copy_from_slice(&(person as u64).to_be_bytes());
    // A stride without a common part with the number of statements, so that nobody answers one twice.
    let statement = (person + turn * 7) % STATEMENTS;
    let leaning = (statement * 7 + person % 3 * 3) % 10;
    let stance = match dice.below(10) {
        0 => Stance::Pass,
        said if said <= leaning => Stance::Agree,
        _ => Stance::Disagree,
    };
    let said = StatementAnswered {
        by: None,
        deliberation: talk::CONCERN,
        statement: StatementNo::after(statement),
        voice: Seal::new(voice),
        stance,
    };
    let written = codec::encode(&DeliberationEvent::StatementAnswered(said).into()).map_err(words)?;
    Ok(NewEntry {
        recorded_at: now.as_millisecond(),
        kind: written.kind.to_owned(),
        version: written.version,
        payload: written.payload,
    })
}
