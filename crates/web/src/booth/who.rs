//! Who votes with a letter: its owner, or somebody whose voice is recorded. Whoever has none is told what to bring.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::{Mark, Meeting};
use governance::ids::VoiceId;
use governance::voice::{SignedGiven, Voice, VoiceKind};
use maud::{Markup, html};
use office::Files;

use super::voice::{is_closed_to_owners, speaking, waiting};
use super::{Letter, is_settled};
use crate::look::Link;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::posted::Posted;
use crate::signed;
use crate::visit;
use crate::words::Words;

/// The field of the question, and the word for somebody without a record.
const FIELD: &str = "who";
const ANOTHER: &str = "another";

/// Whether the booth asks before anything else: somebody is recorded to speak, and it was not said yet who votes.
pub(super) fn must_ask(letter: &Letter, files: &Files, meeting: &Meeting, said: Option<&SignedGiven>) -> bool {
    said.is_none() && !speaking(letter, files, meeting).is_empty()
}

/// Whether whoever has this record, or the owners where none is named, may vote now: where the room alone votes, those who came.
fn is_taken(letter: &Letter, meeting: &Meeting, voice: Option<VoiceId>) -> bool {
    meeting.gathering.as_ref().is_none_or(|room| room.takes_of(letter.entry, voice))
}

/// The voices that speak for the entry, of whom a ballot is taken now.
fn here<'f>(letter: &Letter, files: &'f Files, meeting: &Meeting) -> Vec<&'f Voice> {
    let mut voices = speaking(letter, files, meeting);
    voices.retain(|voice| is_taken(letter, meeting, Some(voice.id)));
    voices
}

pub(super) async fn ask(letter: Letter) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    if is_settled(&letter, meeting) {
        return Ok(Redirect::to(&letter.at("")).into_response());
    }
    let said = letter.draft(meeting.questions.len()).await.signed;
    let picked = said.as_ref().map(signed::word).unwrap_or_default();
    Ok(page(&letter, &files, meeting, &picked, &Errors::new()).into_response())
}

pub(super) async fn answer(letter: Letter, posted: Posted) -> Result<Response, Response> {
    let picked = posted.text(FIELD);
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    if is_settled(&letter, meeting) {
        return Ok(Redirect::to(&letter.at("")).into_response());
    }
    if picked == ANOTHER {
        return Ok(without_record(&letter, &files, meeting).into_response());
    }
    let voices = here(&letter, &files, meeting);
    let named = |named: VoiceId| voices.iter().find(|voice| voice.id == named);
    let said = signed::parse(picked).filter(|said| match said {
        SignedGiven::Owner => is_taken(&letter, meeting, None) && !is_closed_to_owners(&letter, &files, meeting),
        SignedGiven::Carried(_) => false,
        SignedGiven::Voice { voice, .. } => named(*voice).is_some(),
    });
    let Some(said) = said else {
        let mut errors = Errors::new();
        errors.add(FIELD, letter.words(&files).say("booth-who-pick"));
        let page = page(&letter, &files, meeting, picked, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let outside = match &said {
        SignedGiven::Voice { voice, .. } => named(*voice).map(|voice| stays_empty(meeting, voice)),
        SignedGiven::Owner | SignedGiven::Carried(_) => None,
    };
    let outside = outside.unwrap_or_else(|| vec![false; meeting.questions.len()]);
    drop(files);
    let mut draft = letter.draft(outside.len()).await;
    // What one may answer another may not: what was left empty for the one is asked of the other.
    for (mark, outside) in draft.marks.iter_mut().zip(outside) {
        match (outside, &mark) {
            (true, _) => *mark = Some(Mark::Void),
            (false, Some(Mark::Void)) => *mark = None,
            (false, _) => {}
        }
    }
    draft.signed = Some(said);
    letter.keep_draft(&draft).await;
    let next = draft.marks.iter().position(Option::is_none);
    let next = next.map_or_else(|| "/check".to_owned(), |place| format!("/questions/{}", place + 1));
    Ok(Redirect::to(&letter.at(&next)).into_response())
}

/// Which questions somebody was not authorised for.
pub(super) fn stays_empty(meeting: &Meeting, voice: &Voice) -> Vec<bool> {
    meeting.questions.iter().map(|question| !voice.covers(meeting, question.matter)).collect()
}

fn page(letter: &Letter, files: &Files, meeting: &Meeting, picked: &str, errors: &Errors) -> Markup {
    let words = letter.words(files);
    let title = words.say("booth-who");
    let mut choices = Vec::new();
    let closed = is_closed_to_owners(letter, files, meeting);
    let owners_came = is_taken(letter, meeting, None);
    if !closed && owners_came {
        let owner = Choice::new(signed::word(&SignedGiven::Owner), words.say("booth-who-owner"));
        choices.push(owner.hint(words.say("booth-who-owner-hint")).checked(picked == "owner"));
    }
    for voice in here(letter, files, meeting) {
        let given = SignedGiven::Voice { voice: voice.id, opinion: None };
        let word = signed::word(&given);
        let checked = picked == word;
        let choice = Choice::new(word, signed::said(&words, files, &given)).checked(checked);
        let hint = if voice.items.is_some() { "booth-who-part-hint" } else { "booth-who-voice-hint" };
        choices.push(choice.hint(words.say(hint)));
    }
    choices.push(Choice::new(ANOTHER, words.say("booth-who-another")).hint(words.say("booth-who-another-hint")));
    let asked = Choices::new(FIELD, title.clone(), choices).as_heading().error(errors.of(FIELD)).radios(&words);
    let form = Form::post(letter.at("/who"), "");
    letter
        .page(files, &words, title)
        .back(Link::new(letter.at(""), words.say("parts-back")))
        .errors(!errors.is_empty())
        .render(&html! {
            (errors.summary(&words))
            (letter.whose(files, meeting, &words))
            @for waiting in waiting(letter, files, meeting) {
                (parts::inset(&html! { p { (words.say_with("booth-who-waits", crate::args![
                    "kind" => crate::desk::entitles(&words, files, waiting),
                    "name" => crate::desk::agent_name(&words, files, waiting.agent),
                ])) } }))
            }
            (parts::question_below(&words, &form, None, &asked))
            @if !closed && !owners_came {
                (parts::inset(&html! { p { (words.say("booth-who-came-otherwise")) } }))
            }
            @if closed {
                (parts::inset(&html! {
                    p { (words.say("booth-voice-instead")) }
                    p { a href=(letter.at("/voice")) { (words.say("booth-voice-who-and-object")) } }
                }))
            }
        })
}

/// What somebody without a record is told: nothing is cast for an owner by whoever merely holds the letter.
fn without_record(letter: &Letter, files: &Files, meeting: &Meeting) -> Markup {
    let words = letter.words(files);
    let title = words.say("booth-who-without");
    letter
        .page(files, &words, title.clone())
        .back(Link::new(letter.at("/who"), words.say("parts-back")))
        .help(visit::help(&letter.desk, files, &words))
        .render(&html! {
            (letter.whose(files, meeting, &words))
            (parts::heading(&title))
            p { (words.say("booth-who-without-text")) }
            ul class="bullets" {
                @for kind in [VoiceKind::Proxy, VoiceKind::CoOwner, VoiceKind::Guardian, VoiceKind::Heir] {
                    li { (words.say_of("booth-who-bring-", &crate::names::code(&kind))) }
                }
            }
            p { (words.say("booth-who-carrier")) }
            p { a href=(letter.at("")) { (words.say("booth-who-back")) } }
        })
}

/// Who votes, for the page that shows all answers.
pub(super) fn said(words: &Words, files: &Files, given: &SignedGiven) -> String {
    match given {
        SignedGiven::Owner => words.say("booth-who-owner"),
        given => signed::said(words, files, given),
    }
}
