//! Passwords: how they are chosen, stored and checked.

use argon2::password_hash::PasswordHasher;
use argon2::password_hash::phc::{Output, ParamsString, PasswordHash, Salt};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use serde::{Deserialize, Serialize};

/// More than 32 MiB in blocks. So much glibc maps on its own and gives back when it is freed; the 19 MiB that a check
/// touches it would keep, and for the next check it would take as much again.
const MAPPED_BLOCKS: usize = 33 * 1024 * 1024 / Block::SIZE;

/// How much work one check of a password takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordCost {
    memory_kib: u32,
    passes: u32,
}

impl PasswordCost {
    /// 19 MiB, two passes, one lane: what OWASP's password storage advice gives as its smallest sound Argon2id setting.
    ///
    /// It takes some tens of milliseconds, so checks belong on a thread that may block, a few at a time.
    pub const STANDARD: Self = Self { memory_kib: 19 * 1024, passes: 2 };

    /// Another cost. Anything below [`Self::STANDARD`] is for tests.
    pub const fn new(memory_kib: u32, passes: u32) -> Self {
        Self { memory_kib, passes }
    }

    fn params(self) -> Result<Params, HashingFailed> {
        Params::new(self.memory_kib, self.passes, 1, None).map_err(|_| HashingFailed)
    }
}

/// A password fit to be set.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(String);

/// Why a password may not be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnfitPassword {
    #[error("a password has at least {} characters", NewPassword::SIGNS_MIN)]
    TooShort,
    #[error("a password has at most {} bytes", NewPassword::BYTES_MAX)]
    TooLong,
    /// The account's name, or one sign over and over.
    #[error("this password is too easy to guess")]
    TooPlain,
}

impl NewPassword {
    /// Long enough with a second factor beside it; no rule about kinds of signs, which only makes passwords predictable.
    pub const SIGNS_MIN: usize = 10;
    pub const BYTES_MAX: usize = 512;

    /// Takes a password that somebody chose for the account of this name.
    pub fn try_new(chosen: &str, account: &str) -> Result<Self, UnfitPassword> {
        let mut signs: Vec<char> = chosen.chars().collect();
        if signs.len() < Self::SIGNS_MIN {
            return Err(UnfitPassword::TooShort);
        }
        if chosen.len() > Self::BYTES_MAX {
            return Err(UnfitPassword::TooLong);
        }
        signs.dedup();
        let has_name =
            !account.is_empty() && chosen.to_lowercase().replace(&account.to_lowercase(), "").chars().count() < 4;
        if signs.len() < 4 || has_name {
            return Err(UnfitPassword::TooPlain);
        }
        Ok(Self(chosen.to_owned()))
    }
}

impl std::fmt::Debug for NewPassword {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("NewPassword(…)")
    }
}

/// A password as stored: an Argon2id hash with its salt and cost, in the PHC string form.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StoredPassword(String);

/// The machine could not hash: the cost is impossible or there is no memory for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the password could not be hashed")]
pub struct HashingFailed;

impl StoredPassword {
    pub fn hash(password: &NewPassword, salt: [u8; 16], cost: PasswordCost) -> Result<Self, HashingFailed> {
        let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params()?);
        let hash: PasswordHash =
            hasher.hash_password_with_salt(password.0.as_bytes(), &salt).map_err(|_| HashingFailed)?;
        Ok(Self(hash.to_string()))
    }

    /// A hash that no password meets, and that costs the same to try: it stands in for accounts that do not exist.
    ///
    /// It is drawn and not made, so that nothing is hashed when a house opens.
    pub(super) fn decoy(chance: [u8; 32], cost: PasswordCost) -> Result<Self, HashingFailed> {
        let bad = |_| HashingFailed;
        let decoy = PasswordHash {
            algorithm: Algorithm::Argon2id.ident(),
            version: Some(Version::V0x13.into()),
            params: ParamsString::try_from(&cost.params()?).map_err(|_| HashingFailed)?,
            salt: Some(Salt::new(&chance[..16]).map_err(bad)?),
            hash: Some(Output::new(&chance).map_err(bad)?),
        };
        Ok(Self(decoy.to_string()))
    }

    /// Whether this is the password. The cost is the one it was stored with; comparison takes constant time.
    pub fn accepts(&self, password: &str) -> bool {
        self.try_with(password).is_some_and(|(made, stored)| made == stored)
    }

    /// What the password comes to under the salt and cost it was stored with, and what was stored.
    pub(super) fn try_with(&self, password: &str) -> Option<(Output, Output)> {
        let hash = PasswordHash::new(&self.0).ok()?;
        let (salt, stored) = (hash.salt.as_ref()?, hash.hash?);
        let version = hash.version.map(Version::try_from).transpose().ok()?.unwrap_or_default();
        let params = Params::try_from(&hash).ok()?;
        let blocks = params.block_count();
        let argon2 = Argon2::new(Algorithm::try_from(hash.algorithm.as_str()).ok()?, version, params);
        let mut memory = Vec::with_capacity(blocks.max(MAPPED_BLOCKS));
        memory.resize(blocks, Block::default());
        let mut made = [0; Output::MAX_LENGTH];
        let made = made.get_mut(..stored.len())?;
        argon2.hash_password_into_with_memory(password.as_bytes(), salt, &mut *made, &mut memory).ok()?;
        Some((Output::new(made).ok()?, stored))
    }
}

impl std::fmt::Debug for StoredPassword {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("StoredPassword(…)")
    }
}
