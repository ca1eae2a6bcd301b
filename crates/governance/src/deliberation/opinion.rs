//! Forming an opinion: a draft, what neighbours would have changed in it, and whether all can live with what comes out.
//!
//! It goes in rounds. A round begins with a draft that is open for amendments; each is taken or declined with a reason, and
//! the version that is tested follows from the draft and what was taken: nobody words it between the two. Owners say whether
//! they agree, can live with it or object; every objection is answered. Then it is settled, drafted anew, or, when the rounds
//! of the place are used up, it goes where the place names: whoever leads it says where in the days of the place, and after
//! them it goes by itself where the place names first.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;

use super::{
    Comment, CommentOn, Consent, Correction, DeliberationEvent, Ending, Enough, Figures, MeetingDecision,
    OpinionDrafted, OpinionPut, OpinionSettled, OpinionStopped, Raiser, SignedPaper, Stopped,
};
use crate::PublicText;
use crate::ids::{BodyId, CommentNo, MatterId, PartyNo, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// A version that owners were asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tested {
    /// Its paragraphs.
    pub paragraphs: Vec<PublicText>,
    /// Since when.
    pub at: Timestamp,
    /// The last day to say something.
    pub until: Date,
    /// How many must be able to live with it.
    pub enough: Enough,
    /// Where the days and that part stand.
    pub basis: Vec<String>,
    said: BTreeMap<Seal, (Consent, Timestamp)>,
    papers: BTreeSet<Seal>,
}

impl Tested {
    /// What somebody said.
    #[must_use]
    pub fn said_by(&self, voice: &Seal) -> Option<Consent> {
        self.said.get(voice).map(|(says, _)| *says)
    }

    /// When they said it.
    #[must_use]
    pub fn said_at(&self, voice: &Seal) -> Option<Timestamp> {
        self.said.get(voice).map(|(_, at)| *at)
    }

    /// Whether what somebody said came on paper, and they did not say it themselves since.
    #[must_use]
    pub fn is_on_paper(&self, voice: &Seal) -> bool {
        self.papers.contains(voice)
    }

    /// How many of those who said anything did so on paper.
    #[must_use]
    pub fn papers(&self) -> usize {
        self.papers.len()
    }

    /// How many said what.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let count =
            |what| u32::try_from(self.said.values().filter(|(said, _)| *said == what).count()).unwrap_or(u32::MAX);
        Figures { agree: count(Consent::Agree), live_with: count(Consent::LiveWith), object: count(Consent::Object) }
    }

    /// Whether enough can live with it.
    #[must_use]
    pub fn is_agreed(&self) -> bool {
        self.enough.is_reached(self.figures())
    }
}

/// One round: a draft, and the version that came out of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// The title of the draft.
    pub title: PublicText,
    /// Its paragraphs.
    pub paragraphs: Vec<PublicText>,
    /// Since when.
    pub at: Timestamp,
    /// The last day for amendments.
    pub until: Date,
    /// Where the days stand.
    pub basis: Vec<String>,
    /// Why it took the place of a draft that was never put.
    pub why: Option<PublicText>,
    /// Who wrote it down.
    pub by: PersonId,
    /// The version that owners were asked about.
    pub tested: Option<Tested>,
    /// Each time it was stopped, oldest first; what is drafted anew is another round.
    pub stops: Vec<Stopped>,
}

/// Where the forming of an opinion stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Amendments are taken.
    Amending,
    /// Amendments are weighed.
    Weighing,
    /// Owners say what they think of the version.
    Testing,
    /// Their days are over.
    Tested,
    /// It was stopped, and is drafted anew.
    Stopped,
    /// It was sent back after it had ended, and is drafted anew: what was said to it before is said of nothing now.
    Reopened,
    /// It ended, with an opinion or without.
    Ended,
}

/// The opinion of one deliberation as it is formed.
#[derive(Debug, Clone)]
pub struct Opinion {
    /// At most so many rounds.
    pub rounds_most: u32,
    rounds: Vec<Round>,
    comments: Vec<Comment>,
    earlier: Vec<Opinion>,
    /// The rounds before it was last sent back to be formed anew.
    before: u32,
    /// How it ended, when, and who said so; nobody where it went by itself where the place names.
    pub ending: Option<(Ending, Timestamp, Option<PersonId>)>,
    /// What the meeting decided that it went to.
    pub decision: Option<MeetingDecision>,
    /// What was recorded of that before and was wrong, oldest first.
    pub corrections: Vec<Correction>,
    /// Which bodies signed it, when, and by whom.
    pub signatures: BTreeMap<BodyId, (Timestamp, PersonId)>,
    /// Who on the list signed it on paper: when, who entered it, and the seal of where the paper is kept.
    pub signed_on_paper: BTreeMap<PartyNo, (Timestamp, PersonId, Seal)>,
    /// The panels whose signature on paper somebody on them struck out: it is not entered again.
    pub struck: BTreeSet<PartyNo>,
    /// The matter in which the owners vote on what it leaves to them, when it was named, and by whom.
    pub vote: Option<(MatterId, Timestamp, PersonId)>,
}

impl Opinion {
    pub(super) fn begin(event: &OpinionDrafted) -> Self {
        Self {
            rounds_most: event.rounds_most,
            rounds: Vec::new(),
            comments: Vec::new(),
            earlier: Vec::new(),
            before: 0,
            ending: None,
            decision: None,
            corrections: Vec::new(),
            signatures: BTreeMap::new(),
            signed_on_paper: BTreeMap::new(),
            struck: BTreeSet::new(),
            vote: None,
        }
    }

    /// Its rounds, oldest first.
    #[must_use]
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The round that is on or was the last.
    #[must_use]
    pub fn round(&self) -> Option<&Round> {
        self.rounds.last()
    }

    /// The number of that round.
    #[must_use]
    pub fn round_number(&self) -> u32 {
        u32::try_from(self.rounds.len()).unwrap_or(u32::MAX)
    }

    /// How many rounds are left; those before it was sent back do not count.
    #[must_use]
    pub fn rounds_left(&self) -> u32 {
        (self.before + self.rounds_most).saturating_sub(self.round_number())
    }

    /// How many rounds there were before it was sent back.
    #[must_use]
    pub fn rounds_before(&self) -> u32 {
        self.before
    }

    /// Whether it was sent back after it had ended, and nothing was drafted since.
    #[must_use]
    pub fn is_reopened(&self) -> bool {
        self.ending.is_none() && self.before > 0 && self.before == self.round_number()
    }

    /// As it was each time it had ended before it was stopped or sent back, oldest first: what was agreed or decided then, and who
    /// signed, stays to be read.
    #[must_use]
    pub fn earlier(&self) -> &[Opinion] {
        &self.earlier
    }

    /// It was sent back: what had ended is formed anew, and nobody has signed that. Whether it had ended.
    pub(super) fn reopen(&mut self) -> bool {
        let had_ended = self.ending.is_some();
        if had_ended {
            self.form_anew();
        }
        had_ended
    }

    /// What ended is kept as it was; what is formed anew has no signature, no vote and no decision of a meeting.
    fn form_anew(&mut self) {
        let mut earlier = std::mem::take(&mut self.earlier);
        if self.ending.is_some() {
            earlier.push(self.clone());
        }
        self.earlier = earlier;
        self.ending = None;
        self.before = self.round_number();
        self.signatures.clear();
        self.signed_on_paper.clear();
        self.struck.clear();
        self.vote = None;
        self.decision = None;
        self.corrections.clear();
    }

    /// All comments, in the order in which they came.
    #[must_use]
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// One of them.
    #[must_use]
    pub fn comment(&self, number: CommentNo) -> Option<&Comment> {
        self.comments.iter().find(|one| one.number == number)
    }

    /// That it was stopped; nothing once it is drafted anew. Where nobody did in time, it ended so.
    #[must_use]
    pub fn stopped(&self) -> Option<&Stopped> {
        self.round().and_then(|round| round.stops.last())
    }

    /// The version that owners were last asked about.
    #[must_use]
    pub fn tested(&self) -> Option<&Tested> {
        self.round().and_then(|round| round.tested.as_ref())
    }

    /// The last version that owners were asked about in any round.
    pub(super) fn last_tested(&self) -> Option<&Tested> {
        self.rounds.iter().rev().find_map(|round| round.tested.as_ref())
    }

    /// Where it stands on a day.
    #[must_use]
    pub fn stage(&self, today: Date) -> Stage {
        match (&self.ending, self.round(), self.tested()) {
            (Some(_), ..) => Stage::Ended,
            _ if self.stopped().is_some() => Stage::Stopped,
            _ if self.is_reopened() => Stage::Reopened,
            (None, _, Some(tested)) if today <= tested.until => Stage::Testing,
            (None, _, Some(_)) => Stage::Tested,
            (None, Some(round), None) if today <= round.until => Stage::Amending,
            (None, _, None) => Stage::Weighing,
        }
    }

    /// Whether an objection still stands: its voice objects, and gave no other reason later.
    #[must_use]
    pub fn stands(&self, comment: &Comment) -> bool {
        let Raiser::Owner(voice) = comment.author else { return !comment.is_objection() };
        let later = |other: &&Comment| other.number > comment.number && other.author == comment.author;
        let round = self.rounds.get(comment.round.saturating_sub(1) as usize).and_then(|round| round.tested.as_ref());
        !comment.is_objection()
            || (round.and_then(|tested| tested.said_by(&voice)) == Some(Consent::Object)
                && !self.comments.iter().any(|other| later(&other) && other.is_objection()))
    }

    /// The comments of the last round that wait for somebody to look.
    pub fn unseen(&self) -> impl Iterator<Item = &Comment> {
        self.now().filter(|comment| comment.looked.is_none())
    }

    /// The comments of the last round that are public and wait for an answer.
    pub fn unanswered(&self) -> impl Iterator<Item = &Comment> {
        self.now().filter(|comment| comment.public().is_some() && comment.answer.is_none())
    }

    /// The comments of the last round whose authors asked others to look again, which nobody did yet.
    pub fn appealed(&self) -> impl Iterator<Item = &Comment> {
        self.now().filter(|comment| comment.is_appealed())
    }

    fn now(&self) -> impl Iterator<Item = &Comment> {
        self.of_round(self.round_number())
    }

    fn of_round(&self, round: u32) -> impl Iterator<Item = &Comment> {
        self.comments.iter().filter(move |comment| comment.round == round && self.stands(comment))
    }

    /// The amendments of the last round to a paragraph that were taken.
    #[must_use]
    pub fn is_taken(&self, paragraph: u32) -> bool {
        let on = CommentOn::Amendment { paragraph: Some(paragraph) };
        self.now().any(|comment| comment.on == on && comment.is_taken())
    }

    /// Whether a draft that takes its place now does so before anybody was asked about it.
    #[must_use]
    pub fn is_put_aside(&self, today: Date) -> bool {
        self.stage(today) == Stage::Weighing
    }

    /// Whether an amendment was taken, and what was drafted since has none of it.
    #[must_use]
    pub fn is_dropped(&self, comment: &Comment) -> bool {
        let text = comment.public().and_then(|(text, _)| text);
        let before = comment.is_taken() && comment.round < self.round_number();
        before && text.is_some_and(|text| !self.version().contains(text))
    }

    /// The words of the last round as they stand.
    #[must_use]
    pub fn version(&self) -> Vec<PublicText> {
        self.version_of(self.round_number())
    }

    /// The words of a round as they stand: the version that was put, or where none was, what comes out of the draft and the
    /// amendments taken; paragraphs that are added stand at the end.
    #[must_use]
    pub fn version_of(&self, number: u32) -> Vec<PublicText> {
        let round = (number as usize).checked_sub(1).and_then(|at| self.rounds.get(at));
        let Some(round) = round else { return Vec::new() };
        if let Some(tested) = &round.tested {
            return tested.paragraphs.clone();
        }
        let mut version = round.paragraphs.clone();
        for comment in self.of_round(number).filter(|comment| comment.is_taken()) {
            let Some((Some(text), _)) = comment.public() else { continue };
            match comment.on {
                CommentOn::Amendment { paragraph: Some(number) } => {
                    let at = (number as usize).checked_sub(1).and_then(|at| version.get_mut(at));
                    if let Some(at) = at {
                        *at = text.clone();
                    }
                }
                CommentOn::Amendment { paragraph: None } => version.push(text.clone()),
                CommentOn::Objection | CommentOn::LeftOut | CommentOn::NotConcerned { .. } => {}
            }
        }
        version
    }

    /// All that the last round says, or said when owners were asked: its title and its paragraphs.
    #[must_use]
    pub fn says(&self) -> Vec<PublicText> {
        let title = self.round().map(|round| round.title.clone());
        title.into_iter().chain(self.version()).collect()
    }

    /// Whether something holds that was settled, or that a meeting or the owners adopted in its place.
    #[must_use]
    pub fn is_in_force(&self) -> bool {
        let adopted = self.decision.as_ref().is_some_and(|decision| decision.adopted) || self.vote.is_some();
        match &self.ending {
            Some((Ending::Settled { .. }, ..)) => true,
            Some((Ending::Undecided { .. }, ..)) => adopted,
            None => false,
        }
    }

    /// The bodies that signed.
    #[must_use]
    pub fn signed_by(&self) -> BTreeSet<BodyId> {
        self.signatures.keys().copied().collect()
    }

    pub(super) fn apply(&mut self, recorded: Recorded, event: &DeliberationEvent) -> Result<(), ImpossibleHistory> {
        match event {
            DeliberationEvent::OpinionStopped(event) => {
                let OpinionStopped { limit, basis, reason, by, .. } = event.clone();
                let round =
                    self.rounds.last_mut().ok_or(ImpossibleHistory("nothing was drafted that could be stopped"))?;
                round.stops.push(Stopped { limit, basis, reason, at: recorded.at, by });
                // What a meeting decided of it is stopped with it, and decides nothing of what is formed anew.
                self.form_anew();
                Ok(())
            }
            DeliberationEvent::OpinionDrafted(event) => {
                self.rounds.push(Round {
                    title: event.title.clone(),
                    paragraphs: event.paragraphs.clone(),
                    at: recorded.at,
                    until: event.until,
                    basis: event.basis.clone(),
                    why: event.why.clone(),
                    by: event.by,
                    tested: None,
                    stops: Vec::new(),
                });
                Ok(())
            }
            DeliberationEvent::CommentMade(event) => {
                let round = self.round_number();
                self.comments.push(Comment::made(recorded, event, round));
                Ok(())
            }
            DeliberationEvent::OpinionPut(event) => self.put(recorded, event),
            DeliberationEvent::ConsentSaid(event) => {
                let tested = self.rounds.last_mut().and_then(|round| round.tested.as_mut());
                let tested = tested.ok_or(ImpossibleHistory("somebody spoke to a version nobody put"))?;
                tested.said.insert(event.voice, (event.says, recorded.at));
                match event.by {
                    Some(_) => tested.papers.insert(event.voice),
                    None => tested.papers.remove(&event.voice),
                };
                Ok(())
            }
            DeliberationEvent::OpinionSettled(event) => {
                let OpinionSettled { touches, majority, minority, few, clock, by, .. } = event.clone();
                let ending = Ending::Settled { touches, majority, minority, few, clock };
                self.ending = Some((ending, recorded.at, Some(by)));
                Ok(())
            }
            DeliberationEvent::OpinionUndecided(event) => {
                let (reason, clock) = (event.reason.clone(), event.clock.clone());
                let ending = Ending::Undecided { goes_to: event.goes_to, reason, clock };
                self.ending = Some((ending, recorded.at, event.by));
                Ok(())
            }
            DeliberationEvent::MeetingDecided(event) => {
                self.decision = Some(MeetingDecision::made(event, recorded.at));
                Ok(())
            }
            DeliberationEvent::MeetingDecisionCorrected(event) => self.correct(recorded, event),
            DeliberationEvent::OpinionSigned(event) => {
                if let Some(SignedPaper { party, evidence }) = event.paper {
                    self.signed_on_paper.insert(party, (recorded.at, event.by, evidence));
                    return Ok(());
                }
                self.signatures.insert(event.body, (recorded.at, event.by));
                Ok(())
            }
            DeliberationEvent::SignatureStruck(event) => {
                self.signed_on_paper.remove(&event.party);
                self.struck.insert(event.party);
                Ok(())
            }
            DeliberationEvent::VoteNamed(event) => {
                self.vote = Some((event.matter, recorded.at, event.by));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// The comment that something happens to.
    pub(super) fn comment_mut(&mut self, number: CommentNo) -> Option<&mut Comment> {
        self.comments.iter_mut().find(|one| one.number == number)
    }

    fn put(&mut self, recorded: Recorded, event: &OpinionPut) -> Result<(), ImpossibleHistory> {
        let round = self.rounds.last_mut().filter(|round| round.tested.is_none());
        let round = round.ok_or(ImpossibleHistory("a version was put that nobody drafted"))?;
        round.tested = Some(Tested {
            paragraphs: event.paragraphs.clone(),
            at: recorded.at,
            until: event.until,
            enough: event.enough,
            basis: event.basis.clone(),
            said: BTreeMap::new(),
            papers: BTreeSet::new(),
        });
        Ok(())
    }
}
