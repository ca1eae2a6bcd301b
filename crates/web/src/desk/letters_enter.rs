//! Before letters are shown: whose they are, and that this is entered in the book; and the list of all printings.

use axum::response::Response;
use governance::assembly::{EntryRange, Meeting, Printing};
use maud::{Markup, html};
use office::Files;

use super::letters_pick::Pick;
use super::{names, show};
use crate::args;
use crate::parts::{self, Column, Errors, Fact, Field, Form, Table};
use crate::visit::Here;
use crate::words::Words;

/// Printings that the list shows at once; the book has them all.
const LISTED: usize = 100;

/// Asks before letters are shown to somebody who has not entered that they print them.
pub(super) fn page(
    here: &Here,
    files: &Files,
    meeting: &Meeting,
    pick: &Pick,
    errors: &Errors,
    reason: &str,
) -> Response {
    let words = here.words(files);
    let title = words.say("desk-letters-enter-title");
    let back = show::at_meeting(here, meeting.id, &format!("/letters?{}", pick.wording()));
    let entries = meeting.roll.as_ref().map(|roll| pick.all(files.community.register(), roll)).unwrap_or_default();
    let count = args!["count" => entries.len()];
    let mut facts = vec![Fact::new(words.say("desk-letters-enter-count"), words.say_with("desk-letters-count", count))];
    facts.push(Fact::new(words.say("desk-letters-numbers"), numbers(&words, &EntryRange::of(entries))));
    let (return_to, help) = (pick.return_to_or_known(here, files, meeting), pick.help_or_known(here, files, meeting));
    let needs_reason = meeting.printing_needs_reason(here.desk.door().now());
    let form = Form::post(show::at_meeting(here, meeting.id, "/letters/print"), here.visit.csrf()).render(&html! {
        (pick.hidden())
        @if needs_reason {
            (Field::new("reason", words.say("desk-letters-reason")).hint(words.say("desk-letters-reason-hint"))
                .value(reason).error(errors.of("reason")).text(&words))
        }
        (Field::new("return-to", words.say("desk-letters-return")).hint(words.say("desk-letters-return-hint"))
            .value(return_to).text(&words))
        (Field::new("help", words.say("desk-letters-help")).hint(words.say("desk-letters-help-hint"))
            .value(help).optional().text(&words))
        (parts::warning(&words, &words.say("desk-letters-enter-consequence")))
        (parts::buttons(&parts::button(&words.say("desk-letters-show"))))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @if needs_reason { (parts::warning(&words, &words.say("desk-letters-enter-open"))) }
        (parts::facts(&words, &facts))
        (form)
    };
    show::asking(here, files, &words, (&title, &back), errors, &body)
}

/// Roll numbers as a reader writes them: 1–5, 8.
fn numbers(words: &Words, ranges: &[EntryRange]) -> String {
    let one = |range: &EntryRange| match range.first == range.last {
        true => range.first.to_string(),
        false => format!("{}–{}", range.first, range.last),
    };
    let said: Vec<String> = ranges.iter().take(LISTED).map(one).collect();
    words.list(&said)
}

/// Who printed which letters, the latest first.
pub(super) fn list(files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let printings = &meeting.printings;
    let columns = vec![
        Column::text(words.say("desk-letters-printed-at")),
        Column::text(words.say("desk-letters-printed-by")),
        Column::text(words.say("desk-letters-numbers")),
        Column::text(words.say("desk-letters-printed-why")),
    ];
    let rows = printings.iter().rev().take(LISTED).map(|printing: &Printing| {
        vec![
            html! { (words.moment(printing.at)) },
            html! { (names::person(words, files, printing.by)) },
            html! { (numbers(words, &printing.entries)) },
            html! {
                @match &printing.reason {
                    Some(reason) => { (reason) }
                    None => { (words.say("desk-letters-printed-before")) }
                }
            },
        ]
    });
    html! {
        h2 { (words.say("desk-letters-printed")) }
        @if printings.is_empty() { p { (words.say("desk-letters-printed-none")) } }
        @else {
            (Table::new(words.say("desk-letters-printed-text"), columns).rows(rows).render(words))
            @if printings.len() > LISTED {
                p { (words.say_with("desk-more-not-shown", args!["count" => printings.len() - LISTED])) }
            }
        }
    }
}
