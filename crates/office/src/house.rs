//! The house: one store, its secret, and a desk for each community in it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use governance::Actor;
use governance::community::CommunityCommand;
use governance::ids::{EntryNo, MeetingId, OwnerId};
use governance::law::Law;
use journal::{AppendError, BookId, DrawerWrite, Journal, OpenError, Signer, StorageError};

use crate::cards::CardCode;
use crate::desk::{Act, Desk, ReplayProblem, Shared, Stop};
use crate::door::{Door, NoRandomness};
use crate::health::{Health, Unhealthy};
use crate::letters::LetterCode;
use crate::outbox::Lease;
use crate::secrets::{Secrets, hex};
use crate::staff::FrontDoor;

/// The name of the SQLite file in a data folder.
const FILE: &str = "gongzhi.sqlite3";

/// How often expired rows are swept: every ten minutes.
const SWEPT_EVERY_MS: i64 = 600_000;

/// Where a house keeps its books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreAt {
    /// In one SQLite file in this folder.
    Folder(PathBuf),
    /// In the PostgreSQL database at this address.
    Postgres(String),
}

impl StoreAt {
    /// The SQLite file of a folder.
    #[must_use]
    pub fn file(folder: &Path) -> PathBuf {
        folder.join(FILE)
    }

    /// Opens the journal for reading and writing.
    pub(crate) async fn open(&self) -> Result<Journal, HouseError> {
        Ok(match self {
            Self::Folder(folder) => {
                std::fs::create_dir_all(folder)
                    .map_err(|error| HouseError::Folder { folder: folder.clone(), reason: error.to_string() })?;
                Journal::open_sqlite(&Self::file(folder)).await?
            }
            Self::Postgres(url) => Journal::open_postgres(url).await?,
        })
    }

    /// Opens the journal for reading, beside whoever writes.
    pub(crate) async fn open_read_only(&self) -> Result<Journal, HouseError> {
        Ok(match self {
            Self::Folder(folder) => Journal::open_sqlite_read_only(&Self::file(folder)).await?,
            Self::Postgres(url) => Journal::open_postgres(url).await?,
        })
    }
}

/// Why a house could not be opened or enlarged.
#[derive(Debug, thiserror::Error)]
pub enum HouseError {
    /// The folder cannot be made.
    #[error("the folder {} cannot be used: {reason}", folder.display())]
    Folder {
        /// Which folder.
        folder: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// The store cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The store cannot be read.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// The store cannot be written.
    #[error(transparent)]
    Append(#[from] AppendError),
    /// The machine has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A book cannot be followed.
    #[error("the book of {book} cannot be read: {problem}")]
    Replay {
        /// Whose book.
        book: BookId,
        /// What is wrong.
        problem: ReplayProblem,
    },
    /// The name is no name for a community.
    #[error("a community is named by small letters, digits and hyphens, such as ziming: {0}")]
    BadName(String),
    /// The community was not founded.
    #[error("the community could not be founded: {0}")]
    NotFounded(Stop),
    /// The installation's secret is missing or damaged.
    #[error("the installation's secret is damaged; restore a backup")]
    SecretDamaged,
}

/// One store with all its communities.
#[derive(Debug)]
pub struct House {
    shared: Arc<Shared>,
    desks: RwLock<Vec<Arc<Desk>>>,
    front_door: OnceLock<FrontDoor>,
    swept_at: AtomicI64,
    health: Health,
}

impl House {
    /// Opens a house, and makes it when there is none yet.
    ///
    /// # Errors
    /// When the store cannot be used, or a book in it cannot be followed.
    pub async fn open(at: &StoreAt, law: Law, door: Door) -> Result<Self, HouseError> {
        let journal = at.open().await?;
        let secrets = secret(&journal, &door).await?;
        sign_with(&journal, &secrets)?;
        let has_neighbours = matches!(at, StoreAt::Postgres(_));
        let lease = Lease::new(hex(&door.draw::<16>()?));
        let shared = Arc::new(Shared { journal, law, door, secrets, has_neighbours, post: OnceLock::new(), lease });
        let house = Self {
            shared,
            desks: RwLock::new(Vec::new()),
            front_door: OnceLock::new(),
            swept_at: AtomicI64::new(0),
            health: Health::default(),
        };
        house.open_new_desks().await?;
        Ok(house)
    }

    async fn open_new_desks(&self) -> Result<(), HouseError> {
        for book in self.shared.journal.books().await? {
            if self.desk(book.as_str()).is_none() {
                self.open_desk(book).await?;
            }
        }
        Ok(())
    }

    async fn open_desk(&self, book: BookId) -> Result<Arc<Desk>, HouseError> {
        let desk = Desk::open(book.clone(), self.shared.clone())
            .await
            .map_err(|problem| HouseError::Replay { book, problem })?;
        let desk = Arc::new(desk);
        self.desks.write().unwrap_or_else(PoisonError::into_inner).push(desk.clone());
        Ok(desk)
    }

    /// Founds a community with an empty book.
    ///
    /// # Errors
    /// When the name cannot be used or the store does not take it.
    pub async fn found(&self, id: &str, name: &str, time_zone: &str) -> Result<Arc<Desk>, HouseError> {
        let book = BookId::try_new(id).map_err(|error| HouseError::BadName(error.to_string()))?;
        let desk = match self.desk(id) {
            Some(desk) => desk,
            None => self.open_desk(book).await?,
        };
        let found = CommunityCommand::Found { name: name.to_owned(), time_zone: time_zone.to_owned() };
        desk.carry_out(Act::new(Actor::Operator, found)).await.map_err(HouseError::NotFounded)?;
        Ok(desk)
    }

    /// All desks, in the order their communities were founded or opened.
    #[must_use]
    pub fn desks(&self) -> Vec<Arc<Desk>> {
        self.desks.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The desk of the community with this name.
    #[must_use]
    pub fn desk(&self, id: &str) -> Option<Arc<Desk>> {
        let desks = self.desks.read().unwrap_or_else(PoisonError::into_inner);
        desks.iter().find(|desk| desk.book().as_str() == id).cloned()
    }

    /// Whom a letter's code speaks for.
    #[must_use]
    pub fn find_letter(&self, code: LetterCode) -> Option<(Arc<Desk>, MeetingId, EntryNo)> {
        let desks = self.desks.read().unwrap_or_else(PoisonError::into_inner);
        desks.iter().find_map(|desk| desk.letters().find(code).map(|(meeting, entry)| (desk.clone(), meeting, entry)))
    }

    /// Whose card a code is on.
    #[must_use]
    pub fn find_card(&self, code: CardCode) -> Option<(Arc<Desk>, OwnerId)> {
        let desks = self.desks.read().unwrap_or_else(PoisonError::into_inner);
        desks.iter().find_map(|desk| desk.cards().find(code).map(|owner| (desk.clone(), owner)))
    }

    /// What time has come for, in every community: the clock's own commands, and what neighbours wrote.
    pub async fn tick(&self) {
        if self.shared.has_neighbours {
            if let Err(problem) = self.open_new_desks().await {
                tracing::warn!("communities founded elsewhere could not be opened: {problem}");
            }
            for desk in self.desks() {
                if let Err(problem) = desk.catch_up().await {
                    tracing::warn!(book = %desk.book(), "the book could not be followed: {problem}");
                }
            }
        }
        for desk in self.desks() {
            desk.tick().await;
        }
        // Sessions, drafts and uploads whose time is over mean nothing; sweeping them keeps nothing longer than promised.
        let now = self.shared.door.now().as_millisecond();
        if self.swept_at.fetch_max(now, Ordering::Relaxed) + SWEPT_EVERY_MS <= now
            && let Err(error) = self.shared.journal.drawer_expire(now).await
        {
            tracing::warn!("what has expired was not swept: {error}");
        }
    }

    /// Checks that the store can be read and written.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub async fn healthy(&self) -> Result<(), Unhealthy> {
        self.health.ask(&self.shared.journal, self.shared.door.now().as_millisecond()).await
    }

    /// Where staff sign in; made ready at the first attempt, because hashing takes its time.
    pub(crate) fn front_door(&self) -> Result<&FrontDoor, Stop> {
        if let Some(ready) = self.front_door.get() {
            return Ok(ready);
        }
        let made = FrontDoor::new(self.shared.door.draw()?)?;
        Ok(self.front_door.get_or_init(|| made))
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// The journal, for rows beside the books.
    #[must_use]
    pub fn journal(&self) -> &Journal {
        &self.shared.journal
    }

    /// Where time and randomness come from.
    #[must_use]
    pub fn door(&self) -> &Door {
        &self.shared.door
    }

    /// The installation's secret.
    #[must_use]
    pub fn secrets(&self) -> &Secrets {
        &self.shared.secrets
    }

    /// Rule packs and calendar.
    #[must_use]
    pub fn law(&self) -> &Law {
        &self.shared.law
    }
}

/// Reads the installation's secret, and draws one for a new installation.
async fn secret(journal: &Journal, door: &Door) -> Result<Secrets, HouseError> {
    if let Some(secrets) = known_secret(journal).await? {
        return Ok(secrets);
    }
    let secret: [u8; 32] = door.draw()?;
    let (space, key) = ("installation".to_owned(), "secret".to_owned());
    journal.drawer_write(vec![DrawerWrite::Add { space, key, value: secret.to_vec() }]).await?;
    // Another process may have begun the same installation at the same moment: what is kept counts, for both.
    known_secret(journal).await?.ok_or(HouseError::SecretDamaged)
}

/// The installation's secret, where there is one.
pub(crate) async fn known_secret(journal: &Journal) -> Result<Option<Secrets>, HouseError> {
    let Some(item) = journal.drawer_get("installation", "secret").await? else { return Ok(None) };
    let bytes = item.value.as_slice().try_into().map_err(|_| HouseError::SecretDamaged)?;
    Ok(Some(Secrets::new(bytes)))
}

/// Gives the journal the key that signs checkpoints.
pub(crate) fn sign_with(journal: &Journal, secrets: &Secrets) -> Result<(), HouseError> {
    let signer = Signer::try_new("gongzhi", &secrets.checkpoint_seed())
        .map_err(|error| HouseError::BadName(error.to_string()))?;
    journal.set_signer(signer);
    Ok(())
}
