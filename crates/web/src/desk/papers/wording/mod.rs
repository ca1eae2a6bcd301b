//! The pages where a committee puts the fixed sentences of papers into its own words; see [`crate::wording`].

mod edit;
mod list;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/wording", get(list::show))
        .route("/c/{community}/desk/wording/{paper}", get(edit::ask).post(edit::act))
}
