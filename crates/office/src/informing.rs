//! Reading a dossier, bringing it to homes, and asking about it: words go into the vault; who reads and asks goes nowhere.

use governance::deliberation::Raiser;
use governance::ids::{DeliberationId, FileNo, HomeId, OwnerId, PersonId, QuestionNo};
use governance::informing::{Dossier, FILE_SORTS, FileGiven, InformingCommand, InformingRefusal, Way, homes_concerned};
use governance::{Actor, Refusal, Seal};

use crate::deliberations::Origin;
use crate::desk::{Act, Desk, Files, Outcome, Stop};
use crate::evidence::{Evidence, EvidenceFile};
use crate::signers::{seal_asker, seal_home, seal_reader};
use crate::vault::Sealed;

/// How often a question is asked again when another took its number in the same moment.
const TRIES: usize = 4;

impl Desk {
    /// The seal of an owner as the author of one question.
    #[must_use]
    pub fn asker(&self, deliberation: DeliberationId, question: QuestionNo, owner: OwnerId) -> Seal {
        seal_asker(self.secrets(), self.book(), deliberation, question, owner)
    }

    /// The seal of an owner who marked a version of a dossier as read.
    #[must_use]
    pub fn reader(&self, deliberation: DeliberationId, version: u32, owner: OwnerId) -> Seal {
        seal_reader(self.secrets(), self.book(), deliberation, version, owner)
    }

    /// The seal of a home that a version of a dossier reached.
    #[must_use]
    pub fn home_reached(&self, deliberation: DeliberationId, version: u32, home: HomeId) -> Seal {
        seal_home(self.secrets(), self.book(), deliberation, version, home)
    }

    /// The command by which an owner marks a version as read, with those of their homes that are concerned.
    #[must_use]
    pub fn reading(
        &self,
        files: &Files,
        deliberation: DeliberationId,
        version: u32,
        owner: OwnerId,
    ) -> InformingCommand {
        let one = files.community.deliberations().deliberation(deliberation);
        let concerned = one.map(|one| homes_concerned(&files.community, one)).unwrap_or_default();
        let own = files.community.register().homes_of(owner).map(|home| home.id);
        let homes = own.filter(|home| concerned.contains(home));
        let homes = homes.map(|home| (home, self.home_reached(deliberation, version, home))).collect();
        InformingCommand::ReadDossier {
            deliberation,
            version,
            reader: self.reader(deliberation, version, owner),
            homes,
        }
    }

    /// Marks a version of a dossier as read, by an owner's card.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn read_dossier(
        &self,
        owner: OwnerId,
        deliberation: DeliberationId,
        version: u32,
    ) -> Result<Outcome, Stop> {
        let command = self.reading(&*self.files().await, deliberation, version, owner);
        self.carry_out(Act::new(Actor::Owner(owner), command)).await
    }

    /// Records that a version of a dossier was brought to homes.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn record_reached(
        &self,
        by: PersonId,
        (deliberation, version): (DeliberationId, u32),
        homes: impl IntoIterator<Item = HomeId>,
        (way, on): (Way, jiff::civil::Date),
    ) -> Result<Outcome, Stop> {
        let homes = homes.into_iter().map(|home| (home, self.home_reached(deliberation, version, home))).collect();
        let command = InformingCommand::RecordReached { deliberation, version, homes, way, on };
        self.carry_out(Act::new(Actor::Person(by), command)).await
    }

    /// Keeps a file that a dossier is checked against: its fingerprint stands in the book, what is in it in the vault.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn keep_dossier_file(
        &self,
        actor: Actor,
        deliberation: DeliberationId,
        name: &str,
        file: &EvidenceFile,
    ) -> Result<Outcome, Stop> {
        let mut last = Err(Stop::from(Refusal::from(InformingRefusal::FileNumberTaken)));
        for _ in 0..TRIES {
            let number = FileNo::after(self.files().await.community.informing().files(deliberation).len());
            let given = FileGiven {
                name: name.to_owned(),
                digest: file.fingerprint(),
                sort: FILE_SORTS.into_iter().find(|sort| *sort == file.sort.word()),
                size: file.bytes.len() as u64,
            };
            let evidence = Evidence { words: String::new(), file: Some(file.clone()) };
            let sealed = evidence.seal(self.door())?;
            let command = InformingCommand::KeepFile { deliberation, file: number, given, content: sealed.seal };
            last = self.carry_out(Act::new(actor, command).with(sealed)).await;
            if !matches!(&last, Err(Stop::Refused(Refusal::Informing(InformingRefusal::FileNumberTaken)))) {
                break;
            }
        }
        last
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
