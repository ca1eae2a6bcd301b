//! Looking again at something that is not shown: by others than whoever did not show it, whatever it is.

use axum::response::{IntoResponse, Redirect, Response};
use governance::appeal::{APPEAL_REASON_MAX, AppealCommand, Grounds, ShownAgain, Spoken, held_back};
use governance::bodies::Power;
use governance::deliberation::Deliberation;
use governance::ids::DeliberationId;
use governance::{Actor, PublicText, Refusal, holds_personal_number};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{at, find, raiser};
use crate::answer;
use crate::args;
use crate::deliberation::appeals::{self, Own};
use crate::desk::show;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// What can be picked.
const SHOW: &str = "show";
const KEEP: &str = "keep";

type At = Path<(String, DeliberationId, String)>;

/// What others were asked to look at again and did not yet; a link for those who do.
pub(super) fn waiting(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let appeal = |about: Spoken| {
        let said = held_back(&files.community, one.id, about)?;
        said.appeal.filter(|appeal| appeal.is_waiting()).map(|appeal| (about, appeal))
    };
    let waiting: Vec<_> = appeals::all(files, one).into_iter().filter_map(appeal).collect();
    let moment = here.desk.moment(here.actor());
    html! {
        @if !waiting.is_empty() {
            h2 { (words.say("desk-appeals")) }
            ul class="tasks" {
                @for (about, appeal) in waiting {
                    @let name = appeals::name(words, files, one.id, about);
                    li class="task" {
                        div class="task-words" {
                            @if files.community.may_at(&moment, Power::Deliberate, appeal.body) {
                                a class="task-title" href=(at(here, one.id, &format!("/appeals/{about}"))) { (name) }
                            } @else { span class="task-title" { (name) } }
                            p class="hint" {
                                (words.say_with("desk-appeal-turn", args![
                                    "body" => crate::deliberation::body(files, appeal.body), "until" => words.day(appeal.until)
                                ]))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Where those who look again come from, and go back to.
fn back(here: &Here, id: DeliberationId) -> String {
    at(here, id, "")
}

pub(super) async fn ask(here: Here, Path((_, id, spoken)): At) -> Result<Response, Response> {
    page(&here, (id, &spoken), None, &Errors::new(), None).await
}

async fn page(
    here: &Here,
    (id, spoken): (DeliberationId, &str),
    posted: Option<&Posted>,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let person = here.require(Power::Deliberate).await?;
    let not_found = || answer::not_found(&here.visit);
    let about: Spoken = spoken.parse().map_err(|_| not_found())?;
    let (appeal, sealed, would_refuse) = {
        let files = here.desk.files().await;
        let said = held_back(&files.community, id, about).ok_or_else(not_found)?;
        let appeal = said.appeal.cloned().ok_or_else(not_found)?;
        let moment = here.desk.moment(Actor::Person(person));
        if !files.community.may_at(&moment, Power::Deliberate, appeal.body) {
            return Err(answer::not_for_you(&here.visit));
        }
        let command = AppealCommand::Answer { deliberation: id, about, shown: None, reason: "-".to_owned() };
        (appeal, appeals::sealed(&files, id, about), show::would_refuse(here, &files, command))
    };
    let of_answer = appeal.held_back.is_answer();
    let of_silence = appeal.held_back == Grounds::Unanswered;
    if !appeal.is_waiting() {
        return Ok(Redirect::to(&back(here, id)).into_response());
    }
    let says = Own::read(&here.desk, &here.visit, sealed).await?;
    let why = here.desk.words(&appeal.words).await;
    let why = why.map_err(|stop| answer::stopped(&here.visit, None, &stop))?.unwrap_or_default();
    let files = here.desk.files().await;
    let words = here.words(&files);
    let typed = |field: &str| posted.map(|posted| posted.text(field).to_owned());
    let picked = typed("outcome").unwrap_or_default();
    let choice = |code: &'static str, key: &str| Choice::new(code, words.say(key)).checked(picked == code);
    let choices = match of_answer {
        true if of_silence => vec![choice(SHOW, "desk-silence-take-up"), choice(KEEP, "desk-silence-let-rest")],
        true => vec![choice(SHOW, "desk-answer-appeal-take-up"), choice(KEEP, "desk-answer-appeal-keep")],
        false => vec![choice(SHOW, "desk-appeal-show"), choice(KEEP, "desk-appeal-keep")],
    };
    let title = words.say(match of_answer {
        true if of_silence => "desk-silence-appeal",
        true => "desk-answer-appeal",
        false => "desk-appeal",
    });
    let (was, why_label) = match of_answer {
        true if of_silence => ("answer-appeal-was", "desk-silence-why"),
        true => ("answer-appeal-was", "desk-answer-appeal-why"),
        false => ("appeal-held-back-for", "desk-appeal-why"),
    };
    let mut facts = says.facts(&words);
    facts.extend([
        Fact::of(
            words.say(was),
            html! {
                (words.say_of("held-back-", &names::code(&appeal.held_back)))
                @if let Some(reason) = reason_given(&files, id, about) { p { (reason) } }
            },
        ),
        Fact::of(words.say(why_label), html! { @for line in why.lines() { p { (line) } } }),
        Fact::new(words.say("desk-appeal-until"), words.day(appeal.until)),
    ]);
    let public = |field: &str, key: &str, own: Option<&String>| {
        // What was raised is told in words of the body's own; what somebody said, only in theirs.
        let (hint, own) = match of_answer {
            true => ("desk-answer-appeal-text-hint", None),
            false => ("desk-statement-text-hint", own),
        };
        Field::new(field, words.say(key))
            .hint(words.say(hint))
            .value(typed(field).or_else(|| own.cloned()).unwrap_or_default())
            .error(errors.of(field))
            .textarea(&words, 3)
    };
    let form = html! {
        p class="hint" { (words.say(if of_answer { "desk-answer-appeal-private" } else { "desk-statement-private" })) }
        (parts::facts(&words, &facts))
        @if would_refuse.is_none() {
            (Form::post(at(here, id, &format!("/appeals/{about}")), here.visit.csrf()).render(&html! {
                (Choices::new("outcome", words.say("desk-appeal-outcome"), choices).error(errors.of("outcome")).radios(&words))
                @if of_answer && appeals::has_text(&files, id, about) {
                    (Field::new("title", words.say("desk-answer-appeal-title")).hint(words.say("desk-answer-appeal-title-hint"))
                        .value(typed("title").unwrap_or_default()).error(errors.of("title")).text(&words))
                }
                @if appeals::has_text(&files, id, about) { (public("text", "desk-statement-text", says.text.as_ref())) }
                @if says.why.is_some() { (public("why", "comment-why", says.why.as_ref())) }
                (Field::new("reason", words.say("desk-appeal-reason")).hint(words.say("desk-appeal-reason-hint"))
                    .value(typed("reason").unwrap_or_default()).error(errors.of("reason")).textarea(&words, 3))
                (parts::or_leave(&words, &parts::button(&words.say("desk-statement-act")), &back(here, id)))
            }))
        }
    };
    let caption = appeals::name(&words, &files, id, about);
    let refusal = refusal.or(would_refuse.as_ref());
    let frame = show::Frame { caption: &caption, title: &title, back: &back(here, id), errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

/// The reason that stands in public with an answer that is looked at again.
fn reason_given(files: &Files, id: DeliberationId, about: Spoken) -> Option<&PublicText> {
    let Spoken::Answer(number) = about else { return None };
    let turn = files.community.deliberations().deliberation(id)?.turns.get(number.index())?;
    turn.answered.as_ref().map(|answered| &answered.reason)
}

pub(super) async fn answer(
    here: Here,
    Path((_, id, spoken)): At,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Deliberate).await?;
    let about: Spoken = spoken.parse().map_err(|_| answer::not_found(&here.visit))?;
    let shown = match posted.text("outcome") {
        SHOW => {
            let typed = |field: &str| posted.text(field).to_owned();
            Some(ShownAgain { title: typed("title"), text: typed("text"), why: typed("why") })
        }
        KEEP => None,
        _ => {
            let words = here.words(&*here.desk.files().await);
            let mut errors = Errors::new();
            errors.add("outcome", words.say("desk-pick-one"));
            return page(&here, (id, &spoken), Some(&posted), &errors, None).await;
        }
    };
    if matches!(about, Spoken::Answer(_)) {
        let mut errors = Errors::new();
        {
            let files = here.desk.files().await;
            let (one, words) = (find(&here, &files, id)?, here.words(&files));
            for field in ["title", "text", "reason"] {
                raiser::keep_out((&words, &files), one, (field, posted.text(field)), &mut errors);
            }
        }
        if !errors.is_empty() {
            return page(&here, (id, &spoken), Some(&posted), &errors, None).await;
        }
    }
    let reason = posted.text("reason").to_owned();
    // What may stand in none of them is told of the field that holds it.
    let is_unfit = |text: &str| text.trim().is_empty() || holds_personal_number(text);
    let has_text = appeals::has_text(&*here.desk.files().await, id, about);
    let field = match &shown {
        _ if is_unfit(&reason) || reason.chars().count() > APPEAL_REASON_MAX => "reason",
        Some(shown) if has_text && matches!(about, Spoken::Answer(_)) && is_unfit(&shown.title) => "title",
        Some(shown) if has_text && is_unfit(&shown.text) => "text",
        Some(_) if matches!(about, Spoken::Comment(_)) => "why",
        _ => "text",
    };
    let command = AppealCommand::Answer { deliberation: id, about, shown, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, field, &refusal).await;
            page(&here, (id, &spoken), Some(&posted), &errors, Some(&refusal)).await
        }
        Err(Stop::Refused(refusal)) => page(&here, (id, &spoken), Some(&posted), &Errors::new(), Some(&refusal)).await,
        outcome => Ok(answer::after(&here, outcome, &back(&here, id), "looked-at-again")),
    }
}
