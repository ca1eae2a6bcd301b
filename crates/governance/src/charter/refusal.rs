//! Why something may not happen to the owners' texts.

use jiff::civil::Date;
use serde::Serialize;

use crate::community::SettingKind;

/// Why something may not happen to the owners' texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "snake_case")]
pub enum CharterRefusal {
    /// The book knows no such version.
    CharterUnknown,
    /// This program has no such model text, or it is one of another sort.
    ModelUnknown {
        /// The name given.
        model: String,
    },
    /// The text has no such clause.
    ClauseUnknown,
    /// The text is put forward; not a word of it changes any more.
    CharterSettled,
    /// A text without clauses cannot be put forward.
    CharterEmpty,
    /// A text holds at most so many clauses.
    TooManyClauses {
        /// How many.
        most: usize,
    },
    /// Another clause of the text, or the same, states this setting already.
    SettingStatedTwice {
        /// Which setting.
        setting: SettingKind,
    },
    /// The words hold a place for a setting that does not stand beside the clause.
    PlaceWithoutSetting {
        /// What stands in the place.
        place: String,
    },
    /// The text has to be put forward first.
    CharterNotPutForward,
    /// The text was adopted already.
    CharterAdoptedAlready,
    /// The text is of another sort than the matter of the question.
    CharterOfOtherKind,
    /// Owners are voting on this very version.
    CharterInVote,
    /// The day on which a text was adopted is still to come.
    AdoptedInFuture {
        /// The day given.
        on: Date,
    },
    /// No certified vote adopted this version.
    CharterNotAdopted,
    /// The decision that adopted this version was revoked; it is not put to the vote again as it is.
    CharterRevoked,
    /// Nobody revoked the decision that adopted this version.
    CharterStands,
}
