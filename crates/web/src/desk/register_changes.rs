//! Which homes of the book a register file would change, from what to what.

use maud::{Markup, html};
use office::{Files, HomeChange, IntakePreview};

use super::names;
use crate::args;
use crate::names as called;
use crate::parts::{self, Column, Table};
use crate::words::{Measure, Words};

/// The list; those that an upheld objection to a roll was about stand first, with a warning.
pub(super) fn list(files: &Files, words: &Words, preview: &IntakePreview) -> Markup {
    let (changes, affected) = (&preview.changes, preview.objected_changes);
    if changes.count == 0 {
        return html! {};
    }
    let columns = vec![Column::text(words.say("desk-preview-home")), Column::text(words.say("desk-preview-change"))];
    let rows = changes.told.iter().map(|change| {
        vec![
            html! {
                (change.known.place)
                @if preview.was_objected(change) { br; strong { (words.say("desk-preview-objected")) } }
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
        @if changes.untold() > 0 {
            p { (words.say_with("desk-more-not-shown", args!["count" => changes.untold()])) }
        }
    }
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
