//! Objecting to the list of those who take part in a deliberation: the reason goes into the vault; who objects goes nowhere.

use governance::deliberation::{DeliberationCommand, DeliberationRefusal, Raiser};
use governance::ids::{DeliberationId, PartyNo};
use governance::{Actor, Refusal};

use crate::deliberations::Origin;
use crate::desk::{Act, Desk, Outcome, Stop};
use crate::opinions::{TRIES, is_taken};
use crate::vault::Sealed;

impl Desk {
    /// Objects to the list: somebody on it should not be there, or somebody is missing.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn object_to_parties(
        &self,
        actor: Actor,
        (deliberation, party): (DeliberationId, Option<PartyNo>),
        origin: Origin,
        why: &str,
    ) -> Result<Outcome, Stop> {
        let mut last = Err(Stop::from(Refusal::from(DeliberationRefusal::CommentNumberTaken)));
        for _ in 0..TRIES {
            let (_, comment) = self.next_comment(deliberation).await;
            let why = Sealed::words(self.door(), why)?;
            let author = match origin {
                Origin::Owner(owner) => Raiser::Owner(self.amender(deliberation, comment, owner)),
                Origin::Body(body) => Raiser::Body(body),
                Origin::Slip => Raiser::Slip,
            };
            let reason = why.seal;
            let command = DeliberationCommand::ObjectToParties { deliberation, comment, party, author, reason };
            last = self.carry_out(Act::new(actor, command).with(why)).await;
            if !is_taken(&last) {
                break;
            }
        }
        last
    }
}
