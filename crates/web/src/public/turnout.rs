//! How many have voted, by building and entrance and by channel. Never what they voted.

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use governance::assembly::{Channel, PublishedRoll, RollEntry};
use maud::{Markup, html};

use super::matter::{meter_title, progress, silence};
use super::seen::Seen;
use crate::answer;
use crate::app::App;
use crate::args;
use crate::booth::channel_key;
use crate::look::{Link, Width};
use crate::parts::{self, Column, PartTurnout, Table};
use crate::path::Path;
use crate::posted::encode;
use crate::turnout::{self, Part, Sum};
use crate::visit::Here;
use crate::weighed::{weighed, word};
use crate::words::Words;

pub(super) fn routes() -> Router<App> {
    Router::new().route("/c/{community}/matters/{matter}/turnout", get(show))
}

async fn show(here: Here, Path((_, matter)): Path<(String, String)>) -> Result<Response, Response> {
    let files = here.desk.files().await;
    let seen = Seen::find(&here, &files, &matter)?;
    let words = here.words(&files);
    let title = words.say("turnout-page-title");
    let query = super::query::of(&here.visit);
    let building = query.text("building");
    let roll = seen.roll().filter(|_| seen.meeting.opened_at.is_some());
    let of_building = match roll.filter(|_| !building.is_empty()) {
        Some(roll) => Some(entrances(&seen, &words, roll, building).ok_or_else(|| answer::not_found(&here.visit))?),
        None => None,
    };
    let body = html! {
        (parts::heading_with_caption(seen.matter.title.as_str(), &title))
        @match (roll, &of_building) {
            (None, _) => {
                (parts::empty(&words.say("turnout-page-not-yet"), &html! { p { (super::matter::status(&seen, &words)) } }))
            }
            (Some(_), Some(entrances)) => {
                p class="lead" { (lead(&seen, &words)) }
                (entrances)
            }
            (Some(roll), None) => {
                p class="lead" { (lead(&seen, &words)) }
                (parts::meter(&words, "turnout", &meter_title(&seen, &words), &progress(&seen)))
                (silence(&seen, &words))
                (buildings(&seen, &words, roll))
                (channels(&seen, &words))
            }
        }
    };
    let back = match of_building {
        Some(_) => Link::new(seen.at("/turnout"), title.clone()),
        None => Link::new(seen.at(""), seen.matter.title.as_str()),
    };
    let page = here.page(&files, &words, title).width(Width::Wide);
    Ok(page.back(back).render(&body).into_response())
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

/// Every building; one with several entrances leads to them.
fn buildings(seen: &Seen<'_>, words: &Words, roll: &PublishedRoll) -> Markup {
    let parts = turnout::by_building(seen.here.desk.law(), seen.files.community.register(), seen.meeting, roll);
    let has_entrances = |part: &Part<'_>| part.stairs > 1;
    let leads = parts.iter().any(has_entrances);
    let parts: Vec<PartTurnout> = parts
        .iter()
        .map(|part| {
            let href = has_entrances(part).then(|| seen.at(&format!("/turnout?building={}", encode(&part.name.name))));
            part.sum.part(part.name.name.clone(), href)
        })
        .collect();
    let whole = Sum::of_roll(seen.here.desk.law(), seen.meeting, roll).part(String::new(), None);
    html! {
        (parts::turnout_by_part(words, &words.say("turnout-page-buildings"), &parts, &whole))
        @if leads { p { (words.say("turnout-page-to-entrances")) } }
        p class="hint" { (words.say("turnout-page-heads-hint")) }
    }
}

/// The entrances of one building; none where the roll has no such building.
fn entrances(seen: &Seen<'_>, words: &Words, roll: &PublishedRoll, building: &str) -> Option<Markup> {
    let (law, register) = (seen.here.desk.law(), seen.files.community.register());
    let buildings = turnout::by_building(law, register, seen.meeting, roll);
    let whole = buildings.iter().find(|part| part.name.name == building)?.sum;
    let parts: Vec<PartTurnout> = turnout::by_entrance(law, register, seen.meeting, roll, building)
        .iter()
        .map(|part| part.sum.part(part.name.name.clone(), None))
        .collect();
    let caption = words.say_with("turnout-page-entrances", args!["building" => building]);
    Some(html! {
        (parts::turnout_by_part(words, &caption, &parts, &whole.part(String::new(), None)))
        p class="hint" { (words.say("turnout-page-heads-hint")) }
    })
}

/// Ballots by the way they came.
pub(super) fn channels(seen: &Seen<'_>, words: &Words) -> Markup {
    let mut sums = [(Channel::Online, 0u64, 0u64), (Channel::Paper, 0, 0), (Channel::Platform, 0, 0)];
    let weighed = weighed(seen.here.desk.law(), seen.meeting);
    let weight_of = |entry: &RollEntry| weighed.map_or(0, |measure| entry.weight(measure));
    for (no, ballot) in seen.meeting.ballots.ballots() {
        for (channel, heads, weight) in &mut sums {
            if *channel == ballot.channel {
                *heads += 1;
                *weight += seen.roll().and_then(|roll| roll.entry(no)).map_or(0, weight_of);
            }
        }
    }
    let bare = |figure: u64| weighed.map(|measure| html! { (words.bare_figure(measure.into(), figure.into())) });
    // A way of voting that does not bind here is not spoken of, unless ballots came by it.
    let policy = seen.meeting.notice.as_ref().map(|notice| &notice.policy);
    let known = |channel: Channel| policy.is_none_or(|policy| policy.binds(channel));
    let shown = sums.iter().filter(|(channel, heads, _)| *heads > 0 || known(*channel));
    let rows = shown.map(|(channel, heads, weight)| {
        let figures = [html! { (words.say_of("channel-", channel_key(*channel))) }, html! { (words.number(*heads)) }];
        figures.into_iter().chain(bare(*weight)).collect()
    });
    let mut columns =
        vec![Column::text(words.say("turnout-page-channel")), Column::figures(words.say("turnout-page-channel-heads"))];
    if weighed.is_some() {
        columns.push(Column::figures(words.say_of("turnout-page-channel-", word(weighed))));
    }
    let turnout = seen.meeting.ballots.turnout();
    let all = weighed.and_then(|measure| bare(turnout.of(measure)));
    Table::new(words.say("turnout-page-channels"), columns)
        .rows(rows)
        .totals(std::iter::once(html! { (words.number(turnout.heads)) }).chain(all).collect())
        .render(words)
}
