//! Conversations that were held elsewhere: what was said there is sealed here as if it had been said here, by people who
//! are nobody of the register.

use std::collections::HashMap;

use governance::deliberation::{BroughtIn, DeliberationCommand, DeliberationRefusal, HeldBackFor, Stance, Told};
use governance::ids::{DeliberationId, StatementNo};
use governance::{Actor, Refusal, Seal};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::desk::{Act, Desk, Outcome, Stop};
use crate::signers::seal_voice_elsewhere;
use crate::vault::Sealed;

/// How often it is brought in again when another deliberation took its number in the same moment.
const TRIES: usize = 4;

/// A conversation that was held elsewhere, as its files tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldElsewhere {
    /// The question that statements spoke to.
    pub question: String,
    /// What it was about, for everybody to read.
    pub about: String,
    /// Why it is taken up here.
    pub reason: String,
    /// Where it was held.
    pub source: String,
    /// The fingerprint of its files.
    pub digest: String,
    /// The first moment that the files name.
    pub began: Timestamp,
    /// The last one.
    pub ended: Timestamp,
    /// What was said, in the order of time. Statements are numbered as they come.
    pub course: Vec<Said>,
}

/// One thing that was said elsewhere, by somebody who has a number there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// The next statement.
    Statement {
        /// Who made it.
        by: u64,
        /// Its words.
        words: String,
        /// Why they are not shown here, if they are not.
        held_back: Option<HeldBackFor>,
    },
    /// An answer.
    Answer {
        /// Who answered.
        by: u64,
        /// Which statement, by its number here.
        statement: StatementNo,
        /// What they said.
        stance: Stance,
    },
}

/// The fingerprint of files, named in the order of their names: SHA-256 over the lines that `sha256sum` prints for them,
/// so that `sha256sum a.csv b.csv | sha256sum` says the same.
#[must_use]
pub fn fingerprint<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> String {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let lines = files.into_iter().map(|(name, bytes)| format!("{}  {name}\n", hex(&Sha256::digest(bytes))));
    hex(&Sha256::digest(lines.collect::<String>()))
}

impl Desk {
    /// Brings in a conversation that was held elsewhere, all of it or nothing.
    ///
    /// # Errors
    /// The refusal or the failure of the store.
    pub async fn bring_in_conversation(&self, actor: Actor, held: &HeldElsewhere) -> Result<Outcome, Stop> {
        let mut last = Err(Stop::from(Refusal::from(DeliberationRefusal::DeliberationNumberTaken)));
        for _ in 0..TRIES {
            let deliberation = DeliberationId::after(self.files().await.community.deliberations().all().len());
            last = self.carry_out(self.sealed_course(actor, deliberation, held)?).await;
            let taken = matches!(
                &last,
                Err(Stop::Refused(Refusal::Deliberation(DeliberationRefusal::DeliberationNumberTaken)))
            );
            if !taken {
                break;
            }
        }
        last
    }

    fn sealed_course(&self, actor: Actor, deliberation: DeliberationId, held: &HeldElsewhere) -> Result<Act, Stop> {
        let seal = |statement, by| {
            seal_voice_elsewhere(self.secrets(), self.book(), (deliberation, statement), (&held.digest, by))
        };
        let about = Sealed::words(self.door(), &held.about)?;
        let words = about.seal;
        let mut kept = vec![about];
        let mut course = Vec::with_capacity(held.course.len());
        let mut voices: HashMap<u64, Seal> = HashMap::new();
        let mut statements = 0;
        for said in &held.course {
            course.push(match said {
                Said::Statement { by, words, held_back } => {
                    let author = seal(Some(StatementNo::after(statements)), *by);
                    statements += 1;
                    let sealed = Sealed::words(self.door(), words)?;
                    let shown = held_back.map_or_else(|| Ok(words.clone()), Err);
                    let told = Told::Statement { author, words: sealed.seal, shown };
                    kept.push(sealed);
                    told
                }
                Said::Answer { by, statement, stance } => {
                    let voice = *voices.entry(*by).or_insert_with(|| seal(None, *by));
                    Told::Answer { statement: *statement, voice, stance: *stance }
                }
            });
        }
        let command = DeliberationCommand::BringIn(Box::new(BroughtIn {
            deliberation,
            words,
            question: held.question.clone(),
            text: held.about.clone(),
            reason: held.reason.clone(),
            source: held.source.clone(),
            digest: held.digest.clone(),
            began: held.began,
            ended: held.ended,
            course,
        }));
        let mut act = Act::new(actor, command);
        act.sealed = kept;
        Ok(act)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_what_sha256sum_says_twice() {
        // printf a > a.csv; printf b > b.csv; sha256sum a.csv b.csv | sha256sum
        let ours = fingerprint([("a.csv", &b"a"[..]), ("b.csv", &b"b"[..])]);
        assert_eq!(ours, "fe2993ffa8e5dfe0ab0d2d9ee1bf30add6ae9e9b7b5a494945b4f95bb11f50ec");
    }
}
