//! What came of the objections that were raised with this letter, or for its entry at the desk.

use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use governance::assembly::Meeting;

use super::Letter;
use crate::answer;
use crate::args;
use crate::convenor;
use crate::look::Link;
use crate::own_objection;
use crate::parts;
use crate::path::Path;
use crate::words::Words;

/// The objections of the entry on the first page of its letter.
pub(super) fn list(letter: &Letter, meeting: &Meeting, words: &Words) -> Markup {
    own_objection::list(words, meeting, letter.entry, |objection| letter.at(&format!("/objections/{}", objection.id)))
}

pub(super) async fn show(letter: Letter, Path((_, number)): Path<(String, String)>) -> Result<Response, Response> {
    let objection = {
        let files = letter.desk.files().await;
        let meeting = letter.meeting(&files)?;
        own_objection::of(meeting, letter.entry).find(|objection| objection.id.to_string() == number).cloned()
    };
    let objection = objection.ok_or_else(|| answer::not_found(&letter.visit))?;
    let opened = own_objection::open((&letter.visit, &letter.desk), &objection).await?;
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    let words = letter.words(&files);
    let now = letter.desk.door().now();
    let convenor = convenor::name(&words, &files.community, letter.desk.law(), meeting.body, now);
    let title = words.say_with("own-objection-title", args!["number" => number]);
    let body = html! {
        (letter.whose(&files, meeting, &words))
        (parts::heading(&title))
        (own_objection::page(&words, meeting, &objection, &opened, &convenor))
    };
    let page = letter.page(&files, &words, title).back(Link::new(letter.at(""), words.say("parts-back")));
    Ok(page.render(&body).into_response())
}
