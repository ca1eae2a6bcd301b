//! Templates in public: which there are, what each says line by line, and the file by which one travels.

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::ids::TemplateNo;
use governance::law::Place;
use governance::template::{Followed, Template, Version, laid, write_file};
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation;
use crate::look::{Link, Width};
use crate::names;
use crate::parts;
use crate::path::Path;
use crate::posted::Posted;
use crate::template;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/templates", get(list))
        .route("/c/{community}/templates/{template}", get(show))
        .route("/c/{community}/templates/{template}/file", get(file))
}

async fn list(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("templates-title");
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("templates-lead")) }
        @match files.community.place(here.desk.law()) {
            Err(refusal) => (answer::refused(&words, &refusal.into())),
            Ok(place) => (items(&here, &files, &words, place)),
        }
    };
    let page = here.page(&files, &words, title);
    let back = Link::new(here.at("/deliberations"), words.say("deliberations-title"));
    page.back(back).render(&body).into_response()
}

fn items(here: &Here, files: &Files, words: &Words, place: &Place) -> Markup {
    let all = files.community.templates().all().iter();
    let (in_use, retired): (Vec<&Template>, Vec<&Template>) = all.partition(|template| template.is_in_use());
    html! {
        ul class="tasks" {
            li class="task" {
                div class="task-words" {
                    a class="task-title" href=(here.at("/place")) { (words.say("template-standard")) }
                    p class="hint" { (words.say("template-standard-meant")) }
                    p class="hint" { (template::days(words, &place.procedure.deliberation)) }
                }
                div class="task-state" { (parts::tag(parts::Tone::Good, &words.say("template-in-use"))) }
            }
            @for one in in_use { (item(here, words, place, one)) }
        }
        @if !retired.is_empty() {
            h2 { (words.say("templates-retired")) }
            ul class="tasks" { @for one in retired { (item(here, words, place, one)) } }
        }
    }
}

fn item(here: &Here, words: &Words, place: &Place, one: &Template) -> Markup {
    html! {
        li class="task" {
            div class="task-words" {
                a class="task-title" href=(here.at(&format!("/templates/{}", one.number))) { (template::named(words, &one.now, one.followed())) }
                p class="hint" { (one.now.meant) }
                p class="hint" { (template::days(words, &laid(place, &one.now.lines))) }
            }
            div class="task-state" { (template::tag(words, one)) }
        }
    }
}

/// The template and the version that the query names; without one, that which holds.
fn found<'f>(here: &Here, files: &'f Files, number: TemplateNo) -> Result<(&'f Template, u32, &'f Version), Response> {
    let missing = || answer::not_found(&here.visit);
    let template = files.community.templates().template(number).ok_or_else(missing)?;
    let query = Posted::decode(here.visit.path.split_once('?').map_or("", |(_, query)| query).as_bytes());
    let version = match query.text("version") {
        "" => template.version(),
        named => named.parse().map_err(|_| missing())?,
    };
    Ok((template, version, template.at(version).ok_or_else(missing)?))
}

async fn show(here: Here, Path((_, number)): Path<(String, TemplateNo)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let (one, number_of, version) = found(&here, &files, number)?;
    let followed = Followed { template: number, version: number_of };
    let title = template::named(&words, version, followed);
    let place = files.community.place(here.desk.law());
    let position = version.position;
    let body = html! {
        (parts::heading(&title))
        p { (template::tag(&words, one)) }
        @if number_of != one.version() {
            (parts::inset(&html! {
                p { (words.say("template-older")) " " a href=(here.at(&format!("/templates/{number}"))) { (template::named(&words, &one.now, one.followed())) } }
            }))
        }
        (parts::facts(&words, &facts(&files, &words, version)))
        @if let Some(retired) = &one.retired {
            p { (words.say_with("template-retired-because", args!["reason" => retired.reason.as_str()])) " " (parts::moment(&words, retired.at)) }
        }
        @match place {
            Err(refusal) => (answer::refused(&words, &refusal.into())),
            Ok(place) => {
                p { (template::days(&words, &laid(place, &version.lines))) }
                h2 { (words.say("template-otherwise")) }
                (template::differing(&words, place, &version.lines))
                @if version.place != place.id { p class="hint" { (words.say("template-place-changed")) } }
                (parts::details(&words.say("template-every-line"), &template::every_line(&words, place, &version.lines)))
            }
        }
        @if !one.before.is_empty() { (versions(&here, &words, one)) }
        p { a href=(here.at(&format!("/book/entries/{position}"))) { (words.say_with("file-entry", args!["position" => position.to_string()])) } }
        p { a href=(here.at(&format!("/templates/{number}/file?version={number_of}"))) download=(format!("template-{number}-{number_of}.toml")) { (words.say("template-download")) } }
        p class="hint" { (words.say("template-download-hint")) }
    };
    let page = here.page(&files, &words, title).width(Width::Wide);
    let back = Link::new(here.at("/templates"), words.say("templates-title"));
    Ok(page.back(back).render(&body).into_response())
}

fn facts(files: &Files, words: &Words, version: &Version) -> Vec<parts::Fact> {
    vec![
        parts::Fact::new(words.say("template-meant"), version.meant.as_str()),
        parts::Fact::new(words.say("template-reason"), version.reason.as_str()),
        parts::Fact::new(words.say("template-body"), deliberation::body(files, version.body)),
        parts::Fact::of(
            words.say("template-adopted-at"),
            html! { (parts::moment(words, version.at)) " · " (names::person(words, files, version.by)) },
        ),
    ]
}

/// All versions, the newest first, each with the way there.
fn versions(here: &Here, words: &Words, one: &Template) -> Markup {
    let all = (1..).zip(one.before.iter().chain([&one.now]));
    let all: Vec<(u32, &Version)> = all.collect();
    html! {
        h2 { (words.say("template-versions")) }
        p class="hint" { (words.say("template-versions-hint")) }
        ul {
            @for (version, said) in all.into_iter().rev() {
                @let followed = Followed { template: one.number, version };
                li {
                    a href=(here.at(&template::at(followed))) { (template::named(words, said, followed)) } " · "
                    (parts::moment(words, said.at))
                    p class="hint" { (said.reason) }
                }
            }
        }
    }
}

async fn file(here: Here, Path((_, number)): Path<(String, TemplateNo)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let (_, of, version) = found(&here, &files, number)?;
    let named = format!("attachment; filename=\"template-{number}-{of}.toml\"");
    let headers = [(header::CONTENT_TYPE, "application/toml".to_owned()), (header::CONTENT_DISPOSITION, named)];
    Ok((headers, write_file(version)).into_response())
}
