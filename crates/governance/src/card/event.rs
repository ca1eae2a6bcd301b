//! What has happened to owners' cards.

use serde::{Deserialize, Serialize};

use crate::assembly::{NumberRange, Scope};
use crate::ids::{OwnerId, PersonId};

/// What has happened to owners' cards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CardEvent {
    /// Cards were made out.
    CardsIssued(CardsIssued),
    /// A card was made out anew.
    CardReissued(CardReissued),
    /// Cards were shown to somebody for printing, with their codes.
    CardsPrinted(CardsPrinted),
}

/// Cards were made out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardsIssued {
    /// Each owner with the serial of the card: 0 for the first they ever had.
    pub cards: Vec<(OwnerId, u32)>,
    /// Who made them out; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// A card was made out anew; the code of the former one is void.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardReissued {
    /// Whose.
    pub owner: OwnerId,
    /// The serial of the new card.
    pub serial: u32,
    /// Who made it out; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// Cards were shown to somebody for printing, with their codes; neither these nor anybody's name stand here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardsPrinted {
    /// Whose cards.
    pub cards: Vec<NumberRange<OwnerId>>,
    /// How many.
    pub count: u64,
    /// The homes they were picked by.
    pub scope: Scope,
    /// Who printed them.
    pub by: PersonId,
}
