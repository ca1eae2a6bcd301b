//! The ledger of service (送达): whom a ballot reached, how, when, by whom, with what evidence, and who wrote it down.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

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

/// One line of the ledger.
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
    /// The seal of a note or a photo's fingerprint.
    pub evidence: Option<Seal>,
}

/// What was done to serve each entry of a roll.
#[derive(Debug, Clone, Default)]
pub struct ServiceLedger {
    /// By entry.
    lines: Vec<Vec<Service>>,
    reached: usize,
}

impl ServiceLedger {
    /// What was done for one entry, oldest first.
    #[must_use]
    pub fn of(&self, entry: EntryNo) -> &[Service] {
        self.lines.get(entry.index()).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether the ballot, with its warning about silence, reached the owner of an entry.
    #[must_use]
    pub fn has_reached(&self, entry: EntryNo) -> bool {
        self.of(entry).iter().any(|service| service.manner.reached())
    }

    /// How many entries' owners it reached.
    #[must_use]
    pub fn reached(&self) -> usize {
        self.reached
    }

    /// Adds a line for an entry that stands on the roll.
    pub(super) fn add(&mut self, entry: EntryNo, service: Service) {
        let reached_before = self.has_reached(entry);
        if self.lines.len() <= entry.index() {
            self.lines.resize_with(entry.index() + 1, Vec::new);
        }
        self.lines[entry.index()].push(service);
        self.reached += usize::from(!reached_before && service.manner.reached());
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

    pub(super) fn of(ledger: &[Service], voted: bool) -> Self {
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
