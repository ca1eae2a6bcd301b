//! The papers of the filing, each made from the book.

use axum::Router;
use axum::response::Response;
use axum::routing::get;
use governance::bodies::Power;
use governance::founding::{AssemblyFounded, Founded, Rest};
use maud::{Markup, html};

use super::HOME;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::names;
use crate::parts::{self, Column, Fact, Table};
use crate::public::founding::View;
use crate::public::founding::sheets::{Paper, office_name, sheet, signed};
use crate::visit::Here;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/desk/founding/filing-set", get(set))
}

async fn set(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let view = View::of(&here, &files)?;
    let founded = view.founding().founded().ok_or_else(|| answer::not_found(&here.visit))?;
    let papers = html! {
        (application(&view, founded))
        (result(&view, &founded.event))
        @for kind in ["rules-of-procedure", "covenant"] { (text(&view, &founded.event, kind)) }
        (committee(&view, founded))
    };
    Ok(sheet(&view, &view.words.say("founding-filing-set"), &format!("{HOME}/filing"), &papers))
}

fn committee_name(view: &View<'_>, event: &AssemblyFounded) -> String {
    let body = view.files.community.bodies().body(event.committee);
    body.map(|body| body.name.to_string()).unwrap_or_default()
}

fn titled(view: &View<'_>, key: &str) -> String {
    format!("{}{}", view.files.community.name(), view.words.say_of("founding-set-", key))
}

fn application(view: &View<'_>, founded: &Founded) -> Markup {
    let words = &view.words;
    let name = committee_name(view, &founded.event);
    let body = html! {
        p { (words.say_with("founding-set-application-text", args![
            "community" => view.files.community.name(), "date" => words.date(founded.event.elected_on), "committee" => name.as_str(),
            "members" => founded.event.members,
        ])) }
        p { (words.say("founding-set-attached")) }
        ol {
            li { (words.say("founding-set-result")) }
            li { (words.say("founding-set-rules-of-procedure")) }
            li { (words.say("founding-set-covenant")) }
            li { (words.say("founding-set-committee")) }
        }
    };
    let addressee = Some(words.say_with("founding-form-to", args!["office" => office_name(view)]));
    Paper { title: titled(view, "application"), addressee, body, signed: signed(view, &name, founded.at) }.render()
}

/// The certified results the assembly rests on, with their figures.
fn result(view: &View<'_>, event: &AssemblyFounded) -> Markup {
    let words = &view.words;
    let columns = vec![
        Column::text(words.say("founding-matter")),
        Column::text(words.say("founding-set-meeting")),
        Column::text(words.say("founding-set-participated")),
        Column::text(words.say("founding-set-agreed")),
    ];
    let rows = event.rests_on.iter().map(|rest| {
        let (participated, agreed) = figures(view, rest);
        let meeting = words.say_with("desk-meeting-name", args!["number" => rest.meeting.to_string()]);
        vec![
            html! { (answer::matter_kind(words, &rest.kind)) },
            html! { (meeting) },
            html! { (participated) },
            html! { (agreed) },
        ]
    });
    let meetings = view.files.community.assembly();
    let last =
        event.rests_on.iter().filter_map(|rest| meetings.meeting(rest.meeting)?.certified).map(|(_, at)| at).max();
    let group = view.group().and_then(|group| view.files.community.bodies().body(group.body));
    let group = group.map(|body| body.name.to_string()).unwrap_or_default();
    let body = html! {
        p { (words.say("founding-set-result-text")) }
        (Table::new(words.say("founding-matters-caption"), columns).rows(rows).render(words))
        p { (words.say("founding-set-result-open")) }
    };
    let signed = html! { p { (group) } @if let Some(at) = last { p { (words.date_of(at)) } } };
    Paper { title: titled(view, "result"), addressee: None, body, signed }.render()
}

/// Who took part and who agreed, in heads and area, as the certified count says.
fn figures(view: &View<'_>, rest: &Rest) -> (String, String) {
    let words = &view.words;
    let result = view.files.community.assembly().meeting(rest.meeting).and_then(|meeting| meeting.result(rest.matter));
    let Some(result) = result else { return (String::new(), String::new()) };
    let sum = |wanted: &dyn Fn(&governance::law::evaluate::CountedOption) -> bool| {
        let options = result.count.options.iter().filter(|option| wanted(option));
        options.fold((0, 0), |(heads, area), option| {
            let figures = option.figures;
            (
                heads + figures.heads.unwrap_or(0),
                area + figures.area.map_or(0, governance::law::area::Area::thousandths),
            )
        })
    };
    let written = |(heads, area): (u64, u64)| {
        words.say_with("desk-heads-and-area", args!["heads" => heads, "area" => words.area(area)])
    };
    (written(sum(&|_| true)), written(sum(&|option| option.kind == governance::law::evaluate::OptionKind::For)))
}

/// The rules of procedure or the covenant as they were adopted, word for word.
fn text(view: &View<'_>, event: &AssemblyFounded, kind: &str) -> Markup {
    let words = &view.words;
    let rest = event.rests_on.iter().find(|rest| rest.kind == kind);
    let matter = rest.and_then(|rest| view.files.community.matters().matter(rest.matter));
    let certified = rest.and_then(|rest| view.files.community.assembly().meeting(rest.meeting)?.certified);
    let body = html! {
        @for line in matter.map(|matter| matter.text.as_str()).unwrap_or_default().lines() { p { (line) } }
    };
    let signed = html! { @if let Some((_, at)) = certified {
        p { (words.say_with("founding-set-adopted", args!["date" => words.date_of(at)])) }
    } };
    Paper { title: titled(view, kind), addressee: None, body, signed }.render()
}

fn committee(view: &View<'_>, founded: &Founded) -> Markup {
    let words = &view.words;
    let columns = vec![
        Column::text(words.say("founding-member")),
        Column::text(words.say("founding-member-role")),
        Column::text(words.say("founding-set-term")),
    ];
    let body = view.files.community.bodies().body(founded.event.committee);
    let seats = body.map(|body| body.seats.as_slice()).unwrap_or_default().iter();
    let rows = seats.filter(|seat| seat.role.is_member()).map(|seat| {
        vec![
            html! { (view.person(seat.person)) },
            html! { (names::role(words, seat.role)) },
            html! { (words.days_between(seat.from, seat.until)) },
        ]
    });
    let facts = vec![
        Fact::new(words.say("founding-set-members"), words.number(founded.event.members)),
        Fact::new(words.say("founding-set-elected"), words.date(founded.event.elected_on)),
    ];
    let name = committee_name(view, &founded.event);
    let body = html! {
        (parts::facts(words, &facts))
        (Table::new(words.say("founding-set-committee"), columns).rows(rows).render(words))
    };
    Paper { title: titled(view, "committee"), addressee: None, body, signed: signed(view, &name, founded.at) }.render()
}
