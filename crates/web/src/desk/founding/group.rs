//! The preparatory group: set up, made up, published.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::founding::{
    FoundingCommand, FoundingStage, GroupMember, Side, order, seated, sides_that_may_be_absent,
};
use governance::ids::PersonId;
use governance::law::period;
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
use crate::public::founding::group::{absent, in_order, sides_by_rule};
use crate::unplanned;
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
    let published = group.publication().is_some_and(|last| last.is_of(&now)) && !group.needs_revision();
    let reasons = group.publication().map(|last| last.published.absent.as_slice()).unwrap_or_default();
    html! {
        @let rule = &view.place.procedure.founding.group;
        p { (words.say_with("founding-group-rule", args!["led_by" => rule.led_by.as_str(), "articles" => view.cited(&rule.basis)])) }
        (sides_by_rule(view))
        @if view.stage == FoundingStage::GroupOver {
            (parts::warning(words, &words.say("founding-group-over")))
            (parts::details(&words.say("founding-group-former"), &crate::public::founding::group::members(view, &group.members)))
        } @else {
            (members(view, &seated(&view.files.community, view.today()), keeps))
            (crate::public::founding::group::seats_end(view))
        }
        (absent(view, reasons))
        (in_order(view, &now, reasons))
        @if view.stage == FoundingStage::GroupOver {}
        @else if published { p { (parts::tag(Tone::Good, &words.say("founding-group-is-published"))) } }
        @else { p { (parts::tag(Tone::Care, &words.say("founding-group-unpublished"))) } }
        @if keeps {
            p { a href=(view.here.at("/desk/founding/group/member")) { (words.say("founding-member-add")) } }
            @if !published && !now.is_empty() { p { (parts::button_link(&words.say("founding-publish"), &view.here.at("/desk/founding/group/publish"))) } }
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
    publish_page(&here, &Posted::default(), &Errors::new()).await
}

/// The sides that may be left out and have nobody in the group: for each it is asked why.
fn to_explain(view: &View<'_>, now: &[GroupMember]) -> Vec<Side> {
    let rules = &view.place.procedure.founding;
    let may = sides_that_may_be_absent(rules);
    order(now, &[], rules).missing.into_iter().filter(|side| may.contains(side)).collect()
}

fn absence_field(side: Side) -> String {
    format!("absent-{}", side.word())
}

/// The reasons the form gives; none for a side that is to be seated yet.
fn reasons(view: &View<'_>, now: &[GroupMember], posted: &Posted) -> Vec<(Side, String)> {
    let given = to_explain(view, now).into_iter().map(|side| (side, posted.text(&absence_field(side)).to_owned()));
    given.filter(|(_, reason)| !reason.is_empty()).collect()
}

async fn publish_page(here: &Here, posted: &Posted, errors: &Errors) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let view = View::of(here, &files)?;
    let words = &view.words;
    let title = words.say("founding-publish");
    let now = governance::founding::sitting(&files.community, view.today());
    let unexplained = to_explain(&view, &now);
    // What is asked on this page is not what stands in the way of it.
    let supposed = unexplained.iter().map(|side| (*side, words.say("founding-absent"))).collect();
    let refusal = would_refuse(&view, FoundingCommand::PublishGroup { absent: supposed });
    let days = view.place.procedure.founding.group_on_view.days;
    let calendar = &here.desk.law().calendar;
    let on_view = period::ends_at(view.today(), days, calendar, files.community.zone());
    let last = view.group().and_then(|group| group.publication());
    let said_before = |side: Side| {
        let absences = last.map(|last| last.published.absent.as_slice()).unwrap_or_default();
        absences.iter().find(|absence| absence.side == side).map(|absence| absence.reason.to_string())
    };
    let basis = view.place.procedure.founding.group_absent.as_ref().map(|line| view.cited(&line.basis));
    let body = html! {
        (errors.summary(words))
        (parts::heading(&title))
        (crate::public::founding::group::members(&view, &now))
        (in_order(&view, &now, &[]))
        @if refusal.is_some() && errors.is_empty() { (show::refused(words, refusal.as_ref())) }
        @else {
            (unplanned::warning(words, calendar, on_view))
            (parts::warning(words, &words.say_with("founding-publish-consequence", args!["days" => days])))
            (Form::post(here.at("/desk/founding/group/publish"), here.visit.csrf()).render(&html! {
                @for side in &unexplained {
                    @let field = absence_field(*side);
                    @let typed = posted.text(&field);
                    @let value = if typed.is_empty() { said_before(*side).unwrap_or_default() } else { typed.to_owned() };
                    @let asked = args!["side" => view.side(*side)];
                    (Field::new(&field, words.say_with("founding-absent-ask", asked)).hint(words.say("founding-absent-hint"))
                        .value(&value).error(errors.of(&field)).text(words))
                }
                @if let Some(basis) = basis.filter(|_| !unexplained.is_empty()) {
                    p class="hint" { (words.say_with("desk-basis", args!["articles" => basis])) }
                }
                (parts::or_leave(words, &parts::button(&title), &here.at(GROUP)))
            }))
        }
    };
    Ok(show::asking(here, &files, words, (&title, &here.at(GROUP)), errors, &body))
}

async fn publish(here: Here, StaffPosted(posted): StaffPosted) -> Result<Response, Response> {
    let by = here.require(Power::KeepSeats).await?;
    let (absent, errors) = {
        let files = here.desk.files().await;
        let view = View::of(&here, &files)?;
        let now = governance::founding::sitting(&files.community, view.today());
        let absent = reasons(&view, &now, &posted);
        let mut errors = Errors::new();
        for side in to_explain(&view, &now) {
            let field = absence_field(side);
            match absent.iter().find(|(given, _)| *given == side) {
                None => {
                    errors
                        .add(&field, view.words.say_with("founding-absent-missing", args!["side" => view.side(side)]));
                }
                Some((_, reason)) => {
                    // Every side is given these words, so that what is refused is the words.
                    let absent = to_explain(&view, &now).into_iter().map(|side| (side, reason.clone())).collect();
                    if let Some(refusal @ Refusal::Text(_)) =
                        would_refuse(&view, FoundingCommand::PublishGroup { absent })
                    {
                        errors.add(&field, answer::Said::of(&view.words, &refusal).why);
                    }
                }
            }
        }
        (absent, errors)
    };
    if !errors.is_empty() {
        return publish_page(&here, &posted, &errors).await;
    }
    let outcome = here.desk.carry_out(Act::new(Actor::Person(by), FoundingCommand::PublishGroup { absent })).await;
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
                .render(&parts::or_leave(words, &parts::warning_button(&words.say("founding-release")), &here.at(GROUP))))
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
