//! Petitions by card: raising one, signing, taking a signature back, handing in.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::Refusal;
use governance::ids::PetitionId;
use governance::petition::{Circle, Petition, SignedBy, Standing};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Files, Outcome, Stop};

use super::Card;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::Link;
use crate::parts::{self, Errors, Form, Receipt, Tone};
use crate::path::Path;
use crate::petition;
use crate::petition::form::{Asking, Typed, raised};
use crate::posted::Posted;
use crate::receipt_number::ReceiptNumber;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/raise", get(ask).post(raise))
        .route("/o/{code}/petitions/{petition}", get(show))
        .route("/o/{code}/petitions/{petition}/sign", post(sign))
        .route("/o/{code}/petitions/{petition}/withdraw", post(withdraw))
        .route("/o/{code}/petitions/{petition}/hand-in", get(ask_hand_in).post(hand_in))
}

type OfPetition = Path<(String, PetitionId)>;

/// The owner's own signature in a petition.
fn own(card: &Card, petition: &Petition) -> SignedBy {
    SignedBy::Owner(card.desk.signer(petition.id, Some(card.owner)))
}

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let now = card.desk.door().now();
    let open: Vec<&Petition> = files
        .community
        .petitions()
        .all()
        .iter()
        .rev()
        .filter(|petition| petition.circle == Circle::Owners)
        .filter(|petition| petition.standing(files.community.assembly(), now) == Standing::Collecting)
        .collect();
    Some(html! {
        h2 { (words.say("owner-petitions")) }
        @if open.is_empty() { p { (words.say("owner-petitions-none")) } }
        @else {
            ul class="tasks" {
                @for petition in open {
                    @let state = format!("petition-{}", petition.id);
                    @let signed = petition.signatures.contains_key(&own(card, petition));
                    li class="task" {
                        div class="task-words" {
                            a class="task-title" href=(card.at(&format!("/petitions/{}", petition.id))) aria-describedby=(state) {
                                (petition::title(words, files, petition))
                            }
                            p class="hint" { (words.say_with("petition-signatures", args!["count" => petition.signatures.len()])) }
                        }
                        div class="task-state" id=(state) {
                            @if signed { (parts::tag(Tone::Good, &words.say("owner-signed"))) }
                            @else { (parts::tag(Tone::Plain, &words.say("owner-not-signed"))) }
                        }
                    }
                }
            }
        }
        p { a href=(card.at("/raise")) { (words.say("owner-raise")) } }
    })
}

/// What was done with the card: signatures given and taken back.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let mut acts = Vec::new();
    for petition in files.community.petitions().all() {
        let own = own(card, petition);
        let SignedBy::Owner(seal) = own else { continue };
        let name = petition::title(words, files, petition);
        let link = |key: &str| {
            html! { (words.say_with(key, args!["petition" => name.as_str()])) }
        };
        if let Some(signature) = petition.signatures.get(&own) {
            let way = crate::names::code(&signature.way);
            let said = words.say_of_with("owner-act-signed-", &way, args!["petition" => name.as_str()]);
            acts.push((signature.at, html! { (said) }));
        }
        if let Some(keyed) = petition.keyed.get(&seal) {
            acts.push((keyed.at, link("owner-act-keyed")));
        }
        if let Some(at) = petition.withdrawn.get(&own) {
            acts.push((*at, link("owner-act-withdrawn")));
        }
    }
    acts
}

fn find<'f>(card: &Card, files: &'f Files, id: PetitionId) -> Result<&'f Petition, Response> {
    let petition = files.community.petitions().petition(id).filter(|petition| petition.circle == Circle::Owners);
    petition.ok_or_else(|| answer::not_found(&card.visit))
}

async fn show(card: Card, Path((_, id)): OfPetition) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let petition = find(&card, &files, id)?;
    let title = petition::title(&words, &files, petition);
    let now = card.desk.door().now();
    let standing = petition.standing(files.community.assembly(), now);
    let own = own(&card, petition);
    let signature = petition.signatures.get(&own);
    let at = |rest: &str| card.at(&format!("/petitions/{id}{rest}"));
    let body = html! {
        @if let (Some(signature), SignedBy::Owner(seal)) = (signature, &own) {
            (Receipt::new(words.say("owner-signed-title"), words.say("receipt-number"), ReceiptNumber::new(signature.position, seal).to_string())
                .explained(words.say_with("owner-signed-explained", args!["at" => words.moment(signature.at)]))
                .render(&words))
            h2 { (title) }
        } @else {
            (parts::heading_with_caption(&petition::number(&words, petition), &title))
        }
        (petition::about(&words, card.desk.law(), &files, petition))
        @match (standing, signature) {
            (Standing::Collecting, None) => {
                p { (words.say("owner-sign-means")) }
                p class="hint" { (words.say("owner-sign-seen")) }
                (Form::post(at("/sign"), "").render(&parts::buttons(&html! {
                    (parts::button(&words.say("owner-sign")))
                    a href=(card.at("")) { (words.say("owner-sign-not")) }
                })))
            }
            (Standing::Collecting, Some(_)) => {
                p { a href=(at("/hand-in")) { (words.say("owner-hand-in")) } }
                (parts::details(&words.say("owner-withdraw"), &html! {
                    p { (words.say("owner-withdraw-text")) }
                    (Form::post(at("/withdraw"), "").render(&parts::buttons(&parts::warning_button(&words.say("owner-withdraw")))))
                }))
            }
            _ => {}
        }
        (petition::progress(&words, &card.desk, &files, petition))
        (petition::turns(&words, &card.desk, &files, petition, now))
        (parts::details(&words.say("petition-who-sees"), &html! { p { (words.say("petition-who-sees-text")) } }))
    };
    let page = card.page(&files, &words, title).back(Link::new(card.at(""), words.say("owner-title")));
    Ok(page.render(&body).into_response())
}

/// After an act: back to the petition, or why not.
fn after(card: &Card, id: PetitionId, outcome: Result<Outcome, Stop>, done: &str) -> Response {
    card.after(outcome, &card.at(&format!("/petitions/{id}")), done)
}

async fn sign(card: Card, Path((_, id)): OfPetition) -> Response {
    let outcome = card.desk.sign_petition(card.owner, id).await;
    after(&card, id, outcome, "petition-signed")
}

async fn withdraw(card: Card, Path((_, id)): OfPetition) -> Response {
    let outcome = card.desk.withdraw_signature(Actor::Owner(card.owner), id, Some(card.owner), None).await;
    after(&card, id, outcome, "petition-withdrawn")
}

async fn ask_hand_in(card: Card, Path((_, id)): OfPetition) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let petition = find(&card, &files, id)?;
    let title = words.say("petition-hand-in-title");
    let reached =
        petition::readings(&card.desk, &files, petition).iter().any(governance::petition::PetitionReading::is_reached);
    let body = html! {
        (parts::heading_with_caption(&petition::title(&words, &files, petition), &title))
        (petition::progress(&words, &card.desk, &files, petition))
        @if reached {
            (parts::warning(&words, &words.say("petition-hand-in-means")))
            (Form::post(card.at(&format!("/petitions/{id}/hand-in")), "").render(&parts::buttons(&html! {
                (parts::button(&words.say("petition-hand-in")))
                a href=(card.at(&format!("/petitions/{id}"))) { (words.say("petition-hand-in-not-yet")) }
            })))
        } @else { p { (words.say("petition-hand-in-too-few")) } }
    };
    let back = Link::new(card.at(&format!("/petitions/{id}")), words.say("parts-back"));
    Ok(card.page(&files, &words, title).back(back).render(&body).into_response())
}

async fn hand_in(card: Card, Path((_, id)): OfPetition) -> Response {
    let outcome = card.desk.hand_in_petition(Actor::Owner(card.owner), id).await;
    after(&card, id, outcome, "petition-handed-in")
}

async fn ask(card: Card) -> Response {
    let query = card.visit.path.split_once('?').map_or("", |(_, query)| query);
    let typed = Typed::of(&Posted::decode(query.as_bytes()));
    page(&card, &typed, &Errors::new(), None).await
}

fn asking<'a>(card: &'a Card, words: &'a Words, files: &'a Files) -> Asking<'a> {
    let on = card.desk.moment(Actor::Owner(card.owner)).today(files.community.zone());
    Asking { words, law: card.desk.law(), files, on }
}

/// What is asked for; then the fields for it.
async fn page(card: &Card, typed: &Typed, errors: &Errors, refusal: Option<&Refusal>) -> Response {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("petition-raise-title");
    let chosen = matches!(typed.kind.as_str(), "meeting" | "recall");
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        @if let Some(refusal) = refusal { (answer::refused(&words, refusal)) }
        @if chosen {
            p { (words.say("petition-raise-public")) }
            (Form::post(card.at("/raise"), "").render(&html! {
                (typed.fields(asking(card, &words, &files), errors))
                (typed.buttons(&words))
            }))
        } @else {
            p class="lead" { (words.say("petition-raise-lead")) }
            form method="get" action=(card.at("/raise")) {
                (typed.kinds(&words, errors))
                (parts::buttons(&parts::button(&words.say("parts-continue"))))
            }
        }
    };
    let back = if chosen { card.at("/raise") } else { card.at("") };
    let page =
        card.page(&files, &words, title).errors(!errors.is_empty()).back(Link::new(back, words.say("parts-back")));
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    (status, page.render(&body)).into_response()
}

/// Asks whose matters they are, where they need not be those of all owners and nothing was picked yet.
async fn ask_scope(card: &Card, typed: &Typed, posted: &Posted) -> Option<Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let mut errors = Errors::new();
    if !posted.text("scoped").is_empty() {
        errors.add("scope", words.say("desk-pick-one"));
    }
    let asked = typed.scope_asked(asking(card, &words, &files), card.owner, &errors)?;
    let body = html! {
        (errors.summary(&words))
        (Form::post(card.at("/raise"), "").render(&html! {
            (typed.hidden_words()) (parts::hidden("scoped", "yes"))
            (asked)
            (parts::buttons(&parts::button(&words.say("parts-continue"))))
        }))
    };
    let back = Link::new(card.at("/raise"), words.say("parts-back"));
    let page = card.page(&files, &words, words.say("petition-scope-title")).errors(!errors.is_empty()).back(back);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Some((status, page.render(&body)).into_response())
}

/// Shows what was typed once more; nothing is raised before it was confirmed.
async fn check(card: &Card, typed: &Typed) -> Response {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let title = words.say("petition-check-title");
    let body = html! {
        (parts::heading(&title))
        (parts::facts(&words, &typed.facts(asking(card, &words, &files))))
        (parts::warning(&words, &words.say("petition-check-means")))
        (Form::post(card.at("/raise"), "").render(&html! {
            (typed.hidden()) (parts::hidden("checked", "yes"))
            (parts::buttons(&html! {
                (parts::button(&words.say("petition-raise")))
                (parts::secondary_button(&words.say("petition-change"), "change", "yes"))
            }))
        }))
    };
    let back = Link::new(card.at("/raise"), words.say("parts-back"));
    card.page(&files, &words, title).back(back).render(&body).into_response()
}

async fn raise(card: Card, posted: Posted) -> Response {
    let typed = Typed::of(&posted);
    let words = card.words(&*card.desk.files().await);
    let changing = !posted.text("change").is_empty();
    let errors = if changing { Errors::new() } else { typed.mistakes(&words) };
    if changing || !errors.is_empty() {
        return page(&card, &typed, &errors, None).await;
    }
    if let Some(asked) = ask_scope(&card, &typed, &posted).await {
        return asked;
    }
    if posted.text("checked").is_empty() {
        return check(&card, &typed).await;
    }
    let demand = typed.demand(&words, &*card.desk.files().await);
    let Some(demand) = demand else { return Redirect::to(&card.at("/raise")).into_response() };
    let now = card.desk.door().now();
    if let Some(until) = card.visit.app.petitions.locked_until(card.caller(), now) {
        let mut errors = Errors::new();
        errors.add("text", words.say_with("petition-too-many", args!["until" => words.moment(until)]));
        return page(&card, &typed, &errors, None).await;
    }
    match card.desk.raise_petition(card.owner, demand).await {
        Ok(outcome) => {
            card.visit.app.petitions.note(card.caller(), now);
            match raised(&outcome) {
                Some(id) => answer::see(&card.at(&format!("/petitions/{id}")), "petition-raised"),
                None => Redirect::to(&card.at("")).into_response(),
            }
        }
        Err(Stop::Refused(refusal)) => {
            let mut errors = Errors::new();
            if let Some(field) = typed.field_of(&refusal) {
                errors.add(field, answer::Said::of(&words, &refusal).why);
                return page(&card, &typed, &errors, Some(&refusal)).await;
            }
            answer::stopped(&card.visit, Some(&card.at("/raise")), &Stop::Refused(refusal))
        }
        Err(stop) => answer::stopped(&card.visit, Some(&card.at("/raise")), &stop),
    }
}
