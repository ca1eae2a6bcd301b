//! Charging a body with carrying a decision out.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::BodyId;
use governance::matter::{Matter, MatterCommand};
use maud::html;
use office::{Act, Files};

use super::{OfMatter, about, matter};
use crate::desk::{clerk, show};
use crate::parts::{self, Choice, Choices, Errors, Field, Form, TypedDate};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::{answer, names as called};

/// The answers as typed.
#[derive(Debug, Clone, Default)]
struct Typed {
    body: Option<BodyId>,
    due: TypedDate,
}

impl Typed {
    fn posted(posted: &Posted) -> Self {
        Self { body: posted.text("body").parse().ok(), due: posted.day("due") }
    }

    fn of(matter: &Matter) -> Self {
        matter.execution.as_ref().map_or_else(Self::default, |execution| Self {
            body: Some(execution.body),
            due: TypedDate::of(execution.due),
        })
    }
}

pub(super) async fn ask(here: Here, Path((_, meeting, id)): OfMatter) -> Result<Response, Response> {
    clerk::require(&here, meeting, Power::Convene).await?;
    let files = here.desk.files().await;
    let meeting = show::meeting(&here, &files, meeting)?;
    let matter = matter(&here, &files, meeting, id)?;
    // What was not adopted is explained where all matters of the meeting stand.
    if !files.community.assembly().has_adopted(id) {
        return Ok(Redirect::to(&show::at_meeting(&here, meeting.id, "/execution")).into_response());
    }
    Ok(page(&here, &files, meeting, matter, &Typed::of(matter), &Errors::new()))
}

pub(super) async fn assign(
    here: Here,
    Path((_, meeting, id)): OfMatter,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = clerk::require(&here, meeting, Power::Convene).await?;
    let typed = Typed::posted(&posted);
    let (body, due) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let meeting = show::meeting(&here, &files, meeting)?;
        let matter = matter(&here, &files, meeting, id)?;
        let mut errors = Errors::new();
        let body = typed.body.filter(|body| files.community.bodies().body(*body).is_some());
        if body.is_none() {
            errors.add("body", words.say("clerk-assign-missing-body"));
        }
        let today = here.desk.moment(here.actor()).today(files.community.zone());
        let due = typed.due.date();
        match due {
            None => errors.add("due", words.say("clerk-assign-missing-due")),
            Some(due) if due < today => errors.add("due", words.say("clerk-assign-due-past")),
            Some(_) => {}
        }
        match body.zip(due).filter(|_| errors.is_empty()) {
            Some(told) => told,
            None => return Ok(page(&here, &files, meeting, matter, &typed, &errors)),
        }
    };
    let act = Act::new(Actor::Person(by), MatterCommand::AssignExecution { matter: id, body, due });
    let outcome = here.desk.carry_out(act).await;
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, meeting, "/execution"), "clerk-assigned"))
}

fn page(here: &Here, files: &Files, meeting: &Meeting, matter: &Matter, typed: &Typed, errors: &Errors) -> Response {
    let words = here.words(files);
    let title = words.say("clerk-execution-assign");
    let bodies = files.community.bodies().all().iter();
    let choices = bodies
        .map(|body| {
            Choice::new(body.id.to_string(), body.name.as_str())
                .hint(called::body_kind(&words, body.kind))
                .checked(typed.body == Some(body.id))
        })
        .collect();
    let action = show::at_meeting(here, meeting.id, &format!("/execution/{}/assign", matter.id));
    let body = html! {
        (about(&words, matter))
        (Form::post(action, here.visit.csrf()).render(&html! {
            (Choices::new("body", words.say("clerk-assign-body"), choices).error(errors.of("body")).radios(&words))
            (Field::new("due", words.say("clerk-assign-due")).hint(words.say("clerk-assign-due-hint"))
                .error(errors.of("due")).date(&words, &typed.due))
            (parts::warning(&words, &words.say("clerk-assign-public")))
            (parts::buttons(&parts::button(&words.say("clerk-assign-button"))))
        }))
    };
    show::of_meeting(here, files, &words, meeting, (&title, "/execution"), errors, &body)
}
