//! From the close of voting to the certified result: count, announce, hear objections, certify.

mod act;
mod result;
mod standing;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Meeting, Stage};
use governance::bodies::Power;
use governance::ids::MeetingId;
use maud::{Markup, html};
use office::Files;

use super::{clerk, names, show};
use crate::app::App;
use crate::args;
use crate::parts;
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/count", get(page))
        .route("/c/{community}/desk/meetings/{meeting}/count/{step}", get(act::ask).post(act::carry_out))
}

async fn page(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let title = words.say("clerk-count-title");
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        (standing::steps(&here, &files, &words, meeting))
        (results(&here, &files, &words, meeting))
    };
    let back = parts::back(&words, show::at_meeting(&here, id, ""));
    Ok(here.page(&files, &words, title).back(back).render(&body).into_response())
}

/// The results of the last count. Before they are announced only those who announce them or sign for them see them.
fn results(here: &Here, files: &Files, words: &Words, meeting: &Meeting) -> Markup {
    let Some(results) = meeting.last_count() else { return html! {} };
    let announced = meeting.stage() != Stage::Counted;
    let pack = here.desk.law().packs.get(&meeting.pack);
    html! {
        h2 { (words.say_with("clerk-count-number", args!["number" => meeting.count_no()])) }
        @if clerk::sees_count(here, files, meeting) {
            @if !announced { (parts::warning(words, &words.say("clerk-count-not-public"))) }
            @for (at, result) in results.iter().enumerate() {
                (result::one((files, words, pack), meeting, at + 1, result))
            }
        } @else {
            (parts::inset(&html! { p { (words.say("clerk-count-before-announcement")) } }))
        }
    }
}
