//! The ledger of service: whom a ballot reached, how, when, by whom, with what evidence, and who wrote it down.

mod form;
mod ledger;
mod record;
mod server;
mod several;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;

use crate::app::App;
use crate::posted::FILE_MAX;

pub(super) fn routes() -> Router<App> {
    // Photographs of a door are larger than what forms usually carry.
    let photos = || DefaultBodyLimit::max(FILE_MAX);
    Router::new()
        .route(
            "/c/{community}/desk/meetings/{meeting}/service",
            get(several::ask).post(several::record).layer(photos()),
        )
        .route(
            "/c/{community}/desk/meetings/{meeting}/service/{entry}",
            get(ledger::show).post(ledger::record).layer(photos()),
        )
}
