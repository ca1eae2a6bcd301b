//! What has happened to something said on paper.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::deliberation::{Consent, Raiser, Stance, Verdict, WITHDRAWAL_REASON_MAX};
use crate::ids::{BodyId, DeliberationId, PanelNo, PartyNo, PersonId, PoolNo, StatementNo, WordNo};
use crate::outcome::TextRefusal;
use crate::seal::Seal;

/// One statement with the box that was ticked beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticked {
    /// Which statement.
    pub statement: StatementNo,
    /// What is said to it.
    pub stance: Stance,
}

/// Why one line of a sheet is left out when the others are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOutFor {
    /// It was answered by card.
    OwnWord,
    /// It is not answered any more.
    Closed,
    /// It is not shown.
    NotShown,
}

impl LeftOutFor {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::OwnWord, Self::Closed, Self::NotShown];
}

/// One line of a sheet that is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Which statement.
    pub statement: StatementNo,
    /// Why.
    pub why: LeftOutFor,
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
    /// That somebody supports what was raised.
    Support {
        /// The seal of who: the one they would support it under by card, or that of what somebody wrote who owns nothing.
        supporter: Seal,
    },
    /// That whoever raised it on paper withdraws it.
    Withdrawal {
        /// Why, for everybody to read.
        reason: PublicText,
    },
}

impl Said {
    /// That whoever raised it on paper withdraws it, with why for everybody to read.
    ///
    /// # Errors
    /// Why the text cannot be public.
    pub fn withdrawal(reason: &str) -> Result<Self, TextRefusal> {
        Ok(Self::Withdrawal { reason: PublicText::try_new(reason, WITHDRAWAL_REASON_MAX)? })
    }

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
            (Self::Support { supporter: one }, Self::Support { supporter: other }) => one == other,
            // One person raised it, and nobody else withdraws it.
            (Self::Withdrawal { .. }, Self::Withdrawal { .. }) => true,
            (
                Self::Consent { .. }
                | Self::Verdict { .. }
                | Self::Place { .. }
                | Self::Stances { .. }
                | Self::Signature { .. }
                | Self::Support { .. }
                | Self::Withdrawal { .. },
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
        /// The day on which the paper was handed in, where it was keyed in on a later one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        came_on: Option<Date>,
    }
    /// Somebody else looked at the paper and confirmed it. What follows from it stands in the next entry.
    WordConfirmed {
        /// Which.
        word: WordNo,
        /// The body they confirmed it for.
        body: BodyId,
        /// The lines of a sheet that could not be taken with the others.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        left_out: Vec<LeftOut>,
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
