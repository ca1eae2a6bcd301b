//! Tables as text: one row a record, cells parted by comma, semicolon or tab.

use std::cmp::Ordering;

use super::{COLUMNS_MAX, Cell, CellHarm, HEADER_ROWS_MAX, ROWS_MAX, Row, RowHarm, Unreadable, split_at_header};

/// Reads a text with whichever separator shows a header.
pub(super) fn read(text: &str, is_header: impl Fn(&Row) -> bool) -> Result<(Row, Vec<Row>), Unreadable> {
    for separator in [b',', b'\t', b';'] {
        if rows(text, separator, HEADER_ROWS_MAX)?.iter().any(&is_header) {
            let rows = rows(text, separator, ROWS_MAX + HEADER_ROWS_MAX)?;
            if rows.len() > ROWS_MAX {
                return Err(Unreadable::TooManyRows { limit: ROWS_MAX });
            }
            let (header, mut rows) = split_at_header(rows, is_header).ok_or(Unreadable::NoHeader)?;
            for row in &mut rows {
                compare_with_header(row, header.cells.len());
            }
            return Ok((header, rows));
        }
    }
    Err(Unreadable::NoHeader)
}

/// The records with their row numbers. Blank lines and line breaks inside quotation marks are counted as a spreadsheet does.
fn rows(text: &str, separator: u8, limit: usize) -> Result<Vec<Row>, Unreadable> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut rows = Vec::new();
    let (mut number, mut start) = (0u32, 0usize);
    while rows.len() < limit && reader.read_record(&mut record).map_err(|_| Unreadable::NotASpreadsheet)? {
        let end = usize::try_from(reader.position().byte()).unwrap_or(text.len()).min(text.len());
        let written = text.get(start..end).unwrap_or_default();
        number += 1 + blank_lines_before(text.as_bytes().get(..start).unwrap_or_default(), written.as_bytes());
        let cells: Vec<Cell> = record.iter().take(COLUMNS_MAX).map(cell).collect();
        let is_last = end == text.len();
        let harm = if record.iter().any(|cell| cell.contains(char::REPLACEMENT_CHARACTER)) {
            Some(RowHarm::BadBytes)
        } else if is_last && has_open_quote(written, separator) {
            Some(RowHarm::OpenQuote)
        } else {
            None
        };
        rows.push(Row { number, cells, harm });
        start = end;
    }
    Ok(rows)
}

/// Line breaks the reader passed over before the record; the `\n` that ends a `\r\n` of the record before is none.
fn blank_lines_before(before: &[u8], written: &[u8]) -> u32 {
    let (mut lines, mut last) = (0, before.last().copied());
    for &byte in written {
        match byte {
            b'\n' if last == Some(b'\r') => {}
            b'\r' | b'\n' => lines += 1,
            _ => break,
        }
        last = Some(byte);
    }
    lines
}

/// Whether a quotation mark opened in the last record is never closed, so that the rest of the file fell into one cell.
fn has_open_quote(written: &str, separator: u8) -> bool {
    let (mut inside, mut at_start) = (false, true);
    let mut bytes = written.bytes().peekable();
    while let Some(byte) = bytes.next() {
        if inside && byte == b'"' {
            inside = bytes.next_if_eq(&b'"').is_some();
        } else if !inside {
            inside = at_start && byte == b'"';
            at_start = byte == separator || byte == b'\r' || byte == b'\n';
        }
    }
    inside
}

fn cell(written: &str) -> Cell {
    let cell = Cell::new(written);
    let harm = if is_shortened_number(&cell.text) {
        Some(CellHarm::LostDigits)
    } else if is_short_date(&cell.text) {
        Some(CellHarm::BecameDate)
    } else if cell.text.starts_with('#')
        && matches!(cell.text.as_str(), "#N/A" | "#REF!" | "#VALUE!" | "#NAME?" | "#DIV/0!")
    {
        Some(CellHarm::Fault)
    } else {
        None
    };
    Cell { harm, ..cell }
}

/// `1.10101E+17`: how a spreadsheet program saves a long number it took for a quantity.
fn is_shortened_number(text: &str) -> bool {
    let Some((digits, power)) = text.split_once("E+") else { return false };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    whole.len() == 1 && is_number(whole) && is_number(decimals) && power.len() == 2 && is_number(power)
}

/// `3月1日`, `1-Mar`: how a spreadsheet program saves `3-1` that it took for a day.
fn is_short_date(text: &str) -> bool {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let is_day = |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
    if let Some((month, day)) = text.strip_suffix('日').and_then(|text| text.split_once('月')) {
        return is_day(month) && is_day(day);
    }
    text.split_once('-').is_some_and(|(left, right)| {
        (is_day(left) && MONTHS.contains(&right)) || (MONTHS.contains(&left) && is_day(right))
    })
}

fn compare_with_header(row: &mut Row, width: usize) {
    if row.harm.is_some() || row.is_blank() {
        return;
    }
    // An empty cell too many counts as well: `1,234.5,` shifts a row by one where the last column is empty.
    row.harm = match row.cells.len().cmp(&width) {
        Ordering::Less => Some(RowHarm::TooFewCells),
        Ordering::Equal => None,
        Ordering::Greater => Some(RowHarm::TooManyCells),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<(u32, String)> {
        rows(text, b',', 100)
            .unwrap()
            .into_iter()
            .map(|row| (row.number, row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|")))
            .collect()
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
        for line_break in ["\n", "\r\n", "\r"] {
            let text = ["", "a,b", "", "", "c,d", "e,\"f", "g\"", "h,i"].join(line_break);
            let found = numbers(&text);
            let expected = [(2, "a|b"), (5, "c|d"), (6, "e|f g"), (7, "h|i")];
            assert_eq!(found, expected.map(|(row, cells)| (row, cells.to_owned())), "{line_break:?}");
        }
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_seen() {
        for (text, open) in [
            ("a,b\nc,\"d", true),
            ("a,b\n\"c,d\ne,f\n", true),
            ("a,b\nc,\"d\"", false),
            ("a,b\nc,\"d \"\"e\"\"\"\n", false),
            ("a,b\nc,5\" pipe\n", false),
        ] {
            let rows = rows(text, b',', 100).unwrap();
            assert_eq!(rows.last().unwrap().harm == Some(RowHarm::OpenQuote), open, "{text:?}");
        }
    }

    #[test]
    fn what_a_spreadsheet_program_spoilt_is_seen() {
        for (written, harm) in [
            ("1.10101E+17", Some(CellHarm::LostDigits)),
            ("1E+10", Some(CellHarm::LostDigits)),
            ("E+10", None),
            ("B-1", None),
            ("3月1日", Some(CellHarm::BecameDate)),
            ("1-Mar", Some(CellHarm::BecameDate)),
            ("Mar-01", Some(CellHarm::BecameDate)),
            ("3-1", None),
            ("2026年3月1日", None),
            ("#N/A", Some(CellHarm::Fault)),
            ("#1", None),
        ] {
            assert_eq!(cell(written).harm, harm, "{written}");
        }
    }
}
