//! Rooms at the desk: announced, changed, called off; the door, the word, the minutes; held or not, and what hangs on the wall.

mod announce;
mod correct;
mod door;
mod minutes;
mod screen;
mod speakers;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use governance::Refusal;
use governance::bodies::Power;
use governance::deliberation::{Deliberation, Step};
use governance::ids::{DeliberationId, PersonId, RoomNo};
use governance::room::{Room, RoomStage, room_clock};
use maud::{Markup, html};
use office::Files;

use super::on_paper::takes_in;
use super::{answers, at, bodies_of, enters, find, sheet};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, rooms as shown};
use crate::desk::show;
use crate::parts::{self, Errors};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/convene", get(announce::choose))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/rooms/convene/{form}",
            get(announce::ask).post(announce::convene),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}", get(page))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/change",
            get(announce::ask_change).post(announce::change),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/off",
            get(announce::ask_off).post(announce::call_off),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/door", get(door::ask).post(door::enter))
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/leave", post(door::leave))
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/return", post(door::come_back))
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/join", post(door::join))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/correct",
            get(correct::ask).post(correct::correct),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/speakers", get(speakers::show))
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/item", post(speakers::put))
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/word", post(speakers::ask))
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/give", post(speakers::give))
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/end", post(speakers::end))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/minutes",
            get(minutes::write).post(minutes::note),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/strike", post(minutes::strike))
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/publish", post(minutes::publish))
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/held", post(minutes::held))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/not-held",
            get(minutes::ask_not_held).post(minutes::not_held),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/rooms/{room}/screen", get(screen::show))
}

/// The path of a page about one room.
type OfRoom = Path<(String, DeliberationId, RoomNo)>;

/// The address of a page of a room; `rest` begins with a slash or is empty.
fn at_room(here: &Here, (id, room): (DeliberationId, RoomNo), rest: &str) -> String {
    at(here, id, &format!("/rooms/{room}{rest}"))
}

/// The room of a page, with its deliberation.
fn room<'f>(
    here: &Here,
    files: &'f Files,
    (id, number): (DeliberationId, RoomNo),
) -> Result<(&'f Deliberation, &'f Room), Response> {
    let one = find(here, files, id)?;
    let room = files.community.rooms().room(id, number).ok_or_else(|| answer::not_found(&here.visit))?;
    Ok((one, room))
}

/// Whether the person signed in runs the room: acts for the body that leads, or for the one that takes the chair.
fn runs(here: &Here, files: &Files, one: &Deliberation, room: &Room) -> bool {
    let moment = here.desk.moment(here.actor());
    answers(here, files, one) || files.community.may_at(&moment, Power::Deliberate, room.chair)
}

/// The person who runs the room.
async fn running(here: &Here, of: (DeliberationId, RoomNo)) -> Result<PersonId, Response> {
    let person = here.require(Power::Deliberate).await?;
    let files = here.desk.files().await;
    let (one, room) = room(here, &files, of)?;
    if runs(here, &files, one, room) { Ok(person) } else { Err(answer::not_for_you(&here.visit)) }
}

/// Whether the person signed in keeps the door.
fn keeps_door(here: &Here, files: &Files, one: &Deliberation, room: &Room) -> bool {
    here.may(files, Power::Key) || runs(here, files, one, room)
}

/// The way to convene a room, and the rooms there are, on the page of the deliberation.
pub(super) fn section(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let about = (here.desk.law(), files, words);
    shown::list(about, one, today, |room| at_room(here, (one.id, room.number), ""))
}

/// The link by which a room is convened, where this person may.
pub(super) fn link(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Option<(String, String)> {
    let awaits = files.community.rooms().of(one.id).iter().any(|room| room.stage() == RoomStage::Convened);
    let may = one.is_taken_up() && one.step() == Step::Deliberating && answers(here, files, one) && !awaits;
    may.then(|| (at(here, one.id, "/rooms/convene"), words.say("desk-room-convene")))
}

/// That words said in a room that is still to come enter the conversation until its last day alone, before one is opened.
pub(super) fn not_before(files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let rooms = files.community.rooms().of(one.id).iter();
    let last = rooms.filter(|room| room.stage() == RoomStage::Convened).max_by_key(|room| room.begins_at);
    html! {
        @if let Some(room) = last {
            p class="hint" {
                (words.say_with("desk-conversation-before-room", args![
                    "room" => shown::name(words, room), "at" => words.moment(room.begins_at)
                ]))
            }
        }
    }
}

/// That words said in a room after the last day of the conversation enter it no more, before the room is convened.
fn not_after(files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let talk = files.community.deliberations().asked_here(one.id);
    html! {
        @if let Some(talk) = talk {
            p class="hint" { (words.say_with("desk-room-after-conversation", args!["until" => words.day(talk.until)])) }
        }
    }
}

async fn page(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let (one, room) = room(&here, &files, (id, number))?;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let about = (here.desk.law(), &*files, &words);
    let links = links(&here, &files, &words, one, room);
    let sum = room.quorum(one);
    let body = html! {
        p { (shown::tag(&words, &files, room, today)) }
        @if !links.is_empty() {
            h2 { (words.say("desk-petition-acts")) }
            ul class="links" { @for (href, label) in &links { li { a href=(href) { (label) } } } }
        }
        // Whoever comes without a phone answers the statements on a sheet that lies there.
        (sheet::links(&here, &files, &words, id))
        @if room.stage() == RoomStage::Convened && !room.visitors.is_empty() {
            h2 { (words.say("room-came")) }
            (parts::facts(&words, &shown::came(about, one, room, (room.people_now(), &room.bodies(), &sum))))
        }
        (shown::fate(about, one, room, today))
        (parts::facts(&words, &shown::facts(about, one, room)))
        h2 { @if room.minutes.is_some() { (words.say("room-minutes")) } @else { (words.say("room-agenda")) } }
        (shown::agenda(&words, room))
        p { a href=(here.at(&format!("/deliberations/{id}/rooms/{number}"))) { (words.say("room-public")) } }
    };
    let title = format!("{} {}", deliberation::title(&words, one), shown::name(&words, room));
    Ok(show::wide(&here, &files, &words, &title, &at(&here, id, ""), &body))
}

/// What this person can do about the room now.
fn links(here: &Here, files: &Files, words: &Words, one: &Deliberation, room: &Room) -> Vec<(String, String)> {
    let link = |rest: &str, key: &str| (at_room(here, (one.id, room.number), rest), words.say(key));
    let now = here.desk.door().now();
    let (leads, runs) = (answers(here, files, one), runs(here, files, one, room));
    let (open, begun) = (room.stage() == RoomStage::Convened, room.begins_at <= now);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let zone = files.community.zone();
    let is_its_day = open && room.day(zone) == today;
    let unsaid = room.is_unsaid(today, zone);
    let lists = room_clock((&files.community, here.desk.law()), one, room).is_some_and(|clock| today <= clock.until);
    let lets_in = keeps_door(here, files, one, room) || !bodies_of(here, files).is_empty();
    let talks = files.community.deliberations().conversation(one.id).is_some_and(|talk| talk.takes_statements(today));
    [
        (is_its_day && lets_in).then(|| link("/door", "desk-room-door")),
        (unsaid && lists && keeps_door(here, files, one, room)).then(|| link("/door", "desk-room-list")),
        (is_its_day && keeps_door(here, files, one, room)).then(|| link("/speakers", "desk-room-speakers")),
        (is_its_day && enters(here, files, one)).then(|| link("/screen", "desk-room-screen")),
        (runs && (room.is_held() || is_its_day || unsaid) && room.minutes.is_none())
            .then(|| link("/minutes", "desk-room-minutes")),
        (runs && room.minutes.is_some()).then(|| link("/correct", "desk-room-correct")),
        (is_its_day && talks && takes_in(here, files, one))
            .then(|| (at(here, one.id, &format!("/state?room={}", room.number)), words.say("desk-room-statement"))),
        (open && begun && runs && !room.fullest(one, zone).is_met()).then(|| link("/not-held", "desk-room-not-held")),
        (open && !begun && leads).then(|| link("/change", "desk-room-change")),
        (open && !begun && leads).then(|| link("/off", "desk-room-off")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A page that asks something about one room of a deliberation: captioned with both, and back to it.
fn framed_room(
    here: &Here,
    files: &Files,
    words: &Words,
    (one, room): (&Deliberation, &Room),
    title: &str,
    (errors, refusal): (&Errors, Option<&Refusal>),
    asked: &Markup,
) -> Response {
    let caption = format!("{} {}", deliberation::title(words, one), shown::name(words, room));
    let (title, back) = (words.say(title), at_room(here, (one.id, room.number), ""));
    show::Frame { caption: &caption, title: &title, back: &back, errors, refusal }.around(here, files, words, asked)
}
