//! Deliberations at the desk: what was raised, taken in from paper or raised by a body, worded for the public, answered, led on step by step.

mod answered;
mod answering;
mod appeal;
mod appeal_paper;
mod converse;
mod dossier;
mod on_paper;
pub(super) mod opinion;
mod panels;
mod parties;
mod publish;
mod raise;
mod raiser;
mod report;
mod rooms;
mod sheet;
mod show;
mod statements;
mod steps;
mod support;
mod takers;
mod task_steps;
mod tasks;
mod whose;
mod withdrawal;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use governance::bodies::{Body, Power};
use governance::deliberation::{Deliberation, Raiser};
use governance::ids::{DeliberationId, PersonId};
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::Files;

use crate::answer;
use crate::app::App;
use crate::deliberation;
use crate::desk::names;
use crate::desk::show::Frame;
use crate::parts::{self, Errors, Fact};
use crate::path::Path;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/deliberations", get(show::list))
        .route("/c/{community}/desk/deliberations/raise", get(raise::ask).post(raise::raise))
        .route("/c/{community}/desk/deliberations/{deliberation}/converse", get(converse::ask).post(converse::open))
        .route("/c/{community}/desk/deliberations/{deliberation}/statements", get(statements::list))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/statements/{statement}",
            get(statements::ask).post(statements::look),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/appeals/{spoken}",
            get(appeal::ask).post(appeal::answer),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/appeal",
            get(appeal_paper::ask).post(appeal_paper::appeal),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/state",
            get(statements::ask_from_room).post(statements::from_room),
        )
        .merge(opinion::routes())
        .merge(parties::routes())
        .merge(dossier::routes())
        .merge(rooms::routes())
        .merge(panels::routes())
        .route("/c/{community}/desk/deliberations/{deliberation}", get(show::show))
        .route("/c/{community}/desk/deliberations/{deliberation}/publish", get(publish::ask).post(publish::publish))
        .route("/c/{community}/desk/deliberations/{deliberation}/answer", get(answering::ask).post(answering::answer))
        .route("/c/{community}/desk/deliberations/{deliberation}/answered/{answer}", get(answered::show))
        .route("/c/{community}/desk/deliberations/{deliberation}/step", post(steps::go_on))
        .route("/c/{community}/desk/deliberations/{deliberation}/back", get(steps::ask_back).post(steps::send_back))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/withdraw",
            get(withdrawal::ask).post(withdrawal::withdraw),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/support", get(support::ask).post(support::support))
        .route("/c/{community}/desk/deliberations/{deliberation}/sheet", get(sheet::ask).post(sheet::key))
        .route("/c/{community}/desk/deliberations/{deliberation}/papers", get(on_paper::list))
        .route("/c/{community}/desk/deliberations/{deliberation}/papers/{word}/confirm", post(on_paper::confirm))
        .route("/c/{community}/desk/deliberations/{deliberation}/papers/{word}/reject", post(on_paper::reject))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/tasks/{task}",
            get(tasks::ask_report).post(tasks::report),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/tasks/{task}/assign",
            get(tasks::ask_assign).post(tasks::assign),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/report", get(report::ask_report).post(report::report))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/verdict",
            get(report::ask_verdict).post(report::verdict),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/judge", get(report::ask_judge).post(report::judge))
}

/// The path of a page about one deliberation.
type Of = Path<(String, DeliberationId)>;

/// The address of a page of a deliberation; `rest` begins with a slash or is empty.
fn at(here: &Here, id: DeliberationId, rest: &str) -> String {
    here.at(&format!("/desk/deliberations/{id}{rest}"))
}

/// The deliberation of a page.
fn find<'f>(here: &Here, files: &'f Files, id: DeliberationId) -> Result<&'f Deliberation, Response> {
    files.community.deliberations().deliberation(id).ok_or_else(|| answer::not_found(&here.visit))
}

/// A page that asks something about a deliberation: captioned with it, and back to one of its pages.
fn framed(
    here: &Here,
    files: &Files,
    words: &Words,
    one: &Deliberation,
    (title, back): (&str, &str),
    (errors, refusal): (&Errors, Option<&Refusal>),
    asked: &Markup,
) -> Response {
    let (caption, back) = (deliberation::title(words, one), at(here, one.id, back));
    Frame { caption: &caption, title, back: &back, errors, refusal }.around(here, files, words, asked)
}

/// Whether the person signed in acts for the body whose turn it is: such a one alone reads who raised it in what words, and
/// nobody who had it before and handed it on.
pub(super) fn answers(here: &Here, files: &Files, one: &Deliberation) -> bool {
    let moment = here.desk.moment(here.actor());
    one.turn().is_some_and(|turn| files.community.may_at(&moment, Power::Deliberate, turn.body))
}

/// The deliberation and the person who answers it.
async fn answering(here: &Here, id: DeliberationId) -> Result<(Deliberation, PersonId), Response> {
    let person = here.require(Power::Deliberate).await?;
    let files = here.desk.files().await;
    let one = find(here, &files, id)?.clone();
    let turn = one.turn().map(|turn| turn.body);
    let moment = here.desk.moment(Actor::Person(person));
    if turn.is_some_and(|body| files.community.may_at(&moment, Power::Deliberate, body)) {
        Ok((one, person))
    } else {
        Err(answer::not_for_you(&here.visit))
    }
}

/// Whether the person signed in takes in paper about it, or deliberates for a body.
fn enters(here: &Here, files: &Files, one: &Deliberation) -> bool {
    on_paper::takes_in(here, files, one) || here.may(files, Power::Deliberate)
}

/// The bodies that the person signed in deliberates for.
fn bodies_of<'f>(here: &Here, files: &'f Files) -> Vec<&'f Body> {
    let moment = here.desk.moment(here.actor());
    let may = |body: &&Body| files.community.may_in(&moment, Power::Deliberate, body.id);
    files.community.bodies().all().iter().filter(may).collect()
}

/// What those who answer read besides: the raiser's own words, and who that is.
async fn own_words(here: &Here, one: &Deliberation) -> Result<Option<String>, Response> {
    here.desk.words(&one.words).await.map_err(|stop| answer::stopped(&here.visit, None, &stop))
}

fn private(words: &Words, files: &Files, one: &Deliberation, says: Option<&str>) -> Markup {
    let owner = match &one.raiser {
        Raiser::Owner(seal) => files.signers.supporter(seal),
        Raiser::Body(_) | Raiser::Slip => None,
    };
    let says = says.map_or_else(|| words.say("deliberation-words-erased"), ToOwned::to_owned);
    let mut facts =
        vec![Fact::of(words.say("deliberation-words"), html! { @for line in says.lines() { p { (line) } } })];
    facts.extend(
        owner.map(|owner| Fact::new(words.say("deliberation-raiser"), super::inspections::whose(words, files, owner))),
    );
    facts.extend(
        (one.raiser == Raiser::Slip)
            .then(|| Fact::new(words.say("deliberation-raiser"), words.say("deliberation-by-slip"))),
    );
    let body = match one.raiser {
        Raiser::Body(id) => Some(names::body(files, id)),
        Raiser::Owner(_) | Raiser::Slip => None,
    };
    facts.extend(body.map(|body| Fact::new(words.say("deliberation-raiser"), body)));
    html! {
        h2 { (words.say("deliberation-private")) }
        p class="hint" { (words.say("deliberation-private-text")) }
        (parts::facts(words, &facts))
    }
}
