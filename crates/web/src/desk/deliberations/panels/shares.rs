//! How the estate is made up, beside the quotas of a panel: what the register knows of whoever may put themselves forward.

use std::collections::BTreeMap;

use governance::assembly::Scope;
use governance::community::Home;
use governance::deliberation::Population;
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::parts;
use crate::words::Words;

/// The owners of each building among those that may put themselves forward, and so many of the places each would have by their
/// number.
pub(super) fn shown(words: &Words, files: &Files, scope: &Scope, size: Option<u32>) -> Markup {
    let register = files.community.register();
    let mut buildings: BTreeMap<&str, Vec<&Home>> = BTreeMap::new();
    for home in scope.homes(register) {
        buildings.entry(home.place.building.as_str()).or_default().push(home);
    }
    let parts: Vec<(&str, Population)> = buildings
        .into_iter()
        .map(|(name, homes)| (name, Population::of(homes.into_iter())))
        .filter(|(_, holds)| holds.homes > 0)
        .collect();
    let all: usize = parts.iter().map(|(_, holds)| holds.owners).sum();
    let line = |(name, holds): &(&str, Population)| {
        let percent = (holds.owners * 100 + all / 2) / all.max(1);
        let said = words.say_with(
            "desk-panel-share",
            args!["building" => *name, "homes" => holds.homes, "owners" => holds.owners, "percent" => percent],
        );
        match size.filter(|_| all > 0) {
            Some(size) => {
                // In tenths, so that a building is not rounded away.
                let tenths = (holds.owners * size as usize * 10 + all / 2) / all;
                let seats = format!("{}.{}", tenths / 10, tenths % 10);
                format!("{said}{}", words.say_with("desk-panel-share-seats", args!["seats" => seats]))
            }
            None => said,
        }
    };
    html! {
        (parts::details(&words.say("desk-panel-shares"), &html! {
            ul { @for part in &parts { li { (line(part)) } } }
            p class="hint" { (words.say("desk-panel-shares-how")) }
        }))
    }
}
