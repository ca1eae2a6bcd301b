//! The answers on a paper ballot: one question a page, or all of them on one page as they stand on the paper.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::{Mark, Meeting, OptionKind, Question};
use governance::ids::{EntryNo, MeetingId};
use maud::{Markup, html};
use office::Files;

use super::draft::Draft;
use super::{OfEntry, Sheet, closed, field_of, takes_paper};
use crate::args;
use crate::booth::option_words;
use crate::candidates::{self, Unclear};
use crate::desk::names;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

type OfQuestion = Path<(String, MeetingId, EntryNo, usize)>;

pub(super) async fn question(here: Here, Path((_, meeting, entry, number)): OfQuestion) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let files = sheet.here.desk.files().await;
    let meeting = sheet.meeting(&files)?;
    check_number(&sheet, meeting, number)?;
    let draft = sheet.draft(meeting.questions.len()).await;
    if draft.received_at.is_none() {
        return Ok(Redirect::to(&sheet.at("")).into_response());
    }
    question_page(&sheet, &files, meeting, number, &draft, &Errors::new())
}

pub(super) async fn take_question(
    here: Here,
    Path((_, meeting, entry, number)): OfQuestion,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let files = sheet.here.desk.files().await;
    let words = sheet.here.words(&files);
    let meeting = sheet.meeting(&files)?;
    check_number(&sheet, meeting, number)?;
    let mut draft = sheet.draft(meeting.questions.len()).await;
    let mut errors = Errors::new();
    let Some(mark) = taken(&words, &posted, number, &meeting.questions[number - 1], &mut errors) else {
        return question_page(&sheet, &files, meeting, number, &draft, &errors);
    };
    drop(files);
    draft.marks[number - 1] = Some(mark);
    sheet.keep_draft(&draft).await;
    // On to the first question without an answer; when all have one, to the page that shows them.
    let next = draft.marks.iter().position(Option::is_none);
    let next = next.map_or_else(|| "/check".to_owned(), |place| format!("/questions/{}", place + 1));
    Ok(Redirect::to(&sheet.at(&next)).into_response())
}

pub(super) async fn sheet(here: Here, Path((_, meeting, entry)): OfEntry) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let files = sheet.here.desk.files().await;
    let meeting = sheet.meeting(&files)?;
    let draft = sheet.draft(meeting.questions.len()).await;
    if draft.received_at.is_none() {
        return Ok(Redirect::to(&sheet.at("")).into_response());
    }
    sheet_page(&sheet, &files, meeting, &draft, &Errors::new())
}

pub(super) async fn take_sheet(
    here: Here,
    Path((_, meeting, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let files = sheet.here.desk.files().await;
    let words = sheet.here.words(&files);
    let meeting = sheet.meeting(&files)?;
    let mut draft = sheet.draft(meeting.questions.len()).await;
    let mut errors = Errors::new();
    for (place, question) in meeting.questions.iter().enumerate() {
        draft.marks[place] = taken(&words, &posted, place + 1, question, &mut errors);
    }
    if !errors.is_empty() {
        return sheet_page(&sheet, &files, meeting, &draft, &errors);
    }
    drop(files);
    sheet.keep_draft(&draft).await;
    Ok(Redirect::to(&sheet.at("/check")).into_response())
}

/// The mark a form sends for a question; void where the paper cannot be read as one answer. Too many candidates are taken
/// as they stand on the paper: the count makes them void, and who looks at the paper later finds what was keyed.
pub(in crate::desk) fn mark_of(posted: &Posted, number: usize, question: &Question) -> Result<Mark, Unclear> {
    let field = field_of(number);
    let void = Mark::Void.to_string();
    if posted.all(&field).eq([void.as_str()]) {
        return Ok(Mark::Void);
    }
    match candidates::marked(posted, &field, question) {
        Err(Unclear::TooMany(mark)) => Ok(mark),
        // Void ticked beside something else.
        Err(Unclear::Nothing) if posted.all(&field).any(|value| value == void) => Err(Unclear::Both),
        other => other,
    }
}

/// The mark a form sends for a question, or what is wrong with it.
pub(in crate::desk) fn taken(
    words: &Words,
    posted: &Posted,
    number: usize,
    question: &Question,
    errors: &mut Errors,
) -> Option<Mark> {
    let mark = mark_of(posted, number, question);
    if let Err(unclear) = mark {
        let said = match unclear {
            Unclear::Both => words.say("clerk-paper-both"),
            Unclear::Nothing | Unclear::TooMany(_) => words.say("clerk-paper-pick-one"),
        };
        errors.add(field_of(number), said);
    }
    mark.ok()
}

fn check_number(sheet: &Sheet, meeting: &Meeting, number: usize) -> Result<(), Response> {
    let known = (1..=meeting.questions.len()).contains(&number);
    if known { Ok(()) } else { Err(crate::answer::not_found(&sheet.here.visit)) }
}

fn question_page(
    sheet: &Sheet,
    files: &Files,
    meeting: &Meeting,
    number: usize,
    draft: &Draft,
    errors: &Errors,
) -> Result<Response, Response> {
    let words = sheet.here.words(files);
    let title = words.say("clerk-paper-answers");
    let form = Form::post(sheet.at(&format!("/questions/{number}")), sheet.here.visit.csrf());
    let step = u64::try_from(number).ok().zip(u64::try_from(meeting.questions.len()).ok());
    let asked = asked(&words, files, meeting, number, draft.marks[number - 1], errors);
    let back = if number > 1 { sheet.at(&format!("/questions/{}", number - 1)) } else { sheet.at("") };
    let body = html! {
        @if takes_paper(meeting) { (parts::question_below(&words, &form, step, &asked)) } @else { (closed(&words)) }
    };
    sheet.page(files, &words, meeting, (&title, &back), errors, &body)
}

fn sheet_page(
    sheet: &Sheet,
    files: &Files,
    meeting: &Meeting,
    draft: &Draft,
    errors: &Errors,
) -> Result<Response, Response> {
    let words = sheet.here.words(files);
    let title = words.say("clerk-paper-answers");
    let form = Form::post(sheet.at("/sheet"), sheet.here.visit.csrf());
    let asked = html! {
        @for (place, mark) in draft.marks.iter().enumerate() {
            (asked(&words, files, meeting, place + 1, *mark, errors))
        }
    };
    let body = html! {
        @if takes_paper(meeting) { (parts::question_below(&words, &form, None, &asked)) } @else { (closed(&words)) }
    };
    sheet.page(files, &words, meeting, (&title, &sheet.at("")), errors, &body)
}

/// One question with its options in the order of the ballot, and void below them: whoever keys judges what a paper says.
pub(in crate::desk) fn asked(
    words: &Words,
    files: &Files,
    meeting: &Meeting,
    number: usize,
    marked: Option<Mark>,
    errors: &Errors,
) -> Markup {
    let void = Choice::new(Mark::Void.to_string(), words.say("mark-void"));
    let void = void.hint(words.say("clerk-paper-void-hint")).checked(marked == Some(Mark::Void));
    options(words, files, (meeting, number), marked, Some(void), errors)
}

/// One question as an owner answers it: nobody's own will is void.
pub(in crate::desk) fn asked_of_owner(
    words: &Words,
    files: &Files,
    meeting: &Meeting,
    number: usize,
    marked: Option<Mark>,
    errors: &Errors,
) -> Markup {
    options(words, files, (meeting, number), marked, None, errors)
}

fn options(
    words: &Words,
    files: &Files,
    (meeting, number): (&Meeting, usize),
    marked: Option<Mark>,
    void: Option<Choice>,
    errors: &Errors,
) -> Markup {
    let question = &meeting.questions[number - 1];
    let field = field_of(number);
    let several = question.election.is_some();
    let mut choices: Vec<Choice> = if several {
        candidates::boxes(words, files, (meeting, question), &marked.into_iter().collect::<Vec<_>>())
    } else {
        let lines = question.options.iter().map(|option| {
            let choice = Choice::new(option.mark.to_string(), option_words(words, files, question, option));
            let choice = choice.checked(marked == Some(option.mark));
            if option.kind == OptionKind::Follow { choice.hint(words.say("follow-hint")) } else { choice }
        });
        lines.collect()
    };
    choices.extend(void);
    let title = names::title(files, question.matter);
    let asked = Choices::new(field.clone(), title, choices).error(errors.of(&field));
    if several {
        asked.hint(words.say_with("clerk-paper-several", args!["most" => question.most()])).checkboxes(words)
    } else {
        asked.radios(words)
    }
}

/// A page that shows answers with what is wrong with them.
pub(super) fn unfit(response: Response) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, response).into_response()
}
