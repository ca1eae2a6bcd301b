//! XLSX workbooks, read cell by cell so that a sheet's claimed size costs nothing.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx};

use super::{COLUMNS_MAX, Cell, CellHarm, ROWS_MAX, Row, TEXT_BYTES_MAX, Unreadable, split_at_header};

/// What all parts of a workbook may weigh unpacked. Packed zeros shrink a thousandfold, so the file's size says little.
const UNPACKED_BYTES_MAX: u64 = if cfg!(test) { 16 << 20 } else { 192 << 20 };
/// How many cells merged regions may fill. Regions that overlap ask for more than any sheet has.
const MERGED_CELLS_MAX: usize = 2_000_000;

type Sheet = BTreeMap<u32, BTreeMap<usize, Cell>>;

/// Reads the first visible sheet that has a header.
pub(super) fn read(bytes: &[u8], is_header: impl Fn(&Row) -> bool) -> Result<(Row, Vec<Row>), Unreadable> {
    refuse_bombs(bytes)?;
    // calamine reckons with cell references unchecked: `ZZZZZZZZ1` or `B2:A1` overflow. A file must not end the process.
    catch_unwind(AssertUnwindSafe(|| first_table(bytes, is_header)))
        .unwrap_or_else(|_| Err(damaged("a cell reference out of range")))
}

fn first_table(bytes: &[u8], is_header: impl Fn(&Row) -> bool) -> Result<(Row, Vec<Row>), Unreadable> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|problem| match problem {
        calamine::XlsxError::FileNotFound(_) => Unreadable::NotASpreadsheet,
        other => damaged(other),
    })?;
    let is_shown =
        |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    let names: Vec<String> =
        workbook.sheets_metadata().iter().filter(is_shown).map(|sheet| sheet.name.clone()).collect();
    for name in names {
        let rows = rows(&mut workbook, &name)?;
        if let Some((header, mut rows)) = split_at_header(rows, &is_header) {
            for row in &mut rows {
                // A workbook leaves out empty cells, so a short row says nothing.
                row.cells.resize(row.cells.len().max(header.cells.len()), Cell::default());
            }
            return Ok((header, rows));
        }
    }
    Err(Unreadable::NoHeader)
}

fn rows(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Row>, Unreadable> {
    let mut sheet = cells(workbook, name)?;
    let regions = workbook.merge_cells_by_sheet_name(name).map_err(damaged)?;
    spread_downwards(&mut sheet, &regions)?;
    Ok(sheet.into_iter().map(|(index, cells)| row(index, cells)).collect())
}

fn cells(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Sheet, Unreadable> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(damaged)?;
    let mut sheet = Sheet::new();
    let mut text_bytes = 0;
    while let Some(found) = reader.next_cell().map_err(damaged)? {
        let (row, column) = found.get_position();
        let Ok(column) = usize::try_from(column) else { continue };
        let cell = cell(found.get_value());
        if column >= COLUMNS_MAX || cell.is_blank() {
            continue;
        }
        text_bytes += cell.text.len() + size_of::<Cell>();
        if text_bytes > TEXT_BYTES_MAX {
            return Err(Unreadable::TooLarge { mebibytes: TEXT_BYTES_MAX >> 20 });
        }
        sheet.entry(row).or_default().insert(column, cell);
        if sheet.len() > ROWS_MAX {
            return Err(Unreadable::TooManyRows { limit: ROWS_MAX });
        }
    }
    Ok(sheet)
}

fn cell(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::default(),
        DataRef::String(text) => Cell::new(text),
        DataRef::SharedString(text) => Cell::new(text),
        DataRef::Int(number) => Cell::new(&number.to_string()),
        DataRef::Float(number) => number_cell(*number),
        DataRef::Bool(truth) => Cell::new(if *truth { "TRUE" } else { "FALSE" }),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let written = format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}");
            Cell::harmed(&written, CellHarm::BecameDate)
        }
        DataRef::DateTime(length) => number_cell(length.as_f64()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::harmed(&text.replace('T', " "), CellHarm::BecameDate)
        }
        DataRef::Error(fault) => Cell::harmed(&fault.to_string(), CellHarm::Fault),
    }
}

/// A binary number as the spreadsheet prints it: the decimal with fifteen significant digits that it stands for.
fn number_cell(number: f64) -> Cell {
    if !number.is_finite() {
        return Cell::harmed("", CellHarm::Fault);
    }
    let text = printed(number);
    if number.abs() >= 1e15 { Cell::harmed(&text, CellHarm::LostDigits) } else { Cell::new(&text) }
}

fn printed(number: f64) -> String {
    let scientific = format!("{:.14e}", number.abs());
    let (mantissa, power) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let digits = mantissa.replace('.', "");
    let power: i32 = power.parse().unwrap_or(0);
    let whole_digits = usize::try_from(power + 1).unwrap_or(0);
    let zeros_before = usize::try_from(-1 - power).unwrap_or(0);
    let digits =
        format!("{}{digits}{}", "0".repeat(zeros_before), "0".repeat(whole_digits.saturating_sub(digits.len())));
    let (whole, decimals) = digits.split_at(whole_digits);
    let (whole, decimals) = (if whole.is_empty() { "0" } else { whole }, decimals.trim_end_matches('0'));
    let sign = if number < 0.0 { "-" } else { "" };
    if decimals.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{decimals}") }
}

/// Gives every row that a merged cell covers the cell's text, marked as coming from above.
fn spread_downwards(sheet: &mut Sheet, regions: &[Dimensions]) -> Result<(), Unreadable> {
    let mut filled = 0;
    for region in regions.iter().filter(|region| region.start.0 < region.end.0) {
        let Ok(column) = usize::try_from(region.start.1) else { continue };
        let Some(top) = sheet.get(&region.start.0).and_then(|cells| cells.get(&column)).cloned() else { continue };
        for (_, cells) in sheet.range_mut(region.start.0 + 1..=region.end.0) {
            filled += 1;
            if filled > MERGED_CELLS_MAX {
                return Err(damaged("merged cells overlap"));
            }
            cells.entry(column).or_insert_with(|| Cell { from_above: true, ..top.clone() });
        }
    }
    Ok(())
}

fn row(index: u32, cells: BTreeMap<usize, Cell>) -> Row {
    let mut row = Row { number: index.saturating_add(1), cells: Vec::new(), harm: None };
    for (column, cell) in cells {
        row.cells.resize(column, Cell::default());
        row.cells.push(cell);
    }
    row
}

/// Unpacks every part once, keeping nothing, to learn what it weighs and whether it is whole.
fn refuse_bombs(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut left = UNPACKED_BYTES_MAX;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(damaged)?;
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(damaged)?;
        left = left
            .checked_sub(unpacked)
            .ok_or(Unreadable::TooLarge { mebibytes: usize::try_from(UNPACKED_BYTES_MAX >> 20).unwrap_or(0) })?;
    }
    Ok(())
}

fn damaged(reason: impl Into<Box<dyn Error>>) -> Unreadable {
    Unreadable::DamagedWorkbook { reason: reason.into().to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn binary_numbers_are_read_as_the_decimals_they_print_as() {
        for (number, expected) in [
            (89.99, "89.99"),
            (0.1 + 0.2, "0.3"),
            (89.990_000_000_000_01, "89.99"),
            (101.0, "101"),
            (115_344.34, "115344.34"),
            (1e14, "100000000000000"),
            (0.001, "0.001"),
            (1.234_5e-7, "0.00000012345"),
            (-3.5, "-3.5"),
            (0.0, "0"),
            (-0.0, "0"),
        ] {
            assert_eq!(printed(number), expected);
        }
    }

    #[test]
    fn long_numbers_say_that_they_lost_digits() {
        assert_eq!(number_cell(110_101_199_001_011_234.0).harm, Some(CellHarm::LostDigits));
        assert_eq!(number_cell(13_800_000_000.0), Cell::new("13800000000"));
    }
}
