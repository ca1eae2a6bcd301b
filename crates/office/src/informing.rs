//! Asking about a dossier: the words go into the vault; who asks goes nowhere.

use governance::deliberation::Raiser;
use governance::ids::{DeliberationId, OwnerId, QuestionNo};
use governance::informing::{Dossier, InformingCommand, InformingRefusal};
use governance::{Actor, Refusal, Seal};

use crate::deliberations::Origin;
use crate::desk::{Act, Desk, Outcome, Stop};
use crate::signers::seal_asker;
use crate::vault::Sealed;

/// How often a question is asked again when another took its number in the same moment.
const TRIES: usize = 4;

impl Desk {
    /// The seal of an owner as the author of one question.
    #[must_use]
    pub fn asker(&self, deliberation: DeliberationId, question: QuestionNo, owner: OwnerId) -> Seal {
        seal_asker(self.secrets(), self.book(), deliberation, question, owner)
    }

    /// Asks about a dossier: an owner by card, a body by a seat, or somebody at the desk from paper.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn ask_question(
        &self,
        actor: Actor,
        deliberation: DeliberationId,
        origin: Origin,
        words: &str,
    ) -> Result<Outcome, Stop> {
        let mut last = Err(Stop::from(Refusal::from(InformingRefusal::QuestionNumberTaken)));
        for _ in 0..TRIES {
            let question = {
                let files = self.files().await;
                files.community.informing().dossier(deliberation).map_or(QuestionNo::new(1), Dossier::next_question)
            };
            let sealed = Sealed::words(self.door(), words)?;
            let author = match origin {
                Origin::Owner(owner) => Raiser::Owner(self.asker(deliberation, question, owner)),
                Origin::Body(body) => Raiser::Body(body),
                Origin::Slip => Raiser::Slip,
            };
            let command = InformingCommand::AskQuestion { deliberation, question, author, words: sealed.seal };
            last = self.carry_out(Act::new(actor, command).with(sealed)).await;
            let taken = matches!(&last, Err(Stop::Refused(Refusal::Informing(InformingRefusal::QuestionNumberTaken))));
            if !taken {
                break;
            }
        }
        last
    }
}
