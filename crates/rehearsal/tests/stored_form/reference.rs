use std::collections::BTreeSet;
use std::fs;

use office::codec::KINDS;
use rehearsal::{documents, samples};

/// The sections of `docs/events.md`: heading and text.
fn sections() -> Vec<(String, String)> {
    let text = fs::read_to_string(documents::root().join("docs/events.md")).unwrap();
    text.split("\n### ")
        .skip(1)
        .map(|section| section.split_once('\n').unwrap())
        .map(|(heading, text)| (heading.to_owned(), text.split("\n## ").next().unwrap().to_owned()))
        .collect()
}

#[test]
fn the_reference_lists_every_kind_in_the_order_of_the_codec() {
    let headings: Vec<String> = sections().into_iter().map(|(heading, _)| heading).collect();
    let kinds: Vec<String> = KINDS.iter().map(|(kind, version)| format!("`{kind}` version {version}")).collect();
    assert_eq!(headings, kinds);
}

#[test]
fn the_reference_says_when_each_happens_and_names_its_fields() {
    for ((kind, version), (_, text)) in KINDS.iter().zip(sections()) {
        let golden = fs::read(samples::folder().join(samples::file_name(kind, *version))).unwrap();
        let golden: serde_json::Value = serde_json::from_slice(&golden).unwrap();
        let fields: BTreeSet<&str> = golden.as_object().unwrap().keys().map(String::as_str).collect();
        let listed: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("- `"))
            .map(|line| line.split('`').next().unwrap())
            .collect();
        assert_eq!(listed, fields, "{kind}");
        assert!(text.trim_start().lines().next().is_some_and(|when| when.len() > 10), "{kind}: when does it happen?");
        let unexplained = text.lines().find(|line| line.starts_with("- `") && line.ends_with(':'));
        assert_eq!(unexplained, None, "{kind}");
    }
}
