//! Calling a meeting off.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::assembly::AssemblyCommand;
use governance::bodies::Power;
use governance::ids::MeetingId;
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::{clerk, names, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/meetings/{meeting}/cancel", get(ask).post(cancel))
}

async fn ask(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Convene).await?;
    page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: MeetingId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let title = words.say_with("desk-cancel-title", args!["meeting" => names::meeting(&words, meeting)]);
    let back = show::at_meeting(here, id, "");
    let form = Form::post(show::at_meeting(here, id, "/cancel"), here.visit.csrf()).render(&html! {
        (Field::new("reason", words.say("desk-cancel-reason")).hint(words.say("desk-cancel-reason-hint"))
            .typed(posted, errors).textarea(&words, 4))
        (parts::warning(&words, &words.say("desk-cancel-consequence")))
        (parts::or_leave(&words, &parts::warning_button(&words.say("desk-cancel-act")), &back))
    });
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        p { (words.list(&names::titles(&files, meeting))) }
        (show::refused_beside(&words, errors, refusal))
        (form)
    };
    Ok(show::asking(here, &files, &words, (&title, &back), errors, &body))
}

async fn cancel(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = clerk::require(&here, id, Power::Convene).await?;
    let command = AssemblyCommand::Cancel { meeting: id, reason: posted.text("reason").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            page(&here, id, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, ""), "meeting-cancelled")),
    }
}
