//! An account: a name, its two factors, and whom it may act for.

use governance::ids::PersonId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{DrawerRow, RecoveryCodes, SecondFactor, StoredPassword};
use crate::sheet::key_of;

/// Somebody's account with this installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// As its holder writes it; [`account_key`] is what tells accounts apart.
    pub name: String,
    pub password: StoredPassword,
    pub second_factor: SecondFactor,
    pub recovery: RecoveryCodes,
    /// Who the account speaks for, in each community's book.
    pub acts_as: Vec<ActsAs>,
    /// Counts up when all sessions are to end. A session of another generation is over.
    #[serde(default)]
    pub(super) generation: u32,
    /// A closed account answers like one that does not exist.
    #[serde(default)]
    pub(super) closed: bool,
}

/// One person of one community.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActsAs {
    pub book: String,
    pub person: PersonId,
}

/// The key of an account's row: the name without case, spaces or width, so that nobody can open a lookalike.
pub fn account_key(name: &str) -> String {
    key_of(name)
}

impl Account {
    pub fn open(
        name: &str,
        password: StoredPassword,
        second_factor: SecondFactor,
        recovery: RecoveryCodes,
        acts_as: Vec<ActsAs>,
    ) -> Self {
        Self { name: name.to_owned(), password, second_factor, recovery, acts_as, generation: 0, closed: false }
    }

    pub fn key(&self) -> String {
        account_key(&self.name)
    }

    pub fn is_closed(&self) -> bool {
        self.closed
    }

    pub fn generation(&self) -> u32 {
        self.generation
    }

    /// The person the account speaks for in a community.
    pub fn person_in(&self, book: &str) -> Option<PersonId> {
        self.acts_as.iter().find(|acts| acts.book == book).map(|acts| acts.person)
    }

    /// Ends every session of the account.
    #[must_use]
    pub fn with_sessions_ended(self) -> Self {
        Self { generation: self.generation.wrapping_add(1), ..self }
    }

    /// Sets another password. Whoever knew the old one is out.
    #[must_use]
    pub fn with_password(self, password: StoredPassword) -> Self {
        Self { password, ..self }.with_sessions_ended()
    }

    /// Sets another second factor with new recovery codes. Whoever held the old ones is out.
    #[must_use]
    pub fn with_second_factor(self, second_factor: SecondFactor, recovery: RecoveryCodes) -> Self {
        Self { second_factor, recovery, ..self }.with_sessions_ended()
    }

    /// Closes the account for good.
    #[must_use]
    pub fn closed(self) -> Self {
        Self { closed: true, ..self }.with_sessions_ended()
    }
}

impl DrawerRow for Account {
    const SPACE: &'static str = "account";

    fn expires_at(&self) -> Option<Timestamp> {
        None
    }
}
