//! Why something was not delivered.

/// Why something was not delivered, in one sentence that names no address of anybody.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Undelivered {
    /// The other side could not be reached or is busy: nothing is wrong with the message, and others would fare alike.
    #[error("{0}")]
    Unreached(String),
    /// It was refused this time; another try may help.
    #[error("{0}")]
    Refused(String),
    /// It was refused for good: another try changes nothing.
    #[error("{0}")]
    Never(String),
}

/// So much of what the other side says is kept, in characters.
const TOLD: usize = 200;

/// What the other side said, short enough to be kept and on one line.
pub(crate) fn told(said: &str) -> String {
    let line: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).take(TOLD).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}
