//! What has happened to something that is not shown.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PublicText;
use crate::deliberation::StepClock;
use crate::ids::{AnswerNo, BodyId, CommentNo, DeliberationId, PersonId, QuestionNo};
use crate::seal::Seal;

/// What somebody asks who wants others to look again, and who does by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// Why, sealed.
    pub words: Seal,
    /// The body that answers: another than the one that does not show it, where there is one.
    pub body: BodyId,
    /// So many days it has.
    pub days: u32,
    /// The last of them.
    pub until: Date,
    /// Where body and days stand.
    pub basis: Vec<String>,
    /// Who entered it, when it came from a seat or on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// A comment that is shown after others looked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommentShown {
    /// The words that an amendment proposes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<PublicText>,
    /// Why somebody amends or objects.
    pub why: PublicText,
    /// By when it is answered, where it has days of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<StepClock>,
}

/// A question that is shown after others looked again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionShown {
    /// The words that everybody reads.
    pub text: PublicText,
    /// Who answers it.
    pub body: BodyId,
    /// By when.
    pub clock: StepClock,
}

/// A concern that is taken up after others looked again at what was answered to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenUpAgain {
    /// The body that leads it from now on: the one whose answer it was.
    pub body: BodyId,
    /// The title that everybody reads, where nobody had worded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<PublicText>,
    /// What it is about, where nobody had worded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<PublicText>,
    /// By when its first step is left, where the place says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<StepClock>,
}

events! {
    /// What has happened to something that is not shown.
    Appeal(AppealEvent),
    each about
    /// The deliberation about which it was said.
    deliberation: DeliberationId;

    /// The author of a comment asked that others look again.
    CommentAppealed {
        /// Which.
        comment: CommentNo,
        /// Why, and who answers by when.
        #[serde(flatten)]
        terms: Terms,
    }
    /// Somebody else looked again at a comment.
    CommentAppealAnswered {
        /// Which.
        comment: CommentNo,
        /// How it is shown from now on; nothing where it is still not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        shown: Option<CommentShown>,
        /// Why.
        reason: PublicText,
        /// Who looked.
        by: PersonId,
    }
    /// Whoever asked a question asked that others look again.
    QuestionAppealed {
        /// Which.
        question: QuestionNo,
        /// Why, and who answers by when.
        #[serde(flatten)]
        terms: Terms,
    }
    /// Somebody else looked again at a question.
    QuestionAppealAnswered {
        /// Which.
        question: QuestionNo,
        /// How it is shown from now on; nothing where it is still not.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        shown: Option<QuestionShown>,
        /// Why.
        reason: PublicText,
        /// Who looked.
        by: PersonId,
    }
    /// Whoever raised something asked that others look again at the answer that ended it.
    ConcernAppealed {
        /// Which answer.
        answer: AnswerNo,
        /// Why, and who answers by when.
        #[serde(flatten)]
        terms: Terms,
    }
    /// Somebody else looked again at that answer.
    ConcernAppealAnswered {
        /// Which answer.
        answer: AnswerNo,
        /// That it is taken up after all; nothing where the answer stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        taken_up: Option<TakenUpAgain>,
        /// Why.
        reason: PublicText,
        /// Who looked.
        by: PersonId,
    }
}
