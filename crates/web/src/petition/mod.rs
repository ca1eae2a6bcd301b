//! What all pages of petitions share: what one asks for, how far it has come, whose turn it is.

pub(crate) mod form;
mod matters;
mod progress;
mod turns;

use governance::Community;
use governance::ids::PersonId;
use governance::law::Law;
use governance::petition::{Circle, Demand, Petition, Standing};
use jiff::Timestamp;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::parts::{self, Tone};
use crate::words::Words;

pub(crate) use progress::{progress, readings};
pub(crate) use turns::turns;

/// What a petition is called: what it asks for, in a line.
pub(crate) fn title(words: &Words, files: &Files, petition: &Petition) -> String {
    match &petition.demand {
        Demand::Meeting { matters, .. } => {
            let titles: Vec<&str> = matters.iter().map(|matter| matter.title.as_str()).collect();
            words.say_with("petition-title-meeting", args!["matters" => words.list(&titles)])
        }
        Demand::Recall { body, person: who, .. } => {
            let body = files.community.bodies().body(*body).map(|body| body.name.to_string()).unwrap_or_default();
            let name = person(words, files, *who);
            words.say_with("petition-title-recall", args!["body" => body, "name" => name])
        }
    }
}

/// The name of somebody who holds or held a seat: a public office.
pub(crate) fn person(words: &Words, files: &Files, person: PersonId) -> String {
    crate::names::person(words, files, person)
}

/// Its number, as people read it aloud.
pub(crate) fn number(words: &Words, petition: &Petition) -> String {
    words.say_with("petition-number", args!["number" => petition.id.to_string()])
}

/// What it asks for, word for word.
pub(crate) fn about(words: &Words, law: &Law, files: &Files, petition: &Petition) -> Markup {
    let pack = files.community.place(law).ok().and_then(|place| law.packs.get(&place.over));
    html! {
        @match &petition.demand {
            Demand::Meeting { matters, scope } => {
                @if !scope.is_estate() {
                    p { strong { (words.say_with("petition-scope-is", args!["scope" => crate::names::scope(words, scope)])) } }
                }
                @for matter in matters {
                    (parts::inset(&html! {
                        p { strong { (matter.title) } }
                        @if let Some(kind) = pack.and_then(|pack| pack.matter(&matter.kind)) {
                            p class="hint" { (crate::names::of_pack(words, &kind.name)) }
                        }
                        @for line in matter.text.as_str().lines() { p { (line) } }
                    }))
                }
            }
            Demand::Recall { title, reason, .. } => {
                (parts::inset(&html! {
                    p { strong { (title) } }
                    @for line in reason.as_str().lines() { p { (line) } }
                }))
            }
        }
    }
}

/// Whether it would recall somebody from a seat that is over.
pub(crate) fn is_moot(community: &Community, petition: &Petition, now: Timestamp) -> bool {
    let today = now.to_zoned(community.zone().clone()).date();
    petition.recalls_from_ended_seat(community.bodies(), community.zone(), today)
}

/// Where it stands, in a word.
pub(crate) fn tag(words: &Words, community: &Community, petition: &Petition, now: Timestamp) -> Markup {
    let (tone, key) = match petition.standing(community.assembly(), now) {
        Standing::Collecting | Standing::HandedIn if is_moot(community, petition, now) => {
            (Tone::Plain, "petition-standing-moot")
        }
        Standing::Collecting => (Tone::Care, "petition-standing-collecting"),
        Standing::Lapsed => (Tone::Plain, "petition-standing-lapsed"),
        Standing::HandedIn if petition.awaits_order() => (Tone::Care, "petition-standing-order-awaited"),
        Standing::HandedIn => (Tone::Care, "petition-standing-handed-in"),
        Standing::Convened(_) => (Tone::Good, "petition-standing-convened"),
    };
    parts::tag(tone, &words.say(key))
}

/// Among whom signatures are collected.
pub(crate) fn circle(words: &Words, circle: Circle) -> String {
    words.say_of("petition-circle-", &crate::names::code(&circle))
}
