//! The owners' rules of procedure and covenant: what is in force, every version, and what changed between two.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::charter::{CharterKind, CharterRef, CharterText};
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::app::App;
use crate::args;
use crate::charter_text as said;
use crate::look::{Link, Width};
use crate::parts;
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/charter", get(overview))
        .route("/c/{community}/charter/{text}/{version}", get(text))
        .route("/c/{community}/charter/{text}/{version}/compare/{earlier}", get(compare))
}

/// The rules in force, each setting beside its clause, and all versions.
async fn overview(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("charter-public-title");
    let holds = files.community.rules_here(here.desk.law()).unwrap_or_else(|_| files.community.rules());
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("charter-public-lead")) }
        @for kind in CharterKind::ALL {
            h2 { (said::title(&words, kind)) }
            (versions(&here, &files, &words, kind))
        }
        h2 { (words.say("charter-settings")) }
        p { (words.say("charter-settings-text")) }
        (parts::facts(&words, &said::settings_in_force(&words, here.desk.book().as_str(), &files.community, &holds)))
        p { a href=(here.at("/place")) { (words.say("place-public-link")) } }
    };
    let page = here.page(&files, &words, title.clone()).width(Width::Wide);
    page.back(Link::new(here.at(""), files.community.name())).render(&body).into_response()
}

fn versions(here: &Here, files: &Files, words: &Words, kind: CharterKind) -> Markup {
    let charters = files.community.charters();
    let in_force = charters.in_force(kind).map(|text| text.id);
    // The one in force has the button above them.
    let texts: Vec<&CharterText> = charters.of(kind).rev().filter(|text| Some(text.id) != in_force).collect();
    html! {
        @if let Some(text) = charters.in_force(kind) {
            p { (parts::button_link(&words.say_with("charter-read", args!["text" => said::name(words, text.id)]), &here.at(&said::path(text.id)))) " " (said::tag(words, &files.community, text)) }
        } @else {
            p { (words.say("charter-none-in-force")) }
        }
        @if !texts.is_empty() {
            ul class="meetings" {
                @for text in texts {
                    li {
                        a href=(here.at(&said::path(text.id))) { (said::name(words, text.id)) }
                        " " (said::tag(words, &files.community, text))
                    }
                }
            }
        }
    }
}

fn found<'f>(here: &Here, files: &'f Files, kind: &str, version: &str) -> Result<&'f CharterText, Response> {
    let id = || Some(CharterRef { kind: CharterKind::of(kind)?, version: version.parse().ok()? });
    id().and_then(|id| files.community.charters().get(id)).ok_or_else(|| answer::not_found(&here.visit))
}

async fn text(here: Here, Path((_, kind, version)): Path<(String, String, String)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let text = found(&here, &files, &kind, &version)?;
    let (law, book) = (here.desk.law(), here.desk.book().as_str());
    let title = said::name(&words, text.id);
    let others: Vec<&CharterText> =
        files.community.charters().of(text.id.kind).filter(|other| other.id != text.id).collect();
    let body = html! {
        (parts::heading_with_caption(files.community.name(), &title))
        p { (said::tag(&words, &files.community, text)) }
        @if text.is_draft() { (parts::warning(&words, &words.say("charter-draft-warning"))) }
        (parts::facts(&words, &said::facts(&words, (law, &files), book, text)))
        p class="screen-only" { (parts::print_button(&words)) }
        article class="charter" lang=(lang_of(text)) { (said::clauses(&words, law, text)) }
        @if text.clauses.is_empty() { p { (words.say("charter-no-clauses")) } }
        @if !others.is_empty() {
            h2 class="screen-only" { (words.say("charter-compare")) }
            ul class="links screen-only" {
                @for other in others {
                    li {
                        a href=(here.at(&format!("{}/compare/{}", said::path(text.id), other.id.version))) {
                            (words.say_with("charter-compare-with", args!["version" => other.id.version.to_string()]))
                        }
                    }
                }
            }
        }
    };
    let page = here.page(&files, &words, title.clone());
    Ok(page.back(Link::new(here.at("/charter"), words.say("charter-public-title"))).render(&body).into_response())
}

fn lang_of(text: &CharterText) -> &'static str {
    match text.language {
        governance::charter::TextLanguage::Chinese => "zh-CN",
        governance::charter::TextLanguage::English => "en",
    }
}

async fn compare(
    here: Here,
    Path((_, kind, version, earlier)): Path<(String, String, String, String)>,
) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = found(&here, &files, &kind, &version)?;
    let other = found(&here, &files, &kind, &earlier)?;
    let (before, after) = if one.id.version < other.id.version { (one, other) } else { (other, one) };
    let title = words.say_with(
        "charter-compare-title",
        args![
            "title" => said::title(&words, after.id.kind),
            "before" => before.id.version.to_string(),
            "after" => after.id.version.to_string(),
        ],
    );
    let body = html! {
        (parts::heading(&title))
        (said::comparison(&words, here.desk.law(), before, after))
    };
    let page = here.page(&files, &words, title.clone()).width(Width::Wide);
    Ok(page.back(Link::new(here.at(&said::path(after.id)), said::name(&words, after.id))).render(&body).into_response())
}
