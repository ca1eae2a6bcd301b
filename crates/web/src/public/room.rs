//! What hangs on the wall of a room: the item that is put, how many are present, whether ballots are taken. Never how it stands
//! before that is announced, and never anybody's name. It fills a screen and is read from the last row: nothing scrolls.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Meeting, Question, QuestionResult, Stage, Turnout};
use governance::election::elected;
use governance::ids::MeetingId;
use governance::law::Law;
use governance::voice::Voices;
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::delegated;
use crate::look::{Link, Width};
use crate::names;
use crate::parts::{self, Tone, Verdict};
use crate::path::Path;
use crate::quorum;
use crate::recalled;
use crate::silent;
use crate::visit::Here;
use crate::weighed;
use crate::words::{self, Words};

/// So many characters of a title stand in the largest type.
const SHORT_TITLE: usize = 24;

/// So many characters of a text are read from the last row beside a long title; twice as many beside a short one.
const BEGINNING: usize = 48;

/// So many items stand in large type, and so many on the screen at all.
const FEW: usize = 3;
const LISTED: usize = 6;

/// How often the page loads itself anew, when whoever shows it chose so.
const SECONDS: u32 = 20;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/meetings/{meeting}/room", get(show))
}

async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = files.community.assembly().meeting(id).ok_or_else(|| answer::not_found(&here.visit))?;
    let renews = super::query::of(&here.visit).text("renew") == "yes";
    let title = words.say("room-title");
    let body = html! {
        @match &meeting.gathering {
            None => {
                (parts::heading(&title))
                (parts::empty(&words.say("room-none"), &html! { p { (words.say("room-none-text")) } }))
            }
            Some(room) => {
                section class="wall" {
                    p class="caption" { (files.community.name()) " · " (room.place) " · " (words.moment(room.begins_at)) }
                    (subject(&here, &files, &words, meeting))
                    (figures(&words, here.desk.law(), (meeting, files.community.assembly().voices())))
                    p class="wall-state" { (state(&words, meeting)) }
                }
                p class="screen-only" {
                    @if renews {
                        (words.say_with("room-renews", args!["seconds" => SECONDS])) " "
                        a href=(here.at(&format!("/meetings/{id}/room"))) { (words.say("room-keep-still")) }
                    } @else {
                        a href=(here.at(&format!("/meetings/{id}/room?renew=yes"))) {
                            (words.say_with("room-renew", args!["seconds" => SECONDS]))
                        }
                    }
                }
            }
        }
    };
    let matter = meeting.questions.first().map(|question| format!("/matters/{}", question.matter));
    let back = Link::new(here.at(&matter.unwrap_or_default()), words.say("parts-back"));
    let page = here.page(&files, &words, title).width(Width::Wide).back(back);
    let page = if meeting.gathering.is_some() { page.hall() } else { page }.render(&body).into_response();
    Ok(if renews { renewed(page, SECONDS) } else { page })
}

/// The page, loaded anew after a while. A header and no element: the page itself stays as it is without it.
pub(crate) fn renewed(mut page: Response, seconds: u32) -> Response {
    if let Ok(value) = axum::http::HeaderValue::from_str(&seconds.to_string()) {
        page.headers_mut().insert("refresh", value);
    }
    page
}

/// What the hall looks at: what was announced, else the item that is put, else what is on the agenda.
fn subject(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let now = meeting.gathering.as_ref().and_then(|room| room.item).map(|(matter, _)| matter);
    let announced = meeting.announcement.map(|announced| announced.count);
    let shown = now.filter(|_| announced.is_none()).or(meeting.questions.first().map(|question| question.matter));
    html! {
        div class="wall-item" {
            div {
                @match (announced, now.and_then(|now| meeting.questions.iter().position(|asked| asked.matter == now))) {
                    (Some(count), _) => { (results(files, words, meeting, count)) }
                    (None, Some(place)) => { (item(files, words, meeting, place)) }
                    (None, None) => { (agenda(files, words, meeting)) }
                }
            }
            @if let Some(matter) = shown {
                @let address = here.at(&format!("/matters/{matter}"));
                div class="wall-code" {
                    (parts::qr(&format!("{}{address}", here.visit.app.options.public_address), &words.say("room-code")))
                    p { (words.say("room-code-means")) }
                }
            }
        }
    }
}

fn title(files: &Files, question: &Question) -> String {
    let matter = files.community.matters().matter(question.matter);
    matter.map(|matter| matter.title.to_string()).unwrap_or_default()
}

/// The item that is put: as much of its text as can be read from the last row, a code leads to the rest.
fn item(files: &Files, words: &Words, meeting: &Meeting, place: usize) -> Markup {
    let question = &meeting.questions[place];
    let (title, matter) = (title(files, question), files.community.matters().matter(question.matter));
    let is_long = title.chars().count() > SHORT_TITLE;
    let text = matter.map(|matter| matter.text.as_str().lines().collect::<Vec<_>>().join(" ")).unwrap_or_default();
    let beginning = match text.char_indices().nth(if is_long { BEGINNING } else { 2 * BEGINNING }) {
        Some((at, _)) => format!("{}……", &text[..at]),
        None => text,
    };
    html! {
        p { (words.say_with("room-item", args!["number" => place + 1, "all" => meeting.questions.len()])) }
        h1 class=[is_long.then_some("long")] { (title) }
        p { (beginning) }
        @if let Some(handed) = matter.and_then(|matter| delegated::said(words, files, matter.id)) { p { strong { (handed) } } }
        (recalled::line(words, files, meeting, question))
    }
}

fn agenda(files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    html! {
        h1 { (words.say("room-agenda")) }
        ol class=[(meeting.questions.len() > FEW).then_some("many")] {
            @for question in meeting.questions.iter().take(LISTED) { li { (title(files, question)) } }
        }
        (more(words, meeting))
    }
}

/// What has no room on the screen.
fn more(words: &Words, meeting: &Meeting) -> Markup {
    let left = meeting.questions.len().saturating_sub(LISTED);
    html! { @if left > 0 { p { (words.say_with("room-more", args!["count" => left])) } } }
}

/// What was announced, item by item. Who was elected stands in the announcement, and on no wall.
fn results(files: &Files, words: &Words, meeting: &Meeting, count: u32) -> Markup {
    let place = usize::try_from(count).ok().and_then(|count| count.checked_sub(1));
    let counted = place.and_then(|place| meeting.counts.get(place));
    let results = counted.map(|(_, results)| results.as_slice()).unwrap_or_default();
    let heads = |question: &Question, result: &QuestionResult| {
        let options = result.count.options.iter().map(|option| {
            let name = names::mark(words, files, question, &option.id);
            let figure = words.figure(words::Measure::Heads, option.figures.heads.unwrap_or(0));
            words.say_with("room-option", args!["option" => name, "heads" => figure])
        });
        // What passed by silence is not explained by those who voted.
        let silent = silent::counted_in(result).and_then(|silent| silent.heads).map(|heads| {
            let heads = words.figure(words::Measure::Heads, heads);
            match silent::added_to(words, files, question, result) {
                Some(option) => words.say_with("room-silent", args!["option" => option, "heads" => heads]),
                None => words.say_with("room-silent-none", args!["heads" => heads]),
            }
        });
        words.list(&options.chain(silent).collect::<Vec<_>>())
    };
    html! {
        h1 { (words.say("room-results")) }
        ul class={ "wall-results" @if meeting.questions.len() > FEW { " many" } } {
            @for question in meeting.questions.iter().take(LISTED) {
                @if let Some(result) = results.iter().find(|result| result.matter == question.matter) {
                    li {
                        span { (title(files, question)) }
                        @match (&question.election, elected(result), result.deciding()) {
                            (Some(_), Some(came_to), _) => {
                                (parts::tag(Tone::Plain, &words.say_with("room-elected", args!["count" => came_to.seats.len()])))
                                span { (words.say("room-elected-where")) }
                            }
                            (_, _, Some(reading)) => {
                                (Verdict::of(reading, &result.count).tag(words))
                                span { (heads(question, result)) }
                            }
                            (_, _, None) => {}
                        }
                    }
                }
            }
        }
        (more(words, meeting))
    }
}

/// Present and voted beside what is needed for a decision to be possible at all; nothing once the result is there.
fn figures(words: &Words, law: &Law, (meeting, voices): (&Meeting, &Voices)) -> Markup {
    let (Some(roll), Some(room)) = (&meeting.roll, &meeting.gathering) else { return html! {} };
    if meeting.announcement.is_some() || meeting.cancelled.is_some() {
        return html! {};
    }
    let weighed = weighed::weighed(law, meeting);
    let line = |key: &str, of: Turnout| {
        let heads = words.say_with("room-sum-heads", args!["heads" => of.heads, "all" => roll.heads()]);
        let weight = weighed.map(|measure| {
            let part = words.bare_figure(measure.into(), of.of(measure).into());
            let whole = words.figure(measure.into(), roll.total(measure));
            words.say_with("room-sum-weight", args!["weight" => part, "total" => whole])
        });
        tile(&words.say_of("room-", key), std::iter::once(heads).chain(weight))
    };
    html! {
        dl class="facts wall-figures" {
            (line("present", room.present(roll)))
            @if meeting.opened_at.is_some() { (line("voted", meeting.ballots.turnout())) }
            @if let Some(needed) = quorum::needed(words, meeting, voices) { (tile(&needed.name, needed.figures.into_iter())) }
        }
    }
}

/// Figures under what they are of, the first of them the largest.
fn tile(name: &str, mut figures: impl Iterator<Item = String>) -> Markup {
    html! {
        div class="fact" {
            dt { (name) }
            dd {
                @if let Some(first) = figures.next() { strong { (first) } }
                @for figure in figures { " " (figure) }
            }
        }
    }
}

fn state(words: &Words, meeting: &Meeting) -> Markup {
    match meeting.stage() {
        Stage::Open => html! {
            (parts::tag(Tone::Good, &words.say("room-open")))
            @if let Some(notice) = &meeting.notice { " " (words.say_with("room-until", args!["until" => words.deadline(notice.closes_at)])) }
        },
        Stage::Convened | Stage::RollPublished | Stage::Noticed => parts::tag(Tone::Care, &words.say("room-not-open")),
        Stage::Cancelled => html! {
            (parts::tag(Tone::Bad, &words.say("room-cancelled")))
            @if let Some((_, Some(reason))) = &meeting.cancelled { " " (reason) }
        },
        Stage::Closed | Stage::Counted => parts::tag(Tone::Plain, &words.say("room-closed")),
        Stage::Announced | Stage::Certified => parts::tag(Tone::Good, &words.say("room-announced")),
    }
}
