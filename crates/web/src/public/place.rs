//! The place a community lies in: its procedure line by line, with the article and whether it was read.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::html;

use crate::app::App;
use crate::args;
use crate::look::{Link, Width};
use crate::names;
use crate::parts;
use crate::place_lines;
use crate::visit::Here;
use crate::words::Country;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/place", get(show))
}

async fn show(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("place-public-title");
    let place = files.community.place(here.desk.law());
    let body = html! {
        (parts::heading(&title))
        @match place {
            Err(refusal) => (crate::answer::refused(&words, &refusal.into())),
            Ok(place) => {
                @if words.country() == Country::Mainland || files.community.settled_place().is_some() {
                    p class="lead" {
                        (words.say_with("place-is", args![
                            "name" => names::of_pack(&words, &place.name), "version" => place.version.to_string(),
                        ]))
                    }
                }
                @if files.community.settled_place().is_none() { p { (words.say("place-not-settled")) } }
                @if words.country() == Country::Mainland || files.community.settled_place().is_some() {
                    p { (words.say("place-legend")) }
                    @for section in place_lines::SECTIONS { (place_lines::folded_section(&words, place, section)) }
                    (place_lines::beyond(&words, place))
                }
            }
        }
        p { a href=(here.at("/charter")) { (words.say("charter-public-link")) } }
    };
    let page = here.page(&files, &words, title.clone()).width(Width::Wide);
    page.back(Link::new(here.at(""), files.community.name())).render(&body).into_response()
}
