//! The entries of a roll: by building, page by page, or by home.

use std::collections::BTreeMap;

use governance::assembly::{PublishedRoll, RollEntry};
use governance::community::Counted;
use governance::ids::EntryNo;
use governance::law::evaluate::Measure;
use maud::{Markup, html};

use crate::args;
use crate::names;
use crate::parts::{self, Column, Table};
use crate::posted::{Posted, encode};
use crate::public::query;
use crate::public::seen::Seen;
use crate::sought_home::SoughtHome;
use crate::weighed::{weighed, word};
use crate::words::Words;

/// Entries on one page.
const PER_PAGE: usize = 100;
/// Homes found at most; whoever finds more should say more.
const FOUND_MAX: usize = 50;

type Numbered<'a> = (EntryNo, &'a RollEntry);

pub(super) fn list(seen: &Seen<'_>, words: &Words, roll: &PublishedRoll, query: &Posted, with_names: bool) -> Markup {
    let (home, building) = (query.text("home"), query.text("building"));
    html! {
        @if !home.is_empty() {
            (found(seen, words, roll, home, with_names))
        } @else if !building.is_empty() {
            (of_building(seen, words, roll, building, query::page(query), with_names))
        }
        (buildings(seen, words, roll))
    }
}

fn found(seen: &Seen<'_>, words: &Words, roll: &PublishedRoll, typed: &str, with_names: bool) -> Markup {
    let register = seen.files.community.register();
    let sought = SoughtHome::typed(typed);
    let fits = |entry: &RollEntry| {
        entry.homes.iter().filter_map(|id| register.home(*id)).any(|home| sought.is_at(&home.place))
    };
    let entries: Vec<Numbered<'_>> = roll.numbered().filter(|(_, entry)| fits(entry)).take(FOUND_MAX + 1).collect();
    let caption = words.say_with("roll-found", args!["home" => typed]);
    html! {
        @if entries.is_empty() {
            (parts::empty(&words.say_with("roll-not-found", args!["home" => typed]), &html! {
                p { (words.say("roll-not-found-next")) }
            }))
        } @else {
            (table(seen, words, &caption, &entries[..entries.len().min(FOUND_MAX)], with_names))
            @if entries.len() > FOUND_MAX { p { (words.say_with("roll-found-more", args!["count" => FOUND_MAX])) } }
        }
    }
}

fn of_building(
    seen: &Seen<'_>,
    words: &Words,
    roll: &PublishedRoll,
    building: &str,
    page: usize,
    with_names: bool,
) -> Markup {
    let register = seen.files.community.register();
    let lies_in = |entry: &RollEntry| {
        entry.homes.iter().filter_map(|id| register.home(*id)).any(|home| home.place.building == building)
    };
    let all: Vec<Numbered<'_>> = roll.numbered().filter(|(_, entry)| lies_in(entry)).collect();
    let pages = all.len().div_ceil(PER_PAGE).max(1);
    let page = page.min(pages);
    let shown: Vec<Numbered<'_>> = all.into_iter().skip((page - 1) * PER_PAGE).take(PER_PAGE).collect();
    let address = seen.at(&format!("/roll?building={}", encode(building)));
    html! {
        (table(seen, words, &words.say_with("roll-of-building", args!["building" => building]), &shown, with_names))
        (parts::pagination(words, page, pages, |number| format!("{address}&page={number}#entries")))
    }
}

fn table(seen: &Seen<'_>, words: &Words, caption: &str, entries: &[Numbered<'_>], with_names: bool) -> Markup {
    let community = &seen.files.community;
    let weighed = weighed(seen.here.desk.law(), seen.meeting);
    let rows = entries.iter().map(|(no, entry)| {
        let mut sources: Vec<String> = entry
            .homes
            .iter()
            .filter_map(|id| community.register().home(*id))
            .map(|home| names::area_source(words, home.area_source))
            .collect();
        sources.dedup();
        let mut row = vec![html! { (no) }, html! { (words.list(&names::homes(community, entry))) }];
        if let Some(measure) = weighed {
            row.push(html! { (words.bare_figure(measure.into(), entry.weight(measure).into())) });
        }
        // Where something else is weighed, or heads alone are counted, it decides nothing where floor areas come from.
        if weighed == Some(Measure::Area) {
            row.push(html! { (words.list(&sources)) });
        }
        if with_names {
            row.push(html! { (words.list(&masked(seen, words, entry))) });
        }
        row
    });
    let mut columns = vec![Column::text(words.say("roll-entry")), Column::text(words.say("roll-homes"))];
    if weighed.is_some() {
        columns.push(Column::figures(words.say_of("roll-entry-", word(weighed))));
    }
    if weighed == Some(Measure::Area) {
        columns.push(Column::text(words.say("roll-source")));
    }
    if with_names {
        columns.push(Column::text(words.say("roll-owner")));
    }
    Table::new(caption, columns).rows(rows).render(words)
}

/// Owners by the first character of their names, as notices do.
fn masked(seen: &Seen<'_>, words: &Words, entry: &RollEntry) -> Vec<String> {
    if entry.owners.is_empty() {
        return vec![words.say("roll-developer")];
    }
    let files = seen.files;
    let known = entry.owners.iter().map(|id| files.people.owner(&files.community, *id));
    known
        .map(|owner| match owner.and_then(|owner| owner.name.chars().next()) {
            Some(first) => format!("{first}**"),
            None => words.say("community-name-erased"),
        })
        .collect()
}

fn buildings(seen: &Seen<'_>, words: &Words, roll: &PublishedRoll) -> Markup {
    let register = seen.files.community.register();
    // Homes are counted in any case.
    let weighed = weighed(seen.here.desk.law(), seen.meeting).filter(|measure| *measure != Measure::Lots);
    let mut stairs = vec![(0u64, 0u64); register.stairs().count()];
    for home in roll.entries.iter().flat_map(|entry| &entry.homes).filter_map(|id| register.home(*id)) {
        if let Some(stair) = register.stairs().of(home.id) {
            stairs[stair].0 += 1;
            stairs[stair].1 += if weighed == Some(Measure::Shares) { home.shares.unwrap_or(0) } else { home.area };
        }
    }
    let mut sums: BTreeMap<&Counted, (u64, u64)> = BTreeMap::new();
    for (number, stair) in register.stairs().in_order().filter(|(number, _)| stairs[*number].0 > 0) {
        let (homes, weight) = sums.entry(&stair.building).or_default();
        *homes += stairs[number].0;
        *weight += stairs[number].1;
    }
    let rows = sums.into_iter().map(|(building, (homes, weight))| {
        let href = seen.at(&format!("/roll?building={}#entries", encode(&building.name)));
        let mut row = vec![html! { a href=(href) { (building.name) } }, html! { (words.number(homes)) }];
        row.extend(weighed.map(|measure| html! { (words.bare_figure(measure.into(), weight.into())) }));
        row
    });
    let mut columns = vec![Column::text(words.say("turnout-part")), Column::figures(words.say("roll-source-homes"))];
    if weighed.is_some() {
        columns.push(Column::figures(words.say_of("roll-entry-", word(weighed))));
    }
    Table::new(words.say("roll-buildings"), columns).rows(rows).render(words)
}
