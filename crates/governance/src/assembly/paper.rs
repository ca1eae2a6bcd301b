//! Paper ballots: keyed in twice, by two people, before they count.

use jiff::Timestamp;

use crate::ids::{EntryNo, PersonId};
use crate::seal::Seal;
use crate::voice::Signed;

/// One keying of a paper ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keying {
    /// Who keyed it in.
    pub by: PersonId,
    /// When the paper was received, by this keying.
    pub received_at: Timestamp,
    /// What was keyed in, sealed.
    pub seal: Seal,
    /// Where it stands in the book.
    pub position: u64,
    /// Who signed the paper, by this keying.
    pub signed: Signed,
}

/// Where a paper ballot stands on its way into the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperStanding {
    /// Keyed in once; a second person keys it in next.
    Once,
    /// Keyed in twice with different answers or times of receipt; a third person settles it with the paper in hand.
    Differs,
    /// Both keyings agree, or the difference was settled.
    Settled,
}

/// The keyings of one entry's paper ballot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperFile {
    /// The first keying.
    pub first: Keying,
    /// The second one.
    pub second: Option<Keying>,
    /// Where it stands.
    pub standing: PaperStanding,
    /// Who settled a difference between them.
    pub settled_by: Option<PersonId>,
    /// When the paper was received, by what was read of it last.
    pub received_at: Timestamp,
    /// Who signed the paper, by what was read of it last.
    pub signed: Signed,
}

impl PaperFile {
    /// The keyings, the first one first.
    pub fn keyings(&self) -> impl Iterator<Item = &Keying> {
        std::iter::once(&self.first).chain(&self.second)
    }
}

/// Keyings that were taken back, since no paper of this number was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WithdrawnPaper {
    /// The roll entry they were keyed in under.
    pub entry: EntryNo,
    /// What was keyed in.
    pub file: PaperFile,
    /// The seal of the reason.
    pub reason: Seal,
    /// Who took it back.
    pub by: PersonId,
    /// When.
    pub at: Timestamp,
}
