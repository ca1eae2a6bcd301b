//! Deliberations as they stand.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Answer, Answered, Assignment, Comment, Considered, Conversation, DeliberationEvent, DeliberationRaised, Joined,
    Judged, Move, Opinion, Outcome, Parties, ResultReport, Step, StepClock, Support, Task, TaskAssigned, WithdrawnFor,
};
use crate::PublicText;
use crate::appeal::Appeal;
use crate::ids::{BodyId, CommentNo, DeliberationId, PersonId, TaskNo};
use crate::outcome::ImpossibleHistory;
use crate::seal::Seal;
use crate::state::Recorded;

/// Who raised it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Raiser {
    /// An owner: the seal of who it is. One owner has one seal in one deliberation.
    Owner(Seal),
    /// A body, by a seat.
    Body(BodyId),
    /// Anybody else, by a slip of paper; who it is stands in the sealed words.
    Slip,
}

/// The words that everybody reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicWords {
    /// The title.
    pub title: PublicText,
    /// What it is about.
    pub text: PublicText,
    /// Since when.
    pub at: Timestamp,
}

/// The time in which a body answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The body.
    pub body: BodyId,
    /// Since when.
    pub since: Timestamp,
    /// The last day.
    pub until: Date,
    /// What it answered.
    pub answered: Option<Answered>,
    /// That whoever raised it asked others to look again at that answer.
    pub appeal: Option<Appeal>,
}

/// Where a deliberation stands. Each is another thing: what was handed on is not refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing<'a> {
    /// A body has the turn to answer.
    Waiting,
    /// The last day passed without an answer.
    Overdue,
    /// It was taken up.
    TakenUp,
    /// It was declined.
    Declined,
    /// It was joined to another.
    Joined(DeliberationId),
    /// It was handed to somebody outside.
    HandedOut(&'a PublicText),
    /// Whoever raised it withdrew it.
    Withdrawn,
    /// It was carried out and reported back, and this is what those who took part say to it.
    Closed(Outcome),
}

/// One deliberation.
#[derive(Debug, Clone)]
pub struct Deliberation {
    /// Its number.
    pub id: DeliberationId,
    /// Who raised it.
    pub raiser: Raiser,
    /// Their own words, sealed.
    pub words: Seal,
    /// When.
    pub raised_at: Timestamp,
    /// Who entered it, where it came from a seat or on paper.
    pub entered_by: Option<PersonId>,
    /// The position of that entry in the book.
    pub position: u64,
    /// Where the first body and the days stand.
    pub basis: Vec<String>,
    /// The words that everybody reads, once somebody looked.
    pub public: Option<PublicWords>,
    /// Who supports it, by seal.
    pub supporters: BTreeMap<Seal, Support>,
    /// Who took their support back, by seal: nobody enters it for them again.
    pub unsupported: BTreeSet<Seal>,
    /// The others that were joined in, oldest first.
    pub joined: Vec<Joined>,
    /// The turns to answer; there is at least one, and the last is on or ended it.
    pub turns: Vec<Turn>,
    /// The version of a template that it was taken up by; nothing where that is the standard one.
    pub follows: Option<crate::template::Followed>,
    /// Every going from one step to another, oldest first.
    pub moves: Vec<Move>,
    /// The list of those who take part.
    pub parties: Parties,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
    /// Who entered that from what the raiser wrote, where a body did.
    pub withdrawn_for: Option<WithdrawnFor>,
    /// When whoever raised it said by card that they do not withdraw it: no paper does any more.
    pub kept_up_at: Option<Timestamp>,
    /// The tasks by which it is carried out.
    pub tasks: Vec<Task>,
    /// The results that were reported, oldest first; more than one where it was taken up again.
    pub reports: Vec<ResultReport>,
    /// Why texts that speak of what nobody may agree on keep to the law, oldest first.
    pub considered: Vec<Considered>,
    /// The step it was brought to.
    reached: Step,
}

impl Deliberation {
    /// The turn that is on, or that ended it.
    #[must_use]
    pub fn turn(&self) -> Option<&Turn> {
        self.turns.last()
    }

    /// Where it stands on a day.
    #[must_use]
    pub fn standing(&self, today: Date) -> Standing<'_> {
        if self.withdrawn_at.is_some() {
            return Standing::Withdrawn;
        }
        let Some(turn) = self.turn() else { return Standing::Waiting };
        match turn.answered.as_ref().map(|answered| &answered.answer) {
            None if today > turn.until => Standing::Overdue,
            // What was handed on has another turn.
            None | Some(Answer::HandedOn { .. }) => Standing::Waiting,
            Some(Answer::TakenUp) => self.closed().map_or(Standing::TakenUp, Standing::Closed),
            Some(Answer::Declined) => Standing::Declined,
            Some(Answer::Joined { into }) => Standing::Joined(*into),
            Some(Answer::HandedOut { to }) => Standing::HandedOut(to),
        }
    }

    /// Whether a body still owes an answer.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.withdrawn_at.is_none() && self.turn().is_some_and(|turn| turn.answered.is_none())
    }

    /// Whether it was taken up, so that it goes on.
    #[must_use]
    pub fn is_taken_up(&self) -> bool {
        let answered = self.turn().and_then(|turn| turn.answered.as_ref());
        self.withdrawn_at.is_none() && answered.is_some_and(|answered| answered.answer == Answer::TakenUp)
    }

    /// Whether neighbours can read and support it: it has public words and is not over.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.public.is_some() && self.is_running()
    }

    /// Whether something is still to come of it: it waits for an answer, or was taken up and is not closed.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.is_waiting() || (self.is_taken_up() && self.closed().is_none())
    }

    /// What came of it, once its result was judged and it was not taken up again.
    #[must_use]
    pub fn closed(&self) -> Option<Outcome> {
        self.report().and_then(|report| report.judged).map(|judged| judged.outcome)
    }

    /// How often it was found not to be solved, and taken up again.
    #[must_use]
    pub fn reopened(&self) -> usize {
        self.reports.iter().filter(|report| report.is_not_solved()).count()
    }

    /// The result that is before those who took part, or that closed it.
    #[must_use]
    pub fn report(&self) -> Option<&ResultReport> {
        self.reports.last().filter(|report| !report.is_not_solved() && !report.overtaken)
    }

    /// One of the tasks.
    #[must_use]
    pub fn task(&self, number: TaskNo) -> Option<&Task> {
        self.tasks.get(number.index())
    }

    /// The tasks that were assigned since it last came to be carried out.
    pub fn tasks_now(&self) -> impl Iterator<Item = &Task> {
        let pass = self.pass();
        self.tasks.iter().filter(move |task| task.now.pass == pass)
    }

    /// How often it came to be carried out.
    pub(super) fn pass(&self) -> usize {
        self.moves.iter().filter(|gone| gone.to == Step::CarryingOut).count()
    }

    /// The step it is at.
    #[must_use]
    pub fn step(&self) -> Step {
        // Books from before there was a line hold that it was taken up, and nothing that moved it on.
        if self.is_taken_up() { self.reached.max(Step::Parties) } else { Step::Raising }
    }

    /// By when the step it is at is left again, or the first task assigned of what is carried out; nothing from then on, nor for
    /// what was answered before there was a line.
    #[must_use]
    pub fn clock(&self) -> Option<&StepClock> {
        let step = self.step();
        let is_assigned = step == Step::CarryingOut && self.tasks_now().next().is_some();
        let last = self.moves.last().filter(|last| last.to == step && !is_assigned);
        last.and_then(|last| last.clock.as_ref())
    }

    /// When the first task was assigned after it came to be carried out.
    pub(crate) fn first_assigned(&self, came: &Move) -> Option<Timestamp> {
        let assigned = self.tasks.iter().flat_map(Task::assignments).map(|assigned| assigned.at);
        assigned.filter(|at| came.to == Step::CarryingOut && *at >= came.at).min()
    }

    /// Whether the step it is at should have been left before a day.
    #[must_use]
    pub fn is_step_overdue(&self, today: Date) -> bool {
        // Once the result is reported, its own days run.
        let reported = self.step() == Step::ReportingBack && self.report().is_some();
        self.is_taken_up() && !reported && self.clock().is_some_and(|clock| today > clock.until)
    }

    /// When a step was last left for the next one.
    #[must_use]
    pub fn left_at(&self, step: Step) -> Option<Timestamp> {
        let left = self.moves.iter().rev().find(|one| one.from == step && one.to > step);
        left.map(|one| one.at).filter(|_| self.step() > step)
    }

    pub(super) fn goes(&mut self, gone: Move) -> Result<(), ImpossibleHistory> {
        // Whoever takes it up answers and moves it on in one act.
        let begins = self.moves.is_empty() && self.is_taken_up() && gone.from == Step::Raising;
        if !begins && gone.from != self.step() {
            return Err(ImpossibleHistory("a deliberation left a step it was not at"));
        }
        self.reached = gone.to;
        self.moves.push(gone);
        Ok(())
    }

    fn is_charged(&mut self, at: Timestamp, event: &TaskAssigned) -> Result<(), ImpossibleHistory> {
        let now = Assignment::of(event, at, self.pass());
        let next = TaskNo::after(self.tasks.len());
        match self.tasks.get_mut(event.task.index()) {
            Some(task) => task.begin_anew(now),
            None if event.task == next => self.tasks.push(Task::begin(next, now)),
            None => return Err(ImpossibleHistory("a task's number leaves a gap")),
        }
        Ok(())
    }

    /// The result that is before those who took part.
    fn judging(&mut self) -> Result<&mut ResultReport, ImpossibleHistory> {
        let report = self.reports.last_mut().filter(|report| report.judged.is_none() && !report.overtaken);
        report.ok_or(ImpossibleHistory("somebody judged a result that nobody reported"))
    }
}

/// All deliberations of a community.
#[derive(Debug, Clone, Default)]
pub struct Deliberations {
    pub(super) all: Vec<Deliberation>,
    /// Apart from what they are about, so that a page may keep a deliberation without a million answers.
    pub(super) conversations: BTreeMap<DeliberationId, Conversation>,
    /// Those from elsewhere beside which another was opened here.
    pub(super) elsewhere: BTreeMap<DeliberationId, Conversation>,
    pub(super) opinions: BTreeMap<DeliberationId, Opinion>,
}

impl Deliberations {
    /// All of them, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Deliberation] {
        &self.all
    }

    /// The one with this number.
    #[must_use]
    pub fn deliberation(&self, id: DeliberationId) -> Option<&Deliberation> {
        self.all.get(id.index())
    }

    /// The conversation about the one with this number: the one held here, or where there is none the one brought in.
    #[must_use]
    pub fn conversation(&self, id: DeliberationId) -> Option<&Conversation> {
        self.conversations.get(&id)
    }

    /// The opinion that is formed on the one with this number.
    #[must_use]
    pub fn opinion(&self, id: DeliberationId) -> Option<&Opinion> {
        self.opinions.get(&id)
    }

    /// A comment in the one with this number. One count runs through its objections to the list of those who take part, its
    /// amendments and its objections to a version.
    #[must_use]
    pub fn comment(&self, id: DeliberationId, number: CommentNo) -> Option<&Comment> {
        let to_the_list = self.deliberation(id).and_then(|one| one.parties.objection(number));
        to_the_list.or_else(|| self.opinion(id)?.comment(number))
    }

    /// The number that the next comment there bears.
    #[must_use]
    pub fn next_comment(&self, id: DeliberationId) -> CommentNo {
        let to_the_list = self.deliberation(id).map_or(0, |one| one.parties.objections().len());
        CommentNo::after(to_the_list + self.opinion(id).map_or(0, |opinion| opinion.comments().len()))
    }

    pub(crate) fn apply(&mut self, recorded: Recorded, event: &DeliberationEvent) -> Result<(), ImpossibleHistory> {
        if let DeliberationEvent::DeliberationRaised(event) = event {
            return self.raise(recorded, event);
        }
        let one = self.all.get_mut(event.deliberation().index());
        let one = one.ok_or(ImpossibleHistory("something happened to a deliberation nobody raised"))?;
        match event {
            DeliberationEvent::DeliberationRaised(_) => {}
            DeliberationEvent::DeliberationPublished(event) => {
                let (title, text) = (event.title.clone(), event.text.clone());
                one.public = Some(PublicWords { title, text, at: recorded.at });
            }
            DeliberationEvent::DeliberationSupported(event) => {
                let support = Support { at: recorded.at, position: recorded.position, by: event.by };
                one.supporters.insert(event.supporter, support);
            }
            DeliberationEvent::SupportWithdrawn(event) => {
                one.supporters.remove(&event.supporter);
                one.unsupported.insert(event.supporter);
            }
            DeliberationEvent::DeliberationAnswered(event) => {
                let turn = one.turns.last_mut().filter(|turn| turn.answered.is_none());
                let turn = turn.ok_or(ImpossibleHistory("a deliberation was answered twice"))?;
                one.follows = event.template;
                let (answer, reason) = (event.answer.clone(), event.reason.clone());
                turn.is_answered(Answered { answer, reason, at: recorded.at, by: event.by });
                if let Answer::HandedOn { to, until, .. } = &event.answer {
                    one.turns.push(Turn { body: *to, since: recorded.at, until: *until, answered: None, appeal: None });
                }
            }
            DeliberationEvent::DeliberationJoinedIn(event) => self.joins_in(recorded, event)?,
            DeliberationEvent::DeliberationMovedOn(event) => {
                let (from, to, clock, by) = (event.from, event.to, event.clock.clone(), event.by);
                let without = event.without.clone();
                one.goes(Move { from, to, reason: None, without, clock, at: recorded.at, by: Some(by) })?;
            }
            DeliberationEvent::DeliberationSentBack(event) => {
                let (from, to, clock, by) = (event.from, event.to, event.clock.clone(), event.by);
                let reason = event.reason.clone();
                one.goes(Move { from, to, reason, without: Vec::new(), clock, at: recorded.at, by })?;
                // Back at forming it, or before, an opinion that had ended is open again.
                let opinion = self.opinions.get_mut(&event.deliberation).filter(|_| to <= Step::Opinion);
                if opinion.is_some_and(Opinion::reopen) {
                    // Why its sentences keep to the law was said of what had ended, and speaks for nothing formed anew.
                    one.considered.iter_mut().for_each(|said| said.is_overruled(recorded.at));
                }
            }
            DeliberationEvent::DeliberationWithdrawn(event) => {
                one.withdrawn_at = Some(recorded.at);
                one.withdrawn_for = event.request.clone();
                one.turns.iter_mut().for_each(|turn| turn.overtaken(recorded.at));
            }
            DeliberationEvent::DeliberationKeptUp(event) => one.keeps_up(recorded.at, event.clock.as_ref()),
            DeliberationEvent::ConversationOpened(event) => {
                // In books from before there was a line nothing else says that it is deliberated.
                one.reached = one.reached.max(Step::Deliberating);
                self.begins(event.deliberation, Conversation::open(recorded, event));
            }
            DeliberationEvent::ConversationBroughtIn(event) => {
                self.begins(event.deliberation, Conversation::bring_in(recorded, event));
            }
            DeliberationEvent::StatementAdded(_)
            | DeliberationEvent::StatementPublished(_)
            | DeliberationEvent::StatementHeldBack(_)
            | DeliberationEvent::StatementAppealed(_)
            | DeliberationEvent::StatementAppealAnswered(_)
            | DeliberationEvent::StatementAnswered(_) => {
                let conversation = self.conversations.get_mut(&event.deliberation());
                conversation.ok_or(ImpossibleHistory("nobody opened a conversation"))?.apply(recorded, event)?;
            }
            DeliberationEvent::LimitsConsidered(event) => {
                let step = one.step();
                one.considered.push(Considered::said(event, (step, recorded.at)));
            }
            DeliberationEvent::LimitsLookedAt(event) => one.limits_are_looked_at(event, recorded.at),
            DeliberationEvent::OpinionDrafted(drafted) => {
                let opinion = self.opinions.entry(drafted.deliberation).or_insert_with(|| Opinion::begin(drafted));
                opinion.apply(recorded, event)?;
            }
            DeliberationEvent::PartyNamed(_)
            | DeliberationEvent::PartyDropped(_)
            | DeliberationEvent::PartiesInvited(_)
            | DeliberationEvent::PartiesPublished(_) => one.parties.apply(recorded, event)?,
            DeliberationEvent::CommentMade(made) => self.comes(recorded, event, made)?,
            DeliberationEvent::CommentPublished(looked) => self.follow(recorded, event, looked.comment)?,
            DeliberationEvent::CommentHeldBack(looked) => self.follow(recorded, event, looked.comment)?,
            DeliberationEvent::CommentAnswered(answered) => self.follow(recorded, event, answered.comment)?,
            DeliberationEvent::OpinionPut(_)
            | DeliberationEvent::ConsentSaid(_)
            | DeliberationEvent::OpinionSettled(_)
            | DeliberationEvent::OpinionUndecided(_)
            | DeliberationEvent::MeetingDecided(_)
            | DeliberationEvent::MeetingDecisionCorrected(_)
            | DeliberationEvent::OpinionSigned(_)
            | DeliberationEvent::SignatureStruck(_)
            | DeliberationEvent::VoteNamed(_) => {
                one.leaves_out(event, recorded.at);
                let opinion = self.opinions.get_mut(&event.deliberation());
                opinion.ok_or(ImpossibleHistory("nobody drafted an opinion"))?.apply(recorded, event)?;
            }
            DeliberationEvent::OpinionStopped(stopped) => {
                one.considered.iter_mut().for_each(|said| said.is_overruled(recorded.at));
                // Nothing follows any more from a result of what was stopped.
                if let Some(report) = one.reports.last_mut().filter(|report| !report.is_not_solved()) {
                    report.overtaken = true;
                }
                let opinion = self.opinions.get_mut(&stopped.deliberation);
                opinion.ok_or(ImpossibleHistory("nobody drafted an opinion"))?.apply(recorded, event)?;
            }
            DeliberationEvent::TaskAssigned(event) => one.is_charged(recorded.at, event)?,
            DeliberationEvent::TaskReported(event) => {
                let task = one.tasks.get_mut(event.task.index());
                task.ok_or(ImpossibleHistory("a report on a task nobody assigned"))?.report(recorded.at, event);
            }
            DeliberationEvent::ResultReported(event) => one.reports.push(ResultReport::begin(event, recorded.at)),
            DeliberationEvent::VerdictSaid(event) => one.judging()?.says(recorded.at, event),
            DeliberationEvent::ResultJudged(event) => {
                let (outcome, verdicts, at, by) = (event.outcome, event.verdicts, recorded.at, event.by);
                one.judging()?.judged = Some(Judged { outcome, verdicts, at, by });
            }
        }
        Ok(())
    }

    fn raise(&mut self, recorded: Recorded, event: &DeliberationRaised) -> Result<(), ImpossibleHistory> {
        if event.deliberation != DeliberationId::after(self.all.len()) {
            return Err(ImpossibleHistory("a deliberation's number leaves a gap"));
        }
        self.all.push(Deliberation {
            id: event.deliberation,
            raiser: event.raiser,
            words: event.words,
            raised_at: recorded.at,
            entered_by: event.by,
            position: recorded.position,
            basis: event.basis.clone(),
            public: None,
            supporters: BTreeMap::new(),
            joined: Vec::new(),
            turns: vec![Turn {
                body: event.body,
                since: recorded.at,
                until: event.until,
                answered: None,
                appeal: None,
            }],
            follows: None,
            moves: Vec::new(),
            parties: Parties::default(),
            withdrawn_at: None,
            withdrawn_for: None,
            kept_up_at: None,
            unsupported: BTreeSet::new(),
            tasks: Vec::new(),
            reports: Vec::new(),
            considered: Vec::new(),
            reached: Step::Raising,
        });
        Ok(())
    }
}
