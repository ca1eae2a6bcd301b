//! An invented conversation of a city's size: how long its map takes from nothing, and after each more vote.

use analysis::opinions::{Map, Vote, Votes};
use office::door::Stopwatch;

use super::seconds;
use crate::load::say;

/// Statements of the invented conversation.
const STATEMENTS: u64 = 1_000;
/// How often the map is drawn again, after a hundredth of the votes each.
const AGAIN: usize = 10;

/// Numbers without a pattern, the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % count
    }
}

/// Somebody of one of three camps answers a statement they have not seen, mostly as their camp does.
fn answer(votes: &mut Votes, dice: &mut Dice, people: u64) {
    let (person, statement) = (dice.below(people), dice.below(STATEMENTS));
    let leaning = (statement * 7 + person % 3 * 3) % 10;
    let vote = match dice.below(10) {
        0 => Vote::Pass,
        said if said <= leaning => Vote::Agree,
        _ => Vote::Disagree,
    };
    votes.cast(index(person), index(statement), vote);
}

fn index(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

pub(super) fn measure(people: usize, count: usize) -> Result<(), String> {
    let mut dice = Dice(88_172_645_463_325_252);
    let mut votes = Votes::new();
    let begun = Stopwatch::start();
    while votes.count() < count {
        answer(&mut votes, &mut dice, people as u64);
    }
    let entered = seconds(begun);
    let begun = Stopwatch::start();
    let mut map = Map::of(&votes).ok_or("nobody differs")?;
    say(format!(
        "{people} people, {count} votes, {STATEMENTS} statements: entered in {entered:.2} s, mapped in {:.2} s, {} groups, \
         {} MiB held at most",
        seconds(begun),
        map.centres.len(),
        held()?,
    ));
    let mut longest: f64 = 0.0;
    let mut sum = 0.0;
    for _ in 0..AGAIN {
        let until = votes.count() + count / 100;
        while votes.count() < until {
            answer(&mut votes, &mut dice, people as u64);
        }
        let begun = Stopwatch::start();
        map = map.after(&votes).ok_or("nobody differs")?;
        let seconds = seconds(begun);
        sum += seconds;
        longest = longest.max(seconds);
    }
    say(format!(
        "  drawn again after {} more votes each, {AGAIN} times: {:.2} s on average, {longest:.2} s at most",
        count / 100,
        sum / AGAIN as f64
    ));
    Ok(())
}

/// The most memory this process has held, in MiB.
fn held() -> Result<u64, String> {
    let status = std::fs::read_to_string("/proc/self/status").map_err(|error| error.to_string())?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    let kib: u64 = line.trim().trim_end_matches(" kB").parse().map_err(|_| "VmHWM is no number")?;
    Ok(kib / 1024)
}
