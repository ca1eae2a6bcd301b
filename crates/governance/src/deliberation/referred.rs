//! What is adopted or carried out where words say no more than that it is as was agreed: the text they point to.

use super::Opinion;
use crate::PublicText;
use crate::law::limits::Limits;

impl Opinion {
    /// What a meeting adopts by a decision in these words: them and the text that went to it, with its title. What was stopped is none of that,
    /// unless they point to it.
    #[must_use]
    pub fn adopted_by(&self, decision: &PublicText, limits: &Limits) -> Vec<PublicText> {
        let went = self.stopped().is_none() || limits.referring.points_to_text(decision.as_str());
        let text = if went { self.says() } else { Vec::new() };
        text.into_iter().chain([decision.clone()]).collect()
    }

    /// The text that is carried out: as it was agreed, or as a meeting adopted it.
    pub(super) fn carried_out(&self, limits: &Limits) -> Vec<PublicText> {
        match self.decision.as_ref().filter(|decision| decision.adopted) {
            Some(decision) => self.adopted_by(&decision.text, limits),
            None => self.version(),
        }
    }
}
