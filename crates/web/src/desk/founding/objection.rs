//! Taking an objection to the group down, and settling it.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::bodies::Power;
use governance::founding::FoundingCommand;
use governance::ids::ObjectionId;
use maud::html;
use office::{Act, Sealed, Stop};

use super::would_refuse;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::group_objection::{self, Opened};
use crate::parts::{self, Errors, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::public::founding::View;
use crate::visit::Here;

const GROUP: &str = "/desk/founding/group";

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/founding/object", get(ask_object).post(object))
        .route("/c/{community}/desk/founding/objections/{objection}", get(ask_settle).post(settle))
}

/// An objection without words yet: whether one may be taken down now.
pub(super) fn objecting() -> FoundingCommand {
    FoundingCommand::ObjectToGroup { owner: None, seal: governance::Seal::new([0; 32]) }
}

async fn ask_object(here: Here) -> Result<Response, Response> {
    here.require(Power::Key).await?;
    object_page(&here, &Posted::default(), &Errors::new()).await
}

async fn object_page(here: &Here, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let title = words.say("founding-object-take-down");
    let refusal = would_refuse(&view, objecting());
    let body = html! {
        (errors.summary(words))
        (parts::heading(&title))
        @if refusal.is_some() { (show::refused_beside(words, errors, refusal.as_ref())) }
        @else {
            (Form::post(here.at("/desk/founding/object"), here.visit.csrf()).render(&html! {
                (group_objection::fields(words, words.say("founding-object-hint"), posted, errors))
            }))
        }
    };
    Ok(show::asking(here, &files, words, (&title, &here.at(GROUP)), errors, &body))
}

async fn object(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    let errors = group_objection::mistakes(&here.words(&*here.desk.files().await), "words", &posted);
    if !errors.is_empty() {
        return object_page(&here, &posted, &errors).await;
    }
    let outcome = match Sealed::words(here.desk.door(), posted.text("words")) {
        Ok(sealed) => {
            let command = FoundingCommand::ObjectToGroup { owner: None, seal: sealed.seal };
            here.desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
        }
        Err(error) => Err(Stop::from(error)),
    };
    Ok(answer::after(&here, outcome, &here.at(GROUP), "founding-objected"))
}

type At = Path<(String, ObjectionId)>;

async fn ask_settle(here: Here, Path((_, objection)): At) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    settle_page(&here, objection, &Posted::default(), &Errors::new()).await
}

async fn settle_page(here: &Here, number: ObjectionId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let found = {
        let files = here.desk.files().await;
        let group = files.community.founding().group();
        group.and_then(|group| group.objections.get(number.index())).cloned()
    };
    let objection = found.ok_or_else(|| answer::not_found(&here.visit))?;
    let stopped = |stop: Stop| answer::stopped(&here.visit, Some(&here.at(GROUP)), &stop);
    let said = here.desk.words(&objection.seal).await.map_err(stopped)?;
    let reasons = match objection.settled {
        Some((_, seal, _)) => here.desk.words(&seal).await.map_err(stopped)?,
        None => None,
    };
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let title = words.say_with("founding-objection-number", args!["number" => number.to_string()]);
    let form = here
        .may(&files, Power::KeepSeats)
        .then(|| Form::post(here.at(&format!("/desk/founding/objections/{number}")), here.visit.csrf()));
    let opened = Opened { objection: &objection, said, reasons };
    let body = html! {
        (errors.summary(words))
        (parts::heading(&title))
        (opened.page(words, form.as_ref(), (posted, errors)))
    };
    Ok(show::asking(here, &files, words, (&title, &here.at(GROUP)), errors, &body))
}

async fn settle(here: Here, Path((_, objection)): At, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::KeepSeats).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = group_objection::mistakes(&words, "reasons", &posted);
    let upheld = group_objection::outcome(&words, &posted, &mut errors);
    let Some(upheld) = upheld.filter(|_| errors.is_empty()) else {
        return settle_page(&here, objection, &posted, &errors).await;
    };
    let outcome = match Sealed::words(here.desk.door(), posted.text("reasons")) {
        Ok(sealed) => {
            let command = FoundingCommand::SettleObjection { objection, upheld, seal: sealed.seal };
            here.desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
        }
        Err(error) => Err(Stop::from(error)),
    };
    Ok(answer::after(&here, outcome, &here.at(GROUP), "founding-settled"))
}
