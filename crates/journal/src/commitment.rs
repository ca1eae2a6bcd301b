//! A promise of a value that says nothing about it.

use sha2::{Digest, Sha256};

/// Keeps these hashes apart from every other use of SHA-256.
const DOMAIN: &[u8] = b"gongzhi commitment 1\n";

/// The salted commitment to a value that an entry may hold in its place.
///
/// SHA-256 over the line `gongzhi commitment 1\n`, then the salt and the value, each after its length as eight bytes,
/// most significant first. The lengths keep a salt's end from being passed off as a value's beginning. Without the salt,
/// which is forgotten together with the value, nobody can find the value by trying.
pub fn commit(salt: &[u8], value: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(DOMAIN);
    for part in [salt, value] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
