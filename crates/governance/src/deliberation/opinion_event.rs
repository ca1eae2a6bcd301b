//! What owners said to an opinion, and that it was settled.

use serde::{Deserialize, Serialize};

use super::{Consent, Figures, StepClock, Touches};
use crate::PublicText;
use crate::ids::{DeliberationId, PartyNo, PersonId};
use crate::seal::Seal;

shapes! {
    each about
    /// The deliberation it happened to.
    deliberation: DeliberationId;
    /// An owner said whether they agree, can live with it or object.
    ConsentSaid {
        /// The seal of who: the same throughout a round, another in the next, and none of another act.
        voice: Seal,
        /// What they said.
        says: Consent,
        /// Who entered it, when it came on paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    }
    /// Somebody said in public why sentences that speak of what nobody may agree on keep to the law.
    LimitsConsidered {
        /// The limits, by name.
        limits: Vec<String>,
        /// The sentences it was said of; none where it was said before sentences were named, of no text in particular.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        sentences: Vec<PublicText>,
        /// Where they stand.
        basis: Vec<String>,
        /// Why they do.
        reason: PublicText,
        /// Who said so.
        by: PersonId,
    }
    /// Whoever watches over the law looked at why sentences keep to it, and lets that stand.
    LimitsLookedAt {
        /// The sentences; none where every reason was meant that was given until then.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        sentences: Vec<PublicText>,
        /// Why.
        reason: PublicText,
        /// Who looked.
        by: PersonId,
    }
    /// Somebody on a panel that is said to have signed on paper struck that out.
    SignatureStruck {
        /// The panel, by its number on the list of those who take part.
        party: PartyNo,
    }
    /// The opinion was settled.
    OpinionSettled {
        /// What the law reserves of it to the owners' vote.
        #[serde(flatten)]
        touches: Touches,
        /// How many said what.
        figures: Figures,
        /// What the majority holds, and why.
        majority: PublicText,
        /// What those hold who object.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minority: Option<PublicText>,
        /// Why it was settled though fewer said something than the place asks for.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        few: Option<PublicText>,
        /// By when whoever convenes names the owners' vote, or the meeting decides.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        clock: Option<StepClock>,
        /// Who settled it.
        by: PersonId,
    }
}
