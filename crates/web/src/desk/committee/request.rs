//! Members asking for a sitting, and others who join them.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::committee::CommitteeCommand;
use governance::ids::{BodyId, PersonId, RequestId};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{at_body, body, leads, may, today};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::sittings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/committee/{body}/request", get(ask).post(raise))
        .route("/c/{community}/desk/committee/{body}/requests/{request}/join", get(ask_join).post(join))
}

/// The person signed in, when they sit in the body or keep its record.
async fn asking(here: &Here, id: BodyId) -> Result<PersonId, Response> {
    let person = here.require_person()?;
    let files = here.desk.files().await;
    let body = body(here, &files, id)?;
    let may = may(here, &files, Power::Sit, id) || leads(here, &files, body);
    if may { Ok(person) } else { Err(answer::not_for_you(&here.visit)) }
}

async fn ask(here: Here, Path((_, id)): Path<(String, BodyId)>) -> Result<Response, Response> {
    asking(&here, id).await?;
    page(&here, id, &Posted::default(), &Errors::new()).await
}

/// Whoever keeps the record ticks those who signed on paper; a member asks for themselves.
fn who(here: &Here, files: &Files, words: &Words, id: BodyId, posted: &Posted, errors: &Errors) -> Markup {
    let Ok(body) = body(here, files, id) else { return html! {} };
    if !leads(here, files, body) {
        return html! {};
    }
    let own = here.person();
    let ticked: Vec<&str> = posted.all("member").collect();
    let choices = body
        .members(today(here, files))
        .into_iter()
        .map(|member| {
            let checked = ticked.contains(&member.to_string().as_str()) || (ticked.is_empty() && own == Some(member));
            Choice::new(member.to_string(), sittings::person(words, files, member)).checked(checked)
        })
        .collect();
    html! {
        (Choices::new("member", words.say("committee-ask-who"), choices).hint(words.say("committee-ask-who-hint"))
            .error(errors.of("member")).checkboxes(words))
    }
}

fn members(posted: &Posted, person: PersonId) -> Vec<PersonId> {
    let ticked: Vec<PersonId> = posted.all("member").filter_map(|number| number.parse().ok()).collect();
    if ticked.is_empty() { vec![person] } else { ticked }
}

async fn page(here: &Here, id: BodyId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(here, &files, id)?;
    let line = files.community.place(here.desk.law()).ok().map(|place| &place.procedure.committee.meeting_on_request);
    let title = words.say("committee-ask");
    let form = html! {
        @if let Some(line) = line {
            p { (words.say_with("committee-ask-rule", args![
                "part" => line.fraction.to_string(), "days" => line.days,
                "basis" => sittings::articles(here, &files.community, &words, &line.basis)
            ])) }
        }
        (Form::post(at_body(here, id, "/request"), here.visit.csrf()).render(&html! {
            (Field::new("about", words.say("committee-ask-about")).hint(words.say("committee-ask-about-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (who(here, &files, &words, id, posted, errors))
            (parts::buttons(&parts::button(&words.say("committee-ask-act"))))
        }))
    };
    let frame =
        show::Frame { caption: body.name.as_str(), title: &title, back: &at_body(here, id, ""), errors, refusal: None };
    Ok(frame.around(here, &files, &words, &form))
}

async fn raise(
    here: Here,
    Path((_, id)): Path<(String, BodyId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = asking(&here, id).await?;
    let (about, members) = (posted.text("about").to_owned(), members(&posted, person));
    let command = CommitteeCommand::RequestSitting { body: id, about, members };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "about", &refusal).await;
            page(&here, id, &posted, &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_body(&here, id, ""), "committee-asked")),
    }
}

async fn ask_join(here: Here, Path((_, id, request)): Path<(String, BodyId, RequestId)>) -> Result<Response, Response> {
    asking(&here, id).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = body(&here, &files, id)?;
    let request = files.community.committees().request(request).filter(|request| request.body == id);
    let request = request.ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say("committee-request-join");
    let names = sittings::people(&words, &files, request.members.iter().copied());
    let markup = html! {
        (parts::heading_with_caption(body.name.as_str(), &title))
        (parts::inset(&html! { p { (request.about) } p class="hint" { (words.say_with("committee-request-by", args!["names" => names])) } }))
        (Form::post(at_body(&here, id, &format!("/requests/{}/join", request.id)), here.visit.csrf()).render(&html! {
            (who(&here, &files, &words, id, &Posted::default(), &Errors::new()))
            (parts::buttons(&parts::button(&words.say("committee-join-act"))))
        }))
    };
    Ok(show::asking(&here, &files, &words, (&title, &at_body(&here, id, "")), &Errors::new(), &markup))
}

async fn join(
    here: Here,
    Path((_, id, request)): Path<(String, BodyId, RequestId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = asking(&here, id).await?;
    let command = CommitteeCommand::JoinRequest { request, members: members(&posted, person) };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at_body(&here, id, ""), "committee-joined"))
}
