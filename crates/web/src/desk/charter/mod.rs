//! Rules of procedure and covenant at the desk: the texts there are, one text with what can be done about it.

mod clause;
mod draft;
mod settle;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::bodies::Power;
use governance::charter::{CharterKind, CharterRef, CharterText, Standing, unlawful};
use governance::ids::PersonId;
use maud::{Markup, html};
use office::Files;

use super::show;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::charter_text as said;
use crate::parts;
use crate::path::Path;
use crate::settings;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/charter", get(list))
        .route("/c/{community}/desk/charter/{text}/{version}", get(text))
        .merge(draft::routes())
        .merge(clause::routes())
        .merge(settle::routes())
}

/// The address of a page of a version at the desk; `rest` begins with a slash or is empty.
fn at(here: &Here, text: CharterRef, rest: &str) -> String {
    here.at(&format!("/desk{}{rest}", said::path(text)))
}

/// The version an address names.
fn found<'f>(here: &Here, files: &'f Files, kind: &str, version: &str) -> Result<&'f CharterText, Response> {
    let id = || Some(CharterRef { kind: CharterKind::of(kind)?, version: version.parse().ok()? });
    id().and_then(|id| files.community.charters().get(id)).ok_or_else(|| answer::not_found(&here.visit))
}

/// Whether the person signed in may word a text of this kind: a keeper of the rules, or whoever is to convene on a petition
/// that asks for one.
fn drafts(here: &Here, files: &Files, kind: CharterKind) -> bool {
    let on_petition = |person| files.community.may_draft_on_petition(&here.desk.moment(Actor::Person(person)), kind);
    here.may(files, Power::KeepRules) || here.person().is_some_and(on_petition)
}

/// The person signed in, who may word a text of this kind.
async fn require_drafting(here: &Here, kind: &str) -> Result<PersonId, Response> {
    if let (Some(person), Some(kind)) = (here.person(), CharterKind::of(kind))
        && drafts(here, &*here.desk.files().await, kind)
    {
        return Ok(person);
    }
    here.require(Power::KeepRules).await
}

async fn list(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let charters = files.community.charters();
    let body = html! {
        p { (words.say("charter-desk-text")) }
        @for kind in CharterKind::ALL {
            h2 { (said::title(&words, kind)) }
            @if charters.of(kind).next().is_none() {
                p { (words.say("charter-desk-none")) }
            } @else {
                ul class="meetings" {
                    @for text in charters.of(kind).rev() {
                        li {
                            a href=(at(&here, text.id, "")) { (said::name(&words, text.id)) }
                            " " (said::tag(&words, &files.community, text))
                            br; span class="hint" { (words.say_with("charter-clauses-are", args!["count" => text.clauses.len()])) }
                        }
                    }
                }
            }
            @if drafts(&here, &files, kind) {
                p { (parts::button_link(&words.say_of("charter-begin-", kind.word()), &here.at(&format!("/desk/charter/{}/draft", kind.word())))) }
            }
        }
        ul class="links" { li { a href=(here.at("/charter")) { (words.say("charter-public-link")) } } }
    };
    Ok(show::page(&here, &files, &words, &words.say("charter-desk-title"), &here.at("/desk"), &body))
}

async fn text(here: Here, Path((_, kind, version)): Path<(String, String, String)>) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let text = found(&here, &files, &kind, &version)?;
    let (law, book) = (here.desk.law(), here.desk.book().as_str());
    let may = here.may(&files, Power::KeepRules);
    let edits = text.is_draft() && drafts(&here, &files, text.id.kind);
    let body = html! {
        p { (said::tag(&words, &files.community, text)) }
        (parts::facts(&words, &said::facts(&words, (law, &files), book, text)))
        (said::unsaid(&words, law, text))
        @if may || edits { (next(&here, &words, text)) }
        ul class="links" {
            li { a href=(here.at(&said::path(text.id))) { (words.say("charter-as-public")) } }
            @for other in files.community.charters().of(text.id.kind).filter(|other| other.id != text.id) {
                li {
                    a href=(here.at(&format!("{}/compare/{}", said::path(text.id), other.id.version))) {
                        (words.say_with("charter-compare-with", args!["version" => other.id.version.to_string()]))
                    }
                }
            }
        }
        @if edits { p { a href=(at(&here, text.id, "/insert/0")) { (words.say("charter-insert-first")) } } }
        @for (number, clause) in text.clauses.iter().enumerate() {
            (said::clause(&words, law, text, number + 1, clause, &html! {
                @if text.is_draft() {
                    @for (kind, refusal) in unlawful(&files.community, law, &clause.settings) {
                        (parts::warning(&words, &words.say_with("charter-setting-refused", args![
                            "setting" => settings::name(&words, kind), "why" => settings::not_here(&words, &refusal)
                        ])))
                    }
                }
                @if edits { (editing(&here, &words, text, clause.id.number(), number + 1)) }
            }))
        }
    };
    Ok(show::page(&here, &files, &words, &said::name(&words, text.id), &here.at("/desk/charter"), &body))
}

/// What can be done about a clause of a draft.
fn editing(here: &Here, words: &Words, text: &CharterText, clause: u32, number: usize) -> Markup {
    let link = |rest: String, key: &str| {
        html! {
            a href=(at(here, text.id, &rest)) {
                (words.say(key)) span class="unseen" { " " (words.say_with("charter-clause", args!["number" => number])) }
            }
        }
    };
    html! {
        p class="clause-acts" {
            (link(format!("/clauses/{clause}"), "charter-amend")) " "
            (link(format!("/insert/{clause}"), "charter-insert-after")) " "
            (link(format!("/clauses/{clause}/remove"), "charter-remove"))
        }
    }
}

/// What comes next for a version.
fn next(here: &Here, words: &Words, text: &CharterText) -> Markup {
    match &text.standing {
        Standing::Draft => html! {
            p { (words.say("charter-next-draft")) }
            @if !text.clauses.is_empty() {
                (parts::buttons(&parts::button_link(&words.say("charter-put-forward"), &at(here, text.id, "/put-forward"))))
            }
        },
        Standing::PutForward { .. } => html! {
            p { (words.say("charter-next-put-forward")) }
            (parts::buttons(&html! {
                (parts::button_link(&words.say("charter-to-vote"), &here.at("/desk/convene")))
                a href=(at(here, text.id, "/enter")) { (words.say("charter-enter")) }
            }))
        },
        Standing::Adopted { .. } | Standing::Repealed { .. } => html! {
            p { (words.say(if matches!(text.standing, Standing::Repealed { .. }) { "charter-next-repealed" } else { "charter-next-adopted" })) }
            p { a href=(here.at(&format!("/desk/charter/{}/draft?from=version-{}", text.id.kind.word(), text.id.version))) { (words.say("charter-draft-from-this")) } }
        },
    }
}
