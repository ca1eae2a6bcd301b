//! Whom a version of a dossier reached: homes by seal, and owners who marked it as read.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::Community;
use crate::deliberation::Deliberation;
use crate::ids::HomeId;
use crate::seal::Seal;

/// How a dossier was brought to a home.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// By letter, put into the box.
    Letter,
    /// Told or handed over at the door.
    Door,
    /// As paper that somebody of the home took at the desk or in the room.
    Paper,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Letter, Self::Door, Self::Paper];
}

/// Whom one version reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    readers: BTreeMap<Seal, Timestamp>,
    /// The way in which it was first brought to a home; none where an owner of it marked it as read by card and nobody brought
    /// it.
    homes: BTreeMap<Seal, Option<Way>>,
}

impl Reach {
    /// How many marked it as read.
    #[must_use]
    pub fn readers(&self) -> usize {
        self.readers.len()
    }

    /// Whether the owner behind a seal marked it as read.
    #[must_use]
    pub fn is_read_by(&self, reader: &Seal) -> bool {
        self.readers.contains_key(reader)
    }

    /// When they did.
    #[must_use]
    pub fn read_at(&self, reader: &Seal) -> Option<Timestamp> {
        self.readers.get(reader).copied()
    }

    /// How many homes it reached.
    #[must_use]
    pub fn homes(&self) -> usize {
        self.homes.len()
    }

    /// How many of them by this way first; none for those where an owner marked it as read.
    #[must_use]
    pub fn homes_by(&self, way: Option<Way>) -> usize {
        self.homes.values().filter(|by| **by == way).count()
    }

    /// By which way it first reached the home behind a seal, where it did.
    #[must_use]
    pub fn of(&self, home: &Seal) -> Option<Option<Way>> {
        self.homes.get(home).copied()
    }

    pub(super) fn read(&mut self, at: Timestamp, reader: Seal, homes: &[Seal]) {
        self.readers.entry(reader).or_insert(at);
        self.reached(homes, None);
    }

    pub(super) fn reached(&mut self, homes: &[Seal], way: Option<Way>) {
        for home in homes {
            let reached = self.homes.entry(*home).or_insert(way);
            *reached = reached.or(way);
        }
    }
}

/// The homes that must hear of a deliberation: those of the parts of the estate that take part in it; where none is named,
/// all.
#[must_use]
pub fn homes_concerned(community: &Community, one: &Deliberation) -> BTreeSet<HomeId> {
    let register = community.register();
    let mut listed = one.parties.scopes().peekable();
    match listed.peek() {
        None => register.homes().iter().map(|home| home.id).collect(),
        Some(_) => listed.flat_map(|scope| scope.homes(register)).map(|home| home.id).collect(),
    }
}
