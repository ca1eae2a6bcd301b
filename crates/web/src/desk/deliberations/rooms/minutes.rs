//! What is written down while people speak, whether the room was held, and publishing its minutes.

use axum::response::{IntoResponse, Redirect, Response};
use governance::ids::{DeliberationId, RoomNo};
use governance::room::{POINT_MAX, RoomCommand, RoomStage};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Noted, Stop};

use super::super::opinion::check;
use super::{OfRoom, at_room, framed_room, room as find_room, running, shown};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

type At = (DeliberationId, RoomNo);

pub(super) async fn write(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    notes_page(&here, (id, number), &Posted::default(), &Errors::new()).await
}

async fn noted(here: &Here, of: At) -> Result<Vec<Noted>, Response> {
    here.desk.noted(of.0, of.1).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))
}

async fn notes_page(here: &Here, of: At, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    running(here, of).await?;
    let noted = noted(here, of).await?;
    let files = here.desk.files().await;
    let (one, room) = find_room(here, &files, of)?;
    if matches!(room.stage(), RoomStage::CalledOff | RoomStage::NotHeld | RoomStage::Minuted) {
        return Ok(Redirect::to(&at_room(here, of, "")).into_response());
    }
    let words = here.words(&files);
    let about = (here.desk.law(), &*files, &words);
    let begun = room.begins_at <= here.desk.door().now();
    let picked = match posted.text("item") {
        "" => room.item.unwrap_or(1).to_string(),
        picked => picked.to_owned(),
    };
    let items = room.numbered().map(|(number, item)| {
        let number = number.to_string();
        let checked = picked == number;
        Choice::new(number.clone(), format!("{number}. {item}")).checked(checked)
    });
    let form = html! {
        p class="lead" { (words.say("desk-room-minutes-lead")) }
        (Form::post(at_room(here, of, "/minutes"), here.visit.csrf()).render(&html! {
            (Choices::new("item", words.say("desk-room-minutes-item"), items.collect()).error(errors.of("item")).radios(&words))
            (Field::new("text", words.say("desk-room-minutes-text"))
                .hint(words.say_with("desk-room-minutes-hint", args!["most" => POINT_MAX]))
                .typed(posted, errors).textarea(&words, 3))
            (parts::buttons(&parts::button(&words.say("desk-room-minutes-act"))))
        }))
        h2 { (words.say("desk-room-noted")) }
        @if noted.is_empty() { p { (words.say("room-nothing-noted")) } }
        @for (number, item) in room.numbered() {
            @let of_this: Vec<&Noted> = noted.iter().filter(|noted| noted.item == number).collect();
            @if !of_this.is_empty() {
                h3 { (words.say_with("committee-item-heading", args!["number" => number, "title" => item.as_str()])) }
                ul class="reports" { @for noted in of_this { li { (point(here, &words, of, noted)) } } }
            }
        }
        @if room.stage() == RoomStage::Held {
            @if !noted.is_empty() {
                (Form::post(at_room(here, of, "/publish"), here.visit.csrf()).render(&html! {
                    (parts::warning(&words, &words.say("desk-room-publish-means")))
                    (parts::buttons(&parts::button(&words.say("desk-room-publish"))))
                }))
            }
        } @else if begun {
            h2 { (words.say("desk-room-end")) }
            @let fullest = room.fullest(one, files.community.zone());
            p { (shown::quorum(about, one, room, &fullest)) }
            @if fullest.is_met() && here.person().is_some_and(|person| room.has_keyed_list(person, files.community.zone())) {
                p class="hint" { (words.say("desk-room-list-second")) }
            } @else if fullest.is_met() {
                @if room.from_list(files.community.zone()).next().is_some() { p { (words.say("desk-room-list-look")) } }
                (Form::post(at_room(here, of, "/held"), here.visit.csrf()).render(&html! {
                    (parts::warning(&words, &words.say("desk-room-held-means")))
                    (parts::buttons(&parts::button(&words.say("desk-room-held"))))
                }))
            } @else {
                p { (words.say("desk-room-below")) }
                p { a href=(at_room(here, of, "/not-held")) { (words.say("desk-room-not-held")) } }
            }
        }
    };
    Ok(framed_room(here, &files, &words, (one, room), "desk-room-minutes", (errors, None), &form))
}

/// A point, with the way to strike it out.
fn point(here: &Here, words: &Words, of: At, noted: &Noted) -> Markup {
    html! {
        @for line in noted.text.lines() { p { (line) } }
        (Form::post(at_room(here, of, "/strike"), here.visit.csrf()).render(&html! {
            (parts::hidden("point", &noted.key))
            button class="button secondary" type="submit" {
                (words.say("desk-room-strike"))
                span class="unseen" { " " (noted.text) }
            }
        }))
    }
}

pub(super) async fn note(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let of = (id, number);
    running(&here, of).await?;
    let mut errors = Errors::new();
    let item = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let (_, room) = find_room(&here, &files, of)?;
        let item = posted.text("item").parse::<u32>().ok().filter(|item| room.item(*item).is_some());
        if item.is_none() {
            errors.add("item", words.say("desk-pick-one"));
        }
        check(&words, &mut errors, &posted, ("text", POINT_MAX));
        // Told while it can still be mended, and not when all is published at once.
        if governance::holds_personal_number(posted.text("text")) {
            let refusal = Refusal::Text(governance::TextRefusal::TextHoldsPersonalNumber);
            errors.add("text", answer::Said::of(&words, &refusal).why);
        }
        item
    };
    let Some(item) = item.filter(|_| errors.is_empty()) else {
        return notes_page(&here, of, &posted, &errors).await;
    };
    let text = posted.text("text").replace("\r\n", "\n");
    let back = at_room(&here, of, "/minutes");
    match here.desk.note(of, item, text.trim()).await {
        Ok(()) => Ok(answer::see(&back, "room-noted")),
        Err(stop) => Ok(answer::stopped(&here.visit, Some(&back), &stop)),
    }
}

pub(super) async fn strike(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let of = (id, number);
    running(&here, of).await?;
    let back = at_room(&here, of, "/minutes");
    match here.desk.strike_out(of, posted.text("point")).await {
        Ok(()) => Ok(answer::see(&back, "room-struck-out")),
        Err(stop) => Ok(answer::stopped(&here.visit, Some(&back), &stop)),
    }
}

pub(super) async fn publish(here: Here, Path((_, id, number)): OfRoom, _: StaffPosted) -> Result<Response, Response> {
    let of = (id, number);
    let person = running(&here, of).await?;
    let outcome = here.desk.publish_minutes(Actor::Person(person), of).await;
    Ok(answer::after(&here, outcome, &at_room(&here, of, ""), "room-minutes-published"))
}

pub(super) async fn held(here: Here, Path((_, id, number)): OfRoom, _: StaffPosted) -> Result<Response, Response> {
    let person = running(&here, (id, number)).await?;
    let command = RoomCommand::ReportHeld { deliberation: id, room: number };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at_room(&here, (id, number), "/minutes"), "room-held"))
}

pub(super) async fn ask_not_held(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    not_held_page(&here, (id, number), &Posted::default(), &Errors::new(), None).await
}

async fn not_held_page(
    here: &Here,
    of: At,
    posted: &Posted,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    running(here, of).await?;
    let files = here.desk.files().await;
    let (one, room) = find_room(here, &files, of)?;
    if room.stage() != RoomStage::Convened {
        return Ok(Redirect::to(&at_room(here, of, "")).into_response());
    }
    let words = here.words(&files);
    let about = (here.desk.law(), &*files, &words);
    let form = html! {
        p { (shown::quorum(about, one, room, &room.fullest(one, files.community.zone()))) }
        (Form::post(at_room(here, of, "/not-held"), here.visit.csrf()).render(&html! {
            (Field::new("reason", words.say("desk-room-not-held-reason")).hint(words.say("desk-room-reason-hint"))
                .typed(posted, errors).textarea(&words, 3))
            (parts::or_leave(&words, &parts::warning_button(&words.say("desk-room-not-held-act")), &at_room(here, of, "")))
        }))
    };
    Ok(framed_room(here, &files, &words, (one, room), "desk-room-not-held", (errors, refusal), &form))
}

pub(super) async fn not_held(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let of = (id, number);
    let person = running(&here, of).await?;
    let reason = posted.text("reason").to_owned();
    let command = RoomCommand::ReportNotHeld { deliberation: id, room: number, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "reason", &refusal).await;
            not_held_page(&here, of, &posted, &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_room(&here, of, ""), "room-not-held")),
    }
}
