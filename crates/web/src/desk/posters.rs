//! A sheet for the notice board: how many have voted.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::MeetingId;
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::convenor;
use crate::parts::{self, PartTurnout};
use crate::path::Path;
use crate::printed_address;
use crate::turnout::{self, Sum};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/meetings/{meeting}/turnout-sheet", get(turnout_sheet))
}

/// An address as people type it.
fn address(here: &Here, path: &str) -> String {
    let public = &here.visit.app.options.public_address;
    format!("{}{path}", public.split_once("://").map_or(public.as_str(), |(_, host)| host))
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
                p { strong { (convenor::name(words, &files.community, here.desk.law(), meeting.body, signed)) } }
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
    let parts = turnout::by_building(here.desk.law(), files.community.register(), meeting, roll);
    let parts: Vec<PartTurnout> =
        parts.iter().map(|part| part.sum.part(names::building(&words, &part.name.name), None)).collect();
    let whole = Sum::of_roll(here.desk.law(), meeting, roll).part(String::new(), None);
    let body = html! {
        (printed_address::warning(&here, &words))
        article class="poster" {
            h2 { (files.community.name()) (words.say("desk-turnout-heading")) }
            p { (names::meeting(&words, meeting)) " · " (words.list(&names::titles(&files, meeting))) }
            p { (words.say_with("desk-turnout-at", args!["at" => words.moment(here.desk.door().now())])) }
            (parts::turnout_by_part(&words, &words.say("desk-turnout-caption"), &parts, &whole))
            p { (words.say("desk-turnout-only")) }
            (foot(&here, &files, &words, meeting, here.desk.door().now()))
        }
    };
    let of = args![
        "community" => files.community.name(), "meeting" => names::meeting(&words, meeting),
        "paper" => words.say("paper-name-turnout"),
    ];
    let title = words.say("desk-more-turnout-sheet");
    let page = here.page(&files, &words, title).sheet().paper(words.say_with("papers-of-meeting", of));
    Ok(page.back(parts::back(&words, show::at_meeting(&here, id, ""))).render(&body).into_response())
}
