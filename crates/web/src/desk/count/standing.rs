//! What has been done between closing and certifying, what can be done now, and by which rule the rest has to wait.

use crate::weighed;
use governance::assembly::{Channel, Meeting, ObjectionSubject, Stage};
use governance::bodies::Power;
use governance::election::lot_due;
use governance::ids::MatterId;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::desk::{clerk, show};
use crate::names::{self, is_abroad};
use crate::parts::{self, Task, TaskState};
use crate::visit::Here;
use crate::words::Words;

/// The steps with their deadlines and rules, and the one button that is next.
pub(super) fn steps(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let convenes = clerk::may(here, files, meeting, Power::Convene);
    let looks = clerk::may(here, files, meeting, Power::Observe);
    let next = super::act::next(meeting, here.desk.door().now());
    let tasks = [
        // Who voted and whose paper came is shown at the body that convened.
        closing(here, words, meeting).leading(looks),
        papers(here, words, meeting).leading(looks),
        counting(here, words, meeting),
        announcing(here, words, meeting),
        objections(here, words, meeting),
        certifying(here, words, meeting),
    ];
    html! {
        (parts::tasks(words, "step", &tasks))
        (reading_first(here, words, meeting))
        @if let Some((matter, between)) = lot(meeting).filter(|_| convenes) {
            @let between = crate::candidates::names(words, files, matter, &between);
            (parts::warning(words, &words.say_with("election-lot-due", args!["between" => between])))
            p {
                (parts::button_link(
                    &words.say("election-draw"),
                    &show::at_meeting(here, meeting.id, &format!("/elections/{matter}/lot")),
                ))
            }
        }
        @match next {
            // Nothing but the lot leads on; that the count is announced before it stays possible.
            Some(step) if convenes && lot(meeting).is_some() => {
                p { a href=(step.at(here, meeting)) { (words.say_of("clerk-step-", step.key())) } }
            }
            Some(step) if convenes => {
                p { (parts::button_link(&words.say_of("clerk-step-", step.key()), &step.at(here, meeting))) }
            }
            Some(_) => { (clerk::only_looking(words)) }
            None => {}
        }
    }
}

/// The election whose last count waits for a lot, and between whom; none once it was drawn.
fn lot(meeting: &Meeting) -> Option<(MatterId, Vec<u8>)> {
    lot_due(meeting).filter(|_| !meeting.needs_recount())
}

/// Counting again mends nothing that was keyed wrongly: the papers are read anew before, where there are any.
pub(super) fn reading_first(here: &Here, words: &Words, meeting: &Meeting) -> Markup {
    let on_paper = meeting.ballots.ballots().any(|(_, ballot)| ballot.channel == Channel::Paper && !ballot.voided);
    if !meeting.needs_recount() || !on_paper {
        return html! {};
    }
    parts::inset(&html! {
        p { (words.say("clerk-count-reading-first")) }
        p { a href=(show::at_meeting(here, meeting.id, "/recount")) { (words.say("recount-title")) } }
    })
}

fn task(words: &Words, key: &str, href: String, state: TaskState, hint: String) -> Task {
    Task::new(words.say_of("clerk-count-step-", key), href, state).hint(hint)
}

fn closing(here: &Here, words: &Words, meeting: &Meeting) -> Task {
    let href = show::at_meeting(here, meeting.id, "/doors");
    match (meeting.closed_at, &meeting.notice) {
        (Some(at), notice) => {
            // When it was to close by the notice: the clock may have come to it later, and took no ballot meanwhile.
            let closed = notice.as_ref().map_or(at, |notice| notice.closes_at);
            let turnout = meeting.ballots.turnout();
            let weighed = weighed::weighed(here.desk.law(), meeting);
            let came = weighed::with_heads(words, turnout.heads, weighed.map(|measure| (measure, turnout.of(measure))));
            let hint = args!["at" => words.deadline(closed), "came" => came];
            task(words, "closing", href, TaskState::Done, words.say_with("clerk-count-closed", hint))
        }
        (None, Some(notice)) => {
            let reason = words.say_with("clerk-count-closes", args!["closes" => words.deadline(notice.closes_at)]);
            task(words, "closing", href, TaskState::Waiting(reason), words.say("clerk-count-by-clock"))
        }
        (None, None) => {
            let reason = words.say("clerk-count-no-notice");
            task(words, "closing", href, TaskState::Waiting(reason), words.say("clerk-count-by-clock"))
        }
    }
}

fn papers(here: &Here, words: &Words, meeting: &Meeting) -> Task {
    let href = show::at_meeting(here, meeting.id, "/paper");
    let unsettled = meeting.unsettled_papers().count();
    if unsettled > 0 {
        let hint = words.say_with("clerk-count-papers-open", args!["count" => unsettled]);
        task(words, "papers", href, TaskState::Open, hint)
    } else if meeting.stage() <= Stage::Open {
        let reason = words.say("clerk-count-papers-wait");
        task(words, "papers", href, TaskState::Waiting(reason), words.say("clerk-count-papers-rule"))
    } else {
        let hint = words.say_with("clerk-count-papers-done", args!["count" => meeting.papers.len()]);
        task(words, "papers", href, TaskState::Done, hint)
    }
}

fn counting(here: &Here, words: &Words, meeting: &Meeting) -> Task {
    let href = show::at_meeting(here, meeting.id, "/count/ballots");
    let rule = words.say("clerk-count-rule");
    let unsettled = meeting.unsettled_papers().count();
    match meeting.counts.last() {
        Some(_) if let Some(cause) = meeting.recount_due() => {
            task(words, "counting", href, TaskState::Open, words.say_of("count-again-", &names::code(&cause)))
        }
        Some((at, _)) => {
            let done = args!["number" => meeting.count_no(), "at" => words.moment(*at)];
            let href = show::at_meeting(here, meeting.id, "/count");
            task(words, "counting", href, TaskState::Done, words.say_with("clerk-count-counted", done))
        }
        None if meeting.closed_at.is_none() => {
            task(words, "counting", href, TaskState::Waiting(words.say("clerk-count-wait-close")), rule)
        }
        None if unsettled > 0 => {
            let reason = words.say_with("clerk-count-papers-open", args!["count" => unsettled]);
            task(words, "counting", href, TaskState::Waiting(reason), rule)
        }
        None => task(words, "counting", href, TaskState::Open, rule),
    }
}

fn announcing(here: &Here, words: &Words, meeting: &Meeting) -> Task {
    let href = show::at_meeting(here, meeting.id, "/count/announcement");
    let abroad = is_abroad(here.desk.law(), meeting);
    let rule = if abroad { "clerk-count-announce-rule-abroad" } else { "clerk-count-announce-rule" };
    let rule = words.say_with(rule, args!["length" => names::objections_taken(words, meeting)]);
    match (meeting.stage(), meeting.announcement) {
        (Stage::Announced | Stage::Certified, Some(announced)) => {
            let done = args!["at" => words.moment(announced.at), "until" => words.deadline(announced.objections_until)];
            let href = show::at_meeting(here, meeting.id, "/count");
            task(words, "announcing", href, TaskState::Done, words.say_with("clerk-count-announced", done))
        }
        (Stage::Counted, _) if !meeting.needs_recount() => task(words, "announcing", href, TaskState::Open, rule),
        _ => task(words, "announcing", href, TaskState::Waiting(words.say("clerk-count-wait-count")), rule),
    }
}

fn objections(here: &Here, words: &Words, meeting: &Meeting) -> Task {
    let href = show::at_meeting(here, meeting.id, "/objections");
    let open = meeting.open_objections(ObjectionSubject::Result).count();
    let all = meeting.objections.iter().filter(|objection| objection.subject == ObjectionSubject::Result).count();
    let hint = words.say_with("clerk-count-objections", args!["all" => all, "open" => open]);
    let now = here.desk.door().now();
    match meeting.announcement {
        None => {
            let reason = words.say("clerk-count-wait-announcement");
            task(words, "objections", href, TaskState::Waiting(reason), words.say("clerk-count-objections-rule"))
        }
        Some(_) if open > 0 => task(words, "objections", href, TaskState::Open, hint),
        Some(announced) if now < announced.objections_until => {
            let until = args!["until" => words.deadline(announced.objections_until), "all" => all];
            let reason = words.say_with("clerk-count-objections-until", until);
            task(words, "objections", href, TaskState::Waiting(reason), words.say("clerk-count-objections-rule"))
        }
        Some(_) => task(words, "objections", href, TaskState::Done, hint),
    }
}

fn certifying(here: &Here, words: &Words, meeting: &Meeting) -> Task {
    let href = show::at_meeting(here, meeting.id, "/count/certification");
    let rule = words.say("clerk-count-certify-rule");
    if let Some((_, at)) = meeting.certified {
        let href = show::at_meeting(here, meeting.id, "/execution");
        let hint = words.say_with("clerk-count-certified", args!["at" => words.moment(at)]);
        return task(words, "certifying", href, TaskState::Done, hint);
    }
    let open = meeting.open_objections(ObjectionSubject::Result).count();
    let waiting = match meeting.announcement.filter(|_| meeting.stage() == Stage::Announced) {
        None => Some(words.say("clerk-count-wait-announcement")),
        Some(_) if let Some(cause) = meeting.recount_due() => Some(words.say_of("count-again-", &names::code(&cause))),
        Some(announced) if here.desk.door().now() < announced.objections_until => {
            let until = args!["until" => words.deadline(announced.objections_until)];
            Some(words.say_with("clerk-count-wait-objections", until))
        }
        Some(_) if open > 0 => Some(words.say_with("clerk-count-wait-answers", args!["count" => open])),
        Some(_) => lot(meeting).map(|_| words.say("election-task-lot")),
    };
    match waiting {
        Some(reason) => task(words, "certifying", href, TaskState::Waiting(reason), rule),
        None => task(words, "certifying", href, TaskState::Open, rule),
    }
}
