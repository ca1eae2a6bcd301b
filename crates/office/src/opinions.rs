//! Acts that form an opinion: proposed words and reasons go into the vault; who amends and who consents goes nowhere.

use governance::deliberation::{Consent, DeliberationCommand, DeliberationRefusal, Opinion, Raiser};
use governance::ids::{CommentNo, DeliberationId, OwnerId};
use governance::{Actor, Refusal, Seal};

use crate::deliberations::Origin;
use crate::desk::{Act, Desk, Files, Outcome, Stop};
use crate::signers::{seal_amender, seal_consent};
use crate::vault::Sealed;

/// How often a comment is made again when another took its number in the same moment.
pub(crate) const TRIES: usize = 4;

impl Desk {
    /// The seal of an owner as the author of one amendment, or of one objection to the list of those who take part.
    #[must_use]
    pub fn amender(&self, deliberation: DeliberationId, comment: CommentNo, owner: OwnerId) -> Seal {
        seal_amender(self.secrets(), self.book(), deliberation, comment, owner)
    }

    /// The seal under which an owner says in one round whether they can live with the opinion.
    #[must_use]
    pub fn consenter(&self, deliberation: DeliberationId, round: u32, owner: OwnerId) -> Seal {
        seal_consent(self.secrets(), self.book(), deliberation, round, owner)
    }

    /// The seal of the place that an owner took on a panel that stands on the list of those who take part.
    #[must_use]
    pub fn seat(&self, files: &Files, deliberation: DeliberationId, owner: OwnerId) -> Option<Seal> {
        let one = files.community.deliberations().deliberation(deliberation)?;
        let panels = one.parties.panels().filter_map(|panel| files.community.panels().panel(deliberation, panel));
        let mut seats = panels.filter_map(|panel| {
            let (_, row) = self.own_number(panel, owner)?;
            panel.is_member(&row).then_some(row)
        });
        seats.next()
    }

    /// Proposes another text for a paragraph of a draft, or one more.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn amend_opinion(
        &self,
        actor: Actor,
        (deliberation, paragraph): (DeliberationId, Option<u32>),
        origin: Origin,
        (words, why): (&str, &str),
    ) -> Result<Outcome, Stop> {
        let mut last = Err(Stop::from(Refusal::from(DeliberationRefusal::CommentNumberTaken)));
        for _ in 0..TRIES {
            let (_, comment) = self.next_comment(deliberation).await;
            let (words, why) = (Sealed::words(self.door(), words)?, Sealed::words(self.door(), why)?);
            let author = match origin {
                Origin::Owner(owner) => Raiser::Owner(self.amender(deliberation, comment, owner)),
                Origin::Body(body) => Raiser::Body(body),
                Origin::Slip => Raiser::Slip,
            };
            let (text, reason) = (words.seal, why.seal);
            let command = DeliberationCommand::Amend { deliberation, comment, paragraph, author, text, reason };
            last = self.carry_out(Act::new(actor, command).with(words).with(why)).await;
            if !is_taken(&last) {
                break;
            }
        }
        last
    }

    /// Says for an owner whether they agree, can live with it or object: by their card.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn say_consent(
        &self,
        actor: Actor,
        (deliberation, owner): (DeliberationId, OwnerId),
        says: Consent,
        why: &str,
    ) -> Result<Outcome, Stop> {
        let mut last = Err(Stop::from(Refusal::from(DeliberationRefusal::CommentNumberTaken)));
        for _ in 0..TRIES {
            let (round, comment) = self.next_comment(deliberation).await;
            let objects = says == Consent::Object && !why.is_empty();
            let why = if objects { Some(Sealed::words(self.door(), why)?) } else { None };
            let seat = self.seat(&*self.files().await, deliberation, owner);
            let command = DeliberationCommand::SayConsent {
                deliberation,
                seat,
                voice: self.consenter(deliberation, round, owner),
                says,
                objection: why.as_ref().map(|why| (comment, why.seal)),
            };
            let mut act = Act::new(actor, command);
            act.sealed.extend(why);
            last = self.carry_out(act).await;
            if !is_taken(&last) {
                break;
            }
        }
        last
    }

    /// The round that is on, and the number of the next comment.
    pub(crate) async fn next_comment(&self, deliberation: DeliberationId) -> (u32, CommentNo) {
        let files = self.files().await;
        let all = files.community.deliberations();
        (all.opinion(deliberation).map_or(0, Opinion::round_number), all.next_comment(deliberation))
    }
}

/// Whether another comment took the number.
pub(crate) fn is_taken(outcome: &Result<Outcome, Stop>) -> bool {
    matches!(outcome, Err(Stop::Refused(Refusal::Deliberation(DeliberationRefusal::CommentNumberTaken))))
}
