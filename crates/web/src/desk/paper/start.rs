//! The first page of a ballot: whose it is, when the paper was received, and how it is to be keyed.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::{Meeting, PaperStanding};
use maud::{Markup, html};
use office::Files;

use super::draft::Draft;
use super::{OfEntry, Sheet, beside, closed, signed, takes_paper};
use crate::desk::when::TypedMoment;
use crate::parts::{self, Choice, Choices, Errors, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::words::Words;
use crate::{answer, args};

pub(super) async fn ask(here: Here, Path((_, meeting, entry)): OfEntry) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let files = sheet.here.desk.files().await;
    let meeting = sheet.meeting(&files)?;
    let draft = sheet.draft(meeting.questions.len()).await;
    let now = sheet.here.desk.door().now();
    let closes = meeting.notice.as_ref().map(|notice| notice.closes_at).filter(|closes| *closes <= now);
    // After closing only paper that came in before can be keyed; its day has to be typed. The second person is shown the
    // first one's time, to compare with the stamp: it stands in the book for everybody to read, as the answers do not.
    let first = sheet.file(meeting).map(|file| file.first.received_at);
    let typed = match (draft.received_at.or(first), closes) {
        (Some(at), _) => TypedMoment::of(at, files.community.zone()),
        (None, None) => TypedMoment::of(now, files.community.zone()),
        (None, Some(_)) => TypedMoment::default(),
    };
    let picked = signed::word(&draft.signed);
    page(&sheet, &files, meeting, &typed, (draft.on_one_sheet, &picked), &Errors::new())
}

pub(super) async fn begin(
    here: Here,
    Path((_, meeting, entry)): OfEntry,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let sheet = Sheet::open(here, (meeting, entry)).await?;
    let files = sheet.here.desk.files().await;
    let words = sheet.here.words(&files);
    let meeting = sheet.meeting(&files)?;
    let typed = TypedMoment::posted(&posted, "received");
    let on_one_sheet = posted.text("way") == "sheet";
    let picked = posted.text("signed");
    if picked == signed::ASIDE {
        return Ok(Redirect::to(&sheet.at("/aside")).into_response());
    }
    let mut errors = Errors::new();
    let received_at = typed.moment(files.community.zone());
    // Whoever keys second says what the stamp says, whatever the first one read: a third person then settles it.
    let notice = meeting.notice.as_ref().filter(|_| sheet.file(meeting).is_none());
    match (received_at, notice) {
        (None, _) => errors.add("received", words.say("clerk-when-unreadable")),
        (Some(at), Some(notice)) if at >= notice.closes_at => {
            let closes = args!["closes" => words.deadline(notice.closes_at)];
            errors.add("received", words.say_with("clerk-paper-too-late", closes));
        }
        (Some(at), Some(notice)) if at < notice.opens_at => {
            let opens = args!["opens" => words.moment(notice.opens_at)];
            errors.add("received", words.say_with("clerk-paper-too-early", opens));
        }
        (Some(at), _) if at > sheet.here.desk.door().now() => {
            errors.add("received", words.say("clerk-paper-in-future"));
        }
        _ => {}
    }
    if !errors.is_empty() {
        return page(&sheet, &files, meeting, &typed, (on_one_sheet, picked), &errors);
    }
    let signed = signed::parse(picked).unwrap_or_default();
    let draft = Draft { received_at, on_one_sheet, signed, ..sheet.draft(meeting.questions.len()).await };
    drop(files);
    sheet.keep_draft(&draft).await;
    let next = if on_one_sheet { "/sheet" } else { "/questions/1" };
    Ok(Redirect::to(&sheet.at(next)).into_response())
}

fn page(
    sheet: &Sheet,
    files: &Files,
    meeting: &Meeting,
    typed: &TypedMoment,
    (on_one_sheet, picked): (bool, &str),
    errors: &Errors,
) -> Result<Response, Response> {
    let words = sheet.here.words(files);
    let file = sheet.file(meeting);
    let standing = file.map(|file| file.standing);
    let title = words.say(match standing {
        None => "clerk-paper-first",
        Some(PaperStanding::Once) => "clerk-paper-second",
        Some(PaperStanding::Differs) => "clerk-paper-differs",
        Some(PaperStanding::Settled) => "clerk-paper-settled",
    });
    let own = file.is_some_and(|file| file.first.by == sheet.by);
    if own && standing == Some(PaperStanding::Once) {
        return twice(sheet, files, meeting, &words);
    }
    let body = html! {
        @if takes_paper(meeting) && standing.is_none_or(|standing| standing != PaperStanding::Settled) {
            (beside::said(&words, meeting, sheet.entry))
        }
        @match standing {
            _ if !takes_paper(meeting) => { (closed(&words)) }
            None => { (form(sheet, (files, &words), meeting, typed, (on_one_sheet, picked), errors)) }
            Some(PaperStanding::Once) => {
                p { (words.say("clerk-paper-second-text")) }
                (form(sheet, (files, &words), meeting, typed, (on_one_sheet, picked), errors))
                (no_such_paper(sheet, &words))
            }
            Some(PaperStanding::Differs) => {
                p { (words.say("clerk-paper-differs-text")) }
                p { a href=(sheet.at("/settle")) { (words.say("clerk-paper-to-settle")) } }
                (no_such_paper(sheet, &words))
            }
            Some(PaperStanding::Settled) => {
                p { (words.say("clerk-paper-settled-text")) }
                p { a href=(sheet.at("/keyed")) { (words.say("clerk-paper-to-keyed")) } }
            }
        }
    };
    sheet.page(files, &words, meeting, (&title, &sheet.queue()), errors, &body)
}

/// For whoever finds no paper of this number on the pile.
fn no_such_paper(sheet: &Sheet, words: &Words) -> Markup {
    html! { p { a href=(sheet.at("/withdraw")) { (words.say("clerk-paper-to-withdraw")) } } }
}

/// The same person twice: said before anything is typed, by the rule that would refuse it afterwards.
fn twice(sheet: &Sheet, files: &Files, meeting: &Meeting, words: &Words) -> Result<Response, Response> {
    let refusal = governance::assembly::AssemblyRefusal::SamePersonTwice.into();
    let title = words.say("clerk-paper-twice");
    let body = html! {
        (answer::refused(words, &refusal))
        p { a href=(sheet.at("/keyed")) { (words.say("clerk-paper-to-keyed")) } }
    };
    let page = sheet.page(files, words, meeting, (&title, &sheet.queue()), &Errors::new(), &body)?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

fn form(
    sheet: &Sheet,
    (files, words): (&Files, &Words),
    meeting: &Meeting,
    typed: &TypedMoment,
    (on_one_sheet, picked): (bool, &str),
    errors: &Errors,
) -> Markup {
    let ways = vec![
        Choice::new("questions", words.say("clerk-paper-way-questions"))
            .hint(words.say("clerk-paper-way-questions-hint"))
            .checked(!on_one_sheet),
        Choice::new("sheet", words.say("clerk-paper-way-sheet"))
            .hint(words.say("clerk-paper-way-sheet-hint"))
            .checked(on_one_sheet),
    ];
    let several = meeting.questions.len() > 1;
    Form::post(sheet.at(""), sheet.here.visit.csrf()).render(&html! {
        (typed.fields(words, "received", &words.say("clerk-paper-received"), errors))
        p class="hint" { (words.say("clerk-paper-received-hint")) }
        (signed::asked(words, files, meeting, sheet.entry, (picked, sheet.file(meeting).is_none())))
        @if several { (Choices::new("way", words.say("clerk-paper-way"), ways).radios(words)) }
        (parts::buttons(&parts::button(&words.say("parts-continue"))))
    })
}
