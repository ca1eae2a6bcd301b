//! What hangs on the wall of a room: the item that is put, who is present, whether ballots are taken. Never how it stands.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Meeting, Stage, Turnout};
use governance::ids::MeetingId;
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::delegated;
use crate::look::{Link, Width};
use crate::parts::{self, Tone};
use crate::path::Path;
use crate::recalled;
use crate::visit::Here;
use crate::words::Words;

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
                    (item(&files, &words, meeting, room.item.map(|(matter, _)| matter)))
                    (figures(&words, meeting))
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

fn item(files: &Files, words: &Words, meeting: &Meeting, now: Option<governance::ids::MatterId>) -> Markup {
    let place = now.and_then(|now| meeting.questions.iter().position(|question| question.matter == now));
    let matter = now.and_then(|now| files.community.matters().matter(now));
    html! {
        @match place.zip(matter) {
            Some((place, matter)) => {
                p { (words.say_with("room-item", args!["number" => place + 1, "all" => meeting.questions.len()])) }
                h1 { (matter.title) }
                @for line in matter.text.as_str().lines() { p { (line) } }
                @if let Some(handed) = delegated::said(words, files, matter.id) { p { strong { (handed) } } }
                @if let Some(question) = meeting.questions.get(place) {
                    (recalled::line(words, files, meeting, question))
                }
            }
            None => {
                h1 { (words.say("room-agenda")) }
                ol {
                    @for question in &meeting.questions {
                        li { (files.community.matters().matter(question.matter).map(|matter| matter.title.to_string()).unwrap_or_default()) }
                    }
                }
            }
        }
    }
}

/// Present and voted beside what is needed for a decision to be possible at all.
fn figures(words: &Words, meeting: &Meeting) -> Markup {
    let (Some(roll), Some(room)) = (&meeting.roll, &meeting.gathering) else { return html! {} };
    let present = room.present(roll);
    let voted = meeting.ballots.turnout();
    let measure = crate::turnout::weight(roll);
    let line = |key: &str, of: Turnout| {
        let weight = |figure| words.figure(measure.into(), figure);
        let (part, whole) = (weight(of.of(measure)), weight(roll.total(measure)));
        let sum = args!["heads" => of.heads, "all" => roll.heads(), "weight" => part, "total" => whole];
        html! { div class="fact" { dt { (words.say_of("room-", key)) } dd { (words.say_with("room-sum", sum)) } } }
    };
    html! {
        dl class="facts wall-figures" {
            (line("present", present))
            @if meeting.opened_at.is_some() { (line("voted", voted)) }
            @if let Some(needed) = needed(words, meeting) {
                div class="fact" { dt { (words.say("room-needed")) } dd { (needed) } }
            }
        }
    }
}

/// The participation that every decision needs, as the rules say it.
fn needed(words: &Words, meeting: &Meeting) -> Option<String> {
    let threshold = meeting.notice.as_ref()?.policy.thresholds.first()?;
    let tests: Vec<String> = threshold
        .participation
        .iter()
        .map(|test| {
            let measure = words.say_of("room-measure-", &test.measure.to_string());
            words.say_with("room-test", args!["measure" => measure, "fraction" => test.fraction.to_string()])
        })
        .collect();
    (!tests.is_empty()).then(|| words.list(&tests))
}

fn state(words: &Words, meeting: &Meeting) -> Markup {
    match meeting.stage() {
        Stage::Open => html! {
            (parts::tag(Tone::Good, &words.say("room-open")))
            @if let Some(notice) = &meeting.notice { " " (words.say_with("room-until", args!["until" => words.deadline(notice.closes_at)])) }
        },
        Stage::Convened | Stage::RollPublished | Stage::Noticed => parts::tag(Tone::Care, &words.say("room-not-open")),
        Stage::Closed | Stage::Counted | Stage::Announced | Stage::Certified | Stage::Cancelled => {
            parts::tag(Tone::Plain, &words.say("room-closed"))
        }
    }
}
