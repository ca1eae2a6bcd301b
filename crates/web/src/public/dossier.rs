//! What all who take part in a deliberation must know, for everybody to read.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::deliberation::Step;
use governance::ids::DeliberationId;
use maud::html;

use crate::answer;
use crate::app::App;
use crate::deliberation::{self, dossier as shown};
use crate::look::{Link, Width};
use crate::parts;
use crate::path::Path;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/deliberations/{deliberation}/dossier", get(show))
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
        (shown::whole((here.desk.law(), &files, &words), one, dossier, today))
        @if one.is_running() && one.step() <= Step::Deliberating {
            p { (words.say("questions-how")) }
            p { (parts::button_link(&words.say("petition-how-go"), "/vote")) }
        }
    };
    let back = Link::new(here.at(&format!("/deliberations/{id}")), deliberation::title(&words, one));
    Ok(here.page(&files, &words, title).width(Width::Wide).back(back).render(&body).into_response())
}
