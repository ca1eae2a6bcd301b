use encoding_rs::GB18030;
use rust_xlsxwriter::{Format, Workbook};

use super::*;

#[test]
fn columns_are_known_by_either_language_and_in_any_order() {
    let file = read_text(
        "某小区业主名册,,,,\n制表:2026年,,,,\n建筑面积(㎡),备注,Owner,室号,楼号\n\"1,089.07\",朝南,张三,101,1栋\n",
    );
    assert_eq!(file.unknown_columns, ["备注"]);
    let [home] = file.accepted.as_slice() else { panic!("one home, not {:?}", file.errors) };
    assert_eq!((home.row, home.area, home.place.to_string().as_str()), (4, 1_089_070, "1栋-101"));
    assert_eq!(home.usage, HomeUse::Dwelling);
    assert_eq!(home.holding, Holding::Owner);
}

#[test]
fn everything_a_row_says_is_kept() {
    let file = read_rows(&["某苑,12栋,2 单元,A-1,商业,1056.2平方米,测绘,张三;李四,a1;,138;139,业主"]);
    let owner = |name: &str, id: Option<&str>, phone: &str| OwnerRow {
        name: name.to_owned(),
        id: id.map(str::to_owned),
        phone: Some(phone.to_owned()),
    };
    let place = Place {
        estate: "某苑".to_owned(),
        building: "12栋".to_owned(),
        entrance: "2 单元".to_owned(),
        unit: "A-1".to_owned(),
    };
    let expected = HomeRow {
        row: 2,
        place,
        usage: HomeUse::Shop,
        area: 1_056_200,
        area_source: Some(AreaSource::Survey),
        shares: None,
        owners: vec![owner("张三", Some("A1"), "138"), owner("李四", None, "139")],
        holding: Holding::Owner,
    };
    assert_eq!(file.accepted, [expected]);
}

#[test]
fn the_same_register_reads_alike_from_every_kind_of_file() {
    let text = format!(
        "{HEADER}\n某苑,1栋,1,101,住宅,89.07,登记簿,𠮷野家、张三,A1,138,业主\n\n某苑,1栋,1,102,车位,12.5,合同,李四,,,\n"
    );
    let expected = read_text(&text);
    assert_eq!(expected.accepted.iter().map(|home| home.row).collect::<Vec<_>>(), [2, 4]);
    let utf16: Vec<u8> =
        format!("\u{FEFF}{}", text.replace(',', "\t")).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0u32..).zip(text.lines()) {
        for (column, cell) in (0u16..).zip(line.split(',')) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, cell).unwrap(),
            };
        }
    }
    for bytes in [
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        text.replace('\n', "\r\n").replace(',', ";").into_bytes(),
        GB18030.encode(&text).0.into_owned(),
        utf16,
        workbook.save_to_buffer().unwrap(),
    ] {
        assert_eq!(read("register", &bytes).unwrap(), expected);
    }
}

#[test]
fn a_merged_home_with_a_row_for_each_owner_is_one_home() {
    let mut workbook = Workbook::new();
    let (sheet, plain) = (workbook.add_worksheet(), Format::new());
    sheet.write_row(0, 0, ["楼栋", "房号", "专有部分面积", "产权人", "证件号"]).unwrap();
    sheet.merge_range(1, 0, 4, 0, "1栋", &plain).unwrap();
    sheet.merge_range(1, 1, 2, 1, "101", &plain).unwrap();
    sheet.merge_range(1, 2, 2, 2, "", &plain).unwrap();
    sheet.write(1, 2, 89.07).unwrap().write(1, 3, "张三").unwrap();
    sheet.write(2, 3, "李四").unwrap().write(2, 4, "A2").unwrap();
    sheet.merge_range(3, 2, 4, 2, "", &plain).unwrap();
    sheet.write(3, 1, "102").unwrap().write(3, 2, 200).unwrap().write(3, 3, "王五").unwrap();
    sheet.write(4, 1, "103").unwrap().write(4, 3, "赵六").unwrap();
    let file = read("register.xlsx", &workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(file.rows, 3);
    let owners: Vec<_> =
        file.accepted[0].owners.iter().map(|owner| (owner.name.as_str(), owner.id.as_deref())).collect();
    assert_eq!(owners, [("张三", None), ("李四", Some("A2"))]);
    assert_eq!(file.accepted[1].area, 200_000);
    assert_eq!(codes(&file.errors), [(5, Some("专有部分面积"), "missing-value")], "an area is never counted twice");
    assert_eq!(file.errors[0].problem, Problem::AreaMerged);
}

#[test]
fn an_identity_number_that_a_spreadsheet_cut_short_is_refused() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["楼栋", "房号", "面积", "产权人", "证件号", "电话"]).unwrap();
    sheet.write_row(1, 0, ["1", "101", "89", "张三"]).unwrap();
    sheet.write(1, 4, 110_101_199_001_011_234_i64).unwrap().write(1, 5, 13_800_000_001_i64).unwrap();
    let file = read("register.xlsx", &workbook.save_to_buffer().unwrap()).unwrap();
    assert_eq!(codes(&file.errors), [(2, Some("证件号"), "unreadable-row")]);
}
