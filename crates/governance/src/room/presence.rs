//! Who is there, by the time: whoever came and did not leave since, each person once.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Quorum, Room, Visitor};
use crate::committee::Weighing;
use crate::deliberation::{Deliberation, Raiser};
use crate::ids::{BodyId, PartyNo, VisitorNo};
use crate::law::procedure::{RoomRules, Share};
use crate::outcome::ImpossibleHistory;

impl Room {
    /// Whoever came, each person once: numbers that were joined to another are left out.
    pub fn persons(&self) -> impl Iterator<Item = &Visitor> {
        self.visitors.iter().filter(|one| one.same_as.is_none())
    }

    /// Whether somebody was there at a time; whoever leaves in that moment was not.
    fn is_here_at(&self, visitor: &Visitor, at: Timestamp) -> bool {
        let noted = self.presence.iter().rev().find(|(number, when, _)| *number == visitor.number && *when <= at);
        visitor.at <= at && noted.is_none_or(|(_, _, here)| *here)
    }

    /// How many people came, those who came for a body aside.
    #[must_use]
    pub fn people(&self) -> u32 {
        count(self.persons().filter(|one| !matches!(one.who, Raiser::Body(_))))
    }

    /// How many of them are there now.
    #[must_use]
    pub fn people_now(&self) -> u32 {
        count(self.persons().filter(|one| one.here && !matches!(one.who, Raiser::Body(_))))
    }

    /// The bodies that came.
    #[must_use]
    pub fn bodies(&self) -> Vec<BodyId> {
        let body = |one: &Visitor| match one.who {
            Raiser::Body(body) => Some(body),
            Raiser::Owner(_) | Raiser::Slip => None,
        };
        self.persons().filter_map(body).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// How many of those invited are there now, against how many must.
    #[must_use]
    pub fn quorum(&self, one: &Deliberation) -> Quorum {
        self.quorum_of(one, |visitor| visitor.here)
    }

    /// The same at the time, from its beginning on, when it had enough; where it never had, when most of those invited were
    /// there. Whoever was entered afterwards from the list on paper was there all the time: when they went it does not say.
    #[must_use]
    pub fn fullest(&self, one: &Deliberation, zone: &TimeZone) -> Quorum {
        let came = self.persons().map(|visitor| visitor.at);
        let times = came.chain(self.presence.iter().map(|(_, at, _)| *at)).filter(|at| *at > self.begins_at);
        let sums = std::iter::once(self.begins_at).chain(times);
        let was_here = |visitor: &Visitor, at| self.is_from_list(visitor, zone) || self.is_here_at(visitor, at);
        let sums = sums.map(|at| self.quorum_of(one, |visitor| was_here(visitor, at)));
        let best = sums.max_by_key(|sum| (sum.is_met(), sum.parties.count));
        best.unwrap_or_else(|| self.quorum(one))
    }

    fn quorum_of(&self, one: &Deliberation, is_here: impl Fn(&Visitor) -> bool) -> Quorum {
        let there: BTreeSet<PartyNo> =
            self.persons().filter(|visitor| is_here(visitor)).filter_map(|visitor| visitor.party).collect();
        let came = |party: &PartyNo| there.contains(party);
        let RoomRules { fraction, inclusive, basis, .. } = &self.rules;
        let test = Share { fraction: *fraction, inclusive: *inclusive, basis: basis.clone() };
        let must = |party: &&PartyNo| one.parties.all().get(party.index()).is_some_and(|party| party.must);
        let needed = self.invited.iter().filter(|_| self.rules.all_asked).filter(must);
        let absent = needed.filter(|party| !came(party)).copied().collect();
        let count = self.invited.iter().filter(|party| came(party)).count();
        Quorum { parties: Weighing::new(&test, count, self.invited.len()), absent }
    }

    /// Somebody left, or came back.
    pub(super) fn note_presence(
        &mut self,
        at: Timestamp,
        visitor: VisitorNo,
        here: bool,
    ) -> Result<(), ImpossibleHistory> {
        let one = self.visitors.get_mut(visitor.index()).filter(|one| one.same_as.is_none());
        one.ok_or(ImpossibleHistory("somebody left a room nobody entered"))?.here = here;
        self.presence.push((visitor, at, here));
        Ok(())
    }

    /// Two numbers are one person's: what was asked for under the one is the other's.
    pub(super) fn join(&mut self, visitor: VisitorNo, same: VisitorNo) -> Result<(), ImpossibleHistory> {
        let unknown = ImpossibleHistory("somebody was joined who did not come");
        let (party, since) = self.visitor(same).map(|one| (one.party, one.at)).ok_or(unknown)?;
        let kept = self.visitors.get_mut(visitor.index()).ok_or(unknown)?;
        kept.party = kept.party.or(party);
        kept.at = kept.at.min(since);
        let other = self.visitors.get_mut(same.index()).ok_or(unknown)?;
        (other.same_as, other.here) = (Some(visitor), false);
        self.words.iter_mut().filter(|word| word.visitor == same).for_each(|word| word.visitor = visitor);
        Ok(())
    }
}

fn count<'a>(visitors: impl Iterator<Item = &'a Visitor>) -> u32 {
    u32::try_from(visitors.count()).unwrap_or(u32::MAX)
}
