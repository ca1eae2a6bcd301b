//! The week on one sheet: what is overdue and what is due in the next seven days, estate by estate, with room to tick.

use axum::response::{IntoResponse, Response};
use governance::Actor;
use governance::duties::{Duty, Horizon};
use maud::{Markup, html};

use super::estates::{self, Estate};
use crate::args;
use crate::due;
use crate::parts::{self, Column, Table};
use crate::visit::Visit;

pub(super) async fn show(visit: Visit) -> Result<Response, Response> {
    let estates = estates::of(&visit).await?;
    let words = visit.plain_words();
    let title = words.say("duties-week");
    let (mut parts, mut due) = (Vec::new(), Vec::new());
    for estate in &estates {
        let (part, duties) = of_estate(&visit, estate).await;
        parts.push(part);
        due.extend(duties);
    }
    let name = visit.signed_in.as_ref().map(|signed_in| signed_in.account.name.clone()).unwrap_or_default();
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

/// The week of one estate, with what is due in it.
async fn of_estate(visit: &Visit, estate: &Estate) -> (Markup, Vec<Duty>) {
    let files = estate.desk.files().await;
    let words = visit.words(&files.community);
    let today = estate.desk.moment(Actor::Visitor).today(files.community.zone());
    let mut due = estate.duties(&files, today);
    due.retain(|duty| matches!(duty.horizon(today), Some(Horizon::Overdue | Horizon::Week | Horizon::Undated)));
    let rows: Vec<Vec<Markup>> = due
        .iter()
        .map(|duty| {
            let body = files.community.bodies().body(duty.owed_by).map(|body| body.name.to_string());
            vec![
                html! { (due::title(&files, &words, duty)) },
                html! { (body.unwrap_or_default()) },
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
    let part = html! {
        h3 { (files.community.name()) }
        @if rows.is_empty() { p { (words.say("duties-week-none")) } }
        @else { (Table::new(files.community.name(), columns).rows(rows).render(&words)) }
    };
    (part, due)
}
