use std::io::Write;

use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

use super::*;

const SPECS: &[ColumnSpec] = &[
    ColumnSpec { chinese: "楼栋", english: "building", aliases: &[], required: true },
    ColumnSpec { chinese: "房号", english: "unit", aliases: &[], required: true },
    ColumnSpec { chinese: "备注", english: "remark", aliases: &[], required: false },
];

fn table(bytes: &[u8]) -> Result<Table, Unreadable> {
    read("a file", bytes, SPECS, &[0, 1]).map_err(|problem| problem.reason)
}

fn cells(table: &Table) -> Vec<(u32, String)> {
    let text = |row, column| table.columns.cell(row, column).map_or("-".to_owned(), |cell| cell.text.clone());
    table.rows.iter().map(|row| (row.number, [0, 1, 2].map(|column| text(row, column)).join("|"))).collect()
}

fn workbook(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

#[test]
fn each_separator_is_found_by_the_header_it_shows() {
    for separator in [",", ";", "\t"] {
        let text = format!("某小区, 名册; 第一版\n\n楼栋{separator}房号{separator}备注\n1{separator}101{separator}\n");
        assert_eq!(cells(&table(text.as_bytes()).unwrap()), [(4, "1|101|".to_owned())], "{separator:?}");
    }
}

#[test]
fn blank_rows_and_headers_printed_again_are_passed_over() {
    let found = table("楼栋,房号\n1,101\n,,,\n楼栋,房号\n1,102\n".as_bytes()).unwrap();
    assert_eq!(cells(&found), [(2, "1|101|-".to_owned()), (5, "1|102|-".to_owned())]);
}

#[test]
fn rows_that_do_not_fit_the_header_are_marked() {
    let harm = |row: &str| table(format!("楼栋,房号,备注\n{row}\n").as_bytes()).unwrap().rows[0].harm;
    assert_eq!(harm("1,101,x"), None);
    assert_eq!(harm("1,101"), None, "only an optional cell is left out");
    assert_eq!(harm("1,101,x,"), Some(RowHarm::TooManyCells), "an empty cell too many may be a shift");
    assert_eq!(harm("1"), Some(RowHarm::TooFewCells));
    assert_eq!(harm("1,1,234.5,x"), Some(RowHarm::TooManyCells));
    assert_eq!(harm("1,\"101,x"), Some(RowHarm::OpenQuote));
}

#[test]
fn files_that_cannot_be_read_are_told_apart() {
    let whole = workbook(|workbook| {
        workbook.add_worksheet().write_row(0, 0, ["楼栋", "房号"]).unwrap();
    });
    let elsewhere = workbook(|workbook| {
        workbook.add_worksheet().write_row(0, 0, ["姓名", "年龄"]).unwrap();
    });
    let mut other_zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    other_zip.start_file("mimetype", zip::write::SimpleFileOptions::default()).unwrap();
    other_zip.write_all(b"application/vnd.oasis.opendocument.spreadsheet").unwrap();
    let other_zip = other_zip.finish().unwrap().into_inner();
    for (bytes, expected) in [
        (&[][..], "Empty"),
        (b"\n\n", "Empty"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "OldWorkbook"),
        (b"\x89PNG\r\n\x1A\n\0\0\0", "NotASpreadsheet"),
        (b"PK\x03\x04", "DamagedWorkbook"),
        (&whole[..whole.len() / 2], "DamagedWorkbook"),
        (&whole[..whole.len() - 30], "DamagedWorkbook"),
        (&whole, "NoRows"),
        (&elsewhere, "NoHeader"),
        (&other_zip, "NotASpreadsheet"),
        (b"hello\nworld\n", "NoHeader"),
        (b"building,unit\n", "NoRows"),
        (b"unit,remark,building,Building\n1,2,3,4\n", "ColumnTwice"),
        (&vec![b' '; FILE_BYTES_MAX + 1], "TooLarge"),
    ] {
        let problem = table(bytes).unwrap_err();
        assert!(format!("{problem:?}").starts_with(expected), "{problem:?} is not {expected}");
        let file = UnreadableFile { file: "a.xlsx".to_owned(), reason: problem };
        assert!(file.en().starts_with("a.xlsx: ") && file.zh().starts_with("a.xlsx："));
    }
}

#[test]
fn the_first_shown_sheet_with_a_header_is_read() {
    let bytes = workbook(|workbook| {
        workbook.add_worksheet().write(0, 0, "说明").unwrap();
        let hidden = workbook.add_worksheet();
        hidden.write_row(0, 0, ["楼栋", "房号"]).unwrap();
        hidden.write_row(1, 0, ["旧", "1"]).unwrap();
        hidden.set_hidden(true);
        let sheet = workbook.add_worksheet();
        sheet.write(0, 1, "某小区业主名册").unwrap();
        sheet.write_row(2, 1, ["楼栋", "房号", "备注"]).unwrap();
        sheet.write(3, 1, 1).unwrap().write(3, 2, 101.0).unwrap();
        sheet.write(5, 1, "2").unwrap().write(5, 2, "102").unwrap().write(5, 3, true).unwrap();
    });
    assert_eq!(cells(&table(&bytes).unwrap()), [(4, "1|101|".to_owned()), (6, "2|102|TRUE".to_owned())]);
}

#[test]
fn merged_cells_hold_for_each_row_they_cover() {
    let bytes = workbook(|workbook| {
        let (sheet, plain) = (workbook.add_worksheet(), Format::new());
        sheet.merge_range(0, 0, 0, 2, "某小区业主名册", &plain).unwrap();
        sheet.write_row(1, 0, ["楼栋", "房号"]).unwrap();
        sheet.merge_range(2, 0, 4, 0, "1栋", &plain).unwrap();
        sheet.write(2, 1, "101").unwrap().write(3, 1, "102").unwrap();
    });
    let found = table(&bytes).unwrap();
    assert_eq!(cells(&found), [(3, "1栋|101|-".to_owned()), (4, "1栋|102|-".to_owned())]);
    assert!(found.columns.cell(&found.rows[1], 0).unwrap().from_above);
}

#[test]
fn dates_and_failed_formulas_are_marked() {
    let bytes = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write_row(0, 0, ["楼栋", "房号", "备注"]).unwrap();
        let date = Format::new().set_num_format("m\"月\"d\"日\"");
        sheet.write_with_format(1, 0, 46_082, &date).unwrap().write(1, 1, 110_101_199_001_011_234_i64).unwrap();
        sheet.write_formula(1, 2, rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A")).unwrap();
    });
    let found = table(&bytes).unwrap();
    let harms: Vec<_> = found.rows[0].cells.iter().map(|cell| cell.harm).collect();
    assert_eq!(harms[..2], [Some(CellHarm::BecameDate), Some(CellHarm::LostDigits)]);
    assert_eq!(found.rows[0].cells[0].text, "2026-03-01 00:00:00");
}

/// A workbook with the given sheet XML in place of its own.
fn with_sheet(sheet_data: &str) -> Vec<u8> {
    let original = workbook(|workbook| {
        workbook.add_worksheet().write(0, 0, "x").unwrap();
    });
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(original)).unwrap();
    let mut changed = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        changed.start_file(&name, options).unwrap();
        if name.ends_with("sheet1.xml") {
            changed.write_all(b"<worksheet>").unwrap();
            changed.write_all(sheet_data.as_bytes()).unwrap();
            changed.write_all(b"</worksheet>").unwrap();
        } else {
            std::io::copy(&mut part, &mut changed).unwrap();
        }
    }
    changed.finish().unwrap().into_inner()
}

const HEADER_XML: &str = r#"<row r="1"><c r="A1" t="str"><v>building</v></c><c r="B1" t="str"><v>unit</v></c></row>"#;

#[test]
fn a_workbook_with_impossible_references_is_refused_calmly() {
    for (dimension, reference, merged) in [
        ("A1:B2", "ZZZZZZZZZZ2", "A1:A2"),
        ("A1:B2", "A99999999999", "A1:A2"),
        ("B2:A1", "A2", "A1:A2"),
        ("A1:B2", "A2", "B9:A1"),
        ("A1:XFD1048576", "A1048577", "A1:A2"),
    ] {
        let xml = format!(
            r#"<dimension ref="{dimension}"/><sheetData>{HEADER_XML}<row><c r="{reference}"><v>1</v></c></row></sheetData>
            <mergeCells><mergeCell ref="{merged}"/></mergeCells>"#
        );
        let found = table(&with_sheet(&xml));
        assert!(
            matches!(found, Ok(_) | Err(Unreadable::DamagedWorkbook { .. } | Unreadable::NoRows { .. })),
            "{reference}: {found:?}"
        );
    }
}

#[test]
fn a_far_corner_costs_no_memory_and_a_bomb_is_refused() {
    let corner = format!(
        r#"<dimension ref="A1:XFD1048576"/><sheetData>{HEADER_XML}<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row></sheetData>"#
    );
    let found = table(&with_sheet(&corner)).unwrap();
    assert_eq!(cells(&found), [(1_048_576, "1||-".to_owned())]);

    let bomb = format!("<sheetData>{HEADER_XML}{}</sheetData>", " ".repeat(17 << 20));
    let bytes = with_sheet(&bomb);
    assert!(bytes.len() < 1 << 20);
    assert!(matches!(table(&bytes), Err(Unreadable::TooLarge { .. })));
}

#[test]
fn one_long_text_shown_in_many_cells_is_refused_before_it_fills_the_memory() {
    let bytes = workbook(|workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write_row(0, 0, ["楼栋", "房号"]).unwrap();
        let long = "长".repeat(10_000);
        for row in 1..200 {
            sheet.write_row(row, 0, [&long, &long]).unwrap();
        }
    });
    assert!(matches!(table(&bytes), Err(Unreadable::TooLarge { .. })));
}

#[test]
fn more_rows_than_any_community_has_are_refused() {
    let text = format!("building,unit\n{}", "1,1\n".repeat(ROWS_MAX + 1));
    assert_eq!(table(text.as_bytes()).unwrap_err(), Unreadable::TooManyRows { limit: ROWS_MAX });
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _ = table(&bytes);
        let _ = table(&[b"building,unit\n", bytes.as_slice()].concat());
        let _ = table(&[b"PK\x03\x04", bytes.as_slice()].concat());
    }

    #[test]
    fn no_damage_to_a_workbook_makes_the_reader_panic(
        damage in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)
    ) {
        let mut bytes = with_sheet(&format!("<sheetData>{HEADER_XML}<row r=\"2\"><c r=\"A2\"><v>1</v></c></row></sheetData>"));
        for (place, byte) in damage {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        let _ = table(&bytes);
    }

    #[test]
    fn text_survives_every_way_of_writing_a_table(
        rows in proptest::collection::vec(("[一-龥a-zA-Z0-9,;\"\n ]{0,8}", "[一-龥a-z0-9,;\"\t]{1,8}"), 1..20)
    ) {
        for separator in [b',', b';', b'\t'] {
            let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
            writer.write_record(["楼栋", "房号"]).unwrap();
            for (building, unit) in &rows {
                writer.write_record([building, unit]).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let expected: Vec<(u32, String)> = (2u32..)
                .zip(&rows)
                .map(|(number, (building, unit))| (number, format!("{}|{}|-", plain(building), plain(unit))))
                .filter(|(_, text)| text != "||-")
                .collect();
            for bytes in [text.clone().into_bytes(), encoding_rs::GB18030.encode(&text).0.into_owned()] {
                let found = match table(&bytes) {
                    Ok(table) => cells(&table),
                    Err(problem) => {
                        prop_assert_eq!(problem, Unreadable::NoRows { header_row: 1 });
                        vec![]
                    }
                };
                prop_assert_eq!(&found, &expected);
            }
        }
    }
}
