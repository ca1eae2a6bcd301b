//! What has happened to the owners' texts.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CharterKind, CharterRef, Clause, TextLanguage};
use crate::PublicText;
use crate::community::OwnRules;
use crate::ids::{ClauseId, MatterId, MeetingId, PersonId};

/// What has happened to the owners' texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CharterEvent {
    /// A new version was begun.
    CharterDrafted(CharterDrafted),
    /// A clause of a draft was reworded or put in.
    ClauseAmended(ClauseAmended),
    /// A clause of a draft was taken out.
    ClauseRemoved(ClauseRemoved),
    /// A draft was put forward.
    CharterPutForward(CharterPutForward),
    /// A text was adopted and is in force.
    CharterAdopted(CharterAdopted),
    /// The decision that adopted a text was revoked.
    CharterRepealed(CharterRepealed),
}

/// From what a version was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum Origin {
    /// A model text.
    Model {
        /// Its name.
        id: String,
        /// Its version.
        version: u32,
        /// SHA-256 of its file, in hexadecimal.
        digest: String,
    },
    /// Another version of the same text.
    Version {
        /// Which.
        version: u32,
    },
    /// An empty page.
    Blank,
}

/// A new version was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CharterDrafted {
    /// Of which text.
    pub kind: CharterKind,
    /// Which version, counted from 1.
    pub version: u32,
    /// The language it is written in.
    pub language: TextLanguage,
    /// From what it was begun.
    pub origin: Origin,
    /// Its clauses.
    pub clauses: Vec<Clause>,
    /// Who began it; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// A clause of a draft was reworded or put in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseAmended {
    /// The draft.
    pub text: CharterRef,
    /// The clause as it is from then on.
    pub clause: Clause,
    /// The clause a new one comes after; none at the beginning, and for one that stands where it stood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ClauseId>,
    /// Who amended it; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// A clause of a draft was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseRemoved {
    /// The draft.
    pub text: CharterRef,
    /// The clause.
    pub clause: ClauseId,
    /// Who took it out; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// A draft was put forward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CharterPutForward {
    /// The draft.
    pub text: CharterRef,
    /// Its clauses, word for word.
    pub clauses: Vec<Clause>,
    /// SHA-256 of the clauses as they stand here, in hexadecimal.
    pub digest: String,
    /// Who put it forward; none when it was done at the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// How a text was adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "kebab-case")]
pub enum Adoption {
    /// By a certified vote of the owners.
    Vote {
        /// In which meeting.
        meeting: MeetingId,
        /// On which matter.
        matter: MatterId,
    },
    /// Earlier, outside.
    Entered {
        /// On which day.
        on: Date,
        /// By which decision, and where that can be seen.
        source: PublicText,
    },
}

/// A text was adopted and is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CharterAdopted {
    /// The text.
    pub text: CharterRef,
    /// SHA-256 of its clauses, in hexadecimal.
    pub digest: String,
    /// How it was adopted.
    pub adoption: Adoption,
    /// The community's own rules from then on: the settings beside its clauses over those that held.
    pub rules: OwnRules,
    /// Who entered or certified it; none when the clock let it take effect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// The decision that adopted a text was revoked: the version before it holds again, where there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CharterRepealed {
    /// The text.
    pub text: CharterRef,
    /// The matter whose decision was revoked.
    pub matter: MatterId,
    /// The community's own rules from then on.
    pub rules: OwnRules,
}
