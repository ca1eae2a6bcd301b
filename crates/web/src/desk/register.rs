//! The house register as it stands, and the file to fill in.

use std::collections::BTreeMap;

use axum::Router;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{AreaBySource, Scope, area_by_source, count_heads};
use governance::bodies::Power;
use governance::community::{Counted, Parking, Register};
use maud::{Markup, html};
use office::Files;

use super::{names, register_forget, register_upload, show};
use crate::app::App;
use crate::args;
use crate::names as called;
use crate::parts::{self, Column, Errors, Fact, Table};
use crate::visit::Here;
use crate::words::{Measure, Words};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/c/{community}/desk/register", get(register))
        .route("/c/{community}/desk/register/template.csv", get(template))
}

async fn register(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    Ok(page(&here, &files, &words, &Errors::new()))
}

/// The register with the form for a new file; `errors` are about the file somebody sent.
pub(super) fn page(here: &Here, files: &Files, words: &Words, errors: &Errors) -> Response {
    let (register, by_area) = (files.community.register(), counts_areas(here, files));
    let title = words.say("desk-register-title");
    let body = html! {
        (errors.summary(words))
        (parts::heading(&title))
        @if register.homes().is_empty() {
            (parts::empty(&words.say("desk-register-empty"), &html! { p { (words.say("desk-register-empty-text")) } }))
        } @else {
            (parts::facts(words, &totals(words, register, by_area)))
            (buildings(words, register, by_area))
        }
        @if here.may(files, Power::KeepRegister) {
            h2 { (words.say("desk-register-bring")) }
            p { (words.say("desk-register-bring-text")) }
            p { a href=(here.at("/desk/register/template.csv")) { (words.say("desk-register-template")) } }
            (register_upload::form(here, words, errors))
            @if !register.homes().is_empty() {
                p { a href=(here.at("/desk/register/remove")) { (words.say("desk-remove-link")) } }
            }
            @if register_forget::former(files).next().is_some() {
                p { a href=(here.at("/desk/register/former")) { (words.say("desk-forget-title")) } }
            }
        }
    };
    show::asking(here, files, words, (&title, &here.at("/desk")), errors, &body)
}

/// Whether floor areas count in the votes of a community: on the mainland they do, and in no other law that is known here.
pub(super) fn counts_areas(here: &Here, files: &Files) -> bool {
    !files.community.is_elsewhere(here.desk.law())
}

/// Homes and heads; area and where the areas come from, where votes are weighed by it; shares where there are some.
fn totals(words: &Words, register: &Register, by_area: bool) -> Vec<Fact> {
    let heads = count_heads(register, &Scope::Estate, Parking::Counts);
    let mut facts = vec![
        Fact::new(
            words.say("desk-register-homes"),
            words.say_with("desk-register-homes-are", args!["count" => register.homes().len()]),
        ),
        Fact::new(words.say("desk-register-heads"), words.say_with("desk-register-heads-are", args!["count" => heads])),
    ];
    if by_area {
        facts.push(Fact::new(words.say("desk-register-area"), words.area(register.area())));
    }
    if register.has_shares() {
        let shares = words.figure(Measure::Shares { parts: 1 }, register.shares());
        facts.push(Fact::new(words.say("desk-register-shares"), shares));
    }
    if by_area {
        facts.extend(sources(words, &area_by_source(register, &Scope::Estate, Parking::Counts)));
    }
    facts
}

/// How much area rests on each source of figures.
pub(super) fn sources(words: &Words, sources: &[AreaBySource]) -> Vec<Fact> {
    sources
        .iter()
        .map(|line| {
            let figures = args!["homes" => line.homes, "area" => words.area(line.area)];
            Fact::new(
                words.say_with("desk-area-from", args!["source" => called::area_source(words, line.source)]),
                words.say_with("desk-homes-and-area", figures),
            )
        })
        .collect()
}

/// What a building holds: entrances, homes, area.
#[derive(Default)]
struct Holds {
    entrances: usize,
    homes: usize,
    area: u64,
    shares: u64,
}

fn buildings(words: &Words, register: &Register, by_area: bool) -> Markup {
    let mut stairs = vec![(0, 0, 0); register.stairs().count()];
    for home in register.homes() {
        if let Some(stair) = register.stairs().of(home.id) {
            stairs[stair].0 += 1;
            stairs[stair].1 += home.area;
            stairs[stair].2 += home.shares.unwrap_or(0);
        }
    }
    let mut buildings: BTreeMap<&Counted, Holds> = BTreeMap::new();
    for (number, stair) in register.stairs().in_order().filter(|(number, _)| stairs[*number].0 > 0) {
        let building = buildings.entry(&stair.building).or_default();
        building.entrances += 1;
        building.homes += stairs[number].0;
        building.area += stairs[number].1;
        building.shares += stairs[number].2;
    }
    let weight = |area: u64, shares: u64| match (by_area, register.has_shares()) {
        (true, _) => Some(words.area(area)),
        (false, true) => Some(words.number(shares)),
        (false, false) => None,
    };
    let mut columns = vec![
        Column::text(words.say("desk-register-building")),
        Column::figures(words.say("desk-register-entrances")),
        Column::figures(words.say("desk-register-homes")),
    ];
    if weight(0, 0).is_some() {
        columns.push(Column::figures(words.say(if by_area { "desk-register-area" } else { "shares-column" })));
    }
    let rows = buildings.iter().map(|(building, holds)| {
        let mut row = vec![
            html! { (names::building(words, &building.name)) },
            html! { (words.number(holds.entrances as u128)) },
            html! { (words.number(holds.homes as u128)) },
        ];
        row.extend(weight(holds.area, holds.shares).map(|weight| html! { (weight) }));
        row
    });
    let entrances: usize = buildings.values().map(|holds| holds.entrances).sum();
    let mut totals =
        vec![html! { (words.number(entrances as u128)) }, html! { (words.number(register.homes().len() as u128)) }];
    totals.extend(weight(register.area(), register.shares()).map(|weight| html! { (weight) }));
    Table::new(words.say("desk-register-by-building"), columns).rows(rows).totals(totals).render(words)
}

async fn template(here: Here) -> Result<Response, Response> {
    here.require(Power::Observe).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"register-template.csv\""),
    ];
    Ok((headers, office::register::template_csv()).into_response())
}
