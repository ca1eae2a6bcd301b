//! The list to carry from door to door: printed, with a box to tick. Names and telephones stand on it only for those who
//! record service.

use axum::response::{IntoResponse, Response};
use governance::assembly::Meeting;
use governance::bodies::Power;
use governance::ids::MeetingId;
use maud::{Markup, html};
use office::Files;

use super::{Climbed, Door, Wanted, part_state, stairs};
use crate::args;
use crate::desk::{clerk, names, show};
use crate::parts::{self, Column, Table};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) async fn list(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let wanted = Wanted::of(&here);
    let stairs = stairs(&files, meeting);
    let number = wanted.stair.unwrap_or(1).clamp(1, stairs.len().max(1));
    let title = words.say("clerk-list-title");
    let all = stairs.len();
    let body = html! {
        div class="sheet-list" {
            @match stairs.get(number - 1) {
                Some(stair) => { (sheet(&here, &files, &words, meeting, &wanted, &stair.climb(&files, meeting))) }
                None => { (parts::empty(&words.say("clerk-doors-none"), &html! {})) }
            }
        }
        div class="screen-only" {
            (parts::pagination(&words, number, all, |number| {
                Wanted::at(&here, meeting, "/doors/list", Some(number), wanted.only_unvoted)
            }))
        }
    };
    let back = Wanted::at(&here, meeting, "/doors", Some(number), wanted.only_unvoted);
    Ok(here.page(&files, &words, title).back(parts::back(&words, back)).sheet().render(&body).into_response())
}

fn sheet(here: &Here, files: &Files, words: &Words, meeting: &Meeting, wanted: &Wanted, stair: &Climbed<'_>) -> Markup {
    let with_names = clerk::may(here, files, meeting, Power::Key);
    let mut columns = vec![Column::text(words.say("clerk-list-home")), Column::text(words.say("clerk-list-number"))];
    if with_names {
        columns.push(Column::text(words.say("clerk-list-owners")));
        columns.push(Column::text(words.say("clerk-list-phone")));
    }
    columns.push(Column::text(words.say("clerk-list-state")));
    columns.push(Column::text(words.say("clerk-list-done")));
    columns.push(Column::text(words.say("clerk-list-remark")));
    let doors: Vec<&Door<'_>> = stair.doors.iter().filter(|door| wanted.shows(door)).collect();
    let rows = doors.iter().map(|door| row(files, words, door, with_names));
    let caption = words.say_with(
        "clerk-list-caption",
        args!["meeting" => names::meeting(words, meeting), "stair" => stair.name(), "count" => doors.len()],
    );
    html! {
        p {
            (words.say_with("clerk-list-printed", args!["at" => words.moment(here.desk.door().now())]))
            " " (words.say(if with_names { "clerk-list-private" } else { "clerk-list-without-names" }))
        }
        (Table::new(caption, columns).rows(rows).render(words))
    }
}

fn row(files: &Files, words: &Words, door: &Door<'_>, with_names: bool) -> Vec<Markup> {
    let mut row = vec![html! { (door.home.place.unit) }, html! { (door.entry) }];
    if with_names {
        let phones: Vec<String> = door
            .home
            .owners
            .iter()
            .filter_map(|owner| files.people.owner(&files.community, *owner)?.phone.clone())
            .collect();
        row.push(html! { (names::owners(words, files, &door.home.owners)) });
        row.push(html! { (words.list(&phones)) });
    }
    row.push(html! { (part_state(door.state).name(words)) });
    row.push(html! { span class="tick-box" {} });
    row.push(html! { span class="remark" {} });
    row
}
