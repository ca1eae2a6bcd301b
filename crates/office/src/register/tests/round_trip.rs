use std::collections::BTreeSet;

use encoding_rs::GB18030;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::*;
use crate::sheet::plain;

#[derive(Debug, Clone)]
struct WrittenHome {
    unit: u32,
    area: u64,
    usage: usize,
    source: usize,
    holding: usize,
    owners: Vec<(String, Option<u8>)>,
}

const USES: [(&str, HomeUse); 4] =
    [("", HomeUse::Dwelling), ("商业", HomeUse::Shop), ("车位", HomeUse::Parking), ("other", HomeUse::Other)];
const SOURCES: [(&str, Option<AreaSource>); 3] =
    [("", None), ("登记簿", Some(AreaSource::LandRegister)), ("contract", Some(AreaSource::Contract))];
const HOLDINGS: [(&str, Holding); 3] =
    [("", Holding::Owner), ("业主", Holding::Owner), ("建设单位未售", Holding::DeveloperUnsold)];

fn homes() -> impl Strategy<Value = Vec<WrittenHome>> {
    let owner = ("[一-龥]{2,4}", proptest::option::of(0u8..20));
    let home = (1u64..1_000_000_000, 0usize..4, 0usize..3, 0usize..3, proptest::collection::vec(owner, 1..4));
    proptest::collection::vec(home, 1..40).prop_map(|homes| {
        let home =
            |(unit, (area, usage, source, holding, owners))| WrittenHome { unit, area, usage, source, holding, owners };
        (1u32..).zip(homes).map(home).collect()
    })
}

/// The area as somebody might write it: bare, with a unit, with thousands separators or in full-width digits.
fn written_area(area: u64) -> String {
    let bare = governance::law::area::format(area);
    match area % 4 {
        0 => bare,
        1 => format!("{bare} ㎡"),
        2 => {
            let (whole, decimals) = bare.split_once('.').unwrap();
            let digits: Vec<char> = whole.chars().collect();
            let groups: Vec<String> = digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
            format!("{}.{decimals}平方米", groups.join(","))
        }
        _ => bare.chars().map(|sign| char::from_u32(u32::from(sign) + 0xFEE0).unwrap()).collect(),
    }
}

fn cells(home: &WrittenHome) -> Vec<String> {
    let names: Vec<&str> = home.owners.iter().map(|(name, _)| name.as_str()).collect();
    let ids: Vec<String> =
        home.owners.iter().map(|(_, id)| id.map(|id| format!("ID{id}x")).unwrap_or_default()).collect();
    let words = [
        "某苑",
        "1栋",
        "",
        &format!("{}室", home.unit),
        USES[home.usage].0,
        &written_area(home.area),
        SOURCES[home.source].0,
        &names.join("、"),
        &ids.join(";"),
        "",
        HOLDINGS[home.holding].0,
    ];
    words.map(str::to_owned).to_vec()
}

fn expected(row: u32, home: &WrittenHome) -> HomeRow {
    let owner = |(name, id): &(String, Option<u8>)| OwnerRow {
        name: plain(name),
        id: id.map(|id| format!("ID{id}X")),
        phone: None,
    };
    HomeRow {
        row,
        place: Place {
            estate: "某苑".to_owned(),
            building: "1栋".to_owned(),
            entrance: String::new(),
            unit: format!("{}室", home.unit),
        },
        usage: USES[home.usage].1,
        area: home.area,
        area_source: SOURCES[home.source].1,
        shares: None,
        owners: home.owners.iter().map(owner).collect(),
        holding: HOLDINGS[home.holding].1,
    }
}

/// Heads found the slow way: each home is compared with every one before it.
fn heads_by_pairs(homes: &[HomeRow]) -> u64 {
    let is_same = |left: &HomeRow, right: &HomeRow| {
        let ids = |home: &HomeRow| home.owners.iter().map(|owner| owner.id.clone()).collect::<Option<BTreeSet<_>>>();
        match (left.holding.is_developer_stock(), right.holding.is_developer_stock()) {
            (true, true) => true,
            (false, false) => ids(left).is_some() && ids(left) == ids(right),
            _ => false,
        }
    };
    let is_new = |(place, home): &(usize, &HomeRow)| !homes[..*place].iter().any(|earlier| is_same(earlier, home));
    homes.iter().enumerate().filter(is_new).count() as u64
}

proptest! {
    // Each case writes and reads three files.
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_register_that_is_written_is_read_back(homes in homes()) {
        let header: Vec<String> = HEADER.split(',').map(str::to_owned).collect();
        let table: Vec<Vec<String>> = std::iter::once(header).chain(homes.iter().map(cells)).collect();
        let mut writer = csv::Writer::from_writer(Vec::new());
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (row, line) in (0u32..).zip(&table) {
            writer.write_record(line).unwrap();
            for (column, cell) in (0u16..).zip(line) {
                match cell.parse::<f64>() {
                    // A spreadsheet keeps a bare area as a binary number.
                    Ok(number) => sheet.write(row, column, number).unwrap(),
                    Err(_) => sheet.write(row, column, cell).unwrap(),
                };
            }
        }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let expected: Vec<HomeRow> = (2u32..).zip(&homes).map(|(row, home)| expected(row, home)).collect();
        for bytes in [text.clone().into_bytes(), GB18030.encode(&text).0.into_owned(), workbook.save_to_buffer().unwrap()] {
            let file = read("register", &bytes).unwrap();
            prop_assert_eq!(&file.errors, &[]);
            prop_assert_eq!(&file.accepted, &expected);
            prop_assert_eq!(file.heads(), heads_by_pairs(&expected));
            prop_assert_eq!(file.area(), homes.iter().map(|home| home.area).sum::<u64>());
        }
    }

    #[test]
    fn no_cells_make_the_reader_panic(cells in proptest::collection::vec("\\PC{0,12}", 11), bytes in any::<Vec<u8>>()) {
        let file = read_rows(&[&cells.iter().map(|cell| cell.replace('"', "")).collect::<Vec<_>>().join(",")]);
        prop_assert!(file.accepted.len() + usize::from(!file.errors.is_empty()) <= 1 || file.rows > 1);
        let _ = file.summary(RowProblem::zh);
        let _ = read("register", &[HEADER.as_bytes(), b"\n", &bytes].concat());
    }
}
