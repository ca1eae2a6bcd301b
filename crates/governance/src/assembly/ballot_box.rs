//! The ballots of a meeting, sealed, one an entry; and the turnout, which is all that anybody may see of them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use tally::Measure;

use super::{Channel, PublishedRoll, RollEntry};
use crate::community::DuplicatePolicy;
use crate::ids::{EntryNo, ObjectionId};
use crate::seal::Seal;
use crate::state::Recorded;
use crate::voice::Signed;

/// A ballot that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CastBallot {
    /// How it came.
    pub channel: Channel,
    /// What it says, sealed.
    pub seal: Seal,
    /// When it was recorded.
    pub at: Timestamp,
    /// When it was cast, or handed in on paper; none where another platform does not say.
    pub cast_at: Option<Timestamp>,
    /// Where it stands in the book.
    pub position: u64,
    /// Which of the entry's ballots that took each other's place it is, counted from 1.
    pub number: u32,
    /// Whether it counts as void throughout, because two ballots came and the policy lets neither stand.
    pub voided: bool,
    /// Who filled it in.
    pub signed: Signed,
}

impl CastBallot {
    /// The first ballot of an entry, as the book recorded it.
    pub(super) const fn recorded(
        recorded: Recorded,
        (channel, cast_at): (Channel, Option<Timestamp>),
        seal: Seal,
        signed: Signed,
    ) -> Self {
        let Recorded { position, at } = recorded;
        Self { channel, seal, at, cast_at, position, number: 1, voided: false, signed }
    }
}

/// Upon what a ballot was taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenOutUpon {
    /// An objection to the result that was upheld.
    Objection(ObjectionId),
    /// The word of the entry's owners that it was not their will.
    Dispute,
}

/// A ballot that came and does not count, since it was found not to be its owners' own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenOut {
    /// The ballot.
    pub ballot: CastBallot,
    /// Upon what.
    pub upon: TakenOutUpon,
}

/// How much of the electorate has voted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turnout {
    /// Heads that have voted.
    pub heads: u64,
    /// Their area in 0.001 m².
    pub area: u64,
    /// Their shares, where the vote weighs by them.
    pub shares: u64,
    /// Their homes.
    pub lots: u64,
}

impl Turnout {
    /// So much of a measure.
    #[must_use]
    pub fn of(&self, measure: Measure) -> u64 {
        match measure {
            Measure::Heads => self.heads,
            Measure::Area => self.area,
            Measure::Shares => self.shares,
            Measure::Lots => self.lots,
        }
    }

    /// With one entry more.
    #[must_use]
    pub fn with(self, entry: &RollEntry) -> Self {
        Self {
            heads: self.heads + 1,
            area: self.area + entry.area,
            shares: self.shares + entry.weight(Measure::Shares),
            lots: self.lots + entry.weight(Measure::Lots),
        }
    }

    fn without(self, entry: &RollEntry) -> Self {
        Self {
            heads: self.heads - 1,
            area: self.area - entry.area,
            shares: self.shares - entry.weight(Measure::Shares),
            lots: self.lots - entry.weight(Measure::Lots),
        }
    }
}

/// Which ballot stands when an entry hands in a second one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duplicate {
    /// The earlier one stands.
    Earlier,
    /// The later one takes its place.
    Later,
    /// Neither stands; the entry counts as void.
    Neither,
}

impl DuplicatePolicy {
    /// Which of two ballots stands, by the channels they came by, in the order of the book.
    #[must_use]
    pub fn between(self, earlier: Channel, later: Channel) -> Duplicate {
        let prefers = |electronic: bool| {
            if later.is_electronic() == electronic && earlier.is_electronic() != electronic {
                Duplicate::Later
            } else {
                Duplicate::Earlier
            }
        };
        match self {
            Self::First => Duplicate::Earlier,
            Self::Last => Duplicate::Later,
            Self::ElectronicWins => prefers(true),
            Self::PaperWins => prefers(false),
            Self::VoidBoth if earlier == later => Duplicate::Earlier,
            Self::VoidBoth => Duplicate::Neither,
        }
    }
}

impl DuplicatePolicy {
    /// Which of two ballots stands, where the later one in the book was cast, or handed in on paper, before the other.
    ///
    /// Where the last ballot counts, it is not the last one, however late it is keyed in or reported.
    #[must_use]
    pub fn beside_cast_later(self, earlier: Channel, later: Channel) -> Duplicate {
        if self == Self::Last { Duplicate::Earlier } else { self.between(earlier, later) }
    }

    /// Which of two ballots stands, the one in the box and one that comes now, cast or handed in at `cast_at`.
    ///
    /// Where another platform does not say when a ballot was cast, the two stand in the order of the book.
    #[must_use]
    pub fn beside(self, stands: &CastBallot, channel: Channel, cast_at: Option<Timestamp>) -> Duplicate {
        match stands.cast_at.zip(cast_at) {
            Some((stands_since, came)) if came < stands_since => self.beside_cast_later(stands.channel, channel),
            _ => self.between(stands.channel, channel),
        }
    }
}

/// All ballots that count, by roll entry.
#[derive(Debug, Clone, Default)]
pub struct BallotBox {
    ballots: Vec<Option<CastBallot>>,
    removed: BTreeMap<EntryNo, TakenOut>,
    /// The last ballot of an entry that did not count beside another, or that another took the place of.
    aside: BTreeMap<EntryNo, CastBallot>,
    /// What last came from the government's platform, whether it counts or not.
    from_platform: BTreeMap<EntryNo, Seal>,
    turnout: Turnout,
    revision: u64,
}

impl BallotBox {
    /// Grows with every change, so that what was worked out from the box can be told to be out of date.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The ballot of an entry, if it has one that counts.
    #[must_use]
    pub fn ballot(&self, entry: EntryNo) -> Option<&CastBallot> {
        self.ballots.get(entry.index()).and_then(Option::as_ref)
    }

    /// All ballots that count, in order of roll number.
    pub fn ballots(&self) -> impl Iterator<Item = (EntryNo, &CastBallot)> {
        self.ballots
            .iter()
            .enumerate()
            .filter_map(|(index, ballot)| ballot.as_ref().map(|ballot| (EntryNo::after(index), ballot)))
    }

    /// How much of the electorate has voted.
    #[must_use]
    pub fn turnout(&self) -> Turnout {
        self.turnout
    }

    /// Whether an upheld objection took the entry's ballot out. Such an entry is not silent: somebody else spoke for it.
    #[must_use]
    pub fn was_removed(&self, entry: EntryNo) -> bool {
        self.removed.contains_key(&entry)
    }

    /// The ballot of an entry that was taken out, where none has taken its place.
    #[must_use]
    pub fn taken_out(&self, entry: EntryNo) -> Option<&TakenOut> {
        self.removed.get(&entry).filter(|_| self.ballot(entry).is_none())
    }

    /// The seal of the ballot that last came from the government's platform for an entry, whether it counts or not.
    #[must_use]
    pub fn last_from_platform(&self, entry: EntryNo) -> Option<Seal> {
        self.from_platform.get(&entry).copied()
    }

    pub(super) fn note_arrival(&mut self, entry: EntryNo, channel: Channel, seal: Seal) {
        self.revision += 1;
        if channel == Channel::Platform {
            self.from_platform.insert(entry, seal);
        }
    }

    pub(super) fn put(&mut self, roll: &PublishedRoll, entry: EntryNo, mut ballot: CastBallot) {
        self.revision += 1;
        if self.ballots.len() < roll.entries.len() {
            self.ballots.resize(roll.entries.len(), None);
        }
        let Some(place) = self.ballots.get_mut(entry.index()) else { return };
        ballot.number = place.map_or(1, |earlier| earlier.number.saturating_add(1));
        match place.replace(ballot) {
            Some(earlier) => {
                self.aside.insert(entry, earlier);
            }
            None => {
                if let Some(entry) = roll.entry(entry) {
                    self.turnout = self.turnout.with(entry);
                }
            }
        }
    }

    pub(super) fn put_aside(&mut self, entry: EntryNo, ballot: CastBallot) {
        self.revision += 1;
        self.aside.insert(entry, ballot);
    }

    /// The ballot of an entry that did not count beside another, if there is one.
    #[must_use]
    pub fn aside(&self, entry: EntryNo) -> Option<&CastBallot> {
        self.aside.get(&entry)
    }

    /// Lets the other ballot of an entry count, whose own was taken out. Whether there is one.
    pub(super) fn reinstate(&mut self, roll: &PublishedRoll, entry: EntryNo) -> bool {
        self.revision += 1;
        let Some(ballot) = self.aside.remove(&entry) else { return false };
        self.put(roll, entry, ballot);
        true
    }

    /// Puts in place of a ballot what its paper turned out to say.
    pub(crate) fn reread(&mut self, entry: EntryNo, seal: Seal, position: u64) {
        self.revision += 1;
        if let Some(Some(ballot)) = self.ballots.get_mut(entry.index()) {
            ballot.seal = seal;
            ballot.position = position;
        }
    }

    pub(super) fn void(&mut self, entry: EntryNo) {
        self.revision += 1;
        if let Some(Some(ballot)) = self.ballots.get_mut(entry.index()) {
            ballot.voided = true;
        }
    }

    pub(super) fn remove(&mut self, roll: &PublishedRoll, entry: EntryNo, upon: TakenOutUpon) {
        self.revision += 1;
        if let Some(ballot) = self.ballots.get_mut(entry.index()).and_then(Option::take) {
            self.removed.insert(entry, TakenOut { ballot, upon });
            if let Some(entry) = roll.entry(entry) {
                self.turnout = self.turnout.without(entry);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_policy_says_which_of_two_ballots_counts() {
        use Channel::{Online, Paper, Platform};
        use Duplicate::{Earlier, Later, Neither};
        use DuplicatePolicy::{ElectronicWins, First, Last, PaperWins, VoidBoth};
        for (policy, earlier, later, expected) in [
            (First, Online, Paper, Earlier),
            (First, Paper, Online, Earlier),
            (Last, Online, Paper, Later),
            (Last, Paper, Online, Later),
            (Last, Online, Online, Later),
            (ElectronicWins, Paper, Online, Later),
            (ElectronicWins, Paper, Platform, Later),
            (ElectronicWins, Online, Paper, Earlier),
            (ElectronicWins, Online, Platform, Earlier),
            (PaperWins, Online, Paper, Later),
            (PaperWins, Paper, Online, Earlier),
            (PaperWins, Paper, Paper, Earlier),
            (VoidBoth, Online, Paper, Neither),
            (VoidBoth, Platform, Online, Neither),
            (VoidBoth, Online, Online, Earlier),
        ] {
            assert_eq!(policy.between(earlier, later), expected, "{policy:?}: {earlier:?}, then {later:?}");
        }
    }
}
