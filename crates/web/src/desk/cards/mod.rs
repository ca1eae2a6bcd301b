//! Owners' cards: making them out, finding the ones to print, and making a lost one out anew.

mod enter;
mod list;
mod pick;
mod print;
mod reissue;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/cards", get(list::show).post(list::issue))
        .route("/c/{community}/desk/cards/print", get(print::print).post(enter::enter))
        .route("/c/{community}/desk/cards/{owner}/reissue", get(reissue::ask).post(reissue::reissue))
}
