//! Casting the ballot: the one act of the booth that counts.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::Refusal;
use governance::assembly::{AssemblyRefusal, Mark};
use maud::html;
use office::Stop;

use super::letter::UnopenedFiles;
use super::{Letter, field_of};
use crate::answer;
use crate::look::Link;
use crate::parts;
use crate::posted::Posted;
use crate::signed;

pub(super) async fn cast(UnopenedFiles(letter): UnopenedFiles, posted: Posted) -> Result<Response, Response> {
    let questions = letter.desk.letters().questions(letter.meeting).unwrap_or(0);
    if questions == 0 {
        return Err(answer::not_found(&letter.at_home().await.visit));
    }
    let said = |number| Some(posted.text(&field_of(number)).to_owned()).filter(|said| !said.is_empty());
    let marks: Vec<Option<Result<Mark, _>>> =
        (1..=questions).map(|number| said(number).map(|said| said.parse())).collect();
    // Something stands where an answer should, and it is none that a page of ours sends.
    let Ok(marks) = marks.into_iter().map(Option::transpose).collect::<Result<Vec<Option<Mark>>, _>>() else {
        return Err(answer::no_form(&letter.at_home().await.visit));
    };
    let marks: Option<Vec<Mark>> = marks.into_iter().collect();
    // Without every answer in the form nothing is cast; the page that shows the answers asks for what is missing.
    let Some(marks) = marks else { return Ok(Redirect::to(&letter.at("/check")).into_response()) };
    let signed = signed::parse(posted.text("signed")).unwrap_or_default();
    match letter.desk.cast_signed(letter.meeting, letter.entry, marks, signed).await {
        Ok(_) => Ok(Redirect::to(&letter.at("/receipt")).into_response()),
        Err(Stop::Refused(refusal)) => Ok(Box::pin(refused(&letter, &refusal)).await),
        Err(stop @ Stop::Failed(_)) => {
            let back = letter.at("/check");
            Ok(answer::stopped(&letter.at_home().await.visit, Some(&back), &stop))
        }
    }
}

async fn refused(letter: &Letter, refusal: &Refusal) -> Response {
    let files = letter.desk.files().await;
    let words = letter.words(&files);
    let title = words.say("booth-refused");
    // The same button pressed twice, or the page sent again: the ballot is there, and so is its receipt.
    let voted = matches!(refusal, Refusal::Assembly(AssemblyRefusal::AlreadyVoted { .. }));
    let page = letter.page(&files, &words, title.clone()).back(Link::new(letter.at(""), words.say("parts-back")));
    let body = html! {
        (parts::heading(&title))
        (answer::refused(&words, refusal))
        @if voted { p { a href=(letter.at("/receipt")) { (words.say("booth-to-receipt")) } } }
    };
    (StatusCode::CONFLICT, page.render(&body)).into_response()
}
