//! How far a meeting is: its tasks from the roll to carrying out, each with what stands in its way.

use governance::assembly::{Meeting, ObjectionSubject, QuestionResult, Stage, needs_room};
use governance::bodies::Power;
use governance::law::Law;
use jiff::Timestamp;
use office::Files;

use super::{clerk, election, names, show};
use crate::args;
use crate::names as called;
use crate::parts::{Task, TaskState};
use crate::visit::Here;
use crate::words::Words;

/// One task of a meeting.
pub(super) struct Step {
    pub(super) title: String,
    pub(super) href: String,
    pub(super) state: TaskState,
    pub(super) hint: Option<String>,
    /// The power that its act needs.
    pub(super) power: Power,
    /// Whether whoever is signed in may open its page.
    pub(super) leads: bool,
}

impl Step {
    pub(super) fn task(self) -> Task {
        let task = Task::new(self.title, self.href, self.state).leading(self.leads);
        match self.hint {
            Some(hint) => task.hint(hint),
            None => task,
        }
    }
}

/// The tasks of a meeting, in the order they are done; none once it is called off.
pub(super) fn steps(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Vec<Step> {
    if meeting.stage() == Stage::Cancelled {
        return Vec::new();
    }
    let at = |rest: &str| show::at_meeting(here, meeting.id, rest);
    let step = |key: &str, href: String, power: Power, (state, hint): (TaskState, Option<String>)| Step {
        title: words.say_of("desk-task-", key),
        href,
        state,
        hint,
        power,
        // Who voted and whose paper came, home by home, is shown at the body that convened.
        leads: power != Power::Key || clerk::may(here, files, meeting, Power::Observe),
    };
    let now = here.desk.door().now();
    let matter = meeting.questions.first().map(|question| here.at(&format!("/matters/{}", question.matter)));
    let (questions, contested) = questions(files, words, meeting);
    let questions_at = if contested { at("/objections") } else { matter.unwrap_or_default() };
    let answers = if contested { Power::Convene } else { Power::Observe };
    let objections = meeting.open_objections(ObjectionSubject::Roll).count();
    let roll_at = if objections > 0 { "/objections" } else { "/roll" };
    let mut steps = vec![
        step("roll", at(roll_at), Power::Convene, roll(words, here.desk.law(), meeting, now)),
        step("questions", questions_at, answers, questions),
    ];
    if let Some((at, state, hint)) = election::candidates_standing(here, words, meeting) {
        steps.push(step("candidates", at, Power::Convene, (state, Some(hint))));
    }
    let needs_room = needs_room(meeting, here.desk.law());
    if needs_room || meeting.gathering.is_some() {
        steps.push(step("room", at("/gathering"), Power::Convene, room(words, meeting)));
    }
    steps.extend([
        step("notice", at("/notice"), Power::Convene, notice(words, meeting, needs_room)),
        step("letters", at("/letters"), Power::Convene, letters(words, meeting, now)),
        step("service", at("/doors"), Power::Key, service(words, meeting)),
        step("opening", at("/notice"), Power::Observe, opening(words, meeting)),
        step("keying", at("/paper"), Power::Key, keying(words, meeting)),
        step("count", at("/count"), Power::Convene, count(words, meeting)),
        step("announcement", at("/count"), Power::Convene, announcement(words, meeting)),
        step("certification", at("/count"), Power::Convene, certification(words, meeting, now)),
    ]);
    if let Some((at, state, hint)) = election::seats_standing((here, files), words, meeting) {
        steps.push(step("seats", at, Power::Convene, (state, hint)));
    }
    // Who is elected takes a seat; there is nothing else to carry out.
    if meeting.questions.iter().any(|question| question.election.is_none()) {
        steps.push(step("execution", at("/execution"), Power::Convene, execution(words, files, meeting)));
    }
    steps
}

type Standing = (TaskState, Option<String>);

fn done(hint: String) -> Standing {
    (TaskState::Done, Some(hint))
}

fn open(hint: String) -> Standing {
    (TaskState::Open, Some(hint))
}

fn waiting(reason: String) -> Standing {
    (TaskState::Waiting(reason), None)
}

fn roll(words: &Words, law: &Law, meeting: &Meeting, now: Timestamp) -> Standing {
    let Some(roll) = &meeting.roll else { return open(words.say("desk-task-roll-open")) };
    let objections = meeting.open_objections(ObjectionSubject::Roll).count();
    if meeting.roll_needs_revision() {
        open(words.say("desk-task-roll-revise"))
    } else if objections > 0 {
        open(words.say_with("desk-task-roll-objections", args!["count" => objections]))
    } else if now < roll.objections_until {
        done(words.say_with("desk-task-roll-on-view", args!["until" => words.deadline(roll.objections_until)]))
    } else {
        done(called::electorate(words, law, meeting, roll))
    }
}

/// What is put to the vote, and whether somebody has to answer for it first: an objection to a draft or to the candidates
/// waits, or was upheld.
fn questions(files: &Files, words: &Words, meeting: &Meeting) -> (Standing, bool) {
    let objections = meeting.open_question_objections().count();
    if meeting.question_needs_revision().is_some() && meeting.stage() < Stage::Open {
        (open(words.say("desk-task-letters-wait-question")), true)
    } else if objections > 0 {
        (open(words.say_with("desk-task-roll-objections", args!["count" => objections])), true)
    } else {
        (done(words.list(&names::titles(files, meeting))), false)
    }
}

fn room(words: &Words, meeting: &Meeting) -> Standing {
    match &meeting.gathering {
        Some(room) => {
            let where_and_when = args!["place" => room.place.as_str(), "at" => words.moment(room.begins_at)];
            done(words.say_with("desk-task-room-done", where_and_when))
        }
        None => open(words.say("desk-task-room-open")),
    }
}

fn notice(words: &Words, meeting: &Meeting, needs_room: bool) -> Standing {
    match (&meeting.notice, &meeting.roll) {
        (Some(notice), _) => {
            done(words.say_with("desk-task-notice-done", args!["given" => words.moment(notice.given_at)]))
        }
        (None, None) => waiting(words.say("desk-task-notice-waits")),
        (None, Some(_)) if meeting.question_needs_revision().is_some() => {
            waiting(words.say("desk-task-letters-wait-question"))
        }
        (None, Some(_)) if needs_room && meeting.gathering.is_none() => {
            waiting(words.say("desk-task-notice-waits-room"))
        }
        (None, Some(_)) => open(words.say("desk-task-notice-open")),
    }
}

fn letters(words: &Words, meeting: &Meeting, now: Timestamp) -> Standing {
    let objections = meeting.open_objections(ObjectionSubject::Roll).chain(meeting.open_question_objections()).count();
    match (&meeting.roll, meeting.letters_at, &meeting.notice) {
        (Some(roll), Some(_), _) => done(words.say_with("desk-task-letters-done", args!["count" => roll.heads()])),
        (None, _, _) | (_, None, None) => waiting(words.say("desk-task-letters-wait-notice")),
        (Some(roll), None, Some(_)) if now < roll.objections_until => waiting(
            words.say_with("desk-task-letters-wait-roll", args!["until" => words.deadline(roll.objections_until)]),
        ),
        _ if objections > 0 => {
            waiting(words.say_with("desk-task-letters-wait-objections", args!["count" => objections]))
        }
        _ if meeting.roll_needs_revision() => waiting(words.say("desk-task-letters-wait-revision")),
        _ if meeting.question_needs_revision().is_some() => waiting(words.say("desk-task-letters-wait-question")),
        _ => open(words.say("desk-task-letters-open")),
    }
}

fn service(words: &Words, meeting: &Meeting) -> Standing {
    let Some(roll) = meeting.roll.as_ref().filter(|_| meeting.letters_at.is_some()) else {
        return waiting(words.say("desk-task-service-waits"));
    };
    if meeting.goes_on().is_some() {
        return (TaskState::Needless(words.say("desk-task-service-again")), None);
    }
    let reached = meeting.services.reached();
    if meeting.stage() > Stage::Open && reached == 0 {
        // The ledger is fixed with the closing: what nobody wrote down is not done, and cannot be done any more.
        return (TaskState::Needless(words.say_with("desk-task-service-none", args!["all" => roll.heads()])), None);
    }
    let hint = words.say_with("desk-task-service-figures", args!["reached" => reached, "all" => roll.heads()]);
    if meeting.stage() <= Stage::Open && (reached as u64) < roll.heads() { open(hint) } else { done(hint) }
}

fn opening(words: &Words, meeting: &Meeting) -> Standing {
    match (meeting.opened_at, &meeting.notice) {
        (Some(at), Some(notice)) => done(words.say_with(
            "desk-task-opening-done",
            args!["at" => words.moment(at), "closes" => words.deadline(notice.closes_at)],
        )),
        (_, Some(notice)) if meeting.letters_at.is_none() => {
            waiting(words.say_with("desk-task-opening-wait-letters", args!["at" => words.moment(notice.opens_at)]))
        }
        (_, Some(notice)) => {
            waiting(words.say_with("desk-task-opening-wait", args!["at" => words.moment(notice.opens_at)]))
        }
        (_, None) => waiting(words.say("desk-task-opening-wait-notice")),
    }
}

fn keying(words: &Words, meeting: &Meeting) -> Standing {
    let unsettled = meeting.unsettled_papers().count();
    if meeting.opened_at.is_none() {
        waiting(words.say("desk-task-keying-waits"))
    } else if unsettled > 0 {
        open(words.say_with("desk-task-keying-unsettled", args!["count" => unsettled]))
    } else if meeting.stage() <= Stage::Open {
        open(words.say_with("desk-task-keying-open", args!["count" => meeting.papers.len()]))
    } else if meeting.stage() == Stage::Closed {
        done(words.say_with("clerk-count-papers-done", args!["count" => meeting.papers.len()]))
    } else {
        done(words.say_with("desk-task-keying-done", args!["count" => meeting.papers.len()]))
    }
}

fn count(words: &Words, meeting: &Meeting) -> Standing {
    let unsettled = meeting.unsettled_papers().count();
    match (meeting.closed_at, meeting.counts.last()) {
        (Some(_), _) if unsettled > 0 => {
            waiting(words.say_with("desk-task-count-wait-papers", args!["count" => unsettled]))
        }
        (Some(_), Some(_)) if let Some(cause) = meeting.recount_due() => {
            open(words.say_of("count-again-", &crate::names::code(&cause)))
        }
        (Some(_), Some((at, _))) => done(words.say_with("desk-task-count-done", args!["at" => words.moment(*at)])),
        (Some(_), None) => open(words.say("desk-task-count-open")),
        (None, _) => match &meeting.notice {
            Some(notice) => waiting(
                words.say_with("desk-task-count-wait-close", args!["closes" => words.deadline(notice.closes_at)]),
            ),
            None => waiting(words.say("desk-task-count-wait")),
        },
    }
}

fn announcement(words: &Words, meeting: &Meeting) -> Standing {
    match (meeting.stage(), meeting.announcement) {
        (Stage::Counted, _) if meeting.needs_recount() => waiting(words.say("desk-task-announcement-recount")),
        (Stage::Counted, _) => open(words.say("desk-task-announcement-open")),
        (Stage::Announced | Stage::Certified, Some(announced)) => {
            done(words.say_with("desk-task-announcement-done", args!["at" => words.moment(announced.at)]))
        }
        _ => waiting(words.say("desk-task-announcement-waits")),
    }
}

fn certification(words: &Words, meeting: &Meeting, now: Timestamp) -> Standing {
    let objections = meeting.open_objections(ObjectionSubject::Result).count();
    match (meeting.certified, meeting.announcement) {
        (Some((_, at)), _) => done(words.say_with("desk-task-certification-done", args!["at" => words.moment(at)])),
        (None, Some(_)) if meeting.needs_recount() => waiting(words.say("desk-task-announcement-recount")),
        (None, Some(_)) if objections > 0 => {
            waiting(words.say_with("desk-task-certification-objections", args!["count" => objections]))
        }
        (None, Some(announced)) if meeting.stage() == Stage::Announced && now < announced.objections_until => {
            waiting(words.say_with(
                "desk-task-certification-on-view",
                args!["until" => words.deadline(announced.objections_until)],
            ))
        }
        (None, Some(_)) if meeting.stage() == Stage::Announced => open(words.say("desk-task-certification-open")),
        _ => waiting(words.say("desk-task-certification-waits")),
    }
}

fn execution(words: &Words, files: &Files, meeting: &Meeting) -> Standing {
    if meeting.stage() != Stage::Certified {
        return waiting(words.say("desk-task-execution-waits"));
    }
    let adopted: Vec<_> = meeting
        .questions
        .iter()
        .filter(|question| question.election.is_none())
        .filter(|question| meeting.result(question.matter).is_some_and(QuestionResult::is_adopted))
        .collect();
    let assigned = adopted.iter().filter(|question| {
        files.community.matters().matter(question.matter).is_some_and(|matter| matter.execution.is_some())
    });
    match (adopted.len(), assigned.count()) {
        (0, _) => (TaskState::Done, Some(words.say("desk-task-execution-nothing"))),
        (adopted, assigned) if assigned < adopted => {
            open(words.say_with("desk-task-execution-open", args!["count" => adopted - assigned]))
        }
        (adopted, _) => done(words.say_with("desk-task-execution-done", args!["count" => adopted])),
    }
}
