//! Erasing the particulars of owners who own nothing here any more (个人信息保护法 §47).

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::Actor;
use governance::bodies::Power;
use governance::community::CommunityCommand;
use governance::ids::OwnerId;
use maud::html;
use office::{Act, Files};

use super::{names, show};
use crate::answer;
use crate::app::App;
use crate::parts::{self, Fact, Form};
use crate::path::Path;
use crate::posted::StaffPosted;
use crate::visit::Here;

/// Former owners listed at once; the rest comes once these are done.
const SHOWN: usize = 100;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/register/former", get(list))
        .route("/c/{community}/desk/register/former/{owner}", get(ask).post(forget))
}

/// Owners without a home whose particulars are still kept.
pub(super) fn former(files: &Files) -> impl Iterator<Item = OwnerId> {
    let register = files.community.register();
    let owners = register.owners().iter().zip(register.owning()).enumerate();
    owners.filter(|(_, (owner, owns))| !owner.forgotten && !owns).map(|(at, _)| OwnerId::after(at))
}

async fn list(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepRegister).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let former: Vec<OwnerId> = former(&files).collect();
    let body = html! {
        p class="lead" { (words.say("desk-forget-lead")) }
        @if former.is_empty() {
            (parts::empty(&words.say("desk-forget-none"), &html! { p { (words.say("desk-forget-none-text")) } }))
        }
        ul class="links" {
            @for owner in former.iter().take(SHOWN) {
                li {
                    a href=(here.at(&format!("/desk/register/former/{owner}"))) {
                        (names::owners(&words, &files, &[*owner]))
                    }
                }
            }
        }
    };
    let title = words.say("desk-forget-title");
    Ok(show::page(&here, &files, &words, &title, &here.at("/desk/register"), &body))
}

type OfOwner = Path<(String, OwnerId)>;

async fn ask(here: Here, Path((_, owner)): OfOwner) -> Result<Response, Response> {
    here.require(Power::KeepRegister).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    if files.community.register().owner(owner).is_none() {
        return Err(answer::not_found(&here.visit));
    }
    let refusal = show::would_refuse(&here, &files, CommunityCommand::ForgetOwner { owner });
    let facts = [Fact::new(words.say("desk-forget-who"), names::owners(&words, &files, &[owner]))];
    let body = html! {
        (parts::facts(&words, &facts))
        (show::refused(&words, refusal.as_ref()))
        @if refusal.is_none() {
            (parts::warning(&words, &words.say("desk-forget-means")))
            (Form::post(here.at(&format!("/desk/register/former/{owner}")), here.visit.csrf())
                .render(&parts::or_leave(&words, &parts::warning_button(&words.say("desk-forget-act")), &here.at("/desk/register/former"))))
        }
    };
    let back = here.at("/desk/register/former");
    Ok(show::page(&here, &files, &words, &words.say("desk-forget-ask"), &back, &body))
}

async fn forget(here: Here, Path((_, owner)): OfOwner, _: StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::KeepRegister).await?;
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), CommunityCommand::ForgetOwner { owner })).await;
    Ok(answer::after(&here, outcome, &here.at("/desk/register/former"), "owner-forgotten"))
}
