//! The week on one sheet: what is overdue and what is due in the next seven days, estate by estate, with room to tick.

use axum::response::{IntoResponse, Response};
use governance::Actor;
use governance::duties::{Duty, Horizon};
use maud::{Markup, html};

use super::estates::{self, Estate};
use crate::args;
use crate::due;
use crate::names;
use crate::parts::{self, Column, Table};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result<Response, Response> {
    let estates = estates::of(&visit).await?;
    let words = visit.plain_words();
    let title = words.say("duties-week-title");
    let (mut parts, mut due, mut names) = (Vec::new(), Vec::new(), Vec::new());
    for estate in &estates {
        let week = of_estate(&visit, estate).await;
        parts.push(week.part);
        due.extend(week.due);
        // Whoever reads the sheet knows a person, and no sign-in; mostly it is the same one in every estate.
        if !names.contains(&week.name) {
            names.push(week.name);
        }
    }
    let name = words.list(&names);
    let body = html! {
        article class="poster" {
            h2 { (title) }
            p { (words.say_with("duties-week-of", args!["name" => name.as_str(), "at" => words.moment(visit.app.house.door().now())])) }
            @for part in &parts { (part) }
            (due::unplanned(visit.app.house.law(), &words, &due))
            p { (words.say("duties-week-foot")) }
        }
    };
    let day = words.date_of(visit.app.house.door().now());
    Ok(visit.page(&words, title).sheet().day(day).back(parts::back(&words, "/desk")).render(&body).into_response())
}

/// The week of one estate: the part of the sheet, what is due in it, and whose sheet it is.
struct Week {
    part: Markup,
    due: Vec<Duty>,
    name: String,
}

async fn of_estate(visit: &Visit, estate: &Estate) -> Week {
    let files = estate.desk.files().await;
    let words = visit.words(&files.community);
    let today = estate.desk.moment(Actor::Visitor).today(files.community.zone());
    let mut due = estate.duties(&files, today);
    due.retain(|duty| matches!(duty.horizon(today), Some(Horizon::Overdue | Horizon::Week | Horizon::Undated)));
    let rows: Vec<Vec<Markup>> = due
        .iter()
        .map(|duty| {
            let body = due::owed_by(&files, &words, estate.desk.law(), duty, estate.desk.door().now());
            vec![
                html! { (due::title(&files, &words, duty)) },
                html! { (body) },
                html! { (due::until(&words, duty)) },
                due::standing(&words, duty, today),
                html! { span class="tick-box" {} },
            ]
        })
        .collect();
    let columns = vec![
        Column::text(words.say("duties-what")),
        Column::text(words.say("duties-who")),
        Column::text(words.say("duties-until")),
        Column::text(words.say("duties-standing")),
        Column::text(words.say("duties-tick")),
    ];
    let seats = files.community.bodies().seats_of(estate.person, today);
    let seats = seats.map(|(body, seat)| format!("{} {}", body.name, names::role(&words, body.kind, seat.role)));
    let seats = words.list(&seats.collect::<Vec<_>>());
    let part = html! {
        h3 { (files.community.name()) }
        @if !seats.is_empty() { p class="hint" { (seats) } }
        @if rows.is_empty() { p { (words.say("duties-week-none")) } }
        @else { (Table::new(words.say("duties-week-table"), columns).rows(rows).render(&words)) }
    };
    Week { part, due, name: names::person(&words, &files, estate.person) }
}
