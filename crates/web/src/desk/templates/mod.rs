//! Templates at the desk: which there are, and what a body that leads deliberations does with them.

mod retire;
mod upload;
mod write;

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::Actor;
use governance::bodies::{Body, Power};
use governance::ids::{PersonId, TemplateNo};
use governance::template::{Template, may_make};
use maud::{Markup, html};
use office::Files;

use super::show;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::deliberation;
use crate::parts::{self, Receipt};
use crate::path::Path;
use crate::template;
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/templates", get(list).post(write::adopt))
        .route("/c/{community}/desk/templates/write", get(write::ask).post(write::check))
        .route("/c/{community}/desk/templates/file", get(upload::ask).post(upload::read))
        .route("/c/{community}/desk/templates/{template}/retire", get(retire::ask).post(retire::retire))
        .route("/c/{community}/desk/templates/{template}/done", get(done))
}

/// The path of a page about one template.
type Of = Path<(String, TemplateNo)>;

/// The bodies that the person signed in makes templates for.
fn makers<'f>(here: &Here, files: &'f Files) -> Vec<&'f Body> {
    let moment = here.desk.moment(here.actor());
    let makes = |body: &&Body| {
        files.community.may_in(&moment, Power::Deliberate, body.id)
            && may_make(&files.community, &moment, body.id).is_ok()
    };
    files.community.bodies().all().iter().filter(makes).collect()
}

/// Whether the person signed in makes templates for any body.
pub(super) fn makes_any(here: &Here, files: &Files) -> bool {
    !makers(here, files).is_empty()
}

/// The person signed in, where some body makes templates by them.
async fn making(here: &Here) -> Result<PersonId, Response> {
    let person = here.require(Power::Deliberate).await?;
    let files = here.desk.files().await;
    if makers(here, &files).is_empty() { Err(answer::not_for_you(&here.visit)) } else { Ok(person) }
}

/// Whether the person signed in acts for the body that made a template.
fn is_own(here: &Here, files: &Files, one: &Template) -> bool {
    let moment = here.desk.moment(here.actor());
    files.community.may_at(&moment, Power::Deliberate, one.now.body)
}

async fn list(here: Here) -> Result<Response, Response> {
    making(&here).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let title = words.say("templates-title");
    let all = files.community.templates().all();
    let body = html! {
        p class="lead" { (words.say("desk-templates-lead")) }
        ul class="tasks" {
            li class="task" {
                div class="task-words" {
                    a class="task-title" href=(here.at("/place")) { (words.say("template-standard")) }
                    p class="hint" { (words.say("template-standard-meant")) }
                    p { a href=(here.at("/desk/templates/write")) { (words.say("desk-template-copy-standard")) } }
                }
            }
            @for one in all { (item(&here, &files, &words, one)) }
        }
        p { (parts::button_link(&words.say("desk-template-file"), &here.at("/desk/templates/file"))) }
    };
    Ok(show::page(&here, &files, &words, &title, &here.at("/desk/deliberations"), &body))
}

fn item(here: &Here, files: &Files, words: &Words, one: &Template) -> Markup {
    let (name, number) = (one.now.name.as_str(), one.number);
    html! {
        li class="task" {
            div class="task-words" {
                a class="task-title" href=(here.at(&format!("/templates/{number}"))) { (template::named(words, &one.now, one.followed())) }
                p class="hint" { (one.now.meant) }
                p class="hint" { (deliberation::body(files, one.now.body)) }
                ul class="links" {
                    li { a href=(here.at(&format!("/desk/templates/write?copy={number}"))) { (words.say_with("desk-template-copy", args!["name" => name])) } }
                    @if one.is_in_use() && is_own(here, files, one) {
                        li { a href=(here.at(&format!("/desk/templates/write?anew={number}"))) { (words.say_with("desk-template-anew", args!["name" => name])) } }
                        li { a href=(here.at(&format!("/desk/templates/{number}/retire"))) { (words.say_with("desk-template-retire", args!["name" => name])) } }
                    }
                }
            }
            div class="task-state" { (template::tag(words, one)) }
        }
    }
}

/// The page after a template was adopted: its number, and from when on it holds for what.
async fn done(here: Here, Path((_, number)): Of) -> Result<Response, Response> {
    making(&here).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let one = files.community.templates().template(number).ok_or_else(|| answer::not_found(&here.visit))?;
    let title = words.say_with("desk-template-adopted", args!["name" => one.now.name.as_str()]);
    let entry = here.at(&format!("/book/entries/{}", one.now.position));
    let receipt = Receipt::new(title.as_str(), words.say("desk-template-position"), one.now.position.to_string())
        .next(html! { (words.say("desk-template-next-answer")) })
        .next(html! { a href=(here.at(&format!("/templates/{number}"))) { (words.say("desk-template-next-public")) } })
        .next(html! { a href=(entry) { (words.say("desk-template-next-entry")) } });
    let page = here.page(&files, &words, title);
    let back = crate::look::Link::new(here.at("/desk/templates"), words.say("templates-title"));
    Ok(page.back(back).render(&receipt.render(&words)).into_response())
}

/// What the person signed in acts as.
fn actor(person: PersonId) -> Actor {
    Actor::Person(person)
}
