//! Entries of the book with the proof that they stand in it, for anybody who wants to check one.

use journal::{Entry, proof};

use crate::desk::{Desk, Stop};
use crate::secrets::hex;

/// An entry with the proof that it stands in the book a signed checkpoint is of.
#[derive(Debug, Clone)]
pub struct Proven {
    /// The entry as it is stored.
    pub entry: Entry,
    /// How many entries the checkpoint covers.
    pub size: u64,
    /// The signed checkpoint.
    pub checkpoint: String,
    /// The bytes that the entry's hash is taken over (after a zero byte): its particulars line by line, then the payload.
    pub leaf_data: Vec<u8>,
    /// The inclusion proof (RFC 6962 §2.1.1), from the leaf's sister upwards.
    pub proof: Vec<[u8; 32]>,
    /// Whether the entry's own bytes, the proof and the checkpoint's signature fit together, recomputed just now.
    pub holds: bool,
}

impl Proven {
    /// The hash of the entry, in hexadecimal digits.
    #[must_use]
    pub fn leaf_hash(&self) -> String {
        hex(&self.entry.leaf_hash)
    }

    /// The proof as a text that other programs read: C2SP tlog-proof.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = format!("c2sp.org/tlog-proof@v1\nindex {}\n", self.entry.position);
        for hash in &self.proof {
            text.push_str(&base64(hash));
            text.push('\n');
        }
        format!("{text}\n{}", self.checkpoint)
    }
}

impl Desk {
    /// The signed checkpoint of the book as it was last committed.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn checkpoint(&self) -> Result<Option<String>, Stop> {
        Ok(self.journal().checkpoint(self.book()).await?)
    }

    /// The line by which anybody checks the signature of checkpoints.
    #[must_use]
    pub fn verifier_key(&self) -> Option<String> {
        self.journal().verifier_key(self.book())
    }

    /// Up to `limit` entries of the book from a position on.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn entries(&self, from: u64, limit: usize) -> Result<Vec<Entry>, Stop> {
        Ok(self.journal().read(self.book(), from, limit).await?)
    }

    /// An entry with its proof; none where the book does not reach so far.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn proven(&self, position: u64) -> Result<Option<Proven>, Stop> {
        let (Some(checkpoint), Some(key)) = (self.checkpoint().await?, self.verifier_key()) else { return Ok(None) };
        let signed = proof::open_checkpoint(&checkpoint, &key).map_err(|problem| Stop::Failed(problem.to_string()))?;
        let entry = self.entries(position, 1).await?.pop().filter(|entry| entry.position == position);
        let Some(entry) = entry.filter(|_| position < signed.size) else { return Ok(None) };
        let path = self.journal().inclusion_proof(self.book(), position, signed.size).await;
        let path = path.map_err(|error| Stop::Failed(error.to_string()))?;
        let leaf = proof::leaf_hash(self.book(), &entry);
        let holds =
            leaf == entry.leaf_hash && proof::check_inclusion(leaf, position, &path, signed.size, signed.root).is_ok();
        let leaf_data = proof::leaf_data(self.book(), &entry);
        Ok(Some(Proven { entry, leaf_data, size: signed.size, checkpoint, proof: path, holds }))
    }
}

/// Base 64 with padding (RFC 4648 §4).
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let number = chunk.iter().fold(0u32, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = usize::try_from(number >> (18 - 6 * place) & 63).unwrap_or(0);
            text.push(if place <= chunk.len() { char::from(DIGITS[digit]) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base_64_is_that_of_rfc_4648() {
        for (plain, coded) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }
}
