//! The front page: which communities keep their books here.

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::{Markup, html};

use crate::app::App;
use crate::args;
use crate::look::Link;
use crate::parts;
use crate::visit::Visit;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/", get(show))
}

/// Where there is one community only, its page is the front page.
async fn show(visit: Visit) -> Response {
    let words = visit.plain_words();
    let mut communities = Vec::new();
    for desk in visit.app.house.desks() {
        let files = desk.files().await;
        if files.community.is_founded() {
            let open = files.community.assembly().meetings().iter();
            let open = open.filter(|meeting| meeting.stage() == governance::assembly::Stage::Open).count();
            let homes = files.community.register().homes().len();
            communities.push((format!("/c/{}", desk.book()), files.community.name().to_owned(), homes, open));
        }
    }
    if let [(href, ..)] = communities.as_slice() {
        return Redirect::to(href).into_response();
    }
    let title = words.say("front-title");
    let nav = vec![Link::new("/vote", words.say("nav-vote")), Link::new("/sign-in", words.say("nav-sign-in"))];
    let body: Markup = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("front-lead")) }
        (parts::buttons(&parts::button_link(&words.say("nav-vote"), "/vote")))
        h2 { (words.say("front-communities")) }
        @if communities.is_empty() {
            (parts::empty(&words.say("front-none"), &html! { p { (words.say("front-none-next")) } }))
        } @else {
            ul class="tasks" {
                @for (href, name, homes, open) in &communities {
                    li class="task" {
                        div class="task-words" {
                            a class="task-title" href=(href) { (name) }
                            p class="hint" { (words.say_with("front-homes", args!["count" => *homes])) }
                        }
                        @if *open > 0 {
                            div class="task-state" {
                                (parts::tag(parts::Tone::Good, &words.say_with("front-open", args!["count" => *open])))
                            }
                        }
                    }
                }
            }
        }
        h2 { (words.say("front-staff")) }
        p { a href="/sign-in" { (words.say("nav-sign-in")) } " · " (words.say("front-staff-text")) }
    };
    visit.page(&words, title.clone()).nav(nav, "/").render(&body).into_response()
}
