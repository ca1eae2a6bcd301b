//! What things are called at the desk.

use governance::assembly::{Meeting, RollEntry};
use governance::bodies::{Body, Seat};
use governance::ids::{BodyId, MatterId, OwnerId, PersonId};
use office::Files;

use crate::args;
use crate::names as called;
use crate::words::Words;

/// A meeting by its number.
pub(super) fn meeting(words: &Words, meeting: &Meeting) -> String {
    words.say_with("desk-meeting-name", args!["number" => meeting.id.to_string()])
}

/// The titles of what a meeting decides.
pub(super) fn titles(files: &Files, meeting: &Meeting) -> Vec<String> {
    meeting.questions.iter().map(|question| title(files, question.matter)).collect()
}

/// The title of a matter.
pub(super) fn title(files: &Files, matter: MatterId) -> String {
    files.community.matters().matter(matter).map(|matter| matter.title.to_string()).unwrap_or_default()
}

/// A body's name.
pub(super) fn body(files: &Files, body: BodyId) -> String {
    files.community.bodies().body(body).map(|body| body.name.to_string()).unwrap_or_default()
}

/// The name of somebody who holds or held a seat.
pub(super) fn person(words: &Words, files: &Files, person: PersonId) -> String {
    called::person(words, files, person)
}

/// A seat by its role, and until when it is held.
pub(super) fn seat(words: &Words, body: &Body, seat: &Seat) -> String {
    let role = called::role(words, body.kind, seat.role);
    words.say_with("desk-seat-until", args!["role" => role, "until" => words.date(seat.until)])
}

/// The names of owners; the developer's stock has none.
pub(super) fn owners(words: &Words, files: &Files, owners: &[OwnerId]) -> String {
    if owners.is_empty() {
        return words.say("desk-developer");
    }
    let names: Vec<String> = owners
        .iter()
        .map(|owner| {
            let known = files.people.owner(&files.community, *owner);
            known.map_or_else(|| words.say("desk-owner-erased"), |known| known.name.clone())
        })
        .collect();
    words.list(&names)
}

/// A few of the homes, and how many there are when there are more.
pub(super) fn some_homes(words: &Words, files: &Files, entry: &RollEntry) -> String {
    const SHOWN: usize = 6;
    let homes = called::homes(&files.community, entry);
    if homes.len() <= SHOWN {
        return words.list(&homes);
    }
    words.say_with("desk-homes-and-more", args!["homes" => words.list(&homes[..SHOWN]), "count" => homes.len()])
}

/// A building as people call it, or a word for having no name.
pub(super) fn building(words: &Words, name: &str) -> String {
    if name.is_empty() { words.say("desk-part-unnamed") } else { called::building(words, name) }
}

/// A building and one of its entrances as people call them, or a word for having no name.
pub(super) fn entrance(words: &Words, building: &str, name: &str) -> String {
    if !name.is_empty() {
        return called::entrance(words, building, name);
    }
    [self::building(words, building), words.say("desk-part-unnamed")].join(words.lang().sentence_separator())
}
