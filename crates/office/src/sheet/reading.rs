//! One row while it is read, cell by cell, gathering every problem on the way.

use super::{Cell, CellHarm, Columns, Flaw, Row, RowHarm, RowProblem};

/// The most signs one cell may hold; lists of owners are the longest.
const SIGNS_MAX: usize = 400;

/// A row while it is read. `P` is what can be wrong with rows of its kind.
#[derive(Debug)]
pub(crate) struct Reading<'t, P> {
    columns: &'t Columns,
    row: &'t Row,
    problems: Vec<RowProblem<P>>,
}

impl<'t, P: From<Flaw>> Reading<'t, P> {
    pub(crate) fn new(columns: &'t Columns, row: &'t Row) -> Self {
        Self { columns, row, problems: Vec::new() }
    }

    pub(crate) fn into_problems(self) -> Vec<RowProblem<P>> {
        self.problems
    }

    pub(crate) fn has_problems(&self) -> bool {
        !self.problems.is_empty()
    }

    pub(crate) fn row(&self) -> &'t Row {
        self.row
    }

    /// Notes a problem of one cell.
    pub(crate) fn add(&mut self, column: usize, problem: impl Into<P>) {
        let column = Some(self.columns.label(column));
        self.problems.push(RowProblem { row: self.row.number, column, problem: problem.into() });
    }

    /// Notes a problem of the whole row.
    pub(crate) fn add_to_row(&mut self, problem: impl Into<P>) {
        self.problems.push(RowProblem { row: self.row.number, column: None, problem: problem.into() });
    }

    /// Notes what is wrong with the row as a whole, and whether its cells stand in their columns all the same.
    ///
    /// Where they may not, naming further problems would send people after ghosts.
    pub(crate) fn stands_in_columns(&mut self) -> bool {
        if let Some(harm) = self.row.harm {
            self.add_to_row(Flaw::Row(harm));
        }
        matches!(self.row.harm, None | Some(RowHarm::TooFewCells))
    }

    pub(crate) fn cell(&self, column: usize) -> Option<&'t Cell> {
        self.columns.cell(self.row, column)
    }

    /// Whether the cell holds anything, readable or not.
    pub(crate) fn is_written(&self, column: usize) -> bool {
        self.cell(column).is_some_and(|cell| !cell.text.is_empty() || cell.harm.is_some())
    }

    /// A cell's text; none where it is blank or spoilt, and then the problem is noted.
    pub(crate) fn text(&mut self, column: usize) -> Option<&'t str> {
        self.text_despite(column, None)
    }

    /// The same where one kind of harm does none: a time may well be a date.
    pub(crate) fn text_despite(&mut self, column: usize, harmless: Option<CellHarm>) -> Option<&'t str> {
        let cell = self.cell(column)?;
        if let Some(harm) = cell.harm.filter(|harm| Some(*harm) != harmless) {
            self.add(column, Flaw::Cell { harm, written: cell.text.clone() });
            return None;
        }
        if cell.text.chars().count() > SIGNS_MAX {
            self.add(column, Flaw::TooLong { limit: SIGNS_MAX });
            return None;
        }
        (!cell.text.is_empty()).then_some(cell.text.as_str())
    }

    /// The text of a cell that must not be blank.
    pub(crate) fn required(&mut self, column: usize) -> Option<&'t str> {
        let text = self.text(column);
        if text.is_none() && !self.is_written(column) {
            self.add(column, Flaw::Missing);
        }
        text
    }
}
