//! One attempt to sign in: name, password and a code, all at once and with one answer.

use jiff::Timestamp;

use super::{Account, Failures, HashingFailed, LockoutRule, PasswordCost, RecoveryCode, StoredPassword};
use crate::sheet::plain;

/// What somebody typed. The name has found the account already, or nothing.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    pub account: Option<&'a Account>,
    pub password: &'a str,
    /// Six digits of the authenticator app, or a recovery code.
    pub code: &'a str,
    /// What is counted against the name so far.
    pub by_name: Failures,
    /// What is counted against the source address so far.
    pub by_source: Failures,
}

impl std::fmt::Debug for Attempt<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Attempt(…)")
    }
}

/// What came of an attempt, and what is to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    pub answer: Answer,
    pub by_name: Failures,
    pub by_source: Failures,
}

/// What came of an attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The account as it is to be stored before anything else happens: the code in it is used up.
    SignedIn { account: Box<Account>, factor: FactorUsed },
    /// Something does not fit. What, is not said: not even whether there is such an account.
    Wrong,
    /// Everything fits, and the code has been used before. Only whoever knows the password and holds the app learns it.
    CodeUsed,
    /// Nothing was tried. The same for names that exist and names that do not.
    Locked { until: Timestamp },
}

/// By which second factor somebody came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactorUsed {
    App,
    /// A recovery code; this many are left.
    RecoveryCode {
        left: usize,
    },
}

/// Where attempts are decided.
#[derive(Debug, Clone)]
pub struct Gate {
    decoy: StoredPassword,
    name_rule: LockoutRule,
    source_rule: LockoutRule,
}

impl Gate {
    /// A gate for accounts whose passwords were stored at this cost; unknown names will cost the same.
    pub fn new(cost: PasswordCost, chance: [u8; 32]) -> Result<Self, HashingFailed> {
        let decoy = StoredPassword::decoy(chance, cost)?;
        Ok(Self { decoy, name_rule: LockoutRule::NAME, source_rule: LockoutRule::SOURCE })
    }

    /// Decides an attempt. It hashes a password, so it belongs on a thread that may block.
    pub fn decide(&self, attempt: &Attempt<'_>, now: Timestamp) -> Tried {
        let Attempt { by_name, by_source, .. } = *attempt;
        if let Some(until) = by_name.locked_until(now).max(by_source.locked_until(now)) {
            return Tried { answer: Answer::Locked { until }, by_name, by_source };
        }
        let account = attempt.account.filter(|account| !account.is_closed());
        // Hash first and whatever happens: the time taken tells nothing about the name.
        let fits = account.map_or(&self.decoy, |account| &account.password).accepts(attempt.password);
        let signed_in = account.filter(|_| fits).and_then(|account| use_code(account, attempt.code, now));
        match signed_in {
            // The source keeps its count: a holder of one account must not be able to guess at others for ever.
            Some((account, factor)) => Tried {
                answer: Answer::SignedIn { account: Box::new(account), factor },
                by_name: Failures::default(),
                by_source,
            },
            None => Tried {
                answer: match account.filter(|_| fits) {
                    Some(account) if account.second_factor.has_used(&digits(attempt.code), now) => Answer::CodeUsed,
                    _ => Answer::Wrong,
                },
                by_name: by_name.and_one_more(&self.name_rule, now),
                by_source: by_source.and_one_more(&self.source_rule, now),
            },
        }
    }
}

fn digits(code: &str) -> String {
    plain(code).replace(' ', "")
}

fn use_code(account: &Account, code: &str, now: Timestamp) -> Option<(Account, FactorUsed)> {
    if let Some(second_factor) = account.second_factor.after(&digits(code), now) {
        return Some((Account { second_factor, ..account.clone() }, FactorUsed::App));
    }
    let recovery = account.recovery.after(&RecoveryCode::read(code)?)?;
    let factor = FactorUsed::RecoveryCode { left: recovery.left() };
    Some((Account { recovery, ..account.clone() }, factor))
}
