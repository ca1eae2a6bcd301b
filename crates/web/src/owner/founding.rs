//! The way to an owners' assembly by card: signing the application, handing it in, objecting to the preparatory group.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::founding::{FoundingCommand, FoundingStage, GroupObjection, Support, stage, support};
use governance::law::Place;
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Act, Files, Sealed};

use super::Card;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::group_objection::{self, Reasons};
use crate::look::Link;
use crate::parts::{self, Errors, Fact, Form, Tone};
use crate::posted::Posted;
use crate::public::founding::said;
use crate::unplanned;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/founding", get(show))
        .route("/o/{code}/founding/sign", post(sign))
        .route("/o/{code}/founding/withdraw", post(withdraw))
        .route("/o/{code}/founding/submit", get(ask_submit).post(submit))
        .route("/o/{code}/founding/object", get(ask).post(object))
}

/// Where founding stands, while it is under way.
fn under_way(card: &Card, files: &Files) -> Option<FoundingStage> {
    let stage = stage(&files.community, &card.desk.moment(Actor::Owner(card.owner))).ok()?;
    (!matches!(stage, FoundingStage::FoundedBefore | FoundingStage::Filed)).then_some(stage)
}

/// What the page of a stage is called: owners apply, and afterwards follow what comes of it.
fn title(words: &Words, stage: FoundingStage) -> String {
    words.say(if stage <= FoundingStage::Accepted { "owner-founding" } else { "owner-founding-follow" })
}

/// When the owner signed the application that is being signed or looked at.
fn signed(card: &Card, files: &Files) -> Option<Timestamp> {
    let application = files.community.founding().application()?;
    application.signatures.get(&card.owner).map(|signature| signature.at)
}

/// Until when objections to the preparatory group are taken, while they are.
fn objections_until(card: &Card, files: &Files) -> Option<Timestamp> {
    let until = files.community.founding().group()?.on_view_until()?;
    (card.desk.door().now() < until && files.community.founding().founded().is_none()).then_some(until)
}

/// The owner's own objections to the group.
fn own<'f>(card: &Card, files: &'f Files) -> Vec<&'f GroupObjection> {
    let group = files.community.founding().group();
    let objections = group.map(|group| &*group.objections).unwrap_or_default();
    objections.iter().filter(|objection| objection.owner == Some(card.owner)).collect()
}

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let stage = under_way(card, files)?;
    let state = "founding-state";
    let has_signed = signed(card, files).is_some();
    Some(html! {
        h2 { (words.say("founding-title")) }
        p { (said(words, files.community.founding(), stage)) }
        ul class="tasks" {
            li class="task" {
                div class="task-words" {
                    a class="task-title" href=(card.at("/founding")) aria-describedby=(state) { (title(words, stage)) }
                    @if let Some(until) = objections_until(card, files) {
                        p class="hint" { (words.say_with("founding-now-object", args!["until" => words.deadline(until)])) }
                    }
                }
                div class="task-state" id=(state) {
                    @if has_signed { (parts::tag(Tone::Good, &words.say("owner-signed"))) }
                    @else if stage == FoundingStage::Collecting { (parts::tag(Tone::Care, &words.say("owner-not-signed"))) }
                }
            }
        }
    })
}

/// What was done in the owner's name.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let mut acts = Vec::new();
    for application in files.community.founding().applications() {
        if let Some(signature) = application.signatures.get(&card.owner) {
            let key = if signature.by_card { "owner-act-application-card" } else { "owner-act-application-paper" };
            acts.push((signature.at, html! { (words.say(key)) }));
        }
    }
    for objection in own(card, files) {
        let number = args!["number" => objection.id.to_string()];
        acts.push((objection.raised_at, html! { (words.say_with("owner-act-group-objection", number)) }));
    }
    acts
}

async fn show(card: Card) -> Result<Response, Response> {
    let raised = own(&card, &*card.desk.files().await).into_iter().cloned().collect();
    let reasons = group_objection::reasons(&card, raised).await?;
    let files = card.desk.files().await;
    let words = card.words(&files);
    let stage = under_way(&card, &files).ok_or_else(|| answer::not_found(&card.visit))?;
    let place = files.community.place(card.desk.law()).map_err(|_| answer::not_found(&card.visit))?;
    let title = title(&words, stage);
    let public = format!("/c/{}/founding", card.desk.book());
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (said(&words, files.community.founding(), stage)) }
        @if let (FoundingStage::Collecting, Some((reasons, _))) = (stage, files.community.founding().returned()) {
            (parts::inset(&html! { p { (words.say_with("founding-returned", args!["reasons" => reasons.as_str()])) } }))
        }
        @if stage <= FoundingStage::Accepted { (application(&card, &files, &words, place, stage)) }
        (objections(&card, &files, &words, &reasons))
        p { a href=(public) { (words.say("owner-founding-public")) } }
    };
    let back = Link::new(card.at(""), words.say("owner-title"));
    Ok(card.page(&files, &words, title).back(back).render(&body).into_response())
}

/// Who signed the application so far, as figures.
fn supported(card: &Card, files: &Files) -> Support {
    let application = files.community.founding().application();
    let signers = application.map(governance::founding::Application::signers).unwrap_or_default();
    let parking = files.community.rules_here(card.desk.law()).map(|rules| rules.parking).unwrap_or_default();
    support(&files.community, parking, &signers)
}

fn figures(words: &Words, support: &Support) -> Markup {
    let of = |part: String, all: String| words.say_with("founding-of", args!["part" => part, "all" => all]);
    let heads = of(words.number(support.heads), words.number(support.of_heads));
    let area = of(words.area(support.area), words.area(support.of_area));
    let facts =
        [Fact::new(words.say("founding-signed-heads"), heads), Fact::new(words.say("founding-signed-area"), area)];
    parts::facts(words, &facts)
}

fn application(card: &Card, files: &Files, words: &Words, place: &Place, stage: FoundingStage) -> Markup {
    let support = supported(card, files);
    let enough = support.is_enough(place.procedure.founding.applicants.as_ref());
    let own = signed(card, files);
    let refused = card.would_refuse(files, FoundingCommand::Submit { received_on: card.today(files) });
    html! {
        h2 { (words.say("founding-application")) }
        (parts::inset(&html! { p { (words.say("founding-form-ask")) } }))
        (figures(words, &support))
        @if stage == FoundingStage::Collecting {
            @match own {
                None => {
                    p { (words.say("owner-founding-sign-means")) }
                    (Form::post(card.at("/founding/sign"), "").render(&parts::buttons(&html! {
                        (parts::button(&words.say("owner-founding-sign")))
                        a href=(card.at("")) { (words.say("owner-sign-not")) }
                    })))
                }
                Some(at) => {
                    p {
                        (parts::tag(Tone::Good, &words.say("owner-signed"))) " "
                        (words.say_with("owner-founding-signed-at", args!["at" => words.moment(at)]))
                    }
                    @if let Some(refusal) = &refused {
                        h3 { (words.say("founding-submit")) }
                        (answer::refused(words, refusal))
                    }
                    @else if enough {
                        p { (words.say("owner-founding-submit-later")) }
                        p { a href=(card.at("/founding/submit")) { (words.say("founding-submit")) } }
                    }
                    (parts::details(&words.say("owner-withdraw"), &html! {
                        p { (words.say("owner-founding-withdraw-text")) }
                        (Form::post(card.at("/founding/withdraw"), "").render(&parts::buttons(&parts::warning_button(&words.say("owner-withdraw")))))
                    }))
                }
            }
        } @else if let Some(at) = own {
            p { (words.say_with("owner-founding-signed-at", args!["at" => words.moment(at)])) }
        }
    }
}

fn objections(card: &Card, files: &Files, words: &Words, reasons: &Reasons) -> Markup {
    let own = own(card, files);
    let until = objections_until(card, files);
    html! {
        @if until.is_some() || !own.is_empty() {
            h2 { (words.say("founding-objections")) }
            @if let Some(until) = until {
                p { (words.say_with("founding-object-until", args!["until" => words.deadline(until)])) }
                (unplanned::warning(words, &card.desk.law().calendar, Some(until)))
                p { a href=(card.at("/founding/object")) { (words.say("founding-object-title")) } }
            }
            (group_objection::own(words, card.owner, own.into_iter(), reasons))
        }
    }
}

async fn carry_out(card: &Card, command: FoundingCommand, done: &str) -> Response {
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command)).await;
    card.after(outcome, &card.at("/founding"), done)
}

async fn sign(card: Card) -> Response {
    carry_out(&card, FoundingCommand::Sign { owner: None }, "petition-signed").await
}

async fn withdraw(card: Card) -> Response {
    carry_out(&card, FoundingCommand::WithdrawSignature { owner: None }, "petition-withdrawn").await
}

/// Handing in is for all who signed, so it is looked at once more before it is done.
async fn ask_submit(card: Card) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    under_way(&card, &files).ok_or_else(|| answer::not_found(&card.visit))?;
    let title = words.say("founding-submit");
    let refused = card.would_refuse(&files, FoundingCommand::Submit { received_on: card.today(&files) });
    let body = html! {
        (parts::heading_with_caption(&words.say("founding-title"), &title))
        @match refused {
            Some(refusal) => { (answer::refused(&words, &refusal)) }
            None => {
                p { (words.say("owner-founding-submit-all")) }
                (figures(&words, &supported(&card, &files)))
                (parts::warning(&words, &words.say("founding-submit-consequence")))
                (Form::post(card.at("/founding/submit"), "").render(&parts::buttons(&html! {
                    (parts::button(&words.say("founding-submit")))
                    a href=(card.at("/founding")) { (words.say("owner-founding-submit-not")) }
                })))
            }
        }
    };
    let back = Link::new(card.at("/founding"), words.say("parts-back"));
    Ok(card.page(&files, &words, title).back(back).render(&body).into_response())
}

async fn submit(card: Card) -> Response {
    let received_on = card.today(&*card.desk.files().await);
    carry_out(&card, FoundingCommand::Submit { received_on }, "founding-submitted").await
}

async fn ask(card: Card) -> Result<Response, Response> {
    object_page(&card, &Posted::default(), &Errors::new()).await
}

async fn object_page(card: &Card, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    under_way(card, &files).ok_or_else(|| answer::not_found(&card.visit))?;
    let title = words.say("founding-object-title");
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&words.say("founding-title"), &title))
        @match objections_until(card, &files) {
            None => { (group_objection::closed(&words, &files, &card.desk.moment(Actor::Owner(card.owner)))) }
            Some(until) => {
                p { (words.say_with("founding-object-until", args!["until" => words.deadline(until)])) }
                (unplanned::warning(&words, &card.desk.law().calendar, Some(until)))
                (Form::post(card.at("/founding/object"), "").render(&html! {
                    (group_objection::fields(&words, words.say("owner-founding-object-hint"), posted, errors))
                }))
            }
        }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page.back(Link::new(card.at("/founding"), words.say("parts-back"))).render(&body)).into_response())
}

async fn object(card: Card, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let errors = group_objection::mistakes(&words, "words", &posted);
    if !errors.is_empty() {
        return object_page(&card, &posted, &errors).await;
    }
    let back = card.at("/founding");
    let sealed = Sealed::words(card.desk.door(), posted.text("words"));
    let sealed = sealed.map_err(|error| answer::stopped(&card.visit, Some(&back), &error.into()))?;
    let command = FoundingCommand::ObjectToGroup { owner: None, seal: sealed.seal };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command).with(sealed)).await;
    Ok(card.after(outcome, &back, "founding-objected"))
}
