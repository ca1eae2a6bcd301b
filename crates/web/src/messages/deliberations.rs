//! The sentences about what was raised for deliberation: its way, its rooms and panels, and what only an author hears.

use governance::Event;
use governance::appeal::{AppealEvent as Looked, ConcernAppealAnswered, Spoken, appeal_until};
use governance::deliberation::{
    CommentAnswer, Deliberation, DeliberationEvent as Happened, DeliberationMovedOn, HeldBackFor,
    MeetingDecisionCorrected, Step, TaskAssigned, Vote, vote,
};
use governance::ids::{BodyId, DeliberationId};
use governance::informing::InformingEvent as Informed;
use governance::panel::PanelEvent as Lots;
use governance::room::RoomEvent as Met;
use jiff::Timestamp;
use jiff::civil::Date;
use office::{About, Change, Owed, What};

use super::{Telling, quoted};
use crate::args;
use crate::deliberation::{self, appeals, opinion, rooms, step_name};
use crate::due;
use crate::names;

impl Telling<'_> {
    pub(super) fn happened(&self, change: &Change, event: &Happened) -> String {
        let words = self.words;
        let said =
            |arguments: &[(&str, crate::words::Arg<'_>)]| words.say_of_with("message-", &change.what.word(), arguments);
        match event {
            Happened::DeliberationAnswered(event) => self.answered(event.deliberation, change, event.body),
            Happened::DeliberationRaised(event) if change.what == What::AnswerOverdue => {
                self.overdue(event.deliberation)
            }
            Happened::DeliberationPublished(event) if self.was_held_elsewhere(event.deliberation) => {
                words.say("message-published-elsewhere")
            }
            Happened::DeliberationJoinedIn(event) => {
                said(args!["deliberation" => deliberation::number(words, event.from)])
            }
            Happened::DeliberationMovedOn(event) => {
                let moved = said(args!["from" => step_name(words, event.from), "to" => step_name(words, event.to)]);
                match self.voted_against(event) {
                    Some(told) => words.say_with("message-two", args!["first" => told, "second" => moved]),
                    None => moved,
                }
            }
            Happened::DeliberationSentBack(event) => {
                let reason = event.reason.as_ref().map(|reason| quoted(reason.as_str()));
                let reason = reason.unwrap_or_else(|| words.say("deliberation-went-back"));
                said(
                    args!["from" => step_name(words, event.from), "to" => step_name(words, event.to), "reason" => reason],
                )
            }
            Happened::PartiesPublished(event) => self.until(change.what, &words.day(event.until)),
            Happened::ConversationOpened(event) => {
                said(args!["question" => quoted(event.question.as_str()), "until" => words.day(event.until)])
            }
            Happened::OpinionDrafted(event) => {
                let drafted = self.until(change.what, &words.day(event.until));
                match &event.why {
                    Some(why) => {
                        let second = words.say_with("message-drafted-instead", args!["why" => quoted(why.as_str())]);
                        words.say_with("message-two", args!["first" => drafted, "second" => second])
                    }
                    None => drafted,
                }
            }
            Happened::OpinionPut(event) => self.until(change.what, &words.day(event.until)),
            Happened::OpinionSettled(event) => {
                // What was agreed, and where that is no longer to be had, why.
                let opinion = self.files.community.deliberations().opinion(event.deliberation);
                let agreed = opinion.and_then(|opinion| deliberation::opinion::agreed(opinion, change.at));
                said(args!["agreed" => quoted(agreed.as_deref().unwrap_or(event.majority.as_str()))])
            }
            Happened::OpinionUndecided(event) => {
                let ended = words.say_of("opinion-ended-", event.goes_to.code());
                match self.was_stopped(event.deliberation) {
                    true => {
                        let first = words.say("message-stopped-ended");
                        words.say_with("message-two", args!["first" => first, "second" => ended])
                    }
                    false => ended,
                }
            }
            Happened::MeetingDecided(event) => {
                opinion::decided_on(words, (event.adopted, event.reserved.is_some()), event.on)
            }
            Happened::MeetingDecisionCorrected(event) => said(args![
                "decided" => self.corrected(event, change.at), "reason" => quoted(event.reason.as_str()),
            ]),
            Happened::LimitsConsidered(event) => said(args!["reason" => quoted(event.reason.as_str())]),
            Happened::LimitsLookedAt(event) => said(args!["reason" => quoted(event.reason.as_str())]),
            Happened::OpinionStopped(event) => said(args!["reason" => quoted(event.reason.as_str())]),
            Happened::VoteNamed(event) => said(args!["number" => event.matter.to_string()]),
            Happened::TaskAssigned(event) if change.what == What::StepOverdue => self.late_step(change, event),
            Happened::TaskAssigned(event) => said(
                args!["body" => self.charged(event), "task" => quoted(event.what.as_str()), "due" => words.day(event.due)],
            ),
            Happened::TaskReported(event) => {
                let reported = said(args![
                    "number" => event.task.number(), "text" => quoted(event.text.as_str()),
                    "progress" => words.say_of("task-", &names::code(&event.progress)),
                ]);
                match &event.source {
                    Some(source) => {
                        let second = words.say_with("task-report-source", args!["source" => source.as_str()]);
                        words.say_with("message-two", args!["first" => reported, "second" => second])
                    }
                    None => reported,
                }
            }
            Happened::ResultReported(event) => {
                said(args!["text" => quoted(event.text.as_str()), "until" => words.day(event.until)])
            }
            Happened::DeliberationWithdrawn(event) => match &event.request {
                Some(request) => words.say_with(
                    "message-withdrawn-for",
                    args!["body" => self.body(request.body), "reason" => quoted(request.reason.as_str())],
                ),
                None => self.plain(change.what),
            },
            Happened::ResultJudged(event) => {
                let outcome = words.say_of("message-judged-", &names::code(&event.outcome));
                match event.by {
                    Some(_) => outcome,
                    None => {
                        let second = words.say("message-added-up-by-itself");
                        words.say_with("message-two", args!["first" => outcome, "second" => second])
                    }
                }
            }
            _ => self.plain(change.what),
        }
    }

    /// Whether it was brought in with a conversation that was held elsewhere: no neighbour here raised it.
    fn was_held_elsewhere(&self, id: DeliberationId) -> bool {
        self.files.community.deliberations().held_elsewhere(id).is_some()
    }

    /// Whether it ended because nobody drafted anew what was stopped.
    fn was_stopped(&self, id: DeliberationId) -> bool {
        let opinion = self.files.community.deliberations().opinion(id);
        opinion.is_some_and(|opinion| opinion.stopped().is_some() && opinion.ending.is_some())
    }

    /// Whoever carries a task out; of somebody outside also who reports on it.
    fn charged(&self, event: &TaskAssigned) -> String {
        let body = self.body(event.body);
        let one = self.files.community.deliberations().deliberation(event.deliberation);
        match event.outside.zip(one) {
            Some((party, one)) => {
                let party = rooms::party_name(self.words, self.files, one, party);
                self.words.say_with("message-task-outside", args!["party" => party, "body" => body])
            }
            None => body,
        }
    }

    /// That the day of a step of a task is over.
    fn late_step(&self, change: &Change, event: &TaskAssigned) -> String {
        let at = change.step.and_then(|step| usize::try_from(step).ok()?.checked_sub(1));
        let step = at.and_then(|at| event.milestones.get(at));
        let (what, due) = step.map(|step| (quoted(step.what.as_str()), self.words.day(step.due))).unwrap_or_default();
        let said = args!["body" => self.charged(event), "step" => what, "due" => due, "number" => event.task.number()];
        self.words.say_with("message-step-overdue", said)
    }

    /// What only whoever said something hears of it: never their words, but what became of them and what they can do.
    pub(super) fn to_author(&self, change: &Change, spoken: Spoken, event: &Event) -> String {
        let (words, what) = (self.words, self.what_was_said(event, spoken));
        let because = |reason: HeldBackFor| words.say_of("held-back-", &names::code(&reason));
        let told = match event {
            Event::Deliberation(Happened::StatementHeldBack(event)) => (because(event.reason), None),
            Event::Deliberation(Happened::CommentHeldBack(event)) => (because(event.reason), None),
            Event::Informing(Informed::QuestionHeldBack(event)) => (because(event.reason), None),
            Event::Deliberation(Happened::StatementAppealAnswered(event)) => {
                (quoted(event.reason.as_str()), Some(if event.text.is_some() { "shown" } else { "kept" }))
            }
            Event::Appeal(Looked::CommentAppealAnswered(event)) => {
                (quoted(event.reason.as_str()), Some(if event.shown.is_some() { "shown" } else { "kept" }))
            }
            Event::Appeal(Looked::QuestionAppealAnswered(event)) => {
                (quoted(event.reason.as_str()), Some(if event.shown.is_some() { "shown" } else { "kept" }))
            }
            Event::Deliberation(Happened::CommentAnswered(event)) => {
                let came = match event.answer {
                    CommentAnswer::Taken => "taken",
                    CommentAnswer::Declined => "declined",
                    CommentAnswer::Replied => "replied",
                };
                (quoted(event.reason.as_str()), Some(came))
            }
            _ => (String::new(), None),
        };
        let (reason, came) = told;
        let said = args!["what" => what, "reason" => reason];
        let line = match came {
            Some(came) => words.say_of_with("message-words-", came, said),
            None => words.say_of_with("message-", &change.what.word(), said),
        };
        let community = &self.files.community;
        let one = match change.about {
            About::Deliberation(id) => community.deliberations().deliberation(id),
            _ => None,
        };
        let until = one.and_then(|one| appeal_until(community, one, self.desk.law(), change.at).ok());
        match until.filter(|_| matches!(change.what, What::WordsHeldBack | What::WordsShortened)) {
            Some(until) => {
                let second = words.say_with("message-words-appeal", args!["until" => words.day(until)]);
                words.say_with("message-two", args!["first" => line, "second" => second])
            }
            None => line,
        }
    }

    fn what_was_said(&self, event: &Event, spoken: Spoken) -> String {
        let id = match event {
            Event::Deliberation(event) => event.deliberation(),
            Event::Informing(event) => event.deliberation(),
            Event::Appeal(event) => event.deliberation(),
            _ => return String::new(),
        };
        appeals::name(self.words, self.files, id, spoken)
    }

    /// What the meeting decided as it was corrected at a moment, and whether that leaves something to the owners' vote.
    fn corrected(&self, event: &MeetingDecisionCorrected, at: Timestamp) -> String {
        let opinion = self.files.community.deliberations().opinion(event.deliberation);
        // Sent back since, it is formed anew; what had been decided is kept as it was.
        let opinions = opinion.into_iter().flat_map(|opinion| opinion.earlier().iter().chain([opinion]));
        let mut recorded =
            opinions.flat_map(|opinion| opinion.corrections.iter().map(|one| &one.was).chain(&opinion.decision));
        let leaves = recorded.any(|decision| decision.at == at && decision.reserved.is_some());
        opinion::decided_on(self.words, (event.adopted, leaves), event.on)
    }

    /// That the owners voted against it, where it passed over being carried out for that.
    fn voted_against(&self, event: &DeliberationMovedOn) -> Option<String> {
        let passed_over = event.from == Step::Opinion && event.to == Step::ReportingBack;
        let vote = vote(&self.files.community, event.deliberation).map(|(_, vote)| vote);
        let rejected = passed_over && vote == Some(Vote::Rejected);
        rejected.then(|| self.words.say("opinion-voted-rejected"))
    }

    fn today(&self) -> Date {
        self.desk.door().now().to_zoned(self.files.community.zone().clone()).date()
    }

    /// That it is a body's turn, or was by a day that is over; for the body's own group.
    pub(super) fn turn(&self, change: &Change, owed: Owed) -> String {
        let About::Deliberation(id) = change.about else { return String::new() };
        let what = due::title(self.files, self.words, &owed.duty(id, change.task));
        let body = self.body(owed.body);
        match owed.until.map(|until| self.words.day(until)) {
            Some(until) if change.what == What::TurnMissed => {
                self.words.say_with("message-turn-missed", args!["body" => body, "what" => what, "until" => until])
            }
            Some(until) => {
                self.words.say_with("message-turn-due", args!["body" => body, "what" => what, "until" => until])
            }
            None => self.words.say_with("message-turn-due-some-day", args!["body" => body, "what" => what]),
        }
    }

    /// That nobody answered in time, and what whoever raised it can do.
    fn overdue(&self, id: DeliberationId) -> String {
        let one = self.files.community.deliberations().deliberation(id);
        let turn = one.and_then(Deliberation::turn);
        let (body, until) = turn.map(|turn| (self.body(turn.body), self.words.day(turn.until))).unwrap_or_default();
        self.words.say_with("message-answer-overdue", args!["body" => body, "until" => until])
    }

    /// What happened to a panel that is drawn by lot, with the days that count.
    pub(super) fn drawn(&self, change: &Change, event: &Lots) -> String {
        let until = match event {
            Lots::PanelAnnounced(event) => Some(event.until),
            Lots::PanelDrawn(event) => Some(event.clock.until),
            Lots::PanelRefilled(event) => Some(event.clock.until),
            _ => None,
        };
        let panel = self.files.community.panels().panel(event.deliberation(), event.panel());
        let purpose = panel.map(|panel| panel.announced.purpose.to_string()).unwrap_or_default();
        let until = until.map(|until| self.words.day(until)).unwrap_or_default();
        let reason = match event {
            Lots::PanelCalledOff(event) => quoted(event.reason.as_str()),
            _ => String::new(),
        };
        let said = args!["until" => until, "purpose" => quoted(&purpose), "reason" => reason];
        self.words.say_of_with("message-", &change.what.word(), said)
    }

    /// What another body found that looked again at an answer.
    pub(super) fn looked_again(&self, event: &ConcernAppealAnswered) -> String {
        let one = self.files.community.deliberations().deliberation(event.deliberation);
        let appeal = one.and_then(|one| one.turns.get(event.answer.index())?.appeal.as_ref());
        appeal.map(|appeal| deliberation::appeals::looked_again(self.words, self.files, appeal)).unwrap_or_default()
    }

    fn answered(&self, id: DeliberationId, change: &Change, by: BodyId) -> String {
        let one = self.files.community.deliberations().deliberation(id);
        let turns = one.into_iter().flat_map(|one| one.turns.iter().map(move |turn| (one, turn)));
        let mut answered = turns.filter_map(|(one, turn)| Some((one, turn, turn.answered.as_ref()?)));
        match answered.rfind(|(_, turn, answered)| turn.body == by && answered.at == change.at) {
            Some((one, turn, answered)) => {
                let outcome = deliberation::outcome(self.words, self.files, one, turn, &answered.answer);
                let reason = quoted(answered.reason.as_str());
                let said = self.words.say_with("message-answered", args!["outcome" => outcome, "reason" => reason]);
                let open =
                    |one| deliberation::appeals::open_until((self.desk.law(), self.files), one, turn, self.today());
                match open(one) {
                    Some(until) => {
                        let how = self.words.say_with("answer-appeal-how", args!["until" => self.words.day(until)]);
                        self.words.say_with("message-two", args!["first" => said, "second" => how])
                    }
                    None => said,
                }
            }
            None => self.body(by),
        }
    }

    pub(super) fn met(&self, what: What, event: &Met) -> String {
        let words = self.words;
        let room = self.files.community.rooms().room(event.deliberation(), event.room());
        let form = room.map(|room| rooms::form(words, room.form)).unwrap_or_default();
        let said = |arguments: &[(&str, crate::words::Arg<'_>)]| words.say_of_with("message-", &what.word(), arguments);
        match event {
            Met::RoomConvened(event) => said(args![
                "form" => form, "at" => words.moment(event.begins_at), "venue" => event.venue.as_str()
            ]),
            Met::RoomChanged(event) => said(args![
                "form" => form, "at" => words.moment(event.begins_at), "venue" => event.venue.as_str(),
                "reason" => quoted(event.reason.as_str()),
            ]),
            Met::RoomCalledOff(event) => said(args!["form" => form, "reason" => quoted(event.reason.as_str())]),
            Met::RoomNotHeld(event) => said(args!["form" => form, "reason" => quoted(event.reason.as_str())]),
            Met::RoomMinutesCorrected(event) => said(args!["form" => form, "reason" => quoted(event.reason.as_str())]),
            _ => said(args!["form" => form]),
        }
    }
}
