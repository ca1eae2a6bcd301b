//! The answer that ended what was raised, as a paper: what was answered and why, and how whoever raised it asks for a second look.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::deliberation::{Deliberation, Turn};
use governance::ids::DeliberationId;
use maud::html;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, appeals};
use crate::parts;
use crate::parts::paper::{Clause, Form, Paper, Signature, clauses};
use crate::path::Path;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/deliberations/{deliberation}/answer/paper", get(paper))
}

/// The last answer that ended it.
fn ended(one: &Deliberation) -> Option<&Turn> {
    one.turns.iter().rfind(|turn| turn.ended_by().is_some())
}

async fn paper(here: Here, Path((_, id)): Path<(String, DeliberationId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = files.community.deliberations().deliberation(id).ok_or_else(|| answer::not_found(&here.visit))?;
    let turn = ended(one).ok_or_else(|| answer::not_found(&here.visit))?;
    let answered = turn.answered.as_ref().ok_or_else(|| answer::not_found(&here.visit))?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let (issuer, day) =
        (deliberation::body(&files, turn.let_rest_by().unwrap_or(turn.body)), words.date_of(answered.at));
    let text = |text: &str| html! { @for line in text.lines() { p { (line) } } };
    let mut parts = vec![
        Clause::new(words.say("answer-paper-about"), html! { p { (deliberation::title(&words, one)) } }),
        Clause::new(
            words.say("deliberation-answered"),
            html! { p { (deliberation::outcome(&words, &files, one, turn, &answered.answer)) } },
        ),
        Clause::new(words.say("answer-paper-reason"), text(answered.reason.as_str())),
    ];
    let second = match (&turn.appeal, appeals::open_until((here.desk.law(), &files), one, turn, today)) {
        (Some(appeal), _) => appeals::looked_again(&words, &files, appeal),
        (None, Some(until)) => words.say_with("answer-paper-appeal", args!["until" => words.day(until)]),
        (None, None) => words.say("answer-paper-final"),
    };
    parts.push(Clause::new(words.say("answer-paper-second"), html! { p { (second) } }));
    let title = words.say("answer-paper");
    let paper = Paper::new(Form::Letter, title.as_str())
        .issued_by(issuer.clone())
        .subtitle(deliberation::number(&words, id))
        .body(clauses(&words, &parts))
        .signed(Signature::of(issuer).on(day.clone()))
        .remark(words.say("answer-paper-remark"));
    let back = parts::back(&words, here.at(&format!("/deliberations/{id}")));
    let page = here.page(&files, &words, title.clone()).sheet().paper(title.as_str()).day(day);
    Ok(page.back(back).render(&paper.render(&words)).into_response())
}
