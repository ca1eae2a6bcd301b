//! Owners' cards as they stand.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::CardEvent;
use crate::assembly::{NumberRange, Printing, Scope};
use crate::community::Register;
use crate::ids::{OwnerId, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::state::Recorded;

/// The card of one owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card {
    /// How many cards the owner had before this one.
    pub serial: u32,
    /// When it was made out.
    pub made_at: Timestamp,
}

/// One printing of cards, and how many of which homes it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardPrinting {
    /// Whose cards, by whom and when.
    pub printing: Printing<OwnerId>,
    /// How many.
    pub count: u64,
    /// The homes they were picked by.
    pub scope: Scope,
}

/// All cards of a community.
#[derive(Debug, Clone, Default)]
pub struct Cards {
    cards: BTreeMap<OwnerId, Card>,
    /// The last serial of those whose card ended: a code that is void stays so.
    ended: BTreeMap<OwnerId, u32>,
    printings: Vec<CardPrinting>,
}

impl Cards {
    /// The card an owner has now.
    #[must_use]
    pub fn of(&self, owner: OwnerId) -> Option<&Card> {
        self.cards.get(&owner)
    }

    /// All cards there are, by owner.
    pub fn all(&self) -> impl Iterator<Item = (OwnerId, &Card)> {
        self.cards.iter().map(|(owner, card)| (*owner, card))
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.cards.len()
    }

    /// Who printed cards, in order.
    #[must_use]
    pub fn printings(&self) -> &[CardPrinting] {
        &self.printings
    }

    /// The printings of one owner's cards, in order.
    pub fn printings_of(&self, owner: OwnerId) -> impl Iterator<Item = &CardPrinting> {
        self.printings.iter().filter(move |one| one.printing.holds(owner))
    }

    /// The printing that somebody still has before them and that holds all of these cards.
    #[must_use]
    pub fn printing_at_hand(&self, owners: &[OwnerId], by: PersonId, now: Timestamp) -> Option<&CardPrinting> {
        let mut lasting = self.printings.iter().rev().filter(|one| one.printing.lasts(by, now));
        lasting.find(|one| owners.iter().all(|owner| one.printing.holds(*owner)))
    }

    /// The serial the next card of an owner bears.
    pub(super) fn next_serial(&self, owner: OwnerId) -> u32 {
        let last = self.cards.get(&owner).map(|card| card.serial).or_else(|| self.ended.get(&owner).copied());
        last.map_or(0, |serial| serial.saturating_add(1))
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &CardEvent) -> Result<(), ImpossibleHistory> {
        match event {
            CardEvent::CardsIssued(issued) => {
                for (owner, serial) in &issued.cards {
                    if self.cards.contains_key(owner) {
                        return Err(ImpossibleHistory("a card was made out for somebody who has one"));
                    }
                    self.new_code(*owner);
                    self.make(*owner, *serial, recorded.at)?;
                }
                Ok(())
            }
            CardEvent::CardReissued(reissued) => {
                if !self.cards.contains_key(&reissued.owner) {
                    return Err(ImpossibleHistory("a card nobody had was made out anew"));
                }
                self.new_code(reissued.owner);
                self.make(reissued.owner, reissued.serial, recorded.at)
            }
            CardEvent::CardsPrinted(event) => {
                let has_card = |range: &NumberRange<OwnerId>| {
                    self.cards.contains_key(&range.first) && self.cards.contains_key(&range.last)
                };
                if event.cards.is_empty() || !event.cards.iter().all(has_card) {
                    return Err(ImpossibleHistory("a card was printed that nobody has"));
                }
                let (entries, by, at) = (event.cards.clone(), event.by, recorded.at);
                let printing = Printing { entries, reason: None, by, at, outdated: false };
                self.printings.push(CardPrinting { printing, count: event.count, scope: event.scope.clone() });
                Ok(())
            }
        }
    }

    /// Another code stands on a card now: whoever printed the former one does not have it before them.
    fn new_code(&mut self, owner: OwnerId) {
        for one in self.printings.iter_mut().filter(|one| one.printing.holds(owner)) {
            one.printing.outdated = true;
        }
    }

    fn make(&mut self, owner: OwnerId, serial: u32, made_at: Timestamp) -> Result<(), ImpossibleHistory> {
        if serial != self.next_serial(owner) {
            return Err(ImpossibleHistory("a card's serial is out of turn"));
        }
        self.ended.remove(&owner);
        self.cards.insert(owner, Card { serial, made_at });
        Ok(())
    }

    /// Ends the cards of those who own no home any more.
    pub(crate) fn end_with_homes(&mut self, register: &Register) {
        if self.cards.is_empty() {
            return;
        }
        let owning = register.owning();
        let ended = self.cards.iter().filter(|(owner, _)| !owning.get(owner.index()).copied().unwrap_or(false));
        let ended: Vec<(OwnerId, u32)> = ended.map(|(owner, card)| (*owner, card.serial)).collect();
        for (owner, serial) in ended {
            self.cards.remove(&owner);
            self.ended.insert(owner, serial);
        }
    }
}
