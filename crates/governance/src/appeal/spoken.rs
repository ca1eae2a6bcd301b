//! What is said about a deliberation and can be held back, and the asking that others look again.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::Terms;
use crate::deliberation::{Comment, HeldBackFor, Raiser, Statement};
use crate::ids::{AnswerNo, BodyId, CommentNo, DeliberationId, PersonId, QuestionNo, StatementNo};
use crate::informing::Question;
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::{Community, PublicText};

/// Something that somebody said about a deliberation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spoken {
    /// A statement in its conversation.
    Statement(StatementNo),
    /// An objection to the list of those who take part, or a comment on its opinion.
    Comment(CommentNo),
    /// A question about its dossier.
    Question(QuestionNo),
    /// What was raised itself, by the answer that ended it.
    Answer(AnswerNo),
}

impl fmt::Display for Spoken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Statement(number) => write!(f, "statement-{number}"),
            Self::Comment(number) => write!(f, "comment-{number}"),
            Self::Question(number) => write!(f, "question-{number}"),
            Self::Answer(number) => write!(f, "answer-{number}"),
        }
    }
}

/// A word that names nothing that somebody could have said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this names no statement, comment, question or answer")]
pub struct NothingSpoken;

impl FromStr for Spoken {
    type Err = NothingSpoken;

    fn from_str(word: &str) -> Result<Self, NothingSpoken> {
        let (sort, number) = word.split_once('-').ok_or(NothingSpoken)?;
        let number = number.parse::<u32>().ok().filter(|number| *number > 0).ok_or(NothingSpoken)?;
        match sort {
            "statement" => Ok(Self::Statement(StatementNo::new(number))),
            "comment" => Ok(Self::Comment(CommentNo::new(number))),
            "question" => Ok(Self::Question(QuestionNo::new(number))),
            "answer" => Ok(Self::Answer(AnswerNo::new(number))),
            _ => Err(NothingSpoken),
        }
    }
}

/// What others are asked to look at again: that something is not shown, or an answer that ended what was raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grounds {
    /// It was declined.
    Declined,
    /// It was joined to another.
    Joined,
    /// It was handed to somebody outside.
    HandedOut,
    /// Nobody answered by the last day.
    Unanswered,
    /// It is not shown, for this reason.
    #[serde(untagged)]
    NotShown(HeldBackFor),
}

impl Grounds {
    /// Whether it is an answer that ended what was raised.
    #[must_use]
    pub fn is_answer(self) -> bool {
        !matches!(self, Self::NotShown(_))
    }
}

impl From<HeldBackFor> for Grounds {
    fn from(reason: HeldBackFor) -> Self {
        Self::NotShown(reason)
    }
}

/// An author's asking that others look again at something that is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// Why it was not shown, or what was answered.
    pub held_back: Grounds,
    /// When its author was told.
    pub held_back_at: Timestamp,
    /// Who did not show it, or answered; nobody where nobody answered.
    pub held_back_by: Option<PersonId>,
    /// What its author says, sealed.
    pub words: Seal,
    /// The body that answers.
    pub body: BodyId,
    /// Since when.
    pub at: Timestamp,
    /// The last day.
    pub until: Date,
    /// Where that stands.
    pub basis: Vec<String>,
    /// What was answered.
    pub answered: Option<AppealAnswer>,
    /// When it became idle before anybody looked: the body that had been silent took it up, or it was withdrawn.
    pub overtaken: Option<Timestamp>,
}

/// What came of looking again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppealAnswer {
    /// Whether it is shown now, or taken up.
    pub is_shown: bool,
    /// Why.
    pub reason: PublicText,
    /// When.
    pub at: Timestamp,
    /// Who looked.
    pub by: PersonId,
}

impl Appeal {
    /// That it was asked, of something that is not shown or was answered.
    pub(crate) fn made(
        held_back: Option<(impl Into<Grounds>, Timestamp, impl Into<Option<PersonId>>)>,
        terms: &Terms,
        at: Timestamp,
    ) -> Result<Self, ImpossibleHistory> {
        let shown = ImpossibleHistory("somebody appealed for something that is shown");
        let (held_back, held_back_at, held_back_by) = held_back.ok_or(shown)?;
        let Terms { words, body, until, basis, .. } = terms.clone();
        let (held_back, held_back_by) = (held_back.into(), held_back_by.into());
        let (answered, overtaken) = (None, None);
        Ok(Self { held_back, held_back_at, held_back_by, words, body, at, until, basis, answered, overtaken })
    }

    /// That somebody looked again.
    pub(crate) fn answer(appeal: Option<&mut Self>, answer: AppealAnswer) -> Result<(), ImpossibleHistory> {
        let appeal = appeal.filter(|appeal| appeal.answered.is_none());
        appeal.ok_or(ImpossibleHistory("somebody answered an appeal nobody made"))?.answered = Some(answer);
        Ok(())
    }

    /// Whether nobody has looked again yet, and somebody still does.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.answered.is_none() && self.overtaken.is_none()
    }

    /// When it was over: somebody looked again, or nobody needs to.
    #[must_use]
    pub fn over_at(&self) -> Option<Timestamp> {
        self.answered.as_ref().map(|answered| answered.at).or(self.overtaken)
    }
}

/// Something that was said, as far as looking again goes.
#[derive(Debug, Clone, Copy)]
pub struct HeldBack<'a> {
    /// Who said it.
    pub author: Raiser,
    /// Whether an owner's may also be asked about on paper: where the desk takes what it is about on paper under their seal.
    pub on_paper: bool,
    /// Why it is not shown, or not whole, or what was answered, or that it waits for an answer; since when, and who says so.
    pub because: Option<(Grounds, Timestamp, Option<PersonId>)>,
    /// That its author asked.
    pub appeal: Option<&'a Appeal>,
}

impl<'a> From<&'a Statement> for HeldBack<'a> {
    fn from(said: &'a Statement) -> Self {
        let author = said.author.map_or(Raiser::Slip, Raiser::Owner);
        Self { author, on_paper: false, because: not_shown(said.withheld_by()), appeal: said.appeal.as_ref() }
    }
}

impl<'a> From<&'a Comment> for HeldBack<'a> {
    fn from(said: &'a Comment) -> Self {
        let (author, on_paper) = (said.author, said.is_objection());
        Self { author, on_paper, because: not_shown(said.withheld_by()), appeal: said.appeal.as_ref() }
    }
}

impl<'a> From<&'a Question> for HeldBack<'a> {
    fn from(said: &'a Question) -> Self {
        Self {
            author: said.author,
            on_paper: false,
            because: not_shown(said.withheld_by()),
            appeal: said.appeal.as_ref(),
        }
    }
}

fn not_shown(held_back: Option<(HeldBackFor, Timestamp, PersonId)>) -> Option<(Grounds, Timestamp, Option<PersonId>)> {
    held_back.map(|(reason, at, by)| (reason.into(), at, Some(by)))
}

/// Something that was said about a deliberation, or what was raised by one of its answers; nothing where there is no such.
#[must_use]
pub fn held_back(community: &Community, id: DeliberationId, about: Spoken) -> Option<HeldBack<'_>> {
    let all = community.deliberations();
    match about {
        Spoken::Statement(number) => all.conversation(id)?.statement(number).map(HeldBack::from),
        Spoken::Comment(number) => all.comment(id, number).map(HeldBack::from),
        Spoken::Question(number) => community.informing().dossier(id)?.question(number).map(HeldBack::from),
        Spoken::Answer(number) => {
            let one = all.deliberation(id)?;
            let turn = one.turns.get(number.index())?;
            let (author, on_paper) = (one.raiser, one.entered_by.is_some());
            Some(HeldBack { author, on_paper, because: one.appealed_for(number), appeal: turn.appeal.as_ref() })
        }
    }
}
