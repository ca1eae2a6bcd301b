//! The sign-in sheet (签到表), building by building, from the roll.

use crate::weighed;
use governance::law::evaluate::Measure;
use std::collections::BTreeMap;

use axum::response::Response;
use governance::assembly::{PublishedRoll, RollEntry};
use governance::bodies::Power;
use governance::community::Counted;
use governance::ids::{EntryNo, MeetingId};
use maud::{Markup, html};

use super::{About, noticed_at};
use crate::answer;
use crate::args;
use crate::desk::{clerk, names, show};
use crate::parts;
use crate::parts::paper::{self, Cell, Form, Grid, Paper};
use crate::path::Path;
use crate::printed_address;
use crate::visit::Here;
use crate::wording::Said;

/// Lines that are printed at once; of a larger estate one building at a time.
const AT_ONCE: usize = 1_500;

/// The entries of one building, by number.
type Building<'a> = Vec<(EntryNo, &'a RollEntry)>;

pub(super) async fn show(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    clerk::require(&here, id, Power::Key).await?;
    let at = noticed_at(&here, id).await?;
    let said = Said::of(&here, "sign-in", here.visit.view.lang, at).await?;
    let files = here.desk.files().await;
    let words = here.words(&files);
    let about = About::new(&here, &files, &words, id)?;
    let roll = about.meeting.roll.as_ref().ok_or_else(|| answer::not_found(&here.visit))?;
    let buildings = buildings(&about, roll);
    let query = show::query(&here);
    let wanted = query.text("building");
    let by_one = roll.entries.len() > AT_ONCE;
    let first = buildings.values().next().map(|(name, _)| name.clone()).unwrap_or_default();
    let wanted = if wanted.is_empty() && by_one { first.as_str() } else { wanted };
    let body = html! {
        // Only where owners are checked in at a room does the sheet lead anywhere.
        @if about.meeting.gathering.is_some() { (printed_address::warning(&here, &words)) }
        div class="screen-only" { (choice(&about, &buildings)) }
        @for (name, entries) in buildings.values().filter(|(name, _)| wanted.is_empty() || name == wanted) {
            (sheet(&about, &said, name, entries))
        }
    };
    Ok(about.sheet("sign-in", &body))
}

/// The roll by the building of each entry's first home, in the order people count them.
fn buildings<'a>(about: &About<'_>, roll: &'a PublishedRoll) -> BTreeMap<Counted, (String, Building<'a>)> {
    let register = about.files.community.register();
    let mut buildings: BTreeMap<Counted, (String, Building<'a>)> = BTreeMap::new();
    for (no, entry) in roll.numbered() {
        let home = entry.homes.first().and_then(|id| register.home(*id));
        let name = home.map(|home| home.place.building.as_str()).unwrap_or_default();
        let (_, entries) = buildings.entry(Counted::new(name)).or_insert_with(|| (name.to_owned(), Vec::new()));
        entries.push((no, entry));
    }
    buildings
}

fn choice(about: &About<'_>, buildings: &BTreeMap<Counted, (String, Building<'_>)>) -> Markup {
    let words = about.words;
    html! {
        @if buildings.len() > 1 {
            p { (words.say("papers-building")) }
            ul class="links" {
                @for (name, entries) in buildings.values() {
                    @let query = show::as_query(&[("building", name)]);
                    @let said = args!["name" => names::building(words, name), "count" => entries.len()];
                    li {
                        a href=(show::at_meeting(about.here, about.meeting.id, &format!("/papers/sign-in?{query}"))) {
                            (words.say_with("papers-building-lines", said))
                        }
                    }
                }
            }
        }
    }
}

fn sheet(about: &About<'_>, said: &Said, building: &str, entries: &Building<'_>) -> Markup {
    let words = about.words;
    // Homes stand in the list in any case.
    let law = about.here.desk.law();
    let weighed = weighed::weighed(law, about.meeting).filter(|measure| *measure != Measure::Lots);
    let mut columns = vec![
        (words.say("desk-roll-number"), "narrow"),
        (words.say("desk-roll-homes"), ""),
        (words.say("desk-roll-owner"), "name"),
    ];
    columns.extend(weighed.map(|_| (words.say_of("roll-entry-", weighed::word(weighed)), "narrow")));
    columns.extend([
        (words.say("papers-signature"), "sign"),
        (words.say("papers-arrived"), "narrow"),
        (words.say("papers-note"), "narrow"),
    ]);
    let mut grid = Grid::new(columns).tall();
    for (no, entry) in entries {
        let mut row = vec![
            Cell::text(format!("{:0>4}", no.number())),
            Cell::text(names::some_homes(words, about.files, entry)),
            Cell::text(names::owners(words, about.files, &entry.owners)),
        ];
        let figure = |measure: Measure| words.bare_figure(measure.into(), entry.weight(measure).into());
        row.extend(weighed.map(|measure| Cell::figure(figure(measure))));
        row.extend([Cell::empty(), Cell::empty(), Cell::empty()]);
        grid = grid.row(row);
    }
    let (meeting, convenor) = (about.name(), about.convenor());
    let remark = said.say(words, "sign-in-remark", &[("meeting", &meeting), ("convenor", &convenor)]);
    let sum = |measure: Measure| entries.iter().map(|(_, entry)| entry.weight(measure)).sum::<u64>();
    let all = weighed::with_heads(words, entries.len() as u64, weighed.map(|measure| (measure, sum(measure))));
    let signers = ["steward", "date"].map(|who| words.say_of("papers-sign-", who));
    let body = html! {
        (grid.render()) (paper::paragraphs(&remark)) (door(about)) (paper::blanks(&signers))
    };
    Paper::new(Form::List, words.say("paper-name-sign-in"))
        .issued_by(about.community())
        .subtitle(words.list(&[meeting, names::building(words, building)]))
        .number(all)
        .body(body)
        .render(words)
}

/// The way from the sheet to the page where whoever stands at the door checks owners in.
fn door(about: &About<'_>) -> Markup {
    let (words, here) = (about.words, about.here);
    if about.meeting.gathering.is_none() {
        return html! {};
    }
    let site = &here.visit.app.options.public_address;
    let address = format!("{site}{}", show::at_meeting(here, about.meeting.id, "/door"));
    html! {
        div class="paper-qr" {
            (parts::qr(&address, &words.say("papers-door-qr")))
            p { (words.say("papers-door")) }
        }
    }
}
