//! That a matter was voted on before, or is voted on once more: each of the two pages leads to the other.

use maud::{Markup, html};

use super::Seen;
use crate::args;
use crate::names;
use crate::words::Words;

pub(super) fn again(seen: &Seen<'_>, words: &Words) -> Markup {
    let matter = seen.matter.id;
    let cite =
        |basis: &[String]| seen.pack().map_or_else(|| words.cite(basis), |pack| names::articles(words, pack, basis));
    let place = seen.meeting.questions.iter().position(|question| question.matter == matter);
    let first = seen
        .meeting
        .second
        .as_ref()
        .zip(place)
        .and_then(|(second, place)| Some((second.matters.get(place)?, second.kind, cite(&second.basis))));
    let later = seen.files.community.assembly().meetings().iter().find_map(|meeting| {
        let second = meeting.second.as_ref().filter(|second| second.meeting == seen.meeting.id)?;
        let place = second.matters.iter().position(|one| *one == matter)?;
        Some((meeting.questions.get(place)?.matter, second.kind, cite(&second.basis)))
    });
    html! {
        @if let Some((first, kind, basis)) = first {
            p {
                (words.say_with("matter-again-second", args!["kind" => words.say_of("second-kind-", kind.word()), "basis" => basis])) " "
                a href=(seen.here.at(&format!("/matters/{first}"))) { (words.say("matter-again-to-first")) }
            }
        }
        @if let Some((second, kind, basis)) = later {
            p {
                (words.say_with("matter-again-first", args!["kind" => words.say_of("second-kind-", kind.word()), "basis" => basis])) " "
                a href=(seen.here.at(&format!("/matters/{second}"))) { (words.say("matter-again-to-second")) }
            }
        }
    }
}
