//! Whether something is solved, by card: whoever raised it, supported it or took part says so while its result is public.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::Actor;
use governance::deliberation::{Deliberation, Raiser, Verdict};
use governance::ids::DeliberationId;
use governance::on_paper::Said;
use maud::{Markup, html};
use office::{Files, Origin};

use super::{Card, on_paper};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::Link;
use crate::names;
use crate::parts::{self, Choices, Errors, Form};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/o/{code}/deliberations/{deliberation}/verdict", get(ask).post(say))
}

type Of = Path<(String, DeliberationId)>;

fn at(card: &Card, id: DeliberationId, rest: &str) -> String {
    card.at(&format!("/deliberations/{id}{rest}"))
}

/// What the owner said to the result that is reported.
fn said(card: &Card, files: &Files, one: &Deliberation) -> Option<Verdict> {
    one.report()?.said_by(&Raiser::Owner(card.desk.judge(files, one.id, card.owner)))
}

/// What the owner can say to the result, on the page of the deliberation.
pub(super) fn acting(card: &Card, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let Some(report) = one.report() else { return html! {} };
    let said = said(card, files, one);
    let running = report.is_running(card.today(files));
    let has_part = card.desk.part(files, one.id, card.owner).is_some();
    html! {
        @if let Some(said) = said {
            p { (words.say_with("owner-verdict-said", args!["says" => words.say_of("verdict-", &names::code(&said))])) }
        }
        (on_paper::told(card, files, words, one.id, |said| matches!(said, Said::Verdict { .. })))
        @if running && has_part {
            @let key = if said.is_some() { "owner-verdict-change" } else { "owner-verdict-go" };
            p { (parts::button_link(&words.say(key), &at(card, one.id, "/verdict"))) }
        } @else if running { p class="hint" { (words.say("owner-verdict-no-part")) } }
    }
}

async fn ask(card: Card, Path((_, id)): Of) -> Result<Response, Response> {
    page(&card, id, None, &Errors::new()).await
}

async fn page(card: &Card, id: DeliberationId, posted: Option<&Posted>, errors: &Errors) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let one = files.community.deliberations().deliberation(id).filter(|one| one.public.is_some());
    let one = one.ok_or_else(|| answer::not_found(&card.visit))?;
    let words = card.words(&files);
    let title = words.say("owner-verdict-title");
    let command = card.desk.verdict(&files, id, Origin::Owner(card.owner), Verdict::Solved);
    let said = said(card, &files, one).map(|said| names::code(&said));
    // Who said so already would find nothing to do, which is no refusal.
    let refusal = card.would_refuse(&files, command);
    let picked = posted.map_or_else(|| said.unwrap_or_default(), |posted| posted.text("says").to_owned());
    let body = html! {
        (errors.summary(&words))
        @if let Some(refusal) = &refusal { (parts::heading(&title)) (answer::refused(&words, refusal)) }
        @else {
            @if let Some(report) = one.report() {
                (parts::details(&words.say("owner-verdict-read"), &html! {
                    @for line in report.text.as_str().lines() { p { (line) } }
                }))
            }
            (Form::post(at(card, id, "/verdict"), "").render(&html! {
                (Choices::new("says", title.as_str(), crate::deliberation::report::says(&words, &picked)).as_heading()
                    .error(errors.of("says")).radios(&words))
                (parts::buttons(&parts::button(&words.say("owner-consent-act"))))
                p class="hint" { (words.say("owner-verdict-means")) }
            }))
        }
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = Link::new(at(card, id, ""), words.say("parts-back"));
    Ok((status, page.back(back).render(&body)).into_response())
}

async fn say(card: Card, Path((_, id)): Of, posted: Posted) -> Result<Response, Response> {
    let Some(says) = Verdict::ALL.into_iter().find(|says| names::code(says) == posted.text("says")) else {
        let words = card.words(&*card.desk.files().await);
        let mut errors = Errors::new();
        errors.add("says", words.say("desk-pick-one"));
        return page(&card, id, Some(&posted), &errors).await;
    };
    let outcome = card.desk.say_verdict(Actor::Owner(card.owner), id, Origin::Owner(card.owner), says).await;
    Ok(card.after(outcome, &at(&card, id, ""), "verdict-said"))
}
