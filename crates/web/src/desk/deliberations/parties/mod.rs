//! Who takes part, at the desk: named by place, lot, body or kind with a reason, taken off again, published, objected to.

mod dropping;
mod inviting;
mod naming;
mod objecting;

use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use governance::Actor;
use governance::bodies::Power;
use governance::deliberation::{Comment, Deliberation, DeliberationCommand, Party, Step};
use governance::ids::DeliberationId;
use maud::{Markup, html};
use office::{Act, Files};

use super::opinion::{comments, waiting_item};
use super::{Of, answering, answers, appeal, at, enters, find};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation::parties as shown;
use crate::desk::show;
use crate::parts::{self, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/deliberations/{deliberation}/parties", get(list))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/parties/name/{sort}",
            get(naming::ask).post(naming::name),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/parties/{party}/drop",
            get(dropping::ask).post(dropping::drop_one),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/parties/invite",
            get(inviting::ask).post(inviting::invite),
        )
        .route("/c/{community}/desk/deliberations/{deliberation}/parties/publish", post(publish))
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/parties/object",
            get(objecting::ask).post(objecting::object),
        )
        .route(
            "/c/{community}/desk/deliberations/{deliberation}/parties/objections/{comment}",
            get(comments::ask).post(comments::act),
        )
}

async fn list(here: Here, Path((_, id)): Of) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let one = find(&here, &files, id)?;
    let words = here.words(&files);
    let today = here.desk.moment(here.actor()).today(files.community.zone());
    let leads = answers(&here, &files, one);
    let changes = leads && one.is_taken_up() && one.step() == Step::Parties;
    let objects = one.parties.is_on_view(today) && enters(&here, &files, one);
    let waiting: Vec<&Comment> = one.parties.waiting().filter(|objection| !objection.is_appealed()).collect();
    let also = |party: &Party| off(&here, &words, (id, party, changes));
    let body = html! {
        p class="lead" { (words.say("desk-parties-lead")) }
        @let invites = leads && !inviting::open(&files, one, today).is_empty();
        @if changes || objects || invites {
            h2 { (words.say("desk-petition-acts")) }
            ul class="links" {
                @if changes {
                    @for sort in naming::SORTS {
                        li { a href=(at(&here, id, &format!("/parties/name/{sort}"))) { (words.say_of("desk-party-name-", sort)) } }
                    }
                }
                @if invites { li { a href=(at(&here, id, "/parties/invite")) { (words.say("desk-parties-invite")) } } }
                @if objects { li { a href=(at(&here, id, "/parties/object")) { (words.say("desk-parties-object")) } } }
            }
        }
        @if !waiting.is_empty() {
            h2 { (words.say("desk-parties-waiting")) }
            ul class="tasks" {
                @for one in waiting { (waiting_item((&words, &files), one, leads.then(|| comments::address(&here, id, one)))) }
            }
        }
        (appeal::waiting(&here, &files, &words, one))
        h2 { (words.say("desk-parties-list")) }
        (shown::whole((here.desk.law(), &files, &words), one, today, Some(&also)))
        @if changes { (publishing(&here, &files, &words, one)) }
    };
    let title = words.say("parties-title");
    Ok(show::wide(&here, &files, &words, &title, &at(&here, id, ""), &body))
}

/// The way off the list.
fn off(here: &Here, words: &Words, (id, party, changes): (DeliberationId, &Party, bool)) -> Markup {
    html! {
        @if changes {
            p {
                a href=(at(here, id, &format!("/parties/{}/drop", party.number))) {
                    (words.say_with("desk-party-drop-number", args!["number" => party.number.to_string()]))
                }
            }
        }
    }
}

/// The button, where the list is not as it was published.
fn publishing(here: &Here, files: &Files, words: &Words, one: &Deliberation) -> Markup {
    let days = files.community.lines_of(one, here.desk.law()).map(|lines| lines.parties_on_view.days);
    html! {
        @if one.parties.standing().next().is_some() && one.parties.in_public().is_none() {
            (Form::post(at(here, one.id, "/parties/publish"), here.visit.csrf()).render(&html! {
                p { (words.say_with("desk-parties-publish-means", args!["days" => days.unwrap_or_default()])) }
                (parts::buttons(&parts::button(&words.say("desk-parties-publish"))))
            }))
        }
    }
}

async fn publish(here: Here, Path((_, id)): Of, _: StaffPosted) -> Result<Response, Response> {
    let (_, person) = answering(&here, id).await?;
    let command = DeliberationCommand::PublishParties { deliberation: id };
    let outcome = here.desk.carry_out(Act::new(Actor::Person(person), command)).await;
    Ok(answer::after(&here, outcome, &at(&here, id, "/parties"), "parties-published"))
}

/// The address of a page about the list.
fn of_list(here: &Here, id: DeliberationId) -> String {
    at(here, id, "/parties")
}
