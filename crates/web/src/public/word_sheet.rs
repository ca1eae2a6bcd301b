//! What is asked of an opinion that was put, or of a result that was reported, as a sheet of paper (表态单、评价单): for whoever has no
//! card at hand.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::deliberation::{Consent, Deliberation, Stage, Verdict};
use governance::ids::DeliberationId;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::statement_sheet::Sheet;
use crate::answer;
use crate::app::App;
use crate::deliberation;
use crate::names;
use crate::parts;
use crate::parts::paper::{Clause, Tick, blanks, clauses, paragraphs, ticks};
use crate::path::Path;
use crate::printed_address;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/deliberations/{deliberation}/opinion/sheet", get(consent))
        .route("/c/{community}/deliberations/{deliberation}/result/sheet", get(verdict))
}

/// What a sheet asks.
struct Asks {
    /// The end of its keys in word lists, before `-sheet`.
    of: &'static str,
    /// What it is about.
    text: Markup,
    /// The boxes.
    boxes: Vec<String>,
    /// Whether a reason belongs to one of them.
    why: bool,
    until: Date,
}

/// What is asked of the version that was put, while it is.
fn of_opinion(files: &Files, words: &Words, one: &Deliberation, today: Date) -> Option<Asks> {
    let opinion = files.community.deliberations().opinion(one.id)?;
    let until = opinion.tested().filter(|_| opinion.stage(today) == Stage::Testing)?.until;
    let text = html! { @for paragraph in &opinion.version() { (paragraphs(paragraph.as_str())) } };
    let boxes = Consent::ALL.map(|says| words.say_of("consent-", &names::code(&says)));
    Some(Asks { of: "consent", text, boxes: boxes.into(), why: true, until })
}

/// What is asked of the result that was reported, while it is.
fn of_result(words: &Words, one: &Deliberation, today: Date) -> Option<Asks> {
    let report = one.report().filter(|report| report.is_running(today))?;
    let boxes = Verdict::ALL.map(|says| words.say_of("verdict-", &names::code(&says)));
    Some(Asks {
        of: "verdict",
        text: paragraphs(report.text.as_str()),
        boxes: boxes.into(),
        why: false,
        until: report.until,
    })
}

/// The way to the sheet for consent, while that is asked.
pub(super) fn consent_link(here: &Here, words: &Words, one: &Deliberation) -> Markup {
    link(here, words, one, ("opinion", "consent"))
}

/// The way to the sheet for a verdict, while that is asked.
pub(super) fn verdict_link(here: &Here, words: &Words, one: &Deliberation) -> Markup {
    link(here, words, one, ("result", "verdict"))
}

fn link(here: &Here, words: &Words, one: &Deliberation, (at, of): (&str, &str)) -> Markup {
    let to = here.at(&format!("/deliberations/{}/{at}/sheet", one.id));
    html! { p { a href=(to) { (words.say_of("word-sheet-link-", of)) } } }
}

async fn consent(here: Here, Path((_, id)): Path<(String, DeliberationId)>) -> Result<Response, Response> {
    sheet(here, id, of_opinion).await
}

async fn verdict(here: Here, Path((_, id)): Path<(String, DeliberationId)>) -> Result<Response, Response> {
    sheet(here, id, |_, words, one, today| of_result(words, one, today)).await
}

async fn sheet(
    here: Here,
    id: DeliberationId,
    asks: fn(&Files, &Words, &Deliberation, Date) -> Option<Asks>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let one = files.community.deliberations().deliberation(id);
    let asked = one.and_then(|one| Some((one, asks(&files, &words, one, today)?)));
    let (one, asks) = asked.ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say_of("word-sheet-", asks.of);
    let day = words.day(asks.until);
    let body = html! {
        (printed_address::warning(&here, &words))
        (paper(&here, (&files, &words), one, asks))
    };
    let name = format!("{title} {}", deliberation::number(&words, id));
    let back = parts::back(&words, here.at(&format!("/deliberations/{id}")));
    let page = here.page(&files, &words, title).sheet().paper(name).day(day);
    Ok(page.back(back).render(&body).into_response())
}

fn paper(here: &Here, (files, words): (&Files, &Words), one: &Deliberation, asks: Asks) -> Markup {
    let boxes: Vec<Tick> = asks.boxes.into_iter().map(Tick::open).collect();
    let says = html! {
        (ticks(&boxes))
        @if asks.why { (blanks(&[words.say("word-sheet-why")])) (blanks(&[String::new()])) }
    };
    let asked = clauses(
        words,
        &[
            Clause::new(words.say_of("word-sheet-about-", asks.of), asks.text),
            Clause::new(words.say_of("word-sheet-asks-", asks.of), says),
        ],
    );
    let title = words.say_of("word-sheet-", asks.of);
    Sheet { title, asks: asked, until: asks.until, counts: "word-sheet-counts" }.render(here, (files, words), one)
}
