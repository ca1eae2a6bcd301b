//! What came of an objection, with its words and the reasons of its answer: for whoever raised it, on the page of their
//! letter or card, and for nobody else.

use axum::response::Response;
use governance::assembly::{Meeting, Objection, ObjectionAnswer, ObjectionSubject};
use governance::ids::EntryNo;
use maud::{Markup, html};
use office::Desk;

use crate::answer;
use crate::args;
use crate::parts::{self, Fact, Tone};
use crate::visit::Visit;
use crate::words::Words;

/// The objections that came from an entry, the latest first.
pub(crate) fn of(meeting: &Meeting, entry: EntryNo) -> impl Iterator<Item = &Objection> {
    meeting.objections.iter().rev().filter(move |objection| objection.entry == Some(entry))
}

/// Where an objection stands.
pub(crate) fn state(words: &Words, objection: &Objection) -> Markup {
    match &objection.answer {
        None => parts::tag(Tone::Care, &words.say("objection-open")),
        Some((ObjectionAnswer::Upheld { .. }, _, at)) => html! {
            (parts::tag(Tone::Good, &words.say("objection-upheld"))) " " (words.date_of(*at))
        },
        Some((ObjectionAnswer::Dismissed, _, at)) => html! {
            (parts::tag(Tone::Plain, &words.say("objection-dismissed"))) " " (words.date_of(*at))
        },
    }
}

/// What an objection is about.
pub(crate) fn subject(words: &Words, objection: &Objection) -> String {
    words.say(match objection.subject {
        ObjectionSubject::Roll => "objection-of-roll",
        ObjectionSubject::Result => "objection-of-result",
        ObjectionSubject::Text(_) => "objection-of-text",
        ObjectionSubject::Candidates(_) => "objection-of-candidates",
    })
}

/// The list of an entry's objections, each a link to what came of it; nothing where there are none.
pub(crate) fn list(words: &Words, meeting: &Meeting, entry: EntryNo, at: impl Fn(&Objection) -> String) -> Markup {
    html! {
        @if of(meeting, entry).next().is_some() {
            h2 { (words.say("own-objections")) }
            ul {
                @for objection in of(meeting, entry) {
                    li {
                        a href=(at(objection)) {
                            (words.say_with("own-objection-name", args![
                                "number" => objection.id.to_string(), "about" => subject(words, objection),
                            ]))
                        }
                        " " (state(words, objection))
                    }
                }
            }
        }
    }
}

/// The words of an objection and the reasons of its answer, opened.
pub(crate) struct Opened {
    says: Option<String>,
    reasons: Option<String>,
}

/// Opens what an objection says and why it was answered as it was.
pub(crate) async fn open((visit, desk): (&Visit, &Desk), objection: &Objection) -> Result<Opened, Response> {
    let failed = |stop| answer::stopped(visit, None, &stop);
    let says = desk.words(&objection.seal).await.map_err(failed)?;
    let reasons = match &objection.answer {
        Some((_, seal, _)) => desk.words(seal).await.map_err(failed)?,
        None => None,
    };
    Ok(Opened { says, reasons })
}

/// The page's body: what was objected, what came of it and why.
pub(crate) fn page(words: &Words, meeting: &Meeting, objection: &Objection, opened: &Opened, convenor: &str) -> Markup {
    let erased = words.say("own-objection-erased");
    let lines = |said: &Option<String>| {
        parts::inset(&html! { @for line in said.as_deref().unwrap_or(&erased).lines() { p { (line) } } })
    };
    let facts = [
        Fact::new(words.say("objection-about"), subject(words, objection)),
        Fact::new(words.say("objection-at"), words.moment(objection.raised_at)),
        Fact::of(words.say("objection-state"), state(words, objection)),
    ];
    html! {
        (parts::facts(words, &facts))
        h2 { (words.say("own-objection-says")) }
        (lines(&opened.says))
        h2 { (words.say("own-objection-answer")) }
        @match &objection.answer {
            None => { p { (words.say_with("own-objection-waits", args!["body" => convenor])) } }
            Some((answer, _, _)) => {
                (lines(&opened.reasons))
                p { (words.say(follows(objection, answer))) }
                @if *answer == ObjectionAnswer::Dismissed && meeting.certified.is_none() {
                    p { (words.say("own-objection-again")) }
                }
                p { (words.say("own-objection-court")) }
            }
        }
    }
}

/// What follows from the answer.
fn follows(objection: &Objection, answer: &ObjectionAnswer) -> &'static str {
    match (objection.subject, answer) {
        (ObjectionSubject::Text(_) | ObjectionSubject::Candidates(_), ObjectionAnswer::Dismissed) => {
            "own-objection-follows-question-not"
        }
        (ObjectionSubject::Text(_) | ObjectionSubject::Candidates(_), ObjectionAnswer::Upheld { .. }) => {
            "own-objection-follows-question"
        }
        (_, ObjectionAnswer::Dismissed) => "own-objection-follows-nothing",
        (ObjectionSubject::Roll, ObjectionAnswer::Upheld { .. }) => "own-objection-follows-roll",
        (ObjectionSubject::Result, ObjectionAnswer::Upheld { .. }) => "own-objection-follows-result",
    }
}
