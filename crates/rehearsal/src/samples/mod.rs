//! One event of every kind, word for word: what golden files are compared with.
//!
//! A sample fills every field that may be left out. It never changes; a new version of a kind gets a sample of its own.

mod assembly;
mod card;
mod committee;
mod life;
mod petition;

use std::path::PathBuf;

use governance::{Event, PublicText, Seal};

use crate::documents::root;

/// Every sample, in the order of the kinds.
pub fn all() -> Vec<Event> {
    let later = committee::all().into_iter().chain(card::all()).chain(petition::all());
    life::all().into_iter().chain(assembly::all()).chain(later).collect()
}

/// The folder of the golden files.
pub fn folder() -> PathBuf {
    root().join("crates/rehearsal/golden")
}

/// The name of the golden file of a kind and version.
pub fn file_name(kind: &str, version: u32) -> String {
    format!("{kind}.v{version}.json")
}

fn text(words: &str) -> PublicText {
    from_json(&format!("\"{words}\""))
}

fn seal(number: u8) -> Seal {
    Seal::new([number; 32])
}

fn from_json<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn time(text: &str) -> jiff::Timestamp {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}
