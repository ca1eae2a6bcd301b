//! Who fails to sign in too often waits, and waits longer each time.

use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{DrawerRow, account_key};
use crate::secrets::hex;

/// How often somebody may fail, and how long they wait then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LockoutRule {
    pub failures_allowed: u32,
    pub first_wait: SignedDuration,
    pub longest_wait: SignedDuration,
}

impl LockoutRule {
    /// For one account name: five failures, then 15 minutes, doubled by each further failure up to a day.
    pub const NAME: Self = Self {
        failures_allowed: 5,
        first_wait: SignedDuration::from_secs(15 * 60),
        longest_wait: SignedDuration::from_secs(24 * 60 * 60),
    };

    /// For one source address. A whole office sits behind one, so it may fail more often before everybody there waits.
    pub const SOURCE: Self = Self { failures_allowed: 20, ..Self::NAME };

    fn wait(&self, failures: u32) -> Option<SignedDuration> {
        let doublings = failures.checked_sub(self.failures_allowed)?;
        let factor = 1i32.checked_shl(doublings.min(16)).unwrap_or(i32::MAX);
        Some(self.first_wait.saturating_mul(factor).min(self.longest_wait))
    }
}

/// The failures counted against one name or one source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failures {
    count: u32,
    /// When the last one happened, or the wait that it caused ends.
    settled_at: Option<Timestamp>,
    locked_until: Option<Timestamp>,
}

/// Failures are forgotten a day after the last one or the wait it caused.
const REMEMBERED: SignedDuration = SignedDuration::from_secs(24 * 60 * 60);

impl Failures {
    /// Until when nothing is tried at all; none when one may try now.
    pub fn locked_until(&self, now: Timestamp) -> Option<Timestamp> {
        // `>`: at the named time itself the wait is over.
        self.locked_until.filter(|until| *until > now)
    }

    #[must_use]
    pub(super) fn and_one_more(self, rule: &LockoutRule, now: Timestamp) -> Self {
        let is_forgotten = self.expires_at().is_some_and(|expires_at| expires_at <= now);
        let count = if is_forgotten { 1 } else { self.count.saturating_add(1) };
        let locked_until = rule.wait(count).map(|wait| now.saturating_add(wait).unwrap_or(Timestamp::MAX));
        Self { count, settled_at: Some(locked_until.unwrap_or(now)), locked_until }
    }
}

impl DrawerRow for Failures {
    const SPACE: &'static str = "sign-in-failures";

    fn expires_at(&self) -> Option<Timestamp> {
        self.settled_at.map(|settled_at| settled_at.saturating_add(REMEMBERED).unwrap_or(Timestamp::MAX))
    }
}

/// The key of the failures against a name, whether an account has it or not.
///
/// It is a hash: people type passwords into the field for names, and those must not lie about.
pub fn failures_key_of_name(name: &str) -> String {
    format!("name-{}", hex(&Sha256::digest(account_key(name).as_bytes())))
}

/// The key of the failures from an address. One household has a whole /64 of IPv6 addresses, so those count as one.
pub fn failures_key_of_source(source: IpAddr) -> String {
    match source.to_canonical() {
        IpAddr::V4(address) => format!("source-{address}"),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("source-{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}
