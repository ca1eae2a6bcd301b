//! Opposing an adopted decision with the letter in hand.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::Actor;
use governance::assembly::{AssemblyCommand, Meeting};
use governance::ids::MatterId;
use governance::voice::SignedGiven;
use maud::{Markup, html};
use office::{Act, Files};

use super::Letter;
use super::voice::{is_closed_to_owners, speaking};
use crate::answer;
use crate::look::Link;
use crate::opposition::{self, Answer, Opposed};
use crate::parts::{self, Errors};
use crate::path::Path;
use crate::posted::Posted;
use crate::signed;
use crate::words::Words;

type OfMatter = Path<(String, MatterId)>;

fn base(letter: &Letter, matter: MatterId) -> String {
    letter.at(&format!("/opposition/{matter}"))
}

/// What the first page of the letter says of decisions that may be opposed.
pub(super) fn links(letter: &Letter, files: &Files, meeting: &Meeting, words: &Words) -> Markup {
    let now = letter.desk.door().now();
    opposition::links((words, files), (meeting, now), &[letter.entry], |matter| base(letter, matter))
}

fn opposed<'a>(
    letter: &'a Letter,
    (words, files, meeting): (&'a Words, &'a Files, &'a Meeting),
    matter: MatterId,
) -> Result<Opposed<'a>, Response> {
    let question = meeting.question(matter).ok_or_else(|| answer::not_found(&letter.visit))?;
    let pack = letter.desk.law().packs.get(&meeting.pack);
    let (at, now) = (base(letter, matter), letter.desk.door().now());
    let (entries, voices) = (vec![letter.entry], speaking(letter, files, meeting));
    let closed = is_closed_to_owners(letter, files, meeting);
    Ok(Opposed { words, files, pack, meeting, question, entries, voices, closed, at, now })
}

pub(super) async fn ask(letter: Letter, Path((_, matter)): OfMatter) -> Result<Response, Response> {
    question(&letter, matter, &Posted::default(), &Errors::new()).await
}

async fn question(letter: &Letter, matter: MatterId, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    let words = letter.words(&files);
    let opposed = opposed(letter, (&words, &files, meeting), matter)?;
    if opposed.taken_down().is_some() {
        return Ok(Redirect::to(&format!("{}/receipt", opposed.at)).into_response());
    }
    let title = words.say("oppose-title");
    let body = html! {
        (errors.summary(&words))
        (letter.whose(&files, meeting, &words))
        (parts::heading(&title))
        (opposed.ask(posted, errors))
    };
    let page = letter.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, page.back(Link::new(letter.at(""), words.say("parts-back"))).render(&body)).into_response())
}

pub(super) async fn answer(letter: Letter, Path((_, matter)): OfMatter, posted: Posted) -> Result<Response, Response> {
    if opposition::answered(&posted) == Some(Answer::Leave) {
        return Ok(Redirect::to(&letter.at("")).into_response());
    }
    let (errors, check) = {
        let files = letter.desk.files().await;
        let meeting = letter.meeting(&files)?;
        let words = letter.words(&files);
        let opposed = opposed(&letter, (&words, &files, meeting), matter)?;
        (opposed.mistakes(&posted), opposed.signer(&posted).map(|signed| opposed.check_at(&signed)))
    };
    match check.filter(|_| errors.is_empty()) {
        Some(check) => Ok(Redirect::to(&check).into_response()),
        None => question(&letter, matter, &posted, &errors).await,
    }
}

pub(super) async fn check(letter: Letter, Path((_, matter)): OfMatter) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    let words = letter.words(&files);
    let opposed = opposed(&letter, (&words, &files, meeting), matter)?;
    let Some(signed) = opposed.signer(&opposition::queried(&letter.visit.path)) else {
        return Ok(Redirect::to(&opposed.at).into_response());
    };
    let title = words.say("oppose-check");
    let body = html! {
        (parts::heading(&title))
        (opposed.check(&Link::new(letter.at(""), words.say("booth-not-yet")), &signed))
    };
    let page = letter.page(&files, &words, title).back(Link::new(opposed.at.clone(), words.say("parts-back")));
    Ok(page.render(&body).into_response())
}

pub(super) async fn oppose(letter: Letter, Path((_, matter)): OfMatter, posted: Posted) -> Result<Response, Response> {
    let actor = Actor::Letter(letter.meeting, letter.entry);
    let signed = posted.text("who");
    let signed = if signed.is_empty() { Some(SignedGiven::Owner) } else { signed::parse(signed) };
    let Some(signed) = signed else { return Ok(Redirect::to(&base(&letter, matter)).into_response()) };
    let command = AssemblyCommand::Oppose { meeting: letter.meeting, matter, entry: None, signed };
    match letter.desk.carry_out(Act::new(actor, command)).await {
        Ok(_) => Ok(Redirect::to(&format!("{}/receipt", base(&letter, matter))).into_response()),
        Err(stop) => Err(answer::stopped(&letter.visit, Some(&letter.at("")), &stop)),
    }
}

pub(super) async fn receipt(letter: Letter, Path((_, matter)): OfMatter) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    let words = letter.words(&files);
    let opposed = opposed(&letter, (&words, &files, meeting), matter)?;
    let Some(opposition) = opposed.taken_down() else { return Ok(Redirect::to(&opposed.at).into_response()) };
    let title = words.say("oppose-received");
    let page = letter.page(&files, &words, title).back(Link::new(letter.at(""), words.say("parts-back")));
    Ok(page.render(&opposed.receipt(opposition)).into_response())
}
