//! What anybody may see without signing in: matters and where they stand, rolls, turnout, results, the book.
//!
//! Nothing here shows how anybody voted, and nothing at all of a result before it is announced. Names of owners stand on
//! no public page; names of office holders do, because a seat is a public office.

use axum::Router;

use crate::app::App;

mod book;
mod community;
mod front;
mod matter;
mod objection;
mod petition;
mod query;
mod result;
mod roll;
mod seen;
mod turnout;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(front::routes())
        .merge(community::routes())
        .merge(matter::routes())
        .merge(turnout::routes())
        .merge(roll::routes())
        .merge(objection::routes())
        .merge(petition::routes())
        .merge(result::routes())
        .merge(book::routes())
}
