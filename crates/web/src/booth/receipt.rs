//! The receipt: that the ballot is in the book, where, and — for whoever asks with the letter in hand — what it says.

use axum::response::{IntoResponse, Redirect, Response};
use governance::assembly::{CastBallot, Channel, Meeting, Stage};
use maud::{Markup, html};
use office::{Files, OpenedMarks};
use serde_json::json;

use super::{Letter, channel_key, mark_words, taken_out, who};
use crate::again;
use crate::args;
use crate::correcting;
use crate::look::Link;
use crate::names;
use crate::parts::{self, Fact, Form, Receipt};
use crate::receipt_number::ReceiptNumber;
use crate::signed;
use crate::words::Words;

pub(super) async fn show(letter: Letter) -> Result<Response, Response> {
    page(&letter, None).await
}

/// Shows what the book holds. Not at once: a phone that is handed on shows that somebody voted, not what. And not while
/// voting is open: whoever prints letters knows their codes, and nobody may see running results.
pub(super) async fn open(letter: Letter) -> Result<Response, Response> {
    if letter.meeting(&*letter.desk.files().await)?.closed_at.is_none() {
        return page(&letter, None).await;
    }
    match letter.desk.own_ballot(letter.meeting, letter.entry).await {
        Ok(opened) => page(&letter, opened).await,
        Err(stop) => Err(crate::answer::stopped(&letter.visit, Some(&letter.at("/receipt")), &stop)),
    }
}

async fn page(letter: &Letter, opened: Option<OpenedMarks>) -> Result<Response, Response> {
    let why = taken_out::why(letter).await?;
    let files = letter.desk.files().await;
    let meeting = letter.meeting(&files)?;
    let words = letter.words(&files);
    let taken_out = meeting.ballots.taken_out(letter.entry);
    let Some(ballot) = meeting.ballots.ballot(letter.entry).or(taken_out.map(|taken_out| &taken_out.ballot)) else {
        return Ok(Redirect::to(&letter.at("")).into_response());
    };
    let title = words.say(if taken_out.is_some() { "taken-out-title" } else { "receipt-title" });
    let number = ReceiptNumber::new(ballot.position, &ballot.seal);
    let explained = words.say(if taken_out.is_some() { "taken-out-explained" } else { "receipt-explained" });
    let mut receipt = Receipt::new(title.clone(), words.say("receipt-number"), number.to_string()).explained(explained);
    for step in next(letter, &files, meeting, &words).into_iter().filter(|_| taken_out.is_none()) {
        receipt = receipt.next(step);
    }
    let body = html! {
        (receipt.render(&words))
        @if let Some(taken_out) = taken_out { (taken_out::said(letter, &words, meeting, taken_out, why.as_deref())) }
        (facts(letter, &files, meeting, ballot, &words))
        @if let Some(notice) = meeting.notice.as_ref().filter(|_| taken_out.is_none()) {
            p class="hint" { (correcting::said(&words, notice)) }
        }
        @match &opened {
            Some(opened) => (recorded(&files, meeting, opened, &words)),
            None if meeting.closed_at.is_none() => p { (words.say("receipt-show-later")) },
            None => {
                (Form::post(letter.at("/receipt/marks"), "").render(&html! {
                    p { (words.say("receipt-show-hint")) }
                    (parts::buttons(&parts::secondary_button(&words.say("receipt-show"), "show", "yes")))
                }))
            }
        }
        p {
            a href=(format!("/c/{}/matters/{}", letter.desk.book(), meeting.questions[0].matter)) {
                (words.say("receipt-to-matter"))
            }
        }
    };
    Ok(letter
        .page(&files, &words, title.clone())
        .back(Link::new(letter.at(""), words.say("parts-back")))
        .render(&body)
        .into_response())
}

fn next(letter: &Letter, files: &Files, meeting: &Meeting, words: &Words) -> Vec<Markup> {
    let Some(notice) = &meeting.notice else { return Vec::new() };
    let stage = meeting.stage();
    let mut steps = Vec::new();
    // What is past is no next step.
    if stage <= Stage::Open {
        steps
            .push(html! { (words.say_with("receipt-next-close", args!["until" => words.deadline(notice.closes_at)])) });
        let mut questions = meeting.questions.iter();
        let again =
            questions.find_map(|question| again::may_follow(words, letter.desk.law(), files, meeting, question));
        steps.extend(again.map(|again| html! { (again) }));
    }
    match (stage, meeting.announcement) {
        (Stage::Announced, Some(announced)) => {
            let until = args!["until" => words.deadline(announced.objections_until)];
            steps.push(html! { (words.say_with("receipt-next-object", until)) });
        }
        (Stage::Certified, _) => return vec![html! { (words.say("booth-follow")) }],
        _ => steps.push(html! { (words.say_with("receipt-next-result", args!["length" => names::objections_taken(words, meeting)])) }),
    }
    steps.push(html! { (words.say("receipt-next-execution")) });
    steps
}

fn facts(letter: &Letter, files: &Files, meeting: &Meeting, ballot: &CastBallot, words: &Words) -> Markup {
    let homes: Vec<String> = letter.homes(files, meeting).iter().map(|home| home.place.to_string()).collect();
    let mut facts = vec![
        Fact::new(words.say("receipt-entry"), letter.entry.to_string()),
        Fact::new(words.say("receipt-homes"), words.list(&homes)),
        // When an owner voted on another platform the book does not know, only when that reached it.
        Fact::new(
            words.say(if ballot.channel == Channel::Platform { "receipt-recorded-at" } else { "receipt-at" }),
            words.moment(ballot.at),
        ),
        Fact::new(words.say("receipt-signed"), who::said(words, files, &signed::given(ballot.signed))),
        Fact::new(words.say("receipt-channel"), words.say_of("channel-", channel_key(ballot.channel))),
        Fact::new(words.say("receipt-position"), ballot.position.to_string()),
        Fact::of(words.say("receipt-seal"), html! { code class="hash" { (ballot.seal) } }),
    ];
    if ballot.voided {
        facts.push(Fact::new(words.say("receipt-voided"), words.say("receipt-voided-text")));
    }
    parts::facts(words, &facts)
}

/// What the ballot in the book says, and the opening with which anybody can check it without us.
fn recorded(files: &Files, meeting: &Meeting, opened: &OpenedMarks, words: &Words) -> Markup {
    let marks: Vec<Fact> = meeting
        .questions
        .iter()
        .zip(&opened.ballot.marks)
        .map(|(question, mark)| {
            let matter = files.community.matters().matter(question.matter);
            let name = matter.map(|matter| matter.title.to_string()).unwrap_or_default();
            Fact::new(name, mark_words(words, files, question, *mark))
        })
        .collect();
    let salt: String = opened.salt.iter().map(|byte| format!("{byte:02x}")).collect();
    let value = String::from_utf8_lossy(&opened.value);
    let opening = json!({ "seal": opened.seal, "salt": salt, "value": value }).to_string();
    let command = seal_command(&opened.salt, &value);
    html! {
        h2 { (words.say("receipt-recorded")) }
        (parts::facts(words, &marks))
        (parts::details(&words.say("receipt-opening"), &html! {
            p { (words.say("receipt-opening-text")) }
            (parts::code_block(words, "opening", &words.say("receipt-opening"), &opening))
            p { (words.say("receipt-opening-command")) }
            (parts::code_block(words, "seal-command", &words.say("book-command"), &command))
        }))
    }
}

/// What computes the seal at a command line, by the form that docs/book.md gives: bytes that are no text as octal escapes.
fn seal_command(salt: &[u8], value: &str) -> String {
    let escaped = |bytes: &[u8]| bytes.iter().map(|byte| format!("\\{byte:03o}")).collect::<String>();
    let length = |bytes: &[u8]| escaped(&(bytes.len() as u64).to_be_bytes());
    let begins = format!("gongzhi commitment 1\\n{}{}{}", length(salt), escaped(salt), length(value.as_bytes()));
    format!("{{ printf '{begins}'; printf '%s' '{}'; }} | sha256sum", value.replace('\'', "'\\''"))
}
