//! Founding at the desk: what the street office and the preparatory group do next, step by step.

mod answer_application;
mod area;
mod change_set;
mod filing;
mod filing_list;
mod filing_set;
mod group;
mod member;
mod met;
mod objection;
mod signatures;

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::{BodyKind, Power};
use governance::election::seats_awaited;
use governance::founding::{FoundingCommand, FoundingStage};
use maud::{Markup, html};

use super::show;
use crate::app::App;
use crate::args;
use crate::parts::{self, Task, TaskState, TypedDate};
use crate::posted::Posted;
use crate::public::founding::{View, status};
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/founding", get(overview))
        .merge(answer_application::routes())
        .merge(area::routes())
        .merge(change_set::routes())
        .merge(filing::routes())
        .merge(filing_set::routes())
        .merge(group::routes())
        .merge(member::routes())
        .merge(met::routes())
        .merge(objection::routes())
        .merge(signatures::routes())
}

/// The address of this desk's pages.
const HOME: &str = "/desk/founding";

/// A day as a form sent it, or today where the form was not sent yet.
fn typed_or_today(view: &View<'_>, posted: &Posted, name: &str) -> TypedDate {
    let sent = posted.day(name);
    if sent.is_empty() { TypedDate::of(view.today()) } else { sent }
}

/// Whether whoever looks may do what the street office does with this power.
fn is_office(view: &View<'_>, power: Power) -> bool {
    let mut bodies = view.files.community.bodies().all().iter();
    bodies.any(|body| {
        body.kind == BodyKind::StreetOffice
            && view.files.community.may_in(&view.here.desk.moment(view.here.actor()), power, body.id)
    })
}

async fn overview(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let words = &view.words;
    let body = html! {
        p class="lead" { (status(&view)) }
        p { a href=(here.at("/founding")) { (words.say("founding-desk-public")) } }
        @if view.stage != FoundingStage::FoundedBefore {
            (parts::tasks(words, "founding", &tasks(&view)))
        }
        @if view.founding().filed().is_some() && here.may(&files, Power::Convene) {
            p { a href=(here.at("/desk/founding/change")) { (words.say("founding-task-change")) } }
        }
    };
    Ok(show::page(&here, &files, words, &words.say("founding-desk-title"), &here.at("/desk"), &body))
}

/// What is done at this desk, in order, each with where it stands.
fn tasks(view: &View<'_>) -> Vec<Task> {
    let words = &view.words;
    let at = |rest: &str| view.here.at(&format!("{HOME}{rest}"));
    let stage = view.stage;
    let wait = |reached: bool, key: &str| {
        if reached { None } else { Some(TaskState::Waiting(words.say_of("founding-task-waits-", key))) }
    };
    // Nobody acts for a group all of whose seats have ended.
    let over = || wait(stage != FoundingStage::GroupOver, "group-anew");
    let done_or = |done: bool, over: bool| match (done, over) {
        (true, _) => TaskState::Done,
        (false, true) => TaskState::Needless(words.say("founding-task-over")),
        (false, false) => TaskState::Open,
    };
    let founding = view.founding();
    let listed = view.place.procedure.founding.files.names.len();
    let before = stage < FoundingStage::Founded;
    let application = founding.application();
    let submitted = application.is_some_and(|application| application.submitted.is_some());
    let answered = application.is_some_and(|application| application.answer.is_some());
    let group = view.group();
    let published = group.is_some_and(|group| group.publication().is_some());
    let open = group.map_or(0, |group| group.open_objections().count());
    let convened = view.meeting().is_some();
    let filed = founding.filed().is_some();
    let signed = application.map_or(0, |application| application.signatures.len());
    let may = |power| view.here.may(view.files, power);
    let (registers, convenes) = (may(Power::KeepRegister), may(Power::Convene));
    let mut tasks = vec![
        Task::new(words.say("founding-task-area"), at("/area"), done_or(founding.area().is_some(), !before))
            .leading(registers),
        Task::new(words.say("founding-task-files"), at("/files"), done_or(founding.files().len() >= listed, !before))
            .hint(words.say_with("founding-task-files-hint", args!["there" => founding.files().len(), "all" => listed]))
            .leading(registers),
        Task::new(words.say("founding-task-signatures"), at("/signatures"), done_or(submitted, !before))
            .hint(words.say_with("founding-task-signatures-hint", args!["count" => signed]))
            .leading(may(Power::Key)),
        Task::new(
            words.say("founding-task-answer"),
            at("/answer"),
            wait(submitted, "application").unwrap_or_else(|| done_or(answered, !before)),
        )
        .leading(convenes),
        Task::new(
            words.say("founding-task-group"),
            at("/group"),
            wait(answered, "answer")
                .unwrap_or_else(|| done_or(published && open == 0 && stage != FoundingStage::GroupOver, !before)),
        )
        .hint(words.say_with("founding-task-group-hint", args!["open" => open])),
        Task::new(words.say("founding-task-met"), at("/met"), {
            let met = group.is_some_and(|group| !group.met.is_empty());
            over().or_else(|| wait(published, "group")).unwrap_or_else(|| done_or(met, !before))
        })
        .leading(convenes),
        Task::new(
            words.say("founding-task-meeting"),
            match view.meeting().filter(|_| stage != FoundingStage::Outstanding) {
                Some(meeting) => show::at_meeting(view.here, meeting.id, ""),
                None => view.here.at("/desk/convene"),
            },
            over()
                .or_else(|| wait(stage >= FoundingStage::Preparing, "on-view"))
                .unwrap_or_else(|| done_or(convened && stage >= FoundingStage::Decided, false)),
        )
        .leading(convened || convenes),
    ];
    let seats = seats_page(view);
    let founded = match (stage, &seats) {
        (FoundingStage::Founded | FoundingStage::Filed, _) => TaskState::Done,
        (_, Some(_)) => TaskState::Open,
        (_, None) => TaskState::Waiting(words.say(ready_hint(view))),
    };
    // The assembly exists with the seats of those who were elected: that page is where it comes about.
    let title = words.say(if seats.is_some() { "founding-task-seats" } else { "founding-task-founded" });
    let page = seats.clone().unwrap_or_else(|| view.here.at("/founding"));
    let founded = Task::new(title, page, founded);
    tasks.push(match &seats {
        Some(_) => founded.hint(words.say("founding-task-waits-seats")).leading(convenes),
        None => founded,
    });
    tasks.push(
        Task::new(
            words.say("founding-task-filing"),
            at("/filing"),
            wait(!before, "founded").unwrap_or_else(|| done_or(filed, false)),
        )
        .hint(words.say("founding-task-filing-hint"))
        .leading(convenes),
    );
    let seal = wait(filed, "filing").unwrap_or_else(|| done_or(founding.seal().is_some(), false));
    tasks.push(Task::new(words.say("founding-task-seal"), at("/seal"), seal).leading(convenes));
    tasks
}

/// The page on which those who were elected take their seats, while that is all the assembly waits for.
pub(super) fn seats_page(view: &View<'_>) -> Option<String> {
    let awaited = seats_awaited(&view.files.community, view.place, view.today());
    let one = awaited.into_iter().find(|one| one.founds)?;
    Some(show::at_meeting(view.here, one.meeting, &format!("/elections/{}/seats", one.matter)))
}

/// What the assembly waits for.
fn ready_hint(view: &View<'_>) -> &'static str {
    match view.stage {
        FoundingStage::Decided => "founding-task-waits-seats",
        _ => "founding-task-waits-matters",
    }
}

/// The first step that whoever looks can take now, for the overview of the desk; nothing where founding is over.
pub(super) fn due(here: &Here, files: &office::Files) -> Option<Markup> {
    let view = View::of(here, files).ok()?;
    if matches!(view.stage, FoundingStage::FoundedBefore | FoundingStage::Filed) {
        return None;
    }
    let words = &view.words;
    Some(html! {
        h2 { (words.say("founding-title")) }
        p { (status(&view)) }
        p { (parts::button_link(&words.say("founding-desk-go"), &here.at(HOME))) }
    })
}

/// Why the rules would refuse a step now.
fn would_refuse(view: &View<'_>, command: FoundingCommand) -> Option<governance::Refusal> {
    show::would_refuse(view.here, view.files, command)
}
