//! What can be wrong with a row of a house register.

use governance::community::AreaSource;
use governance::law::pack::Bilingual;
use serde::{Deserialize, Serialize};

use crate::sheet::Flaw;

/// One thing wrong, or worth a look, in one row of a register.
pub type RowProblem = crate::sheet::RowProblem<Problem>;

/// What is wrong. Several kinds may share one code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// The row or the cell cannot be read at all.
    Flaw(Flaw),
    /// The area stands in a merged cell, so nobody can tell how much of it is this home's.
    AreaMerged,
    AreaNotANumber {
        written: String,
    },
    AreaTooLarge {
        written: String,
    },
    AreaNotPositive {
        written: String,
    },
    AreaTooPrecise {
        written: String,
    },
    /// The shares stand in a merged cell, so nobody can tell how many of them are this home's.
    ShareMerged,
    ShareNotANumber {
        written: String,
    },
    ShareNotPositive {
        written: String,
    },
    ShareTooLarge {
        written: String,
    },
    /// The home stood in an earlier row already.
    DuplicateUnit {
        first_row: u32,
    },
    UnknownUse {
        written: String,
    },
    UnknownAreaSource {
        written: String,
    },
    UnknownHolding {
        written: String,
    },
    /// More identifiers or telephone numbers than owners: nobody can tell whose they are.
    MoreThanOwners {
        owners: usize,
        entries: usize,
    },
    /// A telephone or identity number stands where a home is named; everybody reads that in the book.
    PersonalNumber,
    /// A total below or between the homes.
    TotalRow,
    /// The same identifier stands beside another name in an earlier place; it is one person all the same.
    SameIdOtherName {
        name: String,
        other_name: String,
        other_row: u32,
    },
    /// The area that is known comes from a better source than the one in the file, and stays.
    WeakerAreaSource {
        known: u64,
        known_source: Option<AreaSource>,
        brought: u64,
        brought_source: Option<AreaSource>,
        /// Where the order of the sources stands.
        basis: Vec<Bilingual>,
    },
    /// An owner without identifier bears a name that also stands in other rows; they are counted as different people.
    SameNameNoId {
        name: String,
        other_rows: Vec<u32>,
    },
}

impl From<Flaw> for Problem {
    fn from(flaw: Flaw) -> Self {
        Self::Flaw(flaw)
    }
}
