//! Petitions at the desk: raised and signed on paper or by seat, handed in, and answered by whoever has the turn to
//! convene.

mod answering;
mod forms;
mod hand_in;
mod paper;
mod raise;
mod seat;
mod show;
mod withdraw;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use governance::Refusal;
use governance::ids::PetitionId;
use governance::petition::Petition;
use maud::Markup;
use office::Files;

use crate::answer;
use crate::app::App;
use crate::desk::show::Frame;
use crate::parts::Errors;
use crate::path::Path;
use crate::petition::{self, form::Asking};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/petitions", get(show::list))
        .route("/c/{community}/desk/petitions/raise", get(raise::ask).post(raise::raise))
        .route("/c/{community}/desk/petitions/raise/seat", get(seat::ask).post(seat::raise))
        .route("/c/{community}/desk/petitions/{petition}", get(show::show))
        .route("/c/{community}/desk/petitions/{petition}/sign", post(seat::sign))
        .route("/c/{community}/desk/petitions/{petition}/unsign", post(seat::withdraw))
        .route("/c/{community}/desk/petitions/{petition}/withdraw", get(withdraw::ask).post(withdraw::withdraw))
        .route("/c/{community}/desk/petitions/{petition}/key", get(paper::ask).post(paper::key))
        .route("/c/{community}/desk/petitions/{petition}/evidence/{seal}", get(paper::shown))
        .route("/c/{community}/desk/petitions/{petition}/keyed/{owner}", get(paper::keyed).post(paper::confirm))
        .route("/c/{community}/desk/petitions/{petition}/keyed/{owner}/reject", post(paper::reject))
        .route("/c/{community}/desk/petitions/{petition}/hand-in", get(hand_in::ask).post(hand_in::hand_in))
        .route("/c/{community}/desk/petitions/{petition}/convene", get(answering::ask_convene).post(answering::convene))
        .route("/c/{community}/desk/petitions/{petition}/refuse", get(answering::ask_refuse).post(answering::refuse))
        .route("/c/{community}/desk/petitions/{petition}/order", get(answering::ask_order).post(answering::order))
}

/// The path of a page about one petition.
type OfPetition = Path<(String, PetitionId)>;

/// The petition of a page.
fn find<'f>(here: &Here, files: &'f Files, id: PetitionId) -> Result<&'f Petition, Response> {
    files.community.petitions().petition(id).ok_or_else(|| answer::not_found(&here.visit))
}

/// With what the form of a petition is made here.
fn asking<'a>(here: &'a Here, words: &'a Words, files: &'a Files) -> Asking<'a> {
    let on = here.desk.moment(here.actor()).today(files.community.zone());
    Asking { words, law: here.desk.law(), files, on }
}

/// A page that asks something about a petition: captioned with it, and back to it.
fn framed(
    here: &Here,
    files: &Files,
    words: &Words,
    petition: &Petition,
    title: &str,
    (errors, refusal): (&Errors, Option<&Refusal>),
    asked: &Markup,
) -> Response {
    let (caption, back) = (petition::title(words, files, petition), at(here, petition.id, ""));
    Frame { caption: &caption, title, back: &back, errors, refusal }.around(here, files, words, asked)
}

/// The address of a page of a petition; `rest` begins with a slash or is empty.
fn at(here: &Here, id: PetitionId, rest: &str) -> String {
    here.at(&format!("/desk/petitions/{id}{rest}"))
}
