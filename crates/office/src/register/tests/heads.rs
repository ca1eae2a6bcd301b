use super::*;

/// Owners and holding of each home, and how many heads they make.
fn heads(homes: &[(&str, &str, &str)]) -> u64 {
    let rows: Vec<String> = (101..)
        .zip(homes)
        .map(|(unit, (owners, ids, holding))| format!(",1,,{unit},,89,,{owners},{ids},,{holding}"))
        .collect();
    let file = read_rows(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(file.errors, []);
    file.heads()
}

#[test]
fn heads_are_counted_as_the_interpretation_says() {
    for (case, homes, expected) in [
        ("one home, one owner", vec![("张三", "A1", "")], 1),
        ("co-owners of one home are one head", vec![("张三、李四", "A1、A2", "")], 1),
        (
            "one owner of several homes is one head",
            vec![("张三", "A1", ""), ("张三", "a1", ""), ("张三", " A 1", "")],
            1,
        ),
        ("the identifier decides, not the name", vec![("张三", "A1", ""), ("张叁", "A1", ""), ("张三", "A2", "")], 2),
        (
            "the same couple in either order is one head",
            vec![("张三、李四", "A1、A2", ""), ("李四、张三", "A2、A1", "")],
            1,
        ),
        ("a couple and one of the two are two heads", vec![("张三、李四", "A1、A2", ""), ("张三", "A1", "")], 2),
        (
            "the same name without identifier is never one",
            vec![("张三", "", ""), ("张三", "", ""), ("张三", "A1", "")],
            3,
        ),
        (
            "a couple of whom one is unidentified stands alone",
            vec![("张三、李四", "A1", ""), ("张三、李四", "A1", "")],
            2,
        ),
        (
            "the developer's stock is one head",
            vec![
                ("", "", "建设单位未售"),
                ("买受人", "B1", "建设单位已售未交付"),
                ("", "", "建设单位未售"),
                ("张三", "A1", "业主"),
            ],
            2,
        ),
    ] {
        assert_eq!(heads(&homes), expected, "{case}");
    }
}

#[test]
fn a_name_in_two_homes_is_a_warning_where_an_identifier_is_missing() {
    let file = read_rows(&[
        ",1,,101,,89,,张三,,,",
        ",1,,102,,89,,张三,A1,,",
        ",1,,103,,89,,李四,A2,,",
        ",1,,104,,89,,李四,A3,,",
        ",1,,105,,89,,王五、王五,,,",
        ",1,,106,,89,,赵六,,,建设单位已售未交付",
        ",1,,107,,89,,赵六,,,建设单位已售未交付",
    ]);
    assert_eq!(codes(&file.warnings), [(2, Some("产权人"), "same-name-no-id")]);
    assert_eq!(file.warnings[0].problem, Problem::SameNameNoId { name: "张三".to_owned(), other_rows: vec![3] });
    assert_eq!((file.errors.len(), file.heads()), (0, 6));
}

#[test]
fn one_identifier_with_two_names_is_one_head_and_a_warning() {
    let file = read_rows(&[
        ",1,,101,,89,,张三,A1,,",
        ",1,,102,,89,,张 三,A1,,",
        ",1,,103,,89,,李四,a1,,",
        ",1,,104,,89,,王五、赵六,B1、B1,,",
        ",1,,105,,89,,张三,A2,,",
    ]);
    assert_eq!(file.heads(), 3);
    let ids: Vec<_> = codes(&file.warnings).into_iter().filter(|(.., code)| *code == "same-id-other-name").collect();
    let expected = |row| (row, Some("产权人"), "same-id-other-name");
    assert_eq!(ids, [expected(4), expected(5)]);
    assert!(file.warnings[0].zh().contains("第 2 行的“张三”") && file.warnings[0].en().contains("row 2"));
}
