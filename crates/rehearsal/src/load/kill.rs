//! Killing the product in the middle of its work, again and again, and looking whether it kept its word.

use std::collections::{BTreeSet, VecDeque};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use clap::Args;
use office::StoreAt;
use tokio::sync::Notify;

use super::check::{self, Book};
use super::client::{Connection, ballot};
use super::server::{Spawned, product, spawn_product};
use super::stage::{self, Dice};
use super::{Place, StoreKind, mark, say, words};

/// How often one store is killed before a fresh one is taken, so that books stay small enough to be read after each.
const A_STORE: usize = 25;

/// Ballots a server takes at most before it is killed.
const A_LIFE: usize = 120;

/// How often to kill.
#[derive(Debug, Args)]
pub struct KillArgs {
    /// How often the server is killed
    #[arg(long, value_name = "N", default_value_t = 200)]
    times: usize,
    /// How many connections cast at the same time
    #[arg(long, value_name = "C", default_value_t = 16)]
    connections: usize,
    /// What decides when it is killed
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
}

/// What all the killing came to.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Killed {
    /// How often the server was killed.
    pub times: usize,
    /// Ballots it had acknowledged.
    pub acknowledged: usize,
    /// Ballots that were sent and never answered, because the server was killed first.
    pub unanswered: usize,
    /// Of those, how many had been kept nevertheless.
    pub kept_unanswered: usize,
}

/// Kills `gongzhi serve` and says what came of it.
///
/// # Errors
/// When there is no such program, an acknowledged ballot is not in the book exactly once, or a book does not verify.
pub fn run(args: &KillArgs) -> Result<(), String> {
    let killed = kill(&product()?, args.times, args.connections, args.seed)?;
    let Killed { times, acknowledged, unanswered, kept_unanswered } = killed;
    say(format!(
        "killed {times} times: {acknowledged} acknowledged ballots are in the book exactly once; \
         of {unanswered} unanswered ones {kept_unanswered} were kept"
    ));
    Ok(())
}

/// Kills this build of the product so many times, at moments the seed draws.
///
/// # Errors
/// When an acknowledged ballot is not in the book exactly once, or a book does not verify.
pub fn kill(gongzhi: &Path, times: usize, connections: usize, seed: u64) -> Result<Killed, String> {
    let mut killed = Killed::default();
    let mut dice = Dice::seeded(seed);
    while killed.times < times {
        let lives = A_STORE.min(times - killed.times);
        kill_one_store(gongzhi, lives, connections, &mut dice, &mut killed)
            .map_err(|problem| format!("seed {seed}, after {} kills: {problem}", killed.times))?;
    }
    Ok(killed)
}

fn kill_one_store(
    gongzhi: &Path,
    lives: usize,
    connections: usize,
    dice: &mut Dice,
    killed: &mut Killed,
) -> Result<(), String> {
    let place = Place::fresh(StoreKind::Sqlite)?;
    let codes = stage::set(&place.at, lives * A_LIFE + connections)?;
    let voters = Arc::new(Voters::new(codes));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(words)?;
    for _ in 0..lives {
        let server = spawn_product(gongzhi, &place.at)?;
        runtime.block_on(live_and_die(server, &voters, connections, dice))?;
        killed.times += 1;
        look_into(&place.at, &voters, killed)?;
    }
    let acknowledged = voters.acknowledged();
    check::opened_alike(&place.at, &acknowledged, |member| mark(member, 0))?;
    killed.acknowledged += acknowledged.len();
    Ok(())
}

/// Casts from all connections until enough answers came, then a little longer, and kills the server in the midst of it.
async fn live_and_die(
    mut server: Spawned,
    voters: &Arc<Voters>,
    connections: usize,
    dice: &mut Dice,
) -> Result<(), String> {
    let (enough, longer) = (dice.below(A_LIFE - 20), Duration::from_micros(dice.below(3_000) as u64));
    let answers = Arc::new((AtomicUsize::new(0), Notify::new()));
    let mut casting = tokio::task::JoinSet::new();
    for _ in 0..connections {
        let (voters, answers, address) = (voters.clone(), answers.clone(), server.address);
        casting.spawn(async move {
            let Ok(mut connection) = Connection::open(address).await else { return Ok(()) };
            while let Some(member) = voters.next() {
                let request = ballot(address, &voters.codes[member], mark(member, 0));
                match connection.ask(&request).await {
                    Ok(head) if head.is_receipt => voters.acknowledge(member),
                    Ok(head) => return Err(format!("ballot {member} was answered with {}", head.status)),
                    Err(_) => {
                        voters.give_up(member);
                        return Ok(());
                    }
                }
                if answers.0.fetch_add(1, Ordering::Relaxed) >= enough {
                    answers.1.notify_one();
                }
            }
            Ok(())
        });
    }
    loop {
        tokio::select! {
            () = answers.1.notified() => break,
            ended = casting.join_next() => match ended {
                Some(ended) => ended.map_err(words)??,
                None => break,
            },
        }
    }
    tokio::time::sleep(longer).await;
    server.kill()?;
    casting.join_all().await.into_iter().collect()
}

/// Looks into the book: nothing acknowledged is missing, nothing at all stands there twice.
fn look_into(at: &StoreAt, voters: &Voters, killed: &mut Killed) -> Result<(), String> {
    let book = Book::read(at)?;
    let lost = book.lost(&voters.acknowledged());
    if !lost.is_empty() {
        return Err(format!("acknowledged ballots are not in the book exactly once: {lost:?}"));
    }
    let doubled = book.doubled();
    if !doubled.is_empty() {
        return Err(format!("ballots stand in the book twice: {doubled:?}"));
    }
    let given_up = voters.forget_given_up();
    killed.unanswered += given_up.len();
    killed.kept_unanswered += given_up.len() - book.lost(&given_up).len();
    Ok(())
}

/// Who votes, and what they were told.
#[derive(Debug)]
struct Voters {
    codes: Vec<String>,
    told: Mutex<Told>,
}

#[derive(Debug)]
struct Told {
    waiting: VecDeque<usize>,
    acknowledged: BTreeSet<usize>,
    given_up: BTreeSet<usize>,
}

impl Voters {
    fn new(codes: Vec<String>) -> Self {
        let waiting = (0..codes.len()).collect();
        let told = Told { waiting, acknowledged: BTreeSet::new(), given_up: BTreeSet::new() };
        Self { codes, told: Mutex::new(told) }
    }

    fn told(&self) -> std::sync::MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next(&self) -> Option<usize> {
        self.told().waiting.pop_front()
    }

    fn acknowledge(&self, member: usize) {
        self.told().acknowledged.insert(member);
    }

    fn give_up(&self, member: usize) {
        self.told().given_up.insert(member);
    }

    fn acknowledged(&self) -> BTreeSet<usize> {
        self.told().acknowledged.clone()
    }

    fn forget_given_up(&self) -> BTreeSet<usize> {
        std::mem::take(&mut self.told().given_up)
    }
}
