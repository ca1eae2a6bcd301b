//! What a petition asks for, who may sign it, and who must answer it.

use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::assembly::Scope;
use crate::bodies::BodyKind;
use crate::ids::{BodyId, PersonId};
use crate::seal::Seal;

/// More matters than these no single meeting is asked to weigh.
pub const MATTERS_MAX: u32 = 5;

/// What a petition asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Demand {
    /// An extraordinary meeting on these matters (物业管理条例 §13, 指导规则 §21).
    Meeting {
        /// What is to be decided.
        matters: Vec<ProposedMatter>,
        /// Whose matters these are: among their owners signatures are collected, and they vote.
        #[serde(default, skip_serializing_if = "Scope::is_estate")]
        scope: Scope,
    },
    /// That the owners decide on the recall of a member (指导规则 §44).
    Recall {
        /// Of which body.
        body: BodyId,
        /// Who.
        person: PersonId,
        /// The title of the question, without a name.
        title: PublicText,
        /// Why.
        reason: PublicText,
    },
}

/// A matter that a petition puts to the owners.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedMatter {
    /// Which of the rule pack's matters it is.
    pub kind: String,
    /// Its title.
    pub title: PublicText,
    /// What is to be decided, word for word.
    pub text: PublicText,
}

impl Demand {
    /// Whether it asks for the recall of this person, who then neither handles its signatures nor answers it.
    #[must_use]
    pub fn recalls(&self, who: PersonId) -> bool {
        matches!(self, Self::Recall { person, .. } if *person == who)
    }

    /// Whose owners sign it: those of the homes it is about, and of all homes where it is about a member.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        match self {
            Self::Meeting { scope, .. } => scope,
            Self::Recall { .. } => &Scope::Estate,
        }
    }
}

/// What somebody wants a petition to ask for, in words not yet checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DemandGiven {
    /// An extraordinary meeting on matters.
    Meeting {
        /// Kind, title and text of each.
        matters: Vec<(String, String, String)>,
        /// Whose matters these are.
        scope: Scope,
    },
    /// The recall of a member.
    Recall {
        /// Of which body.
        body: BodyId,
        /// Who.
        person: PersonId,
        /// The title of the question, without a name.
        title: String,
        /// Why.
        reason: String,
    },
}

/// Among whom signatures are collected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Circle {
    /// Among the owners.
    Owners,
    /// Among the members of the body, by their own seats.
    Members,
}

/// Whose signature it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignedBy {
    /// An owner's, or the developer's for its stock: the seal of who it is. One owner has one seal in one petition.
    Owner(Seal),
    /// A member's, whose seat is a public office.
    Member(PersonId),
}

/// How a signature came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SigningWay {
    /// By the owner's card.
    Card,
    /// On paper.
    Paper,
    /// By a seat.
    Seat,
}

/// Who is to convene when it is their turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Convenor {
    /// The owners' committee.
    Committee,
    /// The owners' committee, ordered by the street office.
    CommitteeByOrder,
    /// The street office itself.
    StreetOffice,
    /// The residents' committee.
    ResidentsCommittee,
}

impl Convenor {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Committee, Self::CommitteeByOrder, Self::StreetOffice, Self::ResidentsCommittee];

    /// The word the rules of a place use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Committee => "committee",
            Self::CommitteeByOrder => "committee-by-order",
            Self::StreetOffice => "street-office",
            Self::ResidentsCommittee => "residents-committee",
        }
    }

    /// Reads such a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|convenor| convenor.word() == word)
    }

    /// What sort of body acts.
    #[must_use]
    pub const fn body_kind(self) -> BodyKind {
        match self {
            Self::Committee | Self::CommitteeByOrder => BodyKind::OwnersCommittee,
            Self::StreetOffice => BodyKind::StreetOffice,
            Self::ResidentsCommittee => BodyKind::ResidentsCommittee,
        }
    }
}
