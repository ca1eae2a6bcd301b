//! Which column of a sheet holds what, told by its header.

use super::{Cell, Row, Unreadable, key_of};

/// One column that a kind of table knows.
#[derive(Debug)]
pub(crate) struct ColumnSpec {
    /// The Chinese header and the English one, as the format's description prints them.
    pub(crate) chinese: &'static str,
    pub(crate) english: &'static str,
    /// Other headers in use for the same thing; one of these gives way to a column with a proper header.
    pub(crate) aliases: &'static [&'static str],
    pub(crate) required: bool,
}

/// Where each known column stands in one sheet.
#[derive(Debug)]
pub(crate) struct Columns {
    specs: &'static [ColumnSpec],
    /// By spec: the cell's index in a row and the header as written.
    places: Vec<Option<(usize, String)>>,
    header_is_chinese: bool,
    pub(crate) header_row: u32,
    /// Headers that nothing here knows, as written.
    pub(crate) unknown: Vec<String>,
}

impl Columns {
    /// Finds the columns of a header row. Two columns of one meaning are refused: nobody can tell which one counts.
    pub(super) fn locate(header: &Row, specs: &'static [ColumnSpec]) -> Result<Self, Unreadable> {
        let headers: Vec<(usize, &Cell)> =
            header.cells.iter().enumerate().filter(|(_, cell)| !cell.text.is_empty()).collect();
        let mut places = Vec::with_capacity(specs.len());
        for spec in specs {
            let named = |matches: fn(&ColumnSpec, &str) -> bool| -> Vec<&(usize, &Cell)> {
                headers.iter().filter(|(_, cell)| matches(spec, &header_key(&cell.text))).collect()
            };
            let mut found = named(ColumnSpec::is_called);
            if found.is_empty() {
                found = named(ColumnSpec::is_also_called);
            }
            if let [(_, first), (_, second), ..] = found.as_slice() {
                return Err(Unreadable::ColumnTwice {
                    header_row: header.number,
                    column: spec.chinese,
                    headers: (first.text.clone(), second.text.clone()),
                });
            }
            places.push(found.first().map(|(index, cell)| (*index, cell.text.clone())));
        }
        let taken = |index: usize| places.iter().flatten().any(|(place, _)| *place == index);
        let unknown = headers.iter().filter(|(index, _)| !taken(*index)).map(|(_, cell)| cell.text.clone()).collect();
        let columns = Self {
            specs,
            header_is_chinese: headers.iter().any(|(_, cell)| !cell.text.is_ascii()),
            header_row: header.number,
            places,
            unknown,
        };
        columns.refuse_missing()?;
        Ok(columns)
    }

    fn refuse_missing(&self) -> Result<(), Unreadable> {
        let missing: Vec<String> = (0..self.specs.len())
            .filter(|&column| self.specs[column].required && !self.has(column))
            .map(|column| self.label(column))
            .collect();
        if missing.is_empty() {
            Ok(())
        } else {
            Err(Unreadable::MissingColumns { header_row: self.header_row, columns: missing })
        }
    }

    pub(crate) fn has(&self, column: usize) -> bool {
        matches!(self.places.get(column), Some(Some(_)))
    }

    /// The row's cell in a column; none where the file has no such column or the row is short.
    pub(crate) fn cell<'r>(&self, row: &'r Row, column: usize) -> Option<&'r Cell> {
        let (index, _) = self.places.get(column)?.as_ref()?;
        row.cells.get(*index)
    }

    pub(crate) fn cell_mut<'r>(&self, row: &'r mut Row, column: usize) -> Option<&'r mut Cell> {
        let (index, _) = self.places.get(column)?.as_ref()?;
        row.cells.get_mut(*index)
    }

    /// What the file calls a column; its proper name in the header's language where the file lacks it.
    pub(crate) fn label(&self, column: usize) -> String {
        match (self.places.get(column), self.specs.get(column)) {
            (Some(Some((_, header))), _) => header.clone(),
            (_, Some(spec)) if self.header_is_chinese => spec.chinese.to_owned(),
            (_, Some(spec)) => spec.english.to_owned(),
            _ => String::new(),
        }
    }

    /// Whether a row is the header printed once more, as at the top of each page.
    pub(super) fn repeats_header(&self, row: &Row) -> bool {
        let places = self.places.iter().flatten();
        places.filter(|(index, header)| row.cells.get(*index).is_some_and(|cell| cell.text == *header)).take(2).count()
            == 2
    }

    /// Whether a row of this many cells reaches every required column.
    pub(super) fn required_within(&self, width: usize) -> bool {
        let places = self.places.iter().zip(self.specs);
        places
            .filter(|(_, spec)| spec.required)
            .all(|(place, _)| place.as_ref().is_none_or(|(index, _)| *index < width))
    }
}

impl ColumnSpec {
    fn is_called(&self, key: &str) -> bool {
        [self.chinese, self.english].iter().any(|name| header_key(name) == key)
    }

    fn is_also_called(&self, key: &str) -> bool {
        self.aliases.iter().any(|name| header_key(name) == key)
    }
}

/// Whether a row names at least two of the columns that tell a header from a title.
pub(super) fn names_two_of(row: &Row, specs: &[ColumnSpec], telling: &[usize]) -> bool {
    let keys: Vec<String> = row.cells.iter().map(|cell| header_key(&cell.text)).collect();
    let is_named = |spec: &ColumnSpec| keys.iter().any(|key| spec.is_called(key) || spec.is_also_called(key));
    telling.iter().filter_map(|&column| specs.get(column)).filter(|spec| is_named(spec)).take(2).count() == 2
}

/// A header without case, spaces, `_`, `*`, a remark in brackets or the unit of an area.
fn header_key(header: &str) -> String {
    let key = key_of(header);
    let bare = key.split(['(', '[', '【', '/']).next().unwrap_or_default();
    let bare: String = bare.chars().filter(|sign| !matches!(sign, '_' | '-' | '*' | ':' | '.' | '#')).collect();
    ["㎡", "m²", "平方米", "m2"].iter().find_map(|unit| bare.strip_suffix(unit)).map_or(bare.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPECS: &[ColumnSpec] = &[
        ColumnSpec { chinese: "楼栋", english: "building", aliases: &["楼号"], required: true },
        ColumnSpec { chinese: "专有部分面积", english: "area", aliases: &["建筑面积"], required: true },
        ColumnSpec { chinese: "联系电话", english: "phone", aliases: &["电话"], required: false },
    ];

    fn row(cells: &[&str]) -> Row {
        Row { number: 3, cells: cells.iter().map(|text| Cell::new(text)).collect(), harm: None }
    }

    #[test]
    fn headers_are_known_with_units_marks_and_remarks() {
        for (building, area) in [
            ("楼栋", "专有部分面积"),
            (" 楼 栋* ", "专有部分面积(㎡)"),
            ("Building", "AREA (m2)"),
            ("楼号", "建筑面积㎡"),
            ("楼栋【必填】", "area_m²"),
        ] {
            let columns = Columns::locate(&row(&[area, "备注", building]), SPECS).unwrap();
            let values = row(&["89.5", "x", "1"]);
            assert_eq!(columns.cell(&values, 0).unwrap().text, "1", "{building}");
            assert_eq!(columns.cell(&values, 1).unwrap().text, "89.5", "{area}");
            assert_eq!(columns.unknown, ["备注"]);
            assert!(!columns.has(2));
        }
    }

    #[test]
    fn a_proper_header_goes_before_an_alias_and_two_equals_are_refused() {
        let columns = Columns::locate(&row(&["建筑面积", "楼栋", "专有部分面积"]), SPECS).unwrap();
        assert_eq!(columns.label(1), "专有部分面积");
        assert_eq!(columns.unknown, ["建筑面积"]);
        let twice = Columns::locate(&row(&["楼栋", "building", "area"]), SPECS).unwrap_err();
        assert!(matches!(twice, Unreadable::ColumnTwice { header_row: 3, column: "楼栋", .. }));
    }

    #[test]
    fn a_missing_column_is_named_in_the_language_of_the_header() {
        for (header, missing) in [("楼栋", "专有部分面积"), ("building", "area")] {
            let problem = Columns::locate(&row(&[header, "phone"]), SPECS).unwrap_err();
            assert_eq!(problem, Unreadable::MissingColumns { header_row: 3, columns: vec![missing.to_owned()] });
        }
    }

    #[test]
    fn a_title_is_no_header() {
        assert!(!names_two_of(&row(&["楼栋"]), SPECS, &[0, 1]));
        assert!(!names_two_of(&row(&["楼栋", "楼号"]), SPECS, &[0, 1]));
        assert!(names_two_of(&row(&["电话", "楼栋", "面积", "area"]), SPECS, &[0, 1]));
    }
}
