//! The word: which item is put, who waits in the order of the rule, who is called, and whether they spoke.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::deliberation::Deliberation;
use governance::ids::{DeliberationId, RoomNo, VisitorNo};
use governance::room::{Room, RoomCommand, RoomStage, Word, WordOutcome};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Files, Stop};

use super::{OfRoom, at_room, framed_room, keeps_door, room as find_room, running, runs, shown};
use crate::answer;
use crate::args;
use crate::desk::show as page;
use crate::names;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, Tone};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn show(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    speakers_page(&here, (id, number), &Errors::new(), None).await
}

async fn speakers_page(
    here: &Here,
    of: (DeliberationId, RoomNo),
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let (one, room) = find_room(here, &files, of)?;
    if !keeps_door(here, &files, one, room) {
        return Err(answer::not_without(&here.visit, Power::Key));
    }
    if room.stage() != RoomStage::Convened {
        return Ok(Redirect::to(&at_room(here, of, "")).into_response());
    }
    let words = here.words(&files);
    let runs = runs(here, &files, one, room);
    let rules = &room.rules;
    let form = html! {
        p class="hint" {
            (shown::order(&words, rules)) " "
            (words.say_with("room-minutes-of", args!["minutes" => rules.minutes]))
        }
        (now(here, (&files, &words), one, room, runs))
        @if room.item.is_some() {
            (Form::post(at_room(here, of, "/word"), here.visit.csrf()).render(&html! {
                (Field::new("visitor", words.say("desk-room-ask")).hint(words.say("desk-room-ask-hint"))
                    .error(errors.of("visitor")).number(&words))
                (parts::buttons(&parts::button(&words.say("desk-room-ask-act"))))
            }))
        }
        @if runs { (items(here, &words, room)) }
    };
    Ok(framed_room(here, &files, &words, (one, room), "desk-room-speakers", (errors, refusal), &form))
}

/// The item that is put, who has the word, and who waits.
fn now(here: &Here, (files, words): (&Files, &Words), one: &Deliberation, room: &Room, runs: bool) -> Markup {
    let waiting = room.waiting(one);
    let item = room.item.and_then(|number| Some((number, room.item(number)?)));
    html! {
        h2 {
            @match item {
                Some((number, title)) => {
                    (words.say_with("committee-item-heading", args!["number" => number, "title" => title.as_str()]))
                }
                None => { (words.say("room-no-item")) }
            }
        }
        @if let Some(word) = room.speaking() {
            p {
                (parts::tag(Tone::Good, &words.say("room-speaks"))) " "
                strong { (shown::numbered(words, files, one, room, word.visitor)) }
            }
            @if runs { (ends(here, words, (one.id, room), word, &["spoken", "skipped"])) }
        }
        @if waiting.is_empty() { @if item.is_some() { p { (words.say("room-nobody-waits")) } } }
        @else {
            h3 { (words.say("room-waits")) }
            ol class="reports" {
                @for (place, word) in waiting.iter().enumerate() {
                    li {
                        p {
                            strong { (shown::numbered(words, files, one, room, word.visitor)) } " "
                            @let spoke = room.spoke(word.visitor);
                            @if spoke > 0 { span class="hint" { (words.say_with("room-spoke", args!["count" => spoke])) } }
                        }
                        @if runs && room.speaking().is_none() && place == 0 {
                            (Form::post(at_room(here, (one.id, room.number), "/give"), here.visit.csrf()).render(&html! {
                                (parts::hidden("visitor", &word.visitor.to_string()))
                                (parts::buttons(&parts::button(&words.say_with("desk-room-give", args!["number" => word.visitor.to_string()]))))
                            }))
                        }
                        @if runs { (ends(here, words, (one.id, room), word, &["skipped"])) }
                    }
                }
            }
        }
    }
}

/// The buttons by which a word ends.
fn ends(here: &Here, words: &Words, (id, room): (DeliberationId, &Room), word: &Word, how: &[&str]) -> Markup {
    Form::post(at_room(here, (id, room.number), "/end"), here.visit.csrf()).render(&html! {
        (parts::hidden("visitor", &word.visitor.to_string()))
        (parts::buttons(&html! {
            @for how in how {
                @let label = words.say_of_with("desk-room-end-", how, args!["number" => word.visitor.to_string()]);
                (parts::secondary_button(&label, "outcome", how))
            }
        }))
    })
}

fn items(here: &Here, words: &Words, room: &Room) -> Markup {
    let choices = room.numbered().map(|(number, item)| {
        Choice::new(number.to_string(), format!("{number}. {item}")).checked(room.item == Some(number))
    });
    Form::post(at_room(here, (room.deliberation, room.number), "/item"), here.visit.csrf()).render(&html! {
        (Choices::new("item", words.say("desk-room-put"), choices.collect()).radios(words))
        (parts::buttons(&parts::secondary_button(&words.say("desk-room-put-act"), "put", "yes")))
    })
}

/// Whoever the form names; nobody comes under the number 0.
fn visitor(posted: &crate::posted::Posted) -> VisitorNo {
    posted.text("visitor").trim().parse().unwrap_or(VisitorNo::new(0))
}

pub(super) async fn put(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let item = posted.text("item").parse().unwrap_or_default();
    run(here, (id, number), RoomCommand::PutItem { deliberation: id, room: number, item }, "room-item-put").await
}

pub(super) async fn ask(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let person = here.require(Power::Observe).await?;
    let command = RoomCommand::AskWord { deliberation: id, room: number, visitor: visitor(&posted), seal: None };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Room(_))) => {
            let errors = page::mistake_at(&here, "visitor", &refusal).await;
            speakers_page(&here, (id, number), &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_room(&here, (id, number), "/speakers"), "room-word-asked")),
    }
}

pub(super) async fn give(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let command = RoomCommand::GiveWord { deliberation: id, room: number, visitor: visitor(&posted) };
    run(here, (id, number), command, "room-word-given").await
}

pub(super) async fn end(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    running(&here, (id, number)).await?;
    let outcomes = [WordOutcome::Spoken, WordOutcome::Skipped];
    let outcome = outcomes.into_iter().find(|outcome| names::code(outcome) == posted.text("outcome"));
    let Some(outcome) = outcome else {
        return Ok(Redirect::to(&at_room(&here, (id, number), "/speakers")).into_response());
    };
    let command = RoomCommand::EndWord { deliberation: id, room: number, visitor: visitor(&posted), outcome };
    run(here, (id, number), command, "room-word-ended").await
}

/// Carries out what whoever runs the room asks, and goes back to the list.
async fn run(here: Here, of: (DeliberationId, RoomNo), command: RoomCommand, done: &str) -> Result<Response, Response> {
    let person = running(&here, of).await?;
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at_room(&here, of, "/speakers"), done))
}
