//! What can be wrong with a row of a house register.

use crate::sheet::{CellHarm, RowHarm};

/// One thing wrong, or worth a look, in one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The row's number as a spreadsheet shows it.
    pub row: u32,
    /// The column's header as the file has it, or its proper name where the file lacks it; none when the whole row is meant.
    pub column: Option<String>,
    pub problem: Problem,
}

/// What is wrong. Several kinds may share one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A required cell is blank.
    MissingValue,
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
    /// The row's cells do not stand in their columns.
    Row(RowHarm),
    /// A spreadsheet program changed what was typed into the cell.
    Cell {
        harm: CellHarm,
        written: String,
    },
    /// More identifiers or telephone numbers than owners: nobody can tell whose they are.
    MoreThanOwners {
        owners: usize,
        entries: usize,
    },
    /// A total below or between the homes.
    TotalRow,
    /// Longer than any name or number is.
    TooLong {
        limit: usize,
    },
    /// An owner without identifier bears a name that also stands in other rows; they are counted as different people.
    SameNameNoId {
        name: String,
        other_rows: Vec<u32>,
    },
}

impl RowProblem {
    /// The kind of problem as the format names it.
    pub fn code(&self) -> &'static str {
        self.problem.code()
    }

    /// What is wrong and how to mend it, in Chinese.
    pub fn zh(&self) -> String {
        self.problem.zh()
    }

    /// What is wrong and how to mend it, in English.
    pub fn en(&self) -> String {
        self.problem.en()
    }
}

impl Problem {
    /// The kind of problem as the format names it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingValue | Self::AreaMerged => "missing-value",
            Self::AreaNotANumber { .. } | Self::AreaTooLarge { .. } => "area-not-a-number",
            Self::AreaNotPositive { .. } => "area-not-positive",
            Self::AreaTooPrecise { .. } => "area-too-precise",
            Self::DuplicateUnit { .. } => "duplicate-unit",
            Self::UnknownUse { .. } => "unknown-use",
            Self::UnknownAreaSource { .. } => "unknown-area-source",
            Self::UnknownHolding { .. } => "unknown-holding",
            Self::Row(_) | Self::Cell { .. } | Self::MoreThanOwners { .. } | Self::TotalRow | Self::TooLong { .. } => {
                "unreadable-row"
            }
            Self::SameNameNoId { .. } => "same-name-no-id",
        }
    }
}
