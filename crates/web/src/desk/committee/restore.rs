//! Giving a seat back that a wrong line of the register had ended, by the street office.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::committee::CommitteeCommand;
use governance::ids::{BodyId, PersonId};
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::seats::may_enter_an_end;
use super::{at_body, body};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::sittings;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/committee/{body}/seats/{person}/restore", get(ask).post(restore))
}

async fn ask(here: Here, Path((_, id, person)): Path<(String, BodyId, PersonId)>) -> Result<Response, Response> {
    here.require_person()?;
    page(&here, id, person, (&Posted::default(), &Errors::new()), None).await
}

async fn page(
    here: &Here,
    id: BodyId,
    person: PersonId,
    (posted, errors): (&Posted, &Errors),
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(here, &files, id)?;
    if !may_enter_an_end(here, &files) {
        return Err(answer::not_for_you(&here.visit));
    }
    let ended = files.community.committees().ended_seat(id, person).ok_or_else(|| answer::not_found(&here.visit))?;
    let name = sittings::person(&words, &files, person);
    let title = words.say_with("committee-restore-title", args!["name" => name]);
    let back = at_body(here, id, &format!("/seats/{person}"));
    let basis = sittings::articles(here, &files.community, &words, &ended.basis);
    let form = html! {
        p { (words.say_with("committee-restore-text", args!["on" => words.date(ended.on), "basis" => basis])) }
        (Form::post(at_body(here, id, &format!("/seats/{person}/restore")), here.visit.csrf()).render(&html! {
            (Field::new("reason", words.say("committee-restore-reason")).hint(words.say("committee-restore-reason-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (parts::or_leave(&words, &parts::button(&words.say("committee-restore-act")), &back))
        }))
    };
    let frame = show::Frame { caption: body.name.as_str(), title: &title, back: &back, errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

async fn restore(
    here: Here,
    Path((_, id, person)): Path<(String, BodyId, PersonId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require_person()?;
    let command = CommitteeCommand::RestoreSeat { body: id, person, reason: posted.text("reason").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            page(&here, id, person, (&posted, &errors), None).await
        }
        Err(Stop::Refused(refusal @ Refusal::Committee(_))) => {
            page(&here, id, person, (&posted, &Errors::new()), Some(&refusal)).await
        }
        outcome => {
            Ok(answer::after(&here, outcome, &at_body(&here, id, &format!("/seats/{person}")), "committee-restored"))
        }
    }
}
