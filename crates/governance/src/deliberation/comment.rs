//! Comments on an opinion: amendments to its draft, and objections to the version that is tested.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{HeldBackFor, Raiser};
use crate::PublicText;
use crate::ids::{CommentNo, PersonId};
use crate::seal::Seal;

/// What a comment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "on", rename_all = "kebab-case")]
pub enum CommentOn {
    /// Another text for a paragraph of the draft.
    Amendment {
        /// Which paragraph, from 1; none for one that is added at the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paragraph: Option<u32>,
    },
    /// Why somebody objects to the version that is tested.
    Objection,
}

/// What was answered to a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CommentAnswer {
    /// An amendment stands in the version that is tested.
    Taken,
    /// An amendment does not.
    Declined,
    /// An objection has its answer.
    Replied,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its number in the deliberation.
    pub number: CommentNo,
    /// The round it was made in, from 1.
    pub round: u32,
    /// What it is.
    pub on: CommentOn,
    /// Who made it; of an objection, the voice that objects.
    pub author: Raiser,
    /// The words proposed for an amendment, sealed.
    pub text: Option<Seal>,
    /// Why, sealed.
    pub reason: Seal,
    /// When it came.
    pub at: Timestamp,
    /// What became of it once somebody looked, when, and who that was.
    pub looked: Option<(Looked, Timestamp, PersonId)>,
    /// What was answered, why, and when.
    pub answer: Option<(CommentAnswer, PublicText, Timestamp)>,
}

/// What became of a comment once somebody looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Looked {
    /// Everybody reads it.
    Published {
        /// The words of an amendment.
        text: Option<PublicText>,
        /// Why.
        reason: PublicText,
    },
    /// It is not shown.
    HeldBack(HeldBackFor),
}

impl Comment {
    /// The public words: what an amendment proposes, and why.
    #[must_use]
    pub fn public(&self) -> Option<(Option<&PublicText>, &PublicText)> {
        match &self.looked {
            Some((Looked::Published { text, reason }, ..)) => Some((text.as_ref(), reason)),
            Some((Looked::HeldBack(_), ..)) | None => None,
        }
    }

    /// Why it is not shown.
    #[must_use]
    pub fn held_back(&self) -> Option<HeldBackFor> {
        match &self.looked {
            Some((Looked::HeldBack(reason), ..)) => Some(*reason),
            Some((Looked::Published { .. }, ..)) | None => None,
        }
    }

    /// Whether it is an objection.
    #[must_use]
    pub fn is_objection(&self) -> bool {
        self.on == CommentOn::Objection
    }

    pub(super) fn is_taken(&self) -> bool {
        matches!(self.answer, Some((CommentAnswer::Taken, ..)))
    }
}
