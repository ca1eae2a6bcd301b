//! Reporting how carrying out stands: by the body that was charged with it.

use axum::response::Response;
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::matter::{Matter, MatterCommand, Progress};
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Files, Stop};

use super::{OfMatter, about, matter, may_report};
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::{answer, names as called};

const PROGRESS: [Progress; 3] = [Progress::Underway, Progress::Finished, Progress::Stopped];

pub(super) async fn ask(here: Here, Path((_, meeting, id)): OfMatter) -> Result<Response, Response> {
    here.require(Power::Report).await?;
    let files = here.desk.files().await;
    let meeting = show::meeting(&here, &files, meeting)?;
    let matter = reported(&here, &files, meeting, id)?;
    Ok(page(&here, &files, meeting, matter, (None, ""), &Errors::new()))
}

pub(super) async fn report(
    here: Here,
    Path((_, meeting, id)): OfMatter,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let by = here.require(Power::Report).await?;
    let progress = PROGRESS.into_iter().find(|progress| called::code(progress) == posted.text("progress"));
    let text = posted.text("text").to_owned();
    let told = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let meeting = show::meeting(&here, &files, meeting)?;
        let matter = reported(&here, &files, meeting, id)?;
        let mut errors = Errors::new();
        if progress.is_none() {
            errors.add("progress", words.say("clerk-report-missing-progress"));
        }
        if text.is_empty() {
            errors.add("text", words.say("clerk-report-missing-text"));
        }
        match progress.filter(|_| errors.is_empty()) {
            Some(progress) => progress,
            None => return Ok(page(&here, &files, meeting, matter, (progress, &text), &errors)),
        }
    };
    let command = MatterCommand::ReportProgress { matter: id, progress: told, text: text.clone() };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), command)).await;
    // How the words are written can be mended on the spot, so it is said at the field.
    if let Err(Stop::Refused(refusal @ Refusal::Text(_))) = &outcome {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let meeting = show::meeting(&here, &files, meeting)?;
        let matter = reported(&here, &files, meeting, id)?;
        let mut errors = Errors::new();
        errors.add("text", answer::Said::of(&words, refusal).why);
        return Ok(page(&here, &files, meeting, matter, (Some(told), &text), &errors));
    }
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, meeting, "/execution"), "clerk-reported"))
}

/// The matter, when somebody was charged with it and the reader may report for them.
fn reported<'f>(
    here: &Here,
    files: &'f Files,
    meeting: &Meeting,
    id: governance::ids::MatterId,
) -> Result<&'f Matter, Response> {
    let matter = matter(here, files, meeting, id)?;
    match &matter.execution {
        None => Err(answer::not_found(&here.visit)),
        Some(execution) if may_report(here, files, execution.body) => Ok(matter),
        Some(_) => Err(answer::not_for_you(&here.visit)),
    }
}

fn page(
    here: &Here,
    files: &Files,
    meeting: &Meeting,
    matter: &Matter,
    (progress, text): (Option<Progress>, &str),
    errors: &Errors,
) -> Response {
    let words = here.words(files);
    let title = words.say("clerk-execution-report");
    let choices = PROGRESS
        .iter()
        .map(|known| {
            let id = called::code(known);
            Choice::new(id.as_str(), words.say_of("clerk-progress-", &id)).checked(progress == Some(*known))
        })
        .collect();
    let action = show::at_meeting(here, meeting.id, &format!("/execution/{}/report", matter.id));
    let body = html! {
        (about(&words, matter))
        (Form::post(action, here.visit.csrf()).render(&html! {
            (Choices::new("progress", words.say("clerk-report-progress"), choices).error(errors.of("progress")).radios(&words))
            (Field::new("text", words.say("clerk-report-text")).hint(words.say("clerk-report-text-hint"))
                .value(text).error(errors.of("text")).textarea(&words, 5))
            (parts::warning(&words, &words.say("clerk-report-public")))
            (parts::buttons(&parts::button(&words.say("clerk-report-button"))))
        }))
    };
    show::of_meeting(here, files, &words, meeting, (&title, "/execution"), errors, &body)
}
