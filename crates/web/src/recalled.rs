//! Whom a question on the ballot would recall: the office and the name, as the vault knows it when it is shown.
//!
//! The book names an office holder by number alone, so the motion does too; owners who vote have to know who is meant.

use governance::assembly::{Meeting, Question};
use governance::bodies::SeatRole;
use governance::committee::SeatEnd;
use governance::petition::Demand;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names;
use crate::words::Words;

/// The line that says who would be recalled, where that is what the question asks.
pub(crate) fn line(words: &Words, files: &Files, meeting: &Meeting, question: &Question) -> Markup {
    html! { @if let Some(who) = said(words, files, meeting, question) { p { strong { (who) } } } }
}

/// Who would be recalled, where that is what the question asks: the one that a petition put in these words.
pub(crate) fn said(words: &Words, files: &Files, meeting: &Meeting, question: &Question) -> Option<String> {
    let petition = files.community.petitions().of_meeting(meeting.id)?;
    let Demand::Recall { body, person, title, reason } = &petition.demand else { return None };
    let (body, person) = (*body, *person);
    let matter = files.community.matters().matter(question.matter)?;
    if (&matter.title, &matter.text) != (title, reason) {
        return None;
    }
    let body = files.community.bodies().body(body)?;
    // The highest office they were given; a recall ends all of them.
    let roles = || body.seats.iter().filter(|seat| seat.person == person).map(|seat| seat.role);
    let role =
        [SeatRole::Chair, SeatRole::Deputy, SeatRole::Member].into_iter().find(|role| roles().any(|of| of == *role))?;
    let name = names::person(words, files, person);
    let office = words.say_of("recalled-office-", &names::code(&role));
    Some(words.say_with("recalled-who", args!["body" => body.name.to_string(), "office" => office, "name" => name]))
}

/// What followed from a recall that was adopted: whose seat ended, and since when.
pub(crate) fn ended(words: &Words, files: &Files, meeting: &Meeting) -> Option<String> {
    let petition = files.community.petitions().of_meeting(meeting.id)?;
    let Demand::Recall { body, person, .. } = petition.demand else { return None };
    let ended = files.community.committees().ended_seat(body, person).filter(|one| one.reason == SeatEnd::Recalled)?;
    let name = names::person(words, files, person);
    Some(words.say_with("recalled-ended", args!["name" => name, "on" => words.date(ended.on)]))
}
