//! One question a page.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::{Mark, Meeting, OptionKind, Question};
use maud::{Markup, html};
use office::Files;

use super::{Letter, field_of, is_settled, option_words, who};
use crate::again;
use crate::charter_text;
use crate::delegated;
use crate::look::Link;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::path::Path;
use crate::posted::Posted;
use crate::recalled;
use crate::words::Words;
use crate::{abstaining, args, candidates};

pub(super) async fn ask(letter: Letter, Path((_, number)): Path<(String, usize)>) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    if number == 0 || number > meeting.questions.len() {
        return Err(crate::answer::not_found(&letter.visit));
    }
    if is_settled(&letter, meeting) {
        return Ok(Redirect::to(&letter.at("")).into_response());
    }
    let draft = letter.draft(meeting.questions.len()).await;
    if who::must_ask(&letter, &files, meeting, draft.signed.as_ref()) {
        return Ok(Redirect::to(&letter.at("/who")).into_response());
    }
    let marked = draft.marks[number - 1];
    // Nobody is asked what stays empty.
    if marked == Some(Mark::Void) {
        return Ok(Redirect::to(&letter.at("/check")).into_response());
    }
    let marked: Vec<Mark> = marked.into_iter().collect();
    Ok(page(&letter, &files, meeting, number, &marked, &Errors::new()).into_response())
}

pub(super) async fn answer(
    letter: Letter,
    Path((_, number)): Path<(String, usize)>,
    posted: Posted,
) -> Result<Response, Response> {
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    let Some(question) = number.checked_sub(1).and_then(|place| meeting.questions.get(place)) else {
        return Err(crate::answer::not_found(&letter.visit));
    };
    let questions = meeting.questions.len();
    let mark = match candidates::marked(&posted, &field_of(number), question) {
        Ok(mark) => mark,
        Err(unclear) => {
            let words = letter.words(&files);
            let mut errors = Errors::new();
            errors.add(field_of(number), candidates::mistake(&words, unclear, question, "booth-pick-one"));
            // What was ticked stays ticked, so that taking one away is enough.
            let ticked = candidates::ticked(&posted, &field_of(number));
            let page = page(&letter, &files, meeting, number, &ticked, &errors);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    drop(files);
    let mut draft = letter.draft(questions).await;
    draft.marks[number - 1] = Some(mark);
    letter.keep_draft(&draft).await;
    // On to the first question without an answer; when all have one, to the page that shows them.
    let next = draft.marks.iter().position(Option::is_none);
    let next = next.map_or_else(|| "/check".to_owned(), |place| format!("/questions/{}", place + 1));
    Ok(Redirect::to(&letter.at(&next)).into_response())
}

fn page(letter: &Letter, files: &Files, meeting: &Meeting, number: usize, marked: &[Mark], errors: &Errors) -> Markup {
    let words = letter.words(files);
    let question = &meeting.questions[number - 1];
    let matter = files.community.matters().matter(question.matter);
    let title = matter.map(|matter| matter.title.to_string()).unwrap_or_default();
    let field = field_of(number);
    let asked = html! {
        (motion(&words, matter.map(|matter| matter.text.as_str()).unwrap_or_default()))
        (again::line(&words, letter.desk.law(), files, meeting, question))
        @if let Some(handed) = delegated::said(&words, files, question.matter) { p { strong { (handed) } } }
        (recalled::line(&words, files, meeting, question))
        @if let Some(text) = question.charter { p { (charter_text::link(&words, letter.desk.book().as_str(), text)) } }
        @match &question.election {
            Some(election) => {
                p {
                    a href=(format!("/c/{}/matters/{}/candidates", letter.desk.book(), question.matter)) target="_blank" {
                        (words.say("booth-candidates"))
                    }
                }
                (Choices::new(field.clone(), words.say("booth-your-vote"), candidates::boxes(&words, files, (meeting, question), marked))
                    .hint(words.say_with("booth-most", args!["most" => election.seats]))
                    .error(errors.of(&field)).checkboxes(&words))
            }
            None => {
                (Choices::new(field.clone(), words.say("booth-your-vote"), lines(&words, files, (meeting, question), marked))
                    .error(errors.of(&field)).radios(&words))
            }
        }
    };
    let form = Form::post(letter.at(&format!("/questions/{number}")), "");
    let back = if number > 1 { letter.at(&format!("/questions/{}", number - 1)) } else { letter.at("") };
    let step = u64::try_from(number).ok().zip(u64::try_from(meeting.questions.len()).ok());
    letter
        .page(files, &words, title.clone())
        .back(Link::new(back, words.say("parts-back")))
        .errors(!errors.is_empty())
        .render(&html! {
            (errors.summary(&words))
            (letter.whose(files, meeting, &words))
            (parts::heading(&title))
            (parts::question_below(&words, &form, step, &asked))
        })
}

fn lines(words: &Words, files: &Files, (meeting, question): (&Meeting, &Question), marked: &[Mark]) -> Vec<Choice> {
    let lines = question.options.iter().map(|option| {
        let choice = Choice::new(option.mark.to_string(), option_words(words, files, question, option));
        let choice = choice.checked(marked.contains(&option.mark));
        match option.kind {
            OptionKind::Abstain => choice.hint(abstaining::hint(words, meeting, question)),
            OptionKind::Follow => choice.hint(words.say("follow-hint")),
            OptionKind::For | OptionKind::Against | OptionKind::Choice | OptionKind::Candidate => choice,
        }
    });
    lines.collect()
}

fn motion(words: &Words, text: &str) -> Markup {
    html! {
        section class="motion" aria-label=(words.say("booth-motion")) {
            @for line in text.lines() { p { (line) } }
        }
    }
}
