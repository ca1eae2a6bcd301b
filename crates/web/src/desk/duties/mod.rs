//! What is due: in one community, over all of somebody's communities, and for a week on paper.

mod calendar;
mod estates;
mod here;
mod week;

pub(crate) use estates::left_over;
pub(super) use estates::watches;

use axum::Router;
use axum::routing::get;

use crate::app::App;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/desk", get(estates::show))
        .route("/desk/start", get(estates::start))
        .route("/desk/week", get(week::show))
        .route("/desk/calendar.ics", get(calendar::file))
        .route("/c/{community}/desk/duties", get(here::show))
}
