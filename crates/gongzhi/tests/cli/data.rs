//! Real inputs with reference figures, which lie beside the repository where it is worked on and nowhere else.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The folders of a collection, each with its reference; none where they are not at hand.
#[expect(clippy::print_stdout, reason = "whoever runs the tests is told what was not run")]
pub(crate) fn folders(collection: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(collection);
    let Ok(entries) = fs::read_dir(root) else {
        println!("not run: no data");
        return Vec::new();
    };
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    folders.retain(|folder| folder.join("reference.json").exists());
    folders.sort();
    folders
}

/// The reference figures of a folder.
pub(crate) fn reference(folder: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(folder.join("reference.json")).unwrap()).unwrap()
}
