//! Signed notes (C2SP signed-note): a text that ends in a newline, an empty line, and signature lines.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

/// The algorithm byte of Ed25519 in a note's key.
const ED25519: u8 = 1;

/// What stands before each signature: an em dash and a space.
const MARK: &str = "\u{2014} ";

/// Why a note is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoteProblem {
    /// The key is not of the form `name+hash+base64`, or its parts contradict each other.
    #[error("the verifier key is malformed")]
    Key,
    /// The text is not a signed note, or not a checkpoint.
    #[error("this is not a signed checkpoint")]
    Form,
    /// No signature is by the key.
    #[error("the note is not signed with this key")]
    Unsigned,
    /// The signature by the key does not fit the text.
    #[error("the signature does not fit the text")]
    Signature,
    /// The checkpoint is of another book or another office.
    #[error("the checkpoint is of another origin")]
    Origin,
}

/// A name that may sign: no spaces, no plus sign, no control characters.
pub(crate) fn is_key_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+')
}

fn key_hash(name: &str, key: &[u8]) -> [u8; 4] {
    let mut hash = Sha256::new();
    hash.update(name);
    hash.update("\n");
    hash.update(key);
    let digest: [u8; 32] = hash.finalize().into();
    [digest[0], digest[1], digest[2], digest[3]]
}

fn encoded_key(key: &VerifyingKey) -> Vec<u8> {
    let mut encoded = vec![ED25519];
    encoded.extend_from_slice(key.as_bytes());
    encoded
}

/// The line by which others know the key: `name+hash+base64`.
pub(crate) fn verifier_key(name: &str, key: &VerifyingKey) -> String {
    let key = encoded_key(key);
    let hash = u32::from_be_bytes(key_hash(name, &key));
    format!("{name}+{hash:08x}+{}", BASE64_STANDARD.encode(key))
}

/// Signs a text that ends in a newline.
pub(crate) fn sign(text: &str, name: &str, key: &SigningKey) -> String {
    let mut signature = key_hash(name, &encoded_key(&key.verifying_key())).to_vec();
    signature.extend_from_slice(&key.sign(text.as_bytes()).to_bytes());
    format!("{text}\n{MARK}{name} {}\n", BASE64_STANDARD.encode(signature))
}

/// Returns the text of a note if the key has signed it; other people's signatures are passed over.
pub(crate) fn open<'note>(note: &'note str, verifier_key: &str) -> Result<&'note str, NoteProblem> {
    let (name, hash, key) = parse_key(verifier_key)?;
    if note.chars().any(|c| c != '\n' && c < ' ') {
        return Err(NoteProblem::Form);
    }
    let split = note.rfind("\n\n").ok_or(NoteProblem::Form)?;
    let (text, signatures) = (&note[..=split], &note[split + 2..]);
    if !signatures.ends_with('\n') {
        return Err(NoteProblem::Form);
    }
    let mut signed = false;
    for line in signatures.lines() {
        let (signer, signature) =
            line.strip_prefix(MARK).and_then(|rest| rest.split_once(' ')).ok_or(NoteProblem::Form)?;
        let signature = BASE64_STANDARD.decode(signature).map_err(|_| NoteProblem::Form)?;
        let (id, signature) = signature.split_at_checked(4).ok_or(NoteProblem::Form)?;
        if signer != name || id != hash {
            continue;
        }
        let signature = Signature::from_slice(signature).map_err(|_| NoteProblem::Signature)?;
        key.verify_strict(text.as_bytes(), &signature).map_err(|_| NoteProblem::Signature)?;
        signed = true;
    }
    if signed { Ok(text) } else { Err(NoteProblem::Unsigned) }
}

fn parse_key(text: &str) -> Result<(&str, [u8; 4], VerifyingKey), NoteProblem> {
    let mut parts = text.trim_end().splitn(3, '+');
    let (Some(name), Some(hash), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(NoteProblem::Key);
    };
    let key = BASE64_STANDARD.decode(key).map_err(|_| NoteProblem::Key)?;
    let stated = u32::from_str_radix(hash, 16).map_err(|_| NoteProblem::Key)?.to_be_bytes();
    if !is_key_name(name) || hash.len() != 8 || stated != key_hash(name, &key) {
        return Err(NoteProblem::Key);
    }
    let (&algorithm, bytes) = key.split_first().ok_or(NoteProblem::Key)?;
    let bytes: &[u8; 32] = bytes.try_into().map_err(|_| NoteProblem::Key)?;
    if algorithm != ED25519 {
        return Err(NoteProblem::Key);
    }
    Ok((name, stated, VerifyingKey::from_bytes(bytes).map_err(|_| NoteProblem::Key)?))
}
