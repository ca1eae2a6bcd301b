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
use crate::parts::paper::{Cell, Form, Grid, Paper, Signature, rows as rows_of};
use crate::public::founding::View;
use crate::public::founding::sheets::{office_name, sheet, signed};
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

fn paper(view: &View<'_>, key: &str) -> Paper {
    Paper::new(Form::Letter, view.words.say_of("founding-set-", key)).issued_by(view.files.community.name())
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
    paper(view, "application").to(office_name(view)).body(body).signed(signed(view, &name, founded.at)).render(words)
}

/// The certified results the assembly rests on, with their figures.
fn result(view: &View<'_>, event: &AssemblyFounded) -> Markup {
    let words = &view.words;
    let mut grid = Grid::new(vec![
        (words.say("founding-matter"), "wide"),
        (words.say("founding-set-meeting"), ""),
        (words.say("founding-set-participated"), ""),
        (words.say("founding-set-agreed"), ""),
    ]);
    let rows = event.rests_on.iter().map(|rest| {
        let (participated, agreed) = figures(view, rest);
        let meeting = words.say_with("desk-meeting-name", args!["number" => rest.meeting.to_string()]);
        vec![answer::matter_kind(words, &rest.kind), meeting, participated, agreed]
    });
    for row in rows {
        grid = grid.row(row.iter().map(Cell::text).collect());
    }
    let meetings = view.files.community.assembly();
    let last =
        event.rests_on.iter().filter_map(|rest| meetings.meeting(rest.meeting)?.certified).map(|(_, at)| at).max();
    let group = view.group().and_then(|group| view.files.community.bodies().body(group.body));
    let group = group.map(|body| body.name.to_string()).unwrap_or_default();
    let body = html! {
        p { (words.say("founding-set-result-text")) }
        (grid.render())
        p { (words.say("founding-set-result-open")) }
    };
    let signature = Signature::of(group);
    let signature = match last {
        Some(at) => signature.on(words.date_of(at)),
        None => signature,
    };
    paper(view, "result").body(body).signed(signature).render(words)
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
    let paper = paper(view, kind).body(body);
    match certified {
        Some((_, at)) => {
            paper.subtitle(words.say_with("founding-set-adopted", args!["date" => words.date_of(at)])).render(words)
        }
        None => paper.render(words),
    }
}

fn committee(view: &View<'_>, founded: &Founded) -> Markup {
    let words = &view.words;
    let mut grid = Grid::new(vec![
        (words.say("founding-member"), "name"),
        (words.say("founding-member-role"), ""),
        (words.say("founding-set-term"), "wide"),
    ]);
    let body = view.files.community.bodies().body(founded.event.committee);
    let seats = body.map(|body| body.seats.as_slice()).unwrap_or_default().iter();
    for seat in seats.filter(|seat| seat.role.is_member()) {
        grid = grid.row(vec![
            Cell::text(view.person(seat.person)),
            Cell::text(names::role(words, seat.role)),
            Cell::text(words.days_between(seat.from, seat.until)),
        ]);
    }
    let rows = [
        (words.say("founding-set-members"), html! { (words.number(founded.event.members)) }),
        (words.say("founding-set-elected"), html! { (words.date(founded.event.elected_on)) }),
    ];
    let name = committee_name(view, &founded.event);
    let body = html! {
        (rows_of(&rows))
        (grid.render())
    };
    paper(view, "committee").body(body).signed(signed(view, &name, founded.at)).render(words)
}
