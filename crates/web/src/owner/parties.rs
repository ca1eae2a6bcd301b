//! Who takes part in a deliberation, by card: the list, objecting to it, and what came of one's objections.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::Actor;
use governance::appeal::Spoken;
use governance::deliberation::{Comment, Deliberation, DeliberationCommand, Raiser};
use governance::ids::{DeliberationId, PartyNo};
use maud::{Markup, html};
use office::{Files, Origin};

use super::opinion::{check, patience};
use super::{Card, appeals};
use crate::answer;
use crate::app::App;
use crate::deliberation::{self, opinion, parties as shown};
use crate::look::Link;
use crate::parts::{self, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

/// Characters that a reason may have.
const REASON_MAX: usize = 1_000;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/o/{code}/deliberations/{deliberation}/parties", get(ask).post(object))
}

type Of = Path<(String, DeliberationId)>;

fn at(card: &Card, id: DeliberationId, rest: &str) -> String {
    card.at(&format!("/deliberations/{id}{rest}"))
}

/// The list on the page of the deliberation, with the way to object to it.
pub(super) fn section(card: &Card, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let today = card.today(files);
    let own: Vec<&Comment> = one.parties.objections().iter().filter(|objection| is_own(card, one, objection)).collect();
    html! {
        @if !one.parties.is_on_view(today) { (shown::folded((card.desk.law(), files, words), one, today)) }
        @else {
            (shown::section((card.desk.law(), files, words), one, today))
            p { (parts::button_link(&words.say("owner-parties-object"), &at(card, one.id, "/parties"))) }
        }
        @if !own.is_empty() {
            h2 { (words.say("owner-parties-objections")) }
            ul class="reports" { @for objection in &own { (opinion::said(words, files, objection, true)) } }
            (appeals::links(card, files, words, one.id, own.iter().map(|objection| Spoken::Comment(objection.number))))
        }
    }
}

fn is_own(card: &Card, one: &Deliberation, objection: &Comment) -> bool {
    objection.author == Raiser::Owner(card.desk.amender(one.id, objection.number, card.owner))
}

async fn ask(card: Card, Path((_, id)): Of) -> Result<Response, Response> {
    page(&card, id, &Posted::default(), &Errors::new()).await
}

async fn page(card: &Card, id: DeliberationId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let all = files.community.deliberations();
    let one = all.deliberation(id).ok_or_else(|| answer::not_found(&card.visit))?;
    let words = card.words(&files);
    let title = words.say("owner-parties-object");
    let comment = all.next_comment(id);
    let seal = card.desk.amender(id, comment, card.owner);
    let (author, reason) = (Raiser::Owner(seal), seal);
    let command = DeliberationCommand::ObjectToParties { deliberation: id, comment, party: None, author, reason };
    let refusal = card.would_refuse(&files, command);
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&deliberation::title(&words, one), &title))
        @if let Some(refusal) = &refusal { (answer::refused(&words, refusal)) }
        @else {
            (Form::post(at(card, id, "/parties"), "").render(&html! {
                (Choices::new("party", words.say("parties-object-what"), shown::to_object_to(&words, &files, one, posted.text("party")))
                    .error(errors.of("party")).radios(&words))
                (Field::new("reason", words.say("parties-object-why")).hint(words.say("owner-parties-object-hint"))
                    .typed(posted, errors).textarea(&words, 4))
                (parts::buttons(&parts::button(&words.say("owner-state-act"))))
            }))
        }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = Link::new(at(card, id, ""), words.say("parts-back"));
    Ok((status, page.back(back).render(&body)).into_response())
}

async fn object(card: Card, Path((_, id)): Of, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let mut errors = Errors::new();
    let party = posted.text("party").parse::<u32>();
    if party.is_err() {
        errors.add("party", words.say("desk-pick-one"));
    }
    check(&words, &mut errors, &posted, ("reason", REASON_MAX));
    patience(&card, &words, &mut errors, "reason");
    let Ok(party) = party.map(|party| (party != 0).then_some(PartyNo::new(party))) else {
        return page(&card, id, &posted, &errors).await;
    };
    if !errors.is_empty() {
        return page(&card, id, &posted, &errors).await;
    }
    let (actor, origin) = (Actor::Owner(card.owner), Origin::Owner(card.owner));
    let outcome = card.desk.object_to_parties(actor, (id, party), origin, posted.text("reason")).await;
    if outcome.is_ok() {
        card.sent();
    }
    Ok(card.after(outcome, &at(&card, id, ""), "parties-objected"))
}
