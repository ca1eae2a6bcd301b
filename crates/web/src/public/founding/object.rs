//! Objecting to who sits in the preparatory group, and what came of it.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::founding::{FoundingCommand, FoundingEvent};
use governance::{Actor, Event};
use maud::{Markup, html};
use office::{Act, Outcome, Sealed, Stop};

use super::View;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::group_objection;
use crate::look::Link;
use crate::parts::{self, Errors, Form, Receipt};
use crate::path::Path;
use crate::posted::Posted;
use crate::unplanned;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/founding/object", get(ask).post(raise))
        .route("/c/{community}/founding/objections/{number}", get(receipt))
}

async fn ask(here: Here) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    Ok(page(&view, &Posted::default(), &Errors::new(), None).into_response())
}

fn page(view: &View<'_>, posted: &Posted, errors: &Errors, refused: Option<&Markup>) -> Markup {
    let words = &view.words;
    let title = words.say("founding-object-title");
    let body = html! {
        (errors.summary(words))
        (parts::heading_with_caption(&words.say("founding-title"), &title))
        @if let Some(refused) = refused { (refused) }
        @match view.group_objections_until() {
            None => { @if refused.is_none() { (group_objection::closed(words, view.files, &view.here.desk.moment(Actor::Visitor))) } }
            Some(until) => {
                p { (words.say_with("founding-object-until", args!["until" => words.deadline(until)])) }
                (unplanned::warning(words, &view.here.desk.law().calendar, Some(until)))
                (Form::post(view.here.at("/founding/object"), "").render(&html! {
                    (group_objection::fields(words, words.say("founding-object-hint"), posted, errors))
                }))
            }
        }
    };
    let page = view.here.page(view.files, words, title.clone()).errors(!errors.is_empty());
    page.back(Link::new(view.here.at("/founding"), words.say("parts-back"))).render(&body)
}

async fn raise(here: Here, posted: Posted) -> Result<Response, Response> {
    {
        let files = here.desk.files().await;
        let view = View::of(&here, &files)?;
        if let Err((status, errors)) = group_objection::let_in(&view.words, &here.visit, view.now, &posted) {
            return Ok((status, page(&view, &posted, &errors, None)).into_response());
        }
    }
    let outcome = match Sealed::words(here.desk.door(), posted.text("words")) {
        Ok(sealed) => {
            let command = FoundingCommand::ObjectToGroup { owner: None, seal: sealed.seal };
            here.desk.carry_out(Act::new(Actor::Visitor, command).with(sealed)).await
        }
        Err(error) => Err(Stop::from(error)),
    };
    match outcome {
        Ok(Outcome::Done(done)) => {
            let number = done.events.iter().find_map(|event| match event {
                Event::Founding(FoundingEvent::GroupObjectionRaised(raised)) => Some(raised.objection.number()),
                _ => None,
            });
            let rest = format!("/founding/objections/{}", number.unwrap_or_default());
            Ok(Redirect::to(&here.at(&rest)).into_response())
        }
        Ok(Outcome::NothingToDo) => Ok(Redirect::to(&here.at("/founding")).into_response()),
        Err(Stop::Refused(refusal)) => {
            let files = here.desk.files().await;
            let view = View::of(&here, &files)?;
            let refused = answer::refused(&view.words, &refusal);
            Ok((StatusCode::CONFLICT, page(&view, &posted, &Errors::new(), Some(&refused))).into_response())
        }
        Err(stop) => Err(answer::stopped(&here.visit, Some(&here.at("/founding")), &stop)),
    }
}

async fn receipt(here: Here, Path((_, number)): Path<(String, usize)>) -> Result<Response, Response> {
    let objection = {
        let files = here.desk.files().await;
        let objections = files.community.founding().group().map(|group| &*group.objections).unwrap_or_default();
        let objection = number.checked_sub(1).and_then(|index| objections.get(index));
        objection.cloned().ok_or_else(|| answer::not_found(&here.visit))?
    };
    let words = here.words(&*here.desk.files().await);
    let came_of = group_objection::came_of((&here.visit, &here.desk), &words, &objection).await?;
    let title = words.say("founding-object-done");
    let receipt = Receipt::new(title.clone(), words.say("founding-objection"), objection.id.to_string())
        .explained(words.say_with("founding-object-at", args!["at" => words.moment(objection.raised_at)]));
    let receipt = if came_of.is_some() { receipt } else { receipt.next(html! { (words.say("founding-object-next")) }) };
    let body = html! {
        (receipt.render(&words))
        @if let Some(came_of) = came_of { h2 { (words.say("founding-objection-state")) } (came_of) }
        p { a href=(here.at("/founding")) { (words.say("founding-back")) } }
    };
    let files = here.desk.files().await;
    Ok(here.page(&files, &words, title).render(&body).into_response())
}
