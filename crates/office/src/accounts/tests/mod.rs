use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};

use super::*;

mod factors;
mod sessions;
mod sign_in;

/// Enough to be Argon2id, too little to guard anything.
const CHEAP: PasswordCost = PasswordCost::new(8, 1);
const PASSWORD: &str = "丁香花开四月天-1987";
const SECRET: [u8; 20] = *b"12345678901234567890";

static ACCOUNT: LazyLock<(Account, Vec<RecoveryCode>)> = LazyLock::new(|| {
    let password = NewPassword::try_new(PASSWORD, "clerk").unwrap();
    let mut chance = [0; 10 * RECOVERY_CODES];
    for (place, byte) in (0u8..).zip(&mut chance) {
        *byte = place.wrapping_mul(37);
    }
    let (codes, recovery) = RecoveryCodes::make(chance);
    let stored = StoredPassword::hash(&password, [7; 16], CHEAP).unwrap();
    (Account::open("Clerk", stored, SecondFactor::new(SECRET), recovery, vec![]), codes)
});

fn account() -> Account {
    ACCOUNT.0.clone()
}

fn at(text: &str) -> Timestamp {
    format!("2026-03-02T{text}Z").parse().unwrap()
}

fn minutes(count: i64) -> SignedDuration {
    SignedDuration::from_mins(count)
}
