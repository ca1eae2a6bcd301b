//! What the meeting decided that an opinion went to on which no agreement was found.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Refusal;
use governance::deliberation::{DeliberationCommand, DeliberationRefusal};
use governance::ids::DeliberationId;
use jiff::civil::Date;
use maud::html;
use office::Stop;

use super::super::{Of, answering, at};
use super::{check, ending, limits, opinion};
use crate::answer;
use crate::deliberation::{self, opinion as shown};
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, TypedDate};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// Characters that a decision may have.
const DECISION_MAX: usize = 2_000;
/// What is picked where it adopted something, or did not.
const ADOPTED: &str = "adopted";
const REJECTED: &str = "rejected";

pub(in crate::desk::deliberations) async fn ask(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    page(&here, id, &Posted::default(), &Errors::new(), None).await
}

fn typed(posted: &Posted) -> TypedDate {
    let part = |part: &str| posted.text(&format!("on-{part}")).to_owned();
    TypedDate { year: part("year"), month: part("month"), day: part("day") }
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
    let opinion = opinion(here, &files, id)?;
    if !opinion.waits_for_a_meeting() {
        return Ok(Redirect::to(&at(here, id, "/opinion")).into_response());
    }
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let title = words.say("desk-opinion-decision");
    let on = if posted.text("on-year").is_empty() { TypedDate::of(today) } else { typed(posted) };
    let choice =
        |code: &'static str, key: &str| Choice::new(code, words.say(key)).checked(posted.text("adopted") == code);
    let choices =
        vec![choice(ADOPTED, "desk-opinion-decision-adopted"), choice(REJECTED, "desk-opinion-decision-rejected")];
    let form = html! {
        p { (shown::stage(&words, opinion, today)) }
        (Form::post(at(here, id, "/opinion/decision"), here.visit.csrf()).render(&html! {
            (Choices::new("adopted", words.say("desk-opinion-decision-what"), choices).error(errors.of("adopted")).radios(&words))
            (Field::new("on", words.say("desk-opinion-decision-on")).error(errors.of("on")).date(&words, &on))
            (Field::new("text", words.say("desk-opinion-decision-text")).hint(words.say("desk-opinion-decision-text-hint"))
                .value(posted.text("text")).error(errors.of("text")).textarea(&words, 5))
            @if let Some(limits) = limits::over(refusal) {
                (parts::details(&words.say("desk-opinion-decision-reserved"), &html! {
                    (Choices::new("reserved", words.say("desk-opinion-touches"), ending::reserved_choices(here, &words, posted.text("reserved"), today))
                        .error(errors.of("reserved")).radios(&words))
                }))
                (limits::asking(&words, here.desk.law(), limits, posted, errors))
            }
            (parts::buttons(&html! {
                (parts::button(&words.say("desk-statement-act")))
                a href=(at(here, id, "/opinion")) { (words.say("desk-leave-it")) }
            }))
        }))
    };
    let caption = deliberation::title(&words, &one);
    let frame = show::Frame { caption: &caption, title: &title, back: &at(here, id, "/opinion"), errors, refusal };
    Ok(frame.around(here, &files, &words, &form))
}

pub(in crate::desk::deliberations) async fn record(
    here: Here,
    Path((_, id)): Of,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    let picked = posted.text("adopted");
    if ![ADOPTED, REJECTED].contains(&picked) {
        errors.add("adopted", words.say("desk-pick-one"));
    }
    let on: Option<Date> = typed(&posted).date();
    if on.is_none() {
        errors.add("on", words.say("desk-opinion-decision-on-missing"));
    }
    check(&words, &mut errors, &posted, ("text", DECISION_MAX));
    let Some(on) = on.filter(|_| errors.is_empty()) else {
        return page(&here, id, &posted, &errors, None).await;
    };
    let (adopted, text) = (picked == ADOPTED, posted.text("text").to_owned());
    let reserved = Some(posted.text("reserved").to_owned()).filter(|kind| !kind.is_empty());
    let command = DeliberationCommand::RecordDecision { deliberation: id, adopted, reserved, on, text };
    match limits::act_considered(&here, (id, person), command, posted.text("considered")).await {
        Err(Stop::Refused(refusal)) => {
            let field = match &refusal {
                Refusal::Deliberation(DeliberationRefusal::MeetingDecidedOnOtherDay { .. }) => Some("on"),
                Refusal::Text(_) => Some("text"),
                _ => None,
            };
            let errors = match field {
                Some(field) => show::mistake_at(&here, field, &refusal).await,
                None => Errors::new(),
            };
            page(&here, id, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "meeting-decided")),
    }
}
