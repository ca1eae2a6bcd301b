//! What is adopted or carried out where words say no more than that it is as was agreed: the text they point to.

use super::Opinion;
use crate::PublicText;
use crate::law::limits::{Limits, without};

impl Opinion {
    /// What a meeting adopts by a decision in these words: them and the text that went to it, with its title, without the sentences it
    /// left out. What was stopped is none of that, unless they point to it.
    #[must_use]
    pub fn adopted_by(&self, (decision, left_out): (&PublicText, &[PublicText]), limits: &Limits) -> Vec<PublicText> {
        let went = self.stopped().is_none() || limits.referring.points_to_text(decision.as_str());
        let text = if went { self.says() } else { Vec::new() };
        let adopted = text.into_iter().filter_map(|text| without(&text, left_out));
        adopted.chain([decision.clone()]).collect()
    }

    /// The text that is carried out: as it was agreed, or as a meeting adopted it.
    pub(super) fn carried_out(&self, limits: &Limits) -> Vec<PublicText> {
        match self.decision.as_ref().filter(|decision| decision.adopted) {
            Some(decision) => self.adopted_by((&decision.text, &decision.left_out), limits),
            None => self.says(),
        }
    }

    /// The sentences that the meeting left out of the text which it adopted.
    #[must_use]
    pub fn left_out(&self) -> &[PublicText] {
        let adopted = self.decision.as_ref().filter(|decision| decision.adopted);
        adopted.map_or(&[], |decision| &decision.left_out)
    }
}
