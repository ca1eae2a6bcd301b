//! The result of reading a register in figures, as other programs read it.

use governance::law::area;
use serde::Serialize;

use super::{RegisterFile, RowProblem};

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
    pub errors: Vec<ReportedProblem>,
    pub warnings: Vec<ReportedProblem>,
    pub unknown_columns: Vec<String>,
}

/// A row's problem in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportedProblem {
    pub row: u32,
    pub column: Option<String>,
    pub code: &'static str,
    pub message: String,
}

impl RegisterFile {
    /// Sums the file up, with its problems in the language that `say` speaks: [`RowProblem::zh`] or [`RowProblem::en`].
    pub fn summary(&self, say: impl Fn(&RowProblem) -> String) -> Summary {
        let report = |problems: &[RowProblem]| -> Vec<ReportedProblem> {
            let problem = |problem: &RowProblem| ReportedProblem {
                row: problem.row,
                column: problem.column.clone(),
                code: problem.code(),
                message: say(problem),
            };
            problems.iter().map(problem).collect()
        };
        let accepted = u32::try_from(self.accepted.len()).unwrap_or(u32::MAX);
        Summary {
            rows: self.rows,
            accepted,
            rejected: self.rows.saturating_sub(accepted),
            units: accepted,
            heads: self.heads(),
            area: area::format(self.area()),
            errors: report(&self.errors),
            warnings: report(&self.warnings),
            unknown_columns: self.unknown_columns.clone(),
        }
    }
}
