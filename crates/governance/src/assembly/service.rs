//! The ledger of service (送达): whom a ballot reached, how, when, by whom, with what evidence, and who wrote it down.
//!
//! Everybody may see whom a ballot reached, since silence may count for those alone. At whose door nobody was met, and who
//! refused to take it, is nobody's business but theirs who serve: it is sealed.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ServiceRecorded;
use crate::ids::{EntryNo, PersonId};
use crate::seal::Seal;

/// How service was done or tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceManner {
    /// Handed over; the owner signed for it.
    Handed,
    /// Handed to an adult of the household, who signed for it.
    Household,
    /// Sent by registered post and received.
    Post,
    /// Sent to the address for electronic service that the owner gave.
    Electronic,
    /// Taken in by nobody, left at the home before a witness after the owner refused it.
    LeftAfterRefusal,
    /// Nobody was met.
    NotMet,
    /// Posted up in the estate because the owner could not be reached (指导规则 §22).
    PostedUp,
}

impl ServiceManner {
    /// All manners, in the order pages list them.
    pub const ALL: [Self; 7] = [
        Self::Handed,
        Self::Household,
        Self::Post,
        Self::Electronic,
        Self::LeftAfterRefusal,
        Self::NotMet,
        Self::PostedUp,
    ];

    /// Whether the ballot, and with it the warning about silence, reached its owner.
    ///
    /// Posting up counts towards the procedure, not towards a silence clause: courts ask for effective delivery and an
    /// express warning (上海二中院 (2022)沪02民初16号).
    #[must_use]
    pub fn reached(self) -> bool {
        match self {
            Self::Handed | Self::Household | Self::Post | Self::Electronic | Self::LeftAfterRefusal => true,
            Self::NotMet | Self::PostedUp => false,
        }
    }
}

/// Who carried a ballot to its owner (送达人), which need not be whoever writes it down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deliverer {
    /// Somebody who holds or held a seat.
    Person(PersonId),
    /// Somebody else, a courier or a helper, by the seal of their name.
    Named(Seal),
}

/// What somebody tells of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceGiven {
    /// How.
    pub manner: ServiceManner,
    /// When.
    pub at: Timestamp,
    /// The seal of a note, a photo, or the fingerprint of one kept elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Seal>,
    /// By whom.
    pub delivered_by: Deliverer,
}

/// One line of the ledger, opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Service {
    /// How.
    pub manner: ServiceManner,
    /// When.
    pub at: Timestamp,
    /// By whom; lines from before this was asked do not say it.
    pub delivered_by: Option<Deliverer>,
    /// Who wrote it down.
    pub by: PersonId,
    /// The seal of a note, a photo, or the fingerprint of one kept elsewhere.
    pub evidence: Option<Seal>,
}

/// One line of the ledger as the book holds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ServiceLine {
    /// In the open, as up to version 2 of its entry.
    Open {
        /// For which entry of the roll.
        entry: EntryNo,
        /// What was done.
        service: Service,
    },
    /// What was done, and for which entry, lies behind a seal.
    Sealed {
        /// The seal.
        seal: Seal,
        /// The entry, where it reached its owner.
        reached: Option<EntryNo>,
        /// Who wrote it down.
        by: PersonId,
    },
}

impl ServiceLine {
    /// Whose ballot reached its owner.
    fn reached(&self) -> Option<EntryNo> {
        match self {
            Self::Open { entry, service } => service.manner.reached().then_some(*entry),
            Self::Sealed { reached, .. } => *reached,
        }
    }
}

impl ServiceRecorded {
    /// The lines it adds to the ledger.
    pub fn ledger_lines(&self) -> impl Iterator<Item = ServiceLine> {
        let Self { by, evidence, delivered_by, .. } = *self;
        let plainly = self.manner.zip(self.at);
        let open = plainly.into_iter().flat_map(move |(manner, at)| {
            let service = Service { manner, at, delivered_by, by, evidence };
            self.entries.iter().map(move |entry| ServiceLine::Open { entry: *entry, service })
        });
        let sealed = (0..).zip(&self.lines).map(move |(number, seal)| {
            let reached = self.entries.get(number).copied();
            ServiceLine::Sealed { seal: *seal, reached, by }
        });
        open.chain(sealed)
    }
}

/// What was done to serve the entries of a roll, as far as the book tells.
#[derive(Debug, Clone, Default)]
pub struct ServiceLedger {
    lines: Vec<ServiceLine>,
    seals: BTreeSet<Seal>,
    /// By entry.
    reached: Vec<bool>,
    reached_count: usize,
}

impl ServiceLedger {
    /// All lines, oldest first.
    #[must_use]
    pub fn lines(&self) -> &[ServiceLine] {
        &self.lines
    }

    /// The seals of all lines that are sealed.
    pub fn seals(&self) -> impl Iterator<Item = &Seal> {
        self.seals.iter()
    }

    /// Whether a line stands in it under this seal.
    #[must_use]
    pub fn holds(&self, seal: &Seal) -> bool {
        self.seals.contains(seal)
    }

    /// Whether the ballot, with its warning about silence, reached the owner of an entry.
    #[must_use]
    pub fn has_reached(&self, entry: EntryNo) -> bool {
        self.reached.get(entry.index()).copied().unwrap_or(false)
    }

    /// How many entries' owners it reached.
    #[must_use]
    pub fn reached(&self) -> usize {
        self.reached_count
    }

    /// Adds a line about an entry that stands on the roll.
    pub(super) fn add(&mut self, line: ServiceLine) {
        if let ServiceLine::Sealed { seal, .. } = line {
            self.seals.insert(seal);
        }
        if let Some(entry) = line.reached() {
            if self.reached.len() <= entry.index() {
                self.reached.resize(entry.index() + 1, false);
            }
            self.reached_count += usize::from(!self.reached[entry.index()]);
            self.reached[entry.index()] = true;
        }
        self.lines.push(line);
    }
}

/// How things stand at one door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DoorState {
    /// 未联系: nobody has been there.
    NotContacted,
    /// 未遇: somebody was there and met nobody.
    NotMet,
    /// 已张贴公告: it was posted up because nobody could be reached, which reaches nobody by itself.
    PostedUp,
    /// 已送达: the ballot has reached its owner.
    Served,
    /// 拒收: the owner refused to take it.
    Refused,
    /// 已投: the entry has voted.
    Voted,
}

impl DoorState {
    /// All states, in the order pages list them.
    pub const ALL: [Self; 6] =
        [Self::NotContacted, Self::NotMet, Self::PostedUp, Self::Served, Self::Refused, Self::Voted];

    /// By what was done there, oldest first, and whether the entry has voted.
    #[must_use]
    pub fn of(ledger: &[Service], voted: bool) -> Self {
        if voted {
            return Self::Voted;
        }
        match ledger.iter().rev().map(|service| service.manner).max_by_key(|manner| manner.reached()) {
            None => Self::NotContacted,
            Some(ServiceManner::LeftAfterRefusal) => Self::Refused,
            Some(ServiceManner::NotMet | ServiceManner::PostedUp) => {
                let is_posted = ledger.iter().any(|service| service.manner == ServiceManner::PostedUp);
                if is_posted { Self::PostedUp } else { Self::NotMet }
            }
            Some(
                ServiceManner::Handed | ServiceManner::Household | ServiceManner::Post | ServiceManner::Electronic,
            ) => Self::Served,
        }
    }
}
