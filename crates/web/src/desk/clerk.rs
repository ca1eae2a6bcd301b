//! What the pages of clerks and of the count share.

use axum::response::Response;
use governance::Actor;
use governance::assembly::{Meeting, RollEntry};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId, PersonId};
use maud::{Markup, html};
use office::Files;

use super::{names, show};
use crate::answer;
use crate::args;
use crate::parts;
use crate::posted::Posted;
use crate::visit::Here;
use crate::words::Words;

/// Whether the person signed in holds a power in the body that convened a meeting; for showing only what can be done.
pub(super) fn may(here: &Here, files: &Files, meeting: &Meeting, power: Power) -> bool {
    here.person()
        .is_some_and(|person| files.community.may_at(&here.desk.moment(Actor::Person(person)), power, meeting.body))
}

/// The person signed in who holds a power in the body that convened a meeting; else the answer that says so.
pub(super) async fn require(here: &Here, id: MeetingId, power: Power) -> Result<PersonId, Response> {
    let person = here.require_person()?;
    let files = here.desk.files().await;
    let meeting = show::meeting(here, &files, id)?;
    if may(here, &files, meeting, power) { Ok(person) } else { Err(answer::not_without(&here.visit, power)) }
}

/// An entry of a meeting's roll.
pub(super) fn entry<'f>(here: &Here, meeting: &'f Meeting, no: EntryNo) -> Result<&'f RollEntry, Response> {
    let entry = meeting.roll.as_ref().and_then(|roll| roll.entry(no));
    entry.ok_or_else(|| answer::not_found(&here.visit))
}

/// The fields of a page's query.
pub(super) fn query(here: &Here) -> Posted {
    here.visit.path.split_once('?').map(|(_, query)| Posted::decode(query.as_bytes())).unwrap_or_default()
}

/// Whose door or ballot a page is about: roll number and homes, so that nobody writes into another's file.
pub(super) fn whose(words: &Words, files: &Files, no: EntryNo, entry: &RollEntry) -> Markup {
    let homes = names::some_homes(words, files, entry);
    parts::inset(&html! {
        p { (words.say_with("clerk-whose", args!["number" => no.to_string(), "homes" => homes])) }
    })
}

/// What is said to somebody who may look and not act.
pub(super) fn only_looking(words: &Words) -> Markup {
    parts::inset(&html! { p { (words.say("clerk-only-looking")) } })
}
