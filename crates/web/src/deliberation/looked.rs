//! What waits for somebody to look at it, and what was looked at late: how many since when, for everybody, and never the words.

use governance::deliberation::{
    Comment, Conversation, Deliberation, Opinion, Statement, StepClock, paper_until, papers_keyed_later,
    papers_waiting, sheets_keyed_later, sheets_lapsed, sheets_until, sheets_waiting, word_clock,
};
use governance::law::Law;
use jiff::Timestamp;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::parts;
use crate::words::Words;

/// That statements wait, or should have been looked at.
pub(crate) fn statements(words: &Words, conversation: &Conversation, today: Date) -> Markup {
    waiting(words, conversation.waiting().map(|said| (said.at, said.clock.as_ref())), today)
}

/// That sheets of statements wait for a second person, or should have been confirmed; and how many never were.
pub(crate) fn sheets((law, files, words): (&Law, &Files, &Words), one: &Deliberation, today: Date) -> Markup {
    let of = (&files.community, law);
    let waiting: Vec<(Timestamp, Option<StepClock>)> =
        sheets_waiting(&files.community, one).map(|word| (word.at, word_clock(of, one, word))).collect();
    let lapsed = sheets_lapsed(of, one, today);
    let late = waiting.iter().filter_map(|(_, clock)| clock.as_ref()).filter(|clock| today > clock.until);
    let (late, first) = (late.clone().count(), late.map(|clock| clock.until).min());
    let until = sheets_until(of, one).map(|clock| words.day(clock.until)).unwrap_or_default();
    html! {
        @if lapsed > 0 {
            (parts::warning(words, &words.say_with("sheets-lapsed", args!["count" => lapsed, "until" => until])))
        } @else if let Some(first) = first {
            (parts::warning(words, &words.say_with("sheets-late", args![
                "count" => waiting.len(), "late" => late, "first" => words.day(first), "until" => until
            ])))
        } @else if !waiting.is_empty() {
            p class="hint" { (words.say_with("sheets-waiting", args!["count" => waiting.len(), "until" => until])) }
        }
        (later(words, sheets_keyed_later(of, one, today)))
    }
}

/// That paper which came by the last day is still keyed in, and until when.
pub(crate) fn later(words: &Words, keyed: Option<(Date, StepClock)>) -> Markup {
    html! {
        @if let Some((until, clock)) = keyed {
            p class="hint" {
                (words.say_with("papers-keyed-later", args!["until" => words.day(until), "last" => words.day(clock.until)]))
            }
        }
    }
}

/// That what owners said on paper, to an opinion that was put or to a result, waits for a second person; and how much of it never was
/// looked at.
pub(crate) fn papers((law, files, words): (&Law, &Files, &Words), one: &Deliberation, today: Date) -> Markup {
    let of = (&files.community, law);
    let waiting = papers_waiting(&files.community, one).count();
    let until = papers_waiting(&files.community, one).find_map(|word| paper_until(of, one, word));
    html! {
        @if let Some(clock) = until {
            @let said = args!["count" => waiting, "until" => words.day(clock.until)];
            @if today > clock.until { (parts::warning(words, &words.say_with("papers-lapsed", said))) }
            @else { p class="hint" { (words.say_with("papers-waiting", said)) } }
        }
        (later(words, papers_keyed_later(of, one, today)))
    }
}

/// That comments on an opinion wait, or should have been looked at.
pub(crate) fn comments(words: &Words, opinion: &Opinion, today: Date) -> Markup {
    // How many object is not told before the last day is over.
    let unseen = opinion.comments().iter().filter(|comment| comment.looked.is_none());
    let unseen = unseen.filter(|comment| !super::opinion::is_shown_later(opinion, comment, today));
    waiting(words, unseen.map(|comment| (comment.at, comment.looked_by())), today)
}

fn waiting<'a>(words: &Words, came: impl Iterator<Item = (Timestamp, Option<&'a StepClock>)>, today: Date) -> Markup {
    let came: Vec<_> = came.collect();
    let since = came.iter().map(|(at, _)| *at).min();
    let clocks = || came.iter().filter_map(|(_, clock)| *clock);
    let late = clocks().filter(|clock| today > clock.until).count();
    let until = clocks().map(|clock| clock.until).min();
    html! {
        @if let Some(since) = since {
            @if let (true, Some(until)) = (late > 0, until) {
                (parts::warning(words, &words.say_with("looked-waits-late", args![
                    "count" => came.len(), "since" => words.date_of(since), "late" => late, "until" => words.day(until)
                ])))
            } @else {
                p class="hint" {
                    (words.say_with("looked-waits", args!["count" => came.len(), "since" => words.date_of(since)]))
                    @if let Some(until) = until { " " (words.say_with("looked-waits-until", args!["until" => words.day(until)])) }
                }
            }
        }
    }
}

/// The log of statements that were looked at late, or shown when nobody could answer them any more; none of their words.
pub(crate) fn log(words: &Words, files: &Files, conversation: &Conversation) -> Markup {
    let zone = files.community.zone();
    let late: Vec<(&Statement, String)> = conversation
        .statements()
        .iter()
        .filter_map(|said| {
            let late = said.looked_late(zone).map(|(until, on)| looked(words, until, on));
            let days = answered(words, files, conversation, said);
            let told = late.into_iter().chain(days).collect::<Vec<_>>();
            (!told.is_empty()).then(|| (said, told.join(" ")))
        })
        .collect();
    html! {
        @if !late.is_empty() {
            h2 { (words.say("looked-late-title")) }
            (parts::details(&words.say_with("looked-late-each", args!["count" => late.len()]), &html! {
                ul class="opinions" {
                    @for (said, told) in &late {
                        li { (words.say_with("statement-number", args!["number" => said.number.number()])) " " (told) }
                    }
                }
            }))
        }
    }
}

fn looked(words: &Words, until: Date, on: Date) -> String {
    words.say_with("looked-late", args!["until" => words.day(until), "on" => words.day(on)])
}

/// Until when a statement is answered that has a last day of its own, or that nobody could answer it any more.
pub(crate) fn answered(words: &Words, files: &Files, conversation: &Conversation, said: &Statement) -> Option<String> {
    if conversation.was_shown_too_late(said, files.community.zone()) {
        return Some(words.say("looked-too-late"));
    }
    let again =
        said.appeal.as_ref().and_then(|appeal| appeal.answered.as_ref()).is_some_and(|answered| answered.is_shown);
    let key = if again { "looked-answered-until-again" } else { "looked-answered-until" };
    said.until.map(|until| words.say_with(key, args!["until" => words.day(until)]))
}

/// That a comment waits for somebody to look, or was looked at late.
pub(crate) fn of(words: &Words, files: &Files, comment: &Comment) -> Markup {
    html! {
        @if let (Some(clock), true) = (comment.looked_by(), comment.looked.is_none()) {
            p class="hint" { (words.say_with("looked-until", args!["until" => words.day(clock.until)])) }
        }
        @if let Some((until, on)) = comment.looked_late(files.community.zone()) {
            p class="hint" { (looked(words, until, on)) }
        }
    }
}
