//! What a check found.

use serde::Serialize;

/// What checking a store or a bundle found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct VerifyReport {
    /// Whether everything that could be checked holds.
    pub ok: bool,
    /// Entries checked, over all communities.
    pub entries: u64,
    /// Signed checkpoints checked.
    pub checkpoints: u64,
    /// Certified results counted again from the ballots, with the same outcome.
    pub results_recounted: u64,
    /// Certified results whose ballots are not disclosed here: their sums and working were checked instead.
    pub results_not_disclosed: u64,
    /// The first thing that is wrong.
    pub first_bad: Option<FirstBad>,
    /// What could not be checked, and why.
    pub notes: Vec<String>,
    /// What became of the checkpoint that the reader had kept, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept_checkpoint: Option<KeptReport>,
}

/// Whether a book continues the checkpoint that a reader had kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeptReport {
    /// The community whose book it is of.
    pub community: String,
    /// How many entries it covers.
    pub size: u64,
    /// Whether it bears the book's signature and the book begins with these entries.
    pub continued: bool,
}

/// The first position that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FirstBad {
    /// In which community's book; empty where the store is damaged so badly that none can be told.
    pub community: String,
    /// Where.
    pub position: u64,
    /// What is wrong.
    pub reason: String,
}

impl VerifyReport {
    /// Notes something wrong, unless something earlier in the same book or an earlier book is wrong already.
    pub(super) fn blame(&mut self, community: &str, position: u64, reason: String) {
        let bad = FirstBad { community: community.to_owned(), position, reason };
        match &self.first_bad {
            Some(known) if known.community != bad.community || known.position <= position => {}
            _ => self.first_bad = Some(bad),
        }
    }
}
