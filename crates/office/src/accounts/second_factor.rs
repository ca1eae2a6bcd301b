//! The second factor: codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use totp_rs::{Builder, Totp};

/// An account's shared secret and the last step whose code it used.
///
/// The secret is stored as it is, since codes are computed from it: whoever can read the drawer can make codes. That is
/// why it only ever stands beside a password.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondFactor {
    secret: [u8; 20],
    /// RFC 6238 §5.2: a code is accepted once, so only later steps count.
    #[serde(default)]
    last_step: Option<u64>,
}

impl SecondFactor {
    /// A factor with a secret of 160 random bits (RFC 4226 §4).
    pub const fn new(secret: [u8; 20]) -> Self {
        Self { secret, last_step: None }
    }

    /// The secret in base 32, for typing into an app.
    pub fn secret_base32(&self) -> String {
        totp_rs::Secret::new_stack(self.secret).to_base32()
    }

    /// The address behind the QR code that an authenticator app reads.
    pub fn enrolment_uri(&self, issuer: &str, account: &str) -> String {
        let (issuer, account) = (percent_encoded(issuer), percent_encoded(account));
        format!("otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}", self.secret_base32())
    }

    /// The code of this moment, as the app shows it. For showing a demonstration's sign-in; nobody else needs it.
    pub fn code_at(&self, now: Timestamp) -> String {
        self.totp().generate(seconds(now)).to_string()
    }

    /// The factor after a code was used; none when the code is wrong, more than one step off, or used before.
    pub fn after(&self, code: &str, now: Timestamp) -> Option<Self> {
        let step = self.totp().check(code, seconds(now))?;
        let is_new = self.last_step.is_none_or(|last| step > last);
        is_new.then(|| Self { last_step: Some(step), ..self.clone() })
    }

    /// Whether a code is right and was used before.
    pub(super) fn has_used(&self, code: &str, now: Timestamp) -> bool {
        let step = self.totp().check(code, seconds(now));
        step.zip(self.last_step).is_some_and(|(step, last)| step <= last)
    }

    fn totp(&self) -> Totp {
        // The builder's defaults are this module's: SHA-1, six digits, 30 seconds, one step of drift. All fit the RFC,
        // so the check that `build` adds could only pass.
        Builder::new().with_secret(totp_rs::Secret::new_stack(self.secret)).build_noncompliant()
    }
}

impl std::fmt::Debug for SecondFactor {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("SecondFactor(…)")
    }
}

fn seconds(now: Timestamp) -> u64 {
    u64::try_from(now.as_second()).unwrap_or(0)
}

/// RFC 3986 §2.1, leaving the unreserved characters as they are.
fn percent_encoded(text: &str) -> String {
    let encoded = |byte: u8| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encoded).collect()
}
