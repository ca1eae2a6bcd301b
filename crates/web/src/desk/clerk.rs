//! What the pages of clerks and of the count share.

use axum::response::Response;
use governance::Actor;
use governance::assembly::{Meeting, RollEntry, Stage};
use governance::bodies::{Power, SeatRole};
use governance::ids::{EntryNo, MeetingId, PersonId};
use governance::renewal::{Acting, acting_for};
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

/// Whether whoever signed in sees what a count came to: everybody once it is announced; before that those who announce it, and
/// the scrutineers (监票人) of the body that convened, who sign the sheet and must have read what they sign.
pub(super) fn sees_count(here: &Here, files: &Files, meeting: &Meeting) -> bool {
    let announced = meeting.stage() != Stage::Counted;
    announced || may(here, files, meeting, Power::Convene) || watches_count(here, files, meeting)
}

/// Whether whoever signed in sits as a scrutineer in the body that convened, or in the one that acts in its place.
fn watches_count(here: &Here, files: &Files, meeting: &Meeting) -> bool {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let acting = match acting_for(&files.community, meeting.body, today, here.desk.law()) {
        Some(Acting::StandIn { body, .. } | Acting::Successor { body, .. }) => body,
        Some(Acting::Itself | Acting::Nobody { .. }) | None => meeting.body,
    };
    let watches = |person| {
        let mut seats = files.community.bodies().seats_of(person, today);
        seats.any(|(body, seat)| seat.role == SeatRole::Observer && [meeting.body, acting].contains(&body.id))
    };
    may(here, files, meeting, Power::Observe) && here.person().is_some_and(watches)
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
