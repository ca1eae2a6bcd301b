//! Asking that others look again at something that is not shown: the reason goes into the vault; who asks goes nowhere.

use governance::Actor;
use governance::Seal;
use governance::appeal::{AppealCommand, Spoken};
use governance::deliberation::Raiser;
use governance::ids::{DeliberationId, OwnerId};

use crate::deliberations::Origin;
use crate::desk::{Act, Desk, Files, Outcome, Stop};
use crate::vault::Sealed;

impl Desk {
    /// The seal of an owner as the author of something that was said.
    #[must_use]
    pub fn speaker(&self, files: &Files, deliberation: DeliberationId, about: Spoken, owner: OwnerId) -> Seal {
        match about {
            Spoken::Statement(statement) => self.author(deliberation, statement, owner),
            Spoken::Question(question) => self.asker(deliberation, question, owner),
            Spoken::Answer(_) => self.supporter(deliberation, owner),
            Spoken::Comment(comment) => {
                let said = files.community.deliberations().comment(deliberation, comment);
                match said.filter(|said| said.is_objection()) {
                    // Whoever objects to a version does so under the seal by which they say what they think of it.
                    Some(objection) => self.consenter(deliberation, objection.round, owner),
                    None => self.amender(deliberation, comment, owner),
                }
            }
        }
    }

    /// Asks that others look again: an owner by card, a body by a seat, or somebody at the desk from paper.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn appeal(
        &self,
        actor: Actor,
        (deliberation, about): (DeliberationId, Spoken),
        origin: Origin,
        words: &str,
    ) -> Result<Outcome, Stop> {
        let author = match origin {
            Origin::Owner(owner) => Raiser::Owner(self.speaker(&*self.files().await, deliberation, about, owner)),
            Origin::Body(body) => Raiser::Body(body),
            Origin::Slip => Raiser::Slip,
        };
        let words = Sealed::words(self.door(), words)?;
        let command = AppealCommand::Ask { deliberation, about, author, words: words.seal };
        self.carry_out(Act::new(actor, command).with(words)).await
    }
}
