//! Rules of procedure and covenant: the texts the owners give themselves, clause by clause, version by version.
//!
//! A text is drafted from the one before or from a model, amended, and put forward; from then on not a word of it
//! changes. It is adopted by a certified vote on that very version, or entered as adopted earlier with its source named.
//! Beside a clause stand the settings it states; with the adoption they become the community's own rules. Every version
//! stays readable, and two versions can be laid side by side.
//!
//! What this module does not do: it counts no votes and judges no clause; the model texts are data of
//! [`crate::law::models`].

mod clause;
mod command;
mod decide;
mod difference;
mod event;
mod refusal;
mod state;

pub use clause::{Clause, clauses_digest};
pub use command::{CharterCommand, ClauseGiven, DraftFrom};
pub use decide::unlawful;
pub(crate) use decide::{adoptions, attachable, decide};
pub use difference::{Compared, compare};
pub use event::{
    Adoption, CharterAdopted, CharterDrafted, CharterEvent, CharterPutForward, CharterRepealed, ClauseAmended,
    ClauseRemoved, Origin,
};
pub use refusal::CharterRefusal;
pub use state::{CharterText, Charters, Standing};

use serde::{Deserialize, Serialize};

/// Which of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CharterKind {
    /// 业主大会议事规则
    RulesOfProcedure,
    /// 管理规约
    Covenant,
}

impl CharterKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::RulesOfProcedure, Self::Covenant];

    /// The matter of a rule pack by which owners adopt it, which is also its name in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::RulesOfProcedure => "rules-of-procedure",
            Self::Covenant => "covenant",
        }
    }

    /// The text of this name.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// One version of one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CharterRef {
    /// Which text.
    pub kind: CharterKind,
    /// Which version, counted from 1.
    pub version: u32,
}

/// The language a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum TextLanguage {
    /// Chinese.
    #[default]
    #[serde(rename = "zh-CN")]
    Chinese,
    /// English.
    #[serde(rename = "en")]
    English,
}
