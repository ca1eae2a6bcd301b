//! Correcting published minutes: another version with its reason, beside the one before.

use axum::response::{IntoResponse, Redirect, Response};
use governance::ids::{DeliberationId, RoomNo};
use governance::room::{Room, RoomCommand, RoomRefusal};
use governance::{Actor, Refusal};
use maud::html;
use office::{Act, Stop};

use super::super::opinion::{check, draft};
use super::{OfRoom, at_room, framed_room, room as find_room, running};
use crate::answer;
use crate::args;
use crate::desk::show;
use crate::parts::{self, Errors, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;

/// Characters that the reason may have.
const REASON_MAX: usize = 300;

type At = (DeliberationId, RoomNo);

fn field(item: u32) -> String {
    format!("item-{item}")
}

pub(super) async fn ask(here: Here, Path((_, id, number)): OfRoom) -> Result<Response, Response> {
    page(&here, (id, number), None, &Errors::new(), None).await
}

async fn page(
    here: &Here,
    of: At,
    posted: Option<&Posted>,
    errors: &Errors,
    refusal: Option<&Refusal>,
) -> Result<Response, Response> {
    running(here, of).await?;
    let files = here.desk.files().await;
    let (one, room) = find_room(here, &files, of)?;
    let Some(minutes) = &room.minutes else {
        return Ok(Redirect::to(&at_room(here, of, "")).into_response());
    };
    let words = here.words(&files);
    let said = |item: u32| {
        let points = minutes.points.iter().filter(|point| point.item == item).map(|point| point.text.to_string());
        posted.map_or_else(|| points.collect::<Vec<_>>().join("\n\n"), |posted| posted.text(&field(item)).to_owned())
    };
    let form = html! {
        p class="lead" { (words.say("desk-room-correct-lead")) }
        (Form::post(at_room(here, of, "/correct"), here.visit.csrf()).render(&html! {
            @for (item, title) in room.numbered() {
                @let label = words.say_with("committee-item-heading", args!["number" => item, "title" => title.as_str()]);
                (Field::new(field(item), label).hint(words.say("desk-room-correct-hint")).optional()
                    .value(said(item)).error(errors.of(&field(item))).textarea(&words, 4))
            }
            (Field::new("reason", words.say("desk-room-correct-reason")).hint(words.say("desk-room-reason-hint"))
                .value(posted.map(|posted| posted.text("reason")).unwrap_or_default())
                .error(errors.of("reason")).textarea(&words, 2))
            (parts::warning(&words, &words.say("desk-room-correct-means")))
            (parts::or_leave(&words, &parts::button(&words.say("desk-room-correct-act")), &at_room(here, of, "")))
        }))
    };
    Ok(framed_room(here, &files, &words, (one, room), "desk-room-correct", (errors, refusal), &form))
}

/// What was typed, point by point with the number of its item.
fn points(room: &Room, posted: &Posted) -> Vec<(u32, String)> {
    let typed = |item: u32| draft::paragraphs(posted.text(&field(item))).into_iter().map(move |text| (item, text));
    room.numbered().flat_map(|(item, _)| typed(item)).collect()
}

pub(super) async fn correct(
    here: Here,
    Path((_, id, number)): OfRoom,
    StaffPosted(posted): StaffPosted,
) -> Result<Response, Response> {
    let of = (id, number);
    let person = running(&here, of).await?;
    let mut errors = Errors::new();
    let points = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let (_, room) = find_room(&here, &files, of)?;
        check(&words, &mut errors, &posted, ("reason", REASON_MAX));
        for (item, text) in points(room, &posted) {
            // Told at the item, and not when all is published at once.
            if governance::holds_personal_number(&text) {
                let refusal = Refusal::Text(governance::TextRefusal::TextHoldsPersonalNumber);
                errors.add(field(item), answer::Said::of(&words, &refusal).why);
            }
        }
        points(room, &posted)
    };
    if !errors.is_empty() {
        return page(&here, of, Some(&posted), &errors, None).await;
    }
    let reason = posted.text("reason").to_owned();
    let command = RoomCommand::CorrectMinutes { deliberation: id, room: number, points, reason };
    match here.desk.carry_out(Act::new(Actor::Person(person), command)).await {
        Err(Stop::Refused(refusal)) => {
            let errors = match &refusal {
                Refusal::Room(RoomRefusal::PointsUncountable { .. }) | Refusal::Text(_) => {
                    show::mistake_at(&here, field(1), &refusal).await
                }
                _ => errors,
            };
            page(&here, of, Some(&posted), &errors, Some(&refusal)).await
        }
        outcome => Ok(answer::after(&here, outcome, &at_room(&here, of, ""), "room-minutes-corrected")),
    }
}
