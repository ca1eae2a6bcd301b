//! A comment on an opinion or on the list of those who take part: looked at, then answered; one page for both, by what it
//! waits for.

use axum::response::{IntoResponse, Redirect, Response};
use governance::deliberation::{Comment, CommentOn, Deliberation, DeliberationCommand, HeldBackFor, unconsidered};
use governance::ids::{CommentNo, DeliberationId};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::super::{answering, at};
use super::check;
use crate::answer;
use crate::args;
use crate::deliberation::{self, opinion as shown};
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

type At = Path<(String, DeliberationId, CommentNo)>;

/// Characters that an answer may have.
const REASON_MAX: usize = 1_000;

/// What is picked to show a comment; the other choices are the reasons not to.
const SHOW: &str = "show";
/// What is picked to take an amendment, or not to.
const ANSWERS: [&str; 2] = ["take", "decline"];

pub(in crate::desk::deliberations) async fn ask(here: Here, Path((_, id, number)): At) -> Result<Response, Response> {
    page(&here, (id, number), None, &Errors::new(), None).await
}

async fn page(
    here: &Here,
    (id, number): (DeliberationId, CommentNo),
    posted: Option<&Posted>,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let comment = find(here, (id, number)).await?;
    let waits = comment.looked.is_none() || (comment.public().is_some() && comment.answer.is_none());
    if !waits {
        return Ok(Redirect::to(&back(here, id, &comment)).into_response());
    }
    let read = async |seal: &governance::Seal| {
        let says = here.desk.words(seal).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))?;
        Ok::<String, Response>(says.unwrap_or_default())
    };
    let reason = if comment.looked.is_none() { read(&comment.reason).await? } else { String::new() };
    let text = match comment.text.as_ref().filter(|_| comment.looked.is_none()) {
        Some(seal) => read(seal).await?,
        None => String::new(),
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = shown::name(&words, &comment);
    let fields = match comment.looked {
        None => looking(&words, &comment, (&text, &reason), posted, errors),
        Some(_) => answering_it(&words, &comment, posted, errors),
    };
    let opinion = files.community.deliberations().opinion(id).filter(|_| !comment.on.is_of_parties());
    let before = match comment.on {
        CommentOn::Amendment { paragraph: Some(number) } => {
            opinion.and_then(|opinion| opinion.round()?.paragraphs.get((number as usize).checked_sub(1)?))
        }
        CommentOn::Amendment { paragraph: None }
        | CommentOn::Objection
        | CommentOn::LeftOut
        | CommentOn::NotConcerned { .. } => None,
    };
    let stands = opinion.is_none_or(|opinion| opinion.stands(&comment));
    let list = back(here, id, &comment);
    let form = html! {
        @if let Some(before) = before {
            p class="hint" { (words.say("desk-comment-before")) }
            (parts::inset(&html! { p { (before) } }))
        }
        @if comment.looked.is_some() { ul class="reports" { (shown::said(&words, &files, &comment, stands)) } }
        (over_limits(here, (&files, &words), &one, &comment))
        (Form::post(address(here, id, &comment), here.visit.csrf()).render(&html! {
            (fields)
            (parts::or_leave(&words, &parts::button(&words.say("desk-statement-act")), &list))
        }))
    };
    let caption = deliberation::title(&words, &one);
    let frame = show::Frame { caption: &caption, title: &title, back: &list, errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

async fn find(here: &Here, (id, number): (DeliberationId, CommentNo)) -> Result<Comment, Response> {
    let files = here.desk.files().await;
    let comment = files.community.deliberations().comment(id, number).cloned();
    comment.ok_or_else(|| answer::not_found(&here.visit))
}

/// The address of the page of a comment.
pub(in crate::desk::deliberations) fn address(here: &Here, id: DeliberationId, comment: &Comment) -> String {
    let place = if comment.on.is_of_parties() { "/parties/objections" } else { "/opinion/comments" };
    at(here, id, &format!("{place}/{}", comment.number))
}

/// The page it waits on.
fn back(here: &Here, id: DeliberationId, comment: &Comment) -> String {
    at(here, id, if comment.on.is_of_parties() { "/parties" } else { "/opinion" })
}

/// Show it in these words, or do not for one of five reasons.
fn looking(
    words: &Words,
    comment: &Comment,
    (text, reason): (&str, &str),
    posted: Option<&Posted>,
    errors: &Errors,
) -> Markup {
    let typed = |field: &str, own: &str| posted.map_or_else(|| own.to_owned(), |posted| posted.text(field).to_owned());
    let picked = typed("outcome", "");
    let shows = Choice::new(SHOW, words.say("desk-statement-show")).hint(words.say("desk-statement-show-hint"));
    let reasons = HeldBackFor::OF_WORDS.map(|reason| {
        let code = names::code(&reason);
        let label = words.say_with("desk-statement-hold-back", args!["reason" => words.say_of("held-back-", &code)]);
        let checked = picked == code;
        Choice::new(code, label).checked(checked)
    });
    let choices = std::iter::once(shows.checked(picked == SHOW)).chain(reasons).collect();
    html! {
        p class="hint" { (words.say("desk-comment-private")) }
        (Choices::new("outcome", words.say("desk-statement-outcome"), choices).error(errors.of("outcome")).radios(words))
        @if comment.text.is_some() {
            (Field::new("text", words.say("desk-comment-text")).hint(words.say("desk-statement-text-hint"))
                .value(typed("text", text)).error(errors.of("text")).textarea(words, 4))
        }
        (Field::new("reason", words.say(if comment.on.is_of_parties() { "parties-object-why" } else { "comment-why" }))
            .hint(words.say("desk-statement-text-hint"))
            .value(typed("reason", reason)).error(errors.of("reason")).textarea(words, 3))
    }
}

/// That words somebody would put into the text point to a limit of the law: taken, they hold it back when it is put, and what is
/// drafted then is another round.
fn over_limits(here: &Here, (files, words): (&Files, &Words), one: &Deliberation, comment: &Comment) -> Markup {
    let law = here.desk.law();
    let proposed = matches!(comment.on, CommentOn::Amendment { .. }) && comment.answer.is_none();
    let text = comment.public().and_then(|(text, _)| text).filter(|_| proposed && !files.community.is_elsewhere(law));
    let over = text.map(|text| unconsidered(one, &law.limits, std::slice::from_ref(text))).unwrap_or_default();
    html! {
        @for found in &over {
            (parts::warning(words, &words.say_with("desk-comment-over-limit", args![
                "sentence" => found.sentence.as_str(), "words" => words.list(&found.words),
                "limit" => names::of_pack(words, &found.limit.name).to_owned(),
                "articles" => names::cited(words, &law.limits.articles, &found.limit.basis)
            ])))
        }
    }
}

/// Take an amendment or decline it; answer an objection. Always with a reason.
fn answering_it(words: &Words, comment: &Comment, posted: Option<&Posted>, errors: &Errors) -> Markup {
    let typed = |field: &str| posted.map(|posted| posted.text(field).to_owned()).unwrap_or_default();
    let hint = |answer: &str| match comment.on.is_of_parties() {
        true => words.say_of("desk-parties-hint-", answer),
        false => words.say_of("desk-comment-hint-", answer),
    };
    let choices = ANSWERS.map(|answer| {
        Choice::new(answer, words.say_of("desk-comment-", answer)).hint(hint(answer)).checked(typed("answer") == answer)
    });
    let label = if comment.is_objection() { "desk-comment-objection-answer" } else { "desk-comment-reason" };
    html! {
        @if !comment.is_objection() {
            (Choices::new("answer", words.say("desk-comment-answer"), choices.into()).error(errors.of("answer")).radios(words))
        }
        (Field::new("reason", words.say(label)).hint(words.say("desk-comment-reason-hint"))
            .value(typed("reason")).error(errors.of("reason")).textarea(words, 4))
    }
}

/// What was asked for, or what is missing of it.
fn command(
    words: &Words,
    comment: &Comment,
    (id, posted): (DeliberationId, &Posted),
    errors: &mut Errors,
) -> Option<DeliberationCommand> {
    let (number, picked) = (comment.number, posted.text("outcome"));
    let (text, reason) = (posted.text("text").to_owned(), posted.text("reason").to_owned());
    if comment.looked.is_none() {
        let held_back = HeldBackFor::OF_WORDS.into_iter().find(|reason| names::code(reason) == picked);
        if let Some(reason) = held_back {
            return Some(DeliberationCommand::HoldBackComment { deliberation: id, comment: number, reason });
        }
        if picked != SHOW {
            errors.add("outcome", words.say("desk-pick-one"));
            return None;
        }
        return Some(DeliberationCommand::PublishComment { deliberation: id, comment: number, text, reason });
    }
    let taken = posted.text("answer") == ANSWERS[0];
    if !comment.is_objection() && !ANSWERS.contains(&posted.text("answer")) {
        errors.add("answer", words.say("desk-pick-one"));
    }
    check(words, errors, posted, ("reason", REASON_MAX));
    Some(DeliberationCommand::AnswerComment { deliberation: id, comment: number, taken, reason })
        .filter(|_| errors.is_empty())
}

pub(in crate::desk::deliberations) async fn act(
    here: Here,
    Path((_, id, number)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let comment = find(&here, (id, number)).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let Some(command) = command(&words, &comment, (id, &posted), &mut errors) else {
        return page(&here, (id, number), Some(&posted), &errors, None).await;
    };
    let done = if comment.looked.is_none() { "comment-looked-at" } else { "comment-answered" };
    let unfit = |text: &str| text.trim().is_empty() || governance::holds_personal_number(text);
    let wrong = if comment.looked.is_none() && comment.text.is_some() && unfit(posted.text("text")) {
        "text"
    } else {
        "reason"
    };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, wrong, &refusal).await;
            page(&here, (id, number), Some(&posted), &errors, Some(&refusal)).await
        }
        Err(Stop::Refused(refusal)) => page(&here, (id, number), Some(&posted), &errors, Some(&refusal)).await,
        outcome => Ok(answer::after(&here, outcome, &back(&here, id, &comment), done)),
    }
}
