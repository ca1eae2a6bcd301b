//! A community's book as files anybody can check without us, and the check itself.
//!
//! A bundle is a folder: `bundle.json` names the community and its verifier key, `checkpoint.txt` is the signed
//! checkpoint, `checkpoints.jsonl` holds the earlier ones that were kept, `entries.jsonl` holds every entry with its payload as stored, `openings.jsonl` discloses sealed ballots as
//! far as the community's rules let the reader see them, and for those entitled to inspect `services.jsonl` how ballots were served. Names and telephones are in none of them.

mod export;
mod kept;
mod key;
mod load;
mod openings;
mod recount;
mod report;
mod services;
mod shelf;
mod verify;

pub use export::{ExportProblem, Exported, export};
pub use key::GivenKey;
pub use report::{FirstBad, KeptReport, VerifyReport};
pub use verify::{Given, VerifyProblem, VerifyTarget, verify, verify_given};

use serde::{Deserialize, Serialize};

const FORMAT: &str = "gongzhi-bundle/1";
const MANIFEST: &str = "bundle.json";
const CHECKPOINT: &str = "checkpoint.txt";
const MILESTONES: &str = "checkpoints.jsonl";
const ENTRIES: &str = "entries.jsonl";
const OPENINGS: &str = "openings.jsonl";
const SERVICES: &str = "services.jsonl";
const README: &str = "README.txt";

/// What `bundle.json` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Manifest {
    format: String,
    community: String,
    name: String,
    entries: u64,
    verifier_key: String,
    /// `public`, or `inspection` where all counted ballots are disclosed.
    disclosure: String,
}

/// One line of `entries.jsonl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct EntryLine {
    position: u64,
    /// Milliseconds since 1970 (UTC).
    recorded_at: i64,
    kind: String,
    version: u32,
    /// The payload's text, byte for byte as it was hashed.
    payload: String,
    /// Hexadecimal.
    leaf_hash: String,
}

/// One line of `openings.jsonl` or `services.jsonl`: a sealed value with its salt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct OpeningLine {
    seal: governance::Seal,
    /// Hexadecimal.
    salt: String,
    value: String,
}

/// One line of `checkpoints.jsonl`: a signed checkpoint that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct MilestoneLine {
    size: u64,
    note: String,
}

/// Reads hexadecimal digits as we write them: in pairs, in small letters, so that one value has one spelling.
fn unhex(text: &str) -> Option<Vec<u8>> {
    if text.len() % 2 == 1 || !text.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}
