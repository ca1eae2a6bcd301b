//! Ballots that were cast on the government's platform: the file is uploaded, looked at, and recorded whole or not at
//! all. Nothing is kept before it is confirmed but the upload itself, for an hour.

mod preview;
mod record;
mod upload;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use governance::assembly::{Meeting, Stage};
use maud::{Markup, html};

use crate::app::App;
use crate::parts;
use crate::posted::FILE_MAX;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    let files = DefaultBodyLimit::max(FILE_MAX);
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/platform", get(upload::ask).post(upload::take).layer(files))
        .route("/c/{community}/desk/meetings/{meeting}/platform/preview", get(preview::show))
        .route("/c/{community}/desk/meetings/{meeting}/platform/ballots", post(record::record))
}

/// Whether ballots of a platform are taken now: the platform may hand its file over after voting closed here.
fn takes_ballots(meeting: &Meeting) -> bool {
    matches!(meeting.stage(), Stage::Open | Stage::Closed)
}

/// What is said when they are not taken, or not any more.
fn closed(words: &Words) -> Markup {
    parts::inset(&html! { p { (words.say("clerk-platform-closed")) } })
}
