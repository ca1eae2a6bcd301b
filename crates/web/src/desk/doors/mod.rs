//! The doors of an electorate: where the ballot has been served, where somebody has voted, where nobody was met. Whether
//! somebody voted stands here, never how.

mod list;
mod plan;

use crate::weighed;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{DoorState, Meeting};
use governance::bodies::Power;
use governance::ids::MeetingId;
use maud::{Markup, html};
use office::Files;

pub(super) use self::plan::{Climbed, Door, Stair, stairs};
use super::{clerk, names, show};
use crate::app::App;
use crate::args;
use crate::look::{Link, Width};
use crate::parts::{self, Column, Floor, Table};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/meetings/{meeting}/doors", get(doors))
        .route("/c/{community}/desk/meetings/{meeting}/doors/list", get(list::list))
}

/// Which doors a page shows, from its query.
struct Wanted {
    /// The number of a stair, counted from 1.
    stair: Option<usize>,
    only_unvoted: bool,
}

impl Wanted {
    fn of(here: &Here) -> Self {
        let query = clerk::query(here);
        Self { stair: query.text("stair").parse().ok(), only_unvoted: query.text("only") == "unvoted" }
    }

    fn shows(&self, door: &Door<'_>) -> bool {
        !self.only_unvoted || door.state != DoorState::Voted
    }

    /// The address of such a page for a stair.
    fn at(here: &Here, meeting: &Meeting, page: &str, stair: Option<usize>, only_unvoted: bool) -> String {
        let mut query = Vec::new();
        query.extend(stair.map(|stair| format!("stair={stair}")));
        query.extend(only_unvoted.then(|| "only=unvoted".to_owned()));
        let joint = if query.is_empty() { "" } else { "?" };
        show::at_meeting(here, meeting.id, &format!("{page}{joint}{}", query.join("&")))
    }
}

async fn doors(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let meeting = show::meeting(&here, &files, id)?;
    let wanted = Wanted::of(&here);
    let stairs = stairs(&files, meeting);
    let chosen = wanted.stair.or((stairs.len() == 1).then_some(1));
    let shown = chosen.and_then(|number| Some((number, stairs.get(number.checked_sub(1)?)?)));
    let title = words.say("clerk-doors-title");
    let body = html! {
        (parts::heading_with_caption(&names::meeting(&words, meeting), &title))
        @if stairs.is_empty() {
            (parts::empty(&words.say("clerk-doors-none"), &html! { p { (words.say("clerk-doors-none-text")) } }))
        } @else {
            (standing(&here, &words, meeting))
            @match shown {
                Some((number, stair)) => {
                    (one(&here, &files, &words, meeting, &wanted, (number, stairs.len()), &stair.climb(&files, meeting)))
                }
                None => {
                    (whole(&here, &words, meeting, &stairs))
                }
            }
        }
    };
    let back = if shown.is_some() && stairs.len() > 1 { "/doors" } else { "" };
    let back = parts::back(&words, show::at_meeting(&here, id, back));
    Ok(here.page(&files, &words, title).width(Width::Wide).back(back).render(&body).into_response())
}

/// How many heads the ballot has reached and how many have voted, in one sentence with denominators.
fn standing(here: &Here, words: &Words, meeting: &Meeting) -> Markup {
    let Some(roll) = &meeting.roll else { return html! {} };
    let (turnout, weighed) = (meeting.ballots.turnout(), weighed::weighed(here.desk.law(), meeting));
    let said = |figure: u64| weighed::said(words, weighed.map(|measure| (measure, figure)));
    let (voted, all) = weighed.map_or((0, 0), |measure| (turnout.of(measure), roll.total(measure)));
    html! {
        p class="lead" {
            (parts::unbroken(&words.say_of_with("clerk-doors-standing-", weighed::word(weighed), args![
                "reached" => meeting.services.reached(),
                "voted" => turnout.heads,
                "all" => roll.heads(),
                "weight" => said(voted), "whole" => said(all),
            ])))
        }
        p { (words.say("clerk-doors-secret")) }
    }
}

/// All stairs with how many of their doors are in which state.
fn whole(here: &Here, words: &Words, meeting: &Meeting, stairs: &[Stair<'_>]) -> Markup {
    let figure = |count: usize| html! { (words.number(count as u64)) };
    let mut columns = vec![Column::text(words.say("clerk-doors-stair"))];
    columns.extend(DoorState::ALL.iter().map(|state| Column::figures(part_state(*state).name(words))));
    columns.push(Column::figures(words.say("clerk-doors-homes")));
    columns.push(Column::text(words.say("clerk-doors-unvoted")));
    let rows = (1..).zip(stairs).map(|(number, stair)| {
        let mut row =
            vec![html! { a href=(Wanted::at(here, meeting, "/doors", Some(number), false)) { (stair.name()) } }];
        row.extend(DoorState::ALL.iter().map(|state| figure(stair.count(*state))));
        row.push(figure(stair.homes()));
        row.push(match stair.unvoted() {
            0 => html! { (words.say("clerk-doors-unvoted-none")) },
            unvoted => html! {
                a href=(Wanted::at(here, meeting, "/doors", Some(number), true)) {
                    (words.say_with("clerk-doors-unvoted-count", args!["count" => unvoted]))
                    span class="unseen" { " " (stair.name()) }
                }
            },
        });
        row
    });
    let sum = |count: &dyn Fn(&Stair<'_>) -> usize| figure(stairs.iter().map(count).sum());
    let mut totals: Vec<Markup> = DoorState::ALL.iter().map(|state| sum(&|stair| stair.count(*state))).collect();
    totals.push(sum(&|stair| stair.homes()));
    totals.push(html! { (words.say_with("clerk-doors-unvoted-count", args!["count" => stairs.iter().map(Stair::unvoted).sum::<usize>()])) });
    html! {
        (Table::new(words.say("clerk-doors-by-stair"), columns).rows(rows).totals(totals).render(words))
        p { (words.say("clerk-doors-by-home")) }
        p { a href=(show::at_meeting(here, meeting.id, "/doors/list")) { (words.say("clerk-doors-to-list")) } }
    }
}

/// One stair: its doors floor by floor, the same as a table, and the ways on.
fn one(
    here: &Here,
    files: &Files,
    words: &Words,
    meeting: &Meeting,
    wanted: &Wanted,
    (number, all): (usize, usize),
    stair: &Climbed<'_>,
) -> Markup {
    let at = |page: &str, stair: usize, only: bool| Wanted::at(here, meeting, page, Some(stair), only);
    let map = floors(here, files, words, meeting, wanted, stair);
    let serves = clerk::may(here, files, meeting, Power::Key);
    let mut ways = Vec::new();
    ways.push(if wanted.only_unvoted {
        Link::new(at("/doors", number, false), words.say("clerk-doors-show-all"))
    } else {
        let count = args!["count" => stair.unvoted()];
        Link::new(at("/doors", number, true), words.say_with("clerk-doors-show-unvoted", count))
    });
    ways.push(Link::new(at("/doors/list", number, wanted.only_unvoted), words.say("clerk-doors-to-list")));
    if serves {
        let service = show::at_meeting(here, meeting.id, &format!("/service?stair={number}"));
        ways.push(Link::new(service, words.say("clerk-doors-to-service")));
    }
    html! {
        ul class="links" { @for way in &ways { li { a href=(way.href) { (way.label) } } } }
        @if map.is_empty() {
            (parts::empty(&stair.name(), &html! { p { (words.say("clerk-doors-all-voted")) } }))
        } @else {
            (parts::door_map(words, "stair", &stair.name(), &map))
        }
        (parts::pagination(words, number, all, |number| at("/doors", number, wanted.only_unvoted)))
    }
}

fn floors(
    here: &Here,
    files: &Files,
    words: &Words,
    meeting: &Meeting,
    wanted: &Wanted,
    stair: &Climbed<'_>,
) -> Vec<Floor> {
    let mut floors: Vec<(Option<u32>, Vec<parts::Door>)> = Vec::new();
    for door in stair.doors.iter().filter(|door| wanted.shows(door)) {
        let shown = parts::Door {
            room: door.home.place.unit.clone(),
            state: part_state(door.state),
            note: note(words, files, meeting, door),
            href: Some(show::at_meeting(here, meeting.id, &format!("/service/{}", door.entry))),
        };
        let floor = plan::floor(&door.home.place.unit);
        match floors.iter_mut().find(|(known, _)| *known == floor) {
            Some((_, doors)) => doors.push(shown),
            None => floors.push((floor, vec![shown])),
        }
    }
    // The top floor stands on top; what has no floor stands below all.
    floors.sort_by_key(|(floor, _)| std::cmp::Reverse(floor.map_or(0, |floor| floor)));
    floors.into_iter().map(|(floor, doors)| Floor { name: plan::floor_name(words, floor), doors }).collect()
}

/// The last thing that was done at a door.
fn note(words: &Words, files: &Files, meeting: &Meeting, door: &Door<'_>) -> String {
    let last = files.services.of(meeting.id, door.entry).last();
    last.map_or_else(String::new, |service| {
        words.say_with(
            "clerk-doors-note",
            args![
                "manner" => words.say_of("clerk-manner-", &crate::names::code(&service.manner)),
                "at" => words.moment(service.at),
                "by" => names::person(words, files, service.by),
            ],
        )
    })
}

/// A door's state as the part shows it.
pub(super) fn part_state(state: DoorState) -> parts::DoorState {
    match state {
        DoorState::NotContacted => parts::DoorState::Untouched,
        DoorState::NotMet => parts::DoorState::Missed,
        DoorState::PostedUp => parts::DoorState::Posted,
        DoorState::Served => parts::DoorState::Served,
        DoorState::Refused => parts::DoorState::Refused,
        DoorState::Voted => parts::DoorState::Voted,
    }
}
