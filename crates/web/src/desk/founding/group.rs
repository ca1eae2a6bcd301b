//! The preparatory group: set up, made up, published.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::founding::{FoundingCommand, GroupMember};
use governance::ids::PersonId;
use governance::{Actor, Refusal};
use maud::{Markup, html};
use office::{Act, Stop};

use super::objection::objecting;
use super::{HOME, is_office, would_refuse};
use crate::answer;
use crate::app::App;
use crate::args;
use crate::desk::show;
use crate::group_objection;
use crate::parts::{self, Column, Errors, Field, Form, Table, Tone};
use crate::path::Path;
use crate::posted::{Posted, StaffPosted};
use crate::public::founding::View;
use crate::public::founding::group::in_order;
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/founding/group", get(page).post(establish))
        .route("/c/{community}/desk/founding/group/publish", get(ask_publish).post(publish))
        .route("/c/{community}/desk/founding/group/release/{person}", get(ask_release).post(release))
}

const GROUP: &str = "/desk/founding/group";

async fn page(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    group_page(&here, &Posted::default(), &Errors::new()).await
}

async fn group_page(here: &Here, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let title = words.say("founding-task-group");
    let body = html! {
        (errors.summary(words))
        (parts::heading(&title))
        @if view.group().is_some() { (made_up(&view)) } @else { (set_up(&view, posted, errors)) }
    };
    Ok(show::asking(here, &files, words, (&title, &here.at(HOME)), errors, &body))
}

fn set_up(view: &View<'_>, posted: &Posted, errors: &Errors) -> Markup {
    let words = &view.words;
    let name = if posted.text("name").is_empty() {
        words.say_with("founding-group-name-is", args!["community" => view.files.community.name()])
    } else {
        posted.text("name").to_owned()
    };
    let refusal = would_refuse(view, FoundingCommand::EstablishGroup { name: name.clone() });
    html! {
        p { (words.say("founding-group-set-up-text")) }
        @if refusal.is_some() && errors.is_empty() { (show::refused(words, refusal.as_ref())) }
        @else {
            (Form::post(view.here.at(GROUP), view.here.visit.csrf()).render(&html! {
                (Field::new("name", words.say("founding-group-name")).value(name).error(errors.of("name")).text(words))
                (parts::buttons(&parts::button(&words.say("founding-group-set-up"))))
            }))
        }
    }
}

fn made_up(view: &View<'_>) -> Markup {
    let words = &view.words;
    let Some(group) = view.group() else { return html! {} };
    let keeps = is_office(view, Power::KeepSeats) && view.founding().founded().is_none();
    let now = governance::founding::sitting(&view.files.community, view.today());
    let published = group.publication().is_some_and(|last| last.published.members == now) && !group.needs_revision();
    html! {
        @let rule = &view.place.procedure.founding.group;
        p { (words.say_with("founding-group-rule", args!["led_by" => rule.led_by.as_str(), "articles" => view.cited(&rule.basis)])) }
        (members(view, &group.members, keeps))
        p { (in_order(view, &now)) }
        @if published { p { (parts::tag(Tone::Good, &words.say("founding-group-is-published"))) } }
        @else { p { (parts::tag(Tone::Care, &words.say("founding-group-unpublished"))) } }
        @if keeps {
            p { a href=(view.here.at("/desk/founding/group/member")) { (words.say("founding-member-add")) } }
            @if !published { p { (parts::button_link(&words.say("founding-publish"), &view.here.at("/desk/founding/group/publish"))) } }
        }
        @if group.formed().is_some() {
            p { a href=(view.here.at("/founding/group-notice")) { (words.say("founding-now-notice")) } }
        }
        h2 { (words.say("founding-objections")) }
        (group_objection::links(words, &group.objections, |objection| {
            view.here.at(&format!("/desk/founding/objections/{}", objection.id))
        }))
        @if view.here.may(view.files, Power::Key) && would_refuse(view, objecting()).is_none() {
            p { a href=(view.here.at("/desk/founding/object")) { (words.say("founding-object-take-down")) } }
        }
    }
}

fn members(view: &View<'_>, members: &[GroupMember], keeps: bool) -> Markup {
    let words = &view.words;
    if members.is_empty() {
        return parts::empty(
            &words.say("founding-group-empty"),
            &html! { p { (words.say("founding-group-empty-next")) } },
        );
    }
    let mut columns = vec![
        Column::text(words.say("founding-member")),
        Column::text(words.say("founding-member-side")),
        Column::text(words.say("founding-member-role")),
    ];
    if keeps {
        columns.push(Column::text(words.say("founding-owner-act")));
    }
    let rows = members.iter().map(|member| {
        let role = if member.leads { words.say("founding-leads") } else { words.say("founding-sits") };
        let name = view.person(member.person);
        let mut cells = vec![html! { (name) }, html! { (view.side(member.side)) }, html! { (role) }];
        if keeps {
            let href = view.here.at(&format!("/desk/founding/group/release/{}", member.person));
            cells.push(html! { a href=(href) { (words.say("founding-release")) span class="unseen" { " " (name) } } });
        }
        cells
    });
    Table::new(words.say("founding-members"), columns).rows(rows).render(words)
}

async fn establish(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::KeepSeats).await?;
    let command = FoundingCommand::EstablishGroup { name: posted.text("name").to_owned() };
    match here.desk.carry_out(Act::new(Actor::Person(by), command)).await {
        Err(Stop::Refused(refusal @ Refusal::Text(_))) => {
            let errors = show::mistake_at(&here, "name", &refusal).await;
            group_page(&here, &posted, &errors).await
        }
        outcome => Ok(answer::after(&here, outcome, &here.at(GROUP), "founding-group-set-up")),
    }
}

async fn ask_publish(here: Here) -> Result<Response, Response> {
    here.require(Power::KeepSeats).await?;
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let words = &view.words;
    let title = words.say("founding-publish");
    let refusal = would_refuse(&view, FoundingCommand::PublishGroup);
    let now = governance::founding::sitting(&files.community, view.today());
    let days = view.place.procedure.founding.group_on_view.days;
    let body = html! {
        (crate::public::founding::group::members(&view, &now))
        p { (in_order(&view, &now)) }
        @if refusal.is_some() { (show::refused(words, refusal.as_ref())) }
        @else {
            (parts::warning(words, &words.say_with("founding-publish-consequence", args!["days" => days])))
            (Form::post(here.at("/desk/founding/group/publish"), here.visit.csrf()).render(&parts::buttons(&html! {
                (parts::button(&title))
                a href=(here.at(GROUP)) { (words.say("desk-leave-it")) }
            })))
        }
    };
    Ok(show::page(&here, &files, words, &title, &here.at(GROUP), &body))
}

async fn publish(here: Here, _: StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::KeepSeats).await?;
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), FoundingCommand::PublishGroup)).await;
    Ok(answer::after(&here, outcome, &here.at(GROUP), "founding-published"))
}

async fn ask_release(here: Here, Path((_, person)): Path<(String, PersonId)>) -> Result<Response, Response> {
    here.require(Power::KeepSeats).await?;
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let words = &view.words;
    let title = words.say("founding-release-title");
    let refusal = would_refuse(&view, FoundingCommand::ReleaseMember { person });
    let body = html! {
        @if refusal.is_some() { (show::refused(words, refusal.as_ref())) }
        @else {
            p { (words.say_with("founding-release-text", args!["name" => view.person(person)])) }
            (parts::warning(words, &words.say("founding-release-consequence")))
            (Form::post(here.at(&format!("/desk/founding/group/release/{person}")), here.visit.csrf())
                .render(&parts::buttons(&html! {
                    (parts::warning_button(&words.say("founding-release")))
                    a href=(here.at(GROUP)) { (words.say("desk-leave-it")) }
                })))
        }
    };
    Ok(show::page(&here, &files, words, &title, &here.at(GROUP), &body))
}

async fn release(
    here: Here,
    Path((_, person)): Path<(String, PersonId)>,
    _: StaffPosted,
) -> Result<Response, Response> {
    let by = here.require(Power::KeepSeats).await?;
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), FoundingCommand::ReleaseMember { person })).await;
    Ok(answer::after(&here, outcome, &here.at(GROUP), "founding-released"))
}
