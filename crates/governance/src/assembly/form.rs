//! Matters that say what they decide only in one form: a text is adopted as it stands, a committee is elected.

use super::{FormGiven, Question};
use crate::charter::CharterKind;
use crate::election::MATTER;

/// The form a matter has to be put in so that there is something to adopt or somebody to elect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormNeeded {
    /// A version of this text that was put forward.
    Text(CharterKind),
    /// An election with seats and candidates.
    Election,
}

impl FormNeeded {
    /// The form that matters of this kind need; none where words are enough.
    #[must_use]
    pub fn of(kind: &str) -> Option<Self> {
        if kind == MATTER { Some(Self::Election) } else { CharterKind::of(kind).map(Self::Text) }
    }

    /// Whether somebody who convenes gives this form.
    #[must_use]
    pub const fn is_given(self, form: &FormGiven) -> bool {
        match self {
            Self::Text(_) => matches!(form, FormGiven::Charter(_)),
            Self::Election => matches!(form, FormGiven::Election(_)),
        }
    }

    /// Whether a question was put in this form.
    #[must_use]
    pub const fn is_met_by(self, question: &Question) -> bool {
        match self {
            Self::Text(_) => question.charter.is_some(),
            Self::Election => question.election.is_some(),
        }
    }
}
