//! The blank place to copy, and what is refused where it was filled in wrongly.

use crate::places::{read, town};

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
