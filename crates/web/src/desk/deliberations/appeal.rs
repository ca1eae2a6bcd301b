//! Looking again at a statement that is not shown: by others than whoever did not show it.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::deliberation::{APPEAL_REASON_MAX, DeliberationCommand};
use governance::ids::{DeliberationId, StatementNo};
use governance::{Actor, Refusal, holds_personal_number};
use maud::html;
use office::{Act, Stop};

use super::at;
use super::statements::{At, conversation};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// What can be picked.
const SHOW: &str = "show";
const KEEP: &str = "keep";

pub(super) async fn ask(here: Here, Path((_, id, number)): At) -> Result<Response, Response> {
    page(&here, (id, number), None, &Errors::new(), None).await
}

async fn page(
    here: &Here,
    (id, number): (DeliberationId, StatementNo),
    posted: Option<&Posted>,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let person = here.require(Power::Deliberate).await?;
    let (statement, appeal, would_refuse) = {
        let files = here.desk.files().await;
        let statement = conversation(here, &files, id)?.statement(number).cloned();
        let statement = statement.ok_or_else(|| answer::not_found(&here.visit))?;
        let appeal = statement.appeal.clone().ok_or_else(|| answer::not_found(&here.visit))?;
        let moment = here.desk.moment(Actor::Person(person));
        if !files.community.may_at(&moment, Power::Deliberate, appeal.body) {
            return Err(answer::not_for_you(&here.visit));
        }
        let reason = "-".to_owned();
        let command = DeliberationCommand::AnswerAppeal { deliberation: id, statement: number, text: None, reason };
        (statement, appeal, show::would_refuse(here, &files, command))
    };
    if appeal.answered.is_some() {
        return Ok(Redirect::to(&at(here, id, "/statements")).into_response());
    }
    let read = async |seal| here.desk.words(seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop));
    let says = read(&statement.words).await?.unwrap_or_default();
    let why = read(&appeal.words).await?.unwrap_or_default();
    let files = here.desk.files().await;
    let words = here.words(&files);
    let typed = |field: &str| posted.map(|posted| posted.text(field).to_owned());
    let picked = typed("outcome").unwrap_or_default();
    let choice = |code: &'static str, key: &str| Choice::new(code, words.say(key)).checked(picked == code);
    let choices = vec![choice(SHOW, "desk-appeal-show"), choice(KEEP, "desk-appeal-keep")];
    let title = words.say("desk-appeal");
    let facts = [
        Fact::new(words.say("opinions-statement"), says.clone()),
        Fact::new(words.say("appeal-held-back-for"), words.say_of("held-back-", &names::code(&appeal.held_back))),
        Fact::of(words.say("desk-appeal-why"), html! { @for line in why.lines() { p { (line) } } }),
        Fact::new(words.say("desk-appeal-until"), words.day(appeal.until)),
    ];
    let form = html! {
        p class="hint" { (words.say("desk-statement-private")) }
        (parts::facts(&words, &facts))
        @if would_refuse.is_none() {
            (Form::post(at(here, id, &format!("/statements/{number}/appeal")), here.visit.csrf()).render(&html! {
                (Choices::new("outcome", words.say("desk-appeal-outcome"), choices).error(errors.of("outcome")).radios(&words))
                (Field::new("text", words.say("desk-statement-text")).hint(words.say("desk-statement-text-hint"))
                    .value(typed("text").unwrap_or(says)).error(errors.of("text")).textarea(&words, 3))
                (Field::new("reason", words.say("desk-appeal-reason")).hint(words.say("desk-appeal-reason-hint"))
                    .value(typed("reason").unwrap_or_default()).error(errors.of("reason")).textarea(&words, 3))
                (parts::buttons(&html! {
                    (parts::button(&words.say("desk-statement-act")))
                    a href=(at(here, id, "/statements")) { (words.say("desk-leave-it")) }
                }))
            }))
        }
    };
    let caption = words.say_with("statement-number", args!["number" => number.number()]);
    let refusal = refusal.or(would_refuse.as_ref());
    let frame = show::Frame { caption: &caption, title: &title, back: &at(here, id, "/statements"), errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

pub(super) async fn answer(
    here: Here,
    Path((_, id, number)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Deliberate).await?;
    let text = match posted.text("outcome") {
        SHOW => Some(posted.text("text").to_owned()),
        KEEP => None,
        _ => {
            let words = here.words(&*here.desk.files().await);
            let mut errors = Errors::new();
            errors.add("outcome", words.say("desk-pick-one"));
            return page(&here, (id, number), Some(&posted), &errors, None).await;
        }
    };
    let reason = posted.text("reason").to_owned();
    // What may stand in neither is told of the field that holds it.
    let is_unfit =
        reason.trim().is_empty() || holds_personal_number(&reason) || reason.chars().count() > APPEAL_REASON_MAX;
    let field = if is_unfit { "reason" } else { "text" };
    let command = DeliberationCommand::AnswerAppeal { deliberation: id, statement: number, text, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, field, &refusal).await;
            page(&here, (id, number), Some(&posted), &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/statements"), "statement-looked-at-again")),
    }
}
