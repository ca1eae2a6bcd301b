//! The key that a reader brings along: what is signed with another does not hold, however well it is signed.

use std::fmt;
use std::str::FromStr;

use journal::proof::{NoteProblem, open_checkpoint};

use super::report::VerifyReport;

/// The verifier key of a community as the reader knows it, from the notice board or the book's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenKey(String);

/// The key by which a community's book was checked: the one that came with it.
#[derive(Debug)]
pub(super) struct Brought {
    pub(super) community: String,
    pub(super) key: String,
}

impl FromStr for GivenKey {
    type Err = NoteProblem;

    fn from_str(text: &str) -> Result<Self, NoteProblem> {
        let text = text.trim();
        // Any text that is no note tells a key that can be read from one that cannot.
        match open_checkpoint("", text) {
            Err(NoteProblem::Key) => Err(NoteProblem::Key),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

impl fmt::Display for GivenKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl GivenKey {
    /// Holds what was checked by the keys it brought against this one.
    pub(super) fn hold(&self, brought: &[Brought], report: &mut VerifyReport) {
        let Some(own) = brought.iter().find(|one| name(&one.key) == name(&self.0)) else {
            if report.first_bad.is_none() {
                let reason = format!("the key given is that of {}, and nothing here is signed by it", name(&self.0));
                report.blame("", 0, reason);
            }
            return;
        };
        if own.key != self.0 {
            let reason = format!("signed with the key {} and not with the one given, {self}", own.key);
            report.blame(&own.community, 0, reason);
            return;
        }
        report.notes.push(format!("{} is signed with the key given", own.community));
        for other in brought.iter().filter(|other| other.community != own.community) {
            report.notes.push(format!("{} was not held against the key given, which is of another", other.community));
        }
    }
}

/// The name that signs, which stands before the first plus sign.
fn name(key: &str) -> &str {
    key.split('+').next().unwrap_or_default()
}
