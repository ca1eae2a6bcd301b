//! A CSV file with a header row, whose problems name the file, the line and the column.

use std::io::Cursor;
use std::path::Path;

use crate::end::{Trouble, bad};

/// A CSV file with a header row.
pub(crate) struct Table {
    shown: String,
    pub(crate) headers: csv::StringRecord,
    reader: csv::Reader<Cursor<Vec<u8>>>,
}

impl Table {
    /// Opens a file, of which the header row is read.
    pub(crate) fn open(file: &Path) -> Result<Table, Trouble> {
        let bytes = std::fs::read(file).map_err(|error| bad(format!("{}: {error}", file.display())))?;
        Self::over(file, bytes)
    }

    /// Looks at a file that was read already.
    pub(crate) fn over(file: &Path, bytes: Vec<u8>) -> Result<Table, Trouble> {
        let shown = file.display().to_string();
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(Cursor::new(bytes));
        let headers = reader.headers().map_err(|error| bad(format!("{shown}: {error}")))?.clone();
        Ok(Table { shown, headers, reader })
    }

    /// Where a column stands.
    pub(crate) fn column(&self, name: &str) -> Result<usize, Trouble> {
        let at = self.headers.iter().position(|header| header.trim() == name);
        at.ok_or_else(|| bad(format!("{}: there is no column {name}", self.shown)))
    }

    /// Takes row after row, until one is refused.
    pub(crate) fn each(mut self, mut take: impl FnMut(&Row<'_>) -> Result<(), Trouble>) -> Result<(), Trouble> {
        for record in self.reader.records() {
            let record = record.map_err(|error| bad(format!("{}: {error}", self.shown)))?;
            take(&Row { shown: &self.shown, headers: &self.headers, record: &record })?;
        }
        Ok(())
    }
}

/// One row, which knows where it stands.
pub(crate) struct Row<'a> {
    shown: &'a str,
    headers: &'a csv::StringRecord,
    record: &'a csv::StringRecord,
}

impl Row<'_> {
    /// What a cell holds; empty where the row is too short.
    pub(crate) fn text(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or("").trim()
    }

    /// A cell that holds a whole number.
    pub(crate) fn number<N: std::str::FromStr>(&self, column: usize) -> Result<N, Trouble> {
        self.text(column).parse().map_err(|_| self.trouble(column, "is not a number"))
    }

    /// The line of the file it begins on.
    pub(crate) fn line(&self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }

    /// A problem with a cell, by file, line and column.
    pub(crate) fn trouble(&self, column: usize, what: &str) -> Trouble {
        let line = self.line();
        let name = self.headers.get(column).unwrap_or("?");
        bad(format!("{}: line {line}, {name}: “{}” {what}", self.shown, self.text(column)))
    }
}
