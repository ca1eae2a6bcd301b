//! What hangs on the wall of a room: the item, who speaks and who comes next by number or body, who came against how many
//! must, and the code by which whoever comes is let in. Never a name.

use axum::response::{IntoResponse, Response};
use governance::bodies::Power;
use governance::deliberation::Deliberation;
use governance::room::{Room, RoomStage};
use maud::{Markup, html};
use office::Files;

use super::{OfRoom, at_room, enters, room as find_room, shown};
use crate::answer;
use crate::args;
use crate::desk::show as page;
use crate::look::Width;
use crate::parts::{self, Tone};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

/// How often the page loads itself anew, when whoever shows it chose so.
const SECONDS: u32 = 10;
/// How many of those who wait are shown.
const NEXT: usize = 4;
/// So many characters of an item stand in the largest type, and so many items in large type.
const SHORT_TITLE: usize = 24;
const FEW: usize = 3;

pub(super) async fn show(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let of = (id, number);
    let files = here.desk.files().await;
    let (one, room) = find_room(&here, &files, of)?;
    // The code on it lets people in, so it hangs in the room and on no page that anybody opens at home.
    if !enters(&here, &files, one) {
        return Err(answer::not_without(&here.visit, Power::Key));
    }
    let words = here.words(&files);
    let renews = page::query(&here).text("renew") == "yes";
    let title = words.say("desk-room-screen");
    let at = at_room(&here, of, "/screen");
    let body = html! {
        section class="wall" {
            p class="caption" {
                (files.community.name()) " · " (shown::form(&words, room.form)) " · " (room.venue) " · " (words.moment(room.begins_at))
            }
            div class="wall-item" {
                div { (item(&words, room)) (speaks(&files, &words, one, room)) }
                @if room.stage() == RoomStage::Convened { (door(&here, &words, room)) }
            }
            (figures(&words, one, room))
            p class="wall-state" { (state(&files, &words, one, room)) }
        }
        p class="screen-only" {
            @if renews {
                (words.say_with("room-renews", args!["seconds" => SECONDS])) " "
                a href=(at) { (words.say("room-keep-still")) }
            } @else {
                a href=(format!("{at}?renew=yes")) { (words.say_with("room-renew", args!["seconds" => SECONDS])) }
            }
        }
    };
    let back = parts::back(&words, at_room(&here, of, ""));
    let page = here.page(&files, &words, title).width(Width::Wide).back(back).hall().render(&body).into_response();
    Ok(if renews { crate::public::renewed(page, SECONDS) } else { page })
}

fn item(words: &Words, room: &Room) -> Markup {
    let now = room.item.and_then(|number| Some((number, room.item(number)?)));
    html! {
        @match now {
            Some((number, title)) => {
                p { (words.say_with("room-item", args!["number" => number, "all" => room.agenda.len()])) }
                h1 class=[(title.as_str().chars().count() > SHORT_TITLE).then_some("long")] { (title) }
            }
            None => {
                h1 { (words.say("room-agenda")) }
                ol class=[(room.agenda.len() > FEW).then_some("many")] { @for item in &room.agenda { li { (item) } } }
            }
        }
    }
}

/// Who speaks and who comes next, by number and for whom.
fn speaks(files: &Files, words: &Words, one: &Deliberation, room: &Room) -> Markup {
    let waiting = room.waiting(one);
    html! {
        @if let Some(word) = room.speaking() {
            p class="wall-state" {
                (parts::tag(Tone::Good, &words.say("room-speaks"))) " " strong { (shown::numbered(words, files, one, room, word.visitor)) }
                " · " (words.say_with("room-minutes-of", args!["minutes" => room.rules.minutes]))
            }
        }
        @if !waiting.is_empty() {
            p {
                (words.say("room-next"))
                @if waiting.len() > NEXT { " · " (words.say_with("room-next-more", args!["count" => waiting.len() - NEXT])) }
            }
            ol class="next" { @for word in waiting.iter().take(NEXT) { li { (shown::numbered(words, files, one, room, word.visitor)) } } }
        }
    }
}

/// How many people came, and how many of those invited, under what they are of.
fn figures(words: &Words, one: &Deliberation, room: &Room) -> Markup {
    let sum = room.quorum(one).parties;
    html! {
        dl class="facts wall-figures" {
            div class="fact" {
                dt { (words.say("room-people")) }
                dd { strong { (words.say_with("room-people-count", args!["count" => room.people_now()])) } }
            }
            div class="fact" {
                dt { (words.say("room-quorum-title")) }
                dd { strong { (words.say_with("room-quorum-short", args!["there" => sum.count, "of" => sum.of])) } }
            }
            div class="fact" {
                dt { (words.say("room-quorum-needed")) }
                dd { strong { (words.say_with("room-parties-count", args!["count" => sum.needed])) } }
            }
        }
    }
}

/// Whether enough came; where the number is met and somebody who must be there is not, who that is.
fn state(files: &Files, words: &Words, one: &Deliberation, room: &Room) -> Markup {
    let sum = room.quorum(one);
    let absent: Vec<String> = sum.absent.iter().map(|party| shown::party_name(words, files, one, *party)).collect();
    html! {
        @if room.stage() != RoomStage::Convened { (parts::tag(Tone::Plain, &words.say("room-over"))) }
        @else if sum.is_met() { (parts::tag(Tone::Good, &words.say("room-enough"))) }
        @else {
            (parts::tag(Tone::Care, &words.say("room-not-enough"))) " "
            @if absent.is_empty() {
                (words.say_with("room-parties-missing", args!["count" => sum.parties.needed.saturating_sub(sum.parties.count)]))
            } @else { (words.say_with("room-still-absent", args!["parties" => words.list(&absent)])) }
        }
    }
}

/// The code that lets whoever holds a card in, and the digits for those who type.
fn door(here: &Here, words: &Words, room: &Room) -> Markup {
    let word = here.desk.room_word(room.deliberation, room.number);
    let page = here.at(&format!("/deliberations/{}/rooms/{}/here", room.deliberation, room.number));
    let address = format!("{}{page}?word={word}", here.visit.app.options.public_address);
    html! {
        div class="wall-code" {
            (parts::qr(&address, &words.say("room-qr")))
            p { strong { (words.say_with("room-word-is", args!["word" => word.as_str()])) } }
            p { (words.say("room-qr-means")) }
        }
    }
}
