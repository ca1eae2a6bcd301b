//! What was raised twice goes on once (并入): whoever raised or supports the one that is joined counts as a supporter of the one
//! it is joined into, once, from then on. They hear of it, and are asked at the end whether it is solved.
//!
//! Whoever raised it may ask that another body look at that again; where that finds that it is another thing, it goes its own
//! way, and the support that came by the joining goes with it.

use jiff::Timestamp;

use super::{Deliberation, DeliberationJoinedIn, Deliberations, Move, Raiser, Step, Turn};
use crate::appeal::{Appeal, AppealAnswer, ConcernAppealAnswered, ConcernAppealed, Grounds};
use crate::deliberation::{Answer, Answered, PublicWords};
use crate::ids::{AnswerNo, BodyId, DeliberationId, PersonId};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// What a body wants to join, with those who come along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joining {
    /// Into which.
    pub into: DeliberationId,
    /// The owners who raised or support what is joined, by the seals they have where it is joined into.
    pub owners: Vec<Seal>,
}

/// Another one that was joined in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// Which.
    pub from: DeliberationId,
    /// The bodies that raised it, or had raised what was joined into it before.
    pub bodies: Vec<BodyId>,
    /// How many slips of paper raised it, or what was joined into it before.
    pub slips: u32,
    /// When.
    pub at: Timestamp,
    /// The position of the entry in the book: support that came by it bears the same.
    pub position: u64,
}

impl Turn {
    /// The answer that ended what was raised, when it came and who gave it; nothing where it goes on.
    #[must_use]
    pub fn ended_by(&self) -> Option<(Grounds, Timestamp, PersonId)> {
        let answered = self.answered.as_ref()?;
        let grounds = match answered.answer {
            Answer::Declined => Grounds::Declined,
            Answer::Joined { .. } => Grounds::Joined,
            Answer::HandedOut { .. } => Grounds::HandedOut,
            Answer::TakenUp | Answer::HandedOn { .. } => return None,
        };
        Some((grounds, answered.at, answered.by))
    }

    /// That the body answered. Whoever asked others to look at its silence has what they asked for, where it took it up.
    pub(super) fn is_answered(&mut self, answered: Answered) {
        self.overtaken(answered.at);
        self.answered = Some(answered);
    }

    /// Nobody needs to look any more at the silence that was appealed.
    pub(super) fn overtaken(&mut self, at: Timestamp) {
        if let Some(appeal) = self.appeal.as_mut().filter(|appeal| appeal.is_waiting()) {
            appeal.overtaken = Some(at);
        }
    }

    /// The body that looked at the silence of this turn and let it rest, where one did: the answer is its own.
    #[must_use]
    pub fn let_rest_by(&self) -> Option<BodyId> {
        let appeal = self.appeal.as_ref().filter(|appeal| appeal.held_back == Grounds::Unanswered)?;
        appeal.answered.as_ref().filter(|answered| !answered.is_shown).map(|_| appeal.body)
    }
}

impl Deliberation {
    /// What others can be asked to look at again of one of its turns: the answer that ended it, or that it waits for one.
    #[must_use]
    pub fn appealed_for(&self, number: AnswerNo) -> Option<(Grounds, Timestamp, Option<PersonId>)> {
        let turn = self.turns.get(number.index())?;
        let waits = self.is_waiting() && number.index() + 1 == self.turns.len();
        let silence = waits.then_some((Grounds::Unanswered, turn.since, None));
        turn.ended_by().map(|(grounds, at, by)| (grounds, at, Some(by))).or(silence)
    }

    /// The seals of neighbours who support it: all but whoever raised it.
    pub fn neighbours(&self) -> impl Iterator<Item = &Seal> {
        self.supporters.keys().filter(|seal| self.raiser != Raiser::Owner(**seal))
    }

    /// How many support it besides whoever raised it, each counted once: owners, and the bodies and slips of paper that raised
    /// what was joined in.
    #[must_use]
    pub fn support(&self) -> usize {
        let slips: usize = self.joined.iter().map(|joined| joined.slips as usize).sum();
        self.neighbours().count()
            + slips
            + self.bodies_joined().filter(|body| self.raiser != Raiser::Body(*body)).count()
    }

    /// The bodies that raised what was joined in, each once.
    pub fn bodies_joined(&self) -> impl Iterator<Item = BodyId> + use<> {
        let mut bodies: Vec<BodyId> = self.joined.iter().flat_map(|joined| joined.bodies.iter().copied()).collect();
        bodies.sort_unstable();
        bodies.dedup();
        bodies.into_iter()
    }

    /// Whether a body or a slip of paper raised it, or raised what was joined in.
    #[must_use]
    pub fn is_raised_by(&self, who: Raiser) -> bool {
        self.raiser == who
            || match who {
                Raiser::Owner(_) => false,
                Raiser::Body(body) => self.bodies_joined().any(|one| one == body),
                Raiser::Slip => self.joined.iter().any(|joined| joined.slips > 0),
            }
    }

    /// The one that a supporter raised or supported before it was joined in; nothing where they support this one themselves.
    #[must_use]
    pub fn came_with(&self, supporter: &Seal) -> Option<&Joined> {
        let support = self.supporters.get(supporter)?;
        self.joined.iter().find(|joined| joined.position == support.position)
    }
}

/// Support that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Support {
    /// Since when.
    pub at: Timestamp,
    /// The position of its entry in the book.
    pub position: u64,
    /// Who entered it, where it came on paper.
    pub by: Option<PersonId>,
}

impl Deliberations {
    pub(super) fn joins_in(
        &mut self,
        recorded: Recorded,
        event: &DeliberationJoinedIn,
    ) -> Result<(), ImpossibleHistory> {
        let one = self.all.get_mut(event.deliberation.index());
        let one = one.ok_or(ImpossibleHistory("something was joined into a deliberation nobody raised"))?;
        let Recorded { at, position, .. } = recorded;
        for seal in &event.owners {
            one.supporters.entry(*seal).or_insert(Support { at, position, by: None });
        }
        let (from, bodies, slips) = (event.from, event.bodies.clone(), event.slips);
        one.joined.push(Joined { from, bodies, slips, at, position });
        Ok(())
    }

    /// What was joined goes its own way again, and whoever came along with it.
    fn parts_again(&mut self, from: DeliberationId, into: DeliberationId) {
        let Some(one) = self.all.get_mut(into.index()) else { return };
        let Some(at) = one.joined.iter().rposition(|joined| joined.from == from) else { return };
        let parted = one.joined.remove(at);
        one.supporters.retain(|_, support| support.position != parted.position);
    }

    pub(crate) fn apply_concern_appealed(
        &mut self,
        recorded: Recorded,
        event: &ConcernAppealed,
    ) -> Result<(), ImpossibleHistory> {
        let nothing = ImpossibleHistory("somebody appealed against an answer nobody gave");
        let one = self.all.get_mut(event.deliberation.index()).ok_or(nothing)?;
        let because = one.appealed_for(event.answer);
        let turn = one.turns.get_mut(event.answer.index()).ok_or(nothing)?;
        turn.appeal = Some(Appeal::made(because, &event.terms, recorded.at)?);
        Ok(())
    }

    pub(crate) fn apply_concern_appeal_answered(
        &mut self,
        recorded: Recorded,
        event: &ConcernAppealAnswered,
    ) -> Result<(), ImpossibleHistory> {
        let one = self.all.get_mut(event.deliberation.index());
        let one = one.ok_or(ImpossibleHistory("somebody looked again at what nobody raised"))?;
        let turn = one.turns.get_mut(event.answer.index());
        let turn = turn.ok_or(ImpossibleHistory("somebody looked again at an answer nobody gave"))?;
        let (reason, at, by) = (event.reason.clone(), recorded.at, event.by);
        let is_shown = event.taken_up.is_some();
        Appeal::answer(turn.appeal.as_mut(), AppealAnswer { is_shown, reason, at, by })?;
        let Some(taken) = &event.taken_up else {
            // Where nobody had answered, this is the answer.
            let reason = event.reason.clone();
            turn.answered.get_or_insert(Answered { answer: Answer::Declined, reason, at, by });
            return Ok(());
        };
        let joined = match turn.answered.as_ref().map(|answered| &answered.answer) {
            Some(Answer::Joined { into }) => Some(*into),
            _ => None,
        };
        if let (Some(title), Some(text)) = (taken.title.clone(), taken.text.clone()) {
            one.public = Some(PublicWords { title, text, at });
        }
        let answered = Answered { answer: Answer::TakenUp, reason: event.reason.clone(), at, by };
        let until = taken.clock.as_ref().map_or(turn.until, |clock| clock.until);
        one.turns.push(Turn { body: taken.body, since: at, until, answered: Some(answered), appeal: None });
        let (from, to, clock) = (Step::Raising, Step::Parties, taken.clock.clone());
        one.goes(Move { from, to, reason: None, without: Vec::new(), clock, at, by: Some(by) })?;
        if let Some(into) = joined {
            self.parts_again(event.deliberation, into);
        }
        Ok(())
    }
}
