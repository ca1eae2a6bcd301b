//! What anybody may see without signing in: matters and where they stand, rolls, turnout, results, the book.
//!
//! Nothing here shows how anybody voted, and nothing at all of a result before it is announced. Names of owners stand on
//! no public page; names of office holders do, because a seat is a public office, and names of those who stand for one.

use axum::Router;

use crate::app::App;

mod answer_paper;
mod board;
mod board_poster;
pub(crate) mod book;
mod calendar;
mod candidates;
mod card;
mod charter;
mod committee;
mod community;
mod deliberation;
mod dossier;
mod file;
pub(crate) mod founding;
mod front;
mod handover;
mod history;
mod matter;
mod news;
mod news_fates;
mod objection;
mod opinion;
mod opinions;
mod panels;
mod petition;
mod place;
mod query;
pub(crate) mod renewal;
pub(crate) mod renewal_object;
mod renewal_vain;
mod result;
mod roll;
mod room;
mod rooms;
mod seats;
mod seen;
mod sitting;
mod statement_sheet;
mod templates;
mod to_do;
mod turnout;
mod word_sheet;

pub(crate) use handover::of_term;
pub(crate) use room::renewed;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .merge(front::routes())
        .merge(committee::routes())
        .merge(community::routes())
        .merge(founding::routes())
        .merge(sitting::routes())
        .merge(matter::routes())
        .merge(turnout::routes())
        .merge(roll::routes())
        .merge(room::routes())
        .merge(rooms::routes())
        .merge(panels::routes())
        .merge(objection::routes())
        .merge(deliberation::routes())
        .merge(templates::routes())
        .merge(answer_paper::routes())
        .merge(dossier::routes())
        .merge(file::routes())
        .merge(opinion::routes())
        .merge(opinions::routes())
        .merge(statement_sheet::routes())
        .merge(word_sheet::routes())
        .merge(petition::routes())
        .merge(result::routes())
        .merge(candidates::routes())
        .merge(book::routes())
        .merge(calendar::routes())
        .merge(card::routes())
        .merge(charter::routes())
        .merge(place::routes())
        .merge(board::routes())
        .merge(board_poster::routes())
        .merge(renewal::routes())
        .merge(renewal_object::routes())
        .merge(handover::routes())
        .merge(history::routes())
        .merge(news::routes())
}
