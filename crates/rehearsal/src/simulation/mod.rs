//! Simulated communities: careless and hostile people, clocks that jump, crashes, and what must hold all the same.
//!
//! A seed makes one community of 20 to 200 homes on a real store and lets it live through several meetings. Every entry
//! of its book is followed beside the house and checked against the [`crate::invariants`]; the office's own state must be
//! the same after every crash, and every count must say what the voters' own acknowledged ballots said.
//!
//! A seed repeats what is tried. Who comes first of those who vote at the same moment, and what a crash still lets through,
//! is for the machine to say, as in life; the log of a failure says how it was.

mod casting;
mod chance;
mod charter;
mod committee;
pub mod decade;
mod elections;
mod estate;
pub mod founding;
mod hostile;
mod meeting;
mod seen;
mod turns;
mod voices;
mod watch;

use std::collections::BTreeMap;
use std::num::NonZero;
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;
use std::thread;

use chance::Chance;
use governance::assembly::Stage;

use crate::fixture::office::{Rehearsed, temporary_folder};
pub use seen::Seen;
use watch::Watch;

/// How many turns a community lives.
const TURNS: u32 = 220;

/// A community that is being simulated.
struct Simulation {
    chance: Chance,
    office: Rehearsed,
    register: String,
    watch: Watch,
    /// What was tried, for whoever looks into a failure.
    tried: Vec<String>,
}

/// What a community lived through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Life {
    /// Entries in its book.
    pub entries: u64,
    /// Meetings convened.
    pub meetings: usize,
    /// Ballots in all boxes.
    pub ballots: u64,
    /// Results certified.
    pub certified: usize,
    /// Items that committees decided.
    pub items_decided: usize,
    /// Acts that were refused.
    pub refusals: u64,
    /// Crashes.
    pub crashes: u64,
}

/// A community in which something did not hold.
#[derive(Debug)]
pub struct Broken {
    /// Its seed.
    pub seed: u64,
    /// What did not hold.
    pub reason: String,
    /// What was tried and what happened, oldest first.
    pub log: Vec<String>,
}

/// Lets the community of a seed live.
///
/// # Errors
/// When something does not hold.
pub fn live(seed: u64) -> Result<Life, Box<Broken>> {
    let mut simulation = Simulation::new(seed);
    simulation.live().map_err(|reason| simulation.broken(seed, reason))
}

/// Lets the communities of many seeds live, from the first to the one before the last, and prints what came of them.
#[expect(clippy::print_stdout, reason = "this is what the command is asked for")]
pub fn run(seeds: std::ops::Range<u64>) -> ExitCode {
    match lived(seeds, live, |life| format!("{life:?}"), Life::and) {
        Some(all) => {
            println!("all: {all:?}");
            ExitCode::SUCCESS
        }
        None => ExitCode::FAILURE,
    }
}

/// Lets the communities of many seeds live, as many at once as there are cores, and prints each in the order of the seeds; all of
/// them together, or nothing once something did not hold.
#[expect(clippy::print_stdout, reason = "this is what the commands are asked for")]
fn lived<L: Default + Send>(
    seeds: std::ops::Range<u64>,
    live: impl Fn(u64) -> Result<L, Box<Broken>> + Sync,
    shown: impl Fn(&L) -> String,
    and: impl Fn(L, L) -> L,
) -> Option<L> {
    let next = AtomicU64::new(seeds.start);
    let (sender, ended) = mpsc::channel();
    let take_turns = |sender: mpsc::Sender<(u64, Result<L, Box<Broken>>)>| {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            // Nobody listens any longer once something did not hold.
            if seed >= seeds.end || sender.send((seed, live(seed))).is_err() {
                return;
            }
        }
    };
    thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        for sender in std::iter::repeat_n(sender, threads) {
            scope.spawn(|| take_turns(sender));
        }
        let (mut all, mut waiting, mut turn) = (L::default(), BTreeMap::new(), seeds.start);
        for (seed, life) in ended {
            waiting.insert(seed, life);
            while let Some(life) = waiting.remove(&turn) {
                match life {
                    Ok(life) => {
                        println!("seed {turn}: {}", shown(&life));
                        all = and(all, life);
                    }
                    Err(broken) => {
                        for line in &broken.log {
                            println!("{line}");
                        }
                        println!("seed {}: {}", broken.seed, broken.reason);
                        return None;
                    }
                }
                turn += 1;
            }
        }
        Some(all)
    })
}

impl Life {
    /// Both lives together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            entries: self.entries + other.entries,
            meetings: self.meetings + other.meetings,
            ballots: self.ballots + other.ballots,
            certified: self.certified + other.certified,
            items_decided: self.items_decided + other.items_decided,
            refusals: self.refusals + other.refusals,
            crashes: self.crashes + other.crashes,
        }
    }
}

impl Simulation {
    fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let register = estate::register(&mut chance);
        // What a crash of the machine loses is another rehearsal's matter (`kill`).
        let office = Rehearsed::founded_in(temporary_folder(), seed).with_register(&register);
        Self { chance, office, register, watch: Watch::default(), tried: Vec::new() }
    }

    fn broken(&self, seed: u64, reason: String) -> Box<Broken> {
        let log = self.tried.iter().chain(self.watch.happened()).cloned().collect();
        Box::new(Broken { seed, reason, log })
    }

    fn live(&mut self) -> Result<Life, String> {
        self.seat_a_committee();
        for _ in 0..TURNS {
            self.turn();
            self.watch.follow(&self.office)?;
        }
        self.crash();
        self.watch.follow(&self.office)?;
        self.watch.compare(&self.office)?;
        self.watch.verify(&self.office)?;
        Ok(self.life())
    }

    fn life(&self) -> Life {
        self.office.look(|community| {
            let meetings = community.assembly().meetings();
            Life {
                entries: community.size(),
                meetings: meetings.len(),
                ballots: meetings.iter().map(|meeting| meeting.ballots.turnout().heads).sum(),
                certified: meetings.iter().filter(|meeting| meeting.stage() == Stage::Certified).count(),
                items_decided: community.committees().sittings().iter().map(|sitting| sitting.decided.len()).sum(),
                refusals: self.watch.refusals,
                crashes: self.watch.crashes,
            }
        })
    }
}
