//! A draft opinion: a title, and paragraphs with an empty line between them.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Refusal;
use governance::deliberation::{DeliberationCommand, DeliberationRefusal, Opinion, Step};
use governance::ids::DeliberationId;
use maud::html;
use office::Stop;

use super::super::{Of, answering, at, framed};
use super::{check, limits, text_mistake};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// Characters that a title may have.
const TITLE_MAX: usize = 60;
/// Characters that a reason may have.
const REASON_MAX: usize = 1_000;
/// Characters of all paragraphs together.
const TEXT_MAX: usize = 40_000;

pub(in crate::desk::deliberations) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, None, &Errors::new(), None).await
}

async fn page(
    here: &Here,
    id: DeliberationId,
    posted: Option<&Posted>,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let (one, _) = answering(here, id).await?;
    let files = here.desk.files().await;
    if !one.is_taken_up() || one.step() != Step::Opinion {
        return Ok(Redirect::to(&at(here, id, "")).into_response());
    }
    let words = here.words(&files);
    let opinion = files.community.deliberations().opinion(id);
    let before = opinion.and_then(|opinion| opinion.round());
    let title = words.say(if before.is_some() { "desk-opinion-draft-anew" } else { "desk-opinion-draft" });
    let typed = |field: &str| posted.map(|posted| posted.text(field).to_owned());
    let text = || {
        let paragraphs = opinion.map(Opinion::version).unwrap_or_default();
        paragraphs.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n\n")
    };
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let days = files.community.lines_of(&one, here.desk.law()).map(|lines| lines.amend.days);
    let form = html! {
        (Form::post(at(here, id, "/opinion/draft"), here.visit.csrf()).render(&html! {
            (Field::new("title", words.say("desk-opinion-draft-title")).hint(words.say("desk-opinion-draft-title-hint"))
                .value(typed("title").or_else(|| before.map(|before| before.title.to_string())).unwrap_or_default())
                .error(errors.of("title")).text(&words))
            (Field::new("text", words.say("desk-opinion-draft-text")).hint(words.say("desk-opinion-draft-text-hint"))
                .value(typed("text").unwrap_or_else(text)).error(errors.of("text")).textarea(&words, 12))
            @if opinion.is_some_and(|opinion| opinion.is_put_aside(today)) {
                (Field::new("why", words.say("desk-opinion-draft-why")).hint(words.say("desk-opinion-draft-why-hint"))
                    .value(typed("why").unwrap_or_default()).error(errors.of("why")).textarea(&words, 3))
            }
            @if let Some(over) = limits::over(refusal) {
                (limits::asking(&words, here.desk.law(), over, posted.unwrap_or(&Posted::default()), errors))
            }
            (parts::warning(&words, &words.say_with("desk-opinion-draft-means", args!["days" => days.unwrap_or_default()])))
            (parts::or_leave(&words, &parts::button(&words.say("desk-opinion-draft-act")), &at(here, id, "/opinion")))
        }))
    };
    Ok(framed(here, &files, &words, &one, (&title, ""), (errors, refusal), &form))
}

/// Paragraphs stand apart by an empty line.
pub(in crate::desk::deliberations) fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.split(|line| line.is_empty()).map(|lines| lines.join("\n")).filter(|text| !text.is_empty()).collect()
}

pub(in crate::desk::deliberations) async fn draft(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    check(&words, &mut errors, &posted, ("title", TITLE_MAX));
    check(&words, &mut errors, &posted, ("text", TEXT_MAX));
    if posted.text("why").chars().count() > REASON_MAX {
        errors.add("why", words.say_with("desk-words-too-long", args!["most" => REASON_MAX]));
    }
    if !errors.is_empty() {
        return page(&here, id, Some(&posted), &errors, None).await;
    }
    let title = posted.text("title").to_owned();
    let holds = |field: &&str| governance::holds_personal_number(posted.text(field));
    let wrong = ["title", "why"].into_iter().find(holds).unwrap_or("text");
    let (paragraphs, why) = (paragraphs(posted.text("text")), posted.text("why").to_owned());
    let command = DeliberationCommand::DraftOpinion { deliberation: id, title, paragraphs, why };
    // Whoever says why the text keeps to the law drafts it with that said.
    let outcome = limits::act_considered(&here, (id, person), command, &posted).await;
    match outcome {
        Err(Stop::Refused(refusal @ Refusal::Deliberation(DeliberationRefusal::DraftWithoutReason))) => {
            let errors = show::mistake_at(&here, "why", &refusal).await;
            page(&here, id, Some(&posted), &errors, Some(&refusal)).await
        }
        Err(Stop::Refused(refusal)) => {
            let errors = text_mistake(&here, wrong, &refusal).await;
            page(&here, id, Some(&posted), &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "opinion-drafted")),
    }
}
