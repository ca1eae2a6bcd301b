//! The walk itself: one row after the other, in memory that does not grow.

use std::sync::Arc;

use super::{Claim, Fault, FirstBad};
use crate::book::{BookId, Entry, KeptCheckpoint};
use crate::proof;
use crate::tree::Tree;
use crate::writing::StoredRow;

/// Where the walk has come to.
#[derive(Debug)]
pub(super) struct Check {
    book: BookId,
    /// Grown from the entries' contents alone.
    tree: Tree,
    claims: Arc<[Claim]>,
    /// How many of the claims have been met.
    met: usize,
    /// Up to here a checkpoint has confirmed the entries.
    confirmed: u64,
    /// Where the walk ends: whoever writes meanwhile writes after it.
    end: u64,
    /// Whether the book's end has to be covered by a checkpoint.
    must_be_signed: bool,
    suspect: Option<Suspect>,
}

/// A tree hash that does not fit the entries below it. What is built on it decides which of them is wrong.
#[derive(Debug, Clone, Copy)]
struct Suspect {
    from: u64,
    /// The entry with which the tree hash is stored, the last below it.
    to: u64,
}

impl Suspect {
    fn entries(self) -> FirstBad {
        FirstBad { position: self.from, fault: Fault::Entries { to: self.to } }
    }

    fn tree_hash(self) -> FirstBad {
        FirstBad { position: self.to, fault: Fault::TreeHash }
    }

    fn undecided(self) -> FirstBad {
        FirstBad { position: self.from, fault: Fault::EntriesOrTreeHash { to: self.to } }
    }
}

impl Check {
    pub(super) fn new(
        book: BookId,
        key: Option<&str>,
        kept: &[KeptCheckpoint],
        latest: Option<&str>,
        entries: u64,
    ) -> Check {
        let claims = Claim::all(&book, key, kept, latest, entries);
        let must_be_signed = key.is_some() || !claims.is_empty();
        let end = claims.iter().map(|claim| claim.size).fold(entries, u64::max);
        Check { book, tree: Tree::new(), claims, met: 0, confirmed: 0, end, must_be_signed, suspect: None }
    }

    /// Whether the row is one of those to check.
    pub(super) fn concerns(&self, row: &StoredRow) -> bool {
        row.position < self.end
    }

    /// Takes the next row and says what is wrong, if that is certain now.
    pub(super) fn row(&mut self, row: StoredRow) -> Option<FirstBad> {
        if let Some(bad) = self.meet_claims() {
            return Some(bad);
        }
        let position = self.tree.size();
        if row.position != position {
            return Some(self.at(position, Fault::Missing));
        }
        let StoredRow { recorded_at, kind, version, payload, leaf_hash, completed, .. } = row;
        let entry = Entry { position, recorded_at, kind, version, payload, leaf_hash: [0; 32] };
        let leaf = proof::leaf_hash(&self.book, &entry);
        if leaf.as_slice() != leaf_hash {
            return Some(self.at(position, Fault::Content));
        }
        let recomputed = self.tree.push(leaf);
        if completed.len() != recomputed.len() * 32 {
            return Some(self.at(position, Fault::TreeHash));
        }
        let mut from = position;
        for (level, (stored, computed)) in completed.chunks(32).zip(&recomputed).enumerate() {
            from -= 1 << level;
            let agrees = stored == computed;
            match self.suspect {
                Some(suspect) if from <= suspect.from && agrees => return Some(suspect.tree_hash()),
                Some(suspect) if from <= suspect.from => return Some(suspect.entries()),
                None if !agrees => self.suspect = Some(Suspect { from, to: position }),
                _ => {}
            }
        }
        None
    }

    /// Says what is wrong, if anything is, when there are no more rows.
    pub(super) fn finish(mut self) -> Option<FirstBad> {
        if let Some(bad) = self.meet_claims() {
            return Some(bad);
        }
        let size = self.tree.size();
        if let Some(suspect) = self.suspect {
            return Some(suspect.undecided());
        }
        if let Some(claim) = self.claims.get(self.met) {
            return Some(FirstBad { position: size, fault: Fault::CutOff { size: claim.size } });
        }
        let unsigned = self.must_be_signed && self.confirmed < size;
        unsigned.then_some(FirstBad { position: self.confirmed, fault: Fault::Unsigned })
    }

    /// A row that cannot be read is wrong, unless something before it is.
    pub(super) fn unreadable(&self, position: u64, words: String) -> FirstBad {
        self.at(position, Fault::Unreadable(words))
    }

    fn at(&self, position: u64, fault: Fault) -> FirstBad {
        self.suspect.map_or(FirstBad { position, fault }, Suspect::undecided)
    }

    /// Compares the tree with the checkpoints of its present size.
    fn meet_claims(&mut self) -> Option<FirstBad> {
        let size = self.tree.size();
        while let Some(claim) = self.claims.get(self.met).filter(|claim| claim.size == size) {
            match &claim.root {
                Err(problem) => {
                    let fault = Fault::Note { size, problem: *problem };
                    return Some(self.at(size.saturating_sub(1), fault));
                }
                Ok(root) => {
                    let agrees = *root == self.tree.root();
                    match self.suspect {
                        Some(suspect) if agrees => return Some(suspect.tree_hash()),
                        Some(suspect) => return Some(suspect.entries()),
                        None if !agrees => {
                            return Some(FirstBad { position: self.confirmed, fault: Fault::Checkpoint { size } });
                        }
                        None => self.confirmed = size,
                    }
                }
            }
            self.met += 1;
        }
        None
    }
}
