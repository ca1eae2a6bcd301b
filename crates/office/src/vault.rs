//! Sealing: a value goes into the vault with a fresh salt, its commitment into the book.

use governance::Seal;
use governance::assembly::Mark;
use governance::ids::{EntryNo, MeetingId};
use journal::VaultItem;
use serde::{Deserialize, Serialize};

use crate::door::{Door, NoRandomness};

/// What a sealed value is about; the first part of its name in the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Drawerful {
    /// Names, telephones, identifiers.
    Person,
    /// What ballots say.
    Ballot,
    /// Objections, answers, notes.
    Words,
}

impl Drawerful {
    pub(crate) fn prefix(self) -> &'static str {
        match self {
            Self::Person => "person/",
            Self::Ballot => "ballot/",
            Self::Words => "words/",
        }
    }

    /// What it is, for whoever reads a report.
    pub(crate) fn in_words(self) -> &'static str {
        match self {
            Self::Person => "what is kept of a person",
            Self::Ballot => "a sealed ballot",
            Self::Words => "a sealed text",
        }
    }

    pub(crate) fn id(self, seal: &Seal) -> String {
        format!("{}{seal}", self.prefix())
    }
}

/// A value about to be kept, and the seal by which the book knows it.
#[derive(Debug, Clone)]
pub struct Sealed {
    /// What the book holds.
    pub seal: Seal,
    /// What the vault holds.
    pub(crate) item: VaultItem,
}

impl Sealed {
    pub(crate) fn new(door: &Door, sort: Drawerful, value: Vec<u8>) -> Result<Self, NoRandomness> {
        let salt = door.draw::<16>()?.to_vec();
        let seal = Seal::new(journal::commit(&salt, &value));
        Ok(Self { seal, item: VaultItem { id: sort.id(&seal), salt, value } })
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
