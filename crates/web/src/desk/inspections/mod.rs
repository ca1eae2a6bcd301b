//! Requests to inspect at the desk: which there are, taking one in on paper, answering, logging that somebody looked.

mod complain;
mod one;
mod take;

pub(super) use take::{asked, home, owner, whose};

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::ids::BodyId;
use governance::supervision::Inspection;
use maud::html;
use office::Files;

use super::show;
use crate::app::App;
use crate::args;
use crate::convenor;
use crate::inspections;
use crate::parts;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/inspections", get(list))
        .route("/c/{community}/desk/inspections/take", get(take::ask).post(take::take))
        .route("/c/{community}/desk/inspections/complain", get(complain::ask).post(complain::take))
        .route("/c/{community}/desk/inspections/{inspection}", get(one::show).post(one::act))
}

async fn list(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let own: Vec<&Inspection> =
        files.community.supervision().inspections().iter().rev().filter(|one| may_see(&here, &files, one)).collect();
    let body = html! {
        p class="lead" { (words.say("inspections-lead")) }
        @if here.may(&files, Power::Publish) || here.may(&files, Power::Key) {
            p { (parts::button_link(&words.say("inspections-take"), &here.at("/desk/inspections/take"))) }
        }
        @if here.may(&files, Power::Order) {
            p { a href=(here.at("/desk/inspections/complain")) { (words.say("inspection-complaint-take")) } }
        }
        @if own.is_empty() {
            (parts::empty(&words.say("inspections-none"), &html! { p { (words.say("inspections-none-text")) } }))
        }
        ul class="tasks" {
            @for one in &own {
                @let id = format!("inspection-{}", one.id);
                li class="task" {
                    div class="task-words" {
                        a class="task-title" href=(here.at(&format!("/desk/inspections/{}", one.id))) aria-describedby=(id) {
                            (inspections::name(&words, one))
                        }
                        p class="hint" { (convenor::name(&words, &files.community, here.desk.law(), one.body, one.requested_at)) " · " (words.say_with("duty-until", args!["day" => words.day(one.until)])) }
                    }
                    div class="task-state" id=(id) { (inspections::standing(&words, one, today)) }
                }
            }
        }
        p { a href=(here.at("/inspection-form")) { (words.say("inspection-form")) } }
    };
    Ok(show::page(&here, &files, &words, &words.say("inspections-title"), &here.at("/desk"), &body))
}

/// Whether the person signed in may read a request: those who are asked, and the street office once there is a complaint.
fn may_see(here: &Here, files: &Files, one: &Inspection) -> bool {
    let moment = here.desk.moment(here.actor());
    answers(here, files, one.body)
        || files.community.may_in(&moment, Power::Key, one.body)
        || (one.complaint.is_some() && files.community.may(&moment, Power::Order))
}

/// Whether the person signed in may answer for a body.
fn answers(here: &Here, files: &Files, body: BodyId) -> bool {
    files.community.may_in(&here.desk.moment(here.actor()), Power::Publish, body)
}
