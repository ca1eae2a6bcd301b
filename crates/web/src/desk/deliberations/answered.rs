//! What the body that answered keeps: what was answered, where that stands in the book, and what follows from it for whom.

use axum::response::{IntoResponse, Response};
use governance::bodies::Power;
use governance::deliberation::Answer;
use governance::ids::{AnswerNo, DeliberationId};
use maud::{Markup, html};

use super::{answers, at, find};
use crate::answer;
use crate::args;
use crate::deliberation;
use crate::look::Link;
use crate::parts::Receipt;
use crate::path::Path;
use crate::visit::Here;

pub(super) async fn show(
    here: Here,
    Path((_, id, number)): Path<(String, DeliberationId, AnswerNo)>,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = find(&here, &files, id)?;
    let turn = one.turns.get(number.index()).ok_or_else(|| answer::not_found(&here.visit))?;
    let answered = turn.answered.as_ref().ok_or_else(|| answer::not_found(&here.visit))?;
    let lines = files.community.filings().of(id).iter();
    let mut lines = lines.filter(|line| line.what == "deliberation-answered" && line.number == number.number());
    let position = lines.next().map(|line| line.position).unwrap_or_default();
    let title = deliberation::outcome(&words, &files, one, turn, &answered.answer);
    let link = |href: String, label: &str| html! { a href=(href) { (words.say(label)) } };
    let mut next: Vec<Markup> = Vec::new();
    match &answered.answer {
        Answer::TakenUp if answers(&here, &files, one) => {
            next.push(link(at(&here, id, "/parties"), "desk-answered-parties"));
        }
        Answer::HandedOn { to, until, .. } => {
            let said = args!["body" => deliberation::body(&files, *to), "until" => words.day(*until)];
            next.push(html! { (words.say_with("desk-answered-handed-on", said)) });
        }
        Answer::TakenUp | Answer::Declined | Answer::Joined { .. } | Answer::HandedOut { .. } => {}
    }
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let appeal = deliberation::appeals::open_until((here.desk.law(), &files), one, turn, today);
    next.extend(appeal.map(|until| {
        html! { (words.say_with("desk-answered-appeal", args!["until" => words.day(until)])) }
    }));
    if turn.ended_by().is_some() {
        next.push(link(here.at(&format!("/deliberations/{id}/answer/paper")), "answer-paper-link"));
    }
    next.push(link(here.at(&format!("/deliberations/{id}")), "desk-answered-public"));
    next.push(link(here.at(&format!("/book/entries/{position}")), "desk-template-next-entry"));
    let receipt = Receipt::new(title.as_str(), words.say("desk-template-position"), position.to_string());
    let receipt = next.into_iter().fold(receipt, Receipt::next);
    let back = Link::new(at(&here, id, ""), deliberation::title(&words, one));
    Ok(here.page(&files, &words, title).back(back).render(&receipt.render(&words)).into_response())
}
