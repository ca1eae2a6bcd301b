//! A community's front page: its matters, where each stands, what one can do now; and who holds office ([`seats`]).

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::Stage;
use governance::bodies::BodyKind;
use governance::founding::FoundingStage;
use governance::petition::Standing;
use governance::renewal::{Term, asked_since};
use maud::{Markup, html};
use office::Files;

use super::founding::{View, status as status_of_founding};
use super::history;
use super::matter::{progress, status, tag};
use super::seats;
use super::seen::Seen;
use crate::app::App;
use crate::args;
use crate::deliberation;
use crate::names;
use crate::open_now;
use crate::parts::{self, Requirement};
use crate::petition;
use crate::visit::Here;
use crate::words::{Country, Words};

/// How many lines of history stand here.
const HAPPENINGS: usize = 5;

/// How many deliberations the front page shows.
const DELIBERATIONS: usize = 5;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}", get(show))
}

async fn show(here: Here) -> Response {
    let files = here.desk.files().await;
    let words = here.words(&files);
    let name = files.community.name();
    let matters = files.community.matters().all().iter().rev();
    let seen: Vec<Seen<'_>> =
        matters.filter_map(|matter| Seen::find(&here, &files, &matter.id.to_string()).ok()).collect();
    let heading = |group: Group| match group {
        Group::Now => words.say("community-now"),
        Group::Underway => words.say("community-underway"),
    };
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let mainland = words.country() == Country::Mainland;
    let body = html! {
        (parts::heading(name))
        p class="lead" {
            (words.say_with("community-lead", args!["count" => files.community.register().homes().len()]))
        }
        @if seen.iter().any(|seen| seen.stage() == Stage::Open) {
            (parts::buttons(&parts::button_link(&words.say("community-vote"), "/vote")))
        } @else if mainland && renews(&here, &files) {
            (parts::buttons(&parts::button_link(&words.say("community-renewal"), &here.at("/renewal"))))
        }
        @if mainland { (founding(&here, &files)) }
        @if seen.is_empty() {
            h2 { (words.say("community-matters")) }
            (parts::empty(&words.say("community-no-matters"), &html! { p { (words.say("community-no-matters-next")) } }))
        }
        @for group in [Group::Now, Group::Underway] {
            @let these = in_order(seen.iter().filter(|seen| Group::of(seen) == Some(group)).collect());
            @if !these.is_empty() {
                h2 { (heading(group)) }
                ul class="tasks" { @for seen in these { (line(seen, &words)) } }
            }
        }
        @if mainland { (open_now::section(&words, &open_now::now(&words, &files, today), |page| here.at(page))) }
        @if mainland { (deliberations(&here, &files, &words)) }
        @if mainland { (petitions(&here, &files, &words)) }
        (history::newest(&here, &files, &words, HAPPENINGS))
        (seats::show(&here, &files, &words))
        h2 { (words.say("community-rules")) }
        ul class="links" {
            li { a href=(here.at("/charter")) { (words.say("charter-public-link")) } }
            li { a href=(here.at("/place")) { (words.say("place-public-link")) } }
        }
        h2 { (words.say("community-watch")) }
        ul class="links" {
            @if mainland {
                li { a href=(here.at("/board")) { (words.say("board-title")) } }
                li { a href=(here.at("/renewal")) { (words.say("renewal-title")) } }
            }
            li { a href=(here.at("/news.atom")) { (words.say("news-link")) } }
            li { a href=(here.at("/calendar.ics")) { (words.say("calendar-link")) } }
        }
        h2 { (words.say("community-book")) }
        p { (words.say_with("community-book-text", args!["count" => files.community.size()])) }
        p { a href=(here.at("/book")) { (words.say("community-book-link")) } }
        p { a href="/sign-in" { (words.say("nav-sign-in")) } }
    };
    here.page(&files, &words, name).render(&body).into_response()
}

/// Whether a committee is followed by another now: its renewal is to begin, or runs, or its term is over.
fn renews(here: &Here, files: &Files) -> bool {
    let Ok(place) = files.community.place(here.desk.law()) else { return false };
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let mut committees = files.community.bodies().all().iter().filter(|body| body.kind == BodyKind::OwnersCommittee);
    committees.any(|body| {
        let Some(ends) = body.term_ends(today) else { return false };
        today >= Term::ending(ends, place, asked_since(&files.community, body.id, ends)).renewal_from
    })
}

/// How far founding has come, while it runs.
fn founding(here: &Here, files: &Files) -> Markup {
    let Ok(view) = View::of(here, files) else { return html! {} };
    if matches!(view.stage, FoundingStage::FoundedBefore | FoundingStage::Filed) {
        return html! {};
    }
    html! {
        h2 { (view.words.say("founding-title")) }
        p { (status_of_founding(&view)) }
        p { a href=(here.at("/founding")) { (view.words.say("founding-more")) } }
    }
}

/// Matters by what a reader can do about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    /// One can vote, or object.
    Now,
    /// On its way.
    Underway,
}

impl Group {
    /// None for what is decided and done with, or called off: that is history.
    fn of(seen: &Seen<'_>) -> Option<Self> {
        let finished = || {
            let execution = seen.matter.execution.as_ref();
            execution.and_then(governance::matter::Execution::progress) == Some(governance::matter::Progress::Finished)
        };
        match seen.stage() {
            Stage::Open => Some(Self::Now),
            Stage::RollPublished | Stage::Noticed if seen.roll_objections_until().is_some() => Some(Self::Now),
            Stage::Announced if seen.result_objections_until().is_some() => Some(Self::Now),
            Stage::Certified if seen.is_adopted() != Some(true) || finished() => None,
            Stage::Certified if seen.takes_effect_by_itself() || seen.revoked_since().is_some() => None,
            Stage::Cancelled => None,
            Stage::Convened
            | Stage::RollPublished
            | Stage::Noticed
            | Stage::Closed
            | Stage::Counted
            | Stage::Announced
            | Stage::Certified => Some(Self::Underway),
        }
    }
}

/// How many must still vote, while a vote is open and too few have.
pub(super) fn missing(seen: &Seen<'_>, words: &Words) -> Option<String> {
    if seen.stage() != Stage::Open {
        return None;
    }
    let bars = progress(seen);
    let of = |requirement: Requirement| -> Vec<String> {
        let asked = bars.iter().filter(|bar| bar.asked == requirement);
        let missing = asked.filter_map(|bar| Some((bar.measure, bar.missing().filter(|missing| *missing > 0)?)));
        missing.map(|(measure, missing)| words.figure(measure, missing)).collect()
    };
    let (mut missing, one_of) = (of(Requirement::Own), of(Requirement::OneOf));
    if !one_of.is_empty() {
        missing.push(one_of.join(&words.say("desk-threshold-or")));
    }
    let key = if seen.asks_presence() { "community-missing-attending" } else { "community-missing" };
    (!missing.is_empty()).then(|| words.say_with(key, args!["missing" => words.list(&missing)]))
}

/// What one can vote on stands first.
fn in_order<'s, 'a>(mut these: Vec<&'s Seen<'a>>) -> Vec<&'s Seen<'a>> {
    these.sort_by_key(|seen| seen.stage() != Stage::Open);
    these
}

fn line(seen: &Seen<'_>, words: &Words) -> Markup {
    let state_id = format!("matter-{}", seen.matter.id);
    html! {
        li class="task" {
            div class="task-words" {
                a class="task-title" href=(seen.at("")) aria-describedby=(state_id) { (seen.matter.title) }
                p class="hint" { (seen.kind_name(words)) " · " (names::scope(words, &seen.meeting.scope)) }
                p class="hint" { (status(seen, words)) }
                @if let Some(missing) = missing(seen, words) { p { strong { (missing) } } }
            }
            div class="task-state" id=(state_id) {
                (tag(seen, words))
            }
        }
    }
}

/// What neighbours raised and is not over, the newest first.
fn deliberations(here: &Here, files: &Files, words: &Words) -> Markup {
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let all = files.community.deliberations().all().iter().rev();
    let running: Vec<_> = all.filter(|one| one.is_running()).take(DELIBERATIONS).collect();
    html! {
        h2 { (words.say("deliberations-title")) }
        @if running.is_empty() { p { (words.say("deliberations-none-running")) } }
        @else {
            ul class="tasks" {
                @for one in running {
                    (deliberation::item(words, files, one, (today, &here.at(&format!("/deliberations/{}", one.id)))))
                }
            }
        }
        p { a href=(here.at("/deliberations")) { (words.say("deliberations-link")) } }
    }
}

/// How many petitions there are, and where.
fn petitions(here: &Here, files: &Files, words: &Words) -> Markup {
    let (all, now) = (files.community.petitions().all(), here.desk.door().now());
    let count = all.len();
    let gathering = all.iter().filter(|one| one.standing(files.community.assembly(), now) == Standing::Collecting);
    let gathering: Vec<_> = gathering.rev().collect();
    html! {
        h2 { (words.say("petitions-title")) }
        @if !gathering.is_empty() {
            ul class="tasks" {
                @for one in gathering {
                    @let state = format!("petition-{}", one.id);
                    li class="task" {
                        div class="task-words" {
                            a class="task-title" href=(here.at(&format!("/petitions/{}", one.id))) aria-describedby=(state) {
                                (petition::title(words, files, one))
                            }
                            p class="hint" {
                                (words.say_with("petition-signatures", args!["count" => one.signatures.len()]))
                            }
                        }
                        div class="task-state" id=(state) { (petition::tag(words, &files.community, one, now)) }
                    }
                }
            }
        }
        p { (words.say_with("petitions-count", args!["count" => count])) }
        p { a href=(here.at("/petitions")) { (words.say("petitions-link")) } }
    }
}
