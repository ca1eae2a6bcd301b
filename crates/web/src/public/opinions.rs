//! The opinion map of a deliberation, for everybody to read; and what is not shown, with the reasons.

use std::collections::BTreeSet;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::appeal::Grounds;
use governance::deliberation::{Conversation, Deliberations, Origin};
use governance::ids::DeliberationId;
use maud::{Markup, html};
use office::Files;

use super::{card, query, statement_sheet};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::appeals::looked_again;
use crate::deliberation::opinions::Totals;
use crate::deliberation::{self, arguments, looked, opinions, unspoken};
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
    let query = query::of(&here.visit);
    // What was brought in stays to be read when neighbours are asked here as well.
    let elsewhere = query.text("held") == ELSEWHERE;
    let picture = match elsewhere {
        true => here.visit.app.pictures.of_elsewhere(&here.desk, id).await,
        false => here.visit.app.pictures.of(&here.desk, id).await,
    };
    let picture = picture.ok_or_else(|| answer::not_found(&here.visit))?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let found = files.community.deliberations();
    let conversation = if elsewhere { found.held_elsewhere(id) } else { found.conversation(id) };
    let (Some(one), Some(conversation)) = (found.deliberation(id), conversation) else {
        return Err(answer::not_found(&here.visit));
    };
    let title = conversation.question.to_string();
    let (totals, today) = (Totals::of(conversation), here.desk.moment(here.actor()).today(files.community.zone()));
    let held = if elsewhere { format!("held={ELSEWHERE}&") } else { String::new() };
    let address = |page| here.at(&format!("/deliberations/{id}/opinions?{held}page={page}"));
    let page = (!query.text("page").is_empty()).then(|| query::page(&query));
    let of = deliberation::title(&words, one);
    let here_held = conversation.origin.is_none();
    let unspoken = here_held.then(|| unspoken::by_building((&here.desk, &files, &words), one, conversation)).flatten();
    let body = html! {
        @if of == title { (parts::heading(&title)) } @else { (parts::heading_with_caption(&of, &title)) }
        @match &conversation.origin {
            None => {
                @if conversation.is_open(today) { (answering(&here, &files, &words, id)) }
                p class="lead" { (words.say("opinions-lead")) }
                (parts::facts(&words, &[
                    Fact::new(words.say("conversation-until"), if conversation.closes() > conversation.until {
                        deliberation::conversation_runs(&words, conversation)
                    } else { words.day(conversation.until) }),
                    Fact::new(words.say("opinions-voices"), match unspoken {
                        // The line below says of how many, and who has not.
                        Some(_) => words.say_with("opinions-voices-count", args![
                            "people" => totals.people, "count" => totals.count
                        ]),
                        None => words.say_with("opinions-voices-of", args![
                            "people" => totals.people, "owners" => owners(&files), "count" => totals.count
                        ]),
                    }),
                ]))
                @if let Some(unspoken) = &unspoken { (unspoken) }
                (looked::sheets((here.desk.law(), &files, &words), one, today))
                (elsewhere_too(&here, &words, found, id))
            }
            Some(origin) => {
                p class="lead" { (words.say("opinions-lead-elsewhere")) }
                (parts::facts(&words, &from_elsewhere(&words, conversation, origin, &totals)))
            }
        }
        (arguments::columns(&words, one, conversation))
        @if picture.is_behind(conversation) {
            p class="hint" { (words.say_with("opinions-drawn-at", args!["at" => words.moment(picture.drawn_at)])) }
        }
        (opinions::spoken(&words, conversation, &picture))
        (opinions::statements(&words, conversation, (&totals, &picture), (page, address)))
        (looked::statements(&words, conversation, today))
        (held_back(&words, &files, conversation))
        (looked::log(&words, &files, conversation))
        @match &conversation.origin {
            None => {
                (parts::details(&words.say("opinions-who-sees-title"), &html! { p { (words.say("opinions-who-sees")) } }))
            }
            Some(origin) => {
                (parts::details(&words.say("opinions-files-title"), &html! {
                    p { (words.say("opinions-files")) }
                    (parts::code_block(&words, "files-digest", &words.say("opinions-files-digest"), &origin.digest))
                }))
            }
        }
    };
    let page = here.page(&files, &words, title.clone()).width(Width::Wide);
    let back = Link::new(here.at(&format!("/deliberations/{id}")), deliberation::title(&words, one));
    Ok(page.back(back).render(&body).into_response())
}

/// The ways to answer, first on the page while it is open: by card, and on paper.
fn answering(here: &Here, files: &Files, words: &Words, id: DeliberationId) -> Markup {
    html! {
        p { (parts::button_link(&words.say("opinions-answer"), &card::at(here, &format!("/deliberations/{id}/statements")))) }
        (statement_sheet::link(here, files, words, id))
    }
}

/// What asks for the conversation that was brought in from elsewhere.
const ELSEWHERE: &str = "elsewhere";

/// The way to what was brought in from elsewhere, beside what neighbours say here.
pub(super) fn elsewhere_too(here: &Here, words: &Words, all: &Deliberations, id: DeliberationId) -> Markup {
    let beside = all.asked_here(id).and_then(|_| all.held_elsewhere(id)?.origin.as_ref());
    html! {
        @if let Some(origin) = beside {
            p class="hint" {
                (words.say_with("conversation-elsewhere", args!["source" => origin.source.as_str()])) " "
                a href=(here.at(&format!("/deliberations/{id}/opinions?held={ELSEWHERE}"))) { (words.say("opinions-elsewhere-link")) }
            }
        }
    }
}

/// How many owners there are.
fn owners(files: &Files) -> usize {
    let homes = files.community.register().homes().iter().filter(|home| !home.holding.is_developer_stock());
    homes.flat_map(|home| &home.owners).collect::<BTreeSet<_>>().len()
}

/// Where a conversation was held that was brought in, when, and who spoke there.
fn from_elsewhere(words: &Words, conversation: &Conversation, origin: &Origin, totals: &Totals) -> Vec<Fact> {
    let days = args!["from" => words.day(origin.began), "until" => words.day(conversation.until)];
    vec![
        Fact::new(words.say("opinions-source"), origin.source.to_string()),
        Fact::new(words.say("opinions-held"), words.say_with("opinions-held-days", days)),
        Fact::new(
            words.say("opinions-voices"),
            words.say_with(
                "opinions-voices-elsewhere",
                args![
                    "people" => totals.people, "count" => totals.count
                ],
            ),
        ),
    ]
}

/// The public log of what is not shown, or was not: never the words, always the reason, and what came of looking again.
/// How many for which reason; each behind that.
fn held_back(words: &Words, files: &Files, conversation: &Conversation) -> Markup {
    let title = words.say("opinions-held-back");
    let appeals = || conversation.statements().iter().filter_map(|statement| statement.appeal.as_ref());
    let asked = appeals().count();
    let columns = ["opinions-statement", "opinions-reason", "opinions-looked-at"].into_iter();
    let columns = columns.chain((asked > 0).then_some("opinions-looked-again"));
    let columns = columns.map(|key| Column::text(words.say(key))).collect();
    let mut counts: Vec<(Grounds, usize)> = Vec::new();
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    // Shown with gaps; not shown whole is counted apart from not shown.
    let mut shortened = 0_usize;
    for statement in conversation.statements() {
        let appeal = statement.appeal.as_ref();
        let withheld = statement.withheld_by().map(|(reason, ..)| Grounds::from(reason));
        let Some(reason) = withheld.or(appeal.map(|appeal| appeal.held_back)) else { continue };
        let cut = statement.text().is_some_and(|text| governance::appeal::gaps(text.as_str()) > 0);
        if cut {
            shortened += 1;
        } else if statement.held_back().is_some() {
            match counts.iter_mut().find(|(other, _)| *other == reason) {
                Some((_, count)) => *count += 1,
                None => counts.push((reason, 1)),
            }
        }
        let looked = statement.moderation.as_ref().map(|(_, at, _)| *at);
        let at = appeal.map(|appeal| appeal.held_back_at).or(looked);
        let mut row = vec![
            html! { (words.say_with("statement-number", args!["number" => statement.number.number()])) },
            html! { (words.say_of("held-back-", &names::code(&reason))) @if cut { " " (words.say("opinions-cut")) } },
            html! { @if let Some(at) = at { (words.date_of(at)) } },
        ];
        if asked > 0 {
            let again = appeal.map(|appeal| looked_again(words, files, appeal));
            row.push(html! { (again.unwrap_or_else(|| words.say("opinions-appeal-none"))) });
        }
        rows.push(row);
    }
    let came_of = |shown: bool| {
        let answered = appeals().filter_map(|appeal| appeal.answered.as_ref());
        answered.filter(|answered| answered.is_shown == shown).count()
    };
    html! {
        @if !rows.is_empty() {
            h2 { (title) }
            @if !counts.is_empty() { ul class="opinions" {
                @for (reason, count) in &counts {
                    li {
                        (words.say_with("opinions-held-back-for", args![
                            "reason" => words.say_of("held-back-", &names::code(reason)), "count" => *count
                        ]))
                    }
                }
            } }
            @if shortened > 0 { p { (words.say_with("opinions-shortened", args!["count" => shortened])) } }
            @if asked > 0 {
                p {
                    (words.say_with("opinions-appeals", args![
                        "asked" => asked, "shown" => came_of(true), "kept" => came_of(false),
                        "waits" => asked - came_of(true) - came_of(false)
                    ]))
                }
            }
            (parts::details(&words.say("opinions-held-back-each"), &Table::new(title, columns)
                .under_heading().dense().rows(rows).render(words)))
        }
    }
}
