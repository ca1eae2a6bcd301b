//! What has happened to deliberations.
//!
//! Events name the seals of owners, never owners: who raised and who supports lies in the vault.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Answer, Raiser};
use crate::PublicText;
use crate::ids::{BodyId, DeliberationId, PersonId};
use crate::seal::Seal;

events! {
    /// What has happened to deliberations.
    Deliberation(DeliberationEvent),
    each about
    /// The deliberation it happened to.
    deliberation: DeliberationId;

    /// A concern was raised.
    DeliberationRaised {
        /// By whom.
        raiser: Raiser,
        /// Their own words, sealed.
        words: Seal,
        /// The body that answers first.
        body: BodyId,
        /// So many days it has.
        days: u32,
        /// The last of them.
        until: Date,
        /// Where body and days stand.
        basis: Vec<String>,
        /// Who entered it, when it came from a seat or on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// It was put in words that everybody may read.
    DeliberationPublished {
        /// Its title.
        title: PublicText,
        /// What it is about.
        text: PublicText,
        /// Who worded it.
        by: PersonId,
    }
    /// An owner supports it.
    DeliberationSupported {
        /// The seal of who.
        supporter: Seal,
    }
    /// Support was taken back.
    SupportWithdrawn {
        /// The seal of whose.
        supporter: Seal,
    }
    /// The body whose turn it was answered.
    DeliberationAnswered {
        /// The body.
        body: BodyId,
        /// What.
        answer: Answer,
        /// Why, or what comes next.
        reason: PublicText,
        /// Who recorded it.
        by: PersonId,
    }
    /// Whoever raised it withdrew it.
    DeliberationWithdrawn {
        /// Who entered that, for a body or from paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
}
