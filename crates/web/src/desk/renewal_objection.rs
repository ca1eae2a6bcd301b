//! Objections to who sits in the group that organises a renewal: taken down for those who come to a desk, read and settled.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::ids::{BodyId, ObjectionId};
use governance::renewal::{Renewal, RenewalCommand};
use governance::{Actor, Seal};
use maud::{Markup, html};
use office::{Act, Files, Sealed, Stop};

use super::show;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::group_objection::{self, Opened};
use crate::parts::{Errors, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::public::renewal_object::{clock, composition, viewed};
use crate::visit::Here;
use crate::words::Words;

const BACK: &str = "/desk/renewal";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/renewal/{committee}/object", get(ask).post(object))
        .route("/c/{community}/desk/renewal/{committee}/objections/{objection}", get(read).post(settle))
}

fn at(here: &Here, committee: BodyId, rest: &str) -> String {
    here.at(&format!("/desk/renewal/{committee}{rest}"))
}

fn objecting(committee: BodyId) -> RenewalCommand {
    RenewalCommand::ObjectToGroup { committee, owner: None, seal: Seal::new([0; 32]) }
}

fn settling(committee: BodyId, objection: ObjectionId) -> RenewalCommand {
    RenewalCommand::SettleObjection { committee, objection, upheld: false, seal: Seal::new([0; 32]) }
}

/// Who sits in the group, and what was objected; for the page of renewals at the desk.
pub(super) fn section(here: &Here, files: &Files, words: &Words, renewal: &Renewal) -> Markup {
    let committee = renewal.committee;
    let public = here.at(&format!("/renewal/{committee}/object"));
    html! {
        (composition(words, (files, here.desk.door().now()), renewal, &public))
        @if !renewal.objections.is_empty() {
            (group_objection::links(words, &renewal.objections, |objection| {
                at(here, committee, &format!("/objections/{}", objection.id))
            }))
        }
        @if here.person().is_some() && show::would_refuse(here, files, objecting(committee)).is_none() {
            p { a href=(at(here, committee, "/object")) { (words.say("founding-object-take-down")) } }
        }
    }
}

async fn ask(here: Here, Path((_, committee)): Path<(String, BodyId)>) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    ask_page(&here, committee, &Posted::default(), &Errors::new()).await
}

async fn ask_page(here: &Here, committee: BodyId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (_, view) = viewed(&files, committee).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say("founding-object-take-down");
    let refusal = show::would_refuse(here, &files, objecting(committee));
    let form = html! {
        @if refusal.is_none() {
            p { (clock(&words, &files, view, here.desk.door().now())) }
            (Form::post(at(here, committee, "/object"), here.visit.csrf())
                .render(&group_objection::fields(&words, words.say("renewal-object-hint"), posted, errors)))
        }
    };
    let caption = crate::names::renewal_group(&words, &files.community, here.desk.law());
    let frame =
        show::Frame { caption: &caption, title: &title, back: &here.at(BACK), errors, refusal: refusal.as_ref() };
    Ok(frame.around(here, &files, &words, &form))
}

async fn object(
    here: Here,
    Path((_, committee)): Path<(String, BodyId)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    let errors = group_objection::mistakes(&here.words(&*here.desk.files().await), "words", &posted);
    if !errors.is_empty() {
        return ask_page(&here, committee, &posted, &errors).await;
    }
    let sealed = sealed(&here, posted.text("words"))?;
    let command = RenewalCommand::ObjectToGroup { committee, owner: None, seal: sealed.seal };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await;
    Ok(answer::after(&here, outcome, &here.at(BACK), "founding-objected"))
}

fn sealed(here: &Here, text: &str) -> Result<Sealed, Response> {
    let sealed = Sealed::words(here.desk.door(), text);
    sealed.map_err(|error| answer::stopped(&here.visit, Some(&here.at(BACK)), &Stop::from(error)))
}

type At = Path<(String, BodyId, ObjectionId)>;

async fn read(here: Here, Path((_, committee, objection)): At) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    read_page(&here, committee, objection, &Posted::default(), &Errors::new()).await
}

/// The objection for those who settle it; everybody else at the desk sees how it stands and not what it says.
async fn read_page(
    here: &Here,
    committee: BodyId,
    number: ObjectionId,
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let (found, settles) = {
        let files = here.desk.files().await;
        let found = viewed(&files, committee).and_then(|(renewal, _)| renewal.objections.get(number.index()).cloned());
        (found, show::would_refuse(here, &files, settling(committee, number)).is_none())
    };
    let objection = found.ok_or_else(|| answer::not_found(&here.visit))?;
    if !settles {
        return Err(answer::not_for_you(&here.visit));
    }
    let stopped = |stop: Stop| answer::stopped(&here.visit, Some(&here.at(BACK)), &stop);
    let said = here.desk.words(&objection.seal).await.map_err(stopped)?;
    let reasons = match objection.settled {
        Some((_, seal, _)) => here.desk.words(&seal).await.map_err(stopped)?,
        None => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say_with("founding-objection-number", args!["number" => number.to_string()]);
    let form = Form::post(at(here, committee, &format!("/objections/{number}")), here.visit.csrf());
    let opened = Opened { objection: &objection, said, reasons };
    let body = html! {
        @if let Some(until) = objection.answer_until {
            p { (words.say_with("renewal-answer-until", args!["until" => words.deadline(until)])) }
        }
        (opened.page(&words, Some(&form), (posted, errors)))
    };
    let caption = crate::names::renewal_group(&words, &files.community, here.desk.law());
    let frame = show::Frame { caption: &caption, title: &title, back: &here.at(BACK), errors, refusal: None };
    Ok(frame.around(here, &files, &words, &body))
}

async fn settle(
    here: Here,
    Path((_, committee, objection)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require(Power::Publish).await?;
    let (words, refusal) = {
        let files = here.desk.files().await;
        (here.words(&files), show::would_refuse(&here, &files, settling(committee, objection)))
    };
    if let Some(refusal) = refusal {
        return Err(answer::stopped(&here.visit, Some(&here.at(BACK)), &Stop::Refused(refusal)));
    }
    let mut errors = group_objection::mistakes(&words, "reasons", &posted);
    let upheld = group_objection::outcome(&words, &posted, &mut errors);
    let Some(upheld) = upheld.filter(|_| errors.is_empty()) else {
        return read_page(&here, committee, objection, &posted, &errors).await;
    };
    let sealed = sealed(&here, posted.text("reasons"))?;
    let command = RenewalCommand::SettleObjection { committee, objection, upheld, seal: sealed.seal };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await;
    Ok(answer::after(&here, outcome, &here.at(BACK), "founding-settled"))
}
