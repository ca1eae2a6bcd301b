//! What all pages of templates share: what a line is called and says, what one has otherwise, what a concern goes by.

use std::collections::BTreeMap;

use governance::deliberation::Deliberation;
use governance::law::Place;
use governance::law::procedure::{Deliberation as Lines, Line, LineValue, TemplateLine};
use governance::template::{Followed, Template, Version, laid};
use maud::{Markup, html};
use office::Files;

use crate::args;
use crate::names;
use crate::parts::{self, Column, Table, Tone};
use crate::place_lines;
use crate::words::Words;

/// What a line is called; one that nobody knows stands as it was written.
pub(crate) fn line_name(words: &Words, line: &str) -> String {
    match TemplateLine::named(line) {
        Some(line) => place_lines::name(words, &format!("deliberation.{}", line.name)),
        None => line.to_owned(),
    }
}

/// What a line says.
fn says(words: &Words, line: &Line<'_>) -> String {
    place_lines::says(words, line.leaf, &line.fields)
}

/// What the lines of a place say for one that templates may have otherwise.
pub(crate) fn standard(words: &Words, place: &Place, line: &TemplateLine) -> String {
    let lines = place.procedure.deliberation.lines();
    let found = lines.iter().find(|one| one.leaf.strip_prefix("deliberation.") == Some(line.name));
    found.map(|line| says(words, line)).unwrap_or_default()
}

/// So many days it may take in all, what is carried out aside.
pub(crate) fn days(words: &Words, lines: &Lines) -> String {
    words.say_with("template-days-in-all", args!["days" => lines.days_in_all()])
}

/// What it is called, with its number and version.
pub(crate) fn named(words: &Words, version: &Version, followed: Followed) -> String {
    words.say_with("template-named", args![
        "name" => version.name.as_str(), "number" => followed.template.to_string(), "version" => followed.version.to_string()
    ])
}

/// The address of a version behind that of the community.
pub(crate) fn at(followed: Followed) -> String {
    format!("/templates/{}?version={}", followed.template, followed.version)
}

/// By which template a concern goes that was taken up, with the way there.
pub(crate) fn of_concern(words: &Words, files: &Files, one: &Deliberation, at_page: impl Fn(&str) -> String) -> Markup {
    let followed = one.follows.and_then(|followed| Some((followed, files.community.templates().version(followed)?)));
    html! {
        @if one.is_taken_up() {
            p {
                (words.say("template-goes-by")) " "
                @match followed {
                    Some((followed, version)) => a href=(at_page(&at(followed))) { (named(words, version, followed)) },
                    None => a href=(at_page("/templates")) { (words.say("template-standard")) },
                }
            }
        }
    }
}

/// Whether it is in use or retired.
pub(crate) fn tag(words: &Words, template: &Template) -> Markup {
    match template.is_in_use() {
        true => parts::tag(Tone::Good, &words.say("template-in-use")),
        false => parts::tag(Tone::Plain, &words.say("template-retired")),
    }
}

/// What is otherwise than the place has it, as a table: here, and in the standard one.
pub(crate) fn differing(words: &Words, place: &Place, lines: &BTreeMap<String, LineValue>) -> Markup {
    let laid = laid(place, lines);
    let standard = &place.procedure.deliberation;
    let pairs = laid.lines().into_iter().zip(standard.lines());
    let rows = pairs.filter(|(here, standard)| here.fields != standard.fields).map(|(here, standard)| {
        vec![
            html! { (place_lines::name(words, here.leaf)) },
            html! { strong { (says(words, &here)) } },
            html! { (says(words, &standard)) },
        ]
    });
    let columns = ["template-line", "template-here", "template-standard-has"];
    let columns = columns.map(|key| Column::text(words.say(key))).into();
    Table::new(words.say("template-otherwise"), columns).rows(rows).under_heading().render(words)
}

/// Every line in words, with what the standard one has where that is otherwise, and where it stands.
pub(crate) fn every_line(words: &Words, place: &Place, lines: &BTreeMap<String, LineValue>) -> Markup {
    let laid = laid(place, lines);
    let standard = &place.procedure.deliberation;
    let pairs = laid.lines().into_iter().zip(standard.lines());
    let rows = pairs.map(|(here, standard)| {
        let differs = here.fields != standard.fields;
        vec![
            html! { (place_lines::name(words, here.leaf)) },
            html! {
                @if differs {
                    strong { (says(words, &here)) }
                    p class="hint" { (words.say_with("template-standard-is", args!["says" => says(words, &standard)])) }
                } @else { (says(words, &here)) }
            },
            html! { (names::cited(words, &place.articles, here.basis)) },
        ]
    });
    let columns = ["template-line", "template-here", "place-stands"];
    let columns = columns.map(|key| Column::text(words.say(key))).into();
    Table::new(words.say("template-every-line"), columns).rows(rows).under_heading().render(words)
}
