//! Reading a table that somebody kept in a spreadsheet: bytes in, rows of text out, each with the number its reader sees.
//!
//! CSV (UTF-8, UTF-16 or GB18030; separated by comma, semicolon or tab) and XLSX come out alike. Title rows above the
//! header are skipped, headers are matched by their known names in any order, and text is brought to one width. What a
//! cell means is not known here; see `register` and `platform_ballots`.
//!
//! Nothing in a file can make this module panic, or take more memory than the limits below allow.

mod columns;
mod delimited;
mod encoding;
mod plain;
mod problem;
mod reading;
mod unreadable;
mod workbook;

use serde::{Deserialize, Serialize};

pub(crate) use columns::{ColumnSpec, Columns};
pub(crate) use plain::{key_of, plain};
pub(crate) use problem::RowProblem;
pub use problem::{Flaw, ReportedProblem, Told};
pub(crate) use reading::Reading;
pub use unreadable::{Unreadable, UnreadableFile};

// Two limits are lower under test, so that tests need not fill the memory to reach them.

/// The most a file may weigh: a register of 20,000 homes takes about 2 MiB.
const FILE_BYTES_MAX: usize = 32 << 20;
/// The most rows a table may have.
const ROWS_MAX: usize = 200_000;
/// Columns to the right of this one are not read.
const COLUMNS_MAX: usize = 256;
/// The most text all cells together may hold, counted after a workbook's shared strings are put in their places.
const TEXT_BYTES_MAX: usize = if cfg!(test) { 8 << 20 } else { 128 << 20 };
/// How far down the header row is looked for.
const HEADER_ROWS_MAX: usize = 50;

/// One cell: its text, and what happened to it before it reached us.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Brought to one width, trimmed, inner spaces single. Empty for a blank cell.
    pub(crate) text: String,
    pub(crate) harm: Option<CellHarm>,
    /// The cell is covered by a merged cell that begins in a row above; the text is the merged cell's.
    pub(crate) from_above: bool,
}

impl Cell {
    fn new(written: &str) -> Self {
        Self { text: plain(written), harm: None, from_above: false }
    }

    fn harmed(written: &str, harm: CellHarm) -> Self {
        Self { harm: Some(harm), ..Self::new(written) }
    }

    /// Nothing was written in this row's own cell.
    pub(crate) fn is_blank(&self) -> bool {
        self.from_above || (self.text.is_empty() && self.harm.is_none())
    }
}

/// How a spreadsheet program changed what somebody typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CellHarm {
    /// A text such as `3-1` was turned into a date.
    BecameDate,
    /// A long number such as an identity number lost its last digits.
    LostDigits,
    /// A formula that failed, such as `#N/A`.
    Fault,
}

/// One row that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// As a spreadsheet program shows it, from 1.
    pub(crate) number: u32,
    pub(crate) cells: Vec<Cell>,
    pub(crate) harm: Option<RowHarm>,
}

impl Row {
    fn is_blank(&self) -> bool {
        self.harm.is_none() && self.cells.iter().all(Cell::is_blank)
    }
}

/// Why the cells of a row cannot be trusted to stand in their columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowHarm {
    /// Bytes that are no text in the file's encoding.
    BadBytes,
    /// A quotation mark that is opened and never closed.
    OpenQuote,
    /// More cells than the header has, as when `1,234.56` stands without quotation marks.
    TooManyCells,
    /// Fewer cells than the header has.
    TooFewCells,
}

/// The rows below a header.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) columns: Columns,
    pub(crate) rows: Vec<Row>,
}

/// Finds the table whose header names at least two of the `telling` columns, and reads it.
pub(crate) fn read(
    file_name: &str,
    bytes: &[u8],
    specs: &'static [ColumnSpec],
    telling: &[usize],
) -> Result<Table, UnreadableFile> {
    read_table(bytes, specs, telling).map_err(|reason| UnreadableFile { file: file_name.to_owned(), reason })
}

fn read_table(bytes: &[u8], specs: &'static [ColumnSpec], telling: &[usize]) -> Result<Table, Unreadable> {
    const ZIP: &[u8] = b"PK";
    const COMPOUND_FILE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
    if bytes.len() > FILE_BYTES_MAX {
        return Err(Unreadable::TooLarge { mebibytes: FILE_BYTES_MAX >> 20 });
    }
    let is_header = |row: &Row| columns::names_two_of(row, specs, telling);
    let (header, rows) = if bytes.starts_with(ZIP) {
        workbook::read(bytes, is_header)?
    } else if bytes.starts_with(COMPOUND_FILE) {
        return Err(Unreadable::OldWorkbook);
    } else {
        delimited::read(&encoding::decode(bytes)?, is_header)?
    };
    let columns = Columns::locate(&header, specs)?;
    let mut rows: Vec<Row> = rows.into_iter().filter(|row| !row.is_blank() && !columns.repeats_header(row)).collect();
    if rows.is_empty() {
        return Err(Unreadable::NoRows { header_row: header.number });
    }
    for row in rows.iter_mut().filter(|row| row.harm == Some(RowHarm::TooFewCells)) {
        // Rows that only leave out empty cells at their end are whole.
        if columns.required_within(row.cells.len()) {
            row.harm = None;
        }
    }
    Ok(Table { columns, rows })
}

/// Splits rows at the header: what stands above it is a title and is dropped.
fn split_at_header(rows: Vec<Row>, is_header: impl Fn(&Row) -> bool) -> Option<(Row, Vec<Row>)> {
    let mut rows = rows.into_iter();
    let header = rows.by_ref().take(HEADER_ROWS_MAX).find(|row| is_header(row))?;
    Some((header, rows.collect()))
}

#[cfg(test)]
mod tests;
