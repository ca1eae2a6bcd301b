//! A sheet for the notice board on the wall: what is new, and a QR code that leads to the board in full.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::html;

use super::news;
use crate::app::App;
use crate::args;
use crate::open_now;
use crate::parts;
use crate::printed_address;
use crate::visit::Here;

/// How many lines fit on a sheet that people read standing.
const LINES: usize = 10;

/// So many lines of news stand there in any case.
const LEAST: usize = 3;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/board/poster", get(show))
}

async fn show(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let now = here.desk.door().now();
    let address = format!("{}{}", here.visit.app.options.public_address, here.at("/board"));
    let typed = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).to_owned();
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let open = open_now::now(&words, &files, today);
    // What is open stands above; the fewer lines of news there are.
    let news = news::newest_happened(&here, &files, &words, LINES.saturating_sub(open.len().min(LINES - LEAST)));
    let body = html! {
        (printed_address::warning(&here, &words))
        article class="poster" {
            h2 { (files.community.name()) (words.say("board-poster-heading")) }
            p { (words.say_with("board-poster-day", args!["day" => words.date_of(now)])) }
            @if !open.is_empty() {
                h3 { (words.say("open-now")) }
                ul {
                    @for one in open.iter().take(LINES) {
                        li { p { strong { (one.says(&words)) } " " (words.say_with("open-until", args!["until" => words.day(one.until)])) } }
                    }
                }
                h3 { (words.say("board-poster-news")) }
            }
            @if news.is_empty() { p { (words.say("board-poster-none")) } }
            ul {
                @for one in &news {
                    li {
                        p { strong { (one.title) } " " (words.date_of(one.at)) }
                        @if !one.text.is_empty() { p class="small" { (shortened(&one.text)) } }
                    }
                }
            }
            div class="poster-foot" {
                div class="poster-qr" { (parts::qr(&address, &words.say("board-poster-qr"))) }
                div {
                    p { (words.say_with("board-poster-more", args!["address" => typed])) }
                    p { (words.say("board-poster-told")) }
                }
            }
        }
    };
    let page = here.page(&files, &words, words.say("board-poster")).sheet().paper(words.say("board-poster-heading"));
    page.back(parts::back(&words, here.at("/board"))).render(&body).into_response()
}

/// So much of a text that a sheet holds ten of them.
fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(MOST).collect::<String>())
}
