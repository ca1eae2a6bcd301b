//! Which homes of the book a register file would change, from what to what.

use std::collections::BTreeSet;

use governance::assembly::{ObjectionAnswer, ObjectionSubject};
use governance::ids::HomeId;
use maud::{Markup, html};
use office::{Files, HomeChange};

use super::names;
use crate::args;
use crate::names as called;
use crate::parts::{self, Column, Table};
use crate::words::{Measure, Words};

/// Homes listed at most.
const LISTED: usize = 200;

/// The list; those that an upheld objection to a roll was about stand first, with a warning.
pub(super) fn list(files: &Files, words: &Words, changes: &[HomeChange]) -> Markup {
    if changes.is_empty() {
        return html! {};
    }
    let settled = settled_by_objection(files);
    let is_settled = |change: &HomeChange| settled.contains(&change.known.id);
    let mut ordered: Vec<&HomeChange> = changes.iter().collect();
    ordered.sort_by_key(|change| !is_settled(change));
    let affected = ordered.iter().filter(|change| is_settled(change)).count();
    let columns = vec![Column::text(words.say("desk-preview-home")), Column::text(words.say("desk-preview-change"))];
    let rows = ordered.iter().take(LISTED).map(|change| {
        vec![
            html! {
                (change.known.place)
                @if is_settled(change) { br; strong { (words.say("desk-preview-objected")) } }
            },
            html! { @for said in said(files, words, change) { div { (said) } } },
        ]
    });
    html! {
        h2 { (words.say("desk-preview-changes")) }
        @if affected > 0 {
            (parts::warning(words, &words.say_with("desk-preview-objected-text", args!["count" => affected])))
        }
        (Table::new(words.say("desk-preview-changes-caption"), columns).rows(rows).render(words))
        @if changes.len() > LISTED {
            p { (words.say_with("desk-more-not-shown", args!["count" => changes.len() - LISTED])) }
        }
    }
}

/// Homes of entries whose owners objected to a roll and were found right. What was put right is in the register; the
/// answer does not say which figure it was.
fn settled_by_objection(files: &Files) -> BTreeSet<HomeId> {
    let mut homes = BTreeSet::new();
    for meeting in files.community.assembly().meetings() {
        let Some(roll) = &meeting.roll else { continue };
        let upheld = meeting.objections.iter().filter(|objection| {
            objection.subject == ObjectionSubject::Roll
                && matches!(objection.answer, Some((ObjectionAnswer::Upheld { .. }, ..)))
        });
        let entries = upheld.filter_map(|objection| roll.entry(objection.entry?));
        homes.extend(entries.flat_map(|entry| entry.homes.iter().copied()));
    }
    homes
}

/// Each thing that changes, old and new.
fn said(files: &Files, words: &Words, change: &HomeChange) -> Vec<String> {
    let HomeChange { known, given, other_owners } = change;
    let mut said = Vec::new();
    let mut differs = |key: &str, old: String, new: String| {
        let both = args!["old" => old, "new" => new];
        said.push(words.say_of_with("desk-preview-change-", key, both));
    };
    if known.area != given.area {
        differs("area", words.area(known.area), words.area(given.area));
    }
    if known.area_source != given.area_source {
        let source = |source| called::area_source(words, source);
        differs("source", source(known.area_source), source(given.area_source));
    }
    if let Some(shares) = given.shares.filter(|shares| known.shares != Some(*shares)) {
        let figure = |shares| words.figure(Measure::Shares { parts: 1 }, shares);
        differs("shares", known.shares.map(figure).unwrap_or_default(), figure(shares));
    }
    if known.usage != given.usage {
        let usage = |usage| words.say_of("home-use-", &called::code(&usage));
        differs("use", usage(known.usage), usage(given.usage));
    }
    if known.holding != given.holding {
        let holding = |holding| words.say_of("home-holding-", &called::code(&holding));
        differs("holding", holding(known.holding), holding(given.holding));
    }
    if *other_owners {
        let new: Vec<&str> = given.owners.iter().map(|owner| owner.name.as_str()).collect();
        let new = if new.is_empty() { words.say("desk-developer") } else { words.list(&new) };
        differs("owners", names::owners(words, files, &known.owners), new);
    }
    said
}
