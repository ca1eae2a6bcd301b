//! The owner's card (业主卡): how an owner is known who has no account.
//!
//! Whoever owns a home is made out a card with a code. The code opens a page of their own, where they sign petitions and
//! see what was done in their name; it never votes, for that is what ballot letters are for. A card made out anew has the
//! next serial, and the former code is void. A card ends with the last home of its owner.
//!
//! Whoever prints cards has their codes before their eyes: who printed whose, when and for which homes is in the book, and each
//! owner is told.
//!
//! The codes themselves are no business of this module: the office derives them from its secret and these serials.

mod command;
mod decide;
mod event;
mod refusal;
mod state;

pub use command::CardCommand;
pub(crate) use decide::decide;
pub use event::{CardEvent, CardReissued, CardsIssued, CardsPrinted};
pub use refusal::CardRefusal;
pub use state::{Card, CardPrinting, Cards};
