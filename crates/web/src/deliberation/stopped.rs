//! That an opinion was stopped because it runs against the law.

use governance::deliberation::{Deliberation, Round, Stopped, undecided_until};
use governance::law::Law;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names;
use crate::parts;
use crate::words::Words;

/// That it was stopped, and until when it is drafted anew.
pub(super) fn stopped(
    (law, files, words): (&Law, &Files, &Words),
    one: &Deliberation,
    round: &Round,
    today: Date,
) -> Markup {
    let until = undecided_until((&files.community, law), one, today);
    html! {
        @if !round.stops.is_empty() {
            h2 { (words.say("opinion-stopped")) }
            @if let Some(until) = until { p { (words.say_with("opinion-stopped-until", args!["until" => words.day(until)])) } }
            @for stopped in &round.stops { (stop((law, files, words), stopped)) }
        }
    }
}

/// That a round was stopped: by which article, why, by whom and when.
pub(crate) fn stop((law, files, words): (&Law, &Files, &Words), stopped: &Stopped) -> Markup {
    let limit = stopped.limit.as_ref().and_then(|id| law.limits.get(id));
    parts::inset(&html! {
        @if let Some(limit) = limit { p { strong { (names::of_pack(words, &limit.name)) } } }
        p { (stopped.reason) }
        @if let Some(limit) = limit {
            p { span class="hint" { (words.say("opinion-instead")) } " " (names::of_pack(words, &limit.instead)) }
        }
        p class="hint" {
            (names::cited(words, &law.limits.articles, &stopped.basis)) " · "
            (names::person(words, files, stopped.by)) " · " (parts::moment(words, stopped.at))
        }
    })
}
