//! How this community comes to an owners' assembly: the line, where it stands, who has the ball, what one can do now.

pub(crate) mod group;
mod object;
pub(crate) mod sheets;
pub(crate) mod state;
mod view;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::founding::{Founding, FoundingStage, LineStep, StepName};
use maud::{Markup, html};

pub(crate) use self::view::View;

use crate::app::App;
use crate::args;
use crate::look::{Link, Width};
use crate::parts::{self, Passage, Stop, Tone};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/founding", get(show)).merge(object::routes()).merge(sheets::routes())
}

async fn show(here: Here) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let words = &view.words;
    let title = words.say("founding-title");
    let body = html! {
        (parts::heading(&title))
        p class="lead" { (status(&view)) }
        @if view.stage == FoundingStage::FoundedBefore {
            p { (words.say("founding-before-text")) }
        } @else {
            (now(&view))
            h2 { (words.say("founding-line")) }
            (parts::line(words, &stops(&view)))
            (clocks(&view))
            (view.unplanned())
            // What is at hand stands open and first; what is behind it is folded, and open on paper.
            @let parts = parts_of(&view);
            @for part in parts.iter().filter(|part| !part.is_done) { (part.shown(words)) }
            @for part in parts.iter().filter(|part| part.is_done) { (part.shown(words)) }
        }
        (state::otherwise(&view))
    };
    let page = here.page(&files, words, title.clone()).width(Width::Wide);
    Ok(page.back(Link::new(here.at(""), files.community.name())).render(&body).into_response())
}

/// A part of the page: what one step of the line is about.
struct Part {
    title: String,
    is_done: bool,
    body: Markup,
}

impl Part {
    fn shown(&self, words: &Words) -> Markup {
        let title = words.say_with("founding-part-done", args!["title" => self.title.as_str()]);
        html! {
            @if self.is_done { (parts::details(&title, &self.body)) }
            @else { h2 { (self.title) } (self.body) }
        }
    }
}

fn parts_of(view: &View<'_>) -> Vec<Part> {
    let over = |step: StepName| {
        let current = view.current().map(|step| step.name);
        let line = view.steps.iter().find(|one| one.name == step);
        let is_behind = current.is_none() || current.is_some_and(|now| step < now);
        is_behind || line.is_some_and(|line| line.done.is_some() && !line.is_current)
    };
    let part = |key: &str, is_done: bool, body: Option<Markup>| {
        Some(Part { title: view.words.say(key), is_done, body: body? })
    };
    let on_view = view.group_objections_until().is_some();
    [
        part("founding-condition", over(StepName::Condition), Some(state::condition_in_full(view))),
        part("founding-files", over(StepName::Condition) && state::has_all_files(view), Some(state::files(view))),
        part("founding-application", over(StepName::Review), Some(state::application_in_full(view))),
        part("founding-group", over(StepName::Group) && !on_view, group::group(view)),
        part("founding-papers", over(StepName::FirstMeeting), state::papers(view)),
        part("founding-matters", over(StepName::Founding), Some(state::matters(view))),
        part("founding-filing", false, state::filing(view)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Where founding stands and who has the ball, in one sentence.
pub(crate) fn status(view: &View<'_>) -> String {
    let words = &view.words;
    // The elected sit already, and the clock is about to enter that the assembly exists.
    if view.stage == FoundingStage::Decided && is_seated(view) {
        return words.say("founding-status-decided-seated");
    }
    let said = said(words, view.founding(), view.stage);
    match view.current() {
        Some(step) => {
            let ball = words.say_with("founding-ball", args!["holder" => view.holder(step.holder)]);
            format!("{said}{}{ball}", words.lang().sentence_separator())
        }
        None => said,
    }
}

/// Whether those whom the first meeting elected took their seats.
fn is_seated(view: &View<'_>) -> bool {
    let group = view.group().map(|group| group.body);
    let mut meetings = view.files.community.assembly().meetings().iter().filter(|meeting| Some(meeting.body) == group);
    meetings.any(|meeting| meeting.elections.values().any(|file| file.seating.is_some()))
}

/// Where founding stands; an application that was given back is told as such until another is handed in.
pub(crate) fn said(words: &Words, founding: &Founding, stage: FoundingStage) -> String {
    match founding.returned().filter(|_| stage == FoundingStage::Collecting) {
        Some((_, at)) => words.say_with("founding-status-returned", args!["day" => words.date_of(at)]),
        None => words.say_of("founding-status-", &crate::names::code(&stage)),
    }
}

/// What a reader can do now, the first thing as a button.
fn now(view: &View<'_>) -> Markup {
    let words = &view.words;
    let objects = view.group_objections_until().map(|until| {
        let label = words.say_with("founding-now-object", args!["until" => words.deadline(until)]);
        Link::new(view.here.at("/founding/object"), label)
    });
    let collecting = view.stage == FoundingStage::Collecting;
    let form = collecting
        .then(|| Link::new(view.here.at("/founding/application-form"), words.say("founding-now-application-form")));
    let notice = view
        .group_formed()
        .map(|_| Link::new(view.here.at("/founding/group-notice"), words.say("founding-now-notice")));
    let papers = view
        .meeting()
        .filter(|meeting| meeting.notice.is_some())
        .map(|_| Link::new(view.here.at("/founding/papers-notice"), words.say("founding-now-papers")));
    let all: Vec<Link> = [objects, form, notice, papers].into_iter().flatten().collect();
    html! {
        @if let Some((first, rest)) = all.split_first() {
            (parts::buttons(&parts::button_link(&first.label, &first.href)))
            @if !rest.is_empty() {
                ul class="links" { @for link in rest { li { a href=(link.href) { (link.label) } } } }
            }
        }
        @if collecting { p class="hint" { (words.say("founding-now-sign")) } }
    }
}

fn stops(view: &View<'_>) -> Vec<Stop> {
    let current = view.current().map(|step| step.name);
    view.steps
        .iter()
        .map(|step| {
            // What lies before the step it stands at is behind it, also where no day stands for it: enough was delivered.
            let passage = match (step.is_current, step.done.is_some() || current.is_some_and(|now| step.name < now)) {
                (true, _) => Passage::Current,
                (false, true) => Passage::Done,
                (false, false) => Passage::Next,
            };
            let mut stop = Stop::named(view.step_name(step.name), passage).holder(view.holder(step.holder));
            if let Some(when) = when(view, step) {
                stop = stop.when(when);
            }
            stop
        })
        .collect()
}

fn when(view: &View<'_>, step: &LineStep) -> Option<String> {
    let words = &view.words;
    match (step.done, step.until) {
        (Some(done), _) => Some(words.date_of(done)),
        (None, Some(until)) => Some(words.say_with("founding-until", args!["until" => words.deadline(until)])),
        (None, None) => None,
    }
}

/// The clocks that ran or run, with what became of each.
fn clocks(view: &View<'_>) -> Markup {
    let words = &view.words;
    let columns = vec![
        parts::Column::text(words.say("founding-clock")),
        parts::Column::text(words.say("founding-clock-until")),
        parts::Column::text(words.say("founding-clock-state")),
        parts::Column::text(words.say("founding-basis")),
    ];
    let rows: Vec<(bool, Vec<Markup>)> = view
        .steps
        .iter()
        .filter_map(|step| {
            let until = step.until?;
            let state = match (step.done, step.is_late) {
                (Some(_), false) => parts::tag(Tone::Good, &words.say("founding-clock-kept")),
                (Some(_), true) => parts::tag(Tone::Bad, &words.say("founding-clock-late")),
                (None, true) => parts::tag(Tone::Bad, &words.say("founding-clock-missed")),
                (None, false) => parts::tag(Tone::Care, &words.say("founding-clock-runs")),
            };
            let by = words.say_with(
                "founding-clock-by",
                args!["step" => view.step_name(step.name), "holder" => view.holder(step.holder)],
            );
            let row = vec![
                html! { (by) },
                html! { (words.deadline(until)) },
                html! { (state) @if let Some(done) = step.done { " " (words.date_of(done)) } },
                html! { (view.cited(&step.basis)) },
            ];
            Some((step.done.is_some(), row))
        })
        .collect();
    let (behind, ahead): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(is_done, _)| *is_done);
    let table = |rows: Vec<(bool, Vec<Markup>)>| {
        let rows = rows.into_iter().map(|(_, row)| row);
        parts::Table::new(words.say("founding-clocks-caption"), columns.clone()).rows(rows).render(words)
    };
    html! {
        @if !ahead.is_empty() { h2 { (words.say("founding-clocks")) } (table(ahead)) }
        @if !behind.is_empty() {
            (parts::details(
                &words.say_with("founding-part-done", args!["title" => words.say("founding-clocks")]),
                &table(behind),
            ))
        }
    }
}
