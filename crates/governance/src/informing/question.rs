//! Questions about a dossier.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{QuestionAnswered, QuestionAsked};
use crate::PublicText;
use crate::appeal::{Appeal, AppealAnswer, AppealEvent, GAPS_FOR, QuestionShown, gaps};
use crate::deliberation::{HeldBackFor, Raiser, StepClock};
use crate::ids::{BodyId, PersonId, QuestionNo};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// What became of a question once somebody looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookedAt {
    /// Everybody reads it.
    Published {
        /// Its words.
        text: PublicText,
        /// Who answers.
        body: BodyId,
    },
    /// It is not shown.
    HeldBack(HeldBackFor),
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Of which body.
    pub body: BodyId,
    /// In words.
    pub text: PublicText,
    /// When.
    pub at: Timestamp,
    /// Who wrote it.
    pub by: PersonId,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its number in the deliberation.
    pub number: QuestionNo,
    /// Who asks.
    pub author: Raiser,
    /// Their own words, sealed.
    pub words: Seal,
    /// By when it is answered.
    pub clock: StepClock,
    /// When it came.
    pub at: Timestamp,
    /// What became of it, when, and who looked.
    pub looked: Option<(LookedAt, Timestamp, PersonId)>,
    /// That whoever asks it asked others to look again.
    pub appeal: Option<Appeal>,
    /// What was answered.
    pub reply: Option<Reply>,
}

impl Question {
    pub(super) fn asked(recorded: Recorded, event: &QuestionAsked) -> Self {
        Self {
            number: event.question,
            author: event.author,
            words: event.words,
            clock: event.clock.clone(),
            at: recorded.at,
            looked: None,
            appeal: None,
            reply: None,
        }
    }

    pub(super) fn replied(&mut self, recorded: Recorded, event: &QuestionAnswered) {
        let (body, text, at, by) = (event.body, event.text.clone(), recorded.at, event.by);
        self.reply = Some(Reply { body, text, at, by });
    }

    /// The words that everybody reads, and who answers.
    #[must_use]
    pub fn public(&self) -> Option<(&PublicText, BodyId)> {
        match &self.looked {
            Some((LookedAt::Published { text, body }, ..)) => Some((text, *body)),
            Some((LookedAt::HeldBack(_), ..)) | None => None,
        }
    }

    /// Why it is not shown.
    #[must_use]
    pub fn held_back(&self) -> Option<HeldBackFor> {
        self.held_back_by().map(|(reason, ..)| reason)
    }

    /// Why it is not shown, since when, and who says so.
    #[must_use]
    pub fn held_back_by(&self) -> Option<(HeldBackFor, Timestamp, PersonId)> {
        match &self.looked {
            Some((LookedAt::HeldBack(reason), at, by)) => Some((*reason, *at, *by)),
            Some((LookedAt::Published { .. }, ..)) | None => None,
        }
    }

    /// Why it is not shown, or not whole, since when, and who says so.
    #[must_use]
    pub fn withheld_by(&self) -> Option<(HeldBackFor, Timestamp, PersonId)> {
        match &self.looked {
            Some((LookedAt::Published { text, .. }, at, by)) if gaps(text.as_str()) > 0 => Some((GAPS_FOR, *at, *by)),
            _ => self.held_back_by(),
        }
    }

    /// Whether whoever asks it asked others to look again, and nobody did yet.
    #[must_use]
    pub fn is_appealed(&self) -> bool {
        self.appeal.as_ref().is_some_and(Appeal::is_waiting)
    }

    /// Others were asked to look again, or did.
    pub(super) fn follow_appeal(&mut self, recorded: Recorded, event: &AppealEvent) -> Result<(), ImpossibleHistory> {
        match event {
            AppealEvent::QuestionAppealed(event) => {
                self.appeal = Some(Appeal::made(self.withheld_by(), &event.terms, recorded.at)?);
            }
            AppealEvent::QuestionAppealAnswered(event) => {
                let (reason, at, by) = (event.reason.clone(), recorded.at, event.by);
                let is_shown = event.shown.is_some();
                Appeal::answer(self.appeal.as_mut(), AppealAnswer { is_shown, reason, at, by })?;
                if let Some(QuestionShown { text, body, clock }) = event.shown.clone() {
                    self.looked = Some((LookedAt::Published { text, body }, at, by));
                    self.clock = clock;
                }
            }
            // Of other things than questions.
            _ => {}
        }
        Ok(())
    }

    /// When nothing more was owed to it: it was answered, or is not shown and nobody is to look again.
    #[must_use]
    pub fn settled_at(&self) -> Option<Timestamp> {
        match (&self.reply, &self.looked) {
            (None, _) if self.is_appealed() => None,
            (Some(reply), _) => Some(reply.at),
            (None, Some((LookedAt::HeldBack(_), at, _))) => Some(*at),
            (None, _) => None,
        }
    }

    /// Whether its last day is over without an answer.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.settled_at().is_none() && today > self.clock.until
    }
}
