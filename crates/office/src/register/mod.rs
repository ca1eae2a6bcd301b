//! The house register as communities keep it: a spreadsheet with one home a row.
//!
//! [`read`] takes the file as it is and tells everything it found: homes that can be kept, what is wrong with the others,
//! and what deserves a second look. It keeps nothing and changes nothing. Two owners are one only where both carry the
//! same identifier; the same name alone is a warning, never a merge.

mod area;
mod estates;
mod heads;
mod layout;
mod owners;
mod problem;
mod row;
mod share;
mod summary;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::HashMap;

use governance::community::{AreaSource, Holding, HomeUse, Place};
use governance::law::pack::Bilingual;
use serde::{Deserialize, Serialize};

use crate::sheet::{self, Reading, Row, key_of};
use layout::{AREA, BUILDING, COLUMNS, OWNER, SHARE, UNIT};
pub use problem::{Problem, RowProblem};
pub use summary::Summary;

pub use crate::sheet::{CellHarm, Flaw, ReportedProblem, RowHarm, Told, Unreadable, UnreadableFile};

/// What a register file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterFile {
    /// Rows below the header that are not blank. Rows that only add a co-owner under a merged cell belong to the row above.
    pub rows: u32,
    /// Homes without an error, in the order of the file.
    pub accepted: Vec<HomeRow>,
    /// What keeps rows from being accepted; a row may stand here several times.
    pub errors: Vec<RowProblem>,
    /// What deserves a second look and keeps nothing from being accepted.
    pub warnings: Vec<RowProblem>,
    /// Headers of columns that were left alone.
    pub unknown_columns: Vec<String>,
}

/// One home of a register file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeRow {
    /// The row's number as a spreadsheet shows it.
    pub row: u32,
    pub place: Place,
    pub usage: HomeUse,
    /// In 0.001 m², more than 0.
    pub area: u64,
    pub area_source: Option<AreaSource>,
    /// More than 0, where the file gives any.
    pub shares: Option<u64>,
    /// Empty only for the developer's stock.
    pub owners: Vec<OwnerRow>,
    pub holding: Holding,
}

/// One owner of a home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnerRow {
    pub name: String,
    /// Without spaces, in capitals.
    pub id: Option<String>,
    pub phone: Option<String>,
}

/// Reads a register file, CSV or XLSX.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<RegisterFile, UnreadableFile> {
    let table = sheet::read(file_name, bytes, COLUMNS, &[BUILDING, UNIT, AREA, OWNER])?;
    let rows = owners::join_merged_rows(&table.columns, table.rows);
    let mut file = RegisterFile {
        rows: u32::try_from(rows.len()).unwrap_or(u32::MAX),
        accepted: Vec::with_capacity(rows.len()),
        errors: Vec::new(),
        warnings: Vec::new(),
        unknown_columns: table.columns.unknown.clone(),
    };
    let mut read: Vec<_> = rows.iter().map(|row| read_row(&table.columns, row)).collect();
    estates::settle(&mut read);
    let mut first_rows: HashMap<[String; 4], u32> = HashMap::with_capacity(rows.len());
    for (mut reading, home) in read {
        let number = reading.row().number;
        if let Some(place) = &home.place {
            let first_row = *first_rows.entry(place_key(place)).or_insert(number);
            if first_row != number {
                reading.add(UNIT, Problem::DuplicateUnit { first_row });
            }
        }
        let problems = reading.into_problems();
        match home.complete(number) {
            Some(home) if problems.is_empty() => file.accepted.push(home),
            _ => file.errors.extend(problems),
        }
    }
    file.warnings = heads::same_names(&file.accepted, &table.columns.label(OWNER));
    file.warnings.extend(heads::same_identifiers(&file.accepted, &table.columns.label(OWNER)));
    file.warnings.sort_by_key(|warning| warning.row);
    Ok(file)
}

/// A row while it is read, and the home in it as far as it could be.
type ReadRow<'t> = (Reading<'t, Problem>, row::PartialHome);

fn read_row<'t>(columns: &'t sheet::Columns, row: &'t Row) -> ReadRow<'t> {
    let mut reading = Reading::new(columns, row);
    let home = row::home(&mut reading);
    (reading, home)
}

/// A sample register to fill in: the header and three homes, for a spreadsheet program (UTF-8 with a byte order mark).
pub fn template_csv() -> String {
    // Shares are for places whose law weighs by them; whoever needs the column adds it.
    let header: Vec<&str> = COLUMNS.iter().take(SHARE).map(|column| column.chinese).collect();
    let rows = [
        "示例小区,1栋,1单元,101,住宅,89.07,登记簿,张三,示例证件号A001,13800000001,业主",
        "示例小区,1栋,1单元,102,住宅,120.5,登记簿,李四、王五,示例证件号A002、示例证件号A003,13800000002、13800000003,业主",
        "示例小区,商业楼,,S01,商业,\"1,056.20\",实测,,,,建设单位未售",
    ];
    format!("\u{FEFF}{}\r\n{}\r\n", header.join(","), rows.join("\r\n"))
}

impl RegisterFile {
    /// How many heads the accepted homes make (最高法解释 §9).
    pub fn heads(&self) -> u64 {
        heads::heads(&self.accepted)
    }

    /// The shares of the accepted homes, where any has some.
    pub fn shares(&self) -> Option<u64> {
        // No overflow: a file has at most 200,000 rows of at most a thousand million shares each.
        let shares = self.accepted.iter().filter_map(|home| home.shares);
        self.accepted.iter().any(|home| home.shares.is_some()).then(|| shares.sum())
    }

    /// The area of the accepted homes in 0.001 m².
    pub fn area(&self) -> u64 {
        // No overflow: a file has at most 200,000 rows of at most 100,000,000 m² each.
        self.accepted.iter().map(|home| home.area).sum()
    }
}

fn place_key(place: &Place) -> [String; 4] {
    [&place.estate, &place.building, &place.entrance, &place.unit].map(|part| key_of(part))
}

/// The warning that an area stays as it is known, since its source is better than that of the row.
pub(crate) fn weaker_source(
    row: &HomeRow,
    (known, known_source): (u64, Option<AreaSource>),
    basis: Vec<Bilingual>,
) -> RowProblem {
    let (brought, brought_source) = (row.area, row.area_source);
    let problem = Problem::WeakerAreaSource { known, known_source, brought, brought_source, basis };
    RowProblem { row: row.row, column: Some(COLUMNS[AREA].chinese.to_owned()), problem }
}
