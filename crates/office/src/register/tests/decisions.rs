use super::*;

#[test]
fn each_problem_is_told_with_its_row_column_and_code() {
    for (row, expected) in [
        ("某苑,1,1,101,住宅,89.07,登记簿,张三,A1,138,业主", vec![]),
        (",1,,101,,89.07,,张三,,,", vec![]),
        (",,,101,,89.07,,张三,,,", vec![("楼栋", "missing-value")]),
        (
            ",1,,,,,,,,,",
            vec![("房号", "missing-value"), ("专有部分面积", "missing-value"), ("产权人", "missing-value")],
        ),
        (",1,,101,,约90,,张三,,,", vec![("专有部分面积", "area-not-a-number")]),
        (",1,,101,,0,,张三,,,", vec![("专有部分面积", "area-not-positive")]),
        (",1,,101,,-89,,张三,,,", vec![("专有部分面积", "area-not-positive")]),
        (",1,,101,,89.0705,,张三,,,", vec![("专有部分面积", "area-too-precise")]),
        (",1,,101,养殖,89,,张三,,,", vec![("用途", "unknown-use")]),
        (",1,,101,,89,估计,张三,,,", vec![("面积来源", "unknown-area-source")]),
        (",1,,101,,89,,张三,,,租客", vec![("持有情况", "unknown-holding")]),
        (",1,,101,,89,,,,,租客", vec![("持有情况", "unknown-holding")]),
        (",1,,101,,89,,,,,建设单位未售", vec![]),
        (",1,,101,,89,,,,,建设单位已售未交付", vec![]),
        (",1,,101,,89,,张三,A1、A2,,", vec![("证件号", "unreadable-row")]),
        (",1,,101,,89,,张三、李四,A1、A2,1;2;3,", vec![("联系电话", "unreadable-row")]),
        (",1,,101,,89,,张三,A1,138;139,", vec![]),
        (",1,,101,,89,,张三、李四,A1,,", vec![]),
        (",1,,101,,89,,、李四,,,", vec![("产权人", "missing-value")]),
        (",1,,101,,89,,张三,1.10101E+17,,", vec![("证件号", "unreadable-row")]),
        (",1,,3月1日,,89,,张三,,,", vec![("房号", "unreadable-row")]),
        (
            ",1,,101,养殖,八十,估计,张三,,,租客",
            vec![
                ("用途", "unknown-use"),
                ("专有部分面积", "area-not-a-number"),
                ("面积来源", "unknown-area-source"),
                ("持有情况", "unknown-holding"),
            ],
        ),
    ] {
        let file = read_rows(&[row]);
        let expected: Vec<_> = expected.into_iter().map(|(column, code)| (2, Some(column), code)).collect();
        assert_eq!(codes(&file.errors), expected, "{row}");
        assert_eq!(file.accepted.len(), usize::from(expected.is_empty()), "{row}");
        assert_eq!(file.rows, 1, "{row}");
    }
}

#[test]
fn a_row_whose_cells_are_out_of_place_is_unreadable_as_a_whole() {
    let too_many = read_rows(&[",1,,101,,1,234.5,,张三,,,"]);
    assert_eq!(codes(&too_many.errors), [(2, None, "unreadable-row")]);
    let open_quote = read_rows(&[",1,,101,,89,,张三,,,", ",1,,102,,89,,\"张三,,,", ",1,,103,,89,,王五,,,"]);
    assert_eq!(codes(&open_quote.errors), [(3, None, "unreadable-row")]);
    let broken_off = read_rows(&["某苑,1"]);
    assert_eq!(
        codes(&broken_off.errors),
        [
            (2, None, "unreadable-row"),
            (2, Some("房号"), "missing-value"),
            (2, Some("专有部分面积"), "missing-value"),
            (2, Some("产权人"), "missing-value"),
        ]
    );
    let bad_bytes =
        [HEADER.as_bytes(), b"\n,1,,101,,89,,\xFF\xFE,,,\n,1,,102,,89,,", "王五".as_bytes(), b",,,\n"].concat();
    let bad_bytes = read("register.csv", &bad_bytes).unwrap();
    assert_eq!(codes(&bad_bytes.errors), [(2, None, "unreadable-row")]);
    assert_eq!(bad_bytes.accepted.len(), 1);
}

#[test]
fn a_home_may_stand_in_one_row_only() {
    let file = read_rows(&[
        "某苑,A座,1,101,,89,,张三,,,",
        "某苑,A座,2,101,,89,,李四,,,",
        "别苑,A座,1,101,,89,,王五,,,",
        "某苑, A座 ,1,101,,90,,赵六,,,",
        "某苑,a座,1,101,,不详,,钱七,,,",
    ]);
    assert_eq!(
        codes(&file.errors),
        [
            (5, Some("房号"), "duplicate-unit"),
            (6, Some("专有部分面积"), "area-not-a-number"),
            (6, Some("房号"), "duplicate-unit"),
        ]
    );
    assert_eq!(file.errors[0].problem, Problem::DuplicateUnit { first_row: 2 });
    assert_eq!(file.accepted.len(), 3);
}

#[test]
fn a_telephone_number_in_the_name_of_a_home_is_refused_since_everybody_would_read_it() {
    let file = read_rows(&[
        ",1,,101 13812345678,,89,,张三,,,",
        ",1,11010119900307123X,102,,89,,李四,,,",
        ",1,,103,,89,,王五,,13812345678,",
    ]);
    assert_eq!(codes(&file.errors), [(2, Some("房号"), "unreadable-row"), (3, Some("单元"), "unreadable-row")]);
    assert_eq!(file.accepted.len(), 1);
}

#[test]
fn totals_are_no_homes() {
    for total in ["合计,,,,,178.00,,,,,", ",,总 计:,,,178,,,,,"] {
        let file = read_rows(&[",1,,101,,89,,张三,,,", total]);
        assert_eq!(codes(&file.errors), [(3, None, "unreadable-row")], "{total}");
        assert_eq!(file.errors[0].problem, Problem::TotalRow);
    }
}

#[test]
fn a_column_the_file_lacks_is_named_properly() {
    let file = read_text("building,unit,area\n1,101,89\n");
    assert_eq!(codes(&file.errors), [(2, Some("owner"), "missing-value")]);
    let problem = read("名册.csv", "楼栋,房号,产权人\n1,101,张三\n".as_bytes()).unwrap_err();
    assert_eq!(problem.reason, Unreadable::MissingColumns { header_row: 1, columns: vec!["专有部分面积".to_owned()] });
}

#[test]
fn the_sample_to_fill_in_is_a_register_without_a_fault() {
    let file = read_text(&template_csv());
    assert_eq!((file.errors.as_slice(), file.warnings.as_slice()), (&[][..], &[][..]));
    assert_eq!((file.rows, file.accepted.len(), file.heads(), file.area()), (3, 3, 3, 1_265_770));
    assert_eq!(file.unknown_columns, Vec::<String>::new());
}

#[test]
fn the_summary_counts_what_was_read() {
    let file = read_rows(&[
        ",1,,101,,89.07,,张三,,,",
        ",1,,102,,120.505,,张三,,,",
        ",1,,103,,0,,李四,,,",
        ",1,,104,,100.1,,,,,建设单位未售",
    ]);
    let summary = serde_json::to_value(file.summary(RowProblem::en)).unwrap();
    assert_eq!(
        summary,
        serde_json::json!({
            "rows": 4, "accepted": 3, "rejected": 1, "units": 3, "heads": 3, "area": "309.675",
            "errors": [{
                "row": 4, "column": "专有部分面积", "code": "area-not-positive",
                "message": "the area \"0\" must be more than 0",
            }],
            "warnings": [
                { "row": 2, "column": "产权人", "code": "same-name-no-id",
                  "message": "\"张三\" has no identifier and the name also stands in row 3; they count as different people" },
                { "row": 3, "column": "产权人", "code": "same-name-no-id",
                  "message": "\"张三\" has no identifier and the name also stands in row 2; they count as different people" },
            ],
            "unknown_columns": [],
        })
    );
    assert!(file.summary(RowProblem::zh).errors[0].message.contains("必须大于 0"));
}

#[test]
fn a_row_without_its_estate_is_an_error_where_several_estates_are_named() {
    let file = read_rows(&["甲苑,1,,101,,89,,张三,,,", "乙苑,1,,101,,89,,李四,,,", ",1,,101,,89,,王五,,,"]);
    assert_eq!(codes(&file.errors), [(4, Some("小区"), "missing-value")]);
    assert_eq!(file.accepted.len(), 2);
}

#[test]
fn where_one_estate_is_named_rows_without_one_are_of_it() {
    let file = read_rows(&[",1,,101,,89,,张三,,,", "甲苑,1,,102,,89,,李四,,,", "甲苑,1,,101,,89,,王五,,,"]);
    assert_eq!(codes(&file.errors), [(4, Some("房号"), "duplicate-unit")]);
    assert!(file.accepted.iter().all(|home| home.place.estate == "甲苑"));
    // Other spellings of a name and a line of totals are no second estate.
    let file = read_rows(&[
        "甲苑Ａ,1,,101,,89,,张三,,,",
        "甲苑a,1,,102,,89,,李四,,,",
        ",1,,103,,89,,王五,,,",
        "合计,,,,,267,,,,,",
    ]);
    assert_eq!(codes(&file.errors), [(5, None, "unreadable-row")]);
    assert_eq!(read_rows(&[",1,,101,,89,,张三,,,"]).accepted[0].place.estate, "");
}
