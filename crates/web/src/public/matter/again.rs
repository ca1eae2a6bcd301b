//! A second vote on what did not pass (再次表决): the first and the second lead to each other, or a list shows the same words twice.

use governance::assembly::Meeting;
use governance::ids::MatterId;
use maud::{Markup, html};

use crate::args;
use crate::names;
use crate::public::seen::Seen;
use crate::words::Words;

pub(super) fn links(seen: &Seen<'_>, words: &Words) -> Markup {
    let second = seen.files.community.assembly().second_vote(seen.meeting.id, seen.matter.id);
    let called = second.and_then(|second| Some((second, again(second, seen.matter.id)?)));
    html! {
        @if let Some((first, said)) = first(seen, words) {
            p { (said) " " a href=(seen.here.at(&format!("/matters/{first}"))) { (words.say("matter-again-first")) } }
        }
        @if let Some((second, matter)) = called {
            p {
                (words.say_with("matter-again-called", args!["at" => words.date_of(second.convened_at)])) " "
                a href=(seen.here.at(&format!("/matters/{matter}"))) { (words.say("matter-again-second")) }
            }
        }
    }
}

/// The matter of the first vote that this one follows, and by which article the owners vote again.
fn first(seen: &Seen<'_>, words: &Words) -> Option<(MatterId, String)> {
    let second = seen.meeting.second.as_ref()?;
    let place = seen.meeting.questions.iter().position(|question| question.matter == seen.matter.id)?;
    let basis =
        seen.pack().map_or_else(|| words.cite(&second.basis), |pack| names::articles(words, pack, &second.basis));
    let kind = words.say_of("second-kind-", second.kind.word());
    Some((*second.matters.get(place)?, words.say_with("matter-again-of", args!["kind" => kind, "articles" => basis])))
}

/// The matter of a second vote that follows this one.
fn again(second: &Meeting, first: MatterId) -> Option<MatterId> {
    let place = second.second.as_ref()?.matters.iter().position(|matter| *matter == first)?;
    second.questions.get(place).map(|question| question.matter)
}
