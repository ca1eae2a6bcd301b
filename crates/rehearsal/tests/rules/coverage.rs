use std::fs;
use std::path::Path;

use rehearsal::{documents, founding_states, states};

/// Every code of a refusal, read from the enums themselves.
fn codes() -> Vec<String> {
    let governance = documents::root().join("crates/governance/src");
    let topics = fs::read_dir(&governance).unwrap().map(|topic| topic.unwrap().path().join("refusal.rs"));
    let mut files: Vec<_> = topics.filter(|file| file.is_file()).collect();
    files.push(governance.join("outcome.rs"));
    files.iter().flat_map(|file| codes_in(file)).collect()
}

fn codes_in(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut codes = Vec::new();
    let mut coded = false;
    for line in text.lines() {
        if line.contains(r#"tag = "code""#) {
            coded = true;
        } else if line.starts_with('}') {
            coded = false;
        }
        let variant =
            line.strip_prefix("    ").filter(|rest| coded && rest.starts_with(|c: char| c.is_ascii_uppercase()));
        if let Some(variant) = variant {
            let name: String = variant.chars().take_while(char::is_ascii_alphanumeric).collect();
            codes.push(kebab(&name));
        }
    }
    codes
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(character.to_ascii_lowercase());
    }
    kebab
}

#[test]
fn every_refusal_is_provoked_by_a_decision_table() {
    let tests = documents::root().join("crates/rehearsal/tests/rules");
    let mut text = String::new();
    for file in fs::read_dir(tests).unwrap() {
        text.push_str(&fs::read_to_string(file.unwrap().path()).unwrap());
    }
    // A quoted code is always one that `refused` checks: nothing else in these files is written that way.
    let codes = codes();
    assert!(codes.len() > 60, "the scan finds the enums: {codes:?}");
    let quoted = |code: &String| text.contains(&format!(r#""{code}""#));
    let missing: Vec<&String> = codes.iter().filter(|code| !quoted(code)).collect();
    assert!(missing.is_empty(), "no test is refused with {missing:?}");
}

#[test]
fn the_documents_of_the_stages_say_what_the_rules_do() {
    for (path, document) in [(states::PATH, states::document()), (founding_states::PATH, founding_states::document())] {
        let written = fs::read_to_string(documents::root().join(path)).unwrap();
        assert_eq!(written, document, "{path}: write it anew: cargo run -p rehearsal -- documents");
    }
}
