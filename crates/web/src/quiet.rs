//! Hearing no more of something, by the link in a message: it works without a card, and looking at it changes nothing, since
//! mail servers open links by themselves.

use std::sync::Arc;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::ids::OwnerId;
use maud::{Markup, html};
use office::{About, Desk, Files, Wish};

use crate::answer;
use crate::app::App;
use crate::args;
use crate::look::{self, Link};
use crate::messages;
use crate::parts::{self, Form};
use crate::path::Path;
use crate::posted::Posted;
use crate::visit::{self, Visit};
use crate::words::Words;

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/quiet/{token}", get(show).post(act))
}

/// Whose link it is.
struct Found {
    desk: Arc<Desk>,
    owner: OwnerId,
    wish: Wish,
    about: Option<About>,
}

async fn find(visit: &Visit, token: &str) -> Result<Found, Response> {
    let community = token.split('.').next().unwrap_or_default();
    let desk = visit.app.house.desk(community).ok_or_else(|| answer::not_found(visit))?;
    let found = desk.quiet_link(token).await.map_err(|stop| answer::stopped(visit, None, &stop))?;
    let (owner, wish, about) = found.ok_or_else(|| answer::not_found(visit))?;
    Ok(Found { desk, owner, wish, about })
}

async fn show(visit: Visit, Path(token): Path<String>) -> Result<Response, Response> {
    let found = find(&visit, &token).await?;
    let visit = visit.to(&found.desk).await;
    let files = found.desk.files().await;
    let words = visit.words(&files.community);
    let body = match found.about {
        Some(about) => {
            let name = messages::title(&words, &files, about);
            one(&words, &token, &name, found.wish.muted.contains(&about))
        }
        None => all(&words, &token),
    };
    Ok(page(&visit, (&found.desk, &files), &words, &body))
}

fn one(words: &Words, token: &str, name: &str, muted: bool) -> Markup {
    let at = format!("/quiet/{token}");
    html! {
        (parts::heading(&words.say_with("quiet-one-title", args!["title" => name])))
        @if muted {
            p { strong { (words.say("quiet-is-muted")) } }
            (Form::post(at, "").render(&html! {
                (parts::buttons(&parts::secondary_button(&words.say("quiet-hear"), "act", "hear")))
            }))
        } @else {
            p { (words.say("quiet-one-text")) }
            (Form::post(at, "").render(&html! { (parts::buttons(&parts::button(&words.say("quiet-mute")))) }))
        }
        p class="hint" { (words.say("quiet-statutory")) }
    }
}

fn all(words: &Words, token: &str) -> Markup {
    html! {
        (parts::heading(&words.say("quiet-all-title")))
        p { (words.say("quiet-all-text")) }
        (Form::post(format!("/quiet/{token}"), "").render(&html! {
            (parts::buttons(&parts::warning_button(&words.say("told-stop"))))
        }))
    }
}

fn page(visit: &Visit, (desk, files): (&Desk, &Files), words: &Words, body: &Markup) -> Response {
    let (name, href) = (files.community.name().to_owned(), format!("/c/{}", desk.book()));
    let page = visit.page(words, words.say("quiet-title"));
    let page = page.community(look::Community { name: name.clone(), href: href.clone() });
    page.help(visit::help(desk, files, words)).back(Link::new(href, name)).render(body).into_response()
}

/// One tap, or one click in a mail program (RFC 8058): both are a form sent here.
async fn act(visit: Visit, Path(token): Path<String>, posted: Posted) -> Result<Response, Response> {
    let Found { desk, owner, about, .. } = find(&visit, &token).await?;
    let at = format!("/quiet/{token}");
    let stopped = |stop| answer::stopped(&visit, Some(&at), &stop);
    match about {
        Some(about) => {
            desk.mute(owner, about, posted.text("act") != "hear").await.map_err(stopped)?;
            Ok(axum::response::Redirect::to(&at).into_response())
        }
        None => {
            desk.take_back_wish(owner).await.map_err(stopped)?;
            // The link is void with that, so its page says here that it is done.
            let visit = visit.to(&desk).await;
            let files = desk.files().await;
            let words = visit.words(&files.community);
            let body = html! {
                (parts::heading(&words.say("quiet-stopped")))
                p { (words.say("quiet-stopped-text")) }
            };
            Ok(page(&visit, (&desk, &files), &words, &body))
        }
    }
}
