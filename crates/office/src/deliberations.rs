//! Acts about deliberations: a raiser's own words, who raised and who supports go into the vault.

use governance::deliberation::{DeliberationCommand, DeliberationRefusal, Raiser};
use governance::ids::{BodyId, DeliberationId, OwnerId};
use governance::{Actor, Refusal, Seal};

use crate::desk::{Act, Desk, Outcome, Stop};
use crate::signers::seal_supporter;
use crate::vault::Sealed;

/// How often one is raised again when another took its number in the same moment.
const TRIES: usize = 4;

/// Who raises a concern, before anything is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// An owner, by card or on paper.
    Owner(OwnerId),
    /// A body, by a seat.
    Body(BodyId),
    /// Anybody else, by a slip of paper.
    Slip,
}

impl Desk {
    /// The seal by which a deliberation knows an owner.
    #[must_use]
    pub fn supporter(&self, deliberation: DeliberationId, owner: OwnerId) -> Seal {
        seal_supporter(self.secrets(), self.book(), deliberation, owner).seal
    }

    /// Raises a concern in somebody's own words.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn raise_deliberation(&self, actor: Actor, origin: Origin, words: &str) -> Result<Outcome, Stop> {
        let mut last = Err(Stop::from(Refusal::from(DeliberationRefusal::DeliberationNumberTaken)));
        for _ in 0..TRIES {
            let deliberation = DeliberationId::after(self.files().await.community.deliberations().all().len());
            let words = Sealed::words(self.door(), words)?;
            let (raiser, owner) = match origin {
                Origin::Owner(owner) => (Raiser::Owner(self.supporter(deliberation, owner)), Some(owner)),
                Origin::Body(body) => (Raiser::Body(body), None),
                Origin::Slip => (Raiser::Slip, None),
            };
            let on_paper = owner.filter(|_| matches!(actor, Actor::Person(_)));
            let command = DeliberationCommand::Raise { deliberation, raiser, on_paper, words: words.seal };
            let mut act = Act::new(actor, command).with(words);
            act.sealed.extend(owner.map(|owner| seal_supporter(self.secrets(), self.book(), deliberation, owner)));
            last = self.carry_out(act).await;
            let taken = matches!(
                &last,
                Err(Stop::Refused(Refusal::Deliberation(DeliberationRefusal::DeliberationNumberTaken)))
            );
            if !taken {
                break;
            }
        }
        last
    }

    /// Supports what a neighbour raised, by an owner's card.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn support_deliberation(&self, owner: OwnerId, deliberation: DeliberationId) -> Result<Outcome, Stop> {
        let sealed = seal_supporter(self.secrets(), self.book(), deliberation, owner);
        let command = DeliberationCommand::Support { deliberation, supporter: sealed.seal };
        self.carry_out(Act::new(Actor::Owner(owner), command).with(sealed)).await
    }
}
