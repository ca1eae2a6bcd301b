//! The formula of the draw: from a secret and a public number to a seed, and from a lottery and a seed to people.
//!
//! It is worked out again whenever a book is followed, so it never changes; another formula would be another kind of entry.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::ids::PoolNo;
use crate::seal::Seal;

/// How many tickets a lottery has in all.
pub const TICKETS: u64 = 1_000_000_000;

/// A panel in a lottery, with the tickets that win it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Winning {
    /// How many of all tickets.
    pub tickets: u64,
    /// How many people of each kind are on it.
    pub of_kind: Vec<u32>,
}

/// Everybody in a pool by kind, and every panel that can be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lottery {
    /// The numbers of those of each kind, rising; whoever is of one kind has the same chance.
    pub kinds: Vec<Vec<PoolNo>>,
    /// In the order of the tickets: the first has the lowest.
    pub panels: Vec<Winning>,
}

/// The SHA-256 of some words, as anybody works it out with a tool of their own.
#[must_use]
pub fn fingerprint(words: &str) -> Seal {
    Seal::new(Sha256::digest(words.as_bytes()).into())
}

/// What the announcement holds of a secret: the fingerprint of its 64 signs.
#[must_use]
pub fn commitment(secret: &str) -> Seal {
    fingerprint(secret)
}

/// The seed of the first draw: the fingerprint of the secret, a slash, and the public number.
#[must_use]
pub fn seed(secret: &str, number: &str) -> Seal {
    fingerprint(&format!("{secret}/{number}"))
}

/// The seed of a later round: the fingerprint of the first seed, a slash, and the number of the round; round 1 is the first draw.
#[must_use]
pub fn round_seed(seed: &Seal, round: u32) -> Seal {
    if round <= 1 { *seed } else { fingerprint(&format!("{seed}/{round}")) }
}

/// A public number as it is drawn with, however somebody types it: its groups of digits without leading zeros, joined by
/// full stops. Nothing where it has no digits.
#[must_use]
pub fn canonical(typed: &str) -> Option<String> {
    let groups = typed.split(|sign: char| !sign.is_ascii_digit()).filter(|group| !group.is_empty());
    let plain = |group: &str| match group.trim_start_matches('0') {
        "" => "0".to_owned(),
        rest => rest.to_owned(),
    };
    let groups: Vec<String> = groups.map(plain).collect();
    (!groups.is_empty()).then(|| groups.join("."))
}

/// Numbers out of a seed: the nth is `SHA-256(n ‖ seed ‖ n)`, `n` in two bytes, modulo how many there are to choose from
/// (RFC 3797 §4, with SHA-256 in the place of MD5).
struct Chooser {
    seed: String,
    next: u16,
}

impl Chooser {
    fn below(&mut self, count: u64) -> u64 {
        let number = self.next.to_be_bytes();
        self.next = self.next.wrapping_add(1);
        let hash = Sha256::new().chain_update(number).chain_update(&self.seed).chain_update(number).finalize();
        let count = u128::from(count.max(1));
        let rest = hash.iter().fold(0u128, |rest, byte| (rest * 256 + u128::from(*byte)) % count);
        u64::try_from(rest).unwrap_or(0)
    }
}

impl Lottery {
    /// Draws: the same lottery and seed always give the same numbers, rising.
    ///
    /// The first hash picks a ticket; then, kind by kind, each picks one of those left of the kind.
    #[must_use]
    pub fn draw(&self, seed: &Seal) -> Vec<PoolNo> {
        let mut chooser = Chooser { seed: seed.to_string(), next: 0 };
        let mut ticket = chooser.below(self.panels.iter().map(|panel| panel.tickets).sum());
        let mut won = None;
        for panel in &self.panels {
            match ticket.checked_sub(panel.tickets) {
                Some(rest) => ticket = rest,
                None => {
                    won = Some(panel);
                    break;
                }
            }
        }
        let mut drawn = Vec::new();
        for (kind, count) in self.kinds.iter().zip(won.map_or(&[][..], |panel| &panel.of_kind)) {
            let mut left = kind.clone();
            for _ in 0..(*count).min(u32::try_from(kind.len()).unwrap_or(u32::MAX)) {
                let at = chooser.below(left.len() as u64);
                drawn.push(left.remove(usize::try_from(at).unwrap_or(0)));
            }
        }
        drawn.sort_unstable();
        drawn
    }

    /// How many tickets win somebody of a kind, of [`TICKETS`] times how many there are of it.
    #[must_use]
    pub fn wins(&self, kind: usize) -> u64 {
        self.panels.iter().map(|panel| panel.tickets * u64::from(panel.of_kind.get(kind).copied().unwrap_or(0))).sum()
    }

    /// The kind that a number belongs to.
    #[must_use]
    pub fn kind_of(&self, number: PoolNo) -> Option<usize> {
        self.kinds.iter().position(|kind| kind.binary_search(&number).is_ok())
    }

    /// Somebody's chance in millionths, rounded down; 0 for whoever is in none of its kinds.
    #[must_use]
    pub fn millionths(&self, number: PoolNo) -> u64 {
        let Some(kind) = self.kind_of(number) else { return 0 };
        let of = TICKETS * self.kinds[kind].len() as u64;
        let millionths = u128::from(self.wins(kind)) * 1_000_000 / u128::from(of.max(1));
        u64::try_from(millionths).unwrap_or(u64::MAX)
    }
}
