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
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::public::founding::View;
use crate::visit::Here;

const GROUP: &str = "/desk/founding/group";
/// Characters an objection or its reasons may have.
const CHARACTERS_MAX: usize = 2_000;

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
        @if refusal.is_some() { (show::refused(words, refusal.as_ref())) }
        @else {
            (Form::post(here.at("/desk/founding/object"), here.visit.csrf()).render(&html! {
                (Field::new("words", words.say("founding-object-words")).hint(words.say("founding-object-hint"))
                    .error(errors.of("words")).value(posted.text("words")).textarea(words, 6))
                (parts::buttons(&parts::button(&words.say("founding-object-button"))))
            }))
        }
    };
    Ok(show::asking(here, &files, words, (&title, &here.at(GROUP)), errors, &body))
}

async fn object(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Key).await?;
    let errors = wording(&here, "words", posted.text("words")).await;
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

/// What is wrong with private words.
async fn wording(here: &Here, field: &'static str, typed: &str) -> Errors {
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    if typed.is_empty() {
        errors.add(field, words.say("desk-words-missing"));
    } else if typed.chars().count() > CHARACTERS_MAX {
        errors.add(field, words.say_with("desk-words-too-long", args!["most" => CHARACTERS_MAX]));
    }
    errors
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
    let gone = || words.say("founding-words-erased");
    let choices = vec![
        Choice::new("upheld", words.say("founding-objection-upheld"))
            .hint(words.say("founding-uphold-hint"))
            .checked(posted.text("outcome") == "upheld"),
        Choice::new("dismissed", words.say("founding-objection-dismissed"))
            .checked(posted.text("outcome") == "dismissed"),
    ];
    let settles = here.may(&files, Power::KeepSeats);
    let body = html! {
        (errors.summary(words))
        (parts::heading(&title))
        p { (words.say_with("founding-object-at", args!["at" => words.moment(objection.raised_at)])) }
        (parts::inset(&html! { @for line in said.unwrap_or_else(gone).lines() { p { (line) } } }))
        @match objection.settled {
            Some((upheld, _, at)) => {
                p { @if upheld { (words.say("founding-objection-upheld")) } @else { (words.say("founding-objection-dismissed")) } " · " (words.date_of(at)) }
                (parts::inset(&html! { @for line in reasons.unwrap_or_else(gone).lines() { p { (line) } } }))
            }
            None => {
                @if settles {
                    (Form::post(here.at(&format!("/desk/founding/objections/{number}")), here.visit.csrf()).render(&html! {
                        (Choices::new("outcome", words.say("founding-settle-ask"), choices).error(errors.of("outcome")).radios(words))
                        (Field::new("reasons", words.say("founding-settle-reasons")).value(posted.text("reasons"))
                            .error(errors.of("reasons")).textarea(words, 5))
                        (parts::buttons(&parts::button(&words.say("founding-settle"))))
                    }))
                } @else { p { (words.say("founding-objection-open")) } }
            }
        }
    };
    Ok(show::asking(here, &files, words, (&title, &here.at(GROUP)), errors, &body))
}

async fn settle(here: Here, Path((_, objection)): At, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::KeepSeats).await?;
    let mut errors = wording(&here, "reasons", posted.text("reasons")).await;
    let upheld = match posted.text("outcome") {
        "upheld" => true,
        "dismissed" => false,
        _ => {
            let words = here.words(&*here.desk.files().await);
            errors.add("outcome", words.say("desk-pick-one"));
            false
        }
    };
    if !errors.is_empty() {
        return settle_page(&here, objection, &posted, &errors).await;
    }
    let outcome = match Sealed::words(here.desk.door(), posted.text("reasons")) {
        Ok(sealed) => {
            let command = FoundingCommand::SettleObjection { objection, upheld, seal: sealed.seal };
            here.desk.carry_out(Act::new(Actor::Person(by), command).with(sealed)).await
        }
        Err(error) => Err(Stop::from(error)),
    };
    Ok(answer::after(&here, outcome, &here.at(GROUP), "founding-settled"))
}
