//! What was raised before about much the same and is over: how each ended, with the way there.

use governance::deliberation::{Answer, Deliberation, Turn};
use governance::ids::DeliberationId;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::{appeals, number, outcome, tag, title};
use crate::parts;
use crate::words::Words;

/// So many characters of a reason are shown here; the rest stands on the page that is linked.
const REASON_SHOWN: usize = 120;

/// Those that ended, apart from what can be joined; nothing where there is none.
pub(crate) fn section(
    (words, files): (&Words, &Files),
    ended: &[&Deliberation],
    today: Date,
    at: impl Fn(DeliberationId) -> String,
) -> Markup {
    html! {
        @if !ended.is_empty() {
            h2 { (words.say("deliberations-earlier")) }
            p { (words.say("deliberations-earlier-text")) }
            ul class="tasks" {
                @for one in ended { (item((words, files), one, today, &at)) }
            }
        }
    }
}

fn item(
    (words, files): (&Words, &Files),
    one: &Deliberation,
    today: Date,
    at: &impl Fn(DeliberationId) -> String,
) -> Markup {
    let state = format!("deliberation-{}", one.id);
    html! {
        li class="task" {
            div class="task-words" {
                a class="task-title" href=(at(one.id)) aria-describedby=(state) { (title(words, one)) }
                p class="hint" { (number(words, one.id)) " · " (words.date_of(one.raised_at)) }
                (how_it_ended((words, files), one, today, at))
            }
            div class="task-state" id=(state) { (tag(words, files, one, today)) }
        }
    }
}

/// How it ended: what was reported in the end, or what was answered and why, and where what was joined goes on.
fn how_it_ended(
    (words, files): (&Words, &Files),
    one: &Deliberation,
    today: Date,
    at: &impl Fn(DeliberationId) -> String,
) -> Markup {
    if let Some(report) = one.report().filter(|_| one.closed().is_some()) {
        return html! { p class="hint" { (shortened(report.text.as_str())) } };
    }
    let answered = one.turn().and_then(|turn: &Turn| Some((turn, turn.answered.as_ref()?)));
    let Some((turn, answered)) = answered else { return html! {} };
    let into = match answered.answer {
        Answer::Joined { into } => files.community.deliberations().deliberation(into),
        Answer::TakenUp | Answer::Declined | Answer::HandedOn { .. } | Answer::HandedOut { .. } => None,
    };
    html! {
        p class="hint" {
            (outcome(words, files, one, turn, &answered.answer)) " · " (parts::moment(words, answered.at)) br;
            (shortened(answered.reason.as_str()))
        }
        @if let Some(into) = into {
            p class="hint" {
                (words.say("deliberations-earlier-goes-on")) " "
                a href=(at(into.id)) { (title(words, into)) } " " (tag(words, files, into, today))
            }
        }
        @if let Some(appeal) = &turn.appeal { p class="hint" { (appeals::looked_again(words, files, appeal)) } }
    }
}

/// The first line of what somebody wrote, as much of it as tells what it is about.
fn shortened(text: &str) -> String {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    if first == text.trim() && first.chars().count() <= REASON_SHOWN {
        return first.to_owned();
    }
    first.chars().take(REASON_SHOWN).chain(['…']).collect()
}
