//! How fast ballots, and answers to statements, are taken, beside a bare server that does no more than keep bytes.
//!
//! Both servers are processes of their own on loopback; one client casts at both by turns, so that whatever else the
//! machine does hits both alike. Only figures of one run can be compared, and the ratio says more than any rate.

pub mod check;
pub mod client;
mod crowd;
pub mod kill;
pub mod map;
mod pages;
mod report;
pub mod server;
pub mod speed;
pub mod stage;
mod talk;

use std::io::Write;

use clap::{Args, ValueEnum};
use office::StoreAt;
use office::door::Stopwatch;
use serde::Serialize;

use crate::postgres::{Database, Disk};
use crate::yardstick;
use check::Book;
use client::{Answered, Crowd};
use report::{Measured, Report, Turn};
use server::Spawned;

/// How many ballots are cast at one server before the other has its turn.
const TURN: usize = 2_000;

/// Which store the ballots go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StoreKind {
    /// One SQLite file.
    Sqlite,
    /// A throw-away PostgreSQL server that waits for the disk.
    Postgres,
}

/// What is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Taken {
    /// Ballots of a vote, by letters.
    Ballots,
    /// Answers to the statements of a conversation, by owners' cards: twenty of each owner.
    Answers,
}

impl Taken {
    fn words(self) -> &'static str {
        match self {
            Self::Ballots => "ballots",
            Self::Answers => "answers",
        }
    }

    /// Whether these are ballots, of which a report says so without saying so.
    fn are_ballots(&self) -> bool {
        *self == Self::Ballots
    }
}

/// What to measure.
#[derive(Debug, Args)]
pub struct LoadArgs {
    /// What is taken; all that is said of ballots is then said of answers
    #[arg(long, value_enum, default_value = "ballots")]
    taken: Taken,
    /// Which store
    #[arg(long, value_enum, default_value = "sqlite")]
    store: StoreKind,
    /// How many ballots, and so how many homes
    #[arg(long, value_name = "N", default_value_t = 20_000)]
    ballots: usize,
    /// How many connections cast at the same time
    #[arg(long, value_name = "C", default_value_t = 64)]
    connections: usize,
    /// What decides who votes when and how
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Report as JSON
    #[arg(long)]
    json: bool,
}

/// Where a fresh store is; it is gone when this is dropped.
#[derive(Debug)]
pub struct Place {
    /// Its address.
    pub at: StoreAt,
    /// The folder beside it, for what else is written.
    pub folder: tempfile::TempDir,
    _database: Option<Database>,
}

impl Place {
    /// A fresh store.
    ///
    /// # Errors
    /// When there is no room or no PostgreSQL.
    pub fn fresh(kind: StoreKind) -> Result<Self, String> {
        let folder = tempfile::Builder::new().prefix("rehearsal-").tempdir().map_err(words)?;
        let database = match kind {
            StoreKind::Sqlite => None,
            StoreKind::Postgres => Some(Database::try_new(Disk::Durable)?),
        };
        let at = match &database {
            None => StoreAt::Folder(folder.path().to_owned()),
            Some(database) => StoreAt::Postgres(database.url()),
        };
        Ok(Self { at, folder, _database: database })
    }
}

/// Measures and reports.
///
/// # Errors
/// When something fails that has nothing to do with speed, and when a ballot was lost.
pub fn run(args: &LoadArgs) -> Result<(), String> {
    let ballots = args.ballots.max(1);
    let place = Place::fresh(args.store)?;
    let owners = ballots.div_ceil(talk::STATEMENTS);
    let codes = match args.taken {
        Taken::Ballots => stage::set(&place.at, ballots)?,
        Taken::Answers => talk::set(&place.at, owners, talk::STATEMENTS)?,
    };
    let mut order: Vec<usize> = (0..ballots).collect();
    stage::shuffle(&mut order, args.seed);
    let form = |number: usize| match args.taken {
        Taken::Ballots => {
            Form { path: format!("/b/{}/ballot", codes[number]), body: format!("q1={}", mark(number, args.seed)) }
        }
        Taken::Answers => talk::form(&codes, number, args.seed),
    };
    let ours = server::spawn_house(&place.at)?;
    let bare = yardstick::spawn(place.folder.path())?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(words)?;
    let (ours_took, bare_took) = runtime.block_on(async {
        let mut house = Casting::open(&ours, args.connections).await?;
        let mut yardstick = Casting::open(&bare, args.connections).await?;
        for from in (0..order.len()).step_by(TURN) {
            let turn = from..(from + TURN).min(order.len());
            house.cast(&ours, order[turn.clone()].iter().map(|number| (*number, form(*number)))).await?;
            // The yardstick keeps a form of the same size.
            let kept =
                |number: usize| Form { path: format!("/b/{}/ballot", codes[number % codes.len()]), ..form(number) };
            yardstick.cast(&bare, order[turn].iter().map(|number| (*number, kept(*number)))).await?;
        }
        Ok::<_, String>((house.measured, yardstick.measured))
    })?;
    let rss_mib = ours.rss_mib()?;
    let acknowledged: Vec<usize> = ours_took.answers().filter(|cast| cast.is_receipt).map(|cast| cast.member).collect();
    drop((ours, bare));
    let book = match args.taken {
        Taken::Ballots => Book::read(&place.at)?,
        Taken::Answers => talk::read(&place.at, owners, args.seed)?,
    };
    let report =
        Report::new((args.store, args.taken), args.connections, &ours_took, &bare_took, rss_mib, &acknowledged, &book);
    if args.json {
        report.say_json()?;
    } else {
        report.say(&ours_took, &bare_took);
    }
    match (report.refused(), report.lost()) {
        (0, 0) => Ok(()),
        (refused, 0) => Err(format!("{refused} {} were not taken", args.taken.words())),
        (_, lost) => Err(format!("{lost} acknowledged {} are not in the book exactly once", args.taken.words())),
    }
}

/// What a browser sends.
struct Form {
    path: String,
    body: String,
}

/// One crowd at one server, and what it measured so far.
struct Casting {
    crowd: Crowd,
    measured: Measured,
}

impl Casting {
    async fn open(server: &Spawned, connections: usize) -> Result<Self, String> {
        Ok(Self { crowd: Crowd::open(server.address, connections).await?, measured: Measured::default() })
    }

    async fn cast(&mut self, server: &Spawned, forms: impl Iterator<Item = (usize, Form)>) -> Result<(), String> {
        let request = |form: &Form| client::post(self.crowd.address(), &form.path, &form.body);
        let requests: Vec<(usize, Vec<u8>)> = forms.map(|(number, form)| (number, request(&form))).collect();
        let cpu_before = server.cpu_micros()?;
        let watch = Stopwatch::start();
        let answers: Vec<Answered> = self.crowd.send(requests).await?;
        let micros = watch.micros();
        self.measured.turn(Turn { micros, cpu_micros: server.cpu_micros()? - cpu_before, answers });
        Ok(())
    }
}

/// How somebody votes.
#[must_use]
pub fn mark(member: usize, seed: u64) -> &'static str {
    ["for", "for", "against", "abstain"][(member ^ usize::try_from(seed).unwrap_or(0)) % 4]
}

/// Any problem in words.
pub(crate) fn words(problem: impl std::fmt::Display) -> String {
    problem.to_string()
}

/// Writes a line to standard output. A reader that went away is no trouble of ours.
pub(crate) fn say(line: impl std::fmt::Display) {
    let mut out = std::io::stdout().lock();
    let _reader_gone = writeln!(out, "{line}").and_then(|()| out.flush());
}
