//! The opinion on what was raised, by card: amending its draft, and saying whether one can live with the version.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::appeal::Spoken;
use governance::deliberation::{Comment, Consent, DeliberationCommand, Opinion, Raiser, Stage, consents};
use governance::ids::DeliberationId;
use governance::on_paper::Said;
use maud::{Markup, html};
use office::{Files, Origin};

use super::{Card, appeals, on_paper, signed};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::opinion as shown;
use crate::look::Link;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

/// Characters that a paragraph may have.
const PARAGRAPH_MAX: usize = 1_000;
/// Characters that a reason may have.
const REASON_MAX: usize = 1_000;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/deliberations/{deliberation}/opinion", get(show))
        .route("/o/{code}/deliberations/{deliberation}/amend/{paragraph}", get(ask_amend).post(amend))
        .route("/o/{code}/deliberations/{deliberation}/consent", get(ask_consent).post(consent))
        .route("/o/{code}/deliberations/{deliberation}/signatures/{party}/strike", post(signed::strike))
}

type Of = Path<(String, DeliberationId)>;
/// The paragraph is 0 for one more.
type At = Path<(String, DeliberationId, u32)>;

fn at(card: &Card, id: DeliberationId, rest: &str) -> String {
    card.at(&format!("/deliberations/{id}{rest}"))
}

/// The way to the opinion from the page of the deliberation.
pub(super) fn link(card: &Card, files: &Files, words: &Words, id: DeliberationId) -> Markup {
    html! {
        @if let Some(opinion) = files.community.deliberations().opinion(id) {
            h2 { (words.say("opinion-title")) }
            (shown::in_short(words, opinion, card.today(files)))
            (signed::told(card, files, words, id))
            @let key = if opinion.ending.is_some() { "owner-opinion-read" } else { "owner-opinion-go" };
            p { a href=(at(card, id, "/opinion")) { (words.say(key)) } }
        }
    }
}

fn opinion<'f>(card: &Card, files: &'f Files, id: DeliberationId) -> Result<&'f Opinion, Response> {
    files.community.deliberations().opinion(id).ok_or_else(|| answer::not_found(&card.visit))
}

/// Whether the owner made a comment.
fn is_own(card: &Card, id: DeliberationId, comment: &Comment) -> bool {
    let author = match comment.is_objection() {
        true => card.desk.consenter(id, comment.round, card.owner),
        false => card.desk.amender(id, comment.number, card.owner),
    };
    comment.author == Raiser::Owner(author)
}

async fn show(card: Card, Path((_, id)): Of) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let opinion = opinion(&card, &files, id)?;
    let words = card.words(&files);
    let title = words.say("opinion-title");
    let stage = opinion.stage(card.today(&files));
    let own: Vec<&Comment> = opinion.comments().iter().filter(|one| is_own(&card, id, one)).collect();
    let said = opinion.tested().and_then(|tested| tested.said_by(&voice(&card, opinion, id)));
    let one = files.community.deliberations().deliberation(id);
    let seat = card.desk.seat(&files, id, card.owner);
    let counts = one.is_some_and(|one| consents(&files.community, one, card.owner, seat));
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (shown::stage(&words, opinion, card.today(&files))) }
        @if let Some(round) = opinion.round() {
            h2 { (round.title) }
            @if stage == Stage::Amending {
                p class="hint" { (words.say("owner-amend-how")) }
                ol class="paragraphs" {
                    @for (number, text) in (1_u32..).zip(opinion.version()) {
                        li {
                            (text) " "
                            // What was added by an amendment that was taken is no paragraph of the draft.
                            @if round.paragraphs.len() >= number as usize {
                                a href=(at(&card, id, &format!("/amend/{number}"))) {
                                    (words.say_with("owner-amend-title", args!["paragraph" => number]))
                                }
                            }
                        }
                    }
                }
                p { a href=(at(&card, id, "/amend/0")) { (words.say("owner-amend-new")) } }
            } @else { (shown::paragraphs(&opinion.version())) }
        }
        @if let Some(said) = said {
            p { (words.say_with("owner-consent-said", args!["says" => words.say_of("consent-", &names::code(&said))])) }
        }
        (on_paper::told(&card, &files, &words, id, |said| matches!(said, Said::Consent { .. })))
        (signed::told(&card, &files, &words, id))
        @if stage == Stage::Testing && !counts { p { (words.say("owner-consent-others")) } }
        @if stage == Stage::Testing && counts {
            @let key = if said.is_some() { "owner-consent-change" } else { "owner-consent-go" };
            p { (parts::button_link(&words.say(key), &at(&card, id, "/consent"))) }
        }
        @if !own.is_empty() {
            h2 { (words.say("owner-comments")) }
            ul class="reports" { @for one in &own { (shown::comment(&words, &files, opinion, one)) } }
            (appeals::links(&card, &files, &words, id, own.iter().map(|one| Spoken::Comment(one.number))))
        }
        p { a href=(format!("/c/{}/deliberations/{id}/opinion", card.desk.book())) { (words.say("owner-opinion-public")) } }
    };
    let back = Link::new(at(&card, id, ""), words.say("parts-back"));
    Ok(card.page(&files, &words, title).back(back).render(&body).into_response())
}

fn voice(card: &Card, opinion: &Opinion, id: DeliberationId) -> governance::Seal {
    card.desk.consenter(id, opinion.round_number(), card.owner)
}

async fn ask_amend(card: Card, Path((_, id, paragraph)): At) -> Result<Response, Response> {
    amending(&card, (id, paragraph), None, &Errors::new()).await
}

async fn amending(
    card: &Card,
    (id, paragraph): (DeliberationId, u32),
    posted: Option<&Posted>,
    errors: &Errors,
) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let opinion = opinion(card, &files, id)?;
    let words = card.words(&files);
    let before = opinion.round().and_then(|round| round.paragraphs.get((paragraph as usize).checked_sub(1)?));
    let title = match before {
        Some(_) => words.say_with("owner-amend-title", args!["paragraph" => paragraph]),
        None => words.say("owner-amend-new"),
    };
    let comment = files.community.deliberations().next_comment(id);
    let seal = card.desk.amender(id, comment, card.owner);
    let refusal = card.would_refuse(
        &files,
        DeliberationCommand::Amend {
            deliberation: id,
            comment,
            paragraph: (paragraph != 0).then_some(paragraph),
            author: Raiser::Owner(seal),
            text: seal,
            reason: seal,
        },
    );
    let typed = |field: &str| posted.map(|posted| posted.text(field).to_owned());
    let text = typed("text").or_else(|| before.map(ToString::to_string)).unwrap_or_default();
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @if let Some(refusal) = &refusal { (answer::refused(&words, refusal)) }
        @else {
            @if let Some(before) = before { (parts::inset(&html! { p { (before) } })) }
            (Form::post(at(card, id, &format!("/amend/{paragraph}")), "").render(&html! {
                (Field::new("text", words.say("owner-amend-text")).hint(words.say("owner-amend-text-hint"))
                    .value(text).error(errors.of("text")).textarea(&words, 4))
                (Field::new("reason", words.say("comment-why")).hint(words.say("owner-comment-why-hint"))
                    .value(typed("reason").unwrap_or_default()).error(errors.of("reason")).textarea(&words, 3))
                (parts::buttons(&parts::button(&words.say("owner-state-act"))))
            }))
        }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = Link::new(at(card, id, "/opinion"), words.say("parts-back"));
    Ok((status, page.back(back).render(&body)).into_response())
}

async fn amend(card: Card, Path((_, id, paragraph)): At, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let mut errors = Errors::new();
    check(&words, &mut errors, &posted, ("text", PARAGRAPH_MAX));
    check(&words, &mut errors, &posted, ("reason", REASON_MAX));
    patience(&card, &words, &mut errors, "text");
    if !errors.is_empty() {
        return amending(&card, (id, paragraph), Some(&posted), &errors).await;
    }
    let (actor, origin) = (Actor::Owner(card.owner), Origin::Owner(card.owner));
    let paragraph = (paragraph != 0).then_some(paragraph);
    let said = (posted.text("text"), posted.text("reason"));
    let outcome = card.desk.amend_opinion(actor, (id, paragraph), origin, said).await;
    if outcome.is_ok() {
        card.sent();
    }
    Ok(card.after(outcome, &at(&card, id, "/opinion"), "opinion-amended"))
}

/// Notes what is missing or too long in a field.
pub(super) fn check(words: &Words, errors: &mut Errors, posted: &Posted, (field, most): (&'static str, usize)) {
    let typed = posted.text(field);
    if typed.is_empty() {
        errors.add(field, words.say("desk-words-missing"));
    } else if typed.chars().count() > most {
        errors.add(field, words.say_with("desk-words-too-long", args!["most" => most]));
    }
}

/// Nobody floods the body that looks with words.
pub(super) fn patience(card: &Card, words: &Words, errors: &mut Errors, field: &'static str) {
    if let (true, Some(until)) = (errors.is_empty(), card.waits_until()) {
        errors.add(field, words.say_with("owner-locked", args!["until" => words.moment(until)]));
    }
}

async fn ask_consent(card: Card, Path((_, id)): Of) -> Result<Response, Response> {
    consenting(&card, id, None, &Errors::new()).await
}

async fn consenting(
    card: &Card,
    id: DeliberationId,
    posted: Option<&Posted>,
    errors: &Errors,
) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let opinion = opinion(card, &files, id)?;
    let words = card.words(&files);
    let title = words.say("owner-consent-title");
    let voice = voice(card, opinion, id);
    let (says, objection) = (Consent::Agree, None);
    let seat = card.desk.seat(&files, id, card.owner);
    let command = DeliberationCommand::SayConsent { deliberation: id, voice, says, objection, seat };
    let refusal = card.would_refuse(&files, command);
    let said = opinion.tested().and_then(|tested| tested.said_by(&voice)).map(|said| names::code(&said));
    let picked = posted.map_or_else(|| said.unwrap_or_default(), |posted| posted.text("says").to_owned());
    let body = html! {
        (errors.summary(&words))
        @if let Some(refusal) = &refusal { (parts::heading(&title)) (answer::refused(&words, refusal)) }
        @else {
            (parts::details(&words.say("owner-consent-read"), &shown::paragraphs(&opinion.version())))
            (Form::post(at(card, id, "/consent"), "").render(&html! {
                (Choices::new("says", title.as_str(), choices(&words, &picked)).as_heading().error(errors.of("says")).radios(&words))
                (Field::new("reason", words.say("owner-consent-why")).hint(words.say("owner-consent-why-hint")).optional()
                    .value(posted.map(|posted| posted.text("reason")).unwrap_or_default()).error(errors.of("reason")).textarea(&words, 3))
                (parts::buttons(&parts::button(&words.say("owner-consent-act"))))
                p class="hint" { (words.say("owner-consent-means")) }
            }))
        }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = Link::new(at(card, id, "/opinion"), words.say("parts-back"));
    Ok((status, page.back(back).render(&body)).into_response())
}

/// What can be said to a version, each with what it means.
fn choices(words: &Words, picked: &str) -> Vec<Choice> {
    Consent::ALL
        .map(|says| {
            let code = names::code(&says);
            let (label, hint) = (words.say_of("consent-", &code), words.say_of("consent-hint-", &code));
            Choice::new(code.as_str(), label).hint(hint).checked(picked == code)
        })
        .into()
}

async fn consent(card: Card, Path((_, id)): Of, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let mut errors = Errors::new();
    let says = Consent::ALL.into_iter().find(|says| names::code(says) == posted.text("says"));
    if says.is_none() {
        errors.add("says", words.say("desk-pick-one"));
    }
    if says == Some(Consent::Object) {
        check(&words, &mut errors, &posted, ("reason", REASON_MAX));
        patience(&card, &words, &mut errors, "reason");
    }
    let Some(says) = says.filter(|_| errors.is_empty()) else {
        return consenting(&card, id, Some(&posted), &errors).await;
    };
    let actor = Actor::Owner(card.owner);
    let outcome = card.desk.say_consent(actor, (id, card.owner), says, posted.text("reason")).await;
    if outcome.is_ok() && says == Consent::Object {
        card.sent();
    }
    Ok(card.after(outcome, &at(&card, id, "/opinion"), "consent-said"))
}
