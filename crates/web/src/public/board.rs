//! The notice board (公开栏): everything that some body must publish, with when it last did and when it is due; and how
//! requests to inspect went, without anybody's name.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::bodies::Power;
use governance::ids::PublicationId;
use governance::room::{Room, RoomStage};
use governance::supervision::{BoardLine, Publication, Shown, Source, board};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::to_do;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::convenor;
use crate::deliberation;
use crate::due;
use crate::look::{Link, Width};
use crate::names;
use crate::parts::{self, Column, Fact, Table, Tone, paper};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/board", get(show))
        .route("/c/{community}/board/{publication}", get(one))
        .route("/c/{community}/inspection-form", get(form))
}

async fn show(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("board-title");
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let place = files.community.place(here.desk.law()).ok();
    let lines = place.map(|place| board(&files.community, place, today)).unwrap_or_default();
    let bodies = files.community.bodies().all().iter().filter(|body| lines.iter().any(|line| line.body == body.id));
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("board-lead")) }
        @if lines.is_empty() {
            (parts::empty(&words.say("board-none"), &html! { p { (words.say("board-none-text")) } }))
        }
        (overdue(&words, &lines, today))
        (to_do::section(&here, &words, &to_do::all(&here, &files, &words)))
        (rooms(&here, &files, &words, today))
        @for body in bodies {
            @let own = overdue_first(lines.iter().filter(|line| line.body == body.id), today);
            @let name = convenor::name(&words, &files.community, here.desk.law(), body.id, here.desk.door().now());
            (table(&here, &files, &words, &name, &own, today))
        }
        (results(&here, &files, &words, today))
        p { a href=(here.at("/deliberations")) { (words.say("deliberations-link")) } }
        p { a href=(here.at("/board/poster")) { (words.say("board-poster")) } }
        (statistics(&here, &files, &words, today))
    };
    let back = Link::new(here.at(""), files.community.name());
    here.page(&files, &words, title).width(Width::Wide).back(back).render(&body).into_response()
}

fn is_overdue(line: &BoardLine<'_>, today: Date) -> bool {
    line.until.is_some_and(|until| today > until)
}

fn overdue_first<'l, 'b>(lines: impl Iterator<Item = &'l BoardLine<'b>>, today: Date) -> Vec<&'l BoardLine<'b>> {
    let mut lines: Vec<_> = lines.collect();
    lines.sort_by_key(|line| !is_overdue(line, today));
    lines
}

/// What is overdue, before everything else.
fn overdue(words: &Words, lines: &[BoardLine<'_>], today: Date) -> Markup {
    let things = lines.iter().filter(|line| is_overdue(line, today)).map(|line| due::published_thing(words, line.what));
    let things: Vec<String> = things.collect();
    html! {
        @if !things.is_empty() {
            p {
                (parts::tag(Tone::Bad, &words.say_with("board-overdue-count", args!["count" => things.len()]))) " "
                (words.list(&things))
            }
        }
    }
}

fn table(here: &Here, files: &Files, words: &Words, body: &str, lines: &[&BoardLine<'_>], today: Date) -> Markup {
    let place = files.community.place(here.desk.law()).ok();
    let columns = vec![
        Column::text(words.say("board-what")),
        Column::text(words.say("board-last")),
        Column::text(words.say("board-due")),
        Column::text(words.say("board-how-often")),
    ];
    let rows = lines.iter().map(|line| {
        let last = match line.last {
            None => html! { (words.say("board-never")) },
            Some(last) => html! {
                a href=(here.at(&shown_at(&last))) { (words.date_of(last.at())) }
            },
        };
        let last = html! { (last) (short(here, words, line)) };
        let how_often = match line.months {
            Some(months) => words.say_with("board-every", args!["months" => months]),
            None => words.say("board-on-change"),
        };
        let publishes = here.desk.moment(here.actor());
        let may = here.person().is_some() && files.community.may_in(&publishes, Power::Publish, line.body);
        vec![
            html! {
                (due::published_thing(words, line.what))
                @if may {
                    br; a href=(here.at(&format!("/desk/publish?body={}&what={}", line.body, line.what))) { (words.say("board-publish")) }
                }
            },
            last,
            html! { (standing(here, words, line, today)) (missed(files, words, line)) },
            html! { (how_often) br; span class="hint" { (names::of_place(words, place, &line.basis)) } },
        ]
    });
    Table::new(words.say_with("board-of", args!["body" => body]), columns).rows(rows).render(words)
}

/// The account that was published since and answers for no round, and why.
fn short(here: &Here, words: &Words, line: &BoardLine<'_>) -> Markup {
    let Some((one, begin)) = line.short else { return html! {} };
    let covers = one.covers.map(|(from, until)| words.days_between(from, until)).unwrap_or_default();
    let said = args!["covers" => covers, "begin" => words.day(begin), "months" => line.months.unwrap_or_default()];
    html! {
        br; a href=(here.at(&format!("/board/{}", one.id))) { (words.date_of(one.at)) }
        br; span class="hint" { (words.say_with("board-short", said)) }
    }
}

/// Where what was shown to everybody stands.
fn shown_at(shown: &Shown<'_>) -> String {
    match shown {
        Shown::Publication(one) => format!("/board/{}", one.id),
        Shown::Result(matter, _) => format!("/matters/{matter}/result"),
        Shown::Sitting(sitting, _) => format!("/sittings/{sitting}"),
        Shown::Charter(text, _) => format!("/charter/{}/{}", text.kind.word(), text.version),
    }
}

/// Whether it is in order: published and not due again, or how long it has been due.
fn standing(here: &Here, words: &Words, line: &BoardLine<'_>, today: Date) -> Markup {
    if let (Some((matter, at)), None) = (line.changed, line.until) {
        return html! {
            (parts::tag(Tone::Care, &words.say("board-changed"))) br;
            a href=(here.at(&format!("/matters/{matter}/result"))) {
                (words.say_with("board-changed-by", args!["day" => words.date_of(at)]))
            }
        };
    }
    match (line.until, line.last) {
        (Some(until), _) if today > until => html! {
            (words.date(until)) " " (parts::tag(Tone::Bad, &words.say("board-overdue")))
        },
        (Some(until), _) => html! { (words.date(until)) },
        (None, Some(_)) => parts::tag(Tone::Good, &words.say("board-in-order")),
        (None, None) => parts::tag(Tone::Care, &words.say("board-missing")),
    }
}

/// What the committee did not publish whose term is over, by its own name.
fn missed(files: &Files, words: &Words, line: &BoardLine<'_>) -> Markup {
    let Some((missed, body)) = line.missed.zip(files.community.bodies().body(line.body)) else { return html! {} };
    let said = args!["body" => body.name.as_str(), "day" => words.date(missed)];
    html! { br; span class="hint" { (words.say_with("board-left", said)) } }
}

/// The rooms that are announced: those of today, which may have begun, and those that come.
fn rooms(here: &Here, files: &Files, words: &Words, today: Date) -> Markup {
    let zone = files.community.zone();
    // Nobody is invited to a day that is over.
    let to_come = |room: &&Room| room.stage() == RoomStage::Convened && !room.is_unsaid(today, zone);
    let mut shown: Vec<_> = files.community.rooms().all().filter(to_come).collect();
    shown.sort_by_key(|room| room.begins_at);
    let (of_today, later): (Vec<&Room>, Vec<&Room>) = shown.into_iter().partition(|room| room.day(zone) == today);
    let title = |id| files.community.deliberations().deliberation(id).map(|one| deliberation::title(words, one));
    html! {
        @for (heading, these) in [("board-rooms-today", of_today), ("board-rooms", later)] {
            @if !these.is_empty() {
                h2 { (words.say(heading)) }
                ul class="links" {
                    @for room in these {
                        li {
                            a href=(here.at(&format!("/deliberations/{}/rooms/{}", room.deliberation, room.number))) {
                                (deliberation::rooms::form(words, room.form)) " · " (title(room.deliberation).unwrap_or_default())
                            }
                            span class="hint" { " · " (words.moment(room.begins_at)) " · " (room.venue) }
                        }
                    }
                }
            }
        }
    }
}

/// The results of deliberations while they are published.
fn results(here: &Here, files: &Files, words: &Words, today: Date) -> Markup {
    let all = files.community.deliberations().all().iter();
    let shown: Vec<_> =
        all.filter_map(|one| Some((one, one.reports.last().filter(|last| today <= last.until)?))).collect();
    html! {
        @if !shown.is_empty() {
            h2 { (words.say("board-results")) }
            ul class="links" {
                @for (one, report) in shown {
                    li {
                        a href=(here.at(&format!("/deliberations/{}", one.id))) { (deliberation::title(words, one)) }
                        span class="hint" { " · " (words.say_with("board-results-until", args!["until" => words.day(report.until)])) }
                    }
                }
            }
        }
    }
}

/// How requests to inspect went: numbers, no persons.
fn statistics(here: &Here, files: &Files, words: &Words, today: Date) -> Markup {
    let sum = files.community.supervision().statistics(files.community.zone(), today);
    let said = words.say_with(
        "inspection-sum",
        args![
            "requested" => sum.requested, "granted" => sum.granted, "shown" => sum.not_shown, "refused" => sum.refused,
            "waiting" => sum.waiting, "unanswered" => sum.unanswered, "late" => sum.answered_late,
            "complaints" => sum.complaints
        ],
    );
    html! {
        section {
            h2 id="inspection" { (words.say("inspection-title")) }
            p { (words.say("inspection-right")) }
            p { (words.say("inspection-how")) }
            p { (said) }
            p { a href=(here.at("/inspection-form")) { (words.say("inspection-form")) } }
        }
    }
}

async fn one(here: Here, Path((_, id)): Path<(String, PublicationId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let publication = files.community.supervision().publication(id).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = due::published_thing(&words, &publication.what);
    let body = convenor::name(&words, &files.community, here.desk.law(), publication.body, publication.at);
    let mut facts = vec![
        Fact::new(words.say("board-by"), body),
        Fact::of(words.say("board-at"), parts::moment(&words, publication.at)),
    ];
    facts.extend(
        publication.covers.map(|(from, until)| Fact::new(words.say("board-covers"), words.days_between(from, until))),
    );
    facts.push(Fact::of(words.say("board-source"), source(&here, &words, publication)));
    let entry = here.at(&format!("/book/entries/{}", publication.position));
    let earlier = files.community.supervision().publications().iter().rev();
    let earlier: Vec<&Publication> = earlier
        .filter(|other| other.id < id && other.what == publication.what && other.body == publication.body)
        .collect();
    let page = html! {
        (parts::heading(&title))
        @for line in publication.text.as_str().lines() { p { (line) } }
        (parts::facts(&words, &facts))
        p { a href=(entry) { (words.say("board-entry")) } }
        @if !earlier.is_empty() {
            h2 { (words.say("board-earlier")) }
            ul class="links" {
                @for other in earlier { li { a href=(here.at(&format!("/board/{}", other.id))) { (words.date_of(other.at)) } } }
            }
        }
    };
    let back = Link::new(here.at("/board"), words.say("board-title"));
    Ok(here.page(&files, &words, title).back(back).render(&page).into_response())
}

fn source(here: &Here, words: &Words, publication: &Publication) -> Markup {
    match &publication.source {
        Source::Words => html! { (words.say("board-source-words")) },
        Source::Matter { matter } => html! {
            a href=(here.at(&format!("/matters/{matter}"))) { (words.say_with("board-source-matter", args!["number" => matter.to_string()])) }
        },
        Source::Meeting { meeting } => {
            let number = args!["number" => meeting.to_string()];
            html! { (words.say_with("board-source-meeting", number)) }
        }
        Source::File { title, sha256, bytes } => html! {
            (title) " (" (words.number(*bytes)) " B)"
            (parts::code_block(words, "fingerprint", &words.say("board-fingerprint"), sha256))
            span class="hint" { (words.say("board-fingerprint-text")) }
        },
    }
}

/// A request to inspect on paper.
async fn form(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("inspection-form");
    let place = files.community.place(here.desk.law()).ok();
    let rules = place.map(|place| &place.procedure.supervision);
    let body = html! {
        article class="poster" {
            h2 { (files.community.name()) (words.say("inspection-form-heading")) }
            p { (words.say("inspection-form-lead")) }
            h3 { (words.say("inspection-what")) }
            ul class="ticks two" {
                @for thing in rules.iter().flat_map(|rules| &rules.inspection.names) {
                    li { span class="tick-box" {} (words.say_of("inspected-", thing)) }
                }
            }
            p { (words.say("inspection-form-words")) }
            (paper::blanks(&[String::new()]))
            (paper::blanks(&[String::new()]))
            @if let Some(rules) = rules {
                p { (words.say_with("inspection-form-days", args![
                    "days" => rules.inspection_answer.days,
                    "articles" => crate::names::of_place(&words, place, &rules.inspection_answer.basis),
                ])) }
            }
            (paper::blanks(&["home", "owner", "date"].map(|label| words.say_of("inspection-form-", label))))
            (paper::blanks(&["receiver", "received", "number"].map(|label| words.say_of("inspection-form-", label))))
        }
    };
    let page = here.page(&files, &words, title).sheet().paper(words.say("inspection-form-heading"));
    page.back(parts::back(&words, here.at("/board"))).render(&body).into_response()
}
