//! Sessions: what stays after somebody signed in, and the tokens that their forms carry.

use std::fmt;
use std::str::FromStr;

use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Account, DrawerRow};
use crate::secrets::hex;

/// How long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionRule {
    /// Without a request for this long it is over.
    pub idle: SignedDuration,
    /// However busy, after this long it is over.
    pub longest: SignedDuration,
}

impl SessionRule {
    /// For those who hold a seat: 30 minutes idle, 12 hours in all.
    pub const STAFF: Self =
        Self { idle: SignedDuration::from_secs(30 * 60), longest: SignedDuration::from_secs(12 * 60 * 60) };
}

/// What the browser keeps: 256 random bits. Only their hash is stored, so the store lets nobody in.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken([u8; 32]);

/// The text is no session token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a session token is 64 hexadecimal digits")]
pub struct NotAToken;

impl SessionToken {
    pub const fn new(chance: [u8; 32]) -> Self {
        Self(chance)
    }

    /// The token as the cookie holds it. Nothing else may show it.
    pub fn cookie_value(&self) -> String {
        hex(&self.0)
    }

    /// The key of the session's row.
    pub fn key(&self) -> String {
        hex(&Sha256::digest(self.0))
    }

    /// The token that the session's forms carry against requests forged from elsewhere.
    pub fn form_token(&self) -> FormToken {
        FormToken(self.form_mac().finalize().into_bytes().into())
    }

    /// Whether a form carried this session's token; compared in constant time.
    pub fn accepts_form(&self, carried: &str) -> bool {
        unhex(carried).is_ok_and(|carried| self.form_mac().verify_slice(&carried).is_ok())
    }

    fn form_mac(&self) -> Hmac<Sha256> {
        // RFC 2104 §2: a key shorter than the block of 64 bytes is padded with zeros.
        let mut key = [0; 64];
        key[..32].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new(&key.into());
        mac.update(b"gongzhi form token 1\n");
        mac
    }
}

impl FromStr for SessionToken {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        unhex(text).map(Self)
    }
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("SessionToken(…)")
    }
}

/// HMAC of a session's token: shows that a form came from a page of this session, and gives the session away to nobody.
#[derive(Clone, PartialEq, Eq)]
pub struct FormToken([u8; 32]);

impl fmt::Display for FormToken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for FormToken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("FormToken(…)")
    }
}

/// The row of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Key of the account that signed in.
    pub account: String,
    generation: u32,
    opened_at: Timestamp,
    seen_at: Timestamp,
    expires_at: Timestamp,
}

/// Why a session is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionEnd {
    /// No request for too long.
    Idle,
    /// Open for as long as a session may be.
    TooOld,
    /// The account was closed, changed a factor, or ended its sessions.
    Revoked,
}

/// A request is noted in the row only this long after the last note, so that reading pages seldom writes.
const NOTED_EVERY: SignedDuration = SignedDuration::from_secs(60);

impl Session {
    /// Opens a session for somebody who has just signed in.
    ///
    /// It always comes with a token drawn anew; the row of a token that the browser held before is to be deleted.
    pub fn open(account: &Account, rule: &SessionRule, now: Timestamp) -> Self {
        let session = Self {
            account: account.key(),
            generation: account.generation(),
            opened_at: now,
            seen_at: now,
            expires_at: now,
        };
        session.seen(rule, now)
    }

    /// Why the session is over; none while it goes on. `account` is the row that [`Self::account`] names today.
    pub fn end(&self, account: Option<&Account>, rule: &SessionRule, now: Timestamp) -> Option<SessionEnd> {
        let is_current = |account: &Account| {
            account.key() == self.account && account.generation() == self.generation && !account.is_closed()
        };
        if !account.is_some_and(is_current) {
            return Some(SessionEnd::Revoked);
        }
        // `>=`: a session that may last 12 hours is over when they have passed.
        if now.duration_since(self.opened_at) >= rule.longest {
            return Some(SessionEnd::TooOld);
        }
        (now.duration_since(self.seen_at) >= rule.idle).then_some(SessionEnd::Idle)
    }

    /// The row after a request at this time; none when the stored one is fresh enough.
    pub fn after_request(&self, rule: &SessionRule, now: Timestamp) -> Option<Self> {
        (now.duration_since(self.seen_at) >= NOTED_EVERY).then(|| self.seen(rule, now))
    }

    fn seen(&self, rule: &SessionRule, now: Timestamp) -> Self {
        let after = |start: Timestamp, length| start.saturating_add(length).unwrap_or(Timestamp::MAX);
        let expires_at = after(now, rule.idle).min(after(self.opened_at, rule.longest));
        Self { seen_at: now, expires_at, ..self.clone() }
    }
}

impl DrawerRow for Session {
    const SPACE: &'static str = "session";

    fn expires_at(&self) -> Option<Timestamp> {
        Some(self.expires_at)
    }
}

fn unhex(text: &str) -> Result<[u8; 32], NotAToken> {
    let digits = text.as_bytes();
    let (pairs, rest) = digits.as_chunks::<2>();
    if pairs.len() != 32 || !rest.is_empty() {
        return Err(NotAToken);
    }
    let mut bytes = [0; 32];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Ok(bytes)
}

/// Lower case only: one token has one spelling.
fn digit(sign: u8) -> Result<u8, NotAToken> {
    match sign {
        b'0'..=b'9' => Ok(sign - b'0'),
        b'a'..=b'f' => Ok(sign - b'a' + 10),
        _ => Err(NotAToken),
    }
}
