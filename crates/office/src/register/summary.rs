//! The result of reading a register in figures, as other programs read it.

use governance::law::area;
use serde::Serialize;

use super::{RegisterFile, ReportedProblem, RowProblem};

/// What an import says about a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Summary {
    pub rows: u32,
    pub accepted: u32,
    pub rejected: u32,
    /// Accepted homes.
    pub units: u32,
    pub heads: u64,
    /// In m², exact.
    pub area: String,
    /// Their shares, where any has some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shares: Option<u64>,
    pub errors: Vec<ReportedProblem>,
    pub warnings: Vec<ReportedProblem>,
    pub unknown_columns: Vec<String>,
}

impl RegisterFile {
    /// Sums the file up, with its problems in the language that `say` speaks: `RowProblem::zh` or `RowProblem::en`.
    pub fn summary(&self, say: impl Fn(&RowProblem) -> String) -> Summary {
        let report = |problems: &[RowProblem]| problems.iter().map(|problem| problem.reported(&say)).collect();
        let accepted = u32::try_from(self.accepted.len()).unwrap_or(u32::MAX);
        Summary {
            rows: self.rows,
            accepted,
            rejected: self.rows.saturating_sub(accepted),
            units: accepted,
            heads: self.heads(),
            area: area::format(self.area()),
            shares: self.shares(),
            errors: report(&self.errors),
            warnings: report(&self.warnings),
            unknown_columns: self.unknown_columns.clone(),
        }
    }
}
