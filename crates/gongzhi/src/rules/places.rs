//! The places whose procedure is known, as the command shows them.

use governance::law::{Place, Places};

use super::both;
use crate::end::say;

/// One line for each place.
pub(super) fn list(places: &Places) {
    for place in places.iter() {
        let own = place.own.len();
        say(format!("{:<15} v{:<3} {} +{own:<3} {}", place.id, place.version, place.over, both(&place.name)));
    }
}

/// The whole procedure of a place, line by line.
pub(super) fn tell(place: &Place) {
    let base = place.base.as_ref().map(|base| format!(" + {base}")).unwrap_or_default();
    say(format!("{} v{}  {}{base}  {}", place.id, place.version, place.over, both(&place.name)));
    say(format!("sha256 {}", place.digest));
    say("");
    for line in place.procedure.lines() {
        let own = if place.base.is_some() && place.own.contains(line.leaf) { "+" } else { " " };
        let mark = if place.is_confirmed(line.basis) { "" } else { " *" };
        say(format!("{own} {:<32} {}  {}{mark}", line.leaf, line.value, line.basis.join("、")));
    }
    say("");
    for (citation, article) in &place.articles {
        let mark = if article.confirmed { "" } else { " *" };
        say(format!("{citation}{mark} ({})\n    {}\n    {}", article.en, article.says.zh, article.says.en));
    }
    if let Some(read) = &place.read {
        say(format!("\ngone through (核对过的条文): {}", both(read)));
    }
    if !place.not_held.is_empty() {
        say("\nnot held in full (没有完全纳入的):");
    }
    for one in &place.not_held {
        say(format!("- {} ({})\n  {}", one.says.zh, one.basis.join("、"), one.says.en));
    }
    say("\n+ the place's own line (本地规定)");
    say("* not read in a copy of the source; check it before relying on it (未见原文，使用前请核对)");
}
