//! What those who take part in deliberations must know, as it stands.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{DossierPublished, InformingEvent, KeptFile, LookedAt, Question, Reach, Sections};
use crate::PublicText;
use crate::appeal::AppealEvent;
use crate::deliberation::Raiser;
use crate::ids::{DeliberationId, FileNo, PersonId, QuestionNo};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// One version of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Which, from 1.
    pub number: usize,
    /// What it says.
    pub sections: Sections,
    /// What changed since the one before.
    pub changed: Option<PublicText>,
    /// Since when.
    pub at: Timestamp,
    /// The position of its entry in the book.
    pub position: u64,
    /// So many days to read it.
    pub days: u32,
    /// The last of them.
    pub until: Date,
    /// Where they stand.
    pub basis: Vec<String>,
    /// Who published it.
    pub by: PersonId,
}

impl Version {
    fn published(recorded: Recorded, event: &DossierPublished, number: usize) -> Self {
        let DossierPublished { sections, changed, days, until, basis, by, .. } = event.clone();
        let (at, position) = (recorded.at, recorded.position);
        Self { number, sections, changed, at, position, days, until, basis, by }
    }

    /// Whether the days to read it are not over.
    #[must_use]
    pub fn is_on_view(&self, today: Date) -> bool {
        today <= self.until
    }
}

/// A dossier: its versions, and what was asked about it.
#[derive(Debug, Clone, Default)]
pub struct Dossier {
    versions: Vec<Version>,
    /// Of each version.
    reach: Vec<Reach>,
    questions: Vec<Question>,
}

impl Dossier {
    /// All versions, oldest first.
    #[must_use]
    pub fn versions(&self) -> &[Version] {
        &self.versions
    }

    /// The one that holds.
    #[must_use]
    pub fn version(&self) -> Option<&Version> {
        self.versions.last()
    }

    /// Whom a version reached, by its number from 1.
    #[must_use]
    pub fn reach(&self, version: usize) -> Option<&Reach> {
        self.reach.get(version.checked_sub(1)?)
    }

    /// All questions, in the order in which they came.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// One of them.
    #[must_use]
    pub fn question(&self, number: QuestionNo) -> Option<&Question> {
        self.questions.get(number.index())
    }

    /// The number that the next question bears.
    #[must_use]
    pub fn next_question(&self) -> QuestionNo {
        QuestionNo::after(self.questions.len())
    }

    /// Those that wait for somebody to look, or for an answer.
    pub fn waiting(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|question| question.settled_at().is_none())
    }

    /// Those that hold the step back: they came by the last day on which somebody reads it, and wait.
    pub fn holds_back<'a>(&'a self, zone: &TimeZone, until: Date) -> impl Iterator<Item = &'a Question> + use<'a> {
        let zone = zone.clone();
        self.waiting().filter(move |question| question.at.to_zoned(zone.clone()).date() <= until)
    }

    fn question_mut(&mut self, number: QuestionNo) -> Result<&mut Question, ImpossibleHistory> {
        let question = self.questions.get_mut(number.index());
        question.ok_or(ImpossibleHistory("something happened to a question nobody asked"))
    }

    fn reach_mut(&mut self, version: u32) -> Result<&mut Reach, ImpossibleHistory> {
        let reach = self.reach.get_mut((version as usize).wrapping_sub(1));
        reach.ok_or(ImpossibleHistory("a dossier reached somebody in a version nobody published"))
    }

    fn look(
        &mut self,
        recorded: Recorded,
        number: QuestionNo,
        by: PersonId,
        is: LookedAt,
    ) -> Result<(), ImpossibleHistory> {
        self.question_mut(number)?.looked = Some((is, recorded.at, by));
        Ok(())
    }

    fn ask(&mut self, question: Question) -> Result<(), ImpossibleHistory> {
        if question.number != self.next_question() {
            return Err(ImpossibleHistory("a question's number leaves a gap"));
        }
        self.questions.push(question);
        Ok(())
    }
}

/// The dossiers of all deliberations.
#[derive(Debug, Clone, Default)]
pub struct Informing {
    dossiers: BTreeMap<DeliberationId, Dossier>,
    /// Apart from the dossiers: a file is kept before the version that names it.
    files: BTreeMap<DeliberationId, Vec<KeptFile>>,
}

impl Informing {
    /// The dossier of a deliberation.
    #[must_use]
    pub fn dossier(&self, deliberation: DeliberationId) -> Option<&Dossier> {
        self.dossiers.get(&deliberation)
    }

    /// The files that are kept for a dossier, oldest first.
    #[must_use]
    pub fn files(&self, deliberation: DeliberationId) -> &[KeptFile] {
        self.files.get(&deliberation).map_or(&[], Vec::as_slice)
    }

    /// One of them.
    #[must_use]
    pub fn file(&self, deliberation: DeliberationId, number: FileNo) -> Option<&KeptFile> {
        self.files(deliberation).get(number.index())
    }

    /// Whether an owner asked under this seal.
    #[must_use]
    pub fn has_asked(&self, deliberation: DeliberationId, seal: &Seal) -> bool {
        let questions = self.dossier(deliberation).into_iter().flat_map(Dossier::questions);
        questions.map(|question| question.author).any(|author| author == Raiser::Owner(*seal))
    }

    pub(crate) fn apply_appeal(&mut self, recorded: Recorded, event: &AppealEvent) -> Result<(), ImpossibleHistory> {
        let number = match event {
            AppealEvent::QuestionAppealed(event) => event.question,
            AppealEvent::QuestionAppealAnswered(event) => event.question,
            _ => return Ok(()),
        };
        let dossier = self.dossiers.get_mut(&event.deliberation());
        let dossier = dossier.ok_or(ImpossibleHistory("somebody asked about a dossier nobody published"))?;
        dossier.question_mut(number)?.follow_appeal(recorded, event)
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &InformingEvent) -> Result<(), ImpossibleHistory> {
        if let InformingEvent::DossierPublished(event) = event {
            let dossier = self.dossiers.entry(event.deliberation).or_default();
            let number = dossier.versions.len() + 1;
            dossier.versions.push(Version::published(recorded, event, number));
            dossier.reach.push(Reach::default());
            return Ok(());
        }
        if let InformingEvent::FileKept(event) = event {
            let files = self.files.entry(event.deliberation).or_default();
            if event.file != FileNo::after(files.len()) {
                return Err(ImpossibleHistory("a file's number leaves a gap"));
            }
            files.push(KeptFile::kept(event, recorded.at));
            return Ok(());
        }
        let dossier = self.dossiers.get_mut(&event.deliberation());
        let dossier = dossier.ok_or(ImpossibleHistory("somebody asked about a dossier nobody published"))?;
        match event {
            InformingEvent::DossierPublished(_) | InformingEvent::FileKept(_) => Ok(()),
            InformingEvent::QuestionAsked(event) => dossier.ask(Question::asked(recorded, event)),
            InformingEvent::QuestionPublished(event) => {
                let is = LookedAt::Published { text: event.text.clone(), body: event.body };
                dossier.look(recorded, event.question, event.by, is)
            }
            InformingEvent::QuestionHeldBack(event) => {
                dossier.look(recorded, event.question, event.by, LookedAt::HeldBack(event.reason))
            }
            InformingEvent::QuestionAnswered(event) => {
                dossier.question_mut(event.question)?.replied(recorded, event);
                Ok(())
            }
            InformingEvent::DossierRead(event) => {
                dossier.reach_mut(event.version)?.read(recorded.at, event.reader, &event.homes);
                Ok(())
            }
            InformingEvent::HomesReached(event) => {
                dossier.reach_mut(event.version)?.reached(&event.homes, Some(event.way));
                Ok(())
            }
        }
    }
}
