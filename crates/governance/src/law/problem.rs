//! What is wrong with a rule file, and where.

use std::fmt;
use std::ops::Range;

/// What is wrong with a rule file, and where; written as `file:line: message`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackProblem {
    /// The name of the file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for PackProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for PackProblem {}

impl PackProblem {
    /// A problem at these bytes of a file.
    pub(super) fn at(file: &str, text: &str, span: Option<Range<usize>>, message: impl Into<String>) -> Self {
        let start = span.map_or(0, |span| span.start).min(text.len());
        let before = text.as_bytes().iter().take(start);
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        Self { file: file.to_owned(), line, message: message.into() }
    }

    /// What a reader of TOML complains of.
    pub(super) fn unreadable(file: &str, text: &str, error: &toml::de::Error) -> Self {
        Self::at(file, text, error.span(), error.message())
    }
}
