//! Acts about deliberations: a raiser's own words, who raised and who supports go into the vault.

use governance::deliberation::{AnswerGiven, DeliberationCommand, DeliberationRefusal, Joining, Raiser};
use governance::ids::{BodyId, DeliberationId, OwnerId};
use governance::{Actor, Refusal, Seal};

use crate::desk::{Act, Desk, Files, Outcome, Stop};
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

    /// Answers what was raised. Where it is joined to another, whoever raised or supports it gets the seal there that they would
    /// have as a supporter, so that nobody counts twice.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn answer_deliberation(
        &self,
        actor: Actor,
        deliberation: DeliberationId,
        (answer, reason): (AnswerGiven, String),
    ) -> Result<Outcome, Stop> {
        let mut sealed = Vec::new();
        let answer = match answer {
            AnswerGiven::Join(Joining { into, .. }) => {
                let files = self.files().await;
                let owners = coming_along(&files, deliberation);
                sealed.extend(owners.map(|owner| seal_supporter(self.secrets(), self.book(), into, owner)));
                // In no order that would tell who raised it.
                sealed.sort_by_key(|one| one.seal);
                AnswerGiven::Join(Joining { into, owners: sealed.iter().map(|one| one.seal).collect() })
            }
            answer => answer,
        };
        let mut act = Act::new(actor, DeliberationCommand::Answer { deliberation, answer, reason });
        act.sealed.extend(sealed);
        self.carry_out(act).await
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

/// The owners who raised or support a deliberation, each once, as far as the vault still knows them.
fn coming_along(files: &Files, id: DeliberationId) -> impl Iterator<Item = OwnerId> + use<> {
    let one = files.community.deliberations().deliberation(id);
    let raiser = one.and_then(|one| match one.raiser {
        Raiser::Owner(seal) => Some(seal),
        Raiser::Body(_) | Raiser::Slip => None,
    });
    let supporters = one.into_iter().flat_map(|one| one.supporters.keys().copied());
    let owners = raiser.into_iter().chain(supporters).filter_map(|seal| files.signers.supporter(&seal));
    owners.collect::<std::collections::BTreeSet<OwnerId>>().into_iter()
}
