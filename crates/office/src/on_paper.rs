//! What somebody says on paper, entered at the desk: where the paper is kept and why somebody objects go into the vault.

use governance::deliberation::{Consent, DeliberationCommand, Opinion, Raiser, Verdict};
use governance::ids::{DeliberationId, OwnerId, PanelNo, PartyNo, PersonId, PoolNo, WordNo};
use governance::on_paper::{OnPaperCommand, OnPaperRefusal, Part, Said, Ticked, Word};
use governance::{Actor, Refusal};

use crate::deliberations::Origin;
use crate::desk::{Act, Desk, Files, Outcome, Stop};
use crate::signers::seal_supporter;
use crate::vault::Sealed;

/// How often something is keyed again when another took its number in the same moment.
const TRIES: usize = 4;

/// What somebody says on paper, before anything is sealed.
#[derive(Debug, Clone, Copy)]
pub enum SaidOnPaper<'w> {
    /// Whether an owner can live with the version of an opinion that is tested.
    Consent {
        /// Who.
        owner: OwnerId,
        /// What they say.
        says: Consent,
        /// Why they object.
        why: &'w str,
    },
    /// Whether a result solves it.
    Verdict {
        /// Who: an owner, or whoever raised it by a slip.
        origin: Origin,
        /// What they say.
        says: Verdict,
    },
    /// The same, by somebody who took part and has no card.
    VerdictOf {
        /// By what they took part.
        part: Part,
        /// What they say.
        says: Verdict,
    },
    /// Whether somebody who was drawn takes their place on a panel.
    Place {
        /// Of which panel.
        panel: PanelNo,
        /// The number that was drawn.
        number: PoolNo,
        /// Whether they accept.
        accepts: bool,
    },
    /// What an owner says to the statements of a conversation.
    Stances {
        /// Who.
        owner: OwnerId,
        /// The statements that are ticked, in their order.
        ticked: &'w [Ticked],
    },
    /// That one on the list of those who take part signed the printed opinion.
    Signature {
        /// Who.
        party: PartyNo,
    },
}

/// Who supports something on paper.
#[derive(Debug, Clone, Copy)]
pub enum Supporter<'w> {
    /// An owner.
    Owner(OwnerId),
    /// Somebody who lives here and owns nothing: who they are, as they wrote it.
    Slip(&'w str),
}

impl Desk {
    /// Keys in what somebody says on paper, with a note on where the paper is kept.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn key_word(
        &self,
        by: PersonId,
        deliberation: DeliberationId,
        given: SaidOnPaper<'_>,
        kept: &str,
    ) -> Result<Outcome, Stop> {
        let mut last = Err(Stop::from(Refusal::from(OnPaperRefusal::WordNumberTaken)));
        for _ in 0..TRIES {
            let evidence = Sealed::words(self.door(), kept)?;
            let why = match given {
                SaidOnPaper::Consent { says: Consent::Object, why, .. } if !why.is_empty() => {
                    Some(Sealed::words(self.door(), why)?)
                }
                _ => None,
            };
            let command = {
                let files = self.files().await;
                let (said, owner, part) = self.said(&files, deliberation, given, why.as_ref());
                let word = files.community.on_paper().next(deliberation);
                OnPaperCommand::Key { deliberation, word, said, owner, part, evidence: evidence.seal }
            };
            let mut act = Act::new(Actor::Person(by), command).with(evidence);
            act.sealed.extend(why);
            last = self.carry_out(act).await;
            if !matches!(&last, Err(Stop::Refused(Refusal::OnPaper(OnPaperRefusal::WordNumberTaken)))) {
                break;
            }
        }
        last
    }

    /// What is said, under the seals it would be said under by card; the owner behind it, and one they took part by.
    fn said(
        &self,
        files: &Files,
        deliberation: DeliberationId,
        given: SaidOnPaper<'_>,
        why: Option<&Sealed>,
    ) -> (Said, Option<OwnerId>, Option<Part>) {
        match given {
            SaidOnPaper::Consent { owner, says, .. } => {
                let opinion = files.community.deliberations().opinion(deliberation);
                let round = opinion.map_or(0, Opinion::round_number);
                let voice = self.consenter(deliberation, round, owner);
                let seat = self.seat(files, deliberation, owner).map(Part::Seal);
                (Said::Consent { voice, says, why: why.map(|why| why.seal) }, Some(owner), seat)
            }
            SaidOnPaper::Verdict { origin, says } => match origin {
                Origin::Owner(owner) => {
                    let who = Raiser::Owner(self.judge(files, deliberation, owner));
                    let part = self.part(files, deliberation, owner).map(Part::Seal);
                    (Said::Verdict { who, says }, Some(owner), part)
                }
                Origin::Body(body) => (Said::Verdict { who: Raiser::Body(body), says }, None, None),
                Origin::Slip => (Said::Verdict { who: Raiser::Slip, says }, None, None),
            },
            SaidOnPaper::VerdictOf { part, says } => {
                let report =
                    files.community.deliberations().deliberation(deliberation).map_or(0, |one| one.reports.len());
                let who = Raiser::Owner(self.taker_judges(deliberation, report, part));
                (Said::Verdict { who, says }, None, Some(part))
            }
            SaidOnPaper::Place { panel, number, accepts } => (Said::Place { panel, number, accepts }, None, None),
            SaidOnPaper::Stances { owner, ticked } => {
                let voice = self.voice(deliberation, owner);
                (Said::Stances { voice, ticked: ticked.to_vec() }, Some(owner), None)
            }
            SaidOnPaper::Signature { party } => (Said::Signature { party }, None, None),
        }
    }

    /// Rejects what was keyed in from paper, with the reason.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn reject_word(
        &self,
        by: PersonId,
        deliberation: DeliberationId,
        word: WordNo,
        reason: &str,
    ) -> Result<Outcome, Stop> {
        let sealed = Sealed::words(self.door(), reason)?;
        let command = OnPaperCommand::Reject { deliberation, word, reason: sealed.seal };
        self.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
    }

    /// Takes in support on paper.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn support_on_paper(
        &self,
        by: PersonId,
        deliberation: DeliberationId,
        who: Supporter<'_>,
        kept: &str,
    ) -> Result<Outcome, Stop> {
        let kept = Sealed::words(self.door(), kept)?;
        let (owner, sealed) = match who {
            Supporter::Owner(owner) => (Some(owner), seal_supporter(self.secrets(), self.book(), deliberation, owner)),
            Supporter::Slip(written) => (None, Sealed::words(self.door(), written)?),
        };
        let command =
            DeliberationCommand::SupportOnPaper { deliberation, supporter: sealed.seal, owner, kept: kept.seal };
        let actor = Actor::Person(by);
        let may =
            governance::decide(&self.files().await.community, command.clone().into(), &self.moment(actor)).is_ok();
        // Whoever may not enter it learns nothing of what lies in the vault.
        if let (Supporter::Slip(written), true) = (who, may)
            && self.has_support_of(deliberation, written).await?
        {
            return Err(Refusal::from(OnPaperRefusal::SupportedOnPaperAlready).into());
        }
        self.carry_out(Act::new(actor, command).with(sealed).with(kept)).await
    }

    /// Whether somebody who wrote the same name and home supports it on paper already.
    async fn has_support_of(&self, deliberation: DeliberationId, written: &str) -> Result<bool, Stop> {
        let slips: Vec<governance::Seal> = {
            let files = self.files().await;
            let one = files.community.deliberations().deliberation(deliberation);
            let on_paper = one.into_iter().flat_map(|one| &one.supporters).filter(|(_, support)| support.by.is_some());
            let slips = on_paper.filter(|(seal, _)| files.signers.supporter(seal).is_none());
            slips.map(|(seal, _)| *seal).collect()
        };
        for slip in slips {
            if self.words(&slip).await?.is_some_and(|before| plain(&before) == plain(written)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Withdraws for a raiser what they asked in writing to withdraw: the body that answers.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn withdraw_for(
        &self,
        by: PersonId,
        deliberation: DeliberationId,
        raiser: Raiser,
        (reason, kept): (&str, &str),
    ) -> Result<Outcome, Stop> {
        let evidence = Sealed::words(self.door(), kept)?;
        let request = Some((reason.to_owned(), evidence.seal));
        let command = DeliberationCommand::Withdraw { deliberation, raiser, request };
        self.carry_out(Act::new(Actor::Person(by), command).with(evidence)).await
    }

    /// Whose word something on paper is, where it is an owner's: whoever has the key finds it by drawing the seals of all.
    #[must_use]
    pub fn whose_word(&self, files: &Files, deliberation: DeliberationId, word: &Word) -> Option<OwnerId> {
        let mut owners = (0..files.community.register().owners().len()).map(OwnerId::after);
        let opinion = files.community.deliberations().opinion(deliberation);
        let rounds = opinion.map_or(0, Opinion::round_number);
        owners.find(|owner| self.is_word_of(files, (deliberation, rounds), word, *owner))
    }

    /// Whether something on paper was said for an owner; `rounds` of an opinion there were so far.
    #[must_use]
    pub fn is_word_of(
        &self,
        files: &Files,
        (deliberation, rounds): (DeliberationId, u32),
        word: &Word,
        owner: OwnerId,
    ) -> bool {
        match word.said {
            Said::Consent { voice, .. } => {
                (1..=rounds).rev().any(|round| self.consenter(deliberation, round, owner) == voice)
            }
            Said::Verdict { who: Raiser::Owner(seal), .. } => {
                let reports =
                    files.community.deliberations().deliberation(deliberation).map_or(0, |one| one.reports.len());
                (1..=reports).rev().any(|report| self.judged_by(deliberation, report, owner) == seal)
            }
            Said::Stances { voice, .. } => self.voice(deliberation, owner) == voice,
            Said::Verdict { .. } | Said::Signature { .. } => false,
            Said::Place { panel, number, .. } => {
                let panel = files.community.panels().panel(deliberation, panel);
                panel.and_then(|panel| self.own_number(panel, owner)).is_some_and(|(own, _)| own == number)
            }
        }
    }
}

/// What somebody wrote without what two people write differently: spaces, signs, and wide letters and figures.
fn plain(written: &str) -> String {
    let narrow = |one: char| match one {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(one) - 0xfee0).unwrap_or(one),
        one => one,
    };
    written.chars().map(narrow).filter(|one| one.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
