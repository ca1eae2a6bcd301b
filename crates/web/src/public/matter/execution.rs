//! Who carries a decision out, by when, and what they reported.

use governance::matter::Progress;
use maud::{Markup, html};

use crate::args;
use crate::names;
use crate::parts::{self, Column, Fact, Table, Tone};
use crate::public::seen::Seen;
use crate::recalled;
use crate::words::Words;

pub(super) fn execution(seen: &Seen<'_>, words: &Words) -> Markup {
    let Some(execution) = &seen.matter.execution else {
        let by_itself = seen.is_adopted() == Some(true) && seen.takes_effect_by_itself();
        let told = match seen.meeting.certified {
            Some(_) if seen.is_to_be_carried_out() => {
                let body = seen.heir().map_or("", |body| body.name.as_str());
                words.say_with("execution-unassigned", args!["body" => body])
            }
            // That it took effect by itself stands on top of the page.
            Some(_) if by_itself && seen.revoked_since().is_none() => {
                match recalled::ended(words, seen.files, seen.meeting) {
                    Some(recalled) => recalled,
                    None => return html! {},
                }
            }
            Some(_) | None => return html! {},
        };
        return html! {
            h2 { (words.say("execution-title")) }
            p { (told) }
        };
    };
    let body = seen.files.community.bodies().body(execution.body).map_or("", |body| body.name.as_str());
    let (tone, state) = match execution.progress() {
        // What holds no longer, or rests, is owed by nobody.
        _ if seen.revoked_since().is_some() => (Tone::Bad, words.say("tag-revoked")),
        _ if seen.suspended_since().is_some() => (Tone::Care, words.say("tag-suspended")),
        Some(Progress::Finished) => (Tone::Good, words.say("progress-finished")),
        _ if execution.is_overdue(seen.today()) => (Tone::Bad, words.say("execution-overdue")),
        Some(progress) => (Tone::Care, words.say_of("progress-", &names::code(&progress))),
        None => (Tone::Plain, words.say("execution-no-report")),
    };
    let facts = [
        Fact::new(words.say("execution-body"), body),
        Fact::new(words.say("execution-due"), words.day(execution.due)),
        Fact::of(words.say("execution-state"), parts::tag(tone, &state)),
    ];
    let rows = execution.reports.iter().rev().map(|report| {
        vec![
            html! { (words.moment(report.at)) },
            html! { (words.say_of("progress-", &names::code(&report.progress))) },
            html! { (report.text) },
        ]
    });
    let columns = vec![
        Column::text(words.say("execution-report-at")),
        Column::text(words.say("execution-report-state")),
        Column::text(words.say("execution-report-text")),
    ];
    html! {
        h2 { (words.say("execution-title")) }
        (parts::facts(words, &facts))
        @if !execution.reports.is_empty() {
            (Table::new(words.say("execution-reports"), columns).rows(rows).render(words))
        }
    }
}
