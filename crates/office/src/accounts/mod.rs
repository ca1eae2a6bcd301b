//! How those who hold a seat sign in: a password and a second factor, then a session.
//!
//! Everything here is a function of what it is given: the rows as stored, the time, random bytes. The caller reads and
//! writes the rows. An unknown name costs the same work and gets the same answer as a wrong password; who fails too often
//! waits; a code works once. Two attempts on one account must not run at once: between reading an account's row and
//! writing it back, the caller lets nobody else do the same.

mod account;
mod lockout;
mod password;
mod recovery;
mod row;
mod second_factor;
mod session;
mod sign_in;
#[cfg(test)]
mod tests;

pub use account::{Account, ActsAs, account_key};
pub use lockout::{Failures, LockoutRule, failures_key_of_name, failures_key_of_source};
pub use password::{HashingFailed, NewPassword, PasswordCost, StoredPassword, UnfitPassword};
pub use recovery::{RECOVERY_CODES, RecoveryCode, RecoveryCodes};
pub use row::DrawerRow;
pub use second_factor::SecondFactor;
pub use session::{FormToken, NotAToken, Session, SessionEnd, SessionRule, SessionToken};
pub use sign_in::{Answer, Attempt, FactorUsed, Gate, Tried};
