//! What somebody says on paper, entered at the desk: where the paper is kept and why somebody objects go into the vault.

use governance::deliberation::{Consent, Opinion, Raiser, Verdict};
use governance::ids::{DeliberationId, OwnerId, PanelNo, PartyNo, PersonId, PoolNo, WordNo};
use governance::on_paper::{OnPaperCommand, OnPaperRefusal, Part, Said, Ticked, Word};
use governance::{Actor, Refusal, Seal};
use jiff::civil::Date;

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
    /// The same, of somebody who has a place on a panel of the list and no card.
    ConsentOf {
        /// The panel.
        panel: PanelNo,
        /// The seal under which they put themselves forward for it.
        who: Seal,
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
    /// That somebody supports what was raised.
    Support(Supporter<'w>),
    /// That whoever raised it on paper withdraws it.
    Withdrawal {
        /// Why, for everybody to read.
        reason: &'w str,
    },
}

/// What is keyed, with the owner behind it, what they took part by, and what goes into the vault beside where the paper is kept.
struct Keyed {
    said: Said,
    owner: Option<OwnerId>,
    part: Option<Part>,
    sealed: Vec<Sealed>,
}

/// The round in which an opinion is drafted or tested.
fn round(files: &Files, deliberation: DeliberationId) -> u32 {
    files.community.deliberations().opinion(deliberation).map_or(0, Opinion::round_number)
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
    /// Keys in what somebody says on paper, with a note on where the paper is kept and the day on which it came, where that was
    /// before today.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn key_word(
        &self,
        by: PersonId,
        deliberation: DeliberationId,
        given: SaidOnPaper<'_>,
        (kept, came_on): (&str, Option<Date>),
    ) -> Result<Outcome, Stop> {
        let actor = Actor::Person(by);
        let mut last = Err(Stop::from(Refusal::from(OnPaperRefusal::WordNumberTaken)));
        for _ in 0..TRIES {
            let evidence = Sealed::words(self.door(), kept)?;
            let (command, sealed, may) = {
                let files = self.files().await;
                let Keyed { said, owner, part, sealed } = self.said(&files, deliberation, given)?;
                let word = files.community.on_paper().next(deliberation);
                let evidence = evidence.seal;
                let command = OnPaperCommand::Key { deliberation, word, said, owner, part, evidence, came_on };
                let may = governance::decide(&files.community, command.clone().into(), &self.moment(actor)).is_ok();
                (command, sealed, may)
            };
            // Whoever may not enter it learns nothing of what lies in the vault.
            if let (SaidOnPaper::Support(Supporter::Slip(written)), true) = (given, may)
                && self.has_support_of(deliberation, written).await?
            {
                return Err(Refusal::from(OnPaperRefusal::SupportedOnPaperAlready).into());
            }
            let mut act = Act::new(actor, command).with(evidence);
            act.sealed.extend(sealed);
            last = self.carry_out(act).await;
            if !matches!(&last, Err(Stop::Refused(Refusal::OnPaper(OnPaperRefusal::WordNumberTaken)))) {
                break;
            }
        }
        last
    }

    /// What is said, under the seals it would be said under by card; the owner behind it, one they took part by, and what goes
    /// into the vault.
    fn said(&self, files: &Files, deliberation: DeliberationId, given: SaidOnPaper<'_>) -> Result<Keyed, Stop> {
        let plain = |said: Said| Keyed { said, owner: None, part: None, sealed: Vec::new() };
        Ok(match given {
            SaidOnPaper::Consent { owner, says, why } => {
                let voice = self.consenter(deliberation, round(files, deliberation), owner);
                let seat = self.seat(files, deliberation, owner).map(Part::Seal);
                self.consented((voice, says, why), (Some(owner), seat))?
            }
            SaidOnPaper::ConsentOf { panel, who, says, why } => {
                let voice = self.taker_consents(deliberation, round(files, deliberation), who);
                let of = (deliberation, panel);
                let found = files.community.panels().panel(deliberation, panel);
                let number = found.and_then(|found| self.pool_number(found, &who));
                let seat = number.map(|number| Part::Seal(self.pool_row(of, number, who)));
                self.consented((voice, says, why), (None, seat))?
            }
            SaidOnPaper::Verdict { origin: Origin::Owner(owner), says } => {
                let who = Raiser::Owner(self.judge(files, deliberation, owner));
                let part = self.part(files, deliberation, owner).map(Part::Seal);
                Keyed { owner: Some(owner), part, ..plain(Said::Verdict { who, says }) }
            }
            SaidOnPaper::Verdict { origin: Origin::Body(body), says } => {
                plain(Said::Verdict { who: Raiser::Body(body), says })
            }
            SaidOnPaper::Verdict { origin: Origin::Slip, says } => plain(Said::Verdict { who: Raiser::Slip, says }),
            SaidOnPaper::VerdictOf { part, says } => {
                let report =
                    files.community.deliberations().deliberation(deliberation).map_or(0, |one| one.reports.len());
                let who = Raiser::Owner(self.taker_judges(deliberation, report, part));
                Keyed { part: Some(part), ..plain(Said::Verdict { who, says }) }
            }
            SaidOnPaper::Place { panel, number, accepts } => plain(Said::Place { panel, number, accepts }),
            SaidOnPaper::Stances { owner, ticked } => {
                let voice = self.voice(deliberation, owner);
                Keyed { owner: Some(owner), ..plain(Said::Stances { voice, ticked: ticked.to_vec() }) }
            }
            SaidOnPaper::Signature { party } => plain(Said::Signature { party }),
            SaidOnPaper::Support(supporter) => {
                let (owner, sealed) = match supporter {
                    Supporter::Owner(owner) => {
                        (Some(owner), seal_supporter(self.secrets(), self.book(), deliberation, owner))
                    }
                    Supporter::Slip(written) => (None, Sealed::words(self.door(), written)?),
                };
                let said = Said::Support { supporter: sealed.seal };
                Keyed { owner, sealed: vec![sealed], ..plain(said) }
            }
            SaidOnPaper::Withdrawal { reason } => plain(Said::withdrawal(reason).map_err(Refusal::from)?),
        })
    }

    /// What is said of an opinion, with why somebody objects behind its seal.
    fn consented(
        &self,
        (voice, says, why): (Seal, Consent, &str),
        (owner, part): (Option<OwnerId>, Option<Part>),
    ) -> Result<Keyed, Stop> {
        let objects = says == Consent::Object && !why.is_empty();
        let sealed = if objects { Some(Sealed::words(self.door(), why)?) } else { None };
        let said = Said::Consent { voice, says, why: sealed.as_ref().map(|why| why.seal) };
        Ok(Keyed { said, owner, part, sealed: sealed.into_iter().collect() })
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

    /// Whether somebody who wrote the same name and home supports it on paper already, or a paper on which they do waits to be
    /// confirmed.
    async fn has_support_of(&self, deliberation: DeliberationId, written: &str) -> Result<bool, Stop> {
        let slips: Vec<Seal> = {
            let files = self.files().await;
            let one = files.community.deliberations().deliberation(deliberation);
            let on_paper = one.into_iter().flat_map(|one| &one.supporters).filter(|(_, support)| support.by.is_some());
            let waiting = files.community.on_paper().waiting(deliberation).filter_map(|word| match word.said {
                Said::Support { supporter } => Some(supporter),
                _ => None,
            });
            let seals = on_paper.map(|(seal, _)| *seal).chain(waiting);
            seals.filter(|seal| files.signers.supporter(seal).is_none()).collect()
        };
        for slip in slips {
            if self.words(&slip).await?.is_some_and(|before| plain(&before) == plain(written)) {
                return Ok(true);
            }
        }
        Ok(false)
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
            Said::Support { supporter } => self.supporter(deliberation, owner) == supporter,
            Said::Withdrawal { .. } => {
                let one = files.community.deliberations().deliberation(deliberation);
                one.is_some_and(|one| one.raiser == Raiser::Owner(self.supporter(deliberation, owner)))
            }
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
