//! The opinion map of a deliberation, for everybody to read; and what is not shown, with the reasons.

use std::collections::BTreeSet;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::deliberation::Conversation;
use governance::ids::DeliberationId;
use maud::{Markup, html};

use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, opinions};
use crate::look::{Link, Width};
use crate::names;
use crate::parts::{self, Column, Fact, Table};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/deliberations/{deliberation}/opinions", get(show))
}

async fn show(here: Here, Path((_, id)): Path<(String, DeliberationId)>) -> Result<Response, Response> {
    let picture = here.visit.app.pictures.of(&here.desk, id).await;
    let picture = picture.ok_or_else(|| answer::not_found(&here.visit))?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let found = files.community.deliberations();
    let (Some(one), Some(conversation)) = (found.deliberation(id), found.conversation(id)) else {
        return Err(answer::not_found(&here.visit));
    };
    let title = conversation.question.to_string();
    let homes = files.community.register().homes().iter().filter(|home| !home.holding.is_developer_stock());
    let owners = homes.flat_map(|home| &home.owners).collect::<BTreeSet<_>>().len();
    let body = html! {
        (parts::heading_with_caption(&deliberation::title(&words, one), &title))
        p class="lead" { (words.say("opinions-lead")) }
        (parts::facts(&words, &[
            Fact::new(words.say("conversation-until"), words.day(conversation.until)),
            Fact::new(words.say("opinions-voices"), words.say_with("opinions-voices-of", args![
                "people" => picture.people, "owners" => owners, "count" => picture.count
            ])),
        ]))
        (opinions::spoken(&words, conversation, &picture))
        (opinions::statements(&words, conversation, &picture))
        (held_back(&words, conversation))
        (parts::details(&words.say("opinions-who-sees-title"), &html! { p { (words.say("opinions-who-sees")) } }))
    };
    let page = here.page(&files, &words, title.clone()).width(Width::Wide);
    let back = Link::new(here.at(&format!("/deliberations/{id}")), deliberation::title(&words, one));
    Ok(page.back(back).render(&body).into_response())
}

/// The public log of what is not shown: never the words, always the reason.
fn held_back(words: &Words, conversation: &Conversation) -> Markup {
    let title = words.say("opinions-held-back");
    let columns = vec![
        Column::text(words.say("opinions-statement")),
        Column::text(words.say("opinions-reason")),
        Column::text(words.say("opinions-looked-at")),
    ];
    let rows: Vec<Vec<Markup>> = conversation
        .statements()
        .iter()
        .filter_map(|statement| {
            let reason = statement.held_back()?;
            let at = statement.moderation.as_ref().map(|(_, at, _)| *at)?;
            Some(vec![
                html! { (words.say_with("statement-number", args!["number" => statement.number.number()])) },
                html! { (words.say_of("held-back-", &names::code(&reason))) },
                html! { (words.date_of(at)) },
            ])
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            h2 { (title) }
            (Table::new(title, columns).under_heading().rows(rows).render(words))
        }
    }
}
