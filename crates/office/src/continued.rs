//! Whether a book continues what somebody kept a checkpoint of, with the proof that anybody can check.
//!
//! Whoever alters a book can sign it anew, so that it holds in itself; only a checkpoint that somebody else kept shows it.

use std::str::FromStr;

use journal::proof::{Checkpoint, NoteProblem, ProofProblem, check_consistency, consistency_text, open_checkpoint};
use journal::{BookId, ProveError};

use crate::desk::{Desk, Stop};

/// A checkpoint as somebody kept it: the signed text, or its three lines alone, copied by hand from the notice board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenCheckpoint {
    text: String,
    checkpoint: Checkpoint,
}

/// Why a book is not the one, grown, that a kept checkpoint was of.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotContinued {
    /// The checkpoint is of another book.
    #[error("the checkpoint given is of {origin}, which is another book")]
    AnotherBook {
        /// What it is of.
        origin: String,
    },
    /// It does not bear the signature of this book's key.
    #[error("the checkpoint given is not one that was signed for this book: {0}")]
    Signature(NoteProblem),
    /// The book is shorter now than it was.
    #[error("the checkpoint given covers {kept} entries and the book has only {size}: entries were taken away")]
    Shorter {
        /// How long the book was.
        kept: u64,
        /// How long it is.
        size: u64,
    },
    /// The book is as long, and what was there is not what is there.
    #[error(
        "the first {kept} entries are not those that the checkpoint given was signed for: one of them was changed, and \
         the book was signed anew"
    )]
    Changed {
        /// How many entries the kept checkpoint covers.
        kept: u64,
    },
}

/// The proof that the book as it is begins with the book as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Continuation {
    /// How long the book was.
    pub from: u64,
    /// How long it is.
    pub size: u64,
    /// The signed checkpoint of the book as it is.
    pub checkpoint: String,
    /// The consistency proof (RFC 6962 §2.1.2).
    pub proof: Vec<[u8; 32]>,
}

impl FromStr for GivenCheckpoint {
    type Err = NoteProblem;

    /// Reads it as browsers and people hand it over: with other ends of lines, and blank space around it.
    fn from_str(text: &str) -> Result<Self, NoteProblem> {
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let text = format!("{}\n", lines.join("\n").trim_matches('\n'));
        let signed = text.rfind("\n\n").map_or(text.as_str(), |end| &text[..=end]);
        let checkpoint = Checkpoint::parse(signed)?;
        Ok(Self { text, checkpoint })
    }
}

impl GivenCheckpoint {
    /// How many entries it covers.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.checkpoint.size
    }

    /// Whether its signature came with it.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.text.contains("\n\n")
    }

    /// Whether it is of the book that signs with this key.
    pub(crate) fn is_of(&self, key: &str) -> bool {
        key.split('+').next() == Some(self.checkpoint.origin.as_str())
    }

    /// The book it is of, where its origin names one.
    pub(crate) fn book(&self) -> &str {
        self.checkpoint.origin.rsplit('/').next().unwrap_or_default()
    }

    /// Checks that it is of the book with this key, and its signature where it came with one.
    pub(crate) fn check_signature(&self, key: &str) -> Result<(), NotContinued> {
        if !self.is_of(key) {
            return Err(NotContinued::AnotherBook { origin: self.checkpoint.origin.clone() });
        }
        if self.is_signed() {
            open_checkpoint(&self.text, key).map_err(NotContinued::Signature)?;
        }
        Ok(())
    }

    /// Compares it with the root of the book as it was at this size; the book has `size` entries now.
    pub(crate) fn check_root(&self, size: u64, root_then: Option<[u8; 32]>) -> Result<(), NotContinued> {
        let kept = self.size();
        match root_then {
            _ if size < kept => Err(NotContinued::Shorter { kept, size }),
            Some(root) if root == self.checkpoint.root => Ok(()),
            _ => Err(NotContinued::Changed { kept }),
        }
    }
}

impl Continuation {
    /// The proof as a text that other programs read: what C2SP tlog-witness calls an add-checkpoint request.
    #[must_use]
    pub fn text(&self) -> String {
        consistency_text(self.from, &self.proof, &self.checkpoint)
    }
}

impl Desk {
    /// The proof that the book as it is begins with the book as it was at a size; none where it never had that size.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn continuation(&self, from: u64) -> Result<Option<Continuation>, Stop> {
        let (Some(checkpoint), Some(key)) = (self.checkpoint().await?, self.verifier_key()) else { return Ok(None) };
        let signed = open_checkpoint(&checkpoint, &key).map_err(|problem| Stop::Failed(problem.to_string()))?;
        if from > signed.size {
            return Ok(None);
        }
        let proof = proof(self, self.book(), from, signed.size).await?;
        Ok(Some(Continuation { from, size: signed.size, checkpoint, proof }))
    }

    /// Whether the book as it is begins with what a kept checkpoint was of, worked out from the proof just now.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn continues(&self, given: &GivenCheckpoint) -> Result<Result<Continuation, NotContinued>, Stop> {
        let key = self.verifier_key().unwrap_or_default();
        if let Err(not) = given.check_signature(&key) {
            return Ok(Err(not));
        }
        let kept = given.size();
        let Some(found) = self.continuation(kept).await? else {
            let size = self.files().await.community.size();
            return Ok(Err(NotContinued::Shorter { kept, size }));
        };
        let now = open_checkpoint(&found.checkpoint, &key).map_err(|problem| Stop::Failed(problem.to_string()))?;
        match check_consistency((kept, given.checkpoint.root), (now.size, now.root), &found.proof) {
            Ok(()) => Ok(Ok(found)),
            Err(ProofProblem::OutOfRange | ProofProblem::Length | ProofProblem::Root) => {
                Ok(Err(NotContinued::Changed { kept }))
            }
        }
    }
}

async fn proof(desk: &Desk, book: &BookId, from: u64, size: u64) -> Result<Vec<[u8; 32]>, Stop> {
    let proof = desk.journal().consistency_proof(book, from, size).await;
    proof.map_err(|error| match error {
        ProveError::Storage(error) => error.into(),
        error @ ProveError::OutOfRange { .. } => Stop::Failed(error.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNED: &str =
        "gongzhi/hall\n3\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u{2014} gongzhi/hall AAAA\n";

    #[test]
    fn a_checkpoint_is_read_as_browsers_and_people_hand_it_over() {
        let plain: GivenCheckpoint = SIGNED.parse().unwrap();
        assert!(plain.is_signed() && plain.size() == 3 && plain.book() == "hall");
        for given in [SIGNED.replace('\n', "\r\n"), format!("\n  {SIGNED}\n\n"), SIGNED.trim_end().replace('\n', " \n")]
        {
            assert_eq!(given.parse(), Ok(plain.clone()), "{given:?}");
        }
        let by_hand: GivenCheckpoint = SIGNED.split("\n\n").next().unwrap().parse().unwrap();
        assert!(!by_hand.is_signed() && by_hand.checkpoint == plain.checkpoint);
    }

    #[test]
    fn what_is_no_checkpoint_is_not_read() {
        for text in ["", "gongzhi/hall", "gongzhi/hall\n3\n", "gongzhi/hall\n-3\nAAAA", "\n\n\n", "a\n1\nAAAA\n"] {
            assert_eq!(text.parse::<GivenCheckpoint>(), Err(NoteProblem::Form), "{text:?}");
        }
    }
}
