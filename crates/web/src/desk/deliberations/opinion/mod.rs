//! The opinion at the desk: drafted, its comments looked at and answered, put to the owners, settled and signed.

pub(super) mod comments;
mod decision;
pub(super) mod draft;
mod ending;
pub(super) mod limits;
mod paper;
pub(in crate::desk) mod vote;
mod watched;

use axum::Router;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use governance::bodies::Power;
use governance::deliberation::{
    Comment, Deliberation, DeliberationCommand, Ending, GoesTo, Opinion, Stage, Step, Tested, speaks_of_limits,
    undecided_until,
};
use governance::ids::{DeliberationId, MatterId};
use governance::{Actor, Command, Refusal};
use maud::{Markup, html};
use office::{Act, Files};

use super::{Of, answering, answers, appeal, at, find, on_paper};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::{considered, opinion as shown};
use crate::desk::show;
use crate::parts::{self, Errors, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/deliberations/{deliberation}/opinion", get(overview))
        .route("/c/{community}/desk/deliberations/{deliberation}/opinion/draft", get(draft::ask).post(draft::draft))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/amend",
            get(paper::ask_amend).post(paper::amend),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/consent",
            get(paper::ask_consent).post(paper::consent),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/comments/{comment}",
            get(comments::ask).post(comments::act),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/opinion/put", post(put))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/settle",
            get(ending::ask_settle).post(ending::settle),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/undecided",
            get(ending::ask_undecided).post(ending::leave_undecided),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/decision",
            get(decision::ask).post(decision::record),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/decision/correct",
            get(decision::ask_correct).post(decision::correct),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/limits",
            get(limits::ask_consider).post(limits::consider),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/stop",
            get(limits::ask_stop).post(limits::stop),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/limits/look",
            get(watched::ask).post(watched::look),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/opinion/vote", get(vote::ask).post(vote::name))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/opinion/sign",
            get(ending::ask_sign).post(ending::sign),
        )
}

fn opinion<'f>(here: &Here, files: &'f Files, id: DeliberationId) -> Result<&'f Opinion, Response> {
    files.community.deliberations().opinion(id).ok_or_else(|| answer::not_found(&here.visit))
}

async fn overview(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let one = find(&here, &files, id)?;
    let Some(opinion) = files.community.deliberations().opinion(id) else {
        return Ok(Redirect::to(&at(&here, id, "")).into_response());
    };
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let leads = answers(&here, &files, one);
    let links = links(&here, &files, (&words, leads), one, opinion);
    // While owners are asked, who objects is seen by whoever answers them in time, and by nobody else at the desk.
    let seen = |comment: &&Comment| leads || !shown::is_shown_later(opinion, comment, today);
    let waiting: Vec<&Comment> = opinion.unseen().chain(opinion.unanswered()).filter(seen).collect();
    let at_matter = |matter: MatterId| here.at(&format!("/matters/{matter}"));
    let body = html! {
        @if !links.is_empty() {
            h2 { (words.say("desk-petition-acts")) }
            ul class="links" { @for (href, label) in &links { li { a href=(href) { (label) } } } }
        }
        @if leads && opinion.stage(today) == Stage::Weighing { (putting(&here, &files, &words, id, opinion)) }
        @if !waiting.is_empty() {
            h2 { (words.say("desk-comments-waiting")) }
            ul class="tasks" {
                @for one in waiting { (waiting_item((&words, &files), one, leads.then(|| comments::address(&here, id, one)))) }
            }
        }
        (appeal::waiting(&here, &files, &words, one))
        (shown::voted(&words, &files, id, at_matter))
        (shown::whole((here.desk.law(), &files, &words), one, opinion, (today, &at_matter)))
        (considered::considered((here.desk.law(), &files, &words), one, today))
        p { a href=(here.at(&format!("/deliberations/{id}/opinion"))) { (words.say("desk-opinion-public")) } }
    };
    let title = words.say("opinion-title");
    Ok(show::wide(&here, &files, &words, &title, &at(&here, id, ""), &body))
}

/// A comment that waits for somebody to look, or for an answer; its address for whoever does.
pub(super) fn waiting_item((words, files): (&Words, &Files), one: &Comment, href: Option<String>) -> Markup {
    let name = shown::name(words, one);
    let key = if one.looked.is_none() { "comment-stands-unseen" } else { "comment-stands-unanswered" };
    html! {
        li class="task" {
            div class="task-words" {
                @if let Some(href) = href { a class="task-title" href=(href) { (name) } }
                @else { span class="task-title" { (name) } }
                p class="hint" { (words.moment(one.at)) " · " (shown::author(words, files, one)) }
            }
            div class="task-state" { (parts::tag(parts::Tone::Care, &words.say(key))) }
        }
    }
}

/// What this person can do now.
fn links(
    here: &Here,
    files: &Files,
    (words, leads): (&Words, bool),
    one: &Deliberation,
    opinion: &Opinion,
) -> Vec<(String, String)> {
    let id = one.id;
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let link = |rest: &str, key: &str| (at(here, id, &format!("/opinion{rest}")), words.say(key));
    let enters = here.may(files, Power::Key) || here.may(files, Power::Deliberate);
    let agreed = opinion.tested().is_some_and(Tested::is_agreed);
    let object = opinion.tested().map_or(0, |tested| tested.figures().object);
    let left = opinion.rounds_left() > 0;
    let anew = object > 0 && left;
    let waits_no_longer = undecided_until((&files.community, here.desk.law()), one, today).is_some();
    let stop = limits::may_stop(here, files, id).then(|| link("/stop", "desk-opinion-stop"));
    let consents = |may: bool| (may && on_paper::speaks(here, files, one)).then(|| link("/consent", "desk-consent"));
    let mut links = match opinion.stage(today) {
        // What was sent back further is formed when it comes to this step again.
        _ if one.step() < Step::Opinion => Vec::new(),
        Stage::Amending if enters => vec![link("/amend", "desk-amend")],
        Stage::Testing => consents(true).into_iter().collect(),
        Stage::Tested => [
            consents(on_paper::later(here, files, one).is_some()),
            (leads && agreed).then(|| link("/settle", "desk-opinion-settle")),
            (leads && anew).then(|| link("/draft", "desk-opinion-draft-anew")),
            (leads && !agreed && (!left || waits_no_longer)).then(|| link("/undecided", "desk-opinion-undecided")),
        ]
        .into_iter()
        .flatten()
        .collect(),
        Stage::Stopped | Stage::Reopened if leads => std::iter::once(link("/draft", "desk-opinion-draft-anew"))
            .chain(waits_no_longer.then(|| link("/undecided", "desk-opinion-undecided")))
            .collect(),
        Stage::Ended if matches!(opinion.ending, Some((Ending::Settled { .. }, ..))) => {
            let signs = here.may(files, Power::Deliberate) || on_paper::speaks(here, files, one);
            let convenes = here.may(files, Power::Convene);
            let names = convenes && vote::awaited(files, id, opinion).is_some();
            let sign = signs.then(|| link("/sign", "desk-opinion-sign"));
            let decides = (leads && opinion.waits_for_a_meeting()).then(|| link("/decision", "desk-opinion-decision"));
            names.then(|| link("/vote", "desk-opinion-vote")).into_iter().chain(decides).chain(sign).collect()
        }
        Stage::Ended if opinion.goes_to() == Some(GoesTo::OwnersMeeting) && here.may(files, Power::Convene) => {
            vote::awaited(files, id, opinion).map(|_| link("/vote", "desk-opinion-vote")).into_iter().collect()
        }
        Stage::Ended if opinion.reserved().is_some() && here.may(files, Power::Convene) => {
            vote::awaited(files, id, opinion).map(|_| link("/vote", "desk-opinion-vote")).into_iter().collect()
        }
        Stage::Ended if leads && opinion.waits_for_a_meeting() => vec![link("/decision", "desk-opinion-decision")],
        Stage::Ended if leads && opinion.decision.is_some() => {
            vec![link("/decision/correct", "desk-opinion-decision-correct")]
        }
        // Where what was taken in cannot be put, other words are the way, beside saying why it keeps to the law.
        Stage::Weighing if leads => {
            let held = speaks_of_limits(&files.community, here.desk.law(), &opinion.says());
            let anew = held.then(|| link("/draft", "desk-opinion-draft-anew"));
            let goes = waits_no_longer.then(|| link("/undecided", "desk-opinion-undecided"));
            anew.into_iter().chain(goes).collect()
        }
        _ => Vec::new(),
    };
    links.extend(watched::opens(here, files, one).then(|| link("/limits/look", "desk-limits-look")));
    links.extend(stop);
    links
}

/// What will be put to the owners, and the button; or what it still waits for.
fn putting(here: &Here, files: &Files, words: &Words, id: DeliberationId, opinion: &Opinion) -> Markup {
    let command = DeliberationCommand::PutOpinion { deliberation: id };
    let refusal = show::would_refuse(here, files, Command::from(command));
    html! {
        @if let Some(refusal) = &refusal {
            (answer::refused(words, refusal))
            @if let Some(held) = limits::over(Some(refusal)) {
                (limits::listed(words, here.desk.law(), held))
                p { (parts::button_link(&words.say("desk-limits-title"), &at(here, id, "/opinion/limits"))) }
            }
        }
        @else {
            h2 { (words.say("desk-opinion-version")) }
            (shown::paragraphs(&opinion.version()))
            (Form::post(at(here, id, "/opinion/put"), here.visit.csrf()).render(&html! {
                p { (words.say("desk-opinion-put-means")) }
                (parts::buttons(&parts::button(&words.say("desk-opinion-put"))))
            }))
        }
    }
}

async fn put(here: Here, Path((_, id)): Of, _: StaffPosted) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let command = DeliberationCommand::PutOpinion { deliberation: id };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, id, "/opinion"), "opinion-put"))
}

/// Notes what is missing or too long in a field.
pub(super) fn check(words: &Words, errors: &mut Errors, posted: &Posted, (field, most): (&'static str, usize)) {
    let typed = posted.text(field);
    if typed.trim().is_empty() {
        errors.add(field, words.say("desk-words-missing"));
    } else if typed.chars().count() > most {
        errors.add(field, words.say_with("desk-words-too-long", args!["most" => most]));
    }
}

/// The mistake in a field whose text is refused; what else is refused stands at no field.
pub(super) async fn text_mistake(here: &Here, field: &'static str, refusal: &Refusal) -> Errors {
    match refusal {
        Refusal::Text(_) => show::mistake_at(here, field, refusal).await,
        _ => Errors::new(),
    }
}
