//! The doors of a building, floor by floor, for those who go from door to door.

use maud::{Markup, html};

use super::table::{Column, Table};
use super::text::details;
use crate::look::Icon;
use crate::words::Words;

/// How far it has come with one home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoorState {
    /// Nobody has been there yet.
    Untouched,
    /// Somebody was there and met nobody.
    Missed,
    /// The ballot was posted up, since nobody could be reached.
    Posted,
    /// The ballot letter has been served.
    Served,
    /// A ballot has come in. What it says is nobody's business here.
    Voted,
    /// The owner refused to take the letter.
    Refused,
}

impl DoorState {
    /// Every state.
    pub const ALL: [DoorState; 6] = [
        DoorState::Untouched,
        DoorState::Missed,
        DoorState::Posted,
        DoorState::Served,
        DoorState::Refused,
        DoorState::Voted,
    ];

    fn id(self) -> &'static str {
        match self {
            DoorState::Untouched => "untouched",
            DoorState::Missed => "missed",
            DoorState::Posted => "posted",
            DoorState::Served => "served",
            DoorState::Voted => "voted",
            DoorState::Refused => "refused",
        }
    }

    fn icon(self) -> Icon {
        match self {
            DoorState::Untouched => Icon::Open,
            DoorState::Missed => Icon::Question,
            DoorState::Posted => Icon::Info,
            DoorState::Served => Icon::Envelope,
            DoorState::Voted => Icon::Tick,
            DoorState::Refused => Icon::Cross,
        }
    }

    /// The state's name.
    pub fn name(self, words: &Words) -> String {
        words.say_of("door-", self.id())
    }
}

/// One home.
#[derive(Clone, Debug)]
pub struct Door {
    /// The room's number, `501`.
    pub room: String,
    /// How far it has come.
    pub state: DoorState,
    /// When, how and by whom, for the table.
    pub note: String,
    /// The page of this home.
    pub href: Option<String>,
}

/// One floor, with its doors from left to right.
#[derive(Clone, Debug)]
pub struct Floor {
    /// The floor's name, `5层`.
    pub name: String,
    /// Its doors.
    pub doors: Vec<Door>,
}

/// The map of an entrance, the top floor first, with its legend and the same facts as a table.
pub fn door_map(words: &Words, id: &str, title: &str, floors: &[Floor]) -> Markup {
    let doors = || floors.iter().flat_map(|floor| &floor.doors);
    html! {
        div class="doors" {
            h2 id=(id) { (title) }
            ul class="door-legend" {
                @for state in DoorState::ALL {
                    li {
                        span class={ "door-swatch " (state.id()) } { (state.icon()) }
                        (state.name(words)) " " strong { (words.homes(doors().filter(|door| door.state == state).count())) }
                    }
                }
            }
            ol class="floors" {
                @for floor in floors {
                    li class="floor" {
                        span class="floor-name" { (floor.name) }
                        ul { @for door in &floor.doors { li { (cell(words, door)) } } }
                    }
                }
            }
            (details(&words.say("door-as-table"), &twin(words, title, floors)))
        }
    }
}

fn cell(words: &Words, door: &Door) -> Markup {
    let inside = html! {
        (door.state.icon())
        span class="door-room" { (door.room) }
        span class="door-state" { (door.state.name(words)) }
    };
    let class = format!("door {}", door.state.id());
    html! {
        @match &door.href {
            Some(href) => { a class=(class) href=(href) { (inside) } }
            None => { span class=(class) { (inside) } }
        }
    }
}

fn twin(words: &Words, title: &str, floors: &[Floor]) -> Markup {
    let rows = floors.iter().flat_map(|floor| {
        floor.doors.iter().map(|door| {
            vec![
                html! { (door.room) },
                html! { (floor.name) },
                html! { (door.state.name(words)) },
                html! { (door.note) },
            ]
        })
    });
    let columns = vec![
        Column::text(words.say("door-room")),
        Column::text(words.say("door-floor")),
        Column::text(words.say("door-state")),
        Column::text(words.say("door-note")),
    ];
    Table::new(title, columns).rows(rows).render(words)
}
