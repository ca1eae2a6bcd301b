//! The page of a matter: its line, what one can do now, what is decided and by which rules.

pub(super) mod again;
mod execution;
mod facts;
mod line;
mod now;
mod rules;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Form, Stage};
use maud::{Markup, html};

pub(super) use self::facts::{meter_title, progress, silence};
pub(super) use self::now::{status, tag};

use super::seen::Seen;
use crate::app::App;
use crate::args;
use crate::candidates;
use crate::charter_text;
use crate::delegated;
use crate::look::{Link, Width};
use crate::names;
use crate::parts;
use crate::path::Path;
use crate::recalled;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/matters/{matter}", get(show))
}

async fn show(here: Here, Path((_, matter)): Path<(String, String)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let seen = Seen::find(&here, &files, &matter)?;
    let words = here.words(&files);
    let title = seen.matter.title.to_string();
    let body = html! {
        (parts::heading_with_caption(&seen.kind_name(&words), &title))
        p class="lead" { (status(&seen, &words)) }
        (result_in_short(&seen, &words))
        (again::again(&seen, &words))
        (crate::fate::standing(&here, &files, &words, seen.matter.id))
        (now::now(&seen, &words))
        h2 { (words.say("matter-line")) }
        (parts::line(&words, &line::stops(&seen, &words)))
        (execution::execution(&seen, &words))
        (motion(&seen, &words))
        (facts::turnout(&seen, &words))
        @if seen.is_small() && seen.stage() < Stage::Certified {
            (parts::warning(&words, &words.say_with("matter-small", args!["heads" => seen.roll().map_or(0, governance::assembly::PublishedRoll::heads)])))
        }
        (facts::electorate(&seen, &words))
        (rules::rules(&seen, &words))
        (others(&seen, &words))
    };
    let page = here.page(&files, &words, title.clone()).width(Width::Wide);
    Ok(page.back(Link::new(here.at(""), files.community.name())).render(&body).into_response())
}

/// What is put to the vote, word for word.
fn motion(seen: &Seen<'_>, words: &Words) -> Markup {
    html! {
        h2 { (words.say("matter-motion")) }
        (parts::inset(&html! {
            @for line in seen.matter.text.as_str().lines() { p { (line) } }
            (recalled::line(words, seen.files, seen.meeting, seen.question))
        }))
        @if let Some(handed) = delegated::said(words, seen.files, seen.matter.id) { p { strong { (handed) } } }
        @if let Some(text) = seen.question.charter {
            p { (charter_text::link(words, seen.here.desk.book().as_str(), text)) }
        }
        (super::objection::counted(seen, words))
        p {
            @if let Some(election) = &seen.question.election {
                (words.say_with("matter-options-election", args!["most" => election.seats]))
            }
            @else if seen.question.form == Form::Choice { (words.say("matter-options-choice")) }
            @else { (words.say("matter-options")) }
        }
        ul {
            @for option in &seen.question.options {
                li { (names::mark(words, seen.files, seen.question, &option.mark.to_string())) }
            }
        }
        p class="hint" {
            (words.say_with("matter-raised-by", args![
                "body" => seen.convenor_name_at(words, seen.meeting.convened_at), "date" => words.date_of(seen.meeting.convened_at),
            ]))
        }
    }
}

fn result_in_short(seen: &Seen<'_>, words: &Words) -> Markup {
    let Some(reading) = seen.deciding(words) else { return html! {} };
    html! {
        h2 { (words.say("matter-result")) }
        p class="verdict" {
            (reading.verdict.tag(words)) " "
            @match seen.elected() {
                Some(elected) => { (candidates::came_to(words, seen.files, seen.question, &elected)) }
                None => { (super::result::sentence(words, seen.question.form, &reading)) }
            }
        }
        @if let Some(silent) = seen.silent(words) { p { (silent) } }
        p { a href=(seen.at("/result")) { (words.say("matter-to-result")) } }
    }
}

/// The other matters of the same meeting.
fn others(seen: &Seen<'_>, words: &Words) -> Markup {
    let matters = seen.files.community.matters();
    let others: Vec<_> = seen
        .meeting
        .questions
        .iter()
        .filter(|question| question.matter != seen.matter.id)
        .filter_map(|question| matters.matter(question.matter))
        .collect();
    html! {
        @if !others.is_empty() {
            h2 { (words.say("matter-others")) }
            ul {
                @for other in others {
                    li { a href=(seen.here.at(&format!("/matters/{}", other.id))) { (other.title) } }
                }
            }
        }
    }
}
