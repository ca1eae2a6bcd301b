//! Sealing: a value goes into the vault with a fresh salt, its commitment into the book.

use governance::Seal;
use governance::assembly::{CastBallot, Keying, Mark};
use governance::ids::{EntryNo, MeetingId};
use governance::recount::SealedAt;
use journal::{BookId, Journal, StorageError, VaultItem};
use serde::{Deserialize, Serialize};

use crate::door::{Door, NoRandomness};
use crate::secrets::Secrets;

/// What a sealed value is about; the first part of its name in the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Drawerful {
    /// Names, telephones, identifiers.
    Person,
    /// What ballots say.
    Ballot,
    /// Objections, answers, notes.
    Words,
    /// Who signed a petition; who raised or supports a deliberation.
    Signature,
    /// What was done to serve a ballot.
    Service,
    /// What showed who somebody is.
    Identity,
    /// Pictures and documents that prove something.
    File,
}

impl Drawerful {
    pub(crate) fn prefix(self) -> &'static str {
        match self {
            Self::Person => "person/",
            Self::Ballot => "ballot/",
            Self::Words => "words/",
            Self::Signature => "signature/",
            Self::Service => "service/",
            Self::Identity => "identity/",
            Self::File => "file/",
        }
    }

    /// What it is, for whoever reads a report.
    pub(crate) fn in_words(self) -> &'static str {
        match self {
            Self::Person => "what is kept of a person",
            Self::Ballot => "a sealed ballot",
            Self::Words => "a sealed text",
            Self::Signature => "a sealed signature",
            Self::Service => "a sealed line of the ledger of service",
            Self::Identity => "the fingerprint of a person",
            Self::File => "a sealed file",
        }
    }

    pub(crate) fn id(self, seal: &Seal) -> String {
        format!("{}{seal}", self.prefix())
    }

    /// The seal in such a name.
    pub(crate) fn seal_in(self, id: &str) -> Option<Seal> {
        id.strip_prefix(self.prefix())?.parse().ok()
    }
}

/// A sealed ballot, and the last entry of the book that named its seal when it was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ShelvedBallot {
    pub(crate) position: u64,
    pub(crate) seal: Seal,
}

impl ShelvedBallot {
    /// Its name in the vault.
    ///
    /// Ballots come by the thousand, and lie in the order of the book: each goes behind the one before. Under their seals
    /// alone, which are as good as random, every ballot would touch a page of its own in the store's index.
    pub(crate) fn id(self) -> String {
        format!("{}{:012}/{}", Drawerful::Ballot.prefix(), self.position, self.seal)
    }

    /// What all ballots filed under this and the following 9,999 positions have in common in their names.
    pub(crate) fn shelf(position: u64) -> String {
        format!("{}{:08}", Drawerful::Ballot.prefix(), position / Self::SHELF as u64)
    }

    /// How many positions a shelf holds.
    pub(crate) const SHELF: usize = 10_000;

    /// From the name.
    pub(crate) fn from_id(id: &str) -> Option<Self> {
        let (position, seal) = id.strip_prefix(Drawerful::Ballot.prefix())?.split_once('/')?;
        Some(Self { position: position.parse().ok()?, seal: seal.parse().ok()? })
    }

    /// What the vault keeps of these ballots; one it does not keep is left out.
    pub(crate) async fn look_up(
        journal: &Journal,
        book: &BookId,
        ballots: &[Self],
    ) -> Result<Vec<(Self, VaultItem)>, StorageError> {
        let mut found = Vec::with_capacity(ballots.len());
        // Some at a time: no single question to the store grows with the community.
        for ballots in ballots.chunks(2_000) {
            let ids: Vec<String> = ballots.iter().map(|ballot| ballot.id()).collect();
            let items = journal.vault_get(book, &ids).await?;
            found.extend(items.into_iter().filter_map(|item| Some((Self::from_id(&item.id)?, item))));
        }
        Ok(found)
    }
}

impl From<&CastBallot> for ShelvedBallot {
    fn from(ballot: &CastBallot) -> Self {
        Self { position: ballot.position, seal: ballot.seal }
    }
}

impl From<&SealedAt> for ShelvedBallot {
    fn from(ballot: &SealedAt) -> Self {
        Self { position: ballot.position, seal: ballot.seal }
    }
}

impl From<&Keying> for ShelvedBallot {
    fn from(keying: &Keying) -> Self {
        Self { position: keying.position, seal: keying.seal }
    }
}

/// A value about to be kept, and the seal by which the book knows it.
#[derive(Debug, Clone)]
pub struct Sealed {
    /// What the book holds.
    pub seal: Seal,
    pub(crate) sort: Drawerful,
    salt: Vec<u8>,
    pub(crate) value: Vec<u8>,
}

impl Sealed {
    pub(crate) fn new(door: &Door, sort: Drawerful, value: Vec<u8>) -> Result<Self, NoRandomness> {
        Ok(Self::salted(door.draw::<16>()?.to_vec(), sort, value))
    }

    pub(crate) fn salted(salt: Vec<u8>, sort: Drawerful, value: Vec<u8>) -> Self {
        let seal = Seal::new(journal::commit(&salt, &value));
        Self { seal, sort, salt, value }
    }

    /// What the vault holds, under the name that its sort and the seal give it.
    pub(crate) fn into_item(self) -> VaultItem {
        VaultItem { id: self.sort.id(&self.seal), salt: self.salt, value: self.value }
    }

    /// What the vault holds of a ballot, under the name of its place in the book.
    pub(crate) fn into_item_at(self, position: u64) -> VaultItem {
        let id = ShelvedBallot { position, seal: self.seal }.id();
        VaultItem { id, salt: self.salt, value: self.value }
    }

    /// Seals words that the book must not show: an objection, a reason, a note.
    ///
    /// # Errors
    /// When the machine has no randomness to give.
    pub fn words(door: &Door, words: &str) -> Result<Self, NoRandomness> {
        Self::new(door, Drawerful::Words, words.as_bytes().to_vec())
    }
}

/// What the vault holds of a ballot. It names meeting and entry, so no ballot can be shown for another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedBallot {
    /// The meeting.
    pub meeting: MeetingId,
    /// The roll entry.
    pub entry: EntryNo,
    /// One mark a question.
    pub marks: Vec<Mark>,
}

impl SealedBallot {
    /// Seals the ballot.
    ///
    /// # Errors
    /// When the machine has no randomness to give.
    pub fn seal(&self, door: &Door) -> Result<Sealed, NoRandomness> {
        Sealed::new(door, Drawerful::Ballot, self.bytes())
    }

    /// Seals a ballot of another platform; the same ballot gets the same seal again.
    pub(crate) fn seal_of_platform(&self, secrets: &Secrets, book: &BookId, platform: &str) -> Sealed {
        let value = self.bytes();
        Sealed::salted(secrets.platform_salt(book.as_str(), platform, &value), Drawerful::Ballot, value)
    }

    fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Opens a ballot from the vault, when it fits its seal.
    pub(crate) fn open(seal: &Seal, salt: &[u8], value: &[u8]) -> Option<Self> {
        if journal::commit(salt, value) != *seal.bytes() {
            return None;
        }
        serde_json::from_slice(value).ok()
    }
}
