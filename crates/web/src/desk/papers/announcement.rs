//! The announcement of the result (公告), with its working.

use axum::response::Response;
use governance::assembly::{Announcement, ObjectionAnswer, ObjectionSubject, QuestionResult, Scope};
use governance::ids::MeetingId;
use maud::{Markup, html};

use super::{About, announced, by_law, lot, question, typed_address};
use crate::answer;
use crate::args;
use crate::names as called;
use crate::parts;
use crate::parts::paper::{self, Clause, Form, Paper, Signature};
use crate::path::Path;
use crate::visit::Here;
use crate::withdrawn;
use crate::wording::Said;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    let announced = announced(&here, id).await?;
    let said = Said::of(&here, "announcement", here.visit.view.lang, Some(announced.at)).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    let results = question::counted(about.meeting, announced.count);
    let results = results.ok_or_else(|| answer::not_found(&here.visit))?;
    let paper = paper(&about, &said, announced, results);
    Ok(about.dated_with_address("announcement", announced.at, &paper))
}

fn paper(about: &About<'_>, said: &Said, announced: Announcement, results: &[QuestionResult]) -> Markup {
    let words = about.words;
    let (convenor, name, closes) = (about.convenor_at(announced.at), about.name(), about.closes());
    let until = words.deadline(announced.objections_until);
    let opening = [("community", about.community()), ("meeting", name.as_str()), ("closes", closes.as_str())];
    let mut parts = Vec::new();
    for (at, asked) in about.meeting.questions.iter().enumerate() {
        let Some(result) = results.iter().find(|result| result.matter == asked.matter) else { continue };
        let body = html! {
            (question::recalled(about, asked))
            p { strong { (question::outcome(about, asked, result)) } }
            (lot::said(about, asked, result, announced.count))
            @match question::candidates(about, asked, result) {
                Some(table) => { (table) (question::besides(about, asked, result)) }
                None => { (question::figures(about, asked, result)) }
            }
            (by_law::lines(about, asked, result))
            p { (words.say("papers-working")) }
            (question::working(about, asked, result))
        };
        parts.push(Clause::new(question::numbered(about, at, asked), body));
    }
    let right = words.say_with("papers-objection-right", args!["until" => until.as_str()]);
    parts.push(Clause::new(words.say("papers-objections"), html! { p { (right) } }));
    let closing = [("convenor", convenor.as_str()), ("until", until.as_str())];
    let body = html! {
        (paper::paragraphs(&said.say(words, "announcement-opening", &opening)))
        @if about.meeting.scope != Scope::Estate {
            p { (words.say_with("papers-scope-is", args!["scope" => called::scope(words, &about.meeting.scope)])) }
        }
        @if let Some(replaces) = replaces(about, announced.count) {
            p { strong { (replaces) } }
            @for line in question::outcomes(about, announced.count - 1) {
                p { (words.say_with("papers-before", args!["was" => line])) }
            }
        }
        (paper::clauses(words, &parts))
        @if let Some(taken_back) = withdrawn::said(words, about.files, about.meeting) {
            p { (taken_back) (words.lang().sentence_separator()) (words.say("withdrawn-why")) }
        }
        (paper::paragraphs(&said.say(words, "announcement-closing", &closing)))
    };
    Paper::new(Form::Letter, about.title("announcement"))
        .issued_by(convenor.clone())
        .to(words.say("papers-all-owners"))
        .body(body)
        .beside(more(about))
        .signed(Signature::of(convenor).on(words.date_of(announced.at)))
        .render(words)
}

/// That this announcement takes the place of an earlier one, and why: two hang on the board with other figures.
fn replaces(about: &About<'_>, count: u32) -> Option<String> {
    let words = about.words;
    let meeting = about.meeting;
    if count < 2 {
        return None;
    }
    let upheld = meeting.objections.iter().filter(|objection| {
        objection.subject == ObjectionSubject::Result
            && matches!(objection.answer, Some((ObjectionAnswer::Upheld { .. }, ..)))
    });
    let upheld: Vec<String> = upheld.map(|objection| objection.id.to_string()).collect();
    let facts = args!["count" => count, "objections" => words.list(&upheld)];
    let mut said = words.say_with("papers-announcement-replaces", facts);
    if let Some(recount) = meeting.recounts.iter().find(|recount| recount.counted == Some(count)) {
        let read = args!["papers" => recount.papers.len(), "changed" => recount.changed];
        said.push_str(words.lang().sentence_separator());
        said.push_str(&words.say_with("papers-announcement-reread", read));
    }
    Some(said)
}

/// Where everything can be recomputed.
fn more(about: &About<'_>) -> Markup {
    let words = about.words;
    let Some(first) = about.meeting.questions.first() else { return html! {} };
    let page = about.here.at(&format!("/matters/{}/result", first.matter));
    let whole = format!("{}{page}", about.here.visit.app.options.public_address);
    let address = args!["address" => typed_address(about.here, &page)];
    html! {
        div class="paper-qr" {
            (parts::qr(&whole, &words.say("papers-result-qr")))
            div { p class="small" { (words.say_with("papers-result-more", address)) } }
        }
    }
}
