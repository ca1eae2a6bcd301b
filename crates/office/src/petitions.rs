//! Acts about petitions: who signs goes into the vault under a seal of its own.

use governance::ids::{OwnerId, PersonId, PetitionId};
use governance::petition::{DemandGiven, PetitionCommand, PetitionRefusal, SignedBy};
use governance::{Actor, Refusal, Seal};
use jiff::civil::Date;

use crate::desk::{Act, Desk, Files, Outcome, Stop};
use crate::evidence::Evidence;
use crate::signers::seal_signer;
use crate::vault::Sealed;

/// How often a petition is raised again when another took its number in the same moment.
const TRIES: usize = 4;

impl Desk {
    /// The seal by which a petition knows an owner, or the developer and its stock.
    #[must_use]
    pub fn signer(&self, petition: PetitionId, owner: Option<OwnerId>) -> Seal {
        seal_signer(self.secrets(), self.book(), petition, owner).seal
    }

    /// Whether a signature of an owner stands under a petition: their own, or that of a seat they hold.
    #[must_use]
    pub fn has_signed(&self, files: &Files, petition: PetitionId, owner: OwnerId) -> bool {
        let Some(signed) = files.community.petitions().petition(petition).map(|one| &one.signatures) else {
            return false;
        };
        let seats = || files.community.bodies().all().iter().flat_map(|body| &body.seats);
        signed.contains_key(&SignedBy::Owner(self.signer(petition, Some(owner))))
            || seats().any(|seat| seat.owner == Some(owner) && signed.contains_key(&SignedBy::Member(seat.person)))
    }

    /// Raises a petition by an owner's card.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn raise_petition(&self, owner: OwnerId, demand: DemandGiven) -> Result<Outcome, Stop> {
        self.raise(Actor::Owner(owner), demand, Some(owner), None).await
    }

    /// Raises a petition by a member's own seat.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn raise_petition_as_member(&self, by: PersonId, demand: DemandGiven) -> Result<Outcome, Stop> {
        self.raise(Actor::Person(by), demand, None, None).await
    }

    /// Raises a petition for an owner who handed it in on paper; what is shown is the paper, or says where it is kept.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn raise_petition_on_paper(
        &self,
        by: PersonId,
        owner: OwnerId,
        demand: DemandGiven,
        shown: &Evidence,
    ) -> Result<Outcome, Stop> {
        self.raise(Actor::Person(by), demand, Some(owner), Some(shown)).await
    }

    async fn raise(
        &self,
        actor: Actor,
        demand: DemandGiven,
        owner: Option<OwnerId>,
        shown: Option<&Evidence>,
    ) -> Result<Outcome, Stop> {
        let mut last = Err(Stop::from(Refusal::from(PetitionRefusal::PetitionNumberTaken)));
        for _ in 0..TRIES {
            let petition = PetitionId::after(self.files().await.community.petitions().all().len());
            let mut sealed = Vec::new();
            let signer = match (owner, actor) {
                (None, Actor::Person(person)) => SignedBy::Member(person),
                (owner, _) => {
                    sealed.push(seal_signer(self.secrets(), self.book(), petition, owner));
                    SignedBy::Owner(self.signer(petition, owner))
                }
            };
            let evidence = self.shown(shown, &mut sealed)?;
            let on_paper = owner.filter(|_| shown.is_some());
            let command = PetitionCommand::Raise { petition, demand: demand.clone(), signer, on_paper, evidence };
            let mut act = Act::new(actor, command);
            act.sealed = sealed;
            last = self.carry_out(act).await;
            let taken = matches!(&last, Err(Stop::Refused(Refusal::Petition(PetitionRefusal::PetitionNumberTaken))));
            if !taken {
                break;
            }
        }
        last
    }

    /// Signs a petition by an owner's card.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn sign_petition(&self, owner: OwnerId, petition: PetitionId) -> Result<Outcome, Stop> {
        let sealed = seal_signer(self.secrets(), self.book(), petition, Some(owner));
        let command = PetitionCommand::Sign { petition, signer: SignedBy::Owner(sealed.seal) };
        self.carry_out(Act::new(Actor::Owner(owner), command).with(sealed)).await
    }

    /// Keys in a signature that was given on paper; what is shown is the paper, or says where it is kept.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn key_signature(
        &self,
        by: PersonId,
        petition: PetitionId,
        owner: Option<OwnerId>,
        signed_on: Date,
        shown: &Evidence,
    ) -> Result<Outcome, Stop> {
        let mut sealed = vec![seal_signer(self.secrets(), self.book(), petition, owner)];
        let signer = self.signer(petition, owner);
        let evidence = self.shown(Some(shown), &mut sealed)?;
        let command = PetitionCommand::KeySignature { petition, owner, signer, signed_on, evidence };
        let mut act = Act::new(Actor::Person(by), command);
        act.sealed = sealed;
        self.carry_out(act).await
    }

    /// Rejects a keyed signature, with the reason.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn reject_signature(
        &self,
        by: PersonId,
        petition: PetitionId,
        signer: Seal,
        reason: &str,
    ) -> Result<Outcome, Stop> {
        let sealed = Sealed::words(self.door(), reason)?;
        let command = PetitionCommand::RejectSignature { petition, signer, reason: sealed.seal };
        self.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
    }

    /// Takes an owner's signature back: by card, or at the desk with a note on where the owner's words are kept.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn withdraw_signature(
        &self,
        actor: Actor,
        petition: PetitionId,
        owner: Option<OwnerId>,
        note: Option<&str>,
    ) -> Result<Outcome, Stop> {
        let mut sealed = Vec::new();
        let note = note.map(str::trim).map(Evidence::of_words);
        let evidence = self.shown(note.as_ref(), &mut sealed)?;
        let signer = SignedBy::Owner(self.signer(petition, owner));
        let mut act = Act::new(actor, PetitionCommand::Withdraw { petition, signer, evidence });
        act.sealed = sealed;
        self.carry_out(act).await
    }

    /// Hands a petition in, with the signatures opened; by card the owner's own is among them.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn hand_in_petition(&self, actor: Actor, petition: PetitionId) -> Result<Outcome, Stop> {
        let signer = match actor {
            Actor::Owner(owner) => Some(self.signer(petition, Some(owner))),
            _ => None,
        };
        let opened = {
            let files = self.files().await;
            let known = files.community.petitions().petition(petition);
            known.map(|petition| files.signers.opened(petition)).unwrap_or_default()
        };
        self.carry_out(Act::new(actor, PetitionCommand::HandIn { petition, signer, opened })).await
    }

    /// Seals what was shown, where anything was.
    fn shown(&self, shown: Option<&Evidence>, sealed: &mut Vec<Sealed>) -> Result<Option<Seal>, Stop> {
        let Some(shown) = shown.filter(|shown| !shown.is_empty()) else { return Ok(None) };
        let kept = shown.seal(self.door())?;
        let seal = kept.seal;
        sealed.push(kept);
        Ok(Some(seal))
    }
}
