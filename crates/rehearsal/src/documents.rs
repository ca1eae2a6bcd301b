//! Documents that are written from the code, and checked against it by tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use office::codec;

use crate::{founding_states, samples, states};

/// The root of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Writes every document.
pub fn write() -> ExitCode {
    let documents = [(states::PATH, states::document()), (founding_states::PATH, founding_states::document())];
    let written = documents.iter().try_for_each(|(path, text)| write_one(&root().join(path), text.as_bytes()));
    match written.and_then(|()| write_golden_files()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("a document was not written: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the golden files of kinds that have none; one that is there is never touched.
fn write_golden_files() -> std::io::Result<()> {
    for event in samples::all() {
        let written = codec::encode(&event).map_err(std::io::Error::other)?;
        let path = samples::folder().join(samples::file_name(written.kind, written.version));
        if !path.exists() {
            write_one(&path, &written.payload)?;
        }
    }
    Ok(())
}

fn write_one(path: &Path, text: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}
