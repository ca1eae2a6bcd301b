//! Service of several doors at once: chosen from a stair's list, or by a range of roll numbers.

use std::collections::BTreeSet;

use axum::response::Response;
use governance::assembly::{Meeting, PublishedRoll, RollEntry, Stage};
use governance::bodies::Power;
use governance::ids::{EntryNo, MeetingId, PersonId};
use maud::{Markup, html};
use office::Files;

use super::form::{Told, Typed};
use super::record;
use super::server::Asked;
use crate::desk::doors::{self, Climbed};
use crate::desk::{clerk, names, show};
use crate::look::Link;
use crate::names::is_abroad;
use crate::parts::{self, Choice, Choices, Errors, Fact, Field, Form};
use crate::path::Path;
use crate::posted::{Posted, StaffFile};
use crate::visit::Here;
use crate::words::Words;
use crate::{answer, args, names as called};

/// Which doors were chosen, as typed.
#[derive(Debug, Clone, Default)]
struct Chosen {
    stair: Option<usize>,
    ticked: BTreeSet<EntryNo>,
    range: String,
}

impl Chosen {
    fn posted(posted: &Posted) -> Self {
        Self {
            stair: posted.text("stair").parse().ok(),
            ticked: posted.all("entries").filter_map(|entry| entry.parse().ok()).collect(),
            range: posted.text("range").to_owned(),
        }
    }

    /// The entries, when the range can be read and all are on the roll.
    fn entries(&self, words: &Words, meeting: &Meeting, errors: &mut Errors) -> Vec<EntryNo> {
        let field = if self.stair.is_some() && self.range.is_empty() { "entries" } else { "range" };
        let heads = meeting.roll.as_ref().map_or(0, PublishedRoll::heads);
        let ranged = match range(&self.range, heads) {
            Ok(ranged) => ranged,
            Err(Unranged::Unreadable) => {
                errors.add(field, words.say("clerk-service-range-unreadable"));
                return Vec::new();
            }
            Err(Unranged::BeyondRoll) => {
                errors.add(field, words.say_with("clerk-service-range-beyond", args!["most" => heads]));
                return Vec::new();
            }
        };
        let entries: BTreeSet<EntryNo> = self.ticked.iter().copied().chain(ranged).collect();
        let roll = meeting.roll.as_ref();
        if let Some(unknown) = entries.iter().find(|entry| roll.and_then(|roll| roll.entry(**entry)).is_none()) {
            errors.add(field, words.say_with("clerk-entry-unknown", args!["number" => unknown.to_string()]));
        } else if entries.is_empty() {
            errors.add(field, words.say("clerk-service-missing-entries"));
        }
        entries.into_iter().collect()
    }
}

/// Why roll numbers are not taken as they were typed.
#[derive(Debug, PartialEq, Eq)]
enum Unranged {
    Unreadable,
    BeyondRoll,
}

/// Reads `1-20, 35、40` of a roll with so many numbers.
fn range(typed: &str, heads: u64) -> Result<Vec<EntryNo>, Unranged> {
    let plain: String = typed
        .chars()
        .map(|c| match c {
            '０'..='９' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            '、' | '，' | ';' | '；' | '\n' => ',',
            '—' | '－' | '–' | '~' | '～' | '至' | '到' => '-',
            other => other,
        })
        .collect();
    let mut entries = Vec::new();
    for part in plain.split([',', ' ']).map(str::trim).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let number = |text: &str| text.trim().parse::<u32>().map_err(|_| Unranged::Unreadable);
        let (first, last) = (number(first)?, number(last)?);
        if last < first {
            return Err(Unranged::Unreadable);
        }
        if first == 0 || u64::from(last) > heads {
            return Err(Unranged::BeyondRoll);
        }
        entries.extend((first..=last).map(EntryNo::new));
    }
    Ok(entries)
}

pub(super) async fn ask(here: Here, Path((_, id)): Path<(String, MeetingId)>) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let chosen = Chosen { stair: clerk::query(&here).text("stair").parse().ok(), ..Chosen::default() };
    let files = here.desk.files().await;
    let meeting = show::meeting(&here, &files, id)?;
    let typed = Typed::now(here.desk.door().now(), files.community.zone());
    Ok(form_page(&here, (&files, by), meeting, &chosen, &typed, &Errors::new()))
}

pub(super) async fn record(
    here: Here,
    Path((_, id)): Path<(String, MeetingId)>,
    StaffFile(file): StaffFile,
) -> Result<Response, Response> {
    let by = clerk::require(&here, id, Power::Key).await?;
    let mut errors = Errors::new();
    let chosen = Chosen::posted(&file.fields);
    let typed = Typed::sent(&here, &file, &mut errors).await?;
    let (entries, told) = {
        let files = here.desk.files().await;
        let words = here.words(&files);
        let meeting = show::meeting(&here, &files, id)?;
        let entries = chosen.entries(&words, meeting, &mut errors);
        match typed.told(&files, &words, here.desk.door().now(), &mut errors).filter(|_| errors.is_empty()) {
            None => return Ok(form_page(&here, (&files, by), meeting, &chosen, &typed, &errors)),
            Some(told) if file.fields.text("confirmed") == "yes" => (entries, told),
            Some(told) => return Ok(check_page(&here, &files, meeting, &entries, &typed, &told)),
        }
    };
    let outcome = record::record(&here, by, id, entries, told).await;
    let back = chosen.stair.map_or_else(|| "/doors".to_owned(), |stair| format!("/doors?stair={stair}"));
    Ok(answer::after(&here, outcome, &show::at_meeting(&here, id, &back), "clerk-service"))
}

fn form_page(
    here: &Here,
    (files, by): (&Files, PersonId),
    meeting: &Meeting,
    chosen: &Chosen,
    typed: &Typed,
    errors: &Errors,
) -> Response {
    let words = here.words(files);
    let title = words.say("clerk-service-title");
    let stairs = doors::stairs(files, meeting);
    let stair = chosen.stair.and_then(|number| stairs.get(number.checked_sub(1)?));
    let stair = stair.map(|stair| stair.climb(files, meeting));
    let open = matches!(meeting.stage(), Stage::Noticed | Stage::Open) && meeting.letters_at.is_some();
    let asked = Asked { files, meeting, by: Some(by), now: here.desk.door().now() };
    let form = Form::post(show::at_meeting(here, meeting.id, "/service"), here.visit.csrf()).with_files();
    let body = html! {
        @if open {
            (form.render(&html! {
                @if let (Some(stair), Some(number)) = (&stair, chosen.stair) {
                    (parts::hidden("stair", &number.to_string()))
                    (ticks(&words, files, stair, chosen, errors))
                } @else {
                    (Field::new("range", words.say("clerk-service-range")).hint(words.say("clerk-service-range-hint"))
                        .value(chosen.range.clone()).error(errors.of("range")).text(&words))
                }
                (typed.fields(&asked, &words, errors, is_abroad(here.desk.law(), meeting)))
                (parts::buttons(&parts::button(&words.say("parts-continue"))))
            }))
        } @else {
            (parts::inset(&html! { p { (words.say("clerk-service-closed")) } }))
        }
    };
    show::of_meeting(here, files, &words, meeting, (&title, "/doors"), errors, &body)
}

/// The doors of a stair to tick. An owner of two homes is one entry and is served once.
fn ticks(words: &Words, files: &Files, stair: &Climbed<'_>, chosen: &Chosen, errors: &Errors) -> Markup {
    let mut listed = BTreeSet::new();
    let choices = stair
        .doors
        .iter()
        .filter(|door| listed.insert(door.entry))
        .map(|door| {
            let state = doors::part_state(door.state).name(words);
            let owners = names::owners(words, files, &door.home.owners);
            let hint = words.say_with(
                "clerk-service-tick",
                args!["number" => door.entry.to_string(), "owners" => owners, "state" => state],
            );
            let choice = Choice::new(door.entry.to_string(), door.home.place.unit.as_str()).hint(hint);
            choice.checked(chosen.ticked.contains(&door.entry))
        })
        .collect();
    let legend = words.say_with("clerk-service-which", args!["stair" => stair.name()]);
    Choices::new("entries", legend, choices).error(errors.of("entries")).checkboxes(words)
}

fn check_page(
    here: &Here,
    files: &Files,
    meeting: &Meeting,
    entries: &[EntryNo],
    typed: &Typed,
    told: &Told,
) -> Response {
    let words = here.words(files);
    let title = words.say("clerk-service-check");
    let lines: Vec<&RollEntry> =
        entries.iter().filter_map(|entry| meeting.roll.as_ref().and_then(|roll| roll.entry(*entry))).collect();
    let homes: Vec<String> = lines.iter().flat_map(|entry| called::homes(&files.community, entry)).collect();
    let numbers: Vec<String> = entries.iter().map(ToString::to_string).collect();
    let facts = [
        Fact::new(
            words.say("clerk-service-doors"),
            words.say_with("clerk-service-doors-are", args!["count" => entries.len(), "homes" => words.list(&homes)]),
        ),
        Fact::new(words.say("clerk-service-manner"), words.say_of("clerk-manner-", &called::code(&told.manner))),
        Fact::of(words.say("clerk-service-when"), parts::moment(&words, told.at)),
        Fact::new(words.say("clerk-service-server"), told.carried_by.said(&words, files)),
        Fact::new(
            words.say("clerk-service-note"),
            told.evidence
                .as_ref()
                .map_or_else(|| words.say("clerk-ledger-no-evidence"), |evidence| evidence.words.clone()),
        ),
        Fact::new(
            words.say("evidence-file"),
            typed.file_name().unwrap_or_else(|| words.say("clerk-ledger-no-evidence")),
        ),
    ];
    let form = Form::post(show::at_meeting(here, meeting.id, "/service"), here.visit.csrf()).with_files();
    let back = Link::new(show::at_meeting(here, meeting.id, "/service"), words.say("clerk-start-over"));
    let body = html! {
        p class="lead" { (words.say("parts-not-final")) }
        (parts::facts(&words, &facts))
        (parts::warning(&words, &words.say("clerk-service-for-good")))
        (form.render(&html! {
            (parts::hidden("range", &numbers.join(",")))
            (parts::hidden("confirmed", "yes"))
            (typed.hidden())
            (parts::buttons(&html! {
                (parts::button(&words.say_with("clerk-service-record-count", args!["count" => entries.len()])))
                a href=(back.href) { (back.label) }
            }))
        }))
    };
    show::of_meeting(here, files, &words, meeting, (&title, "/doors"), &Errors::new(), &body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_of_roll_numbers_is_read_as_people_write_it() {
        let numbers = |all: Vec<EntryNo>| all.iter().map(|entry| entry.number()).collect::<Vec<u32>>();
        let read = |typed: &str| range(typed, 22).map(numbers);
        for (typed, expected) in [
            ("1-3, 7", Ok(vec![1, 2, 3, 7])),
            ("１２、14～15", Ok(vec![12, 14, 15])),
            ("3 至 4", Err(Unranged::Unreadable)),
            ("3至4", Ok(vec![3, 4])),
            ("", Ok(vec![])),
            ("0", Err(Unranged::BeyondRoll)),
            ("0-9", Err(Unranged::BeyondRoll)),
            ("22", Ok(vec![22])),
            ("23", Err(Unranged::BeyondRoll)),
            ("5-2", Err(Unranged::Unreadable)),
            ("1-99999999", Err(Unranged::BeyondRoll)),
            ("abc", Err(Unranged::Unreadable)),
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
    }
}
