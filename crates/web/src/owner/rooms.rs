//! A room by card: what is announced, entering it with the digits that are shown there, asking for the word.

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use governance::Actor;
use governance::deliberation::{Deliberation, Raiser, Who};
use governance::ids::{DeliberationId, PartyNo, RoomNo, VisitorNo};
use governance::room::{Heard, Lot, Room, RoomCommand, RoomStage, Visitor};
use jiff::Timestamp;
use maud::{Markup, html};
use office::{Act, Files};

use super::Card;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, rooms as shown};
use crate::look::Link;
use crate::parts::{self, Choice, Choices, Errors, Field, Form, Tone};
use crate::path::Path;
use crate::posted::Posted;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/o/{code}/deliberations/{deliberation}/rooms/{room}", get(ask).post(enter))
        .route("/o/{code}/deliberations/{deliberation}/rooms/{room}/word", post(word))
        .route("/o/{code}/deliberations/{deliberation}/rooms/{room}/leave", post(leave))
}

type OfRoom = Path<(String, DeliberationId, RoomNo)>;

/// What is picked by whoever comes for nobody on the list.
const GUEST: &str = "0";

fn at(card: &Card, (id, number): (DeliberationId, RoomNo), rest: &str) -> String {
    card.at(&format!("/deliberations/{id}/rooms/{number}{rest}"))
}

/// The rooms on the page of the deliberation.
pub(super) fn section(card: &Card, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let about = (card.desk.law(), files, words);
    shown::list(about, one, card.today(files), |room| at(card, (one.id, room.number), ""))
}

fn find<'f>(
    card: &Card,
    files: &'f Files,
    (id, number): (DeliberationId, RoomNo),
) -> Result<(&'f Deliberation, &'f Room), Response> {
    let found = files.community.deliberations().deliberation(id).zip(files.community.rooms().room(id, number));
    found.ok_or_else(|| answer::not_found(&card.visit))
}

/// Whoever came with this card.
fn came<'r>(card: &Card, room: &'r Room) -> Option<&'r Visitor> {
    room.who_came(&Raiser::Owner(card.desk.visitor(room.deliberation, room.number, card.owner)))
}

/// That somebody came to a room with this card, and asked for the word.
pub(super) fn acts(card: &Card, files: &Files, words: &Words) -> Vec<(Timestamp, Markup)> {
    let told = |room: &Room, key: &str| {
        let name = [deliberation::number(words, room.deliberation), shown::name(words, room)];
        html! { (words.say_with(key, args!["room" => name.join(words.lang().sentence_separator())])) }
    };
    let mut acts = Vec::new();
    for room in files.community.rooms().all() {
        let Some(visitor) = came(card, room).filter(|visitor| visitor.by.is_none()) else { continue };
        acts.push((visitor.at, told(room, "owner-act-room")));
        let asked = room.words.iter().filter(|word| word.visitor == visitor.number);
        acts.extend(asked.map(|word| (word.at, told(room, "owner-act-word"))));
    }
    acts
}

async fn ask(card: Card, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    let query = card.visit.path.split_once('?').map_or("", |(_, query)| query);
    let posted = Posted::decode(query.as_bytes());
    page(&card, (id, number), &posted, &Errors::new()).await
}

async fn page(
    card: &Card,
    of: (DeliberationId, RoomNo),
    posted: &Posted,
    errors: &Errors,
) -> Result<Response, Response> {
    let files = card.desk.files().await;
    let (one, room) = find(card, &files, of)?;
    let words = card.words(&files);
    let today = card.today(&files);
    let about = (card.desk.law(), &*files, &words);
    let its_day =
        room.stage() == RoomStage::Convened && room.begins_at.to_zoned(files.community.zone().clone()).date() == today;
    let title = shown::name(&words, room);
    let body = html! {
        (errors.summary(&words))
        (parts::heading_with_caption(&deliberation::title(&words, one), &title))
        p { (shown::tag(&words, &files, room, today)) }
        @match came(card, room) {
            Some(visitor) if visitor.here => { (here(card, (&files, &words), one, room, visitor, its_day)) }
            Some(visitor) => {
                p { (words.say_with("owner-room-left", args!["number" => visitor.number.to_string()])) }
                @if its_day { (entering(card, (&files, &words), one, room, posted, errors)) }
            }
            None if its_day => { (entering(card, (&files, &words), one, room, posted, errors)) }
            None if room.stage() == RoomStage::Convened && !room.is_unsaid(today, files.community.zone()) => { p { (words.say("room-come")) } }
            None => {}
        }
        (shown::fate(about, one, room, today))
        (parts::facts(&words, &shown::facts(about, one, room)))
        h2 { @if room.minutes.is_some() { (words.say("room-minutes")) } @else { (words.say("room-agenda")) } }
        (shown::agenda(&words, room))
    };
    let page = card.page(&files, &words, title).errors(!errors.is_empty());
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = Link::new(card.at(&format!("/deliberations/{}", of.0)), words.say("parts-back"));
    Ok((status, page.back(back).render(&body)).into_response())
}

/// The form by which whoever stands in the room is let in.
fn entering(
    card: &Card,
    (files, words): (&Files, &Words),
    one: &Deliberation,
    room: &Room,
    posted: &Posted,
    errors: &Errors,
) -> Markup {
    let own = shown::own_parties(&card.desk, files, one, card.owner);
    let picked = posted.text("party");
    // Whoever has a home or a place on a panel there comes for it; for a group, such as tenants, only who says so.
    let is_theirs = |party: &&PartyNo| {
        let listed = one.parties.all().get(party.index());
        listed.is_some_and(|listed| matches!(listed.who, Who::Homes { .. } | Who::Panel { .. }))
    };
    let first = own.iter().find(is_theirs).filter(|_| picked.is_empty()).map(ToString::to_string);
    let picked = first.as_deref().unwrap_or(picked);
    let choices = own
        .iter()
        .map(|party| Choice::new(party.to_string(), shown::party_name(words, files, one, *party)))
        .chain([Choice::new(GUEST, words.say("room-guest"))]);
    let choices = choices.map(|choice| {
        let checked = choice.is(picked);
        choice.checked(checked)
    });
    html! {
        h2 { (words.say("owner-room-enter")) }
        (Form::post(at(card, (one.id, room.number), ""), "").render(&html! {
            (Field::new("word", words.say("owner-room-word")).hint(words.say("owner-room-word-hint"))
                .typed(posted, errors).number(words))
            (Choices::new("party", words.say("owner-room-for-whom"), choices.collect())
                .hint(words.say("owner-room-public")).error(errors.of("party")).radios(words))
            (parts::buttons(&parts::button(&words.say("owner-room-enter-act"))))
        }))
    }
}

/// The number of whoever is here, and the word.
fn here(
    card: &Card,
    (files, words): (&Files, &Words),
    one: &Deliberation,
    room: &Room,
    visitor: &Visitor,
    its_day: bool,
) -> Markup {
    let waiting = room.waiting(one);
    let place = waiting.iter().position(|word| word.visitor == visitor.number);
    let speaks = room.speaking().is_some_and(|word| word.visitor == visitor.number);
    let listens = Heard::by(&room.rules, Lot::of(&one.parties, visitor.party)) == Heard::Never;
    let item = room.item.and_then(|number| room.item(number));
    html! {
        p {
            (parts::tag(Tone::Good, &words.say_with("owner-room-here", args!["number" => visitor.number.to_string()]))) " "
            (shown::whom(words, files, one, visitor))
        }
        @if its_day {
            @if let Some(item) = item {
                p { (words.say("room-now")) " " strong { (item) } }
                @if speaks {
                    p { (parts::tag(Tone::Good, &words.say("owner-room-speaks"))) " " (words.say_with("room-minutes-of", args!["minutes" => room.rules.minutes])) }
                } @else if let Some(place) = place {
                    p { (words.say_with("owner-room-waits", args!["before" => place])) }
                } @else if listens {
                    p { (words.say("owner-room-listens")) }
                } @else {
                    (Form::post(at(card, (one.id, room.number), "/word"), "").render(
                        &parts::buttons(&parts::button(&words.say("owner-room-ask")))
                    ))
                    p class="hint" { (shown::order(words, &room.rules)) }
                }
            } @else { p { (words.say("owner-room-no-item")) } }
            p { a href=(at(card, (one.id, room.number), "")) { (words.say("owner-room-look-again")) } }
            @if !speaks {
                (Form::post(at(card, (one.id, room.number), "/leave"), "").render(&html! {
                    p class="hint" { (words.say("owner-room-leave-means")) }
                    (parts::buttons(&parts::secondary_button(&words.say("owner-room-leave"), "leave", "yes")))
                }))
            }
        }
    }
}

async fn enter(card: Card, Path((_, id, number)): OfRoom, posted: Posted) -> Result<Response, Response> {
    let of = (id, number);
    let words = card.words(&*card.desk.files().await);
    let mut errors = Errors::new();
    let (now, patience) = (card.desk.door().now(), &card.visit.app.room_words);
    // Even the right digits wait then: there are few enough of them to be tried one after the other.
    if let Some(until) = patience.locked_until(card.visit.source, now) {
        errors.add("word", words.say_with("object-locked", args!["until" => words.moment(until)]));
    } else if posted.text("word").trim() != card.desk.room_word(id, number) {
        patience.note(card.visit.source, now);
        errors.add("word", words.say("owner-room-word-wrong"));
    }
    let party = match posted.text("party") {
        GUEST => Ok(None),
        party => party.parse::<PartyNo>().map(Some),
    };
    if party.is_err() {
        errors.add("party", words.say("desk-pick-one"));
    }
    let Some(party) = party.ok().filter(|_| errors.is_empty()) else {
        return page(&card, of, &posted, &errors).await;
    };
    let outcome = card.desk.enter_room(card.owner, of, party).await;
    Ok(card.after(outcome, &at(&card, of, ""), "room-entered"))
}

/// The number under which this card came; one that nobody has where it did not.
async fn own_number(card: &Card, of: (DeliberationId, RoomNo)) -> Result<VisitorNo, Response> {
    let files = card.desk.files().await;
    let came = came(card, find(card, &files, of)?.1).map(|visitor| visitor.number);
    Ok(came.unwrap_or(VisitorNo::new(0)))
}

async fn leave(card: Card, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    let visitor = own_number(&card, (id, number)).await?;
    let seal = Some(card.desk.visitor(id, number, card.owner));
    let command = RoomCommand::Leave { deliberation: id, room: number, visitor, seal };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command)).await;
    Ok(card.after(outcome, &at(&card, (id, number), ""), "room-left"))
}

async fn word(card: Card, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    let of = (id, number);
    let seal = card.desk.visitor(id, number, card.owner);
    let visitor = own_number(&card, of).await?;
    let command = RoomCommand::AskWord { deliberation: id, room: number, visitor, seal: Some(seal) };
    let outcome = card.desk.carry_out(Act::new(Actor::Owner(card.owner), command)).await;
    Ok(card.after(outcome, &at(&card, of, ""), "room-word-asked"))
}
