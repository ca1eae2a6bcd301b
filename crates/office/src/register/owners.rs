//! Several owners of one home: in one cell, or in rows under a merged cell.

use super::Row;
use super::layout::{COLUMNS, OWNER, OWNER_ID, PHONE, UNIT};
use crate::sheet::Columns;

/// The entries of a cell that holds several. An entry left empty keeps its place, empty ones at the end do not.
pub(super) fn list(text: &str) -> Vec<String> {
    let mut entries: Vec<String> = text.split(['、', ';']).map(|entry| entry.trim().to_owned()).collect();
    while entries.last().is_some_and(String::is_empty) {
        entries.pop();
    }
    entries
}

/// An identifier in one spelling: the check digit `x` and `X` of an identity number are the same.
pub(super) fn identifier(written: &str) -> String {
    written.chars().filter(|sign| *sign != ' ').flat_map(char::to_uppercase).collect()
}

/// Joins rows that only name a further owner of the home above, whose cells are merged over them.
pub(super) fn join_merged_rows(columns: &Columns, rows: Vec<Row>) -> Vec<Row> {
    let mut joined: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows {
        match joined.last_mut() {
            Some(above) if names_further_owner(columns, &row) => add_owner(columns, above, &row),
            _ => joined.push(row),
        }
    }
    joined
}

fn names_further_owner(columns: &Columns, row: &Row) -> bool {
    let is_written = |column| columns.cell(row, column).is_some_and(|cell| !cell.is_blank());
    let is_about_owner = |column: &usize| [OWNER, OWNER_ID, PHONE].contains(column);
    columns.cell(row, UNIT).is_some_and(|cell| cell.from_above)
        && is_written(OWNER)
        && !(0..COLUMNS.len()).any(|column| is_written(column) && !is_about_owner(&column))
}

fn add_owner(columns: &Columns, above: &mut Row, row: &Row) {
    for column in [OWNER, OWNER_ID, PHONE] {
        let (Some(target), Some(cell)) = (columns.cell_mut(above, column), columns.cell(row, column)) else { continue };
        // A separator even where nothing follows: each owner's entry stays in the owner's place.
        target.text.push('、');
        if !cell.from_above {
            target.text.push_str(&cell.text);
        }
        target.harm = target.harm.or(cell.harm);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_keep_their_places() {
        for (text, expected) in [
            ("张三", vec!["张三"]),
            ("张三、李四", vec!["张三", "李四"]),
            ("张三; 李四、王五", vec!["张三", "李四", "王五"]),
            ("张三、", vec!["张三"]),
            ("、A2", vec!["", "A2"]),
            ("、、", vec![]),
        ] {
            assert_eq!(list(text), expected, "{text}");
        }
    }

    #[test]
    fn an_identity_number_has_one_spelling() {
        assert_eq!(identifier("110101 19900101 123x"), "11010119900101123X");
    }
}
