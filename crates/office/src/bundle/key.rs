//! What a reader brings along to hold a book against: the key it must be signed with, and a checkpoint kept from earlier.
//! What is signed with another key does not hold, however well it is signed; nor does a book that was other before.

use std::fmt;
use std::str::FromStr;

use journal::proof::{Hash, NoteProblem, open_checkpoint};

use super::report::{KeptReport, VerifyReport};
use crate::continued::GivenCheckpoint;

/// The verifier key of a community as the reader knows it, from the notice board or the book's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenKey(String);

/// A community's book as it was checked: by the key that came with it.
#[derive(Debug)]
pub(super) struct Brought {
    pub(super) community: String,
    pub(super) key: String,
    /// How many entries it has.
    pub(super) entries: u64,
    /// Its root when it had as many entries as the checkpoint that the reader brings along.
    pub(super) root_then: Option<Hash>,
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

/// Holds the book that a kept checkpoint is of against it.
pub(super) fn hold_checkpoint(given: &GivenCheckpoint, brought: &[Brought], report: &mut VerifyReport) {
    let (community, size) = (given.book().to_owned(), given.size());
    let told = |continued, report: &mut VerifyReport| {
        report.kept_checkpoint = Some(KeptReport { community: community.clone(), size, continued });
    };
    let Some(own) = brought.iter().find(|own| given.is_of(&own.key)) else {
        told(false, report);
        report.blame("", 0, format!("the checkpoint given is of {community}, and there is no such book here"));
        return;
    };
    let is_damaged = report.first_bad.as_ref().is_some_and(|bad| bad.community == own.community);
    let held = given.check_signature(&own.key).and_then(|()| given.check_root(own.entries, own.root_then));
    match held {
        Ok(()) => {
            told(true, report);
            report.notes.push(format!(
                "{community} continues the checkpoint given: its first {size} entries are those that were signed for"
            ));
        }
        Err(_) if is_damaged && own.root_then.is_none() => {
            told(false, report);
            report
                .notes
                .push("the checkpoint given was not compared, since the book does not hold in itself".to_owned());
        }
        Err(not) => {
            told(false, report);
            let position = size.min(own.entries).saturating_sub(1);
            report.blame(&own.community, position, not.to_string());
        }
    }
}
