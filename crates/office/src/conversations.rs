//! Acts in conversations: an author's own words go into the vault; who makes a statement and who answers goes nowhere.

use governance::deliberation::{Argues, DeliberationCommand, DeliberationRefusal, Stance};
use governance::ids::{DeliberationId, OwnerId, RoomNo, StatementNo};
use governance::{Actor, Refusal, Seal};

use crate::desk::{Act, Desk, Outcome, Stop};
use crate::signers::seal_voice;
use crate::vault::Sealed;

/// How often a statement is made again when another took its number in the same moment.
const TRIES: usize = 4;

impl Desk {
    /// The seal of an owner who answers statements of a conversation.
    #[must_use]
    pub fn voice(&self, deliberation: DeliberationId, owner: OwnerId) -> Seal {
        seal_voice(self.secrets(), self.book(), deliberation, None, owner)
    }

    /// The seal of an owner as the author of one statement.
    #[must_use]
    pub fn author(&self, deliberation: DeliberationId, statement: StatementNo, owner: OwnerId) -> Seal {
        seal_voice(self.secrets(), self.book(), deliberation, Some(statement), owner)
    }

    /// Makes a statement: an owner by card, or somebody at the desk for whoever said it in the room or on paper.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn add_statement(
        &self,
        actor: Actor,
        deliberation: DeliberationId,
        words: &str,
    ) -> Result<Outcome, Stop> {
        self.add_statement_from(actor, deliberation, (None, None), words).await
    }

    /// The same, or what somebody said in a room, entered at the desk; and on which side it is a reason.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn add_statement_from(
        &self,
        actor: Actor,
        deliberation: DeliberationId,
        (room, argues): (Option<RoomNo>, Option<Argues>),
        words: &str,
    ) -> Result<Outcome, Stop> {
        let mut last = Err(Stop::from(Refusal::from(DeliberationRefusal::StatementNumberTaken)));
        for _ in 0..TRIES {
            let made = {
                let files = self.files().await;
                let conversation = files.community.deliberations().conversation(deliberation);
                conversation.map_or(0, |conversation| conversation.statements().len())
            };
            let statement = StatementNo::after(made);
            let words = Sealed::words(self.door(), words)?;
            let author = match actor {
                Actor::Owner(owner) => Some(self.author(deliberation, statement, owner)),
                _ => None,
            };
            let command =
                DeliberationCommand::AddStatement { deliberation, statement, author, room, argues, words: words.seal };
            last = self.carry_out(Act::new(actor, command).with(words)).await;
            let taken =
                matches!(&last, Err(Stop::Refused(Refusal::Deliberation(DeliberationRefusal::StatementNumberTaken))));
            if !taken {
                break;
            }
        }
        last
    }

    /// Says by an owner's card whether they agree with a statement.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn answer_statement(
        &self,
        owner: OwnerId,
        deliberation: DeliberationId,
        statement: StatementNo,
        stance: Stance,
    ) -> Result<Outcome, Stop> {
        let voice = self.voice(deliberation, owner);
        let command = DeliberationCommand::AnswerStatement { deliberation, statement, voice, stance };
        self.carry_out(Act::new(Actor::Owner(owner), command)).await
    }
}
