//! Comments: objections to the list of those who take part, amendments to a draft opinion, and objections to the version that
//! is tested.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{CommentMade, DeliberationEvent, Deliberations, HeldBackFor, Raiser, StepClock};
use crate::PublicText;
use crate::appeal::{Appeal, AppealAnswer, AppealEvent, CommentShown, GAPS_FOR, gaps};
use crate::ids::{CommentNo, DeliberationId, PartyNo, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

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
    /// Who is missing on the list of those who take part.
    LeftOut,
    /// Who should not be on that list.
    NotConcerned {
        /// Which of those on it.
        party: PartyNo,
    },
}

/// What was answered to a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CommentAnswer {
    /// An amendment stands in the version that is tested, or the list was changed as an objection to it asked.
    Taken,
    /// It does not, or was not.
    Declined,
    /// An objection has its answer.
    Replied,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its number in the deliberation.
    pub number: CommentNo,
    /// The round it was made in, from 1; of an objection to a list, which publication of it.
    pub round: u32,
    /// What it is.
    pub on: CommentOn,
    /// Who made it; of an objection, the voice that objects.
    pub author: Raiser,
    /// The words proposed for an amendment, sealed.
    pub text: Option<Seal>,
    /// Why, sealed.
    pub reason: Seal,
    /// By when an objection to the list is answered; of any other comment, by when somebody looks at it.
    pub clock: Option<StepClock>,
    /// When it came.
    pub at: Timestamp,
    /// What became of it once somebody looked, when, and who that was.
    pub looked: Option<(Looked, Timestamp, PersonId)>,
    /// That its author asked others to look again.
    pub appeal: Option<Appeal>,
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
    pub(super) fn made(recorded: Recorded, event: &CommentMade, round: u32) -> Self {
        Self {
            number: event.comment,
            round,
            on: event.on,
            author: event.author,
            text: event.text,
            reason: event.reason,
            clock: event.clock.clone(),
            at: recorded.at,
            looked: None,
            appeal: None,
            answer: None,
        }
    }

    /// Somebody looked at it, or answered it.
    pub(super) fn follow(&mut self, recorded: Recorded, event: &DeliberationEvent) {
        match event {
            DeliberationEvent::CommentPublished(event) => {
                let (text, reason) = (event.text.clone(), event.reason.clone());
                self.looked = Some((Looked::Published { text, reason }, recorded.at, event.by));
            }
            DeliberationEvent::CommentHeldBack(event) => {
                self.looked = Some((Looked::HeldBack(event.reason), recorded.at, event.by));
            }
            DeliberationEvent::CommentAnswered(event) => {
                self.answer = Some((event.answer, event.reason.clone(), recorded.at));
            }
            _ => {}
        }
    }

    /// Its author asked others to look again, or these did.
    pub(super) fn follow_appeal(&mut self, recorded: Recorded, event: &AppealEvent) -> Result<(), ImpossibleHistory> {
        match event {
            AppealEvent::CommentAppealed(event) => {
                self.appeal = Some(Appeal::made(self.withheld_by(), &event.terms, recorded.at)?);
            }
            AppealEvent::CommentAppealAnswered(event) => {
                let (reason, at, by) = (event.reason.clone(), recorded.at, event.by);
                let is_shown = event.shown.is_some();
                Appeal::answer(self.appeal.as_mut(), AppealAnswer { is_shown, reason, at, by })?;
                if let Some(CommentShown { text, why, clock }) = event.shown.clone() {
                    self.looked = Some((Looked::Published { text, reason: why }, at, by));
                    self.clock = clock.or(self.clock.take());
                }
            }
            // Of other things than comments.
            _ => {}
        }
        Ok(())
    }

    /// Whether its author asked others to look again, and nobody did yet.
    #[must_use]
    pub fn is_appealed(&self) -> bool {
        self.appeal.as_ref().is_some_and(Appeal::is_waiting)
    }

    /// When nothing more was owed to it: it was answered, or is not shown and nobody is to look again.
    #[must_use]
    pub fn settled_at(&self) -> Option<Timestamp> {
        match (&self.answer, &self.looked) {
            (None, _) if self.is_appealed() => None,
            (Some((_, _, at)), _) | (None, Some((Looked::HeldBack(_), at, _))) => Some(*at),
            (None, _) => None,
        }
    }

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
        self.held_back_by().map(|(reason, ..)| reason)
    }

    /// Why it is not shown, since when, and who says so.
    #[must_use]
    pub fn held_back_by(&self) -> Option<(HeldBackFor, Timestamp, PersonId)> {
        match &self.looked {
            Some((Looked::HeldBack(reason), at, by)) => Some((*reason, *at, *by)),
            Some((Looked::Published { .. }, ..)) | None => None,
        }
    }

    /// Why it is not shown, or not whole, since when, and who says so.
    #[must_use]
    pub fn withheld_by(&self) -> Option<(HeldBackFor, Timestamp, PersonId)> {
        match &self.looked {
            Some((Looked::Published { .. }, at, by)) if self.gaps() > 0 => Some((GAPS_FOR, *at, *by)),
            _ => self.held_back_by(),
        }
    }

    /// How many gaps stand in what is shown of it.
    #[must_use]
    pub fn gaps(&self) -> usize {
        self.public().map_or(0, |(text, why)| text.map_or(0, |text| gaps(text.as_str())) + gaps(why.as_str()))
    }

    /// By when somebody looks at it; an objection to the list has the days in which it is answered.
    #[must_use]
    pub fn looked_by(&self) -> Option<&StepClock> {
        self.clock.as_ref().filter(|_| !self.on.is_of_parties())
    }

    /// By which day it should have been looked at, and on which it was, where that was later.
    #[must_use]
    pub fn looked_late(&self, zone: &TimeZone) -> Option<(Date, Date)> {
        let (clock, (_, at, _)) = (self.looked_by()?, self.looked.as_ref()?);
        // Looking again is another matter, with days of its own.
        let at = self.appeal.as_ref().map_or(*at, |appeal| appeal.held_back_at);
        let on = at.to_zoned(zone.clone()).date();
        (on > clock.until).then_some((clock.until, on))
    }

    /// Whether it is an objection to the version that is tested.
    #[must_use]
    pub fn is_objection(&self) -> bool {
        self.on == CommentOn::Objection
    }

    /// Whether it was taken.
    #[must_use]
    pub fn is_taken(&self) -> bool {
        matches!(self.answer, Some((CommentAnswer::Taken, ..)))
    }
}

impl Deliberations {
    pub(super) fn comes(
        &mut self,
        recorded: Recorded,
        event: &DeliberationEvent,
        made: &CommentMade,
    ) -> Result<(), ImpossibleHistory> {
        if made.comment != self.next_comment(made.deliberation) {
            return Err(ImpossibleHistory("a comment's number leaves a gap"));
        }
        let listed = self.all.get_mut(made.deliberation.index()).filter(|_| made.on.is_of_parties());
        match (listed, self.opinions.get_mut(&made.deliberation)) {
            (Some(one), _) => one.parties.apply(recorded, event),
            (None, Some(opinion)) => opinion.apply(recorded, event),
            (None, None) => Err(ImpossibleHistory("nobody drafted an opinion")),
        }
    }

    pub(super) fn follow(
        &mut self,
        recorded: Recorded,
        event: &DeliberationEvent,
        number: CommentNo,
    ) -> Result<(), ImpossibleHistory> {
        self.comment_mut(event.deliberation(), number)?.follow(recorded, event);
        Ok(())
    }

    pub(crate) fn apply_appeal(&mut self, recorded: Recorded, event: &AppealEvent) -> Result<(), ImpossibleHistory> {
        let (id, number) = match event {
            AppealEvent::CommentAppealed(event) => (event.deliberation, event.comment),
            AppealEvent::CommentAppealAnswered(event) => (event.deliberation, event.comment),
            _ => return Ok(()),
        };
        self.comment_mut(id, number)?.follow_appeal(recorded, event)
    }

    fn comment_mut(&mut self, id: DeliberationId, number: CommentNo) -> Result<&mut Comment, ImpossibleHistory> {
        let to_the_list = self.all.get_mut(id.index()).and_then(|one| one.parties.objection_mut(number));
        let comment = match to_the_list {
            Some(objection) => Some(objection),
            None => self.opinions.get_mut(&id).and_then(|opinion| opinion.comment_mut(number)),
        };
        comment.ok_or(ImpossibleHistory("something happened to a comment nobody made"))
    }
}
