//! A question: looked at by whoever leads, then answered by the body that was named; one page for both, by what it waits for.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::deliberation::{Deliberation, HeldBackFor};
use governance::ids::{BodyId, DeliberationId, PersonId, QuestionNo};
use governance::informing::{ANSWER_MAX, InformingCommand, QUESTION_MAX, Question};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::super::opinion::check;
use super::super::{answers, at, find, framed};
use crate::answer;
use crate::args;
use crate::deliberation::dossier as shown;
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

type At = Path<(String, DeliberationId, QuestionNo)>;

/// What is picked to show a question; the other choices are the reasons not to.
const SHOW: &str = "show";

/// The question of a page and the person who may do what it waits for; whoever may not is sent away.
async fn acting(
    here: &Here,
    (id, number): (DeliberationId, QuestionNo),
) -> Result<(Deliberation, Question, PersonId), Response> {
    let person = here.require(Power::Deliberate).await?;
    let files = here.desk.files().await;
    let one = find(here, &files, id)?.clone();
    let question = files.community.informing().dossier(id).and_then(|dossier| dossier.question(number)).cloned();
    let question = question.ok_or_else(|| answer::not_found(&here.visit))?;
    let moment = here.desk.moment(here.actor());
    let named = question.public().map(|(_, named)| named);
    let is_named = named.is_some_and(|body| files.community.may_at(&moment, Power::Deliberate, body));
    match answers(here, &files, &one) || is_named {
        true => Ok((one, question, person)),
        false => Err(answer::not_for_you(&here.visit)),
    }
}

pub(super) async fn ask(here: Here, Path((_, id, number)): At) -> Result<Response, Response> {
    page(&here, (id, number), None, &Errors::new(), None).await
}

async fn page(
    here: &Here,
    (id, number): (DeliberationId, QuestionNo),
    posted: Option<&Posted>,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, question, _) = acting(here, (id, number)).await?;
    let back = at(here, id, "/dossier");
    if question.settled_at().is_some() || question.is_appealed() {
        return Ok(Redirect::to(&back).into_response());
    }
    let says = match question.looked {
        None => here.desk.words(&question.words).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?,
        Some(_) => None,
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let fields = match question.looked {
        None => looking((here, &files, &words), says.as_deref().unwrap_or_default(), posted, errors),
        Some(_) => answering(&words, posted, errors),
    };
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let title = shown::name(&words, &question);
    let form = html! {
        @if question.looked.is_some() { ul class="reports" { (shown::question(&words, &files, &question, today)) } }
        (Form::post(at(here, id, &format!("/dossier/questions/{number}")), here.visit.csrf()).render(&html! {
            (fields)
            (parts::or_leave(&words, &parts::button(&words.say("desk-statement-act")), &back))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&title, "/dossier"), (errors, refusal), &form))
}

/// Show it in these words and say who answers, or do not for one of five reasons.
fn looking(
    (here, files, words): (&Here, &Files, &Words),
    says: &str,
    posted: Option<&Posted>,
    errors: &Errors,
) -> Markup {
    let typed = |field: &str, own: &str| posted.map_or_else(|| own.to_owned(), |posted| posted.text(field).to_owned());
    let (picked, answers) = (typed("outcome", ""), typed("body", ""));
    let shows = Choice::new(SHOW, words.say("desk-question-show")).hint(words.say("desk-question-show-hint"));
    let reasons = HeldBackFor::OF_WORDS.map(|reason| {
        let code = names::code(&reason);
        let label = words.say_with("desk-statement-hold-back", args!["reason" => words.say_of("held-back-", &code)]);
        let checked = picked == code;
        Choice::new(code, label).checked(checked)
    });
    let choices = std::iter::once(shows.checked(picked == SHOW)).chain(reasons).collect();
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let led = files.community.bodies().all().iter().filter(|body| body.is_led_on(today));
    let bodies = led.map(|body| {
        let (value, hint) = (body.id.to_string(), names::body_kind(words, body.kind));
        let checked = answers == value;
        Choice::new(value, body.name.as_str()).hint(hint).checked(checked)
    });
    let own = Choice::new("", words.say("desk-question-body-own")).checked(answers.is_empty());
    html! {
        p class="hint" { (words.say("desk-question-private")) }
        (parts::inset(&html! { @for line in says.lines() { p { (line) } } }))
        (Choices::new("outcome", words.say("desk-statement-outcome"), choices).error(errors.of("outcome")).radios(words))
        (Field::new("text", words.say("desk-question-text")).hint(words.say("desk-statement-text-hint"))
            .value(typed("text", says)).error(errors.of("text")).textarea(words, 3))
        (Choices::new("body", words.say("desk-question-body"), std::iter::once(own).chain(bodies).collect())
            .error(errors.of("body")).radios(words))
    }
}

fn answering(words: &Words, posted: Option<&Posted>, errors: &Errors) -> Markup {
    let typed = posted.map(|posted| posted.text("answer")).unwrap_or_default();
    html! {
        (Field::new("answer", words.say("desk-question-answer")).hint(words.say("desk-question-answer-hint"))
            .value(typed).error(errors.of("answer")).textarea(words, 5))
    }
}

/// What was asked for, or what is missing of it.
fn command(
    words: &Words,
    question: &Question,
    (id, posted): (DeliberationId, &Posted),
    errors: &mut Errors,
) -> Option<InformingCommand> {
    let number = question.number;
    if question.looked.is_some() {
        check(words, errors, posted, ("answer", ANSWER_MAX));
        let text = posted.text("answer").to_owned();
        let answer = InformingCommand::AnswerQuestion { deliberation: id, question: number, text };
        return errors.is_empty().then_some(answer);
    }
    let picked = posted.text("outcome");
    if let Some(reason) = HeldBackFor::OF_WORDS.into_iter().find(|reason| names::code(reason) == picked) {
        return Some(InformingCommand::HoldBackQuestion { deliberation: id, question: number, reason });
    }
    if picked != SHOW {
        errors.add("outcome", words.say("desk-pick-one"));
        return None;
    }
    check(words, errors, posted, ("text", QUESTION_MAX));
    let body = match posted.text("body") {
        "" => None,
        body => body.parse::<BodyId>().map_err(|_| errors.add("body", words.say("desk-pick-one"))).ok(),
    };
    let text = posted.text("text").to_owned();
    let show = InformingCommand::PublishQuestion { deliberation: id, question: number, text, body };
    errors.is_empty().then_some(show)
}

pub(super) async fn act(
    here: Here,
    Path((_, id, number)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, question, person) = acting(&here, (id, number)).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let Some(command) = command(&words, &question, (id, &posted), &mut errors) else {
        return page(&here, (id, number), Some(&posted), &errors, None).await;
    };
    let (done, field) = match question.looked {
        None => ("question-looked-at", "text"),
        Some(_) => ("question-answered", "answer"),
    };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, field, &refusal).await;
            page(&here, (id, number), Some(&posted), &errors, Some(&refusal)).await
        }
        Err(Stop::Refused(refusal)) => page(&here, (id, number), Some(&posted), &errors, Some(&refusal)).await,
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/dossier"), done)),
    }
}
