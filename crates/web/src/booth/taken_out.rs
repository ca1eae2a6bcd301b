//! A ballot that came and does not count any more: upon what, why, and what its owner can do.

use axum::response::Response;
use governance::Seal;
use governance::assembly::{Meeting, Stage, TakenOut, TakenOutUpon};
use maud::{Markup, html};
use office::Files;

use super::Letter;
use crate::answer;
use crate::args;
use crate::parts;
use crate::words::Words;

/// Upon what it was taken out.
fn upon(words: &Words, taken_out: &TakenOut) -> String {
    match taken_out.upon {
        TakenOutUpon::Objection(objection) => {
            words.say_with("taken-out-objection", args!["number" => objection.to_string()])
        }
        TakenOutUpon::Dispute => words.say("taken-out-dispute"),
    }
}

/// The seal of the reasons for it.
fn reasons(letter: &Letter, files: &Files, meeting: &Meeting, taken_out: &TakenOut) -> Option<Seal> {
    match taken_out.upon {
        TakenOutUpon::Objection(id) => {
            meeting.objections.get(id.index())?.answer.as_ref().map(|(_, reasons, _)| *reasons)
        }
        TakenOutUpon::Dispute => {
            let disputes = files.community.assembly().voices().disputes(meeting.id).iter().rev();
            let mut own = disputes.filter(|dispute| dispute.entry == letter.entry);
            own.find_map(|dispute| dispute.settled.filter(|(stands, ..)| !stands).map(|(_, reasons, _)| reasons))
        }
    }
}

/// Why the letter's ballot was taken out, opened; none where none was, or the words were erased.
pub(super) async fn why(letter: &Letter) -> Result<Option<String>, Response> {
    let seal = {
        let files = letter.desk.files().await;
        let meeting = letter.meeting(&files)?;
        let taken_out = meeting.ballots.taken_out(letter.entry);
        taken_out.and_then(|taken_out| reasons(letter, &files, meeting, taken_out))
    };
    match seal {
        Some(seal) => letter.desk.words(&seal).await.map_err(|stop| answer::stopped(&letter.visit, None, &stop)),
        None => Ok(None),
    }
}

/// On the first page of the letter: that it does not count, and where more is said.
pub(super) fn hint(letter: &Letter, words: &Words, taken_out: &TakenOut) -> Markup {
    html! {
        (parts::warning(words, &upon(words, taken_out)))
        p { a href=(letter.at("/receipt")) { (words.say("taken-out-more")) } }
    }
}

/// On the receipt: upon what, why, and what can be done.
pub(super) fn said(
    letter: &Letter,
    words: &Words,
    meeting: &Meeting,
    taken_out: &TakenOut,
    why: Option<&str>,
) -> Markup {
    let now = letter.desk.door().now();
    let open = meeting.stage() == Stage::Open && meeting.notice.as_ref().is_some_and(|notice| now < notice.closes_at);
    let until = meeting.announcement.map(|announced| announced.objections_until);
    let until = until.filter(|until| meeting.stage() == Stage::Announced && now < *until);
    let matter = meeting.questions.first().map(|question| question.matter);
    let object = matter.map(|matter| format!("/c/{}/matters/{matter}/result/object", letter.desk.book()));
    let erased = words.say("own-objection-erased");
    html! {
        (parts::warning(words, &upon(words, taken_out)))
        h2 { (words.say("taken-out-why")) }
        (parts::inset(&html! { @for line in why.unwrap_or(&erased).lines() { p { (line) } } }))
        h2 { (words.say("taken-out-next")) }
        ul {
            @if open { li { (words.say("taken-out-vote-again")) } }
            @if let (Some(until), Some(object)) = (until, &object) {
                li {
                    (words.say_with("taken-out-object", args!["until" => words.deadline(until)])) " "
                    a href=(object) { (words.say("result-object")) }
                }
            } @else if matches!(meeting.stage(), Stage::Closed | Stage::Counted | Stage::Announced) && !open {
                li { (words.say("taken-out-object-later")) }
            }
            li { (words.say("own-objection-court")) }
        }
    }
}
