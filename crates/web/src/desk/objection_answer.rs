//! Answering an objection.

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use governance::Actor;
use governance::assembly::{AssemblyCommand, AssemblyRefusal, ObjectionAnswer, ObjectionSubject};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId, ObjectionId};
use maud::html;
use office::{Act, Sealed, Stop};

use super::{objections, show};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/meetings/{meeting}/objections/{objection}", get(ask).post(reply))
}

type At = Path<(String, MeetingId, ObjectionId)>;

async fn ask(here: Here, Path((_, meeting, objection)): At) -> Result<Response, Response> {
    here.require(Power::Convene).await?;
    page(&here, meeting, objection, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: MeetingId,
    number: ObjectionId,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&governance::Refusal>,
) -> Result<Response, Response> {
    let objection = {
        let files = here.desk.files().await;
        show::meeting(here, &files, id)?.objections.get(number.index()).cloned()
    };
    let objection = objection.ok_or_else(|| answer::not_found(&here.visit))?;
    let back = show::at_meeting(here, id, "/objections");
    if objection.answer.is_some() {
        return Ok(Redirect::to(&back).into_response());
    }
    let opened = objections::open(here, &objection).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(here, &files, id)?;
    let title = words.say_with("desk-answer-title", args!["number" => number.to_string()]);
    let to_result = objection.subject == ObjectionSubject::Result;
    let upheld = words.say(match objection.subject {
        ObjectionSubject::Result => "desk-answer-upheld-result",
        ObjectionSubject::Roll => "desk-answer-upheld-roll",
        ObjectionSubject::Text(_) | ObjectionSubject::Candidates(_) => "desk-answer-upheld-question",
    });
    let outcomes = vec![
        Choice::new("upheld", words.say("desk-objection-upheld"))
            .hint(upheld)
            .checked(posted.text("outcome") == "upheld"),
        Choice::new("dismissed", words.say("desk-objection-dismissed"))
            .hint(words.say("desk-answer-dismissed"))
            .checked(posted.text("outcome") == "dismissed"),
    ];
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (show::refused_beside(&words, errors, refusal))
        p class="hint" { (objections::about(&files, &words, objection.subject)) " · " (objections::origin(&files, &words, meeting, &objection)) }
        (parts::inset(&html! {
            @for line in opened.says.unwrap_or_else(|| words.say("desk-objection-erased")).lines() { p { (line) } }
        }))
        (Form::post(show::at_meeting(here, id, &format!("/objections/{number}")), here.visit.csrf()).render(&html! {
            (Choices::new("outcome", words.say("desk-answer-outcome"), outcomes).error(errors.of("outcome")).radios(&words))
            @if to_result {
                (Field::new("set-aside", words.say("desk-answer-set-aside")).hint(words.say("desk-answer-set-aside-hint"))
                    .optional().typed(posted, errors).text(&words))
                (Field::new("reinstated", words.say("desk-answer-reinstated")).hint(words.say("desk-answer-reinstated-hint"))
                    .optional().typed(posted, errors).text(&words))
            }
            (Field::new("reasons", words.say("desk-answer-reasons")).hint(words.say("desk-answer-reasons-hint"))
                .typed(posted, errors).textarea(&words, 6))
            (parts::warning(&words, &words.say("desk-answer-final")))
            (parts::buttons(&parts::button(&words.say("desk-answer-act"))))
        }))
    };
    Ok(show::asking(here, &files, &words, (&title, &back), errors, &body))
}

async fn reply(
    here: Here,
    Path((_, meeting, number)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Convene).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let given = answer_of(&words, &posted, &mut errors);
    objections::check_words(&words, &mut errors, "reasons", posted.text("reasons"));
    let Some(given) = given.filter(|_| errors.is_empty()) else {
        return page(&here, meeting, number, &posted, &errors, None).await;
    };
    let back = show::at_meeting(&here, meeting, "/objections");
    let sealed = Sealed::words(here.desk.door(), posted.text("reasons"));
    let sealed = sealed.map_err(|error| answer::stopped(&here.visit, Some(&back), &error.into()))?;
    let command = AssemblyCommand::AnswerObjection { meeting, objection: number, answer: given, seal: sealed.seal };
    match here.desk.carry_out(Act::new(Actor::Person(person), command).with(sealed)).await {
        Err(Stop::Refused(refusal)) => {
            let field = match &refusal {
                governance::Refusal::Assembly(AssemblyRefusal::NoOtherBallot { .. }) => "reinstated",
                _ if posted.text("set-aside").is_empty() => "outcome",
                _ => "set-aside",
            };
            errors.add(field, answer::Said::of(&words, &refusal).why);
            page(&here, meeting, number, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &back, "objection-answered")),
    }
}

/// Roll numbers, as they are typed one after the other.
fn entries(typed: &str) -> Option<Vec<EntryNo>> {
    let typed = typed.split([',', '，', '、', ' ', ';']).map(str::trim);
    typed.filter(|entry| !entry.is_empty()).map(|entry| entry.parse().ok()).collect()
}

fn answer_of(words: &Words, posted: &Posted, errors: &mut Errors) -> Option<ObjectionAnswer> {
    match posted.text("outcome") {
        "dismissed" if posted.text("set-aside").is_empty() && posted.text("reinstated").is_empty() => {
            Some(ObjectionAnswer::Dismissed)
        }
        "dismissed" => {
            errors.add("set-aside", words.say("desk-answer-set-aside-dismissed"));
            None
        }
        "upheld" => {
            let (set_aside, reinstated) = (entries(posted.text("set-aside")), entries(posted.text("reinstated")));
            for (field, typed) in [("set-aside", &set_aside), ("reinstated", &reinstated)] {
                if typed.is_none() {
                    errors.add(field, words.say("desk-answer-set-aside-wrong"));
                }
            }
            Some(ObjectionAnswer::Upheld { set_aside: set_aside?, reinstated: reinstated? })
        }
        _ => {
            errors.add("outcome", words.say("desk-pick-one"));
            None
        }
    }
}
