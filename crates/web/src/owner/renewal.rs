//! Objecting by card to who sits in the group that organises a renewal, and what came of it.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::Actor;
use governance::ids::BodyId;
use governance::renewal::{Renewal, RenewalCommand};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Act, Files, Sealed};

use super::Card;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::group_objection::{self, Reasons};
use crate::look::Link;
use crate::parts::{self, Errors, Form};
use crate::path::Path;
use crate::posted::Posted;
use crate::public::renewal as shown;
use crate::public::renewal_object::{clock, viewed};
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/o/{code}/renewal/{committee}/object", get(ask).post(object))
}

/// Renewals whose group is on view now, or to whose group the owner objected.
fn concerning<'f>(card: &Card, files: &'f Files) -> impl Iterator<Item = &'f Renewal> {
    let (now, owner) = (card.desk.door().now(), card.owner);
    files.community.renewals().all().iter().filter(move |renewal| {
        renewal.on_view.as_ref().is_some_and(|view| now < view.until)
            || renewal.objections.iter().any(|objection| objection.owner == Some(owner))
    })
}

fn at(card: &Card, committee: BodyId) -> String {
    card.at(&format!("/renewal/{committee}/object"))
}

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let concerning: Vec<&Renewal> = concerning(card, files).collect();
    let now = card.desk.door().now();
    (!concerning.is_empty()).then(|| {
        html! {
            h2 { (crate::names::renewal_group(words, &files.community, card.desk.law())) }
            @for renewal in concerning {
                p { (shown::title(files, words, renewal)) }
                @if let Some(view) = renewal.on_view.as_ref().filter(|view| now < view.until) {
                    p { (clock(words, files, view, now)) }
                    p { a href=(at(card, renewal.committee)) { (words.say("renewal-object-title")) } }
                } @else {
                    p { a href=(at(card, renewal.committee)) { (words.say("renewal-object-own")) } }
                }
                (group_objection::own(words, card.owner, renewal.objections.iter(), &Reasons::new()))
            }
        }
    })
}

/// What was done in the owner's name.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let objections = files.community.renewals().all().iter().flat_map(|renewal| renewal.objections.iter());
    let own = objections.filter(|objection| objection.owner == Some(card.owner));
    own.map(|objection| {
        let number = args!["number" => objection.id.to_string()];
        (objection.raised_at, html! { (words.say_with("owner-act-renewal-objection", number)) })
    })
    .collect()
}

async fn ask(card: Card, Path((_, committee)): Path<(String, BodyId)>) -> Result<Response, Response> {
    page(&card, committee, &Posted::default(), &Errors::new()).await
}

async fn page(card: &Card, committee: BodyId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let raised = {
        let files = card.desk.files().await;
        let renewals = files.community.renewals().all().iter().filter(|renewal| renewal.committee == committee);
        renewals.flat_map(|renewal| renewal.objections.iter()).cloned().collect()
    };
    let reasons = group_objection::reasons(card, raised).await?;
    let files = card.desk.files().await;
    let words = card.words(&files);
    let (renewal, view) = viewed(&files, committee).ok_or_else(|| answer::not_found(&card.visit))?;
    let title = words.say("renewal-object-title");
    let command = RenewalCommand::ObjectToGroup { committee, owner: None, seal: governance::Seal::new([0; 32]) };
    let refusal = card.would_refuse(&files, command);
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&words.say("renewal-title"), &title))
        @match &refusal {
            Some(refusal) => { (answer::refused(&words, refusal)) }
            None => {
                p { (clock(&words, &files, view, card.desk.door().now())) }
                (Form::post(at(card, committee), "")
                    .render(&group_objection::fields(&words, words.say("renewal-object-hint-card"), posted, errors)))
            }
        }
        (group_objection::own(&words, card.owner, renewal.objections.iter(), &reasons))
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page.back(Link::new(card.at(""), words.say("parts-back"))).render(&body)).into_response())
}

async fn object(
    card: Card,
    Path((_, committee)): Path<(String, BodyId)>,
    posted: Posted,
) -> Result<Response, Response> {
    let errors = group_objection::mistakes(&card.words(&*card.desk.files().await), "words", &posted);
    if !errors.is_empty() {
        return page(&card, committee, &posted, &errors).await;
    }
    let back = card.at("");
    let sealed = Sealed::words(card.desk.door(), posted.text("words"));
    let sealed = sealed.map_err(|error| answer::stopped(&card.visit, Some(&back), &error.into()))?;
    let command = RenewalCommand::ObjectToGroup { committee, owner: None, seal: sealed.seal };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command).with(sealed)).await;
    Ok(card.after(outcome, &back, "founding-objected"))
}
