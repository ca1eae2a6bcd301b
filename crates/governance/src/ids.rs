//! Numbers by which a community's book names things.
//!
//! Each is counted up from 1 within one community by the decision that creates the thing, so an id needs no randomness
//! and says nothing about a person. They are short because people read them aloud: "matter 3", "roll number 512".

use serde::{Deserialize, Serialize};

/// Something that is counted up within one community.
pub trait Counted: Copy + Ord {
    /// The number itself.
    fn number(self) -> u32;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(u32);

        impl $name {
            /// Names the thing with this number; numbers start at 1.
            #[must_use]
            pub const fn new(number: u32) -> Self {
                Self(number)
            }

            /// The number itself.
            #[must_use]
            pub const fn number(self) -> u32 {
                self.0
            }

            /// The id of the thing that comes after `existing` others.
            #[must_use]
            pub fn after(existing: usize) -> Self {
                Self(u32::try_from(existing).unwrap_or(u32::MAX).saturating_add(1))
            }

            /// Where the thing stands in a list kept in order of ids.
            #[must_use]
            pub fn index(self) -> usize {
                (self.0 as usize).wrapping_sub(1)
            }
        }

        impl Counted for $name {
            fn number(self) -> u32 {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// An answer to what was raised, counted in its deliberation: whoever it was handed on to gives the next one.
    AnswerNo;
    /// Somebody who owns no home and speaks for owners. Who it is stands in the vault alone.
    AgentId;
    /// A body that can act: a committee, a street office, a company.
    BodyId;
    /// One clause of the owners' rules of procedure or covenant.
    ClauseId;
    /// A comment in a deliberation: an objection to the list of those who take part, an amendment to a draft opinion, or an
    /// objection to the version that is tested.
    CommentNo;
    /// A deliberation: a concern on its way through the seven steps.
    DeliberationId;
    /// One line of a roll: the owner or owners who cast one ballot together.
    EntryNo;
    /// A file that a dossier is checked against, counted in its deliberation.
    FileNo;
    /// A hand-over of archives, money, seals and things.
    HandoverId;
    /// One registered exclusive part: a flat, a shop, a parking space.
    HomeId;
    /// An owner's request to look into something.
    InspectionId;
    /// One line of a hand-over list.
    ItemNo;
    /// What the assembly authorised a committee to do.
    MandateId;
    /// A matter on its way from a concern to a result.
    MatterId;
    /// One meeting of the owners' assembly.
    MeetingId;
    /// An objection to a roll or to a result.
    ObjectionId;
    /// An order of the street office to do what is due.
    OrderId;
    /// A person who owns a home. Who it is stands in the vault alone.
    OwnerId;
    /// A petition: something that so many ask for.
    PetitionId;
    /// One on the list of those who take part in a deliberation.
    PartyNo;
    /// A panel that is drawn by lot for a deliberation, counted within it.
    PanelNo;
    /// A person who holds a seat in a body. Who it is stands in the vault alone.
    PersonId;
    /// Something that was published on the notice board of a community.
    PublicationId;
    /// The number under which somebody is drawn for a panel; it is no number of a roll.
    PoolNo;
    /// A question about what all who take part in a deliberation must know.
    QuestionNo;
    /// Members asking for a sitting.
    RequestId;
    /// A room that was convened for a deliberation, counted within it.
    RoomNo;
    /// One use of a seal.
    SealUseId;
    /// One sitting of a committee.
    SittingId;
    /// A short statement in a conversation about a deliberation.
    StatementNo;
    /// A task by which something agreed in a deliberation is carried out.
    TaskNo;
    /// Somebody who came to a room of a deliberation: the number they are called by there.
    VisitorNo;
    /// The record of who speaks for an entry of a roll.
    VoiceId;
    /// Something that somebody says on paper about a deliberation, counted within it.
    WordNo;
    /// Names a template for deliberations.
    TemplateNo;
}
