//! How far a petition has come: every reading with its figures and what is missing.

use governance::Actor;
use governance::law::Place;
use governance::petition::{
    Circle, Demand, Petition, PetitionReading, PetitionTest, SignedBy, count_members, count_owners, readings as asked,
};
use maud::{Markup, html};
use office::{Desk, Files};

use crate::args;
use crate::names;
use crate::parts::{self, Column, Progress, Requirement, Table, Tone};
use crate::words::{AREA_STEP, Measure, Words};

/// Every reading as it stands: frozen once the petition was handed in, else counted against the register of today.
pub(crate) fn readings(desk: &Desk, files: &Files, petition: &Petition) -> Vec<PetitionReading> {
    if let Some(handed_in) = &petition.handed_in {
        return handed_in.readings.clone();
    }
    let Ok(place) = files.community.place(desk.law()) else { return Vec::new() };
    let procedure = &place.procedure;
    match (petition.circle, &petition.demand) {
        (Circle::Members, Demand::Recall { body, .. }) => {
            let Some(body) = files.community.bodies().body(*body) else { return Vec::new() };
            let today = desk.moment(Actor::Visitor).today(files.community.zone());
            let signed = petition.signatures.keys().filter_map(|signer| match signer {
                SignedBy::Member(person) => Some(*person),
                SignedBy::Owner(_) => None,
            });
            vec![count_members(body, today, signed, &procedure.supervision.recall_by_members).0]
        }
        (_, demand) => {
            let line = match demand {
                Demand::Meeting { .. } => &procedure.convening.petition,
                Demand::Recall { .. } => &procedure.supervision.recall_by_owners,
            };
            let signed = files.signers.opened(petition);
            let one_of_several = procedure.convening.co_owner_signs.holds;
            let parking = files.community.rules_here(desk.law()).map(|rules| rules.parking).unwrap_or_default();
            asked(
                line,
                &count_owners(files.community.register(), (petition.demand.scope(), parking), &signed, one_of_several),
            )
        }
    }
}

/// Every reading: a bar for each measure with its figures beside it, and all of them as a table.
pub(crate) fn progress(words: &Words, desk: &Desk, files: &Files, petition: &Petition) -> Markup {
    let frozen = petition.handed_in.as_ref();
    let place = match frozen {
        Some(handed_in) => desk.law().places.get(&handed_in.place),
        None => files.community.place(desk.law()).ok(),
    };
    let readings = readings(desk, files, petition);
    let waiting = petition.keyed.len();
    html! {
        h2 { (words.say("petition-progress")) }
        p { (words.say_with("petition-signatures", args!["count" => petition.signatures.len()])) }
        @if waiting > 0 { p class="hint" { (words.say_with("petition-waiting", args!["count" => waiting])) } }
        @if readings.len() > 1 { p { (words.say("petition-readings")) } }
        // Members of a committee sign one by one; nobody counts them as households.
        @if petition.circle == Circle::Members {
            @for test in readings.iter().flat_map(|reading| &reading.tests) {
                p {
                    (words.say_with("petition-members-signed", args![
                        "signed" => test.signed, "of" => test.of, "needed" => test.needed(), "missing" => test.missing,
                    ]))
                }
            }
        }
        @if frozen.is_none() && petition.circle == Circle::Owners { p class="hint" { (words.say("petition-rounded")) } }
        @for (at, reading) in readings.iter().enumerate().filter(|_| petition.circle == Circle::Owners) {
            @let title = words.say_with("petition-reading", args!["articles" => names::of_place(words, place, &reading.basis)]);
            @let title = html! { (title) " " (verdict(words, reading)) };
            (parts::meter_in_state(words, &format!("reading-{}", at + 1), &title, &bars(reading, frozen.is_some())))
        }
        @if petition.circle == Circle::Owners { (table(words, place, &readings, frozen.is_some())) }
        @match frozen {
            Some(handed_in) => {
                p class="hint" { (words.say_with("petition-frozen", args!["at" => words.moment(handed_in.at)])) }
                @if !handed_in.lapsed.is_empty() {
                    p class="hint" { (words.say_with("petition-lapsed", args!["count" => handed_in.lapsed.len()])) }
                }
            }
            None => {}
        }
    }
}

fn verdict(words: &Words, reading: &PetitionReading) -> Markup {
    if reading.is_reached() {
        parts::tag(Tone::Good, &words.say("petition-reached"))
    } else {
        parts::tag(Tone::Plain, &words.say("petition-not-reached"))
    }
}

/// How much is shown as signed; what is reached is shown as reached. While signatures are collected area is rounded: from one
/// signature to the next the exact sum would tell the home.
fn shown(test: &PetitionTest, exact: bool) -> u64 {
    if exact || !test.is_of_area() {
        return test.signed;
    }
    let rounded = test.signed / AREA_STEP * AREA_STEP;
    if test.missing == 0 { rounded.max(test.needed()) } else { rounded }
}

fn measure(test: &PetitionTest) -> Measure {
    if test.is_of_area() { Measure::Area } else { Measure::Heads }
}

fn bars(reading: &PetitionReading, exact: bool) -> Vec<Progress> {
    reading.tests.iter().map(|test| bar(test, exact)).collect()
}

fn bar(test: &PetitionTest, exact: bool) -> Progress {
    Progress {
        measure: measure(test),
        done: shown(test, exact),
        of: test.of,
        need: Some(test.needed()),
        asked: Requirement::Own,
        is_about: !exact && test.is_of_area(),
    }
}

fn table(words: &Words, place: Option<&Place>, readings: &[PetitionReading], exact: bool) -> Markup {
    let columns = vec![
        Column::text(words.say("petition-column-basis")),
        Column::text(words.say("petition-column-measure")),
        Column::figures(words.say("petition-column-signed")),
        Column::figures(words.say("petition-column-needed")),
        Column::figures(words.say("petition-column-all")),
        Column::figures(words.say("petition-column-missing")),
    ];
    let rows = readings.iter().flat_map(|reading| reading.tests.iter().map(move |test| (reading, test)));
    let rows = rows.map(|(reading, test)| {
        let figure = |figure: u64| html! { (words.figure(measure(test), figure)) };
        let bar = bar(test, exact);
        vec![
            html! { (names::of_place(words, place, &reading.basis)) },
            html! { (words.say_of("petition-measure-", &test.measure.to_string())) },
            html! { (bar.done_said(words)) },
            figure(test.needed()),
            figure(test.of),
            html! { (bar.missing_said(words)) },
        ]
    });
    let table = Table::new(words.say("petition-table"), columns).rows(rows);
    parts::details(&words.say("petition-table"), &table.render(words))
}
