//! The committee's own desk: sittings from agenda to publication, mandates, the register of the seal, seats.
//!
//! Whoever leads a sitting keeps its record; a member signs the minutes. What a page offers follows from their powers.

mod attendance;
mod call;
mod call_ask;
mod call_draft;
mod item;
pub(super) mod mandate;
mod minutes;
mod overview;
mod request;
mod restore;
mod seal;
mod seats;
mod sheets;
mod sitting;
mod small;

use axum::Router;
use axum::response::Response;
use governance::Actor;
use governance::bodies::{Body, Power, SeatRole};
use governance::committee::Sitting;
use governance::ids::{BodyId, PersonId, SittingId};
use jiff::civil::Date;
use office::Files;

use crate::answer;
use crate::app::App;
use crate::visit::Here;

pub(super) use overview::due as due_for;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .merge(overview::routes())
        .merge(call::routes())
        .merge(request::routes())
        .merge(sitting::routes())
        .merge(attendance::routes())
        .merge(item::routes())
        .merge(minutes::routes())
        .merge(small::routes())
        .merge(mandate::routes())
        .merge(seal::routes())
        .merge(seats::routes())
        .merge(restore::routes())
        .merge(sheets::routes())
}

/// The address of a page of a committee; `rest` begins with a slash or is empty.
fn at_body(here: &Here, body: BodyId, rest: &str) -> String {
    here.at(&format!("/desk/committee/{body}{rest}"))
}

/// The address of a page of a sitting; `rest` begins with a slash or is empty.
fn at_sitting(here: &Here, sitting: SittingId, rest: &str) -> String {
    here.at(&format!("/desk/sittings/{sitting}{rest}"))
}

fn today(here: &Here, files: &Files) -> Date {
    here.desk.moment(here.actor()).today(files.community.zone())
}

/// The body a page is about, when it sits at all.
fn body<'f>(here: &Here, files: &'f Files, id: BodyId) -> Result<&'f Body, Response> {
    let body = files.community.bodies().body(id).filter(|body| body.kind.deliberates());
    body.ok_or_else(|| answer::not_found(&here.visit))
}

/// The sitting a page is about, with its body.
fn sitting<'f>(here: &Here, files: &'f Files, id: SittingId) -> Result<(&'f Sitting, &'f Body), Response> {
    let sitting = files.community.committees().sitting(id).ok_or_else(|| answer::not_found(&here.visit))?;
    Ok((sitting, body(here, files, sitting.body)?))
}

fn may(here: &Here, files: &Files, power: Power, body: BodyId) -> bool {
    let person = here.person();
    person.is_some_and(|person| files.community.may_in(&here.desk.moment(Actor::Person(person)), power, body))
}

/// The person signed in who may do this in a body that sits; else the answer that says so.
async fn require_in(here: &Here, id: BodyId, power: Power) -> Result<PersonId, Response> {
    let person = here.require_person()?;
    let files = here.desk.files().await;
    body(here, &files, id)?;
    if may(here, &files, power, id) { Ok(person) } else { Err(answer::not_without(&here.visit, power)) }
}

/// Whether the person signed in leads the sittings of a body; while nobody is in the chair any member may.
fn leads(here: &Here, files: &Files, body: &Body) -> bool {
    let day = today(here, files);
    let is_led = [SeatRole::Chair, SeatRole::Deputy].into_iter().any(|role| body.has(role, day));
    may(here, files, Power::LeadSittings, body.id) || (!is_led && may(here, files, Power::Sit, body.id))
}

/// The person signed in who leads the sittings of a body; else the answer that says so.
async fn leader(here: &Here, id: BodyId) -> Result<PersonId, Response> {
    let person = here.require_person()?;
    let files = here.desk.files().await;
    let body = body(here, &files, id)?;
    if leads(here, &files, body) { Ok(person) } else { Err(answer::not_for_you(&here.visit)) }
}

/// The person signed in who leads the body of a sitting; else the answer that says so.
async fn leader_of(here: &Here, id: SittingId) -> Result<PersonId, Response> {
    let body = {
        let files = here.desk.files().await;
        files.community.committees().sitting(id).map(|sitting| sitting.body)
    };
    here.require_person()?;
    leader(here, body.ok_or_else(|| answer::not_found(&here.visit))?).await
}
