//! How many have voted, by building and entrance and by channel. Never what they voted.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Channel, RollEntry};
use governance::community::{Counted, Home};
use maud::{Markup, html};

use super::matter::progress;
use super::seen::Seen;
use crate::app::App;
use crate::args;
use crate::booth::channel_key;
use crate::look::{Link, Width};
use crate::parts::{self, Column, PartTurnout, Table};
use crate::visit::Here;
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/matters/{matter}/turnout", get(show))
}

async fn show(here: Here, Path((_, matter)): Path<(String, String)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let seen = Seen::find(&here, &files, &matter)?;
    let words = here.words(&files);
    let title = words.say("turnout-page-title");
    let body = html! {
        (parts::heading_with_caption(seen.matter.title.as_str(), &title))
        @if seen.meeting.opened_at.is_none() {
            (parts::empty(&words.say("turnout-page-not-yet"), &html! { p { (super::matter::status(&seen, &words)) } }))
        } @else {
            p class="lead" { (lead(&seen, &words)) }
            (parts::meter(&words, "turnout", &words.say("matter-turnout"), &progress(&seen)))
            (by_part(&seen, &words))
            (channels(&seen, &words))
        }
    };
    let page = here.page(&files, &words, title.clone()).width(Width::Wide);
    Ok(page.back(Link::new(seen.at(""), seen.matter.title.as_str())).render(&body).into_response())
}

fn lead(seen: &Seen<'_>, words: &Words) -> String {
    match &seen.meeting.notice {
        Some(notice) if seen.meeting.closed_at.is_none() => words.say_with(
            "turnout-page-open",
            args!["until" => words.deadline(notice.closes_at), "now" => words.moment(seen.now)],
        ),
        _ => words.say("turnout-page-closed"),
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    heads: u64,
    heads_of: u64,
    area: u64,
    area_of: u64,
}

impl Sum {
    fn add_head(&mut self, voted: bool) {
        self.heads_of += 1;
        self.heads += u64::from(voted);
    }

    fn add_area(&mut self, area: u64, voted: bool) {
        self.area_of += area;
        self.area += if voted { area } else { 0 };
    }

    fn part(self, name: String) -> PartTurnout {
        let Self { heads, heads_of, area, area_of } = self;
        PartTurnout { name, href: None, heads, heads_of, area, area_of }
    }
}

/// Sums by building and entrance. An owner with homes in two of them is a head in each, and one in all.
fn sums(seen: &Seen<'_>) -> BTreeMap<(Counted, Counted), Sum> {
    let mut sums: BTreeMap<(Counted, Counted), Sum> = BTreeMap::new();
    for (no, entry) in seen.roll().iter().flat_map(|roll| roll.numbered()) {
        let voted = seen.meeting.ballots.ballot(no).is_some();
        let mut counted: Vec<(String, String)> = Vec::new();
        for (home, area) in areas(seen, entry) {
            let place = (home.place.building.clone(), home.place.entrance.clone());
            let sum = sums.entry((Counted::new(&place.0), Counted::new(&place.1))).or_default();
            sum.add_area(area, voted);
            if !counted.contains(&place) {
                sum.add_head(voted);
                counted.push(place);
            }
        }
    }
    sums
}

/// The homes of an entry with the area each brings. The roll froze their sum; where the register changed since, the
/// frozen sum stands with the first home, so that the parts still add up to the whole.
fn areas<'s>(seen: &Seen<'s>, entry: &RollEntry) -> Vec<(&'s Home, u64)> {
    let register = seen.files.community.register();
    let mut homes: Vec<(&Home, u64)> =
        entry.homes.iter().filter_map(|id| register.home(*id)).map(|home| (home, home.area)).collect();
    if homes.iter().map(|(_, area)| *area).sum::<u64>() != entry.area {
        for (place, (_, area)) in homes.iter_mut().enumerate() {
            *area = if place == 0 { entry.area } else { 0 };
        }
    }
    homes
}

fn by_part(seen: &Seen<'_>, words: &Words) -> Markup {
    let sums = sums(seen);
    let heads_by_building = heads_by_building(seen);
    let mut buildings: BTreeMap<Counted, (Sum, Vec<PartTurnout>)> = BTreeMap::new();
    for ((building, entrance), sum) in sums {
        let known = heads_by_building.get(&building.name).copied().unwrap_or_default();
        let (whole, entrances) = buildings.entry(building).or_default();
        (whole.heads, whole.heads_of) = known;
        whole.area += sum.area;
        whole.area_of += sum.area_of;
        entrances.push(sum.part(entrance.name));
    }
    let parts: Vec<PartTurnout> =
        buildings.iter().map(|(building, (sum, _))| sum.part(building.name.clone())).collect();
    let turnout = seen.meeting.ballots.turnout();
    let whole = Sum {
        heads: turnout.heads,
        heads_of: seen.roll().map_or(0, governance::assembly::PublishedRoll::heads),
        area: turnout.area,
        area_of: seen.roll().map_or(0, |roll| roll.area),
    };
    html! {
        (parts::turnout_by_part(words, &words.say("turnout-page-buildings"), &parts, &whole.part(String::new())))
        p class="hint" { (words.say("turnout-page-heads-hint")) }
        div class="close-details" {
            @for (building, (sum, entrances)) in &buildings {
                @if entrances.len() > 1 {
                    (parts::details(
                        &words.say_with("turnout-page-entrances", args!["building" => building.name.as_str()]),
                        &parts::turnout_by_part(words, &building.name, entrances, &sum.part(String::new())),
                    ))
                }
            }
        }
    }
}

/// Heads that have voted and all heads, by building.
fn heads_by_building(seen: &Seen<'_>) -> BTreeMap<String, (u64, u64)> {
    let register = seen.files.community.register();
    let mut heads: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for (no, entry) in seen.roll().iter().flat_map(|roll| roll.numbered()) {
        let voted = seen.meeting.ballots.ballot(no).is_some();
        let mut counted: Vec<&str> = Vec::new();
        for home in entry.homes.iter().filter_map(|id| register.home(*id)) {
            if !counted.contains(&home.place.building.as_str()) {
                counted.push(&home.place.building);
                let (done, all) = heads.entry(home.place.building.clone()).or_default();
                *all += 1;
                *done += u64::from(voted);
            }
        }
    }
    heads
}

/// Ballots by the way they came.
pub(super) fn channels(seen: &Seen<'_>, words: &Words) -> Markup {
    let mut sums = [(Channel::Online, 0u64, 0u64), (Channel::Paper, 0, 0), (Channel::Platform, 0, 0)];
    for (no, ballot) in seen.meeting.ballots.ballots() {
        for (channel, heads, area) in &mut sums {
            if *channel == ballot.channel {
                *heads += 1;
                *area += seen.roll().and_then(|roll| roll.entry(no)).map_or(0, |entry| entry.area);
            }
        }
    }
    let rows = sums.iter().map(|(channel, heads, area)| {
        vec![
            html! { (words.say_of("channel-", channel_key(*channel))) },
            html! { (words.number(*heads)) },
            html! { (words.area_figure(u128::from(*area))) },
        ]
    });
    let columns = vec![
        Column::text(words.say("turnout-page-channel")),
        Column::figures(words.say("turnout-page-channel-heads")),
        Column::figures(words.say("turnout-page-channel-area")),
    ];
    let turnout = seen.meeting.ballots.turnout();
    Table::new(words.say("turnout-page-channels"), columns)
        .rows(rows)
        .totals(vec![html! { (words.number(turnout.heads)) }, html! { (words.area_figure(u128::from(turnout.area))) }])
        .render(words)
}
