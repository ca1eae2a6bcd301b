//! What simulated lives reached: kinds of entries and codes of refusals, by name.

use std::collections::BTreeSet;

use governance::Refusal;
use office::codec::KINDS;

/// What lives reached.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    /// Kinds of entries.
    pub kinds: BTreeSet<String>,
    /// Codes of refusals.
    pub refusals: BTreeSet<String>,
}

impl Seen {
    /// Takes in what other lives reached.
    pub fn extend(&mut self, other: Self) {
        self.kinds.extend(other.kinds);
        self.refusals.extend(other.refusals);
    }

    /// Takes note of a refusal.
    pub(super) fn refused(&mut self, refusal: &Refusal) {
        let shown = serde_json::to_value(refusal).unwrap_or_default();
        self.refusals.extend(shown["code"].as_str().map(ToOwned::to_owned));
    }

    /// The kinds that no life reached.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        KINDS.iter().map(|(kind, _)| *kind).filter(|kind| !self.kinds.contains(*kind)).collect()
    }
}
