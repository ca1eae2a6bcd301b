//! What can be asked, what can happen, and why something may not: one enum over all topics each.

use serde::Serialize;

use crate::assembly::{AssemblyCommand, AssemblyEvent, AssemblyRefusal};
use crate::bodies::{BodiesCommand, BodiesEvent, BodiesRefusal};
use crate::card::{CardCommand, CardEvent, CardRefusal};
use crate::committee::{CommitteeCommand, CommitteeEvent, CommitteeRefusal};
use crate::community::{CommunityCommand, CommunityEvent, CommunityRefusal};
use crate::matter::{MatterCommand, MatterEvent, MatterRefusal};
use crate::petition::{PetitionCommand, PetitionEvent, PetitionRefusal};
use crate::public_text::UnfitText;

/// Anything that can be asked of a community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// About the community, its register or its rules.
    Community(CommunityCommand),
    /// About bodies and seats.
    Bodies(BodiesCommand),
    /// About owners' cards.
    Card(CardCommand),
    /// About matters.
    Matter(MatterCommand),
    /// About the owners' assembly.
    Assembly(AssemblyCommand),
    /// About the sittings, mandates and seals of a committee.
    Committee(CommitteeCommand),
    /// About petitions.
    Petition(PetitionCommand),
}

/// Anything that can happen to a community.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// To the community, its register or its rules.
    Community(CommunityEvent),
    /// To bodies and seats.
    Bodies(BodiesEvent),
    /// To owners' cards.
    Card(CardEvent),
    /// To matters.
    Matter(MatterEvent),
    /// In the owners' assembly.
    Assembly(AssemblyEvent),
    /// In a committee.
    Committee(CommitteeEvent),
    /// To petitions.
    Petition(PetitionEvent),
}

/// Why something may not happen. Each sentence a person reads stands in the locales under `refusal-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Refusal {
    /// For a reason of the community, its register or its rules.
    Community(CommunityRefusal),
    /// For a reason of powers, bodies or seats.
    Bodies(BodiesRefusal),
    /// For a reason of owners' cards.
    Card(CardRefusal),
    /// For a reason of the matter.
    Matter(MatterRefusal),
    /// For a reason of the owners' assembly.
    Assembly(AssemblyRefusal),
    /// For a reason of the committee.
    Committee(CommitteeRefusal),
    /// For a reason of the petition.
    Petition(PetitionRefusal),
    /// Because of how public words are written.
    Text(TextRefusal),
}

/// Why some words may not stand in the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum TextRefusal {
    /// Words are missing.
    TextEmpty,
    /// There are more words than the place allows.
    TextTooLong {
        /// How many characters fit.
        characters_max: usize,
    },
    /// A telephone or identity number stands in words that everybody will read (个人信息保护法 §25).
    TextHoldsPersonalNumber,
}

impl TextRefusal {
    pub(crate) fn new(unfit: UnfitText, characters_max: usize) -> Self {
        match unfit {
            UnfitText::Empty => Self::TextEmpty,
            UnfitText::TooLong => Self::TextTooLong { characters_max },
            UnfitText::PersonalNumber => Self::TextHoldsPersonalNumber,
        }
    }
}

/// The history itself is impossible: no sequence of decisions leads to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("impossible history: {0}")]
pub struct ImpossibleHistory(pub &'static str);

macro_rules! topics {
    ($($topic:ident: $command:ty, $event:ty, $refusal:ty;)*) => {$(
        impl From<$command> for Command {
            fn from(command: $command) -> Self {
                Self::$topic(command)
            }
        }
        impl From<$event> for Event {
            fn from(event: $event) -> Self {
                Self::$topic(event)
            }
        }
        impl From<$refusal> for Refusal {
            fn from(refusal: $refusal) -> Self {
                Self::$topic(refusal)
            }
        }
    )*};
}

topics! {
    Community: CommunityCommand, CommunityEvent, CommunityRefusal;
    Bodies: BodiesCommand, BodiesEvent, BodiesRefusal;
    Card: CardCommand, CardEvent, CardRefusal;
    Matter: MatterCommand, MatterEvent, MatterRefusal;
    Assembly: AssemblyCommand, AssemblyEvent, AssemblyRefusal;
    Committee: CommitteeCommand, CommitteeEvent, CommitteeRefusal;
    Petition: PetitionCommand, PetitionEvent, PetitionRefusal;
}

impl From<TextRefusal> for Refusal {
    fn from(refusal: TextRefusal) -> Self {
        Self::Text(refusal)
    }
}
