//! The blank place to copy, and what is refused where it was filled in wrongly.

use crate::places::{GROUP, read, town};

#[test]
fn the_blank_place_holds_every_line_there_is_once_it_is_filled_in() {
    let blank = include_str!("../../../../rules/places/cn-blank.toml").replace("\"cn-blank\"", "\"town\"");
    let is_a_line = |line: &str| line.strip_prefix('#').is_some_and(|rest| !rest.starts_with(' ') && !rest.is_empty());
    let filled: Vec<&str> =
        blank.lines().map(|line| if is_a_line(line) { line.trim_start_matches('#') } else { line }).collect();
    let filled = read(&filled.join("\n")).unwrap();
    assert!(filled.procedure.lines().iter().all(|line| filled.own.contains(line.leaf)));
    assert_eq!(filled.procedure.lines().len(), filled.own.len());
}

#[test]
fn what_is_filed_and_with_whom_is_refused_where_nobody_knows_it() {
    for (line, name, known) in [
        ("filing_documents", "fund-covenant", true),
        ("filing_documents", "fund-covenants", false),
        ("filed_with", "district-housing", true),
        ("filed_with", "the-mayor", false),
    ] {
        let text = town(&format!("[procedure.founding.{line}]\nnames = [\"{name}\"]\nbasis = [\"Law 1\"]\n"));
        match read(&text) {
            Ok(place) => assert!(known, "{name}: {:?}", place.own),
            Err(problem) => assert!(!known && problem.to_string().contains(name), "{problem}"),
        }
    }
}

#[test]
fn a_place_that_says_something_unclear_is_refused_with_file_and_line() {
    let window = |rest: &str| town(&format!("[procedure.voting.window]\nmin_days = 5\nmax_days = 60\n{rest}\n"));
    assert_eq!(read(&window("basis = [\"Law 1\"]")).unwrap().own.len(), 1);
    for (text, problem) in [
        (window("basis = []"), "town.toml:11: the article is missing: every rule says where it stands"),
        (window("basis = [\"Law 2\"]"), "town.toml:11: `Law 2` is cited and is not among the articles"),
        (
            town("").replace("base = \"cn\"", "base = \"cn-nowhere\""),
            "town.toml:5: there is no place `cn-nowhere` before this one",
        ),
        (town("").replace("over = \"cn-2021\"", "over = \"cn-1999\""), "town.toml:4: there is no pack `cn-1999`"),
        (town("").replace("id = \"town\"", "id = \"cn\""), "town.toml:1: another file has a place of the same id"),
        (
            town("[procedure.renewal.blocked]\nnames = [\"hire-manager\", \"paint\"]\nbasis = [\"Law 1\"]\n"),
            "town.toml:11: `paint` is no matter of the pack `cn-2021`",
        ),
        (
            town("[procedure.renewal.blocked]\nnames = [\"hire-manager\"]\nbasis = [\"Law 1\"]\n"),
            "town.toml:11: it begins with the group being formed: `renewal.group` is missing",
        ),
        (
            town(&format!("{GROUP}[procedure.renewal.group_formed]\ndays = 60\nbasis = [\"Law 1\"]\n")),
            "town.toml:17: it counts from the report to the group: `renewal.report` or `renewal.group` is missing",
        ),
        (
            town("[procedure.renewal.group_convenes]\nholds = true\nbasis = [\"Law 1\"]\n"),
            "town.toml:11: there is no group: `renewal.group` is missing",
        ),
        (
            town(&format!(
                "{GROUP}[procedure.renewal.blocked]\nnames = [\"hire-manager\"]\nunless_covenant = [\"rebuild\"]\nbasis = [\"Law 1\"]\n"
            )),
            "town.toml:17: `rebuild` is not blocked, so nothing excepts it",
        ),
        (
            town("[procedure.founding.delivered]\nany = [{ inclusive = true }]\nbasis = [\"Law 1\"]\n"),
            "town.toml:11: a way asks for a fraction, for years or for both",
        ),
        (
            town("[[not_held]]\nsays = { zh = \"某事\", en = \"Something\" }\nbasis = [\"Law 2\"]\n"),
            "town.toml:13: `Law 2` is cited and is not among the articles",
        ),
        (town("[procedure]\n").replace("base = \"cn\"\n", ""), "town.toml:10: `founding.delivered` is missing"),
    ] {
        assert_eq!(read(&text).unwrap_err().to_string(), problem);
    }
    let unknown = town("[procedure.voting.colour]\nholds = true\nbasis = [\"Law 1\"]\n");
    let refusal = read(&unknown).unwrap_err().to_string();
    assert!(refusal.starts_with("town.toml:11: unknown field `colour`"), "{refusal}");
    let half = read(&window("")).unwrap_err().to_string();
    assert!(half.starts_with("town.toml:11: missing field `basis`"), "{half}");
}
