//! Bringing a register in: the file is read and shown, and nothing enters the book before somebody confirms it.

use std::ops::Range;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::bodies::Power;
use maud::{Markup, html};
use office::{Brought, IntakePreview, Outcome, Upload, UploadKey};

use super::{register as register_page, register_preview, show};
use crate::answer;
use crate::app::App;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{FILE_MAX, StaffFile, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/register/upload", post(upload).layer(DefaultBodyLimit::max(FILE_MAX)))
        .route("/c/{community}/desk/register/preview/{key}", get(preview).post(confirm))
        .route("/c/{community}/desk/register/done/{from}/{until}", get(done))
}

pub(super) fn form(here: &Here, words: &Words, errors: &Errors) -> Markup {
    let field = Field::new("file", words.say("desk-register-file")).hint(words.say("desk-register-file-hint"));
    Form::post(here.at("/desk/register/upload"), here.visit.csrf()).with_files().render(&html! {
        (field.error(errors.of("file")).file(words, ".csv,.xlsx"))
        (parts::buttons(&parts::button(&words.say("desk-register-look"))))
    })
}

async fn upload(here: Here, StaffFile(sent): StaffFile) -> Result<Response, Response> {
    here.require(Power::KeepRegister).await?;
    let brought = if sent.file_name.is_empty() {
        None
    } else {
        let brought = here.desk.bring_register(Upload { file_name: sent.file_name, bytes: sent.bytes }).await;
        Some(brought.map_err(|stop| answer::stopped(&here.visit, Some(&here.at("/desk/register")), &stop))?)
    };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let wrong = match brought {
        Some(Brought::Waits(key)) => return Ok(Redirect::to(&preview_at(&here, &key)).into_response()),
        Some(Brought::Empty) => words.say("desk-register-file-empty"),
        Some(Brought::Unreadable(unreadable)) if words.is_chinese() => unreadable.zh(),
        Some(Brought::Unreadable(unreadable)) => unreadable.en(),
        None => words.say("desk-register-file-missing"),
    };
    let mut errors = Errors::new();
    errors.add("file", wrong);
    Ok(register_page::page(&here, &files, &words, &errors))
}

/// The page of a file that waits for its confirmation.
fn preview_at(here: &Here, key: &UploadKey) -> String {
    here.at(&format!("/desk/register/preview/{}", key.as_str()))
}

/// What a waiting file holds and would change, or where whoever asks is sent instead.
async fn waiting(here: &Here, key: &str) -> Result<(UploadKey, IntakePreview), Response> {
    let Some(key) = UploadKey::parse(key) else { return Err(gone(here).await) };
    match here.desk.intake_preview(&key).await {
        Ok(Some(preview)) => Ok((key, preview)),
        Ok(None) => Err(over(here, &key).await),
        Err(stop) => Err(answer::stopped(&here.visit, Some(&here.at("/desk/register")), &stop)),
    }
}

/// Where the file was taken in, the page that says what it wrote; else that its hour is over.
async fn over(here: &Here, key: &UploadKey) -> Response {
    match here.desk.upload_wrote(key).await {
        Ok(Some(wrote)) => Redirect::to(&done_at(here, &wrote)).into_response(),
        Ok(None) => gone(here).await,
        Err(stop) => answer::stopped(&here.visit, Some(&here.at("/desk/register")), &stop),
    }
}

/// The page of what an intake wrote.
fn done_at(here: &Here, wrote: &Range<u64>) -> String {
    here.at(&format!("/desk/register/done/{}/{}", wrote.start, wrote.end))
}

async fn gone(here: &Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = html! {
        p { (words.say("desk-register-gone-text")) }
        p { (parts::button_link(&words.say("desk-register-bring"), &here.at("/desk/register"))) }
    };
    let page = show::page(here, &files, &words, &words.say("desk-register-gone"), &here.at("/desk/register"), &body);
    (axum::http::StatusCode::GONE, page).into_response()
}

async fn preview(here: Here, Path((_, key)): Path<(String, String)>) -> Result<Response, Response> {
    here.require(Power::KeepRegister).await?;
    let (key, preview) = waiting(&here, &key).await?;
    Ok(preview_page(&here, &key, &preview, &Errors::new()).await)
}

async fn preview_page(here: &Here, key: &UploadKey, preview: &IntakePreview, errors: &Errors) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-preview-title");
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (register_preview::body(here, &files, &words, preview))
        (register_preview::form(here, &words, &preview_at(here, key), preview, errors))
    };
    show::asking(here, &files, &words, (&title, &here.at("/desk/register")), errors, &body)
}

async fn confirm(
    here: Here,
    Path((_, key)): Path<(String, String)>,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::KeepRegister).await?;
    let back = here.at("/desk/register");
    let (key, preview) = waiting(&here, &key).await?;
    if posted.text("act") == "drop" {
        here.desk.drop_upload(&key).await.map_err(|stop| answer::stopped(&here.visit, Some(&back), &stop))?;
        return Ok(answer::see(&back, "register-dropped"));
    }
    if preview.errors.count > 0 && posted.text("valid-only") != "yes" {
        let mut errors = Errors::new();
        errors.add("valid-only", here.words(&*here.desk.files().await).say("desk-preview-choose"));
        return Ok(preview_page(&here, &key, &preview, &errors).await);
    }
    let plan = here.desk.plan_waiting(&key).await;
    let plan = plan.map_err(|stop| answer::stopped(&here.visit, Some(&back), &stop))?;
    let Some(plan) = plan else { return Err(over(&here, &key).await) };
    match plan.carry_out(&here.desk, Actor::Person(person)).await {
        Ok(outcome) => {
            let dropped = match &outcome {
                Outcome::Done(done) => here.desk.upload_taken(&key, &done.positions).await,
                Outcome::NothingToDo => here.desk.drop_upload(&key).await,
            };
            if let Err(stop) = dropped {
                tracing::warn!("a confirmed upload stays until its hour is over: {stop}");
            }
            let Outcome::Done(done) = outcome else { return Ok(answer::see(&back, "nothing-to-do")) };
            Ok(Redirect::to(&done_at(&here, &done.positions)).into_response())
        }
        Err(stop) => Err(answer::stopped(&here.visit, Some(&back), &stop)),
    }
}

/// What an intake wrote, read from the book itself, so that the page says the same whenever it is opened.
async fn done(here: Here, Path((_, from, until)): Path<(String, u64, u64)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let back = here.at("/desk/register");
    let written = register_preview::written(&here, from, until).await;
    let written = written.map_err(|stop| answer::stopped(&here.visit, Some(&back), &stop))?;
    let Some(written) = written else { return Err(answer::not_found(&here.visit)) };
    let files = here.desk.files().await;
    let words = here.words(&files);
    let body = register_preview::done(&here, &files, &words, &written);
    Ok(show::page(&here, &files, &words, &words.say("desk-intake-title"), &back, &body))
}
