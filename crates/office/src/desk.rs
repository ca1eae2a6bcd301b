//! One community's desk: takes commands one after the other and answers when what they changed is durable.
//!
//! Commands that arrive while the store is busy are decided together, each against the state the ones before it leave,
//! and share one commit; while it is under way, the next ones are decided. The state is held for writing until these
//! commits have answered, so a page never shows anything that a crash could take back. When the store refuses, the state is
//! read anew from the book.

mod batch;
mod clerk;
mod neighbours;
mod outdated;

use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock};

use governance::ids::BodyId;
use governance::law::Law;
use governance::{Actor, Command, Community, Event, Moment, Refusal};
use jiff::Timestamp;
use jiff::civil::Date;
use journal::{BookId, DrawerWrite, Entry, Journal, StorageError};
use post::Post;
use tokio::sync::{RwLock, RwLockReadGuard, mpsc, oneshot};

use self::clerk::Clerk;
use crate::cards::CardIndex;
use crate::codec::{self, CodecProblem};
use crate::contacts::{self, Contact, Contacts};
use crate::door::Door;
use crate::letters::LetterIndex;
use crate::outbox::{Lease, Progress};
use crate::people::People;
use crate::reread::LastFound;
use crate::secrets::Secrets;
use crate::services::Services;
use crate::signers::Signers;
use crate::vault::Sealed;

/// How many commands are decided together at most.
const TOGETHER: usize = 512;

/// Something somebody wants done: the command, and what goes into the vault with it.
#[derive(Debug, Clone)]
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

/// A community's files: the state its book leads to, who people are, which letter and which card speak for whom.
#[derive(Debug, Default)]
pub struct Files {
    /// The state.
    pub community: Community,
    /// Who people are.
    pub people: People,
    /// How bodies are reached.
    pub contacts: Contacts,
    /// Who signed petitions, and who raised and supports deliberations.
    pub signers: Signers,
    /// What was done to serve ballots.
    pub services: Services,
    /// Which letter speaks for whom.
    pub letters: LetterIndex,
    /// Whose card has which code.
    pub cards: CardIndex,
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
    /// The ways out to people, once they are set up.
    pub(crate) post: OnceLock<Arc<Post>>,
    /// Which of several processes sends messages.
    pub(crate) lease: Lease,
}

type Answer = oneshot::Sender<Result<Outcome, Stop>>;

/// The desk of one community.
#[derive(Debug)]
pub struct Desk {
    book: BookId,
    shared: Arc<Shared>,
    files: Arc<RwLock<Files>>,
    letters: LetterIndex,
    cards: CardIndex,
    queue: mpsc::Sender<(Act, Answer)>,
    /// For which size of the book and which day the clock found nothing to do.
    quiet: Mutex<Option<(u64, Date)>>,
    /// What was found last in a recount from paper.
    found: LastFound,
    /// Up to where messages were made, and when one is due.
    progress: tokio::sync::Mutex<Progress>,
}

impl Desk {
    pub(crate) async fn open(book: BookId, shared: Arc<Shared>) -> Result<Self, ReplayProblem> {
        let (letters, cards) = (LetterIndex::default(), CardIndex::default());
        let files = Arc::new(RwLock::new(read_files(&shared, &book, &letters, &cards).await?));
        let (queue, waiting) = mpsc::channel(TOGETHER * 4);
        let clerk = Clerk::new(book.clone(), shared.clone(), files.clone());
        tokio::spawn(clerk.work(waiting));
        let (quiet, found, progress) = Default::default();
        Ok(Self { book, shared, files, letters, cards, queue, quiet, found, progress })
    }

    /// The book's name.
    #[must_use]
    pub fn book(&self) -> &BookId {
        &self.book
    }

    pub(crate) fn progress(&self) -> &tokio::sync::Mutex<Progress> {
        &self.progress
    }

    pub(crate) fn ways_out(&self) -> Option<&Arc<Post>> {
        self.shared.post.get()
    }

    /// Whether this process is the one that sends messages.
    pub(crate) async fn may_send(&self) -> Result<bool, Stop> {
        if !self.shared.has_neighbours {
            return Ok(true);
        }
        self.shared.lease.hold(&self.shared.journal, self.shared.door.now()).await
    }

    pub(crate) fn found(&self) -> &LastFound {
        &self.found
    }

    /// The files as they stand: everything in them is durable.
    pub async fn files(&self) -> RwLockReadGuard<'_, Files> {
        self.files.read().await
    }

    /// The same for a thread that may wait, and none of those that answer.
    pub(crate) fn files_beside(&self) -> RwLockReadGuard<'_, Files> {
        self.files.blocking_read()
    }

    /// Which letter speaks for whom; to be had while a commit holds the files.
    #[must_use]
    pub fn letters(&self) -> &LetterIndex {
        &self.letters
    }

    /// Whose card has which code; to be had while a commit holds the files.
    #[must_use]
    pub fn cards(&self) -> &CardIndex {
        &self.cards
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

    pub(crate) fn quiet(&self) -> &Mutex<Option<(u64, Date)>> {
        &self.quiet
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
        self.require_own_words(&act).await?;
        let (answer, answered) = oneshot::channel();
        let closed = || Stop::Failed("the office is closing".to_owned());
        self.queue.send((act, answer)).await.map_err(|_| closed())?;
        answered.await.map_err(|_| closed())?
    }

    /// Follows what other processes wrote since; cheap when nothing did.
    pub(crate) async fn catch_up(&self) -> Result<(), ReplayProblem> {
        let size = self.shared.journal.size(&self.book).await?;
        let is_behind = {
            let files = self.files.read().await;
            files.stale || size > files.community.size()
        };
        if is_behind {
            let mut files = self.files.write().await;
            if files.stale {
                *files = read_files(&self.shared, &self.book, &self.letters, &self.cards).await?;
            } else {
                neighbours::follow(&self.shared, &self.book, &mut files).await?;
            }
        }
        Ok(())
    }
}

impl Desk {
    pub(crate) async fn put_contact(&self, body: BodyId, contact: Contact) {
        self.files.write().await.contacts.insert(body, contact);
    }
}

/// Follows a whole book; what is found of its letters and cards goes into the indexes there are.
pub(crate) async fn read_files(
    shared: &Shared,
    book: &BookId,
    letters: &LetterIndex,
    cards: &CardIndex,
) -> Result<Files, ReplayProblem> {
    let mut files = Files { letters: letters.clone(), cards: cards.clone(), ..Files::default() };
    let community = &mut files.community;
    shared.journal.replay(book, 0, |entry| follow(community, &entry)).await?;
    // After the book: whoever is in it by now is in the vault.
    files.people = neighbours::read_people(shared, book).await?;
    files.contacts = contacts::read(shared, book).await?;
    files.signers = neighbours::read_signers(shared, book).await?;
    files.services = neighbours::read_services(shared, book).await?;
    files.services.file_all(&files.community);
    files.letters.renew(&shared.secrets, book.as_str(), &files.community);
    files.cards.renew(&shared.secrets, book.as_str(), files.community.cards());
    Ok(files)
}

/// Follows one entry of a book.
pub(crate) fn follow(community: &mut Community, entry: &Entry) -> Result<(), ReplayProblem> {
    follow_event(community, entry).map(|_| ())
}

/// Follows one entry of a book and says what happened in it.
fn follow_event(community: &mut Community, entry: &Entry) -> Result<Event, ReplayProblem> {
    let position = entry.position;
    let event = codec::decode(&entry.kind, entry.version, &entry.payload)
        .map_err(|problem| ReplayProblem::Codec { position, problem })?;
    let history = |reason: String| ReplayProblem::History { position, reason };
    let at = Timestamp::from_millisecond(entry.recorded_at).map_err(|error| history(error.to_string()))?;
    community.apply(at, &event).map_err(|impossible| history(impossible.to_string()))?;
    Ok(event)
}
