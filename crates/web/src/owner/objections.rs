//! Objections to rolls and results that came from the owner, and what came of each. They are raised on the matter's page.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Meeting, Objection, PublishedRoll};
use governance::ids::{EntryNo, MeetingId};
use maud::{Markup, html};
use office::Files;

use super::Card;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::convenor;
use crate::look::Link;
use crate::own_objection;
use crate::parts;
use crate::path::Path;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/o/{code}/objections/{meeting}/{number}", get(show))
}

/// The owner's objections in a meeting, the latest first.
fn of<'m>(card: &Card, meeting: &'m Meeting) -> impl Iterator<Item = &'m Objection> {
    let lines = meeting.roll.iter().flat_map(PublishedRoll::numbered);
    let own: Vec<EntryNo> = lines.filter(|(_, line)| line.owners.contains(&card.owner)).map(|(no, _)| no).collect();
    let objections = meeting.objections.iter().rev();
    objections.filter(move |objection| objection.entry.is_some_and(|entry| own.contains(&entry)))
}

pub(super) fn section(card: &Card, files: &Files, words: &Words) -> Option<Markup> {
    let meetings = files.community.assembly().meetings().iter().rev();
    let raised: Vec<(&Meeting, &Objection)> =
        meetings.flat_map(|meeting| of(card, meeting).map(move |objection| (meeting, objection))).collect();
    (!raised.is_empty()).then(|| {
        html! {
            h2 { (words.say("own-objections")) }
            ul {
                @for (meeting, objection) in &raised {
                    li {
                        a href=(card.at(&format!("/objections/{}/{}", meeting.id, objection.id))) {
                            (words.say_with("own-objection-of-meeting", args![
                                "meeting" => meeting.id.to_string(), "number" => objection.id.to_string(),
                                "about" => own_objection::subject(words, objection),
                            ]))
                        }
                        " " (own_objection::state(words, objection))
                    }
                }
            }
        }
    })
}

async fn show(card: Card, Path((_, meeting, number)): Path<(String, MeetingId, String)>) -> Result<Response, Response> {
    let found = {
        let files = card.desk.files().await;
        let meeting = files.community.assembly().meeting(meeting);
        meeting.and_then(|meeting| of(&card, meeting).find(|objection| objection.id.to_string() == number).cloned())
    };
    let objection = found.ok_or_else(|| answer::not_found(&card.visit))?;
    let opened = own_objection::open((&card.visit, &card.desk), &objection).await?;
    let files = card.desk.files().await;
    let words = card.words(&files);
    let meeting = files.community.assembly().meeting(meeting).ok_or_else(|| answer::not_found(&card.visit))?;
    let now = card.desk.door().now();
    let convenor = convenor::name(&words, &files.community, card.desk.law(), meeting.body, now);
    let title = words.say_with("own-objection-title", args!["number" => number]);
    let body = html! {
        (parts::heading(&title))
        (own_objection::page(&words, meeting, &objection, &opened, &convenor))
    };
    let page = card.page(&files, &words, title).back(Link::new(card.at(""), words.say("parts-back")));
    Ok(page.render(&body).into_response())
}
