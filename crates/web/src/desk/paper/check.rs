//! All answers keyed, before they are recorded.

use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::{Mark, PaperStanding};
use maud::{PreEscaped, html};
use office::Stop;

use super::{OfEntry, Sheet, closed, field_of, marks, signed, takes_paper};
use crate::answer;
use crate::booth::mark_words;
use crate::desk::{names, show};
use crate::look::Link;
use crate::parts::{self, Errors, Fact, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;

pub(super) async fn show(here: Here, Path((_, meeting, entry)): OfEntry) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let files = sheet.here.desk.files().await;
    let words = sheet.here.words(&files);
    let meeting = sheet.meeting(&files)?;
    let draft = sheet.draft(meeting.questions.len()).await;
    let Some((received_at, keyed)) = draft.received_at.zip(draft.complete()) else {
        return Ok(Redirect::to(&sheet.at("")).into_response());
    };
    let change = |place: usize| {
        if draft.on_one_sheet { sheet.at("/sheet") } else { sheet.at(&format!("/questions/{}", place + 1)) }
    };
    let mut answers =
        vec![Fact::of(words.say("clerk-paper-received"), parts::moment(&words, received_at)).change(sheet.at(""))];
    let by = signed::said(&words, &files, &draft.signed);
    answers.push(Fact::new(words.say("signed-question"), by).change(sheet.at("")));
    answers.extend(meeting.questions.iter().zip(&keyed).enumerate().map(|(place, (question, mark))| {
        let chosen = mark_words(&words, &files, question, *mark);
        let carried = parts::hidden(&field_of(place + 1), &mark.to_string());
        let value = html! { strong { (chosen) } (PreEscaped(carried.into_string())) };
        Fact::of(names::title(&files, question.matter), value).change(change(place))
    }));
    let second = sheet.file(meeting).is_some_and(|file| file.standing == PaperStanding::Once);
    let title = words.say("clerk-paper-check");
    let consequence = words.say(if second { "clerk-paper-check-second" } else { "clerk-paper-check-first" });
    // Answers of another page that were changed meanwhile are not keyed: the form carries the ones on the screen.
    let carried = html! {
        (parts::hidden("received_at", &received_at.to_string()))
        (parts::hidden("signed", &signed::word(&draft.signed)))
        @for (place, mark) in keyed.iter().enumerate() {
            (parts::hidden(&field_of(place + 1), &mark.to_string()))
        }
    };
    let body = html! {
        @if takes_paper(meeting) {
            p class="lead" { (words.say("parts-not-final")) }
            (parts::facts(&words, &answers))
            (parts::warning(&words, &consequence))
            (Form::post(sheet.at("/check"), sheet.here.visit.csrf()).render(&html! {
                (carried)
                (parts::buttons(&html! {
                    (parts::button(&words.say("clerk-paper-key")))
                    @let later = Link::new(sheet.queue(), words.say("clerk-paper-not-yet"));
                    a href=(later.href) { (later.label) }
                }))
            }))
        } @else { (closed(&words)) }
    };
    sheet.page(&files, &words, meeting, (&title, &change(meeting.questions.len() - 1)), &Errors::new(), &body)
}

pub(super) async fn key(
    here: Here,
    Path((_, meeting, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let keyed: Option<Vec<Mark>> = {
        let files = sheet.here.desk.files().await;
        let questions = &sheet.meeting(&files)?.questions;
        (1..).zip(questions).map(|(number, question)| marks::mark_of(&posted, number, question).ok()).collect()
    };
    let received_at = posted.text("received_at").parse().ok();
    let Some((received_at, keyed)) = received_at.zip(keyed) else {
        return Ok(Redirect::to(&sheet.at("")).into_response());
    };
    let signed = signed::parse(posted.text("signed")).unwrap_or_default();
    let handed_in = (received_at, signed);
    match sheet.here.desk.key_paper_signed(sheet.by, (meeting, entry), handed_in, keyed).await {
        Ok(_) => Ok(Redirect::to(&sheet.at("/keyed")).into_response()),
        Err(Stop::Refused(refusal)) => {
            let files = sheet.here.desk.files().await;
            let words = sheet.here.words(&files);
            let title = words.say("clerk-paper-refused");
            let body = answer::refused(&words, &refusal);
            let page = show::page(&sheet.here, &files, &words, &title, &sheet.at("/check"), &body);
            Ok(marks::unfit(page))
        }
        Err(stop @ Stop::Failed(_)) => Ok(sheet.stopped(&stop)),
    }
}
