//! What all who take part must know, at the desk: published and published anew, asked about, looked at and answered.

mod asking;
mod files;
mod publish;
mod questions;
mod reached;
mod typed;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::deliberation::{Deliberation, Step};
use governance::informing::{Dossier, Question};
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::on_paper::takes_in;
use super::{Of, answers, appeal, at, enters, find};
use crate::app::App;
use crate::args;
use crate::deliberation::{self, dossier as shown};
use crate::desk::show;
use crate::parts::{self, Tone};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/deliberations/{deliberation}/dossier", get(overview))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/dossier/publish",
            get(publish::ask).post(publish::publish),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/dossier/files", get(files::ask).post(files::keep))
        .route("/c/{community}/desk/deliberations/{deliberation}/dossier/ask", get(asking::ask).post(asking::take_in))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/dossier/reached",
            get(reached::ask).post(reached::record),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/dossier/questions/{question}",
            get(questions::ask).post(questions::act),
        )
}

/// Whether the dossier can be published or changed while it is at this step.
pub(super) fn is_open(one: &Deliberation) -> bool {
    let runs = one.is_taken_up() && one.closed().is_none();
    runs && (Step::Informing..=Step::Opinion).contains(&one.step())
}

async fn overview(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let one = find(&here, &files, id)?;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let dossier = files.community.informing().dossier(id);
    let links = links(&here, &files, &words, (one, dossier));
    let waiting = dossier.into_iter().flat_map(Dossier::waiting);
    let waiting: Vec<&Question> = waiting.filter(|question| !question.is_appealed()).collect();
    let body = html! {
        p class="lead" { (words.say("desk-dossier-lead")) }
        @if !links.is_empty() {
            h2 { (words.say("desk-petition-acts")) }
            ul class="links" { @for (href, label) in &links { li { a href=(href) { (label) } } } }
        }
        @if !waiting.is_empty() {
            h2 { (words.say("desk-questions-waiting")) }
            ul class="tasks" {
                @for question in waiting { (waiting_item((&here, &files, &words), one, question, today)) }
            }
        }
        (appeal::waiting(&here, &files, &words, one))
        @match dossier {
            Some(dossier) => {
                (shown::whole((here.desk.law(), &files, &words), one, dossier, (today, &here.at(""))))
                p { a href=(here.at(&format!("/deliberations/{id}/dossier"))) { (words.say("desk-dossier-public")) } }
            }
            None => { p { (words.say("dossier-none")) } }
        }
    };
    let title = words.say("dossier-title");
    Ok(show::wide(&here, &files, &words, &title, &at(&here, id, ""), &body))
}

/// What this person can do now.
fn links(
    here: &Here,
    files: &Files,
    words: &Words,
    (one, dossier): (&Deliberation, Option<&Dossier>),
) -> Vec<(String, String)> {
    let link = |rest: &str, key: &str| (at(here, one.id, &format!("/dossier{rest}")), words.say(key));
    let publishes = answers(here, files, one) && is_open(one);
    let key = if dossier.is_some() { "desk-dossier-publish-anew" } else { "desk-dossier-publish" };
    let asks = dossier.is_some() && is_open(one) && one.step() <= Step::Deliberating && enters(here, files, one);
    let publish = publishes.then(|| link("/publish", key));
    let reaches = dossier.is_some() && takes_in(here, files, one);
    let keeps = publishes.then(|| link("/files", "desk-dossier-files"));
    [publish, keeps, asks.then(|| link("/ask", "desk-question-ask")), reaches.then(|| link("/reached", "desk-reached"))]
        .into_iter()
        .flatten()
        .collect()
}

/// A question that waits; its address for whoever looks at it or answers it.
fn waiting_item(
    (here, files, words): (&Here, &Files, &Words),
    one: &Deliberation,
    question: &Question,
    today: Date,
) -> Markup {
    let moment = here.desk.moment(here.actor());
    let leads = answers(here, files, one);
    let named = question.public().map(|(_, named)| named);
    let acts = leads || named.is_some_and(|body| files.community.may_at(&moment, Power::Deliberate, body));
    let name = shown::name(words, question);
    let owes =
        named.or(one.turn().map(|turn| turn.body)).map(|body| deliberation::body(files, body)).unwrap_or_default();
    let key = if named.is_some() { "question-waits" } else { "question-unseen" };
    let (tone, key) = if question.is_overdue(today) { (Tone::Bad, "question-overdue") } else { (Tone::Care, key) };
    html! {
        li class="task" {
            div class="task-words" {
                @if acts {
                    a class="task-title" href=(at(here, one.id, &format!("/dossier/questions/{}", question.number))) { (name) }
                } @else { span class="task-title" { (name) } }
                p class="hint" {
                    (words.moment(question.at)) " · " (shown::author(words, files, question)) " · "
                    (words.say_with("question-until", args!["body" => owes, "until" => words.day(question.clock.until)]))
                }
            }
            div class="task-state" { (parts::tag(tone, &words.say(key))) }
        }
    }
}
