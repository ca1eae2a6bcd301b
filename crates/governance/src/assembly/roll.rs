//! The roll: who casts one ballot together, and with what weight.

use std::collections::HashMap;
use std::fmt::{Display, Write};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use tally::Measure;

use super::Scope;
use crate::community::{AreaSource, Home, Parking, Register};
use crate::ids::{EntryNo, HomeId, OwnerId};

/// One line of the roll: one head, one ballot.
///
/// One owner with several homes is one head, and the developer's stock is one head (解释 §9); co-owners of a home choose
/// one of them to vote and are one head together (指导规则 §25). The area is always the sum of the homes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollEntry {
    /// The homes it votes for.
    pub homes: Vec<HomeId>,
    /// Their area in 0.001 m².
    pub area: u64,
    /// Who owns them; empty for the developer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<OwnerId>,
    /// Their shares in the whole, where the vote weighs by them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shares: Option<u64>,
}

impl RollEntry {
    /// What it weighs.
    #[must_use]
    pub fn weight(&self, measure: Measure) -> u64 {
        match measure {
            Measure::Heads => 1,
            Measure::Area => self.area,
            Measure::Shares => self.shares.unwrap_or(0),
            Measure::Lots => self.homes.len() as u64,
        }
    }
}

/// How many homes, and how much area, rest on one source of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaBySource {
    /// The source; none where the register names none.
    pub source: Option<AreaSource>,
    /// How many homes.
    pub homes: u32,
    /// Their area in 0.001 m².
    pub area: u64,
}

/// The parking places and storage rooms that do not count (指导规则 §25).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// What is left out.
    pub parking: Parking,
    /// How many of the register.
    pub homes: u32,
    /// Their area in 0.001 m².
    pub area: u64,
    /// Where that stands; nowhere in the law when the owners' own rules say it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<String>,
}

/// A roll as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRoll {
    /// The entries; the first is number 1.
    pub entries: Vec<RollEntry>,
    /// Which publication it is, counted from 1.
    pub revision: u32,
    /// SHA-256 over the entries, in hexadecimal; see [`roll_digest`].
    pub digest: String,
    /// Area of all entries in 0.001 m².
    pub area: u64,
    /// Shares of all entries, where the vote weighs by them.
    pub shares: Option<u64>,
    /// Where the area figures come from.
    pub sources: Vec<AreaBySource>,
    /// What was left out of it.
    pub left_out: Option<LeftOut>,
    /// When it was published.
    pub published_at: Timestamp,
    /// Objections are taken until then.
    pub objections_until: Timestamp,
}

impl PublishedRoll {
    /// Whether parking places and storage rooms count in it.
    #[must_use]
    pub fn parking(&self) -> Parking {
        self.left_out.as_ref().map_or(Parking::Counts, |left_out| left_out.parking)
    }

    /// How many heads the roll counts.
    #[must_use]
    pub fn heads(&self) -> u64 {
        self.entries.len() as u64
    }

    /// What all its entries weigh together.
    #[must_use]
    pub fn total(&self, measure: Measure) -> u64 {
        match measure {
            Measure::Heads => self.heads(),
            Measure::Area => self.area,
            Measure::Shares => self.shares.unwrap_or(0),
            Measure::Lots => self.entries.iter().map(|entry| entry.weight(Measure::Lots)).sum(),
        }
    }

    /// The entry with this number.
    #[must_use]
    pub fn entry(&self, no: EntryNo) -> Option<&RollEntry> {
        self.entries.get(no.index())
    }

    /// The entries with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (EntryNo, &RollEntry)> {
        self.entries.iter().enumerate().map(|(index, entry)| (EntryNo::after(index), entry))
    }

    /// The entry that votes for a home.
    #[must_use]
    pub fn entry_of(&self, home: HomeId) -> Option<EntryNo> {
        self.numbered().find(|(_, entry)| entry.homes.contains(&home)).map(|(no, _)| no)
    }
}

/// Whose vote a home is. The developer's stock has no owners listed here, and so falls together under one holder.
fn holder(home: &Home) -> &[OwnerId] {
    if home.holding.is_developer_stock() { &[] } else { &home.owners }
}

/// Which place each holder was given. Most homes have one owner, and owners are numbered.
struct Holders<'r> {
    single: Vec<Option<usize>>,
    others: HashMap<&'r [OwnerId], usize>,
}

impl<'r> Holders<'r> {
    fn of(register: &'r Register) -> Self {
        Self { single: vec![None; register.owners().len()], others: HashMap::new() }
    }

    /// The holder's place; a holder who has none yet is given `next`.
    fn place(&mut self, holder: &'r [OwnerId], next: usize) -> usize {
        match holder {
            [owner] if owner.index() < self.single.len() => *self.single[owner.index()].get_or_insert(next),
            _ => *self.others.entry(holder).or_insert(next),
        }
    }
}

/// How many heads the roll of a scope would count.
#[must_use]
pub fn count_heads(register: &Register, scope: &Scope, parking: Parking) -> usize {
    let mut holders = Holders::of(register);
    scope.counted(register, parking).fold(0, |heads, home| heads.max(holders.place(holder(home), heads) + 1))
}

/// Draws the roll of a scope from the register: entries in the order of their first home.
#[must_use]
pub fn draw_roll(register: &Register, scope: &Scope, parking: Parking) -> Vec<RollEntry> {
    let mut holders = Holders::of(register);
    let mut entries: Vec<RollEntry> = Vec::new();
    for home in scope.counted(register, parking) {
        let holder = holder(home);
        let place = holders.place(holder, entries.len());
        if place == entries.len() {
            entries.push(RollEntry { homes: Vec::new(), area: 0, owners: holder.to_vec(), shares: None });
        }
        entries[place].homes.push(home.id);
        entries[place].area += home.area;
    }
    entries
}

/// Adds up the shares of each entry's homes; a home without shares leaves its entry without.
pub fn weigh_by_shares(register: &Register, entries: &mut [RollEntry]) {
    let shares = |home: &HomeId| register.home(*home).and_then(|home| home.shares);
    for entry in entries {
        entry.shares = entry.homes.iter().map(shares).sum();
    }
}

/// The homes of a scope that count and have no shares in the register.
pub fn homes_without_shares<'a>(
    register: &'a Register,
    scope: &'a Scope,
    parking: Parking,
) -> impl Iterator<Item = &'a Home> {
    scope.counted(register, parking).filter(|home| home.shares.is_none())
}

/// What a roll of a scope leaves out; none where everything counts, even if there is nothing to leave out.
#[must_use]
pub fn left_out(register: &Register, scope: &Scope, parking: Parking, basis: &[String]) -> Option<LeftOut> {
    if parking.counts_all() {
        return None;
    }
    let (mut homes, mut area) = (0, 0);
    for home in scope.homes(register).filter(|home| !parking.counts(home.usage)) {
        homes += 1;
        area += home.area;
    }
    Some(LeftOut { parking, homes, area, basis: basis.to_vec() })
}

/// Where the area figures of a scope come from, the best source first.
#[must_use]
pub fn area_by_source(register: &Register, scope: &Scope, parking: Parking) -> Vec<AreaBySource> {
    let mut sources: Vec<AreaBySource> = Vec::new();
    for home in scope.counted(register, parking) {
        let place = sources.iter().position(|line| line.source == home.area_source).unwrap_or_else(|| {
            sources.push(AreaBySource { source: home.area_source, homes: 0, area: 0 });
            sources.len() - 1
        });
        sources[place].homes += 1;
        sources[place].area += home.area;
    }
    sources.sort_by_key(|line| (line.source.is_none(), line.source));
    sources
}

/// The digest by which a vote freezes its roll.
///
/// SHA-256, in hexadecimal, over one line an entry: `number;area in 0.001 m²;home,home…;owner,owner…` and a line feed;
/// where the vote weighs by shares, `;shares` before it.
#[must_use]
pub fn roll_digest(entries: &[RollEntry]) -> String {
    let mut hash = Sha256::new();
    let mut line = String::new();
    for (index, entry) in entries.iter().enumerate() {
        line.clear();
        // Writing to a string cannot fail.
        let _ = write!(line, "{};{};", index + 1, entry.area);
        join(&mut line, &entry.homes);
        line.push(';');
        join(&mut line, &entry.owners);
        if let Some(shares) = entry.shares {
            let _ = write!(line, ";{shares}");
        }
        line.push('\n');
        hash.update(&line);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes ids one after the other, a comma between two.
fn join(line: &mut String, ids: &[impl Display]) {
    for (at, id) in ids.iter().enumerate() {
        let comma = if at > 0 { "," } else { "" };
        let _ = write!(line, "{comma}{id}");
    }
}
