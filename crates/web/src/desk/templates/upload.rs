//! Taking in the file of a template that another community made: what is wrong with it by row, else the form filled with it.

use axum::response::Response;
use governance::template::{FileMistake, FileProblem, read_file};
use maud::html;

use super::{making, write};
use crate::args;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::posted::StaffFile;
use crate::template;
use crate::visit::Here;
use crate::words::Words;

/// Bytes that the file of a template may have.
const FILE_MAX: usize = 64 << 10;

pub(super) async fn ask(here: Here) -> Result<Response, Response> {
    page(&here, &Errors::new()).await
}

async fn page(here: &Here, errors: &Errors) -> Result<Response, Response> {
    making(here).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("desk-template-file");
    let form = Form::post(here.at("/desk/templates/file"), here.visit.csrf()).with_files().render(&html! {
        (Field::new("file", words.say("desk-template-file-field")).hint(words.say("desk-template-file-hint"))
            .error(errors.of("file")).file(&words, ".toml"))
        (parts::or_leave(&words, &parts::button(&words.say("desk-template-file-act")), &here.at("/desk/templates")))
    });
    let caption = words.say("templates-title");
    let frame =
        show::Frame { caption: &caption, title: &title, back: &here.at("/desk/templates"), errors, refusal: None };
    Ok(frame.around(here, &files, &words, &form))
}

/// What is wrong with a file, where.
fn said(words: &Words, problem: &FileProblem) -> String {
    let key = match problem.what {
        FileMistake::Unreadable => "desk-template-file-unreadable",
        FileMistake::OtherFormat => "desk-template-file-other",
        FileMistake::NoSuchLine => "desk-template-file-no-line",
    };
    let line = problem.line.as_deref().unwrap_or("none");
    let name = template::line_name(words, line);
    words.say_with(key, args!["row" => problem.row, "line" => line, "name" => name])
}

pub(super) async fn read(here: Here, StaffFile(sent): StaffFile) -> Result<Response, Response> {
    making(&here).await?;
    let words = here.words(&*here.desk.files().await);
    let mut errors = Errors::new();
    if sent.bytes.len() > FILE_MAX {
        errors.add("file", words.say_with("desk-template-file-large", args!["most" => FILE_MAX >> 10]));
        return page(&here, &errors).await;
    }
    let text = String::from_utf8(sent.bytes).ok().filter(|text| !text.trim().is_empty());
    match text.as_deref().map(read_file) {
        _ if sent.file_name.is_empty() => errors.add("file", words.say("desk-template-file-missing")),
        None => errors.add("file", words.say("desk-template-file-no-text")),
        Some(Err(problem)) => errors.add("file", said(&words, &problem)),
        Some(Ok(given)) => return write::from_file(&here, given, text.as_deref().unwrap_or_default()).await,
    }
    page(&here, &errors).await
}
