//! Documents that are written from the code, and checked against it by tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::states;

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Writes every document.
pub fn write() -> ExitCode {
    let documents = [(states::PATH, states::document())];
    for (path, text) in documents {
        if let Err(error) = write_one(&root().join(path), &text) {
            eprintln!("{path}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn write_one(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
