//! The door of a room: whoever comes is given a number; bodies by their seats or by whoever keeps the door.

use axum::response::{IntoResponse, Redirect, Response};
use governance::bodies::Power;
use governance::deliberation::{Deliberation, Party, Raiser, Who};
use governance::ids::{DeliberationId, PartyNo, RoomNo, VisitorNo};
use governance::room::{Room, RoomCommand, RoomStage, Visitor, room_clock};
use maud::{Markup, html};
use office::{Act, Files, Origin, Outcome};

use super::{OfRoom, at_room, bodies_of, framed_room, keeps_door, room as find_room, shown};
use crate::answer;
use crate::args;
use crate::desk::show as page;
use crate::parts::{self, Choice, Choices, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

/// What is picked for somebody who came for nobody on the list.
const GUEST: &str = "0";
/// How many of those who came last are shown.
const SHOWN: usize = 30;

pub(super) async fn ask(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    door_page(&here, (id, number), &Errors::new()).await
}

async fn door_page(here: &Here, of: (DeliberationId, RoomNo), errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let (one, room) = find_room(here, &files, of)?;
    let (keeps, seats) = (keeps_door(here, &files, one, room), bodies_of(here, &files));
    if !keeps && seats.is_empty() {
        return Err(answer::not_without(&here.visit, Power::Key));
    }
    if room.stage() != RoomStage::Convened {
        return Ok(Redirect::to(&at_room(here, of, "")).into_response());
    }
    let words = here.words(&files);
    let about = (here.desk.law(), &*files, &words);
    let next = VisitorNo::after(room.visitors.len());
    // Once its day is over, who came is entered from the list that was signed there.
    let (zone, today) = (files.community.zone(), here.desk.moment(here.actor()).today(files.community.zone()));
    let afterwards = room.is_unsaid(today, zone);
    let clock = room_clock((&files.community, here.desk.law()), one, room).filter(|_| afterwards);
    let came = room.visitors.iter().rev().take(SHOWN);
    let entered = page::query(here).text("entered").parse().ok().and_then(|number| room.visitor(number));
    let form = html! {
        @if let Some(entered) = entered { (given(&files, &words, one, entered)) }
        @if let Some(clock) = &clock {
            p class="lead" { (words.say_with("desk-room-list-lead", args!["until" => words.day(clock.until)])) }
            (parts::warning(&words, &words.say("desk-room-list-two")))
        }
        (parts::facts(&words, &shown::came(about, one, room, (room.people_now(), &room.bodies(), &room.quorum(one)))))
        @if keeps {
            h2 { (words.say_with("desk-room-next-number", args!["number" => next.to_string()])) }
            (Form::post(at_room(here, of, "/door"), here.visit.csrf()).render(&html! {
                (parts::hidden("visitor", &next.to_string()))
                (Choices::new("party", words.say("desk-room-for-whom"), whom(&files, &words, one, room))
                    .hint(words.say("desk-room-for-whom-hint")).error(errors.of("party")).radios(&words))
                (parts::buttons(&parts::button(&words.say("desk-room-enter"))))
            }))
            @if !afterwards {
                p {
                    (words.say("desk-room-word")) " "
                    strong { (here.desk.room_word(of.0, of.1)) }
                }
                p class="hint" { (words.say("desk-room-word-hint")) }
            }
        }
        @for body in seats.iter().filter(|_| !afterwards) {
            @if room.who_came(&Raiser::Body(body.id)).is_none_or(|came| !came.here) {
                (Form::post(at_room(here, of, "/door"), here.visit.csrf()).render(&html! {
                    (parts::hidden("visitor", &next.to_string())) (parts::hidden("body", &body.id.to_string()))
                    (parts::buttons(&parts::secondary_button(
                        &words.say_with("desk-room-enter-for", args!["body" => body.name.as_str()]), "seat", "yes"
                    )))
                }))
            }
        }
        @if !room.visitors.is_empty() {
            h2 { (words.say("desk-room-last")) }
            ul class="reports" {
                @for visitor in came {
                    li {
                        p {
                            (shown::visitor(&words, &files, one, visitor)) " " span class="hint" { (words.moment(visitor.at)) }
                            @if let Some(same) = visitor.same_as {
                                " " span class="hint" { (words.say_with("room-same-as", args!["number" => same.to_string()])) }
                            }
                        }
                        @let own = matches!(visitor.who, Raiser::Body(id) if seats.iter().any(|body| body.id == id));
                        @if visitor.same_as.is_none() && (keeps || own) && !afterwards { (presence(here, &words, of, visitor, keeps)) }
                    }
                }
            }
        }
        @if keeps && room.people() > 1 {
            h2 { (words.say("desk-room-join")) }
            (Form::post(at_room(here, of, "/join"), here.visit.csrf()).render(&html! {
                p { (words.say("desk-room-join-means")) }
                (Field::new("stays", words.say("desk-room-join-stays")).error(errors.of("stays")).number(&words))
                (Field::new("same", words.say("desk-room-join-same")).error(errors.of("same")).number(&words))
                (parts::buttons(&parts::secondary_button(&words.say("desk-room-join-act"), "join", "yes")))
            }))
        }
    };
    let title = if afterwards { "desk-room-list" } else { "desk-room-door" };
    Ok(framed_room(here, &files, &words, (one, room), title, (errors, None), &form))
}

/// The number that was given just now, as whoever keeps the door tells it to whoever came.
fn given(files: &Files, words: &Words, one: &Deliberation, came: &Visitor) -> Markup {
    html! {
        div class="receipt" role="status" {
            p class="receipt-name" { (words.say("room-entered")) }
            p class="receipt-number" { (words.say_with("room-entered-number", args!["number" => came.number.to_string()])) }
            p { (shown::whom(words, files, one, came)) }
        }
    }
}

/// The button for somebody who leaves, or comes back.
fn presence(here: &Here, words: &Words, of: (DeliberationId, RoomNo), visitor: &Visitor, keeps: bool) -> Markup {
    let number = visitor.number.to_string();
    let (rest, key) = match visitor.here {
        true => ("/leave", "desk-room-leave"),
        false => ("/return", "desk-room-return"),
    };
    html! {
        @if !visitor.here { p class="hint" { (words.say("room-left")) } }
        @if visitor.here || keeps {
            (Form::post(at_room(here, of, rest), here.visit.csrf()).render(&html! {
                (parts::hidden("visitor", &number))
                button class="button secondary" type="submit" {
                    (words.say_with(key, args!["number" => number.as_str()]))
                }
            }))
        }
    }
}

/// The number that a form names; one that nobody has where it names none.
fn number(posted: &Posted, field: &str) -> VisitorNo {
    posted.text(field).trim().parse().unwrap_or(VisitorNo::new(0))
}

pub(super) async fn leave(here: Here, at: OfRoom, posted: StaffPosted) -> Result<Response, Response> {
    noted(here, at, posted, "room-left").await
}

pub(super) async fn come_back(here: Here, at: OfRoom, posted: StaffPosted) -> Result<Response, Response> {
    noted(here, at, posted, "room-came-back").await
}

async fn noted(
    here: Here,
    Path((_, id, room)): OfRoom,
    StaffPosted(posted): StaffPosted,
    done: &str,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let visitor = number(&posted, "visitor");
    let command = match done {
        "room-left" => RoomCommand::Leave { deliberation: id, room, visitor, seal: None },
        _ => RoomCommand::ComeBack { deliberation: id, room, visitor },
    };
    let outcome = here.desk.carry_out(Act::new(here.actor(), command)).await;
    Ok(answer::after(&here, outcome, &at_room(&here, (id, room), "/door"), done))
}

pub(super) async fn join(
    here: Here,
    Path((_, id, room)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let (visitor, same) = (number(&posted, "stays"), number(&posted, "same"));
    let mut errors = Errors::new();
    {
        let words = here.words(&*here.desk.files().await);
        for field in ["stays", "same"] {
            if number(&posted, field) == VisitorNo::new(0) {
                errors.add(field, words.say("desk-room-number-missing"));
            }
        }
    }
    if !errors.is_empty() {
        return door_page(&here, (id, room), &errors).await;
    }
    let command = RoomCommand::Join { deliberation: id, room, visitor, same };
    let outcome = here.desk.carry_out(Act::new(here.actor(), command)).await;
    Ok(answer::after(&here, outcome, &at_room(&here, (id, room), "/door"), "room-joined"))
}

/// For whom the door lets somebody in: whoever is invited, or came in already for somebody by card. A body that is there is not let
/// in twice, and a panel has nobody before it is drawn.
fn offered<'p>(files: &Files, one: &'p Deliberation, room: &Room) -> Vec<&'p Party> {
    let bodies = room.bodies();
    let fits = |who: &Who| match who {
        Who::Body { body } => !bodies.contains(body),
        Who::Panel { panel } => {
            files.community.panels().panel(one.id, *panel).is_some_and(|panel| !panel.rounds.is_empty())
        }
        Who::Homes { .. } | Who::Group { .. } | Who::Outside { .. } => true,
    };
    let came = |party: &Party| room.visitors.iter().any(|visitor| visitor.party == Some(party.number));
    let expected = |party: &&Party| room.invited.contains(&party.number) || came(party);
    let mut parties: Vec<&Party> = one.parties.standing().filter(expected).filter(|party| fits(&party.who)).collect();
    parties.sort_by_key(|party| (!room.invited.contains(&party.number), party.number));
    parties
}

/// The same to pick from, and that somebody comes for nobody.
fn whom(files: &Files, words: &Words, one: &Deliberation, room: &Room) -> Vec<Choice> {
    let named = offered(files, one, room).into_iter().map(|party| {
        let choice = Choice::new(party.number.to_string(), shown::party_name(words, files, one, party.number));
        if party.must { choice.hint(words.say("party-must")) } else { choice }
    });
    named.chain([Choice::new(GUEST, words.say("room-guest"))]).collect()
}

pub(super) async fn enter(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let of = (id, number);
    let (origin, party) = {
        let files = here.desk.files().await;
        let (one, room) = find_room(&here, &files, of)?;
        match (posted.text("body").parse(), picked(&posted, &offered(&files, one, room))) {
            (Ok(body), _) => (Origin::Body(body), None),
            (Err(_), Some(picked)) => picked,
            (Err(_), None) => {
                let mut errors = Errors::new();
                errors.add("party", here.words(&files).say("desk-pick-one"));
                drop(files);
                return door_page(&here, of, &errors).await;
            }
        }
    };
    let visitor = posted.text("visitor").parse().unwrap_or(VisitorNo::new(0));
    let outcome = here.desk.let_in(here.actor(), of, visitor, origin, party).await;
    if !matches!(outcome, Ok(Outcome::Done(_))) {
        return Ok(answer::after(&here, outcome, &at_room(&here, of, "/door"), "room-entered"));
    }
    // A body that comes back keeps the number it had.
    let files = here.desk.files().await;
    let kept = match origin {
        Origin::Body(body) => find_room(&here, &files, of)?.1.who_came(&Raiser::Body(body)).map(|came| came.number),
        Origin::Owner(_) | Origin::Slip => None,
    };
    Ok(Redirect::to(&at_room(&here, of, &format!("/door?entered={}", kept.unwrap_or(visitor)))).into_response())
}

/// Who came, as it was picked: the body of the list itself, or anybody for somebody there.
fn picked(posted: &Posted, offered: &[&Party]) -> Option<(Origin, Option<PartyNo>)> {
    match posted.text("party") {
        "" => None,
        GUEST => Some((Origin::Slip, None)),
        number => {
            let number: PartyNo = number.parse().ok()?;
            let party = offered.iter().find(|party| party.number == number)?;
            match party.who {
                Who::Body { body } => Some((Origin::Body(body), None)),
                Who::Homes { .. } | Who::Group { .. } | Who::Panel { .. } | Who::Outside { .. } => {
                    Some((Origin::Slip, Some(party.number)))
                }
            }
        }
    }
}
