//! What all who take part in a deliberation must know, for everybody to read.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::bodies::Power;
use governance::deliberation::Step;
use governance::ids::{DeliberationId, FileNo};
use maud::html;

use crate::answer;
use crate::app::App;
use crate::deliberation::{self, dossier as shown};
use crate::desk::kept_file;
use crate::look::{Link, Width};
use crate::parts;
use crate::path::Path;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/deliberations/{deliberation}/dossier", get(show))
        .route("/c/{community}/deliberations/{deliberation}/files/{file}", get(file))
}

async fn show(here: Here, Path((_, id)): Path<(String, DeliberationId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = files.community.deliberations().deliberation(id);
    let (one, dossier) =
        one.zip(files.community.informing().dossier(id)).ok_or_else(|| answer::not_found(&here.visit))?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let title = words.say("dossier-title");
    let body = html! {
        (parts::heading_with_caption(&deliberation::title(&words, one), &title))
        (shown::whole((here.desk.law(), &files, &words), one, dossier, (today, &here.at(""))))
        @if one.is_running() && one.step() <= Step::Deliberating {
            p { (words.say("questions-how")) }
            p { (super::card::button(&here, &words, &format!("/deliberations/{id}/dossier"))) }
        }
    };
    let back = Link::new(here.at(&format!("/deliberations/{id}")), deliberation::title(&words, one));
    Ok(here.page(&files, &words, title).width(Width::Wide).back(back).render(&body).into_response())
}

/// A file that a version names, for everybody; before that for whoever has a seat.
async fn file(here: Here, Path((_, id, number)): Path<(String, DeliberationId, FileNo)>) -> Result<Response, Response> {
    let content = {
        let files = here.desk.files().await;
        let informing = files.community.informing();
        let file = informing.file(id, number).ok_or_else(|| answer::not_found(&here.visit))?;
        if !informing.is_public(id, file) && !here.may(&files, Power::Observe) {
            return Err(answer::not_found(&here.visit));
        }
        file.content
    };
    kept_file(&here, &content).await
}
