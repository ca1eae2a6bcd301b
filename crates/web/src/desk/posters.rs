//! Sheets for the notice board: the notice of a meeting, and how many have voted.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Meeting, Notice, PublishedRoll, Question};
use governance::bodies::Power;
use governance::ids::MeetingId;
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::{names, occasions, policy, show, thresholds};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::booth::option_words;
use crate::charter_text;
use crate::names as called;
use crate::parts::{self, Fact, PartTurnout};
use crate::path::Path;
use crate::turnout::{self, Sum};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/poster", get(poster))
        .route("/c/{community}/desk/meetings/{meeting}/turnout-sheet", get(turnout_sheet))
}

async fn poster(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let (Some(notice), Some(roll)) = (&meeting.notice, &meeting.roll) else {
        return Err(answer::not_found(&here.visit));
    };
    let body = html! {
        article class="poster" {
            h2 { (files.community.name()) (words.say("desk-poster-heading")) }
            p { (names::meeting(&words, meeting)) }
            p { (words.say_with("desk-poster-lead", args!["convenor" => names::body(&files, meeting.body)])) }
            (parts::facts(&words, &dates(&words, meeting, notice, roll)))
            @for (at, question) in meeting.questions.iter().enumerate() {
                (asked(&here, &files, &words, meeting, at + 1, question))
            }
            h3 { (words.say("desk-policy")) }
            (parts::facts(&words, &policy::facts(&here, &words, &notice.policy)))
            p { (words.say_with("desk-poster-ways", args!["address" => address(&here, "/vote")])) }
            (foot(&here, &files, &words, meeting, notice.given_at))
        }
    };
    Ok(sheet(&here, &files, &words, &words.say("desk-more-poster"), id, &body))
}

fn sheet(here: &Here, files: &Files, words: &Words, title: &str, id: MeetingId, body: &Markup) -> Response {
    let back = parts::back(words, show::at_meeting(here, id, ""));
    here.page(files, words, title).sheet().back(back).render(body).into_response()
}

/// An address as people type it.
fn address(here: &Here, path: &str) -> String {
    let public = &here.visit.app.options.public_address;
    format!("{}{path}", public.split_once("://").map_or(public.as_str(), |(_, host)| host))
}

fn dates(words: &Words, meeting: &Meeting, notice: &Notice, roll: &PublishedRoll) -> Vec<Fact> {
    let voting = args!["opens" => words.moment(notice.opens_at), "closes" => words.deadline(notice.closes_at)];
    vec![
        Fact::new(words.say("desk-meeting-occasion"), occasions::name(words, meeting.occasion)),
        Fact::new(words.say("desk-meeting-voting"), words.say_with("desk-meeting-from-to", voting)),
        Fact::new(words.say("desk-meeting-scope"), called::scope(words, &meeting.scope)),
        Fact::new(
            words.say("desk-meeting-electorate"),
            words.say_with("desk-heads-and-area", args!["heads" => roll.heads(), "area" => words.area(roll.area)]),
        ),
        Fact::new(words.say("desk-roll-until"), words.deadline(roll.objections_until)),
    ]
}

fn asked(here: &Here, files: &Files, words: &Words, meeting: &Meeting, number: usize, question: &Question) -> Markup {
    let matter = files.community.matters().matter(question.matter);
    let options: Vec<String> = question.options.iter().map(|option| option_words(words, question, option)).collect();
    html! {
        h3 { (words.say_with("convene-question", args!["number" => number])) " " (names::title(files, question.matter)) }
        @for line in matter.map(|matter| matter.text.as_str()).unwrap_or_default().lines() { p { (line) } }
        @if let Some(text) = question.charter {
            p {
                (words.say_with("charter-on-letter", args![
                    "text" => charter_text::name(words, text), "address" => address(here, &here.at(&charter_text::path(text))),
                ]))
            }
        }
        p { (words.say_with("desk-poster-options", args!["options" => words.list(&options)])) }
        p class="passes" { (thresholds::of_question(here, words, meeting, question)) }
    }
}

/// Where to read on, and who signs.
fn foot(here: &Here, files: &Files, words: &Words, meeting: &Meeting, signed: Timestamp) -> Markup {
    let page = meeting.questions.first().map(|question| here.at(&format!("/matters/{}", question.matter)));
    let page = page.unwrap_or_else(|| here.at(""));
    let whole = format!("{}{page}", here.visit.app.options.public_address);
    html! {
        div class="poster-foot" {
            div class="poster-qr" { (parts::qr(&whole, &words.say("desk-poster-qr"))) }
            div {
                p { (words.say_with("desk-poster-more", args!["address" => address(here, &page)])) }
                p { strong { (names::body(files, meeting.body)) } }
                p { (words.date_of(signed)) }
            }
        }
    }
}

async fn turnout_sheet(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let roll = meeting.roll.as_ref().ok_or_else(|| answer::not_found(&here.visit))?;
    let parts = turnout::by_building(files.community.register(), meeting, roll);
    let parts: Vec<PartTurnout> =
        parts.iter().map(|part| part.sum.part(names::part(&words, &part.name.name), None)).collect();
    let whole = Sum::of_roll(meeting, roll).part(String::new(), None);
    let body = html! {
        article class="poster" {
            h2 { (files.community.name()) (words.say("desk-turnout-heading")) }
            p { (names::meeting(&words, meeting)) " · " (words.list(&names::titles(&files, meeting))) }
            p { (words.say_with("desk-turnout-at", args!["at" => words.moment(here.desk.door().now())])) }
            (parts::turnout_by_part(&words, &words.say("desk-turnout-caption"), &parts, &whole))
            p { (words.say("desk-turnout-only")) }
            (foot(&here, &files, &words, meeting, here.desk.door().now()))
        }
    };
    Ok(sheet(&here, &files, &words, &words.say("desk-more-turnout-sheet"), id, &body))
}
