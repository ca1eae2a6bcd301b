//! The answer of the body whose turn it is: take it up, decline, join it, hand it on to somebody named.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Body;
use governance::deliberation::{AnswerGiven, Deliberation, DeliberationRefusal, Joining};
use governance::ids::DeliberationId;
use governance::template::laid;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Files, Stop};

use super::{Of, answering, at};
use crate::answer;
use crate::args;
use crate::deliberation;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::template;
use crate::visit::Here;
use crate::words::Words;

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
    if !one.is_waiting() {
        return Ok(Redirect::to(&at(here, id, "")).into_response());
    }
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-deliberation-answer");
    let form = html! {
        (deliberation::public_words(&words, &one))
        @if one.public.is_none() { (parts::warning(&words, &words.say("desk-deliberation-publish-first"))) }
        (fields(here, &files, &words, &one, posted, errors))
    };
    let caption = deliberation::title(&words, &one);
    let frame = show::Frame { caption: &caption, title: &title, back: &at(here, id, ""), errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

fn fields(here: &Here, files: &Files, words: &Words, one: &Deliberation, posted: &Posted, errors: &Errors) -> Markup {
    let outcomes = ["take-up", "decline", "hand-on", "hand-out", "join"].into_iter();
    let outcomes = outcomes.filter(|outcome| *outcome != "take-up" || one.public.is_some()).map(|outcome| {
        Choice::new(outcome, words.say_of("desk-deliberation-outcome-", outcome))
            .hint(words.say_of("desk-deliberation-outcome-hint-", outcome))
            .checked(posted.text("outcome") == outcome)
    });
    let bodies = others(here, files, one).into_iter().map(|body| {
        let id = body.id.to_string();
        let checked = posted.text("to") == id;
        Choice::new(id, body.name.as_str()).checked(checked)
    });
    let field =
        |name: &str, key: &str| Field::new(name, words.say(key)).value(posted.text(name)).error(errors.of(name));
    Form::post(at(here, one.id, "/answer"), here.visit.csrf()).render(&html! {
        (Choices::new("outcome", words.say("desk-deliberation-outcome"), outcomes.collect()).error(errors.of("outcome")).radios(words))
        (templates(here, files, words, one, posted, errors))
        (Choices::new("to", words.say("desk-deliberation-to"), bodies.collect()).optional().error(errors.of("to")).radios(words))
        p class="hint" { (words.say("desk-deliberation-words-go-along")) }
        (field("outside", "desk-deliberation-outside").hint(words.say("desk-deliberation-outside-hint")).optional().text(words))
        (field("into", "desk-deliberation-into").optional().number(words))
        (field("reason", "desk-deliberation-reason").hint(words.say("desk-deliberation-reason-hint")).textarea(words, 5))
        (parts::warning(words, &words.say("desk-answer-final")))
        (parts::buttons(&html! {
            (parts::button(&words.say("desk-deliberation-answer-act")))
            a href=(at(here, one.id, "")) { (words.say("desk-leave-it")) }
        }))
    })
}

/// The word of the standard template in the form.
const STANDARD: &str = "standard";

/// By which template it is taken up, where there is one besides the standard one: each with its days, and for what it is meant.
fn templates(
    here: &Here,
    files: &Files,
    words: &Words,
    one: &Deliberation,
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let Ok(place) = files.community.place(here.desk.law()) else { return html! {} };
    let picked = posted.text("template");
    let hint =
        |meant: &str, days: String| words.say_with("desk-template-choice", args!["meant" => meant, "days" => days]);
    let standard = Choice::new(STANDARD, words.say("template-standard"))
        .hint(hint(&words.say("template-standard-meant"), template::days(words, &place.procedure.deliberation)))
        .checked(picked.is_empty() || picked == STANDARD);
    let own = files.community.templates().in_use().map(|one| {
        let number = one.number.to_string();
        let checked = picked == number;
        let days = template::days(words, &laid(place, &one.now.lines));
        let name = template::named(words, &one.now, one.followed());
        Choice::new(number, name).hint(hint(one.now.meant.as_str(), days)).checked(checked)
    });
    let own: Vec<Choice> = own.collect();
    html! {
        @if !own.is_empty() && one.public.is_some() {
            (Choices::new("template", words.say("desk-template-pick"), std::iter::once(standard).chain(own).collect())
                .hint(words.say("desk-template-pick-hint")).error(errors.of("template")).radios(words))
        }
    }
}

/// The bodies it can be handed on to: such that did not have it yet, in which somebody leads.
fn others<'f>(here: &Here, files: &'f Files, one: &Deliberation) -> Vec<&'f Body> {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let bodies = files.community.bodies();
    let had = |body: &Body| one.turns.iter().any(|turn| bodies.heir(turn.body, today) == body.id);
    bodies.all().iter().filter(|body| !had(body) && body.is_led_on(today)).collect()
}

/// What was picked, or what is missing of it.
fn given(words: &Words, posted: &Posted, errors: &mut Errors) -> Option<AnswerGiven> {
    match posted.text("outcome") {
        "take-up" => match posted.text("template") {
            "" | STANDARD => Some(AnswerGiven::TakeUp),
            named => match named.parse() {
                Ok(template) => Some(AnswerGiven::TakeUpBy(template)),
                Err(_) => {
                    errors.add("template", words.say("desk-pick-one"));
                    None
                }
            },
        },
        "decline" => Some(AnswerGiven::Decline),
        "hand-on" => match posted.text("to").parse() {
            Ok(body) => Some(AnswerGiven::HandOn(body)),
            Err(_) => {
                errors.add("to", words.say("desk-pick-one"));
                None
            }
        },
        "hand-out" if posted.text("outside").is_empty() => {
            errors.add("outside", words.say("desk-deliberation-outside-missing"));
            None
        }
        "hand-out" => Some(AnswerGiven::HandOut(posted.text("outside").to_owned())),
        "join" => match posted.text("into").parse() {
            Ok(into) => Some(AnswerGiven::Join(Joining { into, owners: Vec::new() })),
            Err(_) => {
                errors.add("into", words.say("desk-deliberation-into-missing"));
                None
            }
        },
        _ => {
            errors.add("outcome", words.say("desk-pick-one"));
            None
        }
    }
}

/// The field that can mend a refusal.
fn field_of(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::Text(_) => Some("reason"),
        Refusal::Template(_) => Some("template"),
        Refusal::Deliberation(DeliberationRefusal::NothingToJoin { .. }) => Some("into"),
        Refusal::Deliberation(
            DeliberationRefusal::HandedOnToItself
            | DeliberationRefusal::HandedOnBack
            | DeliberationRefusal::NobodyTakesOver,
        )
        | Refusal::Bodies(governance::bodies::BodiesRefusal::BodyUnknown) => Some("to"),
        _ => None,
    }
}

pub(super) async fn answer(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let given = given(&words, &posted, &mut errors);
    let reason = posted.text("reason").to_owned();
    if reason.is_empty() {
        errors.add("reason", words.say("desk-words-missing"));
    }
    let Some(answer) = given.filter(|_| errors.is_empty()) else {
        return page(&here, id, &posted, &errors, None).await;
    };
    match here.desk.answer_deliberation(Actor::Person(person), id, (answer, reason)).await {
        Err(Stop::Refused(refusal)) if field_of(&refusal).is_some() => {
            let errors = show::mistake_at(&here, field_of(&refusal).unwrap_or("reason"), &refusal).await;
            page(&here, id, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, ""), "deliberation-answered")),
    }
}
