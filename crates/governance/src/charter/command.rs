//! What can be asked of the owners' texts.

use jiff::civil::Date;

use super::{CharterKind, CharterRef, TextLanguage};
use crate::community::Setting;
use crate::ids::ClauseId;

/// What can be asked of the owners' texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CharterCommand {
    /// Begin a new version.
    Draft {
        /// Of which text.
        kind: CharterKind,
        /// From what.
        from: DraftFrom,
        /// In which language a model is taken.
        language: TextLanguage,
    },
    /// Reword a clause of a draft.
    Amend {
        /// The draft.
        text: CharterRef,
        /// The clause.
        clause: ClauseId,
        /// What it says from now on.
        given: ClauseGiven,
    },
    /// Put a new clause into a draft.
    Insert {
        /// The draft.
        text: CharterRef,
        /// After which clause; none: at the beginning.
        after: Option<ClauseId>,
        /// What it says.
        given: ClauseGiven,
    },
    /// Take a clause out of a draft.
    Remove {
        /// The draft.
        text: CharterRef,
        /// The clause.
        clause: ClauseId,
    },
    /// Put a draft forward: from now on not a word of it changes.
    PutForward {
        /// The draft.
        text: CharterRef,
    },
    /// Enter a text as adopted earlier, outside.
    Enter {
        /// The text.
        text: CharterRef,
        /// On which day it was adopted.
        on: Date,
        /// By which decision, and where that can be seen.
        source: String,
    },
    /// Let a text that owners have adopted by vote take effect.
    TakeEffect {
        /// The text.
        text: CharterRef,
    },
    /// Let a text go out of force whose adoption a court or the authority revoked.
    LoseEffect {
        /// The text.
        text: CharterRef,
    },
}

/// From what a new version is begun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftFrom {
    /// From a model text.
    Model(String),
    /// From another version of the same text.
    Version(u32),
    /// From an empty page.
    Blank,
}

/// What a clause says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseGiven {
    /// Its heading.
    pub heading: String,
    /// Its words.
    pub text: String,
    /// The settings it states.
    pub settings: Vec<Setting>,
}
