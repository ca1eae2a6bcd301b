//! Settling a difference: a third person, with the paper in hand, sees both keyings side by side and says what stands
//! on the paper.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::Refusal;
use governance::assembly::{AssemblyRefusal, Mark, Meeting, PaperStanding};
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use super::{OfEntry, Sheet, closed, marks, signed, takes_paper};
use crate::answer;
use crate::booth::mark_words;
use crate::desk::names;
use crate::desk::when::TypedMoment;
use crate::parts::{self, Column, Errors, Form, Table};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn ask(here: Here, Path((_, meeting, entry)): OfEntry) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    page(&sheet, None, &[], &Errors::new()).await
}

pub(super) async fn settle(
    here: Here,
    Path((_, meeting, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let mut errors = Errors::new();
    let typed = TypedMoment::posted(&posted, "received");
    let (received_at, marked) = {
        let files = sheet.here.desk.files().await;
        let words = sheet.here.words(&files);
        let questions = &sheet.meeting(&files)?.questions;
        let marked: Vec<Option<Mark>> = (1..)
            .zip(questions)
            .map(|(number, question)| marks::taken(&words, &posted, number, question, &mut errors))
            .collect();
        let received_at = typed.moment(files.community.zone());
        match received_at {
            None => errors.add("received", words.say("clerk-when-unreadable")),
            Some(at) if at > sheet.here.desk.door().now() => {
                errors.add("received", words.say("clerk-paper-in-future"));
            }
            Some(_) => {}
        }
        (received_at.filter(|_| errors.is_empty()), marked)
    };
    let complete: Option<Vec<Mark>> = marked.iter().copied().collect();
    let Some((received_at, complete)) = received_at.zip(complete) else {
        return page(&sheet, Some(&typed), &marked, &errors).await;
    };
    let signed = signed::parse(posted.text("signed")).unwrap_or_default();
    let handed_in = (received_at, signed);
    match sheet.here.desk.settle_paper_signed(sheet.by, (meeting, entry), handed_in, complete).await {
        Ok(_) => Ok(Redirect::to(&sheet.at("/keyed")).into_response()),
        Err(stop) => Ok(sheet.stopped(&stop)),
    }
}

async fn page(
    sheet: &Sheet,
    typed: Option<&TypedMoment>,
    marked: &[Option<Mark>],
    errors: &Errors,
) -> Result<Response, Response> {
    let keyings = sheet.here.desk.differing_keyings(sheet.by, sheet.meeting, sheet.entry).await;
    let keyings = keyings.map_err(|stop| sheet.stopped(&stop))?;
    let files = sheet.here.desk.files().await;
    let words = sheet.here.words(&files);
    let meeting = sheet.meeting(&files)?;
    let title = words.say("clerk-settle-title");
    let refusal = refusal(sheet, meeting, keyings.is_some());
    let times = sheet.file(meeting).and_then(|file| Some([file.first.received_at, file.second?.received_at]));
    let agreed = times.filter(|[first, second]| first == second).map(|[first, _]| first);
    let agreed = agreed.map(|at| TypedMoment::of(at, files.community.zone())).unwrap_or_default();
    let body = html! {
        @if !takes_paper(meeting) {
            (closed(&words))
        } @else if let Some(refusal) = &refusal {
            (answer::refused(&words, refusal))
        } @else if let Some(keyings) = &keyings {
            p class="lead" { (words.say("clerk-settle-lead")) }
            (compared(&files, &words, meeting, keyings, times))
            (form(sheet, &files, &words, meeting, keyings, (typed.unwrap_or(&agreed), marked), errors))
        }
    };
    let page = sheet.page(&files, &words, meeting, (&title, &sheet.queue()), errors, &body)?;
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

fn compared(
    files: &Files,
    words: &Words,
    meeting: &Meeting,
    [first, second]: &[Vec<Mark>; 2],
    times: Option<[Timestamp; 2]>,
) -> Markup {
    let columns = vec![
        Column::text(words.say("clerk-settle-question")),
        Column::text(words.say("clerk-keyed-by-first")),
        Column::text(words.say("clerk-keyed-by-second")),
        Column::text(words.say("clerk-settle-same")),
    ];
    let same = |same: bool| if same { "clerk-settle-agrees" } else { "clerk-settle-differs" };
    let received = times.into_iter().map(|[one, other]| {
        vec![
            html! { (words.say("clerk-settle-received")) },
            html! { (words.moment(one)) },
            html! { (words.moment(other)) },
            html! { (words.say(same(one == other))) },
        ]
    });
    let marks = meeting.questions.iter().zip(first.iter().zip(second)).map(|(question, (one, other))| {
        vec![
            html! { (names::title(files, question.matter)) },
            html! { (mark_words(words, files, question, *one)) },
            html! { (mark_words(words, files, question, *other)) },
            html! { (words.say(same(one == other))) },
        ]
    });
    Table::new(words.say("clerk-settle-compared"), columns).rows(received.chain(marks)).render(words)
}

/// What both keyings agree on is filled in; where they differ the third person picks.
fn form(
    sheet: &Sheet,
    files: &Files,
    words: &Words,
    meeting: &Meeting,
    [first, second]: &[Vec<Mark>; 2],
    (typed, marked): (&TypedMoment, &[Option<Mark>]),
    errors: &Errors,
) -> Markup {
    let agreed = |place: usize| first.get(place).filter(|mark| second.get(place) == Some(*mark)).copied();
    let mark = |place: usize| marked.get(place).copied().unwrap_or_else(|| agreed(place));
    Form::post(sheet.at("/settle"), sheet.here.visit.csrf()).render(&html! {
        h2 { (words.say("clerk-settle-on-paper")) }
        (typed.fields(words, "received", &words.say("clerk-paper-received"), errors))
        p class="hint" { (words.say("clerk-settle-received-hint")) }
        @let first = sheet.file(meeting).map_or_else(String::new, |file| signed::word_of(file.first.signed));
        (signed::asked(words, files, meeting, sheet.entry, (&first, false)))
        @for place in 0..meeting.questions.len() {
            (marks::asked(words, files, meeting, place + 1, mark(place), errors))
        }
        (parts::warning(words, &words.say("clerk-settle-for-good")))
        (parts::buttons(&parts::button(&words.say("clerk-settle-settle"))))
    })
}
