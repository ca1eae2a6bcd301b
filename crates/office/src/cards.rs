//! The codes of owners' cards.
//!
//! A code is derived like that of a ballot letter: from the installation's secret, the book, the owner and the serial of
//! the card. So cards can be printed again, nothing in the store gives a code away, and a replaced card's code is void.
//! Whoever prints cards knows their codes, as with letters; what is done by a card is told to its owner on their page.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, PoisonError, RwLock};

use governance::card::{CardEvent, Cards};
use governance::ids::OwnerId;

use crate::letters::{LetterCode, NotACode};
use crate::secrets::Secrets;

/// The code on an owner's card: 60 bits, written as three groups of four.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct CardCode(LetterCode);

impl CardCode {
    pub(crate) fn new(secrets: &Secrets, book: &str, owner: OwnerId, serial: u32) -> Self {
        Self(LetterCode::of_key(&secrets.card(book, owner.number(), serial)))
    }

    /// The code without its hyphens, as it stands in addresses.
    #[must_use]
    pub fn plain(self) -> String {
        self.0.plain()
    }
}

impl fmt::Display for CardCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for CardCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CardCode(…)")
    }
}

impl FromStr for CardCode {
    type Err = NotACode;

    /// Reads a code as people type it, see [`LetterCode`].
    fn from_str(text: &str) -> Result<Self, NotACode> {
        text.parse().map(Self)
    }
}

/// Whose card each code of a community is on. It has a lock of its own, as the index of letters has.
#[derive(Debug, Clone, Default)]
pub struct CardIndex(Arc<RwLock<HashMap<CardCode, OwnerId>>>);

impl CardIndex {
    /// Whose card a code is on.
    #[must_use]
    pub fn find(&self, code: CardCode) -> Option<OwnerId> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).get(&code).copied()
    }

    /// Puts the codes of a community in place of all that was known.
    pub(crate) fn renew(&self, secrets: &Secrets, book: &str, cards: &Cards) {
        let known = cards.all().map(|(owner, card)| (CardCode::new(secrets, book, owner, card.serial), owner));
        let known = known.collect();
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = known;
    }

    /// Follows cards that were made out.
    pub(crate) fn refresh(&self, secrets: &Secrets, book: &str, cards: &Cards, event: &CardEvent) {
        let made: Vec<OwnerId> = match event {
            CardEvent::CardsIssued(issued) => issued.cards.iter().map(|(owner, _)| *owner).collect(),
            CardEvent::CardReissued(reissued) => vec![reissued.owner],
            CardEvent::CardsPrinted(_) => vec![],
        };
        let codes: Vec<(CardCode, OwnerId)> = made
            .into_iter()
            .filter_map(|owner| Some((CardCode::new(secrets, book, owner, cards.of(owner)?.serial), owner)))
            .collect();
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if let CardEvent::CardReissued(reissued) = event {
            known.retain(|_, owner| *owner != reissued.owner);
        }
        known.extend(codes);
    }

    /// Forgets the codes of cards that have ended.
    pub(crate) fn end(&self, cards: &Cards) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).retain(|_, owner| cards.of(*owner).is_some());
    }
}
