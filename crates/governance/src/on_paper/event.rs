//! What has happened to something said on paper.

use serde::{Deserialize, Serialize};

use crate::deliberation::{Consent, Raiser, Stance, Verdict};
use crate::ids::{BodyId, DeliberationId, PanelNo, PartyNo, PersonId, PoolNo, StatementNo, WordNo};
use crate::seal::Seal;

/// One statement with the box that was ticked beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticked {
    /// Which statement.
    pub statement: StatementNo,
    /// What is said to it.
    pub stance: Stance,
}

/// What somebody says on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "kebab-case")]
pub enum Said {
    /// Whether an owner can live with the version of an opinion that is tested.
    Consent {
        /// The seal of who: the one they would say it under by card.
        voice: Seal,
        /// What they say.
        says: Consent,
        /// Why they object, sealed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        why: Option<Seal>,
    },
    /// Whether a result solves it.
    Verdict {
        /// Who; of an owner the seal they would say it under by card.
        who: Raiser,
        /// What they say.
        says: Verdict,
    },
    /// Whether somebody who was drawn takes their place on a panel.
    Place {
        /// Of which panel.
        panel: PanelNo,
        /// The number that was drawn.
        number: PoolNo,
        /// Whether they accept.
        accepts: bool,
    },
    /// What an owner says to the statements of a conversation: a sheet with a choice beside each.
    Stances {
        /// The seal of who: the one they would answer under by card.
        voice: Seal,
        /// The statements that were answered, in their order.
        ticked: Vec<Ticked>,
    },
    /// That one on the list of those who take part signed the printed opinion.
    Signature {
        /// Who.
        party: PartyNo,
    },
}

impl Said {
    /// Whether it is said by the same person about the same thing.
    #[must_use]
    pub fn is_of_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Consent { voice: one, .. }, Self::Consent { voice: other, .. }) => one == other,
            (Self::Verdict { who: one, .. }, Self::Verdict { who: other, .. }) => one == other,
            (Self::Place { panel, number, .. }, Self::Place { panel: other, number: another, .. }) => {
                (panel, number) == (other, another)
            }
            (Self::Stances { voice: one, .. }, Self::Stances { voice: other, .. }) => one == other,
            (Self::Signature { party: one }, Self::Signature { party: other }) => one == other,
            (
                Self::Consent { .. }
                | Self::Verdict { .. }
                | Self::Place { .. }
                | Self::Stances { .. }
                | Self::Signature { .. },
                _,
            ) => false,
        }
    }
}

events! {
    /// What has happened to something said on paper.
    OnPaper(OnPaperEvent),
    each about
    /// The deliberation it is about.
    deliberation: DeliberationId;

    /// It was keyed in; nothing is said before somebody else confirms it.
    WordKeyed {
        /// Its number in the deliberation.
        word: WordNo,
        /// What is said.
        #[serde(flatten)]
        said: Said,
        /// Where the paper is kept, sealed.
        evidence: Seal,
        /// The body that took the paper in.
        body: BodyId,
        /// Who keyed it.
        by: PersonId,
    }
    /// Somebody else looked at the paper and confirmed it. What follows from it stands in the next entry.
    WordConfirmed {
        /// Which.
        word: WordNo,
        /// The body they confirmed it for.
        body: BodyId,
        /// Who.
        by: PersonId,
    }
    /// What the paper does not say, or what is not to be said any more, was rejected.
    WordRejected {
        /// Which.
        word: WordNo,
        /// Why, sealed.
        reason: Seal,
        /// Who.
        by: PersonId,
    }
}
