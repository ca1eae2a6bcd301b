//! What a measurement comes to.

use serde::Serialize;

use super::check::Book;
use super::client::Answered;
use super::{StoreKind, Taken, say, words};

/// Sizes of the book at which its growth is looked at.
const MARKS: [usize; 6] = [2_000, 10_000, 20_000, 50_000, 100_000, 200_000];

/// A turn at one server.
#[derive(Debug)]
pub(super) struct Turn {
    pub(super) micros: u64,
    /// What the server's process used of the processors meanwhile; it is steadier than time on a busy machine.
    pub(super) cpu_micros: u64,
    pub(super) answers: Vec<Answered>,
}

/// What one server took so far.
#[derive(Debug, Default)]
pub(super) struct Measured {
    turns: Vec<Turn>,
}

impl Measured {
    pub(super) fn turn(&mut self, turn: Turn) {
        self.turns.push(turn);
    }

    pub(super) fn answers(&self) -> impl Iterator<Item = &Answered> {
        self.turns.iter().flat_map(|turn| &turn.answers)
    }

    fn rate(&self) -> f64 {
        rate(&self.turns)
    }

    fn cpu_each(&self) -> f64 {
        cpu_each(&self.turns)
    }

    /// The turns in the last fifth before a size of the book.
    fn before(&self, mark: usize) -> Option<Vec<&Turn>> {
        let mut so_far = 0;
        let within = self.turns.iter().filter(|turn| {
            so_far += turn.answers.len();
            so_far > mark - mark.div_ceil(5) && so_far <= mark
        });
        let within: Vec<&Turn> = within.collect();
        (so_far >= mark && !within.is_empty()).then_some(within)
    }

    fn percentile_ms(&self, percent: usize) -> f64 {
        let mut micros: Vec<u64> = self.answers().map(|cast| cast.micros).collect();
        percentile_ms(&mut micros, percent)
    }
}

/// The time within which so many of a hundred were done.
pub(super) fn percentile_ms(micros: &mut [u64], percent: usize) -> f64 {
    micros.sort_unstable();
    let place = (micros.len() * percent / 100).min(micros.len().saturating_sub(1));
    micros.get(place).map_or(0.0, |micros| *micros as f64 / 1_000.0)
}

fn rate<'t>(turns: impl IntoIterator<Item = &'t Turn>) -> f64 {
    let (micros, count) =
        turns.into_iter().fold((0, 0), |(micros, count), turn| (micros + turn.micros, count + turn.answers.len()));
    if micros == 0 { 0.0 } else { count as f64 * 1_000_000.0 / micros as f64 }
}

/// Microseconds of processor time for each ballot.
fn cpu_each<'t>(turns: impl IntoIterator<Item = &'t Turn>) -> f64 {
    let (micros, count) =
        turns.into_iter().fold((0, 0), |(micros, count), turn| (micros + turn.cpu_micros, count + turn.answers.len()));
    if count == 0 { 0.0 } else { micros as f64 / count as f64 }
}

/// What a measurement comes to.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    store: &'static str,
    #[serde(skip_serializing_if = "Taken::are_ballots")]
    taken: Taken,
    ballots: usize,
    connections: usize,
    rate_per_s: f64,
    p50_ms: f64,
    p99_ms: f64,
    yardstick_rate_per_s: f64,
    ratio: f64,
    server_rss_mib: u64,
    acknowledged: usize,
    in_book: u64,
    lost: usize,
}

impl Report {
    pub(super) fn new(
        (store, taken): (StoreKind, Taken),
        connections: usize,
        ours: &Measured,
        bare: &Measured,
        server_rss_mib: u64,
        acknowledged: &[usize],
        book: &Book,
    ) -> Self {
        let (rate_per_s, yardstick_rate_per_s) = (ours.rate(), bare.rate());
        Self {
            store: match store {
                StoreKind::Sqlite => "sqlite",
                StoreKind::Postgres => "postgres",
            },
            taken,
            ballots: ours.answers().count(),
            connections,
            rate_per_s: rounded(rate_per_s),
            p50_ms: rounded(ours.percentile_ms(50)),
            p99_ms: rounded(ours.percentile_ms(99)),
            yardstick_rate_per_s: rounded(yardstick_rate_per_s),
            ratio: rounded(rate_per_s / yardstick_rate_per_s),
            server_rss_mib,
            acknowledged: acknowledged.len(),
            in_book: book.ballots(),
            lost: book.lost(acknowledged).len(),
        }
    }

    pub(super) fn lost(&self) -> usize {
        self.lost
    }

    pub(super) fn refused(&self) -> usize {
        self.ballots - self.acknowledged
    }

    pub(super) fn say_json(&self) -> Result<(), String> {
        say(serde_json::to_string_pretty(self).map_err(words)?);
        Ok(())
    }

    pub(super) fn say(&self, ours: &Measured, bare: &Measured) {
        let taken = self.taken.words();
        say(format!("{} {taken} over {} connections into {}", self.ballots, self.connections, self.store));
        say(format!(
            "  {:.0} {taken} a second, half within {:.2} ms, 99 of 100 within {:.2} ms",
            self.rate_per_s, self.p50_ms, self.p99_ms
        ));
        say(format!(
            "  yardstick {:.0} a second (half within {:.2} ms): ratio {:.3}",
            self.yardstick_rate_per_s,
            bare.percentile_ms(50),
            self.ratio
        ));
        say(format!(
            "  server {} MiB; {} acknowledged, {} in the book, {} lost",
            self.server_rss_mib, self.acknowledged, self.in_book, self.lost
        ));
        say(format!(
            "  processor time of the server: {:.0} µs for each, the yardstick's {:.0}",
            ours.cpu_each(),
            bare.cpu_each()
        ));
        for mark in MARKS {
            if let (Some(ours), Some(bare)) = (ours.before(mark), bare.before(mark)) {
                let (rate_of_ours, rate_of_bare) = (rate(ours.iter().copied()), rate(bare.iter().copied()));
                say(format!(
                    "  up to {mark:>7} in the book: {rate_of_ours:>6.0} a second, yardstick {rate_of_bare:>6.0}, \
                     ratio {:.3}, processor {:.0} µs and {:.0}",
                    rate_of_ours / rate_of_bare,
                    cpu_each(ours),
                    cpu_each(bare)
                ));
            }
        }
    }
}

fn rounded(figure: f64) -> f64 {
    (figure * 1_000.0).round() / 1_000.0
}
