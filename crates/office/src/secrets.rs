//! The installation's secret and the keys derived from it.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The secret of one installation: 32 random bytes, kept in the store so that one copy of the store is a whole copy.
///
/// Each use derives its own key, so no key can stand in for another.
#[derive(Clone)]
pub struct Secrets([u8; 32]);

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets(…)")
    }
}

impl Secrets {
    /// The secret with these bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The Ed25519 seed that signs checkpoints.
    #[must_use]
    pub fn checkpoint_seed(&self) -> [u8; 32] {
        self.derive(&[b"checkpoint"])
    }

    /// The key by which codes of ballot letters are made.
    pub(crate) fn letter(&self, book: &str, meeting: u32, entry: u32, serial: u32) -> [u8; 32] {
        self.derive(&[b"letter", book.as_bytes(), &meeting.to_be_bytes(), &entry.to_be_bytes(), &serial.to_be_bytes()])
    }

    /// The key by which codes of owners' cards are made.
    pub(crate) fn card(&self, book: &str, owner: u32, serial: u32) -> [u8; 32] {
        self.derive(&[b"card", book.as_bytes(), &owner.to_be_bytes(), &serial.to_be_bytes()])
    }

    /// The salt of a signature: an owner has one seal in one petition or deliberation, and without the secret it is as good as random.
    pub(crate) fn signer_salt(&self, book: &str, signature: &[u8]) -> Vec<u8> {
        self.derive(&[b"signer", book.as_bytes(), signature])[..16].to_vec()
    }

    /// The salt of a line of the ledger of service: the same line has one seal, and without the secret it is as good as random.
    pub(crate) fn service_salt(&self, book: &str, line: &[u8]) -> Vec<u8> {
        self.derive(&[b"service", book.as_bytes(), line])[..16].to_vec()
    }

    /// The salt of somebody's fingerprint: the same person has one seal, and without the secret it is as good as random.
    pub(crate) fn identity_salt(&self, book: &str, identity: &[u8]) -> Vec<u8> {
        self.derive(&[b"identity", book.as_bytes(), identity])[..16].to_vec()
    }

    /// The keyed hash of an owner's identifier: equal identifiers meet, and nobody without the secret can guess them.
    pub(crate) fn identifier(&self, book: &str, identifier: &str) -> String {
        hex(&self.derive(&[b"identifier", book.as_bytes(), identifier.as_bytes()])[..16])
    }

    /// The salt of a ballot of another platform: equal ballots of one entry bear equal seals, so that a file recorded
    /// twice is told by its ballots, and without the secret it is as good as random.
    pub(crate) fn platform_salt(&self, book: &str, platform: &str, ballot: &[u8]) -> Vec<u8> {
        self.derive(&[b"platform", book.as_bytes(), platform.as_bytes(), ballot])[..16].to_vec()
    }

    /// A key for one purpose of the pages, such as form tokens.
    #[must_use]
    pub fn key(&self, purpose: &str) -> [u8; 32] {
        self.derive(&[b"key", purpose.as_bytes()])
    }

    /// HMAC-SHA-256 over the parts, each preceded by its length so that no two lists of parts meet.
    fn derive(&self, parts: &[&[u8]]) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else {
            // HMAC takes a key of any length; there is no other way to fail.
            return [0; 32];
        };
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
