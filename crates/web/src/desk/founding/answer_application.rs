//! Answering the owners' application.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::founding::FoundingCommand;
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::{HOME, would_refuse};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::posted::{Posted, StaffPosted};
use crate::public::founding::View;
use crate::public::founding::state::{application, condition};
use crate::unplanned;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/founding/answer", get(ask).post(reply))
}

async fn ask(here: Here) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    page(&here, &Posted::default(), &Errors::new()).await
}

async fn page(here: &Here, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let accept = FoundingCommand::AnswerApplication { accepted: true, reasons: String::new() };
    let refusal = would_refuse(&view, accept);
    let submitted = view.founding().application().and_then(|application| application.submitted.as_ref());
    let title = words.say("founding-task-answer");
    let choices = vec![
        Choice::new("accept", words.say("founding-accept"))
            .hint(words.say("founding-accept-hint"))
            .checked(posted.text("answer") == "accept"),
        Choice::new("return", words.say("founding-return"))
            .hint(words.say("founding-return-hint"))
            .checked(posted.text("answer") == "return"),
    ];
    let body = html! {
        (errors.summary(words))
        (parts::heading(&title))
        @if let Some(until) = submitted.and_then(|submitted| submitted.review_until) {
            p { (words.say_with("founding-review-until", args!["until" => words.deadline(until)])) }
            (unplanned::warning(words, &here.desk.law().calendar, Some(until)))
        }
        (condition(&view))
        (application(&view))
        @if refusal.is_some() { (show::refused_beside(words, errors, refusal.as_ref())) }
        @else {
            (Form::post(here.at("/desk/founding/answer"), here.visit.csrf()).render(&html! {
                (Choices::new("answer", words.say("founding-answer-ask"), choices).error(errors.of("answer")).radios(words))
                (Field::new("reasons", words.say("founding-reasons")).hint(words.say("founding-reasons-hint"))
                    .typed(posted, errors).textarea(words, 4))
                (parts::warning(words, &words.say("founding-answer-consequence")))
                (parts::buttons(&parts::button(&words.say("founding-answer-act"))))
            }))
        }
    };
    Ok(show::asking(here, &files, words, (&title, &here.at(HOME)), errors, &body))
}

async fn reply(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::Convene).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let accepted = match posted.text("answer") {
        "accept" => true,
        "return" => false,
        _ => {
            errors.add("answer", words.say("desk-pick-one"));
            return page(&here, &posted, &errors).await;
        }
    };
    if !accepted && posted.text("reasons").is_empty() {
        errors.add("reasons", words.say("founding-reasons-missing"));
        return page(&here, &posted, &errors).await;
    }
    let command = FoundingCommand::AnswerApplication { accepted, reasons: posted.text("reasons").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reasons", &refusal).await;
            page(&here, &posted, &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at(HOME), "founding-answered")),
    }
}
