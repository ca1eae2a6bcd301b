//! Deliberations: what neighbours raised, who answers by when, where each stands on the line.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::deliberation::Deliberation;
use governance::ids::DeliberationId;
use jiff::civil::Date;
use maud::{Markup, html};
use office::Files;

use super::{opinions, statement_sheet, word_sheet};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{self, appeals};
use crate::look::{Link, Width};
use crate::names;
use crate::open_now;
use crate::parts::{self, Field};
use crate::path::Path;
use crate::posted::Posted;
use crate::template;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/deliberations", get(list))
        .route("/c/{community}/deliberations/{deliberation}", get(show))
}

/// What runs and what is over, each under its heading.
const GROUPS: [(&str, bool); 2] = [("deliberations-running", true), ("deliberations-over", false)];

async fn list(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("deliberations-title");
    let query = Posted::decode(here.visit.path.split_once('?').map_or("", |(_, query)| query).as_bytes());
    let sought = query.text("words");
    let all = files.community.deliberations().all();
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    // What was sought stands alone.
    let groups = if sought.is_empty() { &GROUPS[..] } else { &[] };
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (words.say("deliberations-lead")) }
        (how_to_raise(&here, &files, &words))
        form method="get" action=(here.at("/deliberations")) {
            (Field::new("words", words.say("deliberations-search")).hint(words.say("deliberations-search-hint")).value(sought).text(&words))
            (parts::buttons(&parts::secondary_button(&words.say("desk-letters-find"), "find", "yes")))
        }
        @if !sought.is_empty() {
            @let found = deliberation::similar(&files, sought);
            h2 { (words.say("deliberations-found")) }
            @if found.open.is_empty() { p { (words.say("deliberations-found-none")) } }
            @else { (items(&here, &files, &words, found.open)) }
            (deliberation::earlier::section((&words, &files), &found.ended, today, |id| here.at(&format!("/deliberations/{id}"))))
            p { a href=(here.at("/deliberations")) { (words.say("deliberations-all")) } }
        }
        @if all.is_empty() {
            (parts::empty(&words.say("deliberations-none"), &html! { p { (words.say("deliberations-none-text")) } }))
        }
        @for (key, running) in groups {
            @let these: Vec<&Deliberation> =
                all.iter().rev().filter(|one| one.is_running() == *running).collect();
            @if !these.is_empty() {
                h2 { (words.say(key)) }
                (items(&here, &files, &words, these))
            }
        }
    };
    let page = here.page(&files, &words, title).back(Link::new(here.at(""), files.community.name()));
    page.render(&body).into_response()
}

fn items(here: &Here, files: &Files, words: &Words, these: Vec<&Deliberation>) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    html! {
        ul class="tasks" {
            @for one in these {
                (deliberation::item(words, files, one, (today, &here.at(&format!("/deliberations/{}", one.id)))))
            }
        }
    }
}

/// How anybody raises something, who answers, and within how many days.
fn how_to_raise(here: &Here, files: &Files, words: &Words) -> Markup {
    let place = files.community.place(here.desk.law()).ok();
    let rules = place.map(|place| &place.procedure.deliberation);
    html! {
        h2 { (words.say("deliberations-how")) }
        p { (words.say("deliberations-how-text")) }
        @if let Some(rules) = rules {
            p class="hint" {
                (words.say_with("deliberations-how-days", args![
                    "days" => rules.answer.days,
                    "articles" => names::of_place(words, place, &rules.answered_by.basis)
                ]))
            }
        }
        p { (super::card::button(here, words, "/deliberate")) }
        p { a href=(here.at("/templates")) { (words.say("templates-link")) } }
    }
}

async fn show(here: Here, Path((_, id)): Path<(String, DeliberationId)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = files.community.deliberations().deliberation(id).ok_or_else(|| answer::not_found(&here.visit))?;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let title = deliberation::title(&words, one);
    let body = html! {
        (parts::heading_with_caption(&deliberation::number(&words, id), &title))
        p { (deliberation::tag(&words, &files, one, today)) }
        (deliberation::public_words(&words, one))
        (deliberation::line((here.desk.law(), &files, &words), one, today))
        (open_now::section(&words, &open_now::of_one(&words, &files, (one, today)), |page| here.at(page)))
        (parts::facts(&words, &deliberation::facts(&words, &files, one)))
        (template::of_concern(&words, &files, one, |page| here.at(page)))
        (deliberation::joined(&words, one, |id| here.at(&format!("/deliberations/{id}"))))
        @if one.is_open() {
            p { (words.say("deliberation-support-how")) }
            p { (super::card::button(&here, &words, &format!("/deliberations/{id}"))) }
        }
        (deliberation::parties::section((here.desk.law(), &files, &words), one, today))
        (deliberation::dossier::section((here.desk.law(), &files, &words), one, (today, &here.at(&format!("/deliberations/{id}/dossier")))))
        (deliberation::rooms::list((here.desk.law(), &files, &words), one, today, |room| {
            here.at(&format!("/deliberations/{id}/rooms/{}", room.number))
        }))
        (deliberation::panels::list((here.desk.law(), &files, &words), one, today, |panel| {
            here.at(&format!("/deliberations/{id}/panels/{}", panel.number))
        }))
        (conversation(&here, &files, &words, one))
        (opinion(&here, &files, &words, id))
        (deliberation::carrying_out::tasks((here.desk.law(), &files, &words), one, today, |_| html! {}))
        (deliberation::report::results((here.desk.law(), &files, &words), one, today, &judging(&here, &words, one, today)))
        (deliberation::answers((here.desk.law(), &files, &words), one, today, |id| here.at(&format!("/deliberations/{id}"))))
        @if appeals::answers(one).next().is_some() {
            p { a href=(here.at(&format!("/deliberations/{id}/answer/paper"))) { (words.say("answer-paper-link")) } }
        }
        (deliberation::principles::section((here.desk.law(), &files, &words), one, today, |page| here.at(page)))
        p { a href=(here.at(&format!("/deliberations/{id}/file"))) { (words.say("file-link")) } }
        (parts::details(&words.say("deliberation-who-sees-title"), &html! { p { (words.say("deliberation-who-sees")) } }))
    };
    let page = here.page(&files, &words, title).width(Width::Wide);
    let back = Link::new(here.at("/deliberations"), words.say("deliberations-title"));
    Ok(page.back(back).render(&body).into_response())
}

/// The question that neighbours talk about, and the way to the opinion map.
fn conversation(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let (id, all) = (one.id, files.community.deliberations());
    let (conversation, today) = (all.conversation(id), here.desk.moment(here.actor()).today(files.community.zone()));
    html! {
        @if let Some(conversation) = conversation {
            h2 { (words.say("conversation-title")) }
            p { (conversation.question) }
            p class="hint" { (deliberation::conversation_runs(words, conversation)) }
            (deliberation::looked::statements(words, conversation, today))
            (deliberation::looked::sheets((here.desk.law(), files, words), one, today))
            @if conversation.papers() > 0 {
                p class="hint" { (words.say_with("conversation-papers", args!["count" => conversation.papers()])) }
            }
            p { a href=(here.at(&format!("/deliberations/{id}/opinions"))) { (words.say("opinions-link")) } }
            (opinions::elsewhere_too(here, words, all, id))
            (statement_sheet::link(here, files, words, id))
        }
    }
}

/// How far the opinion is, and the way to it.
fn opinion(here: &Here, files: &Files, words: &Words, id: DeliberationId) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    html! {
        @if let Some(opinion) = files.community.deliberations().opinion(id) {
            h2 { (words.say("opinion-title")) }
            (deliberation::opinion::in_short(words, opinion, today))
            (deliberation::looked::comments(words, opinion, today))
            p { a href=(here.at(&format!("/deliberations/{id}/opinion"))) { (words.say("opinion-link")) } }
        }
    }
}

/// How those who took part say whether it is solved, while they are asked.
fn judging(here: &Here, words: &Words, one: &Deliberation, today: Date) -> Markup {
    html! {
        @if one.report().is_some_and(|report| report.is_running(today)) {
            p { (words.say("result-judge-how")) }
            p { (super::card::button(here, words, &format!("/deliberations/{}", one.id))) }
            (word_sheet::verdict_link(here, words, one))
        }
    }
}
