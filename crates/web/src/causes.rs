//! Why an extraordinary meeting is called, in words.

use governance::assembly::{Cause, CauseKind, Meeting};
use maud::{Markup, html};
use office::Files;

use crate::words::Words;

/// The sort of cause and what was said to it, as it stands on the notice; nothing where a meeting has none.
pub(crate) fn of(words: &Words, meeting: &Meeting) -> Option<String> {
    meeting.cause.as_ref().map(|cause| said(words, cause))
}

/// The same, with the way to the petition on which it was called; `petitions` is where those pages are.
pub(crate) fn led(words: &Words, files: &Files, meeting: &Meeting, petitions: &str) -> Option<Markup> {
    let cause = of(words, meeting)?;
    let petition = files.community.petitions().of_meeting(meeting.id);
    Some(html! {
        (cause)
        @if let Some(petition) = petition {
            " " a href=(format!("{petitions}/{}", petition.id)) { (crate::petition::number(words, petition)) }
        }
    })
}

fn said(words: &Words, cause: &Cause) -> String {
    let kind = name(words, cause.kind);
    match &cause.says {
        None => kind,
        Some(says) => words.say_with("cause-said", crate::args!["cause" => kind, "says" => says.to_string()]),
    }
}

/// What a sort of cause is called.
pub(crate) fn name(words: &Words, kind: CauseKind) -> String {
    words.say_of("cause-", kind.word())
}
