//! Bringing the file.

use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::MeetingId;
use maud::{Markup, html};
use office::platform_ballots::Delivery;
use office::{Files, Upload};

use super::{closed, takes_ballots};
use crate::answer;
use crate::desk::{clerk, show};
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{StaffFile, encode};
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn ask(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let meeting = show::meeting(&here, &files, id)?;
    Ok(page(&here, &files, meeting, "", &Errors::new()))
}

pub(super) async fn take(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffFile(file): StaffFile,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let platform = file.fields.text("platform").to_owned();
    let back = show::at_meeting(&here, id, "/platform");
    let missing = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let mut errors = Errors::new();
        if platform.is_empty() {
            errors.add("platform", words.say("clerk-platform-missing-name"));
        } else if platform.chars().count() > 60 {
            errors.add("platform", words.say("clerk-platform-long-name"));
        }
        if file.file_name.is_empty() {
            errors.add("file", words.say("clerk-platform-missing-file"));
        }
        errors
    };
    if !missing.is_empty() {
        return again(&here, id, &platform, &missing).await;
    }
    let upload = Upload { file_name: file.file_name, bytes: file.bytes };
    let delivery = Delivery { meeting: id, platform: platform.clone(), by };
    let brought = here.desk.bring_ballots(upload, delivery).await;
    match brought.map_err(|stop| answer::stopped(&here.visit, Some(&back), &stop))? {
        Ok(key) => {
            let query = format!("/preview?upload={}&platform={}", key.as_str(), encode(&platform));
            Ok(Redirect::to(&format!("{back}{query}")).into_response())
        }
        Err(unreadable) => {
            let is_chinese = here.words(&*here.desk.files().await).is_chinese();
            let mut errors = Errors::new();
            errors.add("file", if is_chinese { unreadable.zh() } else { unreadable.en() });
            again(&here, id, &platform, &errors).await
        }
    }
}

async fn again(here: &Here, id: MeetingId, platform: &str, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let meeting = show::meeting(here, &files, id)?;
    Ok(page(here, &files, meeting, platform, errors))
}

fn page(here: &Here, files: &Files, meeting: &Meeting, platform: &str, errors: &Errors) -> Response {
    let words = here.words(files);
    let title = words.say("clerk-platform-title");
    let body = html! {
        p class="lead" { (words.say("clerk-platform-lead")) }
        @if !takes_ballots(meeting) {
            (closed(&words))
        } @else if clerk::may(here, files, meeting, Power::Key) {
            (form(here, &words, meeting, platform, errors))
        } @else {
            (clerk::only_looking(&words))
        }
    };
    show::of_meeting(here, files, &words, meeting, (&title, ""), errors, &body)
}

fn form(here: &Here, words: &Words, meeting: &Meeting, platform: &str, errors: &Errors) -> Markup {
    let action = show::at_meeting(here, meeting.id, "/platform");
    Form::post(action, here.visit.csrf()).with_files().render(&html! {
        (Field::new("platform", words.say("clerk-platform-name")).hint(words.say("clerk-platform-name-hint"))
            .value(platform).error(errors.of("platform")).text(words))
        (Field::new("file", words.say("clerk-platform-file")).hint(words.say("clerk-platform-file-hint"))
            .error(errors.of("file")).file(words, ".csv,.xlsx"))
        (parts::details(&words.say("clerk-platform-columns"), &html! {
            p { (words.say("clerk-platform-columns-text")) }
            p { (words.say("clerk-platform-columns-marks")) }
        }))
        p class="hint" { (words.say("clerk-platform-not-kept")) }
        (parts::buttons(&parts::button(&words.say("clerk-platform-look"))))
    })
}
