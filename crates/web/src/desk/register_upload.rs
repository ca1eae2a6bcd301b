//! Bringing a register in: the file is read and shown, and nothing is kept before somebody confirms it.

use std::ops::Range;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::bodies::Power;
use maud::{Markup, html};
use office::register::{self, RegisterFile};
use office::{Outcome, Stop, Upload, UploadKey, plan_intake};

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
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    if sent.file_name.is_empty() {
        errors.add("file", words.say("desk-register-file-missing"));
    } else {
        match register::read(&sent.file_name, &sent.bytes) {
            Ok(file) if file.rows == 0 => errors.add("file", words.say("desk-register-file-empty")),
            Ok(_) => {}
            Err(unreadable) => {
                errors.add("file", if words.is_chinese() { unreadable.zh() } else { unreadable.en() });
            }
        }
    }
    if !errors.is_empty() {
        let files = here.desk.files().await;
        return Ok(register_page::page(&here, &files, &words, &errors));
    }
    let kept = here.desk.keep_upload(&Upload { file_name: sent.file_name, bytes: sent.bytes }).await;
    let key = kept.map_err(|stop| answer::stopped(&here.visit, Some(&here.at("/desk/register")), &stop))?;
    Ok(Redirect::to(&here.at(&format!("/desk/register/preview/{}", key.as_str()))).into_response())
}

/// A file that waits for its confirmation, read again.
struct Waiting {
    key: UploadKey,
    name: String,
    file: RegisterFile,
}

/// The waiting file; where it was taken in already, the page that says what it wrote; else that its hour is over.
async fn waiting(here: &Here, key: &str) -> Result<Waiting, Response> {
    let failed = |stop: Stop| answer::stopped(&here.visit, Some(&here.at("/desk/register")), &stop);
    let Some(key) = UploadKey::parse(key) else { return Err(gone(here).await) };
    let Some(upload) = here.desk.upload(&key).await.map_err(failed)? else {
        return Err(match here.desk.upload_wrote(&key).await.map_err(failed)? {
            Some(wrote) => Redirect::to(&done_at(here, &wrote)).into_response(),
            None => gone(here).await,
        });
    };
    match register::read(&upload.file_name, &upload.bytes) {
        Ok(file) => Ok(Waiting { key, name: upload.file_name, file }),
        Err(_) => Err(gone(here).await),
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
    let waiting = waiting(&here, &key).await?;
    Ok(preview_page(&here, &waiting, &Errors::new()).await)
}

async fn preview_page(here: &Here, waiting: &Waiting, errors: &Errors) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let plan = match plan_intake(&here.desk, &files, &waiting.file) {
        Ok(plan) => plan,
        Err(error) => return answer::stopped(&here.visit, Some(&here.at("/desk/register")), &error.into()),
    };
    let action = here.at(&format!("/desk/register/preview/{}", waiting.key.as_str()));
    let title = words.say("desk-preview-title");
    let body = html! {
        (errors.summary(&words))
        (parts::heading(&title))
        (register_preview::body(here, &files, &words, (&waiting.name, &waiting.file), &plan))
        (register_preview::form(here, &words, &action, &waiting.file, &plan, errors))
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
    let waiting = waiting(&here, &key).await?;
    if posted.text("act") == "drop" {
        here.desk.drop_upload(&waiting.key).await.map_err(|stop| answer::stopped(&here.visit, Some(&back), &stop))?;
        return Ok(answer::see(&back, "register-dropped"));
    }
    if !waiting.file.errors.is_empty() && posted.text("valid-only") != "yes" {
        let mut errors = Errors::new();
        errors.add("valid-only", here.words(&*here.desk.files().await).say("desk-preview-choose"));
        return Ok(preview_page(&here, &waiting, &errors).await);
    }
    let plan = {
        let files = here.desk.files().await;
        plan_intake(&here.desk, &files, &waiting.file)
    };
    let plan = plan.map_err(|error| answer::stopped(&here.visit, Some(&back), &error.into()))?;
    match plan.carry_out(&here.desk, Actor::Person(person)).await {
        Ok(outcome) => {
            let dropped = match &outcome {
                Outcome::Done(done) => here.desk.upload_taken(&waiting.key, &done.positions).await,
                Outcome::NothingToDo => here.desk.drop_upload(&waiting.key).await,
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
    let body = register_preview::done(&here, &words, files.community.register(), &written);
    Ok(show::page(&here, &files, &words, &words.say("desk-intake-title"), &back, &body))
}
