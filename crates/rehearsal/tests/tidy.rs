//! The house kept tidy: who may depend on whom, what is in the tree, and that the documents name it.
#![expect(clippy::unwrap_used, reason = "a tree that cannot be read is not tidy")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What each crate of the house may depend on. The arrows of the house are here; everything else is refused.
const ALLOWED: &[(&str, &[&str])] = &[
    ("tally", &[]),
    ("analysis", &["linfa-linalg", "microlp", "ndarray", "sha2", "thiserror"]),
    ("governance", &["jiff", "serde", "serde_json", "sha2", "tally", "thiserror", "toml"]),
    (
        "journal",
        &[
            "base64",
            "deadpool-postgres",
            "ed25519-dalek",
            "futures-util",
            "rusqlite",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
            "tokio",
            "tokio-postgres",
            "tracing",
        ],
    ),
    (
        "post",
        &["base64", "form_urlencoded", "hmac", "jiff", "lettre", "serde", "serde_json", "sha2", "thiserror", "ureq"],
    ),
    (
        "office",
        &[
            "analysis",
            "argon2",
            "calamine",
            "csv",
            "encoding_rs",
            "getrandom",
            "governance",
            "hmac",
            "jiff",
            "journal",
            "post",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
            "tokio",
            "totp-rs",
            "tracing",
            "zip",
        ],
    ),
    (
        "web",
        &[
            "analysis",
            "axum",
            "fluent-bundle",
            "form_urlencoded",
            "futures-util",
            "governance",
            "ics",
            "jiff",
            "journal",
            "maud",
            "office",
            "post",
            "qrcodegen",
            "quick-xml",
            "rust-embed",
            "rustix",
            "serde",
            "serde_json",
            "sha2",
            "tempfile",
            "thiserror",
            "tokio",
            "tower",
            "tower-http",
            "tracing",
            "unic-langid",
        ],
    ),
];

#[test]
fn each_crate_depends_only_on_what_the_house_allows() {
    for (name, allowed) in ALLOWED {
        let path = root().join("crates").join(name).join("Cargo.toml");
        let manifest: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        let found: BTreeSet<&str> = manifest
            .get("dependencies")
            .and_then(|table| table.as_table())
            .into_iter()
            .flat_map(|table| table.keys().map(String::as_str))
            .collect();
        let strangers: Vec<&&str> = found.iter().filter(|dependency| !allowed.contains(dependency)).collect();
        assert!(strangers.is_empty(), "{name} may not depend on {strangers:?}; see ARCHITECTURE.md");
    }
}

#[test]
fn every_outside_dependency_has_its_reason_in_architecture_md() {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    let architecture = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let listed = manifest["workspace"]["dependencies"].as_table().unwrap();
    let own: BTreeSet<String> = crates();
    let unexplained: Vec<&String> =
        listed.keys().filter(|name| !own.contains(*name) && !architecture.contains(&format!("`{name}`"))).collect();
    assert!(unexplained.is_empty(), "ARCHITECTURE.md gives no reason for {unexplained:?}");
}

#[test]
fn every_dependency_that_is_listed_is_used() {
    let manifest: toml::Table = fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    let manifests: String = crates()
        .iter()
        .map(|name| fs::read_to_string(root().join("crates").join(name).join("Cargo.toml")).unwrap())
        .collect();
    let unused: Vec<&String> = manifest["workspace"]["dependencies"]
        .as_table()
        .unwrap()
        .keys()
        .filter(|name| {
            !manifests.contains(&format!("{name}.workspace")) && !manifests.contains(&format!("{name} = {{"))
        })
        .collect();
    assert!(unused.is_empty(), "nobody uses {unused:?}");
}

/// Licences that may stand beside Apache-2.0 in one binary. MPL-2.0 is file-based and is taken as it is.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "bzip2-1.0.6",
];

#[test]
fn licences_of_all_dependencies_fit_apache_2() {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut bad = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        let licence = package["license"].as_str().unwrap_or("(none)").to_owned();
        if !fits(&licence) {
            bad.insert(package["name"].as_str().unwrap().to_owned(), licence);
        }
    }
    assert!(bad.is_empty(), "licences that do not fit: {bad:?}");
}

/// An expression fits when one side of each `OR` fits, and both sides of each `AND`.
fn fits(expression: &str) -> bool {
    let expression = expression.replace('/', " OR ").replace(['(', ')'], "");
    expression.split(" AND ").all(|part| part.split(" OR ").any(|licence| LICENCES.contains(&licence.trim())))
}

#[test]
fn files_stay_small_enough_to_be_one_room() {
    let large: Vec<String> = sources()
        .into_iter()
        .filter_map(|path| {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            (lines > 500).then(|| format!("{} ({lines} lines)", path.display()))
        })
        .collect();
    assert!(large.is_empty(), "more than 500 lines: {large:?}");
}

#[test]
fn no_decision_is_missing_from_the_list_of_decisions() {
    let folder = root().join("docs/decisions");
    let list = fs::read_to_string(folder.join("README.md")).unwrap();
    let missing: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "README.md" && !list.contains(name.as_str()))
        .collect();
    assert!(missing.is_empty(), "docs/decisions/README.md does not list {missing:?}");
}

#[test]
fn governance_and_tally_ask_nobody_for_anything() {
    for name in ["analysis", "governance", "tally"] {
        for path in sources().into_iter().filter(|path| path.to_string_lossy().contains(&format!("crates/{name}/src")))
        {
            let text = fs::read_to_string(&path).unwrap();
            for foreign in
                ["std::fs", "std::net", "std::time", "std::env", "std::thread", "async fn", "println!", "tracing::"]
            {
                assert!(!text.contains(foreign), "{} uses {foreign}", path.display());
            }
        }
    }
}

fn crates() -> BTreeSet<String> {
    fs::read_dir(root().join("crates"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

fn sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found
}
