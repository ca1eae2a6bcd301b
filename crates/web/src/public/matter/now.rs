//! Where a matter stands, in one sentence, and what a reader can do about it now.

use governance::assembly::{ObjectionSubject, Stage};
use maud::{Markup, html};

use crate::args;
use crate::names;
use crate::parts::{self, Tone};
use crate::public::seen::Seen;
use crate::too_few;
use crate::weighed;
use crate::words::Words;

/// Where the matter stands, in one sentence.
pub(in crate::public) fn status(seen: &Seen<'_>, words: &Words) -> String {
    let notice = seen.meeting.notice.as_ref();
    match (seen.stage(), notice) {
        (Stage::Convened, _) => words.say("status-convened"),
        (Stage::RollPublished | Stage::Noticed, _) if seen.meeting.question_needs_revision().is_some() => {
            words.say("status-put-anew")
        }
        (Stage::RollPublished, _) => match seen.roll_objections_until() {
            Some(until) => words.say_with("status-roll", args!["until" => words.deadline(until)]),
            None => words.say("status-roll-over"),
        },
        (Stage::Noticed, Some(notice)) if notice.opens_at <= seen.now => {
            words.say_with("status-not-opened", args!["opens" => words.moment(notice.opens_at)])
        }
        (Stage::Noticed, Some(notice)) => {
            words.say_with("status-noticed", args!["opens" => words.moment(notice.opens_at)])
        }
        (Stage::Open, Some(notice)) => {
            words.say_with("status-open", args!["until" => words.deadline(notice.closes_at)])
        }
        (Stage::Closed, Some(notice)) => {
            words.say_with("status-closed", args!["until" => words.deadline(notice.closes_at)])
        }
        (Stage::Counted | Stage::Announced, _) if let Some(cause) = seen.meeting.recount_due() => {
            words.say_of("status-recount-due-", &names::code(&cause))
        }
        (Stage::Counted | Stage::Announced, _) if seen.waits_for_lot() => words.say("status-lot-due"),
        (Stage::Counted, _) if seen.meeting.announcement.is_some() => words.say("status-recounted"),
        (Stage::Counted, _) => words.say("status-counted"),
        (Stage::Announced, _) => match seen.result_objections_until() {
            Some(until) => words.say_with("status-announced", args!["until" => words.deadline(until)]),
            None => words.say("status-announced-over"),
        },
        (Stage::Certified, _) => certified(seen, words),
        (Stage::Cancelled, _) => match seen.meeting.cancelled.as_ref().and_then(|(_, reason)| reason.as_deref()) {
            Some(reason) => words.say_with("status-cancelled", args!["reason" => reason]),
            None => words.say_of("status-", names::given_up(seen.meeting)),
        },
        // No notice can be missing from its stage on; were it, the stage's own name says enough.
        (Stage::Noticed | Stage::Open | Stage::Closed, None) => words.say("status-convened"),
    }
}

fn certified(seen: &Seen<'_>, words: &Words) -> String {
    let adopted = seen.is_adopted() == Some(true);
    if let Some(since) = seen.revoked_since() {
        return words.say_with("status-revoked", args!["since" => words.date(since)]);
    }
    if let Some(since) = seen.suspended_since() {
        return words.say_with("status-suspended", args!["since" => words.date(since)]);
    }
    let Some(execution) = seen.matter.execution.as_ref().filter(|_| adopted) else {
        return match adopted {
            true if seen.takes_effect_by_itself() => words.say("status-in-effect"),
            true => words.say("status-adopted"),
            false if seen.elected().is_some_and(|elected| too_few::elected(seen.question, &elected)) => {
                words.say("too-few-status")
            }
            // Too few took part, nothing was chosen, too few agreed: each by its own name.
            false => {
                let verdict = seen.deciding(words).map(|reading| reading.verdict.name(words)).unwrap_or_default();
                words.say_with("status-not-adopted", args!["verdict" => verdict])
            }
        };
    };
    let body = seen.files.community.bodies().body(execution.body).map_or("", |body| body.name.as_str());
    if execution.progress() == Some(governance::matter::Progress::Finished) {
        return words.say_with("status-finished", args!["body" => body]);
    }
    let due = words.date(execution.due);
    if execution.is_overdue(seen.today()) {
        words.say_with("status-overdue", args!["body" => body, "due" => due])
    } else {
        words.say_with("status-carrying-out", args!["body" => body, "due" => due])
    }
}

/// The tag of a matter: its stage, and after certification what became of it.
pub(in crate::public) fn tag(seen: &Seen<'_>, words: &Words) -> Markup {
    let execution = seen.matter.execution.as_ref().filter(|_| seen.stage() == Stage::Certified);
    let (tone, text) = match execution {
        _ if seen.revoked_since().is_some() => (Tone::Bad, words.say("tag-revoked")),
        _ if seen.suspended_since().is_some() => (Tone::Care, words.say("tag-suspended")),
        Some(execution) if execution.progress() == Some(governance::matter::Progress::Finished) => {
            (Tone::Good, words.say("progress-finished"))
        }
        Some(execution) if execution.is_overdue(seen.today()) => (Tone::Bad, words.say("execution-overdue")),
        Some(_) => (Tone::Care, words.say("tag-carrying-out")),
        None if seen.stage() == Stage::Certified && seen.is_adopted() == Some(false) => (
            Tone::Plain,
            seen.deciding(words).map_or_else(|| words.say("verdict-rejected"), |reading| reading.verdict.name(words)),
        ),
        None => (tone(seen), names::stage(words, seen.meeting)),
    };
    parts::tag(tone, &text)
}

fn tone(seen: &Seen<'_>) -> Tone {
    match seen.stage() {
        Stage::Open => Tone::Good,
        Stage::RollPublished | Stage::Noticed if seen.roll_objections_until().is_some() => Tone::Care,
        Stage::Announced if seen.result_objections_until().is_some() => Tone::Care,
        Stage::Certified if seen.is_adopted() == Some(true) => Tone::Good,
        Stage::Convened
        | Stage::RollPublished
        | Stage::Noticed
        | Stage::Closed
        | Stage::Counted
        | Stage::Announced
        | Stage::Certified
        | Stage::Cancelled => Tone::Plain,
    }
}

/// What a reader can do now, the first thing as a button.
pub(super) fn now(seen: &Seen<'_>, words: &Words) -> Markup {
    let link = |href: String, key: String| html! { a href=(href) { (key) } };
    let roll_objection = seen.roll_objections_until().map(|until| {
        let text = words.say_with("now-object-roll", args!["until" => words.deadline(until)]);
        link(seen.at("/roll/object"), text)
    });
    let question_objection = seen.question_on_view().map(|(subject, _)| {
        let key =
            if matches!(subject, ObjectionSubject::Text(_)) { "object-text-title" } else { "object-candidates-title" };
        link(seen.at("/object"), words.say(key))
    });
    let weighs = weighed::weighed(seen.here.desk.law(), seen.meeting).is_some();
    let see_roll = if weighs { "now-see-roll" } else { "now-see-roll-heads" };
    let roll = seen.roll().map(|_| link(seen.at("/roll"), words.say(see_roll)));
    let turnout = seen.meeting.opened_at.map(|_| link(seen.at("/turnout"), words.say("now-see-turnout")));
    let result = seen.shown().map(|_| link(seen.at("/result"), words.say("now-see-result")));
    let result_objection = seen.result_objections_until().map(|until| {
        let text = words.say_with("now-object-result", args!["until" => words.deadline(until)]);
        link(seen.at("/result/object"), text)
    });
    let candidates = seen.question.election.as_ref().filter(|_| seen.meeting.notice.is_some());
    let candidates = candidates.map(|_| link(seen.at("/candidates"), words.say("now-see-candidates")));
    let links: Vec<Markup> = [candidates, question_objection, result, result_objection, roll_objection, roll, turnout]
        .into_iter()
        .flatten()
        .collect();
    let is_open = seen.stage() == Stage::Open;
    let room = seen.room_alone().filter(|_| seen.stage() <= Stage::Open);
    html! {
        @if let Some(room) = room {
            (parts::inset(&html! { p { (words.say_with("now-room-alone", args![
                "at" => words.moment(room.begins_at), "place" => room.place.as_str(),
            ])) } }))
        }
        @if is_open || !links.is_empty() {
            h2 { (words.say("now-title")) }
            @if is_open {
                p { (words.say(if room.is_some() { "now-vote-room" } else { "now-vote" })) }
                (parts::buttons(&parts::button_link(&words.say("now-vote-button"), "/vote")))
                @if room.is_none() { p class="hint" { (words.say("now-vote-paper")) } }
            }
            @if !links.is_empty() { ul { @for item in &links { li { (item) } } } }
        }
    }
}
