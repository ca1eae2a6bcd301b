//! Opening a conversation about what was taken up: one question, and a last day.

use axum::response::{IntoResponse, Redirect, Response};
use governance::deliberation::{DeliberationCommand, DeliberationRefusal, QUESTION_MAX, Step};
use governance::ids::DeliberationId;
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::{Of, answering, at, framed, rooms};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: DeliberationId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    let deliberating = one.is_taken_up() && one.step() == Step::Deliberating;
    if !deliberating || files.community.deliberations().asked_here(id).is_some() {
        return Ok(Redirect::to(&at(here, id, "")).into_response());
    }
    let words = here.words(&files);
    let form = html! {
        p class="lead" { (words.say("desk-conversation-lead")) }
        (Form::post(at(here, id, "/converse"), here.visit.csrf()).render(&html! {
            (Field::new("question", words.say("desk-conversation-question")).hint(words.say_with("desk-conversation-question-hint", args!["most" => QUESTION_MAX]))
                .typed(posted, errors).text(&words))
            (Field::new("until", words.say("conversation-until")).error(errors.of("until"))
                .hint(words.say("desk-conversation-until-hint")).date(&words, &posted.day("until")))
            (rooms::not_before(&files, &words, &one))
            (parts::warning(&words, &words.say("desk-conversation-means")))
            (parts::or_leave(&words, &parts::button(&words.say("desk-conversation-act")), &at(here, id, "")))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&words.say("desk-conversation-open"), ""), (errors, refusal), &form))
}

pub(super) async fn open(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let Some(until) = posted.day("until").date() else {
        let words = here.words(&*here.desk.files().await);
        let mut errors = Errors::new();
        errors.add("until", words.say("desk-conversation-until-missing"));
        return page(&here, id, &posted, &errors, None).await;
    };
    let question = posted.text("question").to_owned();
    let command = DeliberationCommand::OpenConversation { deliberation: id, question, until };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal)) => {
            let field = match &refusal {
                Refusal::Text(_) => "question",
                Refusal::Deliberation(
                    DeliberationRefusal::ConversationEndsTooSoon { .. }
                    | DeliberationRefusal::ConversationTooShort { .. },
                ) => "until",
                _ => return Ok(answer::stopped(&here.visit, Some(&at(&here, id, "")), &Stop::Refused(refusal))),
            };
            let errors = show::mistake_at(&here, field, &refusal).await;
            page(&here, id, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/statements"), "conversation-opened")),
    }
}
