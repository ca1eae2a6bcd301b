//! What a step is left without, with the reason that everybody reads: that few homes were reached, that nobody spoke, or whose
//! signature is missing.

use serde::{Deserialize, Serialize};

use super::{Conversation, Deliberation, Ending, Move, Party, Step, Who, next_step};
use crate::ids::PartyNo;
use crate::seal::Seal;
use crate::{Community, PublicText};

/// Something that a step may be left without, where whoever leads says in public why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "lacks", rename_all = "kebab-case")]
pub enum Lack {
    /// Nobody said anything where it was deliberated.
    Voices,
    /// Fewer homes were reached than the place asks for.
    Homes,
    /// One whose answer must not be missing did not sign the opinion.
    Signature {
        /// Which.
        party: PartyNo,
    },
}

/// That a step was left without something, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Without {
    /// What.
    #[serde(flatten)]
    pub lack: Lack,
    /// Why.
    pub reason: PublicText,
}

/// That one on the list signed the printed opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedPaper {
    /// Who.
    pub party: PartyNo,
    /// Who signed for it and where the paper is kept, sealed.
    pub evidence: Seal,
}

/// Whether anybody here was heard: a statement or an answer, or a room that was held.
#[must_use]
pub fn anybody_spoke(community: &Community, one: &Deliberation) -> bool {
    let said = |talk: &Conversation| talk.voices() > 0 || !talk.statements().is_empty();
    let online = community.deliberations().asked_here(one.id).is_some_and(said);
    online || community.rooms().of(one.id).iter().any(crate::room::Room::is_held)
}

/// Those whose answer must not be missing and who did not sign what was settled; none while nothing is settled, nor where it is
/// not carried out.
#[must_use]
pub fn unsigned<'a>(community: &'a Community, one: &'a Deliberation, today: jiff::civil::Date) -> Vec<&'a Party> {
    let Some(opinion) = community.deliberations().opinion(one.id) else { return Vec::new() };
    let settled = matches!(opinion.ending, Some((Ending::Settled { .. }, ..)));
    let goes_on = one.step() != Step::Opinion || next_step(community, one) == Some(Step::CarryingOut);
    if !settled || !goes_on {
        return Vec::new();
    }
    let signed = |party: &&Party| match party.who {
        Who::Body { body } => opinion.signatures.contains_key(&community.bodies().heir(body, today)),
        Who::Homes { .. } | Who::Group { .. } | Who::Panel { .. } | Who::Outside { .. } => false,
    };
    let on_paper = |party: &&Party| opinion.signed_on_paper.contains_key(&party.number);
    let must = one.parties.standing().filter(|party| party.must);
    must.filter(|party| !signed(party) && !on_paper(party)).collect()
}

impl Deliberation {
    /// Why one whose answer must not be missing did not sign what is carried out now.
    #[must_use]
    pub fn unsigned_because(&self, party: PartyNo) -> Option<&PublicText> {
        // A reason was given for what was settled then, and for nothing that is formed after it was sent back.
        let last = self.moves_standing().filter(|gone| gone.from == Step::Opinion && !gone.is_back()).last();
        let without = last.into_iter().flat_map(|gone: &Move| &gone.without);
        without.filter(|one| one.lack == Lack::Signature { party }).map(|one| &one.reason).next()
    }
}
