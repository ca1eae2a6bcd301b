//! One community's desk: takes commands one after the other and answers when what they changed is durable.
//!
//! Commands that arrive while the store is busy are decided together, each against the state the ones before it leave,
//! and share one commit. The state is held for writing until that commit has answered, so a page never shows anything
//! that a crash could take back. When the store refuses, the state is read anew from the book.

use std::ops::Range;
use std::sync::Arc;

use governance::assembly::AssemblyEvent;
use governance::bodies::BodiesEvent;
use governance::community::CommunityEvent;
use governance::law::Law;
use governance::{Actor, Command, Community, Event, Moment, Refusal};
use jiff::Timestamp;
use journal::{AppendError, Batch, BookId, DrawerWrite, Entry, Journal, NewEntry, StorageError};
use tokio::sync::{RwLock, RwLockReadGuard, mpsc, oneshot};

use crate::codec::{self, CodecProblem};
use crate::door::Door;
use crate::letters::LetterIndex;
use crate::people::People;
use crate::secrets::Secrets;
use crate::vault::{Drawerful, Sealed};

/// How many commands are decided together at most.
const TOGETHER: usize = 512;

/// Something somebody wants done: the command, and what goes into the vault with it.
#[derive(Debug)]
pub struct Act {
    /// Who acts.
    pub actor: Actor,
    /// What is to be done.
    pub command: Command,
    /// The values behind the seals the command names.
    pub sealed: Vec<Sealed>,
    /// What changes beside the book in the same commit, when anything happens at all.
    pub(crate) drawer: Vec<DrawerWrite>,
}

impl Act {
    /// An act that seals nothing.
    pub fn new(actor: Actor, command: impl Into<Command>) -> Self {
        Self { actor, command: command.into(), sealed: Vec::new(), drawer: Vec::new() }
    }

    /// The act with a value to keep.
    #[must_use]
    pub fn with(mut self, sealed: Sealed) -> Self {
        self.sealed.push(sealed);
        self
    }
}

/// What came of an act that was not refused.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It is done and durable.
    Done(Done),
    /// There was nothing to do: what was asked for is so already.
    NothingToDo,
}

/// What an act wrote into the book.
#[derive(Debug, Clone)]
pub struct Done {
    /// The positions of the new entries.
    pub positions: Range<u64>,
    /// When they were recorded.
    pub at: Timestamp,
    /// What happened.
    pub events: Vec<Event>,
}

/// Why an act was not done.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Stop {
    /// A rule stands against it.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The store did not take it; nothing was changed and it may be tried again.
    #[error("{0}")]
    Failed(String),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StorageError> for Stop {
    fn from(error: StorageError) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<crate::door::NoRandomness> for Stop {
    fn from(error: crate::door::NoRandomness) -> Self {
        Self::Failed(error.to_string())
    }
}

/// Why a book cannot be followed to a state.
#[derive(Debug, thiserror::Error)]
pub enum ReplayProblem {
    /// The store.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// An entry that cannot be read.
    #[error("position {position}: {problem}")]
    Codec {
        /// Where.
        position: u64,
        /// What is wrong.
        problem: CodecProblem,
    },
    /// A history that cannot have happened.
    #[error("position {position}: {reason}")]
    History {
        /// Where.
        position: u64,
        /// What is wrong.
        reason: String,
    },
}

/// A community's files: the state its book leads to, who people are, which letter speaks for whom.
#[derive(Debug, Default)]
pub struct Files {
    /// The state.
    pub community: Community,
    /// Who people are.
    pub people: People,
    /// Which letter speaks for whom.
    pub letters: LetterIndex,
    /// Whether the book could not be read anew after the store refused something; nothing here may be shown then.
    pub(crate) stale: bool,
}

impl Files {
    /// Whether these files may hold what the store did not keep; then nothing of them may be shown.
    #[must_use]
    pub fn are_stale(&self) -> bool {
        self.stale
    }
}

/// What every desk of a house shares.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) journal: Journal,
    pub(crate) law: Law,
    pub(crate) door: Door,
    pub(crate) secrets: Secrets,
    /// Whether other processes may write into the same books.
    pub(crate) has_neighbours: bool,
}

type Answer = oneshot::Sender<Result<Outcome, Stop>>;

/// The desk of one community.
#[derive(Debug)]
pub struct Desk {
    book: BookId,
    shared: Arc<Shared>,
    files: Arc<RwLock<Files>>,
    letters: LetterIndex,
    queue: mpsc::Sender<(Act, Answer)>,
}

impl Desk {
    pub(crate) async fn open(book: BookId, shared: Arc<Shared>) -> Result<Self, ReplayProblem> {
        let letters = LetterIndex::default();
        let files = Arc::new(RwLock::new(read_files(&shared, &book, &letters).await?));
        let (queue, waiting) = mpsc::channel(TOGETHER * 4);
        let clerk = Clerk { book: book.clone(), shared: shared.clone(), files: files.clone() };
        tokio::spawn(clerk.work(waiting));
        Ok(Self { book, shared, files, letters, queue })
    }

    /// The book's name.
    #[must_use]
    pub fn book(&self) -> &BookId {
        &self.book
    }

    /// The files as they stand: everything in them is durable.
    pub async fn files(&self) -> RwLockReadGuard<'_, Files> {
        self.files.read().await
    }

    /// Which letter speaks for whom; to be had while a commit holds the files.
    #[must_use]
    pub fn letters(&self) -> &LetterIndex {
        &self.letters
    }

    /// Rule packs and calendar.
    #[must_use]
    pub fn law(&self) -> &Law {
        &self.shared.law
    }

    /// Where time and randomness come from.
    #[must_use]
    pub fn door(&self) -> &Door {
        &self.shared.door
    }

    /// The journal, for reading the book itself.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        &self.shared.journal
    }

    pub(crate) fn secrets(&self) -> &Secrets {
        &self.shared.secrets
    }

    /// The moment somebody acts or looks at.
    #[must_use]
    pub fn moment(&self, actor: Actor) -> Moment<'_> {
        Moment { now: self.shared.door.now(), actor, law: &self.shared.law }
    }

    /// Carries out an act: decides, writes, follows, and answers when it is durable.
    ///
    /// # Errors
    /// The refusal of a rule, or the failure of the store; in both cases nothing has changed.
    pub async fn carry_out(&self, act: Act) -> Result<Outcome, Stop> {
        let (answer, answered) = oneshot::channel();
        let closed = || Stop::Failed("the office is closing".to_owned());
        self.queue.send((act, answer)).await.map_err(|_| closed())?;
        answered.await.map_err(|_| closed())?
    }

    /// Follows what other processes wrote since; cheap when nothing did.
    pub(crate) async fn catch_up(&self) -> Result<(), ReplayProblem> {
        let size = self.shared.journal.size(&self.book).await?;
        if size > self.files.read().await.community.size() {
            let mut files = self.files.write().await;
            *files = read_files(&self.shared, &self.book, &self.letters).await?;
        }
        Ok(())
    }
}

/// Follows a whole book; what is found of its letters goes into the index there is.
pub(crate) async fn read_files(shared: &Shared, book: &BookId, letters: &LetterIndex) -> Result<Files, ReplayProblem> {
    let mut files = Files { letters: letters.clone(), ..Files::default() };
    for item in shared.journal.vault_prefix(book, Drawerful::Person.prefix()).await? {
        let seal = item.id.strip_prefix(Drawerful::Person.prefix()).and_then(|seal| seal.parse().ok());
        if let Some(seal) = seal {
            files.people.put(seal, &item.value);
        }
    }
    let community = &mut files.community;
    shared.journal.replay(book, 0, |entry| follow(community, &entry)).await?;
    files.letters.renew(&shared.secrets, book.as_str(), &files.community);
    Ok(files)
}

/// Follows one entry of a book.
pub(crate) fn follow(community: &mut Community, entry: &Entry) -> Result<(), ReplayProblem> {
    let position = entry.position;
    let event = codec::decode(&entry.kind, entry.version, &entry.payload)
        .map_err(|problem| ReplayProblem::Codec { position, problem })?;
    let history = |reason: String| ReplayProblem::History { position, reason };
    let at = Timestamp::from_millisecond(entry.recorded_at).map_err(|error| history(error.to_string()))?;
    community.apply(at, &event).map_err(|impossible| history(impossible.to_string()))
}

/// Works through the queue of one desk.
struct Clerk {
    book: BookId,
    shared: Arc<Shared>,
    files: Arc<RwLock<Files>>,
}

/// An act that was decided and waits for its commit.
struct Decided {
    outcome: Outcome,
    answer: Answer,
    sealed: Vec<Sealed>,
}

impl Clerk {
    async fn work(self, mut waiting: mpsc::Receiver<(Act, Answer)>) {
        while let Some(first) = waiting.recv().await {
            let mut acts = vec![first];
            while acts.len() < TOGETHER {
                let Ok(next) = waiting.try_recv() else { break };
                acts.push(next);
            }
            self.serve(acts).await;
        }
    }

    async fn serve(&self, acts: Vec<(Act, Answer)>) {
        let mut files = self.files.write().await;
        if files.stale {
            self.start_anew(&mut files).await;
        }
        if files.stale {
            return fail(acts.into_iter().map(|(_, answer)| answer), "the book cannot be read at present");
        }
        if self.shared.has_neighbours
            && let Err(problem) = self.meet_neighbours(&mut files).await
        {
            return fail(acts.into_iter().map(|(_, answer)| answer), &problem.to_string());
        }
        let expected = files.community.size();
        let mut batch = Batch::new(self.book.clone(), expected);
        let mut decided = Vec::with_capacity(acts.len());
        let mut broken = None;
        for (act, answer) in acts {
            match &broken {
                Some(reason) => {
                    let _ = answer.send(Err(Stop::Failed(String::clone(reason))));
                }
                None => match self.decide(&mut files, &mut batch, act) {
                    Ok((outcome, sealed)) => decided.push(Ok(Decided { outcome, answer, sealed })),
                    Err(Stop::Refused(refusal)) => decided.push(Err((refusal, answer))),
                    Err(Stop::Failed(reason)) => {
                        let _ = answer.send(Err(Stop::Failed(reason.clone())));
                        broken = Some(reason);
                    }
                },
            }
        }
        let written = match &broken {
            Some(reason) => Err(reason.clone()),
            None if batch.entries.is_empty() => Ok(()),
            None => self.append(batch).await,
        };
        match written {
            Ok(()) => {
                for decision in decided {
                    match decision {
                        Ok(Decided { outcome, answer, sealed }) => {
                            self.file(&mut files, &outcome, &sealed);
                            let _ = answer.send(Ok(outcome));
                        }
                        Err((refusal, answer)) => {
                            let _ = answer.send(Err(Stop::Refused(refusal)));
                        }
                    }
                }
            }
            Err(reason) => {
                tracing::error!(book = %self.book, "the store did not take a batch: {reason}");
                let answers = decided.into_iter().map(|decision| match decision {
                    Ok(Decided { answer, .. }) | Err((_, answer)) => answer,
                });
                fail(answers, &reason);
                self.start_anew(&mut files).await;
            }
        }
    }

    /// Decides one act against the state the earlier acts of the batch left, and follows what it decided.
    fn decide(&self, files: &mut Files, batch: &mut Batch, act: Act) -> Result<(Outcome, Vec<Sealed>), Stop> {
        let now = self.shared.door.now();
        let moment = Moment { now, actor: act.actor, law: &self.shared.law };
        let events = governance::decide(&files.community, act.command, &moment)?;
        if events.is_empty() {
            return Ok((Outcome::NothingToDo, Vec::new()));
        }
        let from = files.community.size();
        for event in &events {
            let written = codec::encode(event).map_err(|problem| Stop::Failed(problem.to_string()))?;
            batch.entries.push(NewEntry {
                recorded_at: now.as_millisecond(),
                kind: written.kind.to_owned(),
                version: written.version,
                payload: written.payload,
            });
            batch.forget.extend(outdated(&files.community, event));
            // To follow an event before it is kept proves that the book can always be read back.
            files.community.apply(now, event).map_err(|impossible| Stop::Failed(impossible.to_string()))?;
        }
        batch.drawer.extend(act.drawer);
        batch.keep.extend(act.sealed.iter().map(|sealed| sealed.item.clone()));
        let positions = from..files.community.size();
        Ok((Outcome::Done(Done { positions, at: now, events }), act.sealed))
    }

    async fn append(&self, batch: Batch) -> Result<(), String> {
        match self.shared.journal.append(batch).await {
            Ok(_) => Ok(()),
            Err(AppendError::Conflict { .. }) => {
                Err("somebody else wrote into the book at the same moment; please try again".to_owned())
            }
            Err(error) => Err(error.to_string()),
        }
    }

    /// Brings what lives beside the state up to date with events that are durable now.
    fn file(&self, files: &mut Files, outcome: &Outcome, sealed: &[Sealed]) {
        let Outcome::Done(done) = outcome else { return };
        for sealed in sealed.iter().filter(|sealed| sealed.item.id.starts_with(Drawerful::Person.prefix())) {
            files.people.put(sealed.seal, &sealed.item.value);
        }
        for event in &done.events {
            match event {
                Event::Assembly(AssemblyEvent::LettersIssued(_) | AssemblyEvent::LetterReissued(_)) => {
                    let Event::Assembly(event) = event else { continue };
                    if let Some(meeting) = files.community.assembly().meeting(event.meeting()) {
                        files.letters.refresh(&self.shared.secrets, self.book.as_str(), meeting);
                    }
                }
                Event::Community(CommunityEvent::OwnerForgotten(forgotten)) => {
                    if let Some(owner) = files.community.register().owner(forgotten.owner) {
                        files.people.forget(&owner.seal);
                    }
                }
                Event::Community(_) | Event::Bodies(_) | Event::Matter(_) | Event::Assembly(_) => {}
            }
        }
    }

    async fn meet_neighbours(&self, files: &mut Files) -> Result<(), ReplayProblem> {
        if self.shared.journal.size(&self.book).await? > files.community.size() {
            *files = read_files(&self.shared, &self.book, &files.letters).await?;
        }
        Ok(())
    }

    /// Reads the state anew after the store refused what had been decided on it.
    async fn start_anew(&self, files: &mut Files) {
        match read_files(&self.shared, &self.book, &files.letters).await {
            Ok(read) => *files = read,
            Err(problem) => {
                files.stale = true;
                tracing::error!(book = %self.book, "the book cannot be read anew: {problem}");
            }
        }
    }
}

/// What an event makes superfluous in the vault: particulars that were erased or that newer ones replace.
fn outdated(community: &Community, event: &Event) -> Vec<String> {
    let seal = |owner| community.register().owner(owner).map(|owner| Drawerful::Person.id(&owner.seal));
    match event {
        Event::Community(CommunityEvent::OwnerForgotten(forgotten)) => seal(forgotten.owner).into_iter().collect(),
        Event::Community(CommunityEvent::OwnersRecorded(recorded)) => {
            recorded.owners.iter().filter_map(|(owner, _)| seal(*owner)).collect()
        }
        Event::Bodies(BodiesEvent::SeatFilled(filled)) => {
            let known = community.bodies().persons().get(filled.person.index());
            known.map(|seal| Drawerful::Person.id(seal)).into_iter().collect()
        }
        Event::Community(_) | Event::Bodies(_) | Event::Matter(_) | Event::Assembly(_) => Vec::new(),
    }
}

fn fail(answers: impl Iterator<Item = Answer>, reason: &str) {
    for answer in answers {
        let _ = answer.send(Err(Stop::Failed(reason.to_owned())));
    }
}
