//! The desk: the pages of those who hold a seat.
//!
//! Each page stands in a file of its own and brings its own routes. What a page offers follows from the powers of the
//! person who signed in; whether an act may happen is decided in `governance` alone.

use axum::Router;

use crate::app::App;

mod overview;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(overview::routes())
}
