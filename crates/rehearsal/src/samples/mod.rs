//! One event of every kind, word for word: what golden files are compared with.
//!
//! A sample fills every field that may be left out. It never changes; a new version of a kind gets a sample of its own.

mod appeal;
mod assembly;
mod card;
mod charter;
mod committee;
mod deliberation;
mod election;
mod founding;
mod handover;
mod informing;
mod life;
mod on_paper;
mod panel;
mod petition;
mod renewal;
mod room;
mod supervision;
mod template;
mod voice;

use std::path::PathBuf;

use governance::{Event, PublicText, Seal};
use office::codec;

use crate::documents::root;

/// Every sample, in the order of the kinds.
pub fn all() -> Vec<Event> {
    let topics = [
        life::all(),
        charter::all(),
        assembly::all(),
        election::all(),
        voice::all(),
        card::all(),
        petition::all(),
        template::all(),
        deliberation::all(),
        appeal::all(),
        informing::all(),
        room::all(),
        on_paper::all(),
        panel::all(),
        founding::all(),
        committee::all(),
        renewal::all(),
        handover::all(),
        supervision::all(),
    ];
    let mut events: Vec<Event> = topics.into_iter().flatten().collect();
    events.sort_by_key(place);
    events
}

/// Where the kind of an event stands among all kinds.
fn place(event: &Event) -> usize {
    let written = codec::encode(event).unwrap_or_else(|problem| panic!("{event:?}: {problem}"));
    codec::KINDS.iter().position(|(kind, _)| *kind == written.kind).unwrap_or(usize::MAX)
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
