//! What all who take part in a deliberation must know, by card: reading it, and asking about it.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::Actor;
use governance::appeal::Spoken;
use governance::deliberation::{Deliberation, Raiser};
use governance::ids::DeliberationId;
use governance::informing::{Dossier, InformingCommand, QUESTION_MAX, Question};
use maud::{Markup, html};
use office::{Files, Origin};

use super::opinion::{check, patience};
use super::{Card, appeals};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, dossier as shown};
use crate::look::Link;
use crate::parts::{self, Errors, Field, Form, Tone};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/deliberations/{deliberation}/dossier", get(show).post(mark_read))
        .route("/o/{code}/deliberations/{deliberation}/ask", get(ask_about).post(ask))
}

type Of = Path<(String, DeliberationId)>;

fn at(card: &Card, id: DeliberationId, rest: &str) -> String {
    card.at(&format!("/deliberations/{id}{rest}"))
}

/// How far informing has come, and the way to the dossier, on the page of the deliberation.
pub(super) fn section(card: &Card, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    shown::section((card.desk.law(), files, words), one, (card.today(files), &at(card, one.id, "/dossier")))
}

fn found<'f>(card: &Card, files: &'f Files, id: DeliberationId) -> Result<(&'f Deliberation, &'f Dossier), Response> {
    let one = files.community.deliberations().deliberation(id);
    one.zip(files.community.informing().dossier(id)).ok_or_else(|| answer::not_found(&card.visit))
}

pub(super) fn is_own(card: &Card, id: DeliberationId, question: &Question) -> bool {
    question.author == Raiser::Owner(card.desk.asker(id, question.number, card.owner))
}

/// The command by which the owner asks the next question.
fn asking(card: &Card, id: DeliberationId, dossier: &Dossier) -> InformingCommand {
    let question = dossier.next_question();
    let seal = card.desk.asker(id, question, card.owner);
    InformingCommand::AskQuestion { deliberation: id, question, author: Raiser::Owner(seal), words: seal }
}

async fn show(card: Card, Path((_, id)): Of) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let (one, dossier) = found(&card, &files, id)?;
    let today = card.today(&files);
    let title = words.say("dossier-title");
    let own: Vec<&Question> = dossier.questions().iter().filter(|question| is_own(&card, id, question)).collect();
    let asks = card.would_refuse(&files, asking(&card, id, dossier)).is_none();
    let body = html! {
        (parts::heading_with_caption(&deliberation::title(&words, one), &title))
        (shown::whole((card.desk.law(), &files, &words), one, dossier, (today, &format!("/c/{}", card.desk.book()))))
        (reading(&card, &files, &words, (id, dossier)))
        @if asks { p { (parts::button_link(&words.say("owner-question-ask"), &at(&card, id, "/ask"))) } }
        @if !own.is_empty() {
            h2 { (words.say("owner-questions")) }
            ul class="reports" { @for question in &own { (shown::question(&words, &files, question, today)) } }
            (appeals::links(&card, &files, &words, id, own.iter().map(|question| Spoken::Question(question.number))))
        }
    };
    let back = Link::new(at(&card, id, ""), words.say("parts-back"));
    Ok(card.page(&files, &words, title).back(back).render(&body).into_response())
}

/// The button by which the owner says that they read the version that holds; or that they did.
fn reading(card: &Card, files: &Files, words: &Words, (id, dossier): (DeliberationId, &Dossier)) -> Markup {
    let version = dossier.versions().len();
    let (Ok(number), Some(reach)) = (u32::try_from(version), dossier.reach(version)) else { return html! {} };
    let may = card.would_refuse(files, card.desk.reading(files, id, number, card.owner)).is_none();
    html! {
        @if reach.is_read_by(&card.desk.reader(id, number, card.owner)) {
            p { (parts::tag(Tone::Good, &words.say_with("owner-dossier-read", args!["version" => version]))) }
        } @else if may {
            (Form::post(at(card, id, "/dossier"), "").render(&html! {
                (parts::hidden("version", &version.to_string()))
                p class="hint" { (words.say("owner-dossier-read-means")) }
                (parts::buttons(&parts::button(&words.say("owner-dossier-read-act"))))
            }))
        }
    }
}

async fn mark_read(card: Card, Path((_, id)): Of, posted: Posted) -> Result<Response, Response> {
    let version = posted.text("version").parse::<u32>().map_err(|_| answer::not_found(&card.visit))?;
    let outcome = card.desk.read_dossier(card.owner, id, version).await;
    Ok(card.after(outcome, &at(&card, id, "/dossier"), "dossier-read"))
}

async fn ask_about(card: Card, Path((_, id)): Of) -> Result<Response, Response> {
    page(&card, id, &Posted::default(), &Errors::new()).await
}

async fn page(card: &Card, id: DeliberationId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let words = card.words(&files);
    let (one, dossier) = found(card, &files, id)?;
    let title = words.say("owner-question-ask");
    let refusal = card.would_refuse(&files, asking(card, id, dossier));
    let days = files.community.lines_of(one, card.desk.law()).map(|lines| lines.question_answer.days);
    let body = html! {
        (errors.summary(&words))
        @if let Some(refusal) = &refusal { (parts::heading(&title)) (answer::refused(&words, refusal)) }
        @else {
            (Form::post(at(card, id, "/ask"), "").render(&html! {
                (Field::new("says", title.as_str()).as_heading().hint(words.say("owner-question-hint"))
                    .typed(posted, errors).textarea(&words, 4))
                p class="hint" { (words.say_with("owner-question-means", args!["days" => days.unwrap_or_default()])) }
                (parts::buttons(&parts::button(&words.say("owner-state-act"))))
            }))
        }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = Link::new(at(card, id, "/dossier"), words.say("parts-back"));
    Ok((status, page.back(back).render(&body)).into_response())
}

async fn ask(card: Card, Path((_, id)): Of, posted: Posted) -> Result<Response, Response> {
    let words = card.words(&*card.desk.files().await);
    let mut errors = Errors::new();
    check(&words, &mut errors, &posted, ("says", QUESTION_MAX));
    patience(&card, &words, &mut errors, "says");
    if !errors.is_empty() {
        return page(&card, id, &posted, &errors).await;
    }
    let (actor, origin) = (Actor::Owner(card.owner), Origin::Owner(card.owner));
    let outcome = card.desk.ask_question(actor, id, origin, posted.text("says")).await;
    if outcome.is_ok() {
        card.sent();
    }
    Ok(card.after(outcome, &at(&card, id, "/dossier"), "question-asked"))
}
