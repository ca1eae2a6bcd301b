use sha2::{Digest, Sha256};

/// Numbers out of a seed that anybody can work out again: the nth is `SHA-256(n ‖ seed ‖ n)`, `n` in two bytes, read as a
/// whole number, modulo how many there are to choose from. So RFC 3797 §4 has it, with MD5.
pub(super) struct Chooser {
    seed: String,
    next: u16,
}

impl Chooser {
    pub(super) fn new(seed: &str) -> Chooser {
        Chooser { seed: seed.to_owned(), next: 0 }
    }

    /// A number below `count`, which is not 0. Out of 2²⁵⁶ the remainder favours nobody that could be noticed.
    pub(super) fn below(&mut self, count: u64) -> u64 {
        let number = self.next.to_be_bytes();
        self.next = self.next.wrapping_add(1);
        let hash = Sha256::new().chain_update(number).chain_update(&self.seed).chain_update(number).finalize();
        let count = u128::from(count.max(1));
        let rest = hash.iter().fold(0u128, |rest, byte| (rest * 256 + u128::from(*byte)) % count);
        u64::try_from(rest).unwrap_or(0)
    }
}
