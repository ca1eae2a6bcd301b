//! Recovery codes: for the day the telephone is gone. Ten of them, each good for one sign-in.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::sheet::plain;

/// How many codes an account gets at a time.
pub const RECOVERY_CODES: usize = 10;

/// One code, shown once: 80 random bits in base 32, in four groups of four.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode([u8; 10]);

impl RecoveryCode {
    /// Reads a code as typed from paper: in either case, with or without its dashes, with 0, 1 and 8 for O, I and B.
    pub fn read(typed: &str) -> Option<Self> {
        let letters: String = plain(typed)
            .to_uppercase()
            .chars()
            .filter(|sign| !matches!(sign, '-' | ' '))
            .map(|sign| match sign {
                '0' => 'O',
                '1' => 'I',
                '8' => 'B',
                other => other,
            })
            .collect();
        // Sixteen letters and no more: a longer text may decode to the same bytes.
        let secret = (letters.len() == 16).then(|| totp_rs::Secret::try_from_base32(letters).ok())??;
        secret.as_bytes().try_into().ok().map(Self)
    }

    // A fast hash is enough for 80 random bits: nobody can try them all.
    fn hash(&self) -> [u8; 32] {
        Sha256::new().chain_update(b"gongzhi recovery code 1\n").chain_update(self.0).finalize().into()
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters = totp_rs::Secret::new(Box::new(self.0)).to_base32();
        let groups: Vec<&str> = (0..16).step_by(4).filter_map(|start| letters.get(start..start + 4)).collect();
        out.write_str(&groups.join("-"))
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("RecoveryCode(…)")
    }
}

/// The codes an account has left, as hashes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecoveryCodes(Vec<[u8; 32]>);

impl RecoveryCodes {
    /// Makes ten codes from random bytes: those to show once, and what is stored. Codes made before are void.
    pub fn make(chance: [u8; 10 * RECOVERY_CODES]) -> (Vec<RecoveryCode>, Self) {
        let (chunks, _) = chance.as_chunks::<10>();
        let codes: Vec<RecoveryCode> = chunks.iter().copied().map(RecoveryCode).collect();
        let stored = Self(codes.iter().map(RecoveryCode::hash).collect());
        (codes, stored)
    }

    pub fn left(&self) -> usize {
        self.0.len()
    }

    /// The codes left after one was used; none when it is not among them.
    pub fn after(&self, code: &RecoveryCode) -> Option<Self> {
        let hash = code.hash();
        let place = self.0.iter().position(|stored| *stored == hash)?;
        let mut left = self.clone();
        left.0.remove(place);
        Some(left)
    }
}
