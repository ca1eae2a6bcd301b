//! Taking back what was keyed in under a roll number of which there is no paper.

use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::assembly::{AssemblyCommand, PaperStanding};
use maud::html;
use office::{Act, Sealed, Stop};

use super::{OfEntry, Sheet, takes_paper};
use crate::answer;
use crate::desk::{objections, show};
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

pub(super) async fn ask(here: Here, Path((_, meeting, entry)): OfEntry) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    page(&sheet, &Posted::default(), &Errors::new(), None).await
}

async fn page(
    sheet: &Sheet,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&governance::Refusal>,
) -> Result<Response, Response> {
    let files = sheet.here.desk.files().await;
    let words = sheet.here.words(&files);
    let meeting = sheet.meeting(&files)?;
    let waits = sheet.file(meeting).is_some_and(|file| file.standing != PaperStanding::Settled);
    if refusal.is_none() && !(waits && takes_paper(meeting)) {
        return Ok(Redirect::to(&sheet.queue()).into_response());
    }
    let title = words.say("clerk-withdraw-title");
    let body = html! {
        (show::refused_beside(&words, errors, refusal))
        p { (words.say("clerk-withdraw-text")) }
        (Form::post(sheet.at("/withdraw"), sheet.here.visit.csrf()).render(&html! {
            (Field::new("reason", words.say("clerk-withdraw-reason")).hint(words.say("clerk-withdraw-reason-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (parts::buttons(&parts::warning_button(&words.say("clerk-withdraw-act"))))
        }))
    };
    sheet.page(&files, &words, meeting, (&title, &sheet.at("")), errors, &body)
}

pub(super) async fn withdraw(
    here: Here,
    Path((_, meeting, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let words = sheet.here.words(&*sheet.here.desk.files().await);
    let mut errors = Errors::new();
    objections::check_words(&words, &mut errors, "reason", posted.text("reason"));
    if !errors.is_empty() {
        return page(&sheet, &posted, &errors, None).await;
    }
    let sealed = Sealed::words(sheet.here.desk.door(), posted.text("reason"));
    let sealed = sealed.map_err(|error| sheet.stopped(&error.into()))?;
    let command = AssemblyCommand::WithdrawPaper { meeting, entry, reason: sealed.seal };
    match sheet.here.desk.carry_out(Act::new(Actor::Person(sheet.by), command).with(sealed)).await {
        Err(Stop::Refused(refusal)) => page(&sheet, &posted, &errors, Some(&refusal)).await,
        outcome => Ok(answer::after(&sheet.here, outcome, &sheet.queue(), "paper-withdrawn")),
    }
}
