//! Checkpoints (C2SP tlog-checkpoint): an origin, a size and a root, signed.

use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ed25519_dalek::SigningKey;

use crate::book::BookId;
use crate::error::BadName;
use crate::note::{self, NoteProblem};
use crate::tree::Hash;

/// What an office says of a book: so long it is, and this is its root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Whose book it is: the office's origin, a slash and the book's name.
    pub origin: String,
    /// How many entries it covers.
    pub size: u64,
    /// The root of the tree over these entries.
    pub root: Hash,
}

impl Checkpoint {
    /// The text that is signed: origin, size and root on a line each.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, BASE64_STANDARD.encode(self.root))
    }

    /// Reads the text of a checkpoint; further lines are extensions and are passed over.
    pub fn parse(text: &str) -> Result<Checkpoint, NoteProblem> {
        let mut lines = text.split('\n');
        let (Some(origin), Some(size), Some(root), Some(_)) = (lines.next(), lines.next(), lines.next(), lines.next())
        else {
            return Err(NoteProblem::Form);
        };
        let root = BASE64_STANDARD.decode(root).map_err(|_| NoteProblem::Form)?;
        let root = Hash::try_from(root.as_slice()).map_err(|_| NoteProblem::Form)?;
        let number: u64 = size.parse().map_err(|_| NoteProblem::Form)?;
        if origin.is_empty() || number.to_string() != size {
            return Err(NoteProblem::Form);
        }
        Ok(Checkpoint { origin: origin.to_owned(), size: number, root })
    }
}

/// Signs the checkpoints of all books of one office.
#[derive(Clone)]
pub struct Signer {
    prefix: String,
    key: SigningKey,
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").field("prefix", &self.prefix).finish_non_exhaustive()
    }
}

impl Signer {
    /// Makes a signer from the office's origin, such as `gongzhi.example.org`, and its Ed25519 seed.
    pub fn try_new(origin_prefix: impl Into<String>, seed: &[u8; 32]) -> Result<Signer, BadName> {
        let prefix = origin_prefix.into();
        if !note::is_key_name(&prefix) {
            return Err(BadName { name: prefix, rule: "an origin without spaces and plus signs" });
        }
        Ok(Signer { prefix, key: SigningKey::from_bytes(seed) })
    }

    /// The first line of a book's checkpoints, and the name of the key that signs them.
    pub fn origin(&self, book: &BookId) -> String {
        format!("{}/{book}", self.prefix)
    }

    /// The line by which others check the book's checkpoints: `name+hash+base64`.
    pub fn verifier_key(&self, book: &BookId) -> String {
        note::verifier_key(&self.origin(book), &self.key.verifying_key())
    }

    /// Signs the book's size and root.
    pub fn sign(&self, book: &BookId, size: u64, root: Hash) -> String {
        let origin = self.origin(book);
        note::sign(&Checkpoint { origin: origin.clone(), size, root }.text(), &origin, &self.key)
    }
}
