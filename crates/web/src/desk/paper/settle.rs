//! Settling a difference: a third person, with the paper in hand, sees both keyings side by side and says what stands
//! on the paper.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::Refusal;
use governance::assembly::{AssemblyRefusal, Mark, Meeting, PaperStanding};
use maud::{Markup, html};
use office::Files;

use super::{OfEntry, Sheet, closed, field_of, marks, takes_paper};
use crate::answer;
use crate::booth::mark_words;
use crate::desk::names;
use crate::parts::{self, Column, Errors, Form, Table};
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn ask(here: Here, Path((_, meeting, entry)): OfEntry) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    page(&sheet, &[], &Errors::new()).await
}

pub(super) async fn settle(
    here: Here,
    Path((_, meeting, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let mut errors = Errors::new();
    let marked: Vec<Option<Mark>> = {
        let files = sheet.here.desk.files().await;
        let words = sheet.here.words(&files);
        let questions = &sheet.meeting(&files)?.questions;
        let marked: Vec<Option<Mark>> =
            (1..).zip(questions).map(|(number, question)| marks::mark_of(&posted, number, question)).collect();
        for (place, _) in marked.iter().enumerate().filter(|(_, mark)| mark.is_none()) {
            errors.add(field_of(place + 1), words.say("clerk-paper-pick-one"));
        }
        marked
    };
    let complete: Option<Vec<Mark>> = marked.iter().copied().collect();
    let Some(complete) = complete else { return page(&sheet, &marked, &errors).await };
    match sheet.here.desk.settle_paper(sheet.by, meeting, entry, complete).await {
        Ok(_) => Ok(Redirect::to(&sheet.at("/keyed")).into_response()),
        Err(stop) => Ok(sheet.stopped(&stop)),
    }
}

async fn page(sheet: &Sheet, marked: &[Option<Mark>], errors: &Errors) -> Result<Response, Response> {
    let keyings = sheet.here.desk.differing_keyings(sheet.by, sheet.meeting, sheet.entry).await;
    let keyings = keyings.map_err(|stop| sheet.stopped(&stop))?;
    let files = sheet.here.desk.files().await;
    let words = sheet.here.words(&files);
    let meeting = sheet.meeting(&files)?;
    let title = words.say("clerk-settle-title");
    let refusal = refusal(sheet, meeting, keyings.is_some());
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        (sheet.whose(&words, &files, meeting)?)
        @if !takes_paper(meeting) {
            (closed(&words))
        } @else if let Some(refusal) = &refusal {
            (answer::refused(&words, refusal))
        } @else if let Some(keyings) = &keyings {
            p class="lead" { (words.say("clerk-settle-lead")) }
            (compared(&files, &words, meeting, keyings))
            (form(sheet, &files, &words, meeting, keyings, marked, errors))
        }
    };
    let page = sheet.page(&files, &words, (&title, &sheet.queue()), errors, &body);
    Ok(if refusal.is_some() { (StatusCode::CONFLICT, page).into_response() } else { page })
}

/// Why this person cannot settle it, said before anything is typed.
fn refusal(sheet: &Sheet, meeting: &Meeting, shown: bool) -> Option<Refusal> {
    let differs = sheet.file(meeting).is_some_and(|file| file.standing == PaperStanding::Differs);
    match (differs, shown) {
        (false, _) => Some(AssemblyRefusal::NothingToSettle.into()),
        (true, false) => Some(AssemblyRefusal::SettlerKeyed.into()),
        (true, true) => None,
    }
}

fn compared(files: &Files, words: &Words, meeting: &Meeting, [first, second]: &[Vec<Mark>; 2]) -> Markup {
    let columns = vec![
        Column::text(words.say("clerk-settle-question")),
        Column::text(words.say("clerk-keyed-by-first")),
        Column::text(words.say("clerk-keyed-by-second")),
        Column::text(words.say("clerk-settle-same")),
    ];
    let rows = meeting.questions.iter().zip(first.iter().zip(second)).map(|(question, (one, other))| {
        let same = if one == other { "clerk-settle-agrees" } else { "clerk-settle-differs" };
        vec![
            html! { (names::title(files, question.matter)) },
            html! { (mark_words(words, question, *one)) },
            html! { (mark_words(words, question, *other)) },
            html! { (words.say(same)) },
        ]
    });
    Table::new(words.say("clerk-settle-compared"), columns).rows(rows).render(words)
}

/// What both keyings agree on is filled in; where they differ the third person picks.
fn form(
    sheet: &Sheet,
    files: &Files,
    words: &Words,
    meeting: &Meeting,
    [first, second]: &[Vec<Mark>; 2],
    marked: &[Option<Mark>],
    errors: &Errors,
) -> Markup {
    let agreed = |place: usize| first.get(place).filter(|mark| second.get(place) == Some(*mark)).copied();
    let mark = |place: usize| marked.get(place).copied().unwrap_or_else(|| agreed(place));
    Form::post(sheet.at("/settle"), sheet.here.visit.csrf()).render(&html! {
        h2 { (words.say("clerk-settle-on-paper")) }
        @for place in 0..meeting.questions.len() {
            (marks::asked(words, files, meeting, place + 1, mark(place), errors))
        }
        (parts::warning(words, &words.say("clerk-settle-for-good")))
        (parts::buttons(&parts::button(&words.say("clerk-settle-settle"))))
    })
}
