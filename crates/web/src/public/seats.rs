//! Who sits in the bodies of a community, the owners' own first.

use governance::bodies::{Body, SeatRole};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names;
use crate::parts::{self, Column, Table};
use crate::visit::Here;
use crate::words::{Country, Words};

/// From how many seats on those without an office are folded up.
const MANY_SEATS: usize = 4;

/// Every body with its seats.
pub(super) fn show(here: &Here, files: &Files, words: &Words) -> Markup {
    let today = here.desk.door().now().to_zoned(files.community.zone().clone()).date();
    html! {
        h2 { (words.say("community-bodies")) }
        @if files.community.bodies().all().is_empty() {
            (parts::empty(&words.say("community-no-bodies"), &html! { p { (words.say("community-no-bodies-next")) } }))
        }
        @for body in sorted(files) {
            @if body.kind.deliberates() {
                (seats(here, files, words, body, today))
                @if words.country() == Country::Mainland {
                    p { a href=(here.at(&format!("/committee/{}", body.id))) {
                        (words.say_with("committee-link", args!["body" => body.name.as_str()]))
                    } }
                }
            } @else {
                (folded_seats(here, files, words, body, today))
            }
        }
    }
}

/// Bodies as neighbours look for them: the owners' own first; the preparatory group no more once it has done its work.
fn sorted(files: &Files) -> Vec<&Body> {
    let founding = files.community.founding();
    let mut bodies: Vec<&Body> = files.community.bodies().all().iter().collect();
    bodies.retain(|body| !founding.is_dissolved(body.id));
    bodies.sort_by_key(|body| !body.kind.deliberates());
    bodies
}

/// The owners' own body: who leads it at once, everybody else folded up where there are many.
fn seats(here: &Here, files: &Files, words: &Words, body: &Body, today: Date) -> Markup {
    let caption = caption(here, files, words, body);
    let leads = |role: SeatRole| matches!(role, SeatRole::Chair | SeatRole::Deputy);
    let (leaders, leading) = roster(here, files, words, body, today, leads);
    let (others, table) = roster(here, files, words, body, today, |role| !leads(role));
    let gap = super::renewal::in_gap(here, files, words, body, today);
    if leaders + others == 0 {
        return html! { p { strong { (caption) } } p class="hint" { (words.say("community-no-seats")) } (gap) };
    }
    if leaders == 0 || others < MANY_SEATS {
        let all = roster(here, files, words, body, today, |_| true).1;
        return html! { (all.render(words)) (gap) };
    }
    let summary = words.say_with("community-other-seats", args!["count" => others]);
    html! {
        (leading.render(words))
        (gap)
        (parts::details(&summary, &table.under_heading().render(words)))
    }
}

/// The seats of a body that is not the owners' own, folded up under its name.
fn folded_seats(here: &Here, files: &Files, words: &Words, body: &Body, today: Date) -> Markup {
    let (count, table) = roster(here, files, words, body, today, |_| true);
    let summary =
        words.say_with("community-body-seats", args!["body" => caption(here, files, words, body), "count" => count]);
    match count {
        0 => html! { p { (summary) } },
        _ => parts::details(&summary, &table.under_heading().render(words)),
    }
}

fn caption(here: &Here, files: &Files, words: &Words, body: &Body) -> String {
    let kind = names::kind_of(words, &files.community, here.desk.law(), body);
    // A name that says what the body is says it once.
    if body.name.as_str().contains(&kind) {
        return body.name.to_string();
    }
    words.say_with("community-body", args!["name" => body.name.as_str(), "kind" => kind])
}

/// Who holds seats with such a role in a body: how many there are, and the table of them.
fn roster(
    here: &Here,
    files: &Files,
    words: &Words,
    body: &Body,
    today: Date,
    with: impl Fn(SeatRole) -> bool,
) -> (usize, Table) {
    let rows: Vec<Vec<Markup>> = body
        .roster(today)
        .into_iter()
        .filter(|seat| with(seat.role))
        .map(|seat| {
            vec![
                html! { (names::person(words, files, seat.person)) },
                html! { (names::role(words, body.kind, seat.role)) },
                html! { (parts::unbroken(&words.days_between(seat.from, seat.until))) },
            ]
        })
        .collect();
    let columns = vec![
        Column::text(words.say("community-seat-name")),
        Column::text(words.say("community-seat-role")),
        Column::text(words.say("community-seat-term")),
    ];
    (rows.len(), Table::new(caption(here, files, words, body), columns).rows(rows))
}
